// One case for each mistake a teacher can make: line, column, sentence and suggestion.
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("an empty file is told what a lesson needs")
{
    const std::string missing =
        "1:1: the lesson does not say its format; begin the file with format = 1\n"
        "1:1: the lesson has no title; write title = \"…\" before the first step\n"
        "1:1: the lesson has no steps; each begins with a line [[step]]";
    CHECK(said("") == missing);
    CHECK(said("# nothing but a comment\n\n") == missing);
}

TEST_CASE("a lesson without format, title or steps is told so at its beginning")
{
    CHECK(said("title = \"T\"\n[[step]]\nsay = \"a\"\n") ==
          "1:1: the lesson does not say its format; begin the file with format = 1");
    CHECK(said("format = 1\n[[step]]\nsay = \"a\"\n") ==
          "1:1: the lesson has no title; write title = \"…\" before the first step");
    CHECK(said("format = 1\ntitle = \"T\"\n") ==
          "1:1: the lesson has no steps; each begins with a line [[step]]");
}

TEST_CASE("another format than 1 is refused, a format in quotation marks too")
{
    CHECK(said("format = 2\ntitle = \"T\"\n[[step]]\nsay = \"a\"\n") ==
          "1:10: this program reads format 1, not format 2");
    CHECK(said("format = \"1\"\ntitle = \"T\"\n[[step]]\nsay = \"a\"\n") ==
          "1:10: \"format\" must be a number, but here stands the string \"1\"");
}

TEST_CASE("a title must be text and not empty")
{
    CHECK(said("format = 1\ntitle = 7\n[[step]]\nsay = \"a\"\n") ==
          "2:9: \"title\" must be a string in quotation marks, but here stands the number 7");
    CHECK(said("format = 1\ntitle = \" \"\n[[step]]\nsay = \"a\"\n") ==
          "2:9: \"title\" must not be empty");
    CHECK(said(one_step("title = \"\"\n")) == "4:9: \"title\" must not be empty");
    CHECK(said("format = 1\ntitle = \"T\"\nabout = [\"a\"]\n[[step]]\nsay = \"a\"\n") ==
          "3:9: \"about\" must be a string in quotation marks, but here stands a list");
}

TEST_CASE(
    "a step in single brackets, an empty list of steps and a step that is a word are told how")
{
    const std::string how = "a step begins with a line of its own: [[step]], in double brackets";
    CHECK(said("format = 1\ntitle = \"T\"\n[step]\nsay = \"a\"\n") == "3:1: " + how);
    CHECK(said("format = 1\ntitle = \"T\"\nstep = []\n") == "3:8: " + how);
    CHECK(said("format = 1\ntitle = \"T\"\nstep = \"a\"\n") == "3:8: " + how);
    CHECK(said("format = 1\ntitle = \"T\"\nstep = [ 3 ]\n") ==
          "3:10: \"step\" must be a table such as [[step]] on a line of its own, but here stands "
          "the number 3");
}

TEST_CASE("an empty step is told at its own line")
{
    CHECK(said("format = 1\ntitle = \"T\"\n[[step]]\nsay = \"a\"\n\n[[step]]\n") ==
          "6:1: the step is empty; give it at least a title or something to say");
}

TEST_CASE("an unknown keyword is a warning with the keyword it resembles")
{
    CHECK(said("format = 1\ntitel = \"T\"\ntitle = \"T\"\n[[step]]\nsay = \"a\"\n") ==
          "2:1: warning: unknown key \"titel\" in a lesson is ignored; did you mean \"title\"?");
    CHECK(said(one_step("  sloww = 5\nsay = \"a\"\n")) ==
          "4:3: warning: unknown key \"sloww\" in a step is ignored; did you mean \"slow\"?");
    CHECK(said(one_step("colour = \"red\"\n")) ==
          "4:1: warning: unknown key \"colour\" in a step is ignored");
    CHECK(said(one_step("view = { station = \"body\", zom = 2 }\n")) ==
          "4:28: warning: unknown key \"zom\" in view is ignored; did you mean \"zoom\"?");
    CHECK(said(one_step("until = { signal = \"pain_nrs\", below = 3, hnit = \"Rub\" }\n")) ==
          "4:43: warning: unknown key \"hnit\" in until is ignored; did you mean \"hint\"?");
    CHECK(said(one_step("claim = { label = \"supported\", source = \"x\", year = 1997 }\n")) ==
          "4:46: warning: unknown key \"year\" in claim is ignored");
}

