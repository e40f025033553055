#include "scene/stations/recovery/recovery_station.hpp"

#include "base/translation.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/recovery/card.hpp"
#include "scene/stations/recovery/cursor.hpp"
#include "scene/stations/recovery/day_axis.hpp"
#include "scene/stations/recovery/legend.hpp"
#include "scene/stations/recovery/marks.hpp"
#include "scene/stations/recovery/phases.hpp"
#include "scene/stations/recovery/ridges.hpp"
#include "scene/stations/recovery/soreness.hpp"

#include <glm/vec3.hpp>

#include <array>
#include <string_view>
#include <vector>

namespace scene {

namespace {

constexpr std::array parts{
    PartRow{"soreness", "Soreness",
            "Pain when the muscle is stretched, loaded or pressed, hour by hour.",
            "fitted to Tufano 2012; ours, illustrative", supported, "soreness_nrs"},
    PartRow{"account_pressure", "Account: pressure on spindle endings",
            "Swelling inside the capsules makes sore: no measurement supports it.",
            "hypothesis; Sonkodi 2020", hypothesis, "soreness_nrs"},
    PartRow{"account_inflammation", "Account: damage and inflammation",
            "Small tears and inflammation make sore; on its own it comes too early.",
            "partly supported; sizes ours, illustrative", supported, "inflammation"},
    PartRow{"account_NGF", "Account: growth factors", "NGF and GDNF sensitise the pain endings.",
            "Murase 2010, 2013", supported, "NGF"},
    PartRow{"account_lactic_acid", "Account: lactic acid",
            "A popular account; lactic acid is gone within an hour or two.",
            "refuted, Schwane 1983", popular_myth, "lactate"},
    PartRow{"published", "Published soreness", "What people rated in experiments, with its error.",
            "Tufano 2012", established, ""},
    signal_part("swelling"),
    signal_part("inflammation"),
    signal_part("NGF"),
    signal_part("strength_loss"),
    signal_part("satellite_cells"),
    PartRow{"guarding", "Guarding", "Gamma firing by which the body splints a torn muscle.",
            "Johansson & Sojka 1991; ours, illustrative", hypothesis, "guarding_pps"},
    signal_part("PGC1alpha"),
    PartRow{"treatments", "Treatments",
            "What was done on which day; each has its own evidence label.", "the calendar",
            illustrative, ""},
};

// Far from everything else: no zoom leads there.
constexpr glm::dvec3 beyond_mm{1e6, 0, 0};

void draw_hint(RecoveryCard& card)
{
    auto& drawing = card.canvas.drawing;
    const auto& layout = card.layout;
    const auto& colours = card.canvas.colours;
    const Rect& box = layout.soreness;
    const Type large{1.5F * layout.em, base::Weight::semibold, colours.ink};
    const Type small{1.05F * layout.em, base::Weight::regular, colours.secondary};
    float y = box.y + 0.38F * box.height;
    const auto centred = [&](std::string_view text, const Type& type) {
        for (const auto& line : wrapped(text, type, 0.9F * box.width, card.metrics)) {
            const float width = width_of(line, type, card.metrics);
            const float x = box.x + (box.width - width) / 2;
            draw_box(drawing,
                     {x - layout.em, y - type.em_px, width + 2 * layout.em, 1.4F * type.em_px}, 0,
                     colours.ground_centre); // no line of a day runs through the words
            write(drawing, {x, y}, type, line);
            y += 1.45F * type.em_px;
        }
    };
    centred(base::tr("Enter a bout: hard lengthening work"), large);
    centred(base::tr("Running downhill, lowering weights: then see which account of soreness "
                     "fits the days that follow."),
            small);
}

void draw(Canvas& canvas, const SceneInput& input, const Anatomy& /*anatomy*/)
{
    const RecoveryLayout layout = recovery_layout(input);
    if (canvas.metrics == nullptr || !layout.fits()) {
        return;
    }
    const auto& record = input.body->calendar;
    const bool empty = record == nullptr || record->events.empty();
    RecoveryCard card{canvas,
                      input,
                      layout,
                      empty ? nullptr : &recovery_days(record, layout.axis.end_h),
                      display_signals(input),
                      input.body->signals.recovery_h,
                      *canvas.metrics};
    draw_day_axis(card);
    if (empty) {
        draw_hint(card);
    } else {
        draw_phases(card);
        draw_ridges(card);
        draw_soreness(card);
        draw_marks(card);
        if (layout.legend_shown) {
            draw_legend(card);
        }
    }
    draw_cursor(card);
}

// All words are in the landscape itself.
std::vector<LabelRequest> labels(const SceneInput& /*input*/, const Anatomy& /*anatomy*/)
{
    return {};
}

std::vector<std::vector<glm::dvec3>> keep_clear(const SceneInput& /*input*/,
                                                const Anatomy& /*anatomy*/)
{
    return {};
}

} // namespace

constinit const Station recovery_station{
    .name = "recovery",
    .title = "Recovery",
    .parent = "",
    .field_mm = 168,
    .place_mm = beyond_mm,
    .meaning = "The days after hard work or an injury: phases, mediators, soreness, treatments.",
    .art = {draw, labels, keep_clear},
    .parts = parts,
    .own_time_axis = true,
};

} // namespace scene
