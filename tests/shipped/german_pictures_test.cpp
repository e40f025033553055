// What stands in pictures and descriptions comes from the dictionary, whatever the language; and
// the longer German words find their room.
#include "base/translation.hpp"
#include "experiment/experiment.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"
#include "physiology/events.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/description.hpp"
#include "scene/view/rectangles.hpp"
#include "shipped/source_words.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

const std::filesystem::path tree = REFLEXLOOP_SOURCE_DIR;

struct English { // whatever a test does, the next one starts in English
    English() { base::use_english(); }
    ~English() { base::use_english(); }
};

const scene::Anatomy& anatomy()
{
    static const auto loaded = scene::load_anatomy(tree / "assets" / "anatomy");
    return loaded;
}

// A tap, a sore and swollen muscle, two days into a calendar: much to say at every station.
experiment::Experiment eventful()
{
    auto e = experiment::new_experiment(physiology::Parameters{}, 1);
    experiment::plan_input(e, 0, "swelling", 0.6);
    experiment::plan_input(e, 0, "touch_kPa", 100);
    for (const auto& [name, value] :
         {std::pair{"bout", "1 @ 0h"}, {"massage", "10 @ 4h"}, {"stretch", "5 @ 30h"}}) {
        const auto event = physiology::read_event(*physiology::find_event(name), value);
        experiment::plan_event(e, 0, std::get<physiology::Event>(event));
    }
    experiment::plan_input(e, 1, "recovery_h", 48);
    experiment::plan_event(e, 400, physiology::Event{});
    experiment::advance_to_step(e, 900);
    e.playback.moment_ms = 900 * physiology::step_ms;
    return e;
}

struct Placed {
    std::string text;
    scene::Rect box;
    float em_px = 0;
};

// Every text once: the edge that keeps contrast is the same text in the colour of the ground.
std::vector<Placed> texts(const scene::Drawing& drawing, const scene::Colour& ground)
{
    std::vector<Placed> found;
    for (const auto& item : drawing.overlay) {
        const auto* text = std::get_if<scene::OverlayText>(&item);
        if (text == nullptr || text->text.empty() ||
            (text->colour.r == ground.r && text->colour.g == ground.g)) {
            continue;
        }
        const float width =
            base::typewriter_metrics().width_px(text->text, text->em_px, text->weight);
        found.push_back(
            {text->text,
             {text->baseline.x, text->baseline.y - 0.7F * text->em_px, width, 0.85F * text->em_px},
             text->em_px});
    }
    return found;
}

// Each station's picture, and its description.
template <class Visit>
void at_every_station(experiment::Experiment& e, scene::PixelSize size, const Visit& visit)
{
    const auto seen = experiment::shown(e);
    const auto layout = scene::film_layout(size, e.view.settings.theme, e.view.settings.switches);
    for (const auto& station : scene::station_table()) {
        auto input = experiment::scene_input(e, seen, layout);
        const auto camera = scene::station_camera(station, 0, 0, 1);
        input.flight = {camera, camera, 0, 0};
        input.station = station.name;
        const auto drawing = scene::compose(input, anatomy(), base::typewriter_metrics());
        visit(station, layout, texts(drawing, scene::palette(input.theme).ground_centre),
              scene::describe(input));
    }
}

// Every word as dots, so that a letter that is left has not come from the dictionary.
std::string dotted(std::string_view english)
{
    std::string all;
    for (const char c : english) {
        all += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? '.' : c;
    }
    return all;
}

std::string in_quotes(std::string_view text)
{
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            all += '\\';
        }
        all += c;
    }
    return all + "\"";
}

std::string dotted_dictionary()
{
    std::string all;
    for (const auto& [english, german] :
         toml::parse_file((tree / "assets" / "words" / "de.toml").string())) {
        all += in_quotes(english.str()) + " = " + in_quotes(dotted(english.str())) + "\n";
    }
    return all;
}

// Runs of letters that no language has another word for.
bool is_the_same_everywhere(const std::string& letters)
{
    static const std::set<std::string> alike = {
        "s",   "ms", "h",  "m",   "cm",   "mm",  "m",   "nm",  "N",    "V", "mV", "mmHg",
        "kPa", "mA", "Hz", "C",   "M",    "NFB", "PGC", "NGF", "GDNF", "L", "II", "III",
        "IV",  "V",  "VI", "VII", "VIII", "IX",  "X",   "I",   "PGE",  "H"};
    return alike.contains(letters);
}

std::set<std::string> letters_in(std::string_view text)
{
    std::set<std::string> runs;
    std::string run;
    for (const char c : std::string(text) + " ") {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            run += c;
        } else {
            if (!run.empty() && !is_the_same_everywhere(run)) {
                runs.insert(run);
            }
            run.clear();
        }
    }
    return runs;
}

} // namespace

TEST_CASE_FIXTURE(English, "no word of a picture or a description goes past the dictionary")
{
    const TemporaryFolder folder;
    base::use_language(folder.write("xx.toml", dotted_dictionary()));
    auto e = eventful();
    at_every_station(e, {1920, 1080},
                     [](const auto& station, const auto&, const auto& all, const auto& said) {
                         CAPTURE(station.name);
                         CHECK(all.size() > 8);
                         for (const auto& placed : all) {
                             CAPTURE(placed.text);
                             for (const auto& letters : letters_in(placed.text)) {
                                 FAIL_CHECK("not from the dictionary: " << letters);
                             }
                         }
                         for (const auto& letters : letters_in(said)) {
                             FAIL_CHECK("described, and not from the dictionary: " << letters);
                         }
                     });
}

TEST_CASE_FIXTURE(English, "the step text tells how sure its step is in the reader's language")
{
    base::use_language(tree / "assets" / "words" / "de.toml");
    auto e = eventful();
    lesson::Lesson lesson;
    lesson.steps.resize(1);
    lesson.steps[0].claims = {{.label = "popular myth", .source = "Schwane 1983"}};
    experiment::start_lesson(e, lesson, experiment::Advance::by_clock);
    const auto seen = experiment::shown(e);
    const auto layout =
        scene::film_layout({1280, 720}, e.view.settings.theme, e.view.settings.switches);
    CHECK(experiment::scene_input(e, seen, layout).step_text.claim ==
          "verbreiteter Irrtum · Schwane 1983");
}

TEST_CASE_FIXTURE(English, "no German word of a picture lies on another, at any station and size")
{
    base::use_language(tree / "assets" / "words" / "de.toml");
    auto e = eventful();
    for (const scene::PixelSize size : {scene::PixelSize{1920, 1080}, {1024, 640}, {1280, 720}}) {
        at_every_station(e, size,
                         [&](const auto& station, const auto&, const auto& all, const auto&) {
                             CAPTURE(size.width);
                             CAPTURE(station.name);
                             for (std::size_t i = 0; i < all.size(); ++i) {
                                 CAPTURE(all[i].text);
                                 const auto box = scene::grown(all[i].box, -0.15F * all[i].em_px);
                                 for (std::size_t k = i + 1; k < all.size(); ++k) {
                                     CAPTURE(all[k].text);
                                     CHECK_FALSE(scene::overlap(box, all[k].box));
                                 }
                             }
                         });
    }
}