TEST_CASE("[[steps]] is a warning with its suggestion, and the missing steps an error")
{
    CHECK(said("format = 1\ntitle = \"T\"\n[[steps]]\nsay = \"a\"\n") ==
          "1:1: the lesson has no steps; each begins with a line [[step]]\n"
          "3:3: warning: unknown key \"steps\" in a lesson is ignored; did you mean \"step\"?");
}

TEST_CASE("an unknown input is an error with the input it resembles")
{
    CHECK(said(one_step("set = { sweling = 0.8 }\n")) ==
          "4:9: unknown input \"sweling\"; did you mean \"swelling\"?");
    CHECK(said(one_step("set = { swelling = 0.8, touch_kpa = 100 }\n")) ==
          "4:25: unknown input \"touch_kpa\"; did you mean \"touch_kPa\"?");
    CHECK(said(one_step("set = { voltage = 3 }\n")) ==
          "4:9: unknown input \"voltage\"; known: swelling, touch_kPa, rub_cm_per_s, stretch_mm, "
          "voluntary_drive, gamma_static_pps, gamma_dynamic_pps");
}

TEST_CASE("a signal or an event among the inputs is told where it belongs")
{
    CHECK(said(one_step("set = { pain_nrs = 3 }\n")) ==
          "4:9: \"pain_nrs\" is a signal: it can be plotted and waited for, not set");
    CHECK(said(one_step("set = { tap = \"quadriceps\" }\n")) ==
          "4:9: \"tap\" is an event: it happens at a moment, so it stands under \"at\"");
    CHECK(said(one_step("at = [ { s = 1, emg_mV = 3 } ]\n")) ==
          "4:17: \"emg_mV\" is a signal: it can be plotted and waited for, not set");
}

TEST_CASE("a value out of range is an error that names the range and the unit")
{
    CHECK(said(one_step("set = { swelling = 1.5 }\n")) ==
          "4:20: 1.5 is outside 0 … 1 for \"swelling\"");
    CHECK(said(one_step("set = { touch_kPa = 900 }\n")) ==
          "4:21: 900 kPa is outside 0 … 600 kPa for \"touch_kPa\"");
    CHECK(said(one_step("set = { stretch_mm = -5.01 }\n")) ==
          "4:22: -5.01 mm is outside -5 … 10 mm for \"stretch_mm\"");
    CHECK(said(one_step("slow = 2000\n")) ==
          "4:8: 2000 times is outside 1 … 1000 times for \"slow\"");
    CHECK(said(one_step("slow = 0.5\n")) ==
          "4:8: 0.5 times is outside 1 … 1000 times for \"slow\"");
    CHECK(said(one_step("view = { yaw_deg = 41 }\n")) ==
          "4:20: 41 deg is outside -40 … 40 deg for \"yaw_deg\"");
    CHECK(said(one_step("view = { pitch_deg = -90 }\n")) ==
          "4:22: -90 deg is outside -40 … 40 deg for \"pitch_deg\"");
    CHECK(said(one_step("view = { zoom = 9 }\n")) ==
          "4:17: 9 times is outside 1 … 8 times for \"zoom\"");
    CHECK(said(one_step("read_s = 0\n")) == "4:10: 0 s is outside 0.1 … 3600 s for \"read_s\"");
    CHECK(said(one_step("read_s = -3\n")) == "4:10: -3 s is outside 0.1 … 3600 s for \"read_s\"");
    CHECK(said(one_step("at = [ { s = 0.5, swelling = 2, over_s = 1 } ]\n")) ==
          "4:30: 2 is outside 0 … 1 for \"swelling\"");
}

