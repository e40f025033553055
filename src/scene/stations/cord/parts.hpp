// The parts of the cord station; each adds its shapes. All places are those of the slice
// (assets/anatomy/cord_station.toml), turned with it towards the viewer.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <glm/vec3.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

// The slice's axes in the station's frame: tilted as the body station shows it.
struct Slice {
    Plane plane;
    glm::dvec3 out;
};
[[nodiscard]] Slice slice_of(const Anatomy& anatomy);
[[nodiscard]] glm::dvec3 on_slice(const Slice& slice, glm::dvec3 place_mm);
[[nodiscard]] CentreLine on_slice(const Slice& slice, const CentreLine& line);
[[nodiscard]] CentreLine slice_line(const Anatomy& anatomy, std::string_view name);
[[nodiscard]] CentreLinePoint slice_cell(const Anatomy& anatomy, std::string_view name);
[[nodiscard]] Outline slice_outline(const Anatomy& anatomy, std::string_view name);

inline constexpr std::size_t quadriceps_cells = 11, hamstrings_cells = 3;
[[nodiscard]] std::string cell_name(std::string_view pool, std::size_t number);

// The motor fibres of one pool from their cells to the picture's edge, side by side in the root.
[[nodiscard]] CentreLine motor_axon(const Anatomy& anatomy, std::string_view cell, double lane);

// Where a numeral of a lamina stands.
struct Lamina {
    std::string_view numeral;
    glm::dvec3 place_mm;
};
inline constexpr std::array laminae{
    Lamina{"I", {-2.03, 2.94, 0.05}},   Lamina{"II", {-2.03, 2.67, 0.05}},
    Lamina{"III", {-1.95, 2.26, 0.05}}, Lamina{"IV", {-1.82, 1.8, 0.05}},
    Lamina{"V", {-1.65, 1.28, 0.05}},   Lamina{"VI", {-1.5, 0.7, 0.05}},
    Lamina{"VII", {-1.45, -0.2, 0.05}}, Lamina{"VIII", {-1.42, -2.2, 0.05}},
    Lamina{"IX", {-2.62, -1.75, 0.05}}, Lamina{"X", {-0.32, 0.03, 0.05}},
};

void draw_slice(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);
void draw_cord_cells(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);
void draw_cord_gate(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);
void draw_cord_fibres(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);

// A cell with its dendrites; brighter by `glow`.
struct CordCell {
    std::string_view id;
    CentreLinePoint body;
    Colour colour;
    float glow = 0;
    int dendrites = 5;
    double first_dendrite_rad = 0;
};
void draw_cord_cell(Canvas& canvas, const CordCell& cell);

// How a nerve fibre looks at rest, and in which colour its spikes light up.
[[nodiscard]] Style fibre_look(const Canvas& canvas, physiology::Pathway pathway);

// Endings: what excites ends in a knob, what inhibits in a bar across its way.
enum class Ending : unsigned char { none, knob, bar };
void draw_ending(Canvas& canvas, Ending ending, const CentreLine& line, const Style& style,
                 int activity_row);

// Names of the lines that no label may cover.
[[nodiscard]] std::vector<std::string> cord_line_names();

struct LegendRow {
    Ending ending;
    std::string_view word;
    glm::dvec3 place_mm;
};
inline constexpr std::array legend{
    LegendRow{Ending::knob, "excites", {-5.9, -2.9, 0}},
    LegendRow{Ending::bar, "inhibits", {-5.9, -3.4, 0}},
};
inline constexpr double legend_width_mm = 2.2;

} // namespace scene
