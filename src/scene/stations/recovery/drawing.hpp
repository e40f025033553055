// What the pieces of the recovery station share.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/stations/recovery/layout.hpp"
#include "scene/text/typesetting.hpp"

#include <array>
#include <string>
#include <string_view>

namespace scene {

struct RecoveryCard {
    Canvas& canvas;
    const SceneInput& input;
    const RecoveryLayout& layout;
    const RecoveryDays* days; // none: nobody has looked at the calendar yet
    physiology::Readout calm;
    double now_h = 0;
    const base::TextMetrics& metrics;
};

using Value = double (*)(const DaySample& sample);
enum class Stroke : std::uint8_t { solid, long_dash, dash, dots };

struct AccountRow { // one of the rivals
    std::string_view id, title, evidence;
    Stroke stroke; // the weaker the evidence, the more broken the line
    Colour Palette::*colour;
    Value value;
};
[[nodiscard]] const std::array<AccountRow, account_count>& account_table();

[[nodiscard]] inline Colour seen_through(Colour colour, float share)
{
    colour.a *= share;
    return colour;
}
[[nodiscard]] Type small_type(const RecoveryCard& plate, bool strong, bool quiet = false);
// Largest value at its hour.
struct Peak {
    double hour = 0, value = 0;
};
[[nodiscard]] Peak peak_of(const RecoveryDays& days, Value value);

[[nodiscard]] std::vector<glm::vec2> curve_px(const RecoveryCard& plate, const Rect& box,
                                              double full, Value value);
void stroke(Drawing& drawing, const std::vector<glm::vec2>& points, Stroke how, float width_px,
            const Colour& colour);
void fill_below(Drawing& drawing, const std::vector<glm::vec2>& points, float bottom,
                const Colour& colour);

void draw_soreness(RecoveryCard& plate);
void draw_legend(RecoveryCard& plate);
void draw_phases(RecoveryCard& plate);
void draw_ridges(RecoveryCard& plate);
void draw_marks(RecoveryCard& plate);
void draw_days(RecoveryCard& plate);
void draw_cursor(RecoveryCard& plate);
void draw_hint(RecoveryCard& plate);

} // namespace scene