TEST_CASE("the ends of a range belong to it")
{
    CHECK(said(one_step("slow = 1\nset = { swelling = 1, stretch_mm = -5, touch_kPa = 600 }\n"
                        "view = { yaw_deg = -40, pitch_deg = 40, zoom = 8 }\n"))
              .empty());
}

TEST_CASE("a step that continues needs one before it, and its body")
{
    CHECK(said(one_step("say = \"On.\"\ncontinues = true\n")) ==
          "5:13: the first step has none before it to continue");
    CHECK(said(one_step(
              "say = \"One.\"\n[[step]]\nsay = \"Two.\"\nreset = true\ncontinues = true\n")) ==
          "8:13: a step that continues keeps the body that \"reset\" would replace; leave one of "
          "the two out");
    CHECK(said(one_step("say = \"One.\"\n[[step]]\nsay = \"Two.\"\ncontinues = true\n")).empty());
}

TEST_CASE("a value of the wrong type is told what it is and what it should be")
{
    CHECK(said(one_step("slow = \"50\"\n")) ==
          "4:8: \"slow\" must be a number, but here stands the string \"50\"");
    CHECK(said(one_step("slow = true\n")) ==
          "4:8: \"slow\" must be a number, but here stands true");
    CHECK(said(one_step("slow = [50]\n")) ==
          "4:8: \"slow\" must be a number, but here stands a list");
    CHECK(said(one_step("read_s = 10:30:00\n")) ==
          "4:10: \"read_s\" must be a number, but here stands a date or a time");
    CHECK(said(one_step("reset = 1\n")) ==
          "4:9: \"reset\" must be true or false, but here stands the number 1");
    CHECK(said(one_step("continues = \"yes\"\n")) ==
          "4:13: \"continues\" must be true or false, but here stands the string \"yes\"");
    CHECK(said(one_step("say = 3.5\n")) ==
          "4:7: \"say\" must be a string in quotation marks, but here stands the number 3.5");
    CHECK(said(one_step("notes = false\n")) ==
          "4:9: \"notes\" must be a string in quotation marks, but here stands false");
    CHECK(
        said(one_step("view = \"body\"\n")) ==
        "4:8: \"view\" must be a table such as { station = \"body\" }, but here stands the string "
        "\"body\"");
    CHECK(said(one_step("set = [\"swelling\"]\n")) ==
          "4:7: \"set\" must be a table such as { swelling = 0.8 }, but here stands a list");
    CHECK(said(one_step("set = { swelling = \"high\" }\n")) ==
          "4:20: \"swelling\" must be a number, but here stands the string \"high\"");
    CHECK(said(one_step("plot = \"emg_mV\"\n")) ==
          "4:8: \"plot\" must be a list such as [\"Ia_rate_pps\", \"emg_mV\"], but here stands the "
          "string \"emg_mV\"");
    CHECK(said(one_step("plot = [\"emg_mV\", 3]\n")) ==
          "4:19: \"plot\" must be a string in quotation marks, but here stands the number 3");
    CHECK(said(one_step("emphasis = { }\n")) ==
          "4:12: \"emphasis\" must be a list such as [\"Ia_quadriceps\"], but here stands a table");
}

TEST_CASE("a number that is none, or infinite, is an error")
{
    CHECK(said(one_step("slow = nan\n")) ==
          "4:8: \"slow\" must be a finite number, but here stands the number nan");
    CHECK(said(one_step("set = { swelling = +inf }\n")) ==
          "4:20: \"swelling\" must be a finite number, but here stands the number inf");
    CHECK(said(one_step("until = { signal = \"pain_nrs\", above = -inf }\n")) ==
          "4:40: \"above\" must be a finite number, but here stands the number -inf");
    CHECK(said(one_step("at = [ { s = nan, tap = \"quadriceps\" } ]\n")) ==
          "4:14: \"s\" must be a finite number, but here stands the number nan");
}

