// Writes the labels of one station: requests collected with their words, at places that follow the
// station's pose.
#pragma once

#include "physiology/readout.hpp"
#include "scene/labels/label_request.hpp"
#include "scene/picture/palette.hpp"
#include "scene/view/camera.hpp"
#include "scene/view/layout.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace scene {

struct Anatomy;

struct LabelText {
    std::string name, detail;
    std::string widest; // the widest that the detail can become
};
// "Ia afferent" and "stretch, 84 imp/s".
[[nodiscard]] LabelText firing(std::string_view name, std::string_view note, double pps);
// A detail that never changes.
[[nodiscard]] LabelText unchanging(std::string_view name, std::string_view note);

struct LabelAnchor {
    glm::dvec3 now_mm{}, resting_mm{};
};

struct NoPose {}; // of a station in which nothing moves

template <class Pose>
struct LabelWriter {
    const Anatomy& anatomy;
    const Palette& colours;
    physiology::Readout now; // as `display_signals` shows it
    Pose pose{}, resting{};
    std::vector<LabelRequest> requests{};
};

template <class Pose>
void add(LabelWriter<Pose>& to, std::string_view id, LabelText text, const LabelAnchor& anchor,
         glm::vec2 wish, const Colour& swatch, float weight)
{
    to.requests.push_back({std::move(text.name), std::move(text.detail), std::move(text.widest),
                           anchor.now_mm, anchor.resting_mm, wish, swatch, weight, id});
}

// At a place that does not move.
template <class Pose>
void add(LabelWriter<Pose>& to, std::string_view id, LabelText text, glm::dvec3 place_mm,
         glm::vec2 wish, const Colour& swatch, float weight)
{
    add(to, id, std::move(text), LabelAnchor{place_mm, place_mm}, wish, swatch, weight);
}

// At a place that is a function of the pose.
template <class Pose, std::invocable<const Pose&> Place>
void add(LabelWriter<Pose>& to, std::string_view id, LabelText text, const Place& place_mm,
         glm::vec2 wish, const Colour& swatch, float weight)
{
    add(to, id, std::move(text), LabelAnchor{place_mm(to.pose), place_mm(to.resting)}, wish, swatch,
        weight);
}

// A small picture has fewer labels: one for so many square em of names, within limits.
struct LabelBudget {
    float square_em_each = 105, min = 5, max = 16;
};
[[nodiscard]] std::vector<LabelRequest>
most_important(std::vector<LabelRequest> requests, const Layout& layout, const LabelBudget& budget);

} // namespace scene
