// What the viewer chose: plain values that panels edit, lessons set and films fix.
#pragma once

#include "physiology/pathways.hpp"
#include "scene/picture/palette.hpp"
#include "scene/scene.hpp"
#include "scene/view/camera.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace experiment {

// What a window draws with; `automatic` measures the machine and chooses.
enum class Quality : std::uint8_t { automatic, low, high, film };

// What stood before the projector's look, to come back to.
struct BeforeProjector {
    scene::Theme theme = scene::Theme::dark;
    float text_scale = 1;
};

struct Settings {
    scene::Theme theme = scene::Theme::dark;
    scene::Switches switches;
    float text_scale = 1;
    std::optional<BeforeProjector> projector; // light, large and thick, for a lit room
    bool playing = true;
    bool reduced_motion = false; // cuts in place of flights
    bool hold_camera = false;    // a lesson's steps leave the view alone
    bool ghost = true;           // the run before stands behind this one
    Quality quality = Quality::automatic;
    bool sound_on = false;
    std::vector<physiology::Pathway> sound{physiology::Pathway::Ia_quadriceps,
                                           physiology::Pathway::alpha_quadriceps};
    std::vector<std::string> plots; // empty: the lesson's, else the usual ones
    std::vector<std::string> pins;  // by hand, above those
};

inline constexpr float projector_text = 1.6F, projector_lines = 1.8F;
void show_for_projector(Settings& settings, bool on);

inline constexpr double max_slow = 1000; // slow-motion factors
inline constexpr double min_slow = 1;

} // namespace experiment