TEST_CASE("an unknown station, signal or part is an error with the word it resembles")
{
    CHECK(said(one_step("view = { station = \"spindel\" }\n")) ==
          "4:20: unknown station \"spindel\"; did you mean \"spindle\"?");
    CHECK(said(one_step("view = { station = \"moon\" }\n")) ==
          "4:20: unknown station \"moon\"; known: body, cord, spindle");
    CHECK(said(one_step("plot = [\n  \"emg_mV\",\n  \"Ia_rate\",\n]\n")) ==
          "6:3: unknown signal \"Ia_rate\"; known: Ia_rate_pps, emg_mV, knee_angle_deg, swelling, "
          "pain_nrs, Ia_quadriceps, alpha_quadriceps, gamma_static");
    CHECK(said(one_step("plot = [\"emg_mv\", \"knee_angel_deg\"]\n")) ==
          "4:9: unknown signal \"emg_mv\"; did you mean \"emg_mV\"?\n"
          "4:19: unknown signal \"knee_angel_deg\"; did you mean \"knee_angle_deg\"?");
    CHECK(said(one_step("emphasis = [\"Ia_quadricep\"]\n")) ==
          "4:13: unknown part \"Ia_quadricep\"; did you mean \"Ia_quadriceps\"?");
    CHECK(said(one_step("emphasis = [\"brain\"]\n")).empty());
    CHECK(said(one_step("plot = [\"brain\"]\n"))
              .starts_with("4:9: unknown signal \"brain\"; known:"));
}

TEST_CASE("a timed event is told its name, its target and its moment")
{
    CHECK(said(one_step("at = [ { s = 0.5, tpa = \"quadriceps\" } ]\n")) ==
          "4:19: unknown input or event \"tpa\"; did you mean \"tap\"?");
    CHECK(said(one_step("at = [ { s = 0.5, tap = \"quadrizeps\" } ]\n")) ==
          "4:25: unknown target of \"tap\" \"quadrizeps\"; did you mean \"quadriceps\"?");
    CHECK(said(one_step("at = [ { s = 0.5, tap = \"elbow\" } ]\n")) ==
          "4:25: unknown target of \"tap\" \"elbow\"; known: quadriceps, hamstrings");
    CHECK(said(one_step("at = [ { s = 0.5, tap = true } ]\n")) ==
          "4:25: \"tap\" must be a string in quotation marks, but here stands true");
    CHECK(said(one_step("at = [ { tap = \"quadriceps\" } ]\n")) ==
          "4:8: the moment is missing: s = seconds from the start of the step");
    CHECK(said(one_step("at = [ { s = 0.5 } ]\n")) ==
          "4:8: nothing happens at this moment; name an event or an input");
    CHECK(said(one_step("at = [ { s = -0.5, tap = \"quadriceps\" } ]\n")) ==
          "4:14: -0.5 s is outside 0 … 3600 s for \"s\"");
    CHECK(said(one_step("at = [ { s = \"0.5\", tap = \"quadriceps\" } ]\n")) ==
          "4:14: \"s\" must be a number, but here stands the string \"0.5\"");
    CHECK(said(one_step("at = [ { s = 1, swelling = 0.8, over_s = -1 } ]\n")) ==
          "4:42: -1 s is outside 0 … 3600 s for \"over_s\"");
    CHECK(
        said(one_step("at = { s = 0.5, tap = \"quadriceps\" }\n")) ==
        "4:6: \"at\" must be a list such as [ { s = 0.5, tap = \"quadriceps\" } ], but here stands "
        "a table");
    CHECK(said(one_step("at = [ \"tap\" ]\n")) == "4:8: \"at\" must be a table such as { s = 0.5, "
                                                  "tap = \"quadriceps\" }, but here stands the "
                                                  "string \"tap\"");
    CHECK(
        said(one_step("at = [ { s = 1, tap = \"quadriceps\", over_s = 1 } ]\n")) ==
        "4:46: warning: \"over_s\" is ignored: it spreads the change of an input, and none changes "
        "here");
}

