#include "ui/lesson/lesson_browser.hpp"

#include "base/atomic_file.hpp"
#include "base/data_path.hpp"
#include "base/translation.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/languages.hpp"
#include "lesson/read/lesson_file.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/lesson/lesson_answers.hpp"
#include "ui/lesson/lesson_problems.hpp"
#include "ui/lesson/progress_page.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Experiment;

ShelfEntry read_entry(const std::filesystem::path& file, const lesson::Vocabulary& known)
{
    auto loaded = lesson::load_lesson(file, known);
    ShelfEntry entry;
    entry.file = file;
    entry.problems = std::move(loaded.problems);
    if (loaded.lesson) {
        entry.title = loaded.lesson->title;
        entry.about = loaded.lesson->about;
    } else {
        entry.title = file.filename().string();
    }
    return entry;
}

std::vector<ShelfEntry> read_shelf()
{
    std::vector<ShelfEntry> shelf;
    const auto known = experiment::vocabulary();
    for (const auto& file : lesson::lessons_in(base::data_folder() / "lessons", base::language())) {
        shelf.push_back(read_entry(file, known));
    }
    return shelf;
}

// A tick when all steps were seen, else how many of them; at the card's right edge.
void draw_share_seen(ImDrawList& list, const lesson::ProgressRecord& record, ImVec2 corner,
                     const PanelStyle& look)
{
    const auto sum = lesson::totals_of(record);
    if (sum.seen >= sum.steps) {
        return draw_icon(list, Icon::tick,
                         {corner.x - 0.5F * look.text, corner.y + 0.5F * look.text}, look.text,
                         look.ink);
    }
    const auto share = std::to_string(sum.seen) + " / " + std::to_string(sum.steps);
    list.AddText({corner.x - text_width(share.data(), share.data() + share.size()), corner.y},
                 look.secondary, share.c_str());
}

// A card to click: title, and what the lesson is about.
bool shelf_card(const ShelfEntry& entry, const lesson::ProgressRecord* record,
                const PanelStyle& look, float width)
{
    const float pad = 0.7F * look.text;
    const float inner = width - 2 * pad - (record ? 3 * look.text : 0);
    const bool broken = base::has_errors(entry.problems);
    const std::string about =
        broken ? std::string(base::tr("has mistakes: choose it to see them")) : entry.about;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float title_height = 0, about_height = 0;
    {
        const TextStyle style(Weight::semibold, look.text);
        title_height = wrapped_height(entry.title, inner);
    }
    const TextStyle small(Weight::regular, look.small);
    if (!about.empty()) {
        about_height = wrapped_height(about, inner);
    }
    const float height = title_height + about_height + 2 * pad;
    const Keyed keyed = add_tab_stop(look, entry.file.c_str());
    const bool pressed = ImGui::InvisibleButton(entry.file.c_str(), {width, height});
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + width, at.y + height};
    list.AddRectFilled(at, end, hovered ? look.control : 0, 0.5F * look.text);
    list.AddRect(at, end, look.line, 0.5F * look.text);
    if (record) {
        draw_share_seen(list, *record, {end.x - pad, at.y + pad}, look);
    }
    draw_wrapped(list, {at.x + pad, at.y + pad + title_height}, about, look.secondary, inner);
    const TextStyle style(Weight::semibold, look.text);
    draw_wrapped(list, {at.x + pad, at.y + pad}, entry.title, look.ink, inner);
    frame_focus(look, keyed, at, end);
    return pressed || keyed.pressed;
}

lesson::LoadedLesson load(const std::filesystem::path& file, State& state)
{
    auto loaded = lesson::load_lesson(file, experiment::vocabulary());
    tell_problems(state, std::move(loaded.problems), base::read_file(file).value_or(""));
    return loaded;
}

} // namespace

void open_lesson(Experiment& experiment, State& state, const std::filesystem::path& file)
{
    auto loaded = load(file, state);
    if (loaded.lesson) {
        experiment.lesson_run.answers = {}; // begun again: unanswered
        experiment::start_lesson(experiment, std::move(*loaded.lesson),
                                 experiment::Advance::by_hand);
        ++state.lessons_opened;
        state.choosing = false;
    }
    state.lesson_open = true;
    state.in_front = Side::lesson;
}

void reload_lesson(Experiment& experiment, State& state)
{
    if (!experiment.lesson_run.lesson) {
        return;
    }
    auto loaded = load(experiment.lesson_run.lesson->file, state);
    if (!loaded.lesson || loaded.lesson->steps.empty()) {
        return;
    }
    const AnswersHeld held(experiment);
    const std::size_t step =
        std::min(experiment.lesson_run.step_index, loaded.lesson->steps.size() - 1);
    experiment::start_lesson(experiment, std::move(*loaded.lesson), experiment::Advance::by_hand);
    experiment::go_to_lesson_step(experiment, step);
}

void show_shelf(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    if (state.progress_shown) {
        return show_progress(state, look, width);
    }
    if (!state.shelf) {
        state.shelf = read_shelf();
    }
    {
        const TextStyle style(Weight::semibold, look.title);
        wrapped_text(base::tr("Choose a lesson"), look.ink, width);
    }
    ImGui::Dummy({0, 0.3F * look.text});
    {
        const TextStyle style(Weight::regular, look.small);
        wrapped_text(base::tr(state.shelf->empty()
                                  ? "There is no lesson in the lessons folder."
                                  : "Or move the inputs, tap the tendon, pull the leg."),
                     look.secondary, width);
    }
    ImGui::Dummy({0, look.gap});
    const float foot = progress_is_kept(state) ? 2.2F * look.text + 0.6F * look.gap : 0;
    const float height = std::max(ImGui::GetContentRegionAvail().y - foot, 1.0F);
    ImGui::BeginChild("shelf", {width, height}, false);
    const float inner = ImGui::GetContentRegionAvail().x;
    std::filesystem::path chosen;
    for (const ShelfEntry& entry : *state.shelf) {
        if (shelf_card(entry, record_of_shelf(state, entry.file), look, inner)) {
            chosen = entry.file;
        }
        ImGui::Dummy({0, 0.5F * look.text});
    }
    ImGui::EndChild();
    if (progress_is_kept(state)) {
        ImGui::Dummy({0, 0.6F * look.gap});
        if (button(look, tr_c("What you predicted"), Emphasis::plain, {width, 2.2F * look.text})) {
            state.progress_shown = true;
        }
    }
    if (!chosen.empty()) {
        open_lesson(experiment, state, chosen);
    }
}

} // namespace ui
