#include "scene/muscle_station.hpp"

namespace scene {

void muscle_station(Canvas& canvas, const Shot& shot, const Anatomy& anatomy)
{
    (void)canvas;
    (void)shot;
    (void)anatomy;
}

std::vector<LabelRequest> muscle_labels(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::vector<std::vector<glm::dvec3>> muscle_keep_clear(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::span<const std::string_view> muscle_parts()
{
    return {};
}

} // namespace scene
