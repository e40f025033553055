#include "ui/panels.hpp"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <set>

namespace {

// Panels without a window: ImGui needs a size and its own typeface, and draws to nowhere.
struct Panels {
    Panels() : before(ImGui::GetCurrentContext()), own(ImGui::CreateContext())
    {
        ImGui::SetCurrentContext(own);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {1280, 720};
        unsigned char* pixels = nullptr;
        int width = 0, height = 0;
        io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        lesson::Lesson lesson;
        lesson.steps.resize(3);
        experiment::start_lesson(experiment, lesson, experiment::Advance::by_hand);
        frame();
    }
    ~Panels()
    {
        ImGui::DestroyContext(own);
        ImGui::SetCurrentContext(before);
    }
    Panels(const Panels&) = delete;
    Panels& operator=(const Panels&) = delete;

    void frame()
    {
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        ui::show_panels(experiment, state, {1280, 720});
        ImGui::EndFrame();
    }
    void tab(int by = 1)
    {
        state.focus.move = by;
        frame();
    }
    void press()
    {
        state.focus.press = true;
        frame();
    }

    ImGuiContext* before;
    ImGuiContext* own;
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::PanelState state;
};

} // namespace

TEST_CASE("Tab comes to every control of every panel, and round again")
{
    Panels panels;
    const auto count = panels.state.focus.tab_order.size();
    REQUIRE(count > 30);
    std::set<unsigned> seen;
    for (std::size_t i = 0; i < count; ++i) {
        panels.tab();
        seen.insert(panels.state.focus.current);
    }
    CHECK(seen.size() == count);
    const unsigned last = panels.state.focus.current;
    panels.tab();
    CHECK(panels.state.focus.current == panels.state.focus.tab_order.front().id);
    panels.tab(-1);
    CHECK(panels.state.focus.current == last);
}

TEST_CASE("F6 goes from panel to panel, and round again")
{
    Panels panels;
    std::set<int> panels_seen;
    std::set<unsigned> places;
    for (int i = 0; i < 12; ++i) {
        panels.state.focus.to_panel = true;
        panels.frame();
        places.insert(panels.state.focus.current);
        const auto& order = panels.state.focus.tab_order;
        const auto at =
            std::ranges::find(order, panels.state.focus.current, &ui::Focus::Control::id);
        REQUIRE(at != order.end());
        panels_seen.insert(at->panel);
    }
    CHECK(panels_seen.size() >= 4);
    CHECK(places.size() == panels_seen.size());
}

TEST_CASE("Enter presses the control that the keys are in, once")
{
    Panels panels;
    for (int i = 0; i < 3; ++i) {
        panels.tab(); // the third station
    }
    panels.press();
    CHECK(panels.experiment.view.station == "muscle");
    experiment::look_at(panels.experiment, {}, 0);
    const auto station = panels.experiment.view.station;
    panels.frame();
    CHECK(panels.experiment.view.station == station);
}

TEST_CASE("what a remote's Enter must not do is out of its reach while presenting")
{
    Panels panels;
    const auto before = panels.state.focus.tab_order.size();
    panels.state.presenter.presenting = true;
    panels.state.presenter.audience = scene::PixelSize{1280, 720};
    panels.frame();
    const auto step = panels.experiment.simulation.step = 0;
    experiment::play_to(panels.experiment, 500);
    const auto lived = panels.experiment.simulation.step;
    REQUIRE(lived > step);
    const auto count = panels.state.focus.tab_order.size();
    REQUIRE(count > 15);
    CHECK(count != before);
    for (std::size_t i = 0; i < count && panels.state.presenter.presenting; ++i) {
        panels.tab();
        panels.press();
        CHECK(panels.experiment.simulation.step >= lived); // the body was never begun again
    }
}
