#include "scene/spindle_station.hpp"

namespace scene {

void spindle_station(Canvas& canvas, const Shot& shot, const Anatomy& anatomy)
{
    (void)canvas;
    (void)shot;
    (void)anatomy;
}

std::vector<LabelRequest> spindle_labels(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::vector<std::vector<glm::dvec3>> spindle_keep_clear(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::span<const std::string_view> spindle_parts()
{
    return {};
}

} // namespace scene
