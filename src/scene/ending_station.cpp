#include "scene/ending_station.hpp"

namespace scene {

void ending_station(Canvas& canvas, const Shot& shot, const Anatomy& anatomy)
{
    (void)canvas;
    (void)shot;
    (void)anatomy;
}

std::vector<LabelRequest> ending_labels(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::vector<std::vector<glm::dvec3>> ending_keep_clear(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::span<const std::string_view> ending_parts()
{
    return {};
}

} // namespace scene
