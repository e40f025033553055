// Never flicker: WCAG 2.3.1 over the worst settings of every station. A flash is a pair of opposing
// changes of relative luminance by a tenth or more, the darker below 0.80; a red flash one between
// a saturated red and another colour (WCAG 2.2, "general flash and red flash thresholds"). What
// flashes more than three times within a second may not cover a quarter of any tenth of the visual
// field at once, which at the usual distance is 341 × 256 pixels of 1024 × 768: a third of the
// picture each way. Here a fifth is the limit.
#include "../render/studio.hpp"
#include "experiment/experiment.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"
#include "scene/stations/stations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <vector>

namespace {

constexpr scene::PixelSize size{256, 144};
constexpr int frames_per_s = 30;
constexpr double min_change = 0.1, darker_below = 0.8;
constexpr double allowed_share = 0.2; // of a window
constexpr int allowed_flashes = 3;

double linear(std::uint8_t value)
{
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

// Counts the opposing changes of one quantity at one place.
struct Watcher {
    double extreme = 0; // of the run that is under way
    int direction = 0;  // of the last change that counts
    bool begun = false;
    std::deque<int> changes; // frames

    void see(double value, int frame, double least, double darker)
    {
        if (!begun) {
            begun = true;
            extreme = value;
            return;
        }
        const double change = value - extreme;
        const bool onward = direction * change > 0;
        if (onward) {
            extreme = value;
        } else if (std::abs(change) >= least && std::min(value, extreme) < darker) {
            direction = change > 0 ? 1 : -1;
            extreme = value;
            changes.push_back(frame);
        }
        while (!changes.empty() && frame - changes.front() >= frames_per_s) {
            changes.pop_front();
        }
    }
    [[nodiscard]] bool flashes_too_often(int frame) const
    {
        return static_cast<int>(changes.size()) > 2 * allowed_flashes && changes.back() == frame;
    }
};

// The largest share of any window, a third of the picture each way, that is marked.
double fullest_window(const std::vector<char>& marked)
{
    constexpr int width = size.width / 3, height = size.height / 3, pitch = 8;
    int most = 0;
    for (int top = 0; top + height <= size.height; top += pitch) {
        for (int left = 0; left + width <= size.width; left += pitch) {
            int sum = 0;
            for (int y = top; y < top + height; ++y) {
                const auto row = marked.begin() + y * size.width + left;
                sum += static_cast<int>(std::count(row, row + width, 1));
            }
            most = std::max(most, sum);
        }
    }
    return static_cast<double>(most) / (width * height);
}

struct Field {
    std::vector<Watcher> luminance{static_cast<std::size_t>(size.width * size.height)};
    std::vector<Watcher> redness{luminance.size()};
    double worst_general = 0, worst_red = 0; // share of a window that flashes at once

    void see(const std::vector<std::uint8_t>& rgba, int frame)
    {
        std::vector<char> general(luminance.size()), red(luminance.size());
        for (std::size_t i = 0; i < luminance.size(); ++i) {
            const double r = linear(rgba[4 * i]), g = linear(rgba[4 * i + 1]),
                         b = linear(rgba[4 * i + 2]);
            luminance[i].see(0.2126 * r + 0.7152 * g + 0.0722 * b, frame, min_change, darker_below);
            const bool saturated = r + g + b > 0 && r / (r + g + b) >= 0.8;
            redness[i].see(saturated ? 320 * std::max(0.0, r - g - b) : 0, frame, 20, 1e9);
            general[i] = luminance[i].flashes_too_often(frame) ? 1 : 0;
            red[i] = redness[i].flashes_too_often(frame) ? 1 : 0;
        }
        worst_general = std::max(worst_general, fullest_window(general));
        worst_red = std::max(worst_red, fullest_window(red));
    }
};

struct Setting {
    const char* name;
    double slow, seconds;
    std::vector<std::pair<const char*, double>> inputs;
};

const std::array<Setting, 3> worst{{
    {"a reflex at a fiftieth, swollen, rubbed and stretched",
     50,
     1.2,
     {{"swelling", 1}, {"rub_cm_per_s", 30}, {"touch_kPa", 700}, {"stretch_mm", 10}}},
    {"full voluntary drive and gamma at real speed",
     1,
     1.2,
     {{"voluntary_drive", 1},
      {"gamma_static_pps", 50},
      {"gamma_dynamic_pps", 50},
      {"swelling", 1}}},
    {"everything at a fifth of the speed",
     5,
     1.2,
     {{"voluntary_drive", 0.5},
      {"swelling", 1},
      {"touch_kPa", 700},
      {"rub_cm_per_s", 30},
      {"injected_group_IV_pps", 12.5}}},
}};

Field watched(studio::Stage& stage, const scene::Anatomy& anatomy, const scene::Station& station,
              const Setting& setting, scene::Theme theme)
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 1);
    e.view.settings.theme = theme;
    experiment::set_slow(e, setting.slow);
    for (const auto& [input, value] : setting.inputs) {
        experiment::pin_input(e, input, value);
    }
    experiment::look_at(e, scene::station_camera(station, 0, 0, 1), 0);
    const auto layout = scene::film_layout(size, theme, e.view.settings.switches);
    render::Target target{size};
    Field field;
    std::vector<std::uint8_t> pixels;
    const int frames = static_cast<int>(setting.seconds * frames_per_s);
    for (int frame = 0; frame < frames; ++frame) {
        if (frame % 6 == 0) { // five taps a second of the viewer's time
            experiment::fire(e, {});
        }
        experiment::play_to(e, frame * 1000.0 / frames_per_s);
        const auto seen = experiment::shown(e);
        stage.renderer.draw(scene::compose(experiment::scene_input(e, seen, layout), anatomy,
                                           stage.renderer.metrics()),
                            render::Quality::low, target.framebuffer());
        target.read_rgba(pixels);
        field.see(pixels, frame);
    }
    return field;
}

} // namespace

TEST_CASE("nothing flashes more than three times a second, at the worst settings of any station")
{
    const auto stage = studio::open();
    if (!stage) {
        return;
    }
    const auto anatomy = scene::load_anatomy(base::data_folder(REFLEXLOOP_SOURCE_DIR, {}, {}) /
                                             "assets" / "anatomy");
    for (const auto& station : scene::station_table()) {
        for (const auto& setting : worst) {
            for (const auto theme : {scene::Theme::dark, scene::Theme::light}) {
                CAPTURE(std::string(station.name));
                CAPTURE(std::string(setting.name));
                const auto field = watched(*stage, anatomy, station, setting, theme);
                CHECK(field.worst_general <= allowed_share);
                CHECK(field.worst_red <= allowed_share);
            }
        }
    }
}

TEST_CASE("a picture that blinks ten times a second is found out")
{
    Field field;
    std::vector<std::uint8_t> dark(static_cast<std::size_t>(size.width * size.height) * 4, 20);
    std::vector<std::uint8_t> bright(dark.size(), 200);
    for (int frame = 0; frame < frames_per_s; ++frame) {
        field.see(frame % 3 == 0 ? bright : dark, frame);
    }
    CHECK(field.worst_general == 1);
    CHECK(field.worst_red == 0);
}