TEST_CASE("a moment that a film would never show is a warning")
{
    CHECK(said(one_step("slow = 50\nread_s = 8\nat = [ { s = 0.5, tap = \"quadriceps\" } ]\n")) ==
          "6:14: warning: a film leaves this step after 0.16 s of the body's time, before this is "
          "over; make slow smaller, read_s longer, or s earlier");
    CHECK(said(one_step("slow = 50\nread_s = 8\nat = [ { s = 0.15, tap = \"quadriceps\" } ]\n"))
              .empty());
    CHECK(said(one_step("read_s = 8\nat = [ { s = 7.5, swelling = 1, over_s = 1 } ]\n"))
              .starts_with("5:14: warning: a film leaves this step after 8 s"));
}

TEST_CASE("slow motion lasts until a step changes it, also for that warning")
{
    CHECK(said(one_step("slow = 50\nread_s = 8\n[[step]]\nread_s = 8\n"
                        "at = [ { s = 0.5, tap = \"quadriceps\" } ]\n"))
              .starts_with("8:14: warning: a film leaves this step after 0.16 s"));
}

TEST_CASE("a prediction needs a question, two to four choices and an answer among them")
{
    CHECK(said(one_step("predict = { choices = [\"a\", \"b\"], answer = \"a\" }\n")) ==
          "4:11: the prediction has no \"question\"");
    CHECK(said(one_step("predict = { question = \"?\", answer = \"a\" }\n")) ==
          "4:11: the prediction has no \"choices\"");
    CHECK(said(one_step("predict = { question = \"?\", choices = [\"a\", \"b\"] }\n")) ==
          "4:11: the prediction has no \"answer\"");
    CHECK(said(one_step("predict = { question = \"?\", choices = [\"a\"], answer = \"a\" }\n")) ==
          "4:39: \"choices\" must be 2 to 4, but here are 1");
    CHECK(said(one_step(
              "predict = { question = \"?\", choices = [\"a\", \"b\", \"a\"], answer = \"b\" "
              "}\n")) == "4:50: the choice \"a\" stands here twice");
    CHECK(
        said(one_step("predict = { question = \"?\", choices = [\"falls\", \"rises\"], answer = "
                      "\"rised\" }\n")) ==
        "4:68: the answer \"rised\" is neither one of the choices nor a letter A … B; did you mean "
        "\"rises\"?");
    CHECK(said(one_step("predict = { question = \"?\", choices = [\"falls\", \"rises\"], answer = "
                        "\"C\" }\n")) ==
          "4:68: the answer \"C\" is neither one of the choices nor a letter A … B");
    CHECK(
        said(one_step("predict = { question = \"?\", choices = [\"falls\", \"rises\"], answer = 2 "
                      "}\n")) ==
        "4:68: \"answer\" must be a string in quotation marks, but here stands the number 2");
    CHECK(said(one_step("predict = \"falls\"\n"))
              .starts_with("4:11: \"predict\" must be a table such as { question"));
}

