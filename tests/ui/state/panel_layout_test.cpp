#include "scene/text/typesetting.hpp"
#include "ui/state/panel_layout.hpp"
#include "ui/state/slow_motion.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {

using scene::Rect;

constexpr scene::PixelSize window_sizes[] = {{1024, 640},  {1280, 720},  {1280, 800},
                                             {1366, 768},  {1600, 900},  {1920, 1080},
                                             {1920, 1200}, {2560, 1440}, {3840, 2160}};
constexpr float text_scales[] = {1, 1.25F, 1.6F, 2};

experiment::Experiment with_text(float scale, bool chart = true)
{
    auto e = experiment::new_experiment({}, 1);
    e.view.settings.text_scale = scale;
    e.view.settings.switches.chart = chart;
    return e;
}

// Every way the side panels can be asked for.
std::vector<ui::PanelState> all_states()
{
    std::vector<ui::PanelState> states;
    for (const bool inputs : {true, false}) {
        for (const bool lesson : {true, false}) {
            for (const auto side : {ui::Side::inputs, ui::Side::lesson}) {
                ui::PanelState state;
                state.inputs_open = inputs;
                state.lesson_open = lesson;
                state.in_front = side;
                states.push_back(state);
            }
        }
    }
    return states;
}

std::vector<Rect> parts_of(const ui::PanelLayout& p)
{
    std::vector<Rect> parts;
    const bool apart = p.preview.width > 0; // the picture is drawn elsewhere
    for (const Rect& part :
         {p.top_bar, p.inputs, p.lesson, p.transport, p.inputs_tab, p.lesson_tab, p.presenter,
          p.tools, p.preview, apart ? Rect{} : p.scene.picture, apart ? Rect{} : p.scene.chart}) {
        if (part.width > 0) {
            parts.push_back(part);
        }
    }
    return parts;
}

template <class Check>
void at_every_size(Check check)
{
    for (const auto size : window_sizes) {
        for (const float scale : text_scales) {
            for (const bool chart : {true, false}) {
                const auto e = with_text(scale, chart);
                for (const auto& state : all_states()) {
                    CAPTURE(size.width);
                    CAPTURE(size.height);
                    CAPTURE(scale);
                    CAPTURE(chart);
                    check(size, e, state);
                }
            }
        }
    }
}

} // namespace

TEST_CASE("no part of the window lies over another, at any size of window and text")
{
    at_every_size([](scene::PixelSize size, const auto& e, const ui::PanelState& state) {
        const auto parts = parts_of(ui::place_panels(size, e, state));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = i + 1; j < parts.size(); ++j) {
                CHECK_FALSE(scene::overlap(parts[i], parts[j]));
            }
        }
    });
}

TEST_CASE("every part of the window lies inside it")
{
    at_every_size([](scene::PixelSize size, const auto& e, const ui::PanelState& state) {
        const Rect window{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
        for (const Rect& part : parts_of(ui::place_panels(size, e, state))) {
            CHECK(scene::contains(window, part));
            CHECK(part.height > 20);
        }
    });
}

TEST_CASE("the picture keeps at least 55 % of the width")
{
    at_every_size([](scene::PixelSize size, const auto& e, const ui::PanelState& state) {
        const auto layout = ui::window_layout(size, e, state);
        CHECK(layout.picture.width >= 0.55F * static_cast<float>(size.width) - 0.5F);
    });
}

TEST_CASE("a panel that is asked for is shown, or folded in for the other one")
{
    at_every_size([](scene::PixelSize size, const auto& e, const ui::PanelState& state) {
        const auto p = ui::place_panels(size, e, state);
        if (state.inputs_open && !state.lesson_open) {
            CHECK(p.inputs.width > 0);
        }
        if (state.inputs_open && state.lesson_open) {
            const bool inputs_wanted = *state.in_front == ui::Side::inputs;
            CHECK((inputs_wanted ? p.inputs : p.lesson).width > 0);
        }
        CHECK((p.inputs.width > 0) != (p.inputs_tab.width > 0));
        CHECK((p.lesson.width > 0) != (p.lesson_tab.width > 0));
    });
}

TEST_CASE("on a usual screen both side panels are there with ordinary text, one with lecture text")
{
    const ui::PanelState fresh;
    const auto usual = ui::place_panels({1920, 1080}, with_text(1), fresh);
    CHECK(usual.inputs.width > 0);
    CHECK(usual.lesson.width > 0);
    const auto lecture = ui::place_panels({1280, 720}, with_text(1.6F), fresh);
    CHECK((lecture.inputs.width > 0) != (lecture.lesson.width > 0));
}

TEST_CASE("while presenting nothing overlaps, and the audience's picture keeps its shape")
{
    at_every_size([](scene::PixelSize size, auto e, ui::PanelState state) {
        state.presenter.presenting = true;
        for (const bool lesson : {true, false}) {
            if (lesson) {
                e.lesson_run.lesson.emplace().steps.resize(2);
            } else {
                e.lesson_run.lesson.reset();
            }
            for (const scene::PixelSize audience :
                 {scene::PixelSize{1280, 720}, scene::PixelSize{1024, 768}}) {
                state.presenter.audience = audience;
                const auto p = ui::place_panels(size, e, state);
                CHECK(p.scene.size == audience);
                CHECK(p.preview.width / p.preview.height ==
                      doctest::Approx(static_cast<double>(audience.width) / audience.height)
                          .epsilon(0.001));
                CHECK((lesson ? p.presenter : p.lesson).width > 0);
                const Rect window{0, 0, static_cast<float>(size.width),
                                  static_cast<float>(size.height)};
                const auto parts = parts_of(p);
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    CHECK(scene::contains(window, parts[i]));
                    for (std::size_t j = i + 1; j < parts.size(); ++j) {
                        CHECK_FALSE(scene::overlap(parts[i], parts[j]));
                    }
                }
            }
        }
    });
}

TEST_CASE("presenting on the only display fills it with the picture")
{
    ui::PanelState state;
    state.presenter.presenting = true;
    const auto p = ui::place_panels({1280, 720}, with_text(1), state);
    CHECK(p.top_bar.width == 0);
    CHECK(p.transport.width == 0);
    CHECK(p.scene.picture.width > 0);
}

TEST_CASE("without panels the window shows what a film shows")
{
    const auto e = with_text(1);
    ui::PanelState state;
    state.clean_picture = true;
    const auto p = ui::place_panels({1920, 1080}, e, state);
    const auto film =
        scene::film_layout({1920, 1080}, e.view.settings.theme, e.view.settings.switches);
    CHECK(p.scene.picture == film.picture);
    CHECK(p.scene.chart == film.chart);
    CHECK(p.top_bar.width == 0);
}

TEST_CASE("slow motion goes through its presets and stops at both ends")
{
    CHECK(ui::next_slow(50, +1) == 100);
    CHECK(ui::next_slow(50, -1) == 20);
    CHECK(ui::next_slow(30, +1) == 50);
    CHECK(ui::next_slow(30, -1) == 20);
    CHECK(ui::next_slow(1000, +1) == 1000);
    CHECK(ui::next_slow(1, -1) == 1);
    CHECK(ui::slow_text(50) == "1/50×");
    CHECK(ui::slow_text(1) == "1×");
    CHECK(ui::slow_text(2.5) == "1/2.5×");
}
