#include "rig/organs/recovery.hpp"

#include "physiology/days/slow_clock.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rig {

namespace {

constexpr double max_h = 20'000; // more than two years

// What may stand in the column of events, in the order of the slow clock's table; then two words of
// the bench's own.
struct EventWords {
    std::vector<std::string_view> words;
    std::vector<const physiology::SlowEventRow*>
        events; // of each word; none: the end of the record
};

EventWords all_words()
{
    EventWords all;
    const auto add = [&all](std::string_view word, const physiology::SlowEventRow* event) {
        all.words.push_back(word);
        all.events.push_back(event);
    };
    for (const auto& row : physiology::slow_event_table()) {
        add(row.name, &row);
    }
    add("eccentric_bout", &row(physiology::SlowEvent::bout)); // as tables may call it too
    add("end", nullptr);
    return all;
}

const EventWords& event_words()
{
    static const EventWords words = all_words();
    return words;
}

std::span<const InColumn> in_columns()
{
    static const std::array columns = {
        InColumn{"t_h", "h", 0, max_h, "Time of the event; several may share one."},
        InColumn{"event", "", 0, 0,
                 "What happens. The record goes on until end; without one, for a week after the "
                 "last event.",
                 event_words().words},
        InColumn{
            "amount",
            "",
            0,
            1000,
            "How much: of a maximal bout or injury; minutes of massage, cold, heat, TENS; days "
            "of infection. end has none.",
            {},
            true},
    };
    return columns;
}

using physiology::Recovery;
using physiology::RecoveryState;

struct Curve {
    OutColumn column;
    double (*value)(const RecoveryState& recovery_state, const Recovery& recovery);
};

constexpr Curve curves[] = {
    {{"swelling", "share", "Water between the fibres: 0.12 sore, 0.8 torn."},
     [](const RecoveryState& d, const Recovery&) { return d.tissue.swelling; }},
    {{"interstitial_pressure_mmHg", "mmHg", "Pressure in the tissue, knee bent at 90°."},
     [](const RecoveryState& d, const Recovery&) { return d.pressure_bent_mmHg; }},
    {{"soreness_nrs", "/ 10", "Pain at 90°, stretched by a tenth, at half of the greatest force."},
     [](const RecoveryState& d, const Recovery&) { return d.soreness_nrs; }},
    {{"strength_loss", "share", "Of the greatest force."},
     [](const RecoveryState& d, const Recovery&) { return d.tissue.strength_loss; }},
    {{"pressure_straight_mmHg", "mmHg", "Pressure in the tissue, knee straight."},
     [](const RecoveryState& d, const Recovery&) { return d.pressure_straight_mmHg; }},
    {{"rest_pain_nrs", "/ 10", "Pain with the knee nearly straight and nothing else."},
     [](const RecoveryState& d, const Recovery&) { return d.rest_pain_nrs; }},
    {{"pressing_threshold_kPa", "kPa", "Pressing on the skin from where on it hurts."},
     [](const RecoveryState& d, const Recovery&) { return d.pressing_threshold_kPa; }},
    {{"mediator", "share", "Sensitisation of the pain endings."},
     [](const RecoveryState& d, const Recovery&) { return d.sensitisation; }},
    {{"cytokines", "of a unit bout", "TNF-alpha and IL-6."},
     [](const RecoveryState& d, const Recovery&) { return d.tissue.cytokines; }},
    {{"NGF", "of a unit bout", "NGF and GDNF at the endings."},
     [](const RecoveryState& d, const Recovery&) { return d.tissue.NGF; }},
    {{"NFkB", "share", "The switch of inflammation; HSP27 follows it."},
     [](const RecoveryState&, const Recovery& r) { return r.NFkB; }},
    {{"FAK", "share", "FAK and ERK1/2, stirred by massage."},
     [](const RecoveryState&, const Recovery& r) { return r.FAK; }},
    {{"PGC1alpha", "share", "Building of mitochondria, stirred by FAK."},
     [](const RecoveryState&, const Recovery& r) { return r.PGC1alpha; }},
    {{"lactate", "of a unit bout", "Gone within two hours, whatever is done."},
     [](const RecoveryState&, const Recovery& r) { return r.lactate; }},
    {{"glycogen", "share", "Fuel in the muscle."},
     [](const RecoveryState&, const Recovery& r) { return 1 - r.glycogen_used; }},
    {{"optimum_shift_deg", "°", "By how much the angle of greatest force has moved."},
     [](const RecoveryState& d, const Recovery&) { return d.tissue.optimum_shift_deg; }},
    {{"protection", "share", "How much less the next bout will do."},
     [](const RecoveryState&, const Recovery& r) { return r.protection; }},
    {{"inflammation", "share", "First phase of healing of a torn muscle."},
     [](const RecoveryState& d, const Recovery&) { return d.healing.inflammation; }},
    {{"proliferation", "share", "Second phase."},
     [](const RecoveryState& d, const Recovery&) { return d.healing.proliferation; }},
    {{"remodelling", "share", "Third phase."},
     [](const RecoveryState& d, const Recovery&) { return d.healing.remodelling; }},
    {{"satellite_cells", "share", "Activity of the cells that new fibres are made of."},
     [](const RecoveryState& d, const Recovery&) { return d.healing.satellite_cells; }},
    {{"guarding_pps", "imp/s", "Gamma firing added around a torn muscle."},
     [](const RecoveryState& d, const Recovery&) { return d.healing.guarding_pps; }},
    {{"red_flag", "0 or 1", "Something that a doctor must see."},
     [](const RecoveryState& d, const Recovery&) { return d.red_flag ? 1.0 : 0.0; }},
};

// The same as `curves`, as the table of rigs wants it.
constexpr auto out = [] {
    std::array<OutColumn, std::size(curves) + 1> columns{};
    columns[0] = {"t_h", "h", "Every full hour from 0 on."};
    for (std::size_t i = 0; i < std::size(curves); ++i) {
        columns[i + 1] = curves[i].column;
    }
    return columns;
}();

constexpr std::string_view mixed = "weights ours, illustrative";

constexpr SettingRow settings[] = {
    {"pressure", "weight", 0, 1,
     "Account: swelling presses on spindle endings (a hypothesis without a measurement).", mixed,
     [](Bench& b) -> double& { return b.hypotheses.pressure; }},
    {"inflammation", "weight", 0, 1, "Account: micro-damage and inflammation.", mixed,
     [](Bench& b) -> double& { return b.hypotheses.inflammation; }},
    {"NGF", "weight", 0, 1, "Account: NGF and GDNF sensitise the endings (best supported).", mixed,
     [](Bench& b) -> double& { return b.hypotheses.NGF; }},
    {"lactic_acid", "weight", 0, 1, "Account: lactic acid (refuted).", mixed,
     [](Bench& b) -> double& { return b.hypotheses.lactic_acid; }},
};

struct Timeline {
    physiology::SlowClock clock;
    std::size_t next = 0; // event
};

std::size_t word_of(const Table& table, std::size_t row)
{
    return static_cast<std::size_t>(table.columns[1][row]);
}

// The event of a row; none: the record ends here.
const physiology::SlowEventRow* event_of(const Table& table, std::size_t row)
{
    return event_words().events[word_of(table, row)];
}

// What a single cell does not show: an amount that is missing or too much, and life after the end.
void check_events(const Table& table, Output& output)
{
    const auto problem = [&](std::size_t row, std::size_t column, std::string message) {
        output.problems.push_back({.line = table.lines[row],
                                   .column = table.places[column][row],
                                   .message = std::move(message)});
    };
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double amount = table.columns[2][row];
        if (row > 0 && event_of(table, row - 1) == nullptr) {
            problem(row, 0, "a row after the end");
        }
        const auto* event = event_of(table, row);
        if (event == nullptr) {
            continue;
        }
        const auto word = event_words().words[word_of(table, row)];
        if (std::isnan(amount)) {
            problem(row, 2, fmt::format("a gap: {} needs an amount ({})", word, event->unit));
        } else if (amount < event->min || amount > event->max) {
            problem(row, 2,
                    fmt::format("{} is outside {} … {} {} for {}", amount, event->min, event->max,
                                event->unit, word));
        }
    }
}

