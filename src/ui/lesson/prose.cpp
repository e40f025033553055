#include "ui/lesson/prose.hpp"

#include "base/text_metrics.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/theme.hpp"

#include <algorithm>
#include <cfloat>
#include <string_view>

namespace ui {

namespace {

constexpr float line_share = 1.18F;      // from line to line, in ImGui's sizes: 1.43 em
constexpr float paragraph_share = 0.55F; // more between paragraphs
constexpr float indent_em = 1.2F;        // of list items
constexpr float slant = 0.2F;            // the face has no italic loaded: lean the upright one

struct Pen {
    const PanelStyle& style;
    ImVec2 origin;   // top left of the prose
    float width = 0; // where lines end, from the origin
    float indent = 0;
    float x = 0, y = 0; // from the origin
    float em = 0;
    bool line_is_empty = true;
};

base::Weight weight_of(const lesson::TextRun& run, bool heading)
{
    return run.strong || heading ? base::Weight::semibold : base::Weight::regular;
}

// Leans what has been added to the list since `first`, about its baseline.
void lean(ImDrawList& list, int first, float baseline)
{
    for (int i = first; i < list.VtxBuffer.Size; ++i) {
        ImVec2& at = list.VtxBuffer[i].pos;
        at.x += slant * (baseline - at.y);
    }
}

void draw_word(const Pen& pen, std::string_view word, const lesson::TextRun& run, float wide)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at{pen.origin.x + pen.x, pen.origin.y + pen.y};
    const float size = ImGui::GetFontSize();
    const float baseline = at.y + 0.8F * size;
    const int first = list.VtxBuffer.Size;
    list.AddText(at, pen.style.ink, word.data(), word.data() + word.size());
    if (run.emphasis) {
        lean(list, first, baseline);
    }
    if (!run.link.empty()) {
        const float y = baseline + 0.12F * size;
        list.AddLine({at.x, y}, {at.x + wide, y}, pen.style.secondary, 1);
        if (ImGui::IsWindowHovered() &&
            ImGui::IsMouseHoveringRect(at, {at.x + wide, at.y + size})) {
            ImGui::SetTooltip("%s", run.link.c_str());
        }
    }
}

void next_line(Pen& pen)
{
    pen.x = pen.indent;
    pen.y += line_share * 1.21F * pen.em;
    pen.line_is_empty = true;
}

// The pieces of one word: a run may end in the middle of it ("*gamma*-loop").
struct Piece {
    std::string_view text;
    const lesson::TextRun* run = nullptr;
    float wide = 0;
};

void put_word(Pen& pen, std::vector<Piece>& pieces, float space, bool heading)
{
    float wide = 0;
    for (const Piece& piece : pieces) {
        wide += piece.wide;
    }
    const float before = pen.line_is_empty ? 0 : space;
    if (!pen.line_is_empty && pen.x + before + wide > pen.width) {
        next_line(pen);
    } else {
        pen.x += before;
    }
    for (const Piece& piece : pieces) {
        const TextStyle font(weight_of(*piece.run, heading), pen.em);
        draw_word(pen, piece.text, *piece.run, piece.wide);
        pen.x += piece.wide;
    }
    pen.line_is_empty = pen.line_is_empty && pieces.empty();
    pieces.clear();
}

void show_paragraph(Pen& pen, const lesson::Paragraph& paragraph)
{
    const bool heading = paragraph.heading > 0;
    pen.em = heading ? 1.1F * pen.style.text : pen.style.text;
    pen.indent = paragraph.list_item ? indent_em * pen.style.text : 0;
    pen.x = pen.indent;
    pen.line_is_empty = true;
    if (paragraph.list_item) {
        const ImVec2 bullet{pen.origin.x + 0.5F * pen.style.text,
                            pen.origin.y + pen.y + 0.68F * pen.em};
        ImGui::GetWindowDrawList()->AddCircleFilled(bullet, 0.16F * pen.em, pen.style.secondary);
    }
    const float space = 0.28F * pen.em;
    std::vector<Piece> word;
    for (const lesson::TextRun& run : paragraph.runs) {
        const TextStyle font(weight_of(run, heading), pen.em);
        std::string_view rest = run.text;
        while (!rest.empty()) {
            const auto end = std::min(rest.find_first_of(" \n"), rest.size());
            if (end > 0) {
                const std::string_view text = rest.substr(0, end);
                word.push_back({text, &run, text_width(text.data(), text.data() + end)});
            }
            if (end < rest.size() && !word.empty()) {
                put_word(pen, word, space, heading);
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    if (!word.empty()) {
        put_word(pen, word, space, heading);
    }
    next_line(pen);
}

} // namespace

void show_prose(const PanelStyle& style, const lesson::Prose& prose, float width)
{
    Pen pen{.style = style, .origin = ImGui::GetCursorScreenPos(), .width = width};
    for (std::size_t i = 0; i < prose.size(); ++i) {
        const bool tight = i > 0 && prose[i].list_item && prose[i - 1].list_item;
        if (i > 0) {
            pen.y += (tight ? 0.15F : paragraph_share) * style.text;
        }
        show_paragraph(pen, prose[i]);
    }
    ImGui::Dummy({width, pen.y});
}

} // namespace ui
