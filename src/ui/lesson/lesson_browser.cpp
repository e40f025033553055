#include "ui/lesson/lesson_browser.hpp"

#include "base/data_path.hpp"
#include "base/text_file.hpp"
#include "base/translation.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/languages.hpp"
#include "lesson/read/lesson_file.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/lesson/lesson_problems.hpp"
#include "ui/lesson/preserved_answers.hpp"
#include "ui/lesson/progress_page.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Experiment;

LessonEntry read_entry(const std::filesystem::path& file, const lesson::Vocabulary& known)
{
    auto loaded = lesson::load_lesson(file, known);
    LessonEntry entry;
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

std::vector<LessonEntry> read_lesson_list()
{
    std::vector<LessonEntry> list;
    const auto known = experiment::vocabulary();
    for (const auto& file : lesson::lessons_in(base::data_folder() / "lessons", base::language())) {
        list.push_back(read_entry(file, known));
    }
    return list;
}

// A tick when all steps were seen, else how many of them; at the card's right edge.
void draw_share_seen(ImDrawList& list, const lesson::ProgressRecord& record, ImVec2 corner,
                     const PanelStyle& style)
{
    const auto sum = lesson::totals_of(record);
    if (sum.seen >= sum.steps) {
        return draw_icon(list, Icon::tick,
                         {corner.x - 0.5F * style.text, corner.y + 0.5F * style.text}, style.text,
                         style.ink);
    }
    const auto share = std::to_string(sum.seen) + " / " + std::to_string(sum.steps);
    list.AddText({corner.x - text_width(share.data(), share.data() + share.size()), corner.y},
                 style.secondary, share.c_str());
}

// A card to click: title, and what the lesson is about.
bool lesson_card(const LessonEntry& entry, const lesson::ProgressRecord* record,
                 const PanelStyle& style, float width)
{
    const float pad = 0.7F * style.text;
    const float inner = width - 2 * pad - (record ? 3 * style.text : 0);
    const bool broken = base::has_errors(entry.problems);
    const std::string about =
        broken ? std::string(base::tr("has mistakes: choose it to see them")) : entry.about;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float title_height = 0, about_height = 0;
    {
        const TextStyle font(Weight::semibold, style.text);
        title_height = wrapped_height(entry.title, inner);
    }
    const TextStyle small(Weight::regular, style.small);
    if (!about.empty()) {
        about_height = wrapped_height(about, inner);
    }
    const float height = title_height + about_height + 2 * pad;
    const Keyed keyed = add_tab_stop(style, entry.file.c_str());
    const bool pressed = ImGui::InvisibleButton(entry.file.c_str(), {width, height});
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 end{at.x + width, at.y + height};
    list.AddRectFilled(at, end, hovered ? style.control : 0, 0.5F * style.text);
    list.AddRect(at, end, style.line, 0.5F * style.text);
    if (record) {
        draw_share_seen(list, *record, {end.x - pad, at.y + pad}, style);
    }
    draw_wrapped(list, {at.x + pad, at.y + pad + title_height}, about, style.secondary, inner);
    const TextStyle font(Weight::semibold, style.text);
    draw_wrapped(list, {at.x + pad, at.y + pad}, entry.title, style.ink, inner);
    frame_focus(style, keyed, at, end);
    return pressed || keyed.pressed;
}

lesson::LoadedLesson load(const std::filesystem::path& file, PanelState& state)
{
    auto loaded = lesson::load_lesson(file, experiment::vocabulary());
    set_problems(state, std::move(loaded.problems), base::read_file(file).value_or(""));
    return loaded;
}

} // namespace

void open_lesson(Experiment& experiment, PanelState& state, const std::filesystem::path& file)
{
    auto loaded = load(file, state);
    if (loaded.lesson) {
        experiment.lesson_run.answers = {}; // opened anew: unanswered
        experiment::start_lesson(experiment, std::move(*loaded.lesson),
                                 experiment::Advance::by_hand);
        ++state.lessons_opened;
        state.browsing = false;
    }
    state.lesson_open = true;
    state.in_front = Side::lesson;
}

void reload_lesson(Experiment& experiment, PanelState& state)
{
    if (!experiment.lesson_run.lesson) {
        return;
    }
    auto loaded = load(experiment.lesson_run.lesson->file, state);
    if (!loaded.lesson || loaded.lesson->steps.empty()) {
        return;
    }
    const PreservedAnswers preserved(experiment);
    const std::size_t step =
        std::min(experiment.lesson_run.step_index, loaded.lesson->steps.size() - 1);
    experiment::start_lesson(experiment, std::move(*loaded.lesson), experiment::Advance::by_hand);
    experiment::go_to_lesson_step(experiment, step);
}

void show_lesson_browser(Experiment& experiment, PanelState& state, const PanelStyle& style,
                         float width)
{
    if (state.progress_shown) {
        return show_progress(state, style, width);
    }
    if (!state.lesson_list) {
        state.lesson_list = read_lesson_list();
    }
    {
        const TextStyle font(Weight::semibold, style.title);
        wrapped_text(base::tr("Choose a lesson"), style.ink, width);
    }
    ImGui::Dummy({0, 0.3F * style.text});
    {
        const TextStyle font(Weight::regular, style.small);
        wrapped_text(base::tr(state.lesson_list->empty()
                                  ? "There is no lesson in the lessons folder."
                                  : "Or move the inputs, tap the tendon, pull the leg."),
                     style.secondary, width);
    }
    ImGui::Dummy({0, style.gap});
    const float foot = progress_is_kept(state) ? 2.2F * style.text + 0.6F * style.gap : 0;
    const float height = std::max(ImGui::GetContentRegionAvail().y - foot, 1.0F);
    ImGui::BeginChild("lessons", {width, height}, false);
    const float inner = ImGui::GetContentRegionAvail().x;
    std::filesystem::path chosen;
    for (const LessonEntry& entry : *state.lesson_list) {
        if (lesson_card(entry, kept_record(state, entry.file), style, inner)) {
            chosen = entry.file;
        }
        ImGui::Dummy({0, 0.5F * style.text});
    }
    ImGui::EndChild();
    if (progress_is_kept(state)) {
        ImGui::Dummy({0, 0.6F * style.gap});
        if (button(style, tr_c("What you predicted"), Emphasis::plain,
                   {width, 2.2F * style.text})) {
            state.progress_shown = true;
        }
    }
    if (!chosen.empty()) {
        open_lesson(experiment, state, chosen);
    }
}

} // namespace ui
