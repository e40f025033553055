// What the labels of all stations share: how a rate is told, and which labels a small picture
// keeps.
#pragma once

#include "scene/labels/label_placement.hpp"
#include "scene/scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace scene::label_words {

[[nodiscard]] std::string said(std::string_view english); // in the reader's language
[[nodiscard]] std::string rate(double pps);               // "84 imp/s", "silent"
[[nodiscard]] std::string noted(std::string_view note, const std::string& value);
[[nodiscard]] std::string enlarged(std::string_view name, double times); // "Spindle × 6"

// A small picture bears fewer labels: one for so many square em of names, within limits.
struct Budget {
    float square_em_each = 105, min = 5, max = 16;
};
[[nodiscard]] std::vector<LabelRequest> most_important(std::vector<LabelRequest> requests,
                                                       const Layout& layout, const Budget& budget);

} // namespace scene::label_words
