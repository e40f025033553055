#include "scene/stations/sarcomere/sarcomere_station.hpp"

#include "scene/stations/sarcomere/calcium.hpp"
#include "scene/stations/sarcomere/calcium_store.hpp"
#include "scene/stations/sarcomere/filaments.hpp"
#include "scene/stations/sarcomere/force_length.hpp"
#include "scene/stations/sarcomere/labels.hpp"

#include <array>
#include <vector>

namespace scene {

namespace {

constexpr std::array parts{
    PartRow{"myosin", "Myosin, the thick filament", "Its heads pull at the thin filament.",
            "sliding filaments, Huxley 1954", established, "quadriceps_force_N"},
    PartRow{"actin", "Actin, the thin filament",
            "Slides along the thick filament as the fibre shortens.",
            "sliding filaments, Huxley 1954", established, "sarcomere_length_um"},
    PartRow{"cross_bridges", "Cross-bridges", "Myosin heads that hold on to actin and pull.",
            "Huxley 1957", established, "quadriceps_force_N"},
    PartRow{"titin", "Titin", "A spring that keeps the thick filament in the middle.", "textbook",
            established, "sarcomere_length_um"},
    PartRow{"z_disc", "Z disc", "Where one sarcomere ends and the next begins.", "textbook",
            established, "sarcomere_length_um"},
    PartRow{"m_line", "M line", "Ties the thick filaments together in the middle of the sarcomere.",
            "textbook", established, "sarcomere_length_um"},
    PartRow{"store", "Calcium store",
            "The sarcoplasmic reticulum: lets calcium out and pumps it back.", "textbook",
            established, "calcium_fast_uM"},
    PartRow{
        "t_tubule", "Membrane and T-tubule",
        "Carries the fibre's action potential into its depth, where it opens the calcium store.",
        "textbook", established, "calcium_fast_uM"},
    PartRow{"troponin", "Troponin",
            "Calcium that binds to it uncovers where heads can hold on to actin.",
            "textbook; half occupied at 1.5 µM: ours, illustrative", established,
            "calcium_fast_uM"},
    PartRow{"calcium", "Calcium",
            "Comes out of its store with each spike and lets the heads hold on.",
            "shape Baylor & Hollingworth 2003", established, "calcium_fast_uM"},
};

void draw(Canvas& canvas, const SceneInput& input, const Anatomy& /*anatomy*/)
{
    const auto pose = sarcomere_pose(input);
    const Colour calcium = calcium_colour(input.theme);
    for (const auto* fibre : {&pose.slow, &pose.fast}) {
        draw_store(canvas, pose, *fibre);
        draw_filaments(canvas, pose, *fibre);
        draw_calcium(canvas, pose, *fibre, calcium);
    }
    draw_force_length(canvas, input, pose);
}

std::vector<std::vector<glm::dvec3>> keep_clear(const SceneInput& input, const Anatomy&)
{
    std::vector<std::vector<glm::dvec3>> lines;
    const auto pose = resting_sarcomere_pose(input);
    for (const double middle : {pose.slow.middle_um, pose.fast.middle_um}) {
        for (const double y : {-0.27, -0.17, -0.07, 0.03, 0.13, 0.23, 0.33, 0.42, membrane_um}) {
            auto& line = lines.emplace_back();
            for (double x = -1.95; x <= 1.96; x += 0.13) {
                line.emplace_back(glm::dvec3(x, middle + y, 0) * mm_per_um);
            }
        }
    }
    lines.push_back(force_length_outline());
    return lines;
}

} // namespace

constinit const Station sarcomere_station{
    .name = "sarcomere",
    .title = "Sarcomere",
    .parent = "muscle",
    .field_mm = 0.0045, // fits a stretched one and a part of its neighbours
    .place_mm = {-26, -13, 8},
    .magnification = 2000,
    .meaning = "One sarcomere: filaments that slide, calcium that leaves its store and returns.",
    .art = {draw, sarcomere_labels, keep_clear},
    .parts = parts,
};

} // namespace scene
