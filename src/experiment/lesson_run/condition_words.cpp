#include "experiment/lesson_run/condition_words.hpp"

#include "base/translation.hpp"
#include "physiology/inputs.hpp"
#include "physiology/readout.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

namespace experiment {

namespace {

using base::tr;
using scene::sentence;

// Bounds so near to one another, as a share of the whole range, read as one value.
constexpr double at_one_value = 0.015;

} // namespace

std::string condition_words(const lesson::Condition& condition)
{
    std::string_view title, unit;
    double span = 1;
    if (condition.is_input) {
        if (const auto* row = physiology::find_input(condition.name)) {
            title = row->title;
            unit = row->unit;
            span = row->max - row->min;
        }
    } else if (const auto* row = physiology::find_signal(condition.name)) {
        const auto usual = physiology::usual_range(*row);
        title = row->title;
        unit = row->unit;
        span = usual.max - usual.min;
    }
    const std::string name(tr(title));
    const auto in_words = [&](double value) {
        return scene::quantity(value, scene::decimals_of_bound(span), unit);
    };
    if (condition.above && condition.below &&
        *condition.below - *condition.above <= at_one_value * span) {
        return sentence(tr("{0} at {1}"),
                        {name, in_words((*condition.above + *condition.below) / 2)});
    }
    if (condition.above && condition.below) {
        return sentence(tr("{0} between {1} and {2}"),
                        {name, in_words(*condition.above), in_words(*condition.below)});
    }
    return condition.above
               ? sentence(tr("{0} above {1}"), {name, in_words(*condition.above)})
               : sentence(tr("{0} below {1}"), {name, in_words(condition.below.value_or(0))});
}

std::string challenge_words(const lesson::Until& until)
{
    std::string text = sentence(tr("Bring it about: {0}"), {condition_words(until.goal)});
    for (const auto& also : until.meanwhile) {
        text += fmt::format(", {}", sentence(tr("while {0}"), {condition_words(also)}));
    }
    if (until.hold_s > 0) {
        const int decimals = until.hold_s < 1 ? 2 : 0;
        text += fmt::format(", {}", sentence(tr("for {0} s of the body's time"),
                                             {scene::number(until.hold_s, decimals)}));
    }
    return text + ".";
}

} // namespace experiment
