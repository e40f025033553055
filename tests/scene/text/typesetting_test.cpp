#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace {

const scene::Type plain{20, base::Weight::regular, {1, 1, 1, 1}};

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines) {
        text += (text.empty() ? "" : " ") + line;
    }
    return text;
}

} // namespace

TEST_CASE("numbers have fixed decimals, a real minus sign, and zero has no sign")
{
    CHECK(scene::number(3.14159, 2) == "3.14");
    CHECK(scene::number(-0.25, 1) == "−0.2");
    CHECK(scene::number(-0.04, 1) == "0.0");
    CHECK(scene::number(120, 0) == "120");
}

TEST_CASE("a number is written with the reader's decimal mark")
{
    const TemporaryFolder folder;
    base::use_language(folder.write("de.toml", "\".\" = \",\"\n"));
    CHECK(scene::number(3.14159, 2) == "3,14");
    CHECK(scene::number(-0.04, 1) == "0,0");
    CHECK(scene::number(1200, 0) == "1200");
    base::use_english();
    CHECK(scene::number(-0.25, 1) == "−0.2");
}

TEST_CASE("values are set into a sentence by their number, in any order")
{
    CHECK(scene::sentence("{1} of {0}", {"400", "6"}) == "6 of 400");
    CHECK(scene::sentence("no {7} here, {0}", {"yes"}) == "no {7} here, yes");
}

TEST_CASE("wrapped lines hold every word and are no wider than asked")
{
    const auto metrics = base::typewriter_metrics();
    const std::string text = "Swelling now presses on the endings inside the spindle";
    for (const float width : {120.0F, 200.0F, 333.0F, 5000.0F}) {
        const auto lines = scene::wrapped(text, plain, width, metrics);
        CHECK(joined(lines) == text);
        for (const auto& line : lines) {
            CHECK(scene::width_of(line, plain, metrics) <= width);
        }
    }
    CHECK(scene::wrapped(text, plain, 5000, metrics).size() == 1);
    CHECK(scene::wrapped("", plain, 100, metrics).empty());
}

TEST_CASE("a word wider than the line is broken between letters, never lost")
{
    const auto metrics = base::typewriter_metrics();
    const auto lines = scene::wrapped("Rückenmarkshinterhorn", plain, 60, metrics);
    REQUIRE(lines.size() > 2);
    std::string whole;
    for (const auto& line : lines) {
        CHECK(scene::width_of(line, plain, metrics) <= 60);
        whole += line;
    }
    CHECK(whole == "Rückenmarkshinterhorn");
}

TEST_CASE("tabular digits stand at the same places whatever they are")
{
    auto metrics = base::typewriter_metrics();
    auto& advances = metrics.advance_em[static_cast<std::size_t>(base::Weight::regular)];
    advances[U'0'] = 0.62F;
    advances[U'1'] = 0.4F;
    advances[U'.'] = 0.3F;
    const auto ends = [&](std::string_view text) {
        scene::Drawing drawing;
        scene::write_tabular(drawing, {0, 0}, plain, text, metrics);
        const auto& last = std::get<scene::OverlayText>(drawing.overlay.back());
        return last.baseline.x + scene::width_of(last.text, plain, metrics) / 2;
    };
    CHECK(std::abs(ends("1.1") - ends("0.0")) <= 1); // whole pixels
    CHECK(scene::tabular_width_of("1.1", plain, metrics) ==
          doctest::Approx(scene::tabular_width_of("0.0", plain, metrics)));
    CHECK(scene::tabular_width_of("0.0", plain, metrics) >= scene::width_of("0.0", plain, metrics));
}
