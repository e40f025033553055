#include "scene/sarcomere_station.hpp"

namespace scene {

void sarcomere_station(Canvas& canvas, const Shot& shot, const Anatomy& anatomy)
{
    (void)canvas;
    (void)shot;
    (void)anatomy;
}

std::vector<LabelRequest> sarcomere_labels(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::vector<std::vector<glm::dvec3>> sarcomere_keep_clear(const Shot& shot, const Anatomy& anatomy)
{
    (void)shot;
    (void)anatomy;
    return {};
}

std::span<const std::string_view> sarcomere_parts()
{
    return {};
}

} // namespace scene