TEST_CASE("a condition needs a signal and a bound that something can meet")
{
    CHECK(said(one_step("until = { below = 3 }\n")) == "4:9: the condition has no \"signal\"");
    CHECK(said(one_step("until = { signal = \"pian_nrs\", below = 3 }\n")) ==
          "4:20: unknown signal \"pian_nrs\"; did you mean \"pain_nrs\"?");
    CHECK(said(one_step("until = { signal = \"pain_nrs\" }\n")) ==
          "4:9: the condition has no bound; write above = a number, or below = a number");
    CHECK(said(one_step("until = { signal = \"pain_nrs\", above = 5, below = 3 }\n")) ==
          "4:9: nothing is above 5 and below 3 at once");
    CHECK(said(one_step("until = { signal = \"pain_nrs\", below = \"3\" }\n")) ==
          "4:40: \"below\" must be a number, but here stands the string \"3\"");
    CHECK(said(one_step("until = { signal = \"emg_mV\", above = 5 }\n")) ==
          "4:38: warning: above 5 mV may never happen: \"emg_mV\" usually stays in -2 … 2 mV");
    CHECK(said(one_step("until = { signal = \"pain_nrs\", below = 0 }\n")) ==
          "4:40: warning: below 0 may never happen: \"pain_nrs\" usually stays in 0 … 10");
}

TEST_CASE("a claim needs one of the four labels and a source")
{
    CHECK(said(one_step("claim = { label = \"Established\", source = \"x\" }\n")) ==
          "4:19: unknown label \"Established\"; did you mean \"established\"?");
    CHECK(said(one_step("claim = { label = \"popular-myth\", source = \"x\" }\n")) ==
          "4:19: unknown label \"popular-myth\"; did you mean \"popular myth\"?");
    CHECK(said(one_step("claim = { label = \"true\", source = \"x\" }\n")) ==
          "4:19: unknown label \"true\"; known: established, supported, hypothesis, popular myth");
    CHECK(said(one_step("claim = { source = \"x\" }\n")) == "4:9: the claim has no \"label\"");
    CHECK(said(one_step("claim = { label = \"supported\" }\n")) ==
          "4:9: the claim has no \"source\"");
    CHECK(said(one_step("claim = { label = \"supported\", source = \"\" }\n")) ==
          "4:41: \"source\" must not be empty");
    CHECK(said(one_step("claim = [ { label = \"supported\", source = \"x\" }, \"y\" ]\n"))
              .starts_with("4:50: \"claim\" must be a table such as { label"));
}

TEST_CASE("all problems of a file come in one go, in the order of the file")
{
    CHECK(said("titel = \"T\"\nformat = 3\n[[step]]\nslow = 0\nset = { sweling = 1 }\nat = [ { s = "
               "-1, tap = \"knee\" } ]\n[[step]]\n[[step]]\nplot = [\"emg\"]\n") ==
          "1:1: the lesson has no title; write title = \"…\" before the first step\n"
          "1:1: warning: unknown key \"titel\" in a lesson is ignored; did you mean \"title\"?\n"
          "2:10: this program reads format 1, not format 3\n"
          "4:8: 0 times is outside 1 … 1000 times for \"slow\"\n"
          "5:9: unknown input \"sweling\"; did you mean \"swelling\"?\n"
          "6:14: -1 s is outside 0 … 3600 s for \"s\"\n"
          "6:24: unknown target of \"tap\" \"knee\"; known: quadriceps, hamstrings\n"
          "7:1: the step is empty; give it at least a title or something to say\n"
          "9:9: unknown signal \"emg\"; known: Ia_rate_pps, emg_mV, knee_angle_deg, swelling, "
          "pain_nrs, Ia_quadriceps, alpha_quadriceps, gamma_static");
}

TEST_CASE("columns count characters, not bytes")
{
    CHECK(said(one_step("set = { \"Größe µ→α\" = 1, swelling = 2 }\n")) ==
          "4:9: unknown input \"Größe µ→α\"; known: swelling, touch_kPa, rub_cm_per_s, stretch_mm, "
          "voluntary_drive, gamma_static_pps, gamma_dynamic_pps\n"
          "4:37: 2 is outside 0 … 1 for \"swelling\"");
}

TEST_CASE("a user's word is shown on one line and cut when it is long")
{
    const auto text = said(one_step("set = { \"a\\nb" + std::string(80, 'x') + "\" = 1 }\n"));
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.starts_with("4:9: unknown input \"a b" + std::string(57, 'x') + "…\"; known:"));
}