void advance_to(Timeline& line, const Table& table, const physiology::SlowClockParameters& p,
                double until_h)
{
    for (; line.next < table.rows() && table.columns[0][line.next] <= until_h; ++line.next) {
        const auto* event = event_of(table, line.next);
        if (event == nullptr) {
            continue;
        }
        advance_to(line.clock, p, table.columns[0][line.next]);
        apply_event(line.clock, p, event->event, table.columns[2][line.next]);
    }
    advance_to(line.clock, p, until_h);
}

// An event counts in the row of its own hour.
Output run(const Table& table, const Bench& bench)
{
    const auto& p = bench.person.slow_clock;
    Output output;
    for (const auto& column : out) {
        output.names.emplace_back(column.name);
    }
    output.columns.resize(out.size());
    check_events(table, output);
    if (!output.problems.empty()) {
        return output;
    }

    const std::size_t last = table.rows() - 1;
    constexpr double week_h = 168;
    const double end_h = table.columns[0][last] + (event_of(table, last) == nullptr ? 0 : week_h);
    Timeline line;
    for (int hour = 0; hour <= end_h; ++hour) {
        advance_to(line, table, p, hour);
        const auto now =
            recovery_state(line.clock, p, bench.person.somatosensory, bench.hypotheses);
        output.columns[0].push_back(hour);
        for (std::size_t i = 0; i < std::size(curves); ++i) {
            output.columns[i + 1].push_back(curves[i].value(now, line.clock.recovery));
        }
    }
    return output;
}

} // namespace

Rig recovery_rig()
{
    return {.name = "recovery",
            .meaning =
                "Hours to months of one muscle: bouts, injuries and treatments in, soreness, "
                "swelling and strength out, hour by hour.",
            .source = "ours, illustrative; fitted to Crenshaw 1994, Tufano 2012, Crane 2012",
            .in = in_columns(),
            .out = out,
            .settings = settings,
            .person_prefix = "recovery.",
            .equal_times = EqualTimes::allowed,
            .run = run};
}

} // namespace rig
