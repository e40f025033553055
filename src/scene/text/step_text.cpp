#include "scene/text/step_text.hpp"

#include "base/translation.hpp"
#include "scene/scene.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>

namespace scene {

namespace {

// In em of the line.
constexpr float title_line = 1.25F, prose_line = 1.45F, claim_line = 1.4F;
constexpr float ascent = 0.95F, paragraph_gap = 0.55F;
constexpr float claim_padding = 0.7F;
constexpr float card_em = 0.6F;  // margin of a question's card
constexpr float smaller = 0.94F; // each try until everything fits

struct SetLine {
    Type type;
    float baseline = 0; // below the top of the block
    std::string text;
};

struct Block {
    std::vector<SetLine> lines;
    Rect claim;    // its box, relative to the block; empty without a claim
    Rect question; // the box of question, choices and answer; empty without a question
    float height = 0;
};

// A paragraph whose last line is a lone word is set a little narrower, if that takes no more lines.
std::vector<std::string> paragraph_lines(std::string_view text, const Type& type, float width,
                                         const base::TextMetrics& metrics)
{
    constexpr float short_line = 0.3F; // of the width
    auto usual = wrapped(text, type, width, metrics);
    for (const float share : {1.0F, 0.95F, 0.9F, 0.85F, 0.8F}) {
        auto lines = wrapped(text, type, share * width, metrics);
        if (lines.size() != usual.size()) {
            break;
        }
        if (lines.size() < 2 || width_of(lines.back(), type, metrics) > short_line * width) {
            return lines;
        }
    }
    return usual;
}

void add_paragraph(Block& block, std::string_view text, const Type& type, float line_em,
                   float width, const base::TextMetrics& metrics)
{
    for (auto& line : paragraph_lines(text, type, width, metrics)) {
        const float lead = (line_em - 1) / 2 * type.em_px;
        block.lines.push_back(
            {type, block.height + lead + (ascent - 0.1F) * type.em_px, std::move(line)});
        block.height += line_em * type.em_px;
    }
}

void add_claim(Block& block, const std::string& claim, const Type& type, float width,
               const base::TextMetrics& metrics)
{
    const float padding = claim_padding * type.em_px;
    block.height += padding;
    block.claim = {0, block.height, 0, 0};
    block.height += padding / 2;
    const std::size_t first = block.lines.size();
    add_paragraph(block, claim, type, claim_line, width - 2 * padding, metrics);
    block.height += padding / 2;
    for (std::size_t i = first; i < block.lines.size(); ++i) {
        block.claim.width =
            std::max(block.claim.width, width_of(block.lines[i].text, type, metrics) + 2 * padding);
    }
    block.claim.height = block.height - block.claim.y;
}

// The question, its choices each on lines of their own, and the answer once it is revealed.
void add_question(Block& block, const SceneInput& input, const StepText& text, float scale,
                  const base::TextMetrics& metrics)
{
    const Palette& colours = palette(input.theme);
    const float width = input.layout.step_text.width;
    const float em = scale * em_px(input.layout, 1.8F);
    const Type strong{em, base::Weight::semibold, colours.ink};
    const Type plain{em, base::Weight::regular, colours.ink};
    const auto put = [&](const std::string& paragraph, const Type& type, float gap) {
        if (!paragraph.empty()) {
            block.height += gap * em;
            add_paragraph(block, paragraph, type, prose_line, width, metrics);
        }
    };
    const float top = block.height + 1.5F * paragraph_gap * em;
    put(text.question, strong, 1.5F * paragraph_gap + card_em);
    for (std::size_t i = 0; i < text.choices.size(); ++i) {
        put(lettered(text.choices, i), plain, 0.6F * paragraph_gap);
    }
    put(text.answer, strong, 1.5F * paragraph_gap);
    if (!text.question.empty()) {
        block.height += card_em * em;
        block.question = {-card_em * em, top, width + 2 * card_em * em, block.height - top};
    }
}

Block set_block(const SceneInput& input, const StepText& text, float scale,
                const base::TextMetrics& metrics)
{
    const Palette& colours = palette(input.theme);
    const Layout& layout = input.layout;
    const float width = layout.step_text.width;
    const Type title{scale * em_px(layout, 2.4F), base::Weight::semibold, colours.ink};
    const Type prose{scale * em_px(layout, 1.8F), base::Weight::regular, colours.ink};
    const Type claim{scale * em_px(layout, 1.4F), base::Weight::regular, colours.secondary};
    Block block;
    add_paragraph(block, text.title, title, title_line, width, metrics);
    const bool answered = !text.question.empty() && !text.answer.empty();
    for (const auto& paragraph : text.paragraphs) {
        if (answered) {
            break; // the answer needs the room
        }
        block.height += paragraph_gap * prose.em_px;
        add_paragraph(block, paragraph, prose, prose_line, width, metrics);
    }
    add_question(block, input, text, scale, metrics);
    if (!text.claim.empty()) {
        add_claim(block, text.claim, claim, width, metrics);
    }
    return block;
}

// Without a lesson the title is the station's.
StepText step_text_of(const SceneInput& input)
{
    if (!input.step_text.title.empty() || !input.step_text.paragraphs.empty()) {
        return input.step_text;
    }
    StepText text = input.step_text;
    if (const Station* station = find_station(input.station)) {
        text.title = base::tr(station->title);
    }
    return text;
}

} // namespace

std::string lettered(const std::vector<std::string>& choices, std::size_t index)
{
    return static_cast<char>('A' + index) + ("   " + choices[index]);
}

void draw_step_text(Drawing& drawing, const SceneInput& input, const base::TextMetrics& metrics)
{
    constexpr float min_scale = 0.3F; // reached by a text of several pages
    const StepText text = step_text_of(input);
    const Rect& room = input.layout.step_text;
    float scale = input.layout.step_text_scale;
    Block block = set_block(input, text, scale, metrics);
    while (block.height > room.height && scale > min_scale) {
        scale *= smaller;
        block = set_block(input, text, scale, metrics);
    }
    const Palette& colours = palette(input.theme);
    if (!is_empty(block.question)) {
        const Rect& card = block.question;
        drawing.overlay.emplace_back(
            OverlayBox{{room.x + card.x, room.y + card.y},
                       {room.x + card.x + card.width, room.y + card.y + card.height},
                       0.5F * em_px(input.layout, 1.8F) * scale,
                       faded(colours.panel, 0.8F),
                       colours.line,
                       1});
    }
    if (!is_empty(block.claim)) {
        const float rounding = 0.5F * em_px(input.layout, 1.4F) * scale;
        drawing.overlay.emplace_back(
            OverlayBox{{room.x, room.y + block.claim.y},
                       {room.x + block.claim.width, room.y + block.claim.y + block.claim.height},
                       rounding,
                       faded(colours.panel, 0.8F),
                       colours.line,
                       1});
    }
    for (auto& line : block.lines) {
        const bool in_claim = !is_empty(block.claim) && line.baseline > block.claim.y;
        const float inset = in_claim ? claim_padding * line.type.em_px : 0;
        write(drawing, {room.x + inset, room.y + line.baseline}, line.type, std::move(line.text));
    }
}

} // namespace scene
