#include "scene/text/caption_block.hpp"

#include "base/translation.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>

namespace scene {

namespace {

// In em of the line.
constexpr float title_line = 1.25F, prose_line = 1.45F, claim_line = 1.4F;
constexpr float ascent = 0.95F, paragraph_gap = 0.55F;
constexpr float claim_padding = 0.7F;
constexpr float card_em = 0.6F;  // around a question, which stands over tissue where it is long
constexpr float smaller = 0.94F; // tried again and again until everything fits

struct SetLine {
    Type type;
    float baseline = 0; // below the top of the block
    std::string text;
};

struct Block {
    std::vector<SetLine> lines;
    Rect claim;    // its box, relative to the block; empty without a claim
    Rect question; // the room of question, choices and answer; empty without a question
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

// The question, its choices each on lines of their own, and the answer once it is told.
void add_question(Block& block, const SceneInput& input, const Caption& caption, float scale,
                  const base::TextMetrics& metrics)
{
    const Palette& colours = palette(input.theme);
    const float width = input.layout.caption.width;
    const float em = scale * em_px(input.layout, 1.8F);
    const Type strong{em, base::Weight::semibold, colours.ink};
    const Type plain{em, base::Weight::regular, colours.ink};
    const auto put = [&](const std::string& text, const Type& type, float gap) {
        if (!text.empty()) {
            block.height += gap * em;
            add_paragraph(block, text, type, prose_line, width, metrics);
        }
    };
    const float top = block.height + 1.5F * paragraph_gap * em;
    put(caption.question, strong, 1.5F * paragraph_gap + card_em);
    for (std::size_t i = 0; i < caption.choices.size(); ++i) {
        put(lettered(caption.choices, i), plain, 0.6F * paragraph_gap);
    }
    put(caption.answer, strong, 1.5F * paragraph_gap);
    if (!caption.question.empty()) {
        block.height += card_em * em;
        block.question = {-card_em * em, top, width + 2 * card_em * em, block.height - top};
    }
}

Block set_block(const SceneInput& input, const Caption& caption, float scale,
                const base::TextMetrics& metrics)
{
    const Palette& colours = palette(input.theme);
    const Layout& layout = input.layout;
    const float width = layout.caption.width;
    const Type title{scale * em_px(layout, 2.4F), base::Weight::semibold, colours.ink};
    const Type prose{scale * em_px(layout, 1.8F), base::Weight::regular, colours.ink};
    const Type claim{scale * em_px(layout, 1.4F), base::Weight::regular, colours.secondary};
    Block block;
    add_paragraph(block, caption.title, title, title_line, width, metrics);
    const bool told = !caption.question.empty() && !caption.answer.empty();
    for (const auto& paragraph : caption.paragraphs) {
        if (told) {
            break; // the answer needs the room
        }
        block.height += paragraph_gap * prose.em_px;
        add_paragraph(block, paragraph, prose, prose_line, width, metrics);
    }
    add_question(block, input, caption, scale, metrics);
    if (!caption.claim.empty()) {
        add_claim(block, caption.claim, claim, width, metrics);
    }
    return block;
}

// Without a lesson the plate has its own name.
Caption caption_of(const SceneInput& input)
{
    if (!input.caption.title.empty() || !input.caption.paragraphs.empty()) {
        return input.caption;
    }
    Caption caption = input.caption;
    if (const Station* station = find_station(input.station)) {
        caption.title = base::tr(station->title);
    }
    return caption;
}

} // namespace

std::string lettered(const std::vector<std::string>& choices, std::size_t index)
{
    return static_cast<char>('A' + index) + ("   " + choices[index]);
}

void caption_block(Drawing& drawing, const SceneInput& input, const base::TextMetrics& metrics)
{
    constexpr float min_scale = 0.3F; // a text of several pages
    const Caption caption = caption_of(input);
    const Rect& room = input.layout.caption;
    float scale = input.layout.caption_scale;
    Block block = set_block(input, caption, scale, metrics);
    while (block.height > room.height && scale > min_scale) {
        scale *= smaller;
        block = set_block(input, caption, scale, metrics);
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
