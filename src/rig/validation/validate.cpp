#include "rig/validation/validate.hpp"

#include "base/text.hpp"
#include "rig/validation/compare_cells.hpp"
#include "rig/validation/compare_cramp.hpp"
#include "rig/validation/compare_days.hpp"
#include "rig/validation/compare_h_reflex.hpp"
#include "rig/validation/compare_muscle.hpp"
#include "rig/validation/compare_nerves.hpp"
#include "rig/validation/compare_spindle.hpp"
#include "rig/validation/compare_touch.hpp"
#include "rig/validation/not_computed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rig {

namespace {

std::string_view word(Evidence evidence)
{
    switch (evidence) {
    case Evidence::read:
        return "read";
    case Evidence::computed:
        return "computed";
    case Evidence::remembered:
        break;
    }
    return "soft";
}

std::string_view word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::pass:
        return "pass";
    case Verdict::known_difference:
        return "KNOWN";
    case Verdict::fail:
        break;
    }
    return "FAIL";
}

// Spaces up to a width that counts characters, not bytes; one at the least.
std::string padded(std::string_view text, int width)
{
    const auto characters = static_cast<std::ptrdiff_t>(base::utf8_length(text));
    std::string out(text);
    out.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, width - characters)), ' ');
    return out;
}

std::string ours_of(const Comparison& row)
{
    if (row.published == "true") {
        return row.ours == 1 ? "true" : "false";
    }
    return fmt::format("{:.5g}", row.ours + 0.0);
}

void print_row(std::string& text, const Comparison& row)
{
    text +=
        fmt::format("{}  {}{} {}{} {}, {} ({})\n", padded(word(verdict(row)), 5),
                    padded(row.quantity, 62), padded(row.published, 16), padded(ours_of(row), 9),
                    padded(row.unit, 8), row.source, row.species, word(row.evidence));
    if (verdict(row) != Verdict::pass && !row.why.empty()) {
        text += fmt::format("       why: {}\n", row.why);
    }
}

void print_rows(std::string& text, const Report& report, bool hard)
{
    std::string_view subject;
    for (const auto& row : report.rows) {
        if (is_hard(row) != hard) {
            continue;
        }
        if (row.subject != subject) {
            text += fmt::format("\n{}\n", row.subject);
        }
        subject = row.subject;
        print_row(text, row);
    }
}

std::ptrdiff_t count(const Report& report, bool hard, Verdict wanted)
{
    return std::ranges::count_if(report.rows, [&](const Comparison& row) {
        return is_hard(row) == hard && verdict(row) == wanted;
    });
}

std::string json_string(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

std::string_view in_words(Verdict verdict)
{
    switch (verdict) {
    case Verdict::pass:
        return "pass";
    case Verdict::known_difference:
        return "known difference";
    case Verdict::fail:
        break;
    }
    return "fail";
}

// JSON has no infinity and no NaN.
std::string number(double value)
{
    return std::isfinite(value) ? fmt::format("{}", value) : "null";
}

} // namespace

Verdict verdict(const Comparison& row)
{
    // A last digit is no difference.
    const double slack = 1e-9 * std::max(std::abs(row.low), std::abs(row.high));
    if (row.ours >= row.low - slack && row.ours <= row.high + slack) {
        return Verdict::pass;
    }
    return row.why.empty() ? Verdict::fail : Verdict::known_difference;
}

bool is_hard(const Comparison& row)
{
    return row.evidence != Evidence::remembered;
}

Report validate()
{
    Report report;
    compare_spindle(report.rows);
    compare_cells(report.rows);
    compare_muscle(report.rows);
    compare_nerves(report.rows);
    compare_h_reflex(report.rows);
    compare_cramp(report.rows);
    compare_touch(report.rows);
    compare_days(report.rows);
    report.not_computed = not_computed();
    return report;
}

bool holds(const Report& report)
{
    return count(report, true, Verdict::fail) == 0;
}

std::string to_text(const Report& report)
{
    std::string text = fmt::format("{}{}{} {}{} source, species (how sure)\n", padded("", 7),
                                   padded("quantity", 62), padded("published", 16),
                                   padded("ours", 9), padded("unit", 8));
    print_rows(text, report, true);
    text += "\nsoft: textbook knowledge without a page, no row of it can fail the whole\n";
    print_rows(text, report, false);
    text += "\npublished and not computed here\n";
    for (const auto& row : report.not_computed) {
        text += fmt::format("  {}: {} ({}). {}\n", row.subject, row.published, row.source, row.why);
    }
    text += fmt::format(
        "\n{} hard rows pass, {} differ and say why, {} fail; {} of {} soft rows "
        "lie in their range\n",
        count(report, true, Verdict::pass), count(report, true, Verdict::known_difference),
        count(report, true, Verdict::fail), count(report, false, Verdict::pass),
        std::ranges::count_if(report.rows, [](const auto& row) { return !is_hard(row); }));
    return text;
}

std::string to_json(const Report& report)
{
    std::string text = "{\n  \"rows\": [\n";
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        const auto& row = report.rows[i];
        text += fmt::format(
            "    {{\"subject\": {}, \"quantity\": {}, \"unit\": {}, \"published\": {}, \"low\": "
            "{}, \"high\": {}, \"ours\": {}, \"hard\": {}, \"how_sure\": {}, \"verdict\": {}, "
            "\"source\": {}, \"species\": {}, \"why\": {}}}{}\n",
            json_string(row.subject), json_string(row.quantity), json_string(row.unit),
            json_string(row.published), number(row.low), number(row.high), number(row.ours),
            is_hard(row), json_string(word(row.evidence)), json_string(in_words(verdict(row))),
            json_string(row.source), json_string(row.species), json_string(row.why),
            i + 1 < report.rows.size() ? "," : "");
    }
    text += "  ],\n  \"not_computed\": [\n";
    for (std::size_t i = 0; i < report.not_computed.size(); ++i) {
        const auto& row = report.not_computed[i];
        text += fmt::format(
            "    {{\"subject\": {}, \"published\": {}, \"source\": {}, \"why\": {}}}{}\n",
            json_string(row.subject), json_string(row.published), json_string(row.source),
            json_string(row.why), i + 1 < report.not_computed.size() ? "," : "");
    }
    return text + fmt::format("  ],\n  \"holds\": {}\n}}\n", holds(report));
}

} // namespace rig
