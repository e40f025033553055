#include "scene/recovery_station.hpp"

namespace scene {

void recovery_station(Canvas& canvas, const Shot& shot, const Anatomy& anatomy)
{
    (void)canvas;
    (void)shot;
    (void)anatomy;
}

std::vector<LabelRequest> recovery_labels(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::vector<std::vector<glm::dvec3>> recovery_keep_clear(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::span<const std::string_view> recovery_parts()
{
    return {};
}

} // namespace scene
