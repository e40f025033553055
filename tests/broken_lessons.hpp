// Forty ways in which a lesson's file goes wrong, and what has to be said of each. The words are
// those of every vocabulary; what is long or deep is made here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct BrokenLesson {
    std::string name; // of the mistake
    std::string bytes;
    int line,
        column; // of the first error; 0: the file as a whole; column −1: the parser's own affair
    std::string says;  // part of the sentence
    std::string meant; // the word suggested, where one is near
};

namespace broken {

inline const std::string head = "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"S\"\n"; // 4 lines

inline std::string with(std::string_view lines)
{
    std::string text = head;
    text += lines;
    return text;
}

inline std::string times(std::string_view part, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += part;
    }
    return text;
}

inline std::vector<BrokenLesson> of_toml()
{
    return {
        {"empty", "", 1, 1, "does not say its format", ""},
        {"blanks alone", "\n\n   \n", 1, 1, "does not say its format", ""},
        {"a mark and nothing", "\xEF\xBB\xBF", 1, 1, "does not say its format", ""},
        {"no TOML at all", "Dear students,\nwelcome!\n", 1, -1, "not valid TOML", ""},
        {"a picture", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), 1, 1, "not UTF-8", ""},
        {"Latin-1",
         with("say = \"Gr\xF6\xDF"
              "e\"\n"),
         5, 10, "not UTF-8", ""},
        {"UTF-16",
         std::string("\xFF\xFE"
                     "f\0o\0",
                     6),
         1, 1, "not UTF-8", ""},
        {"zeros", with(std::string("say = \"a\0b\"\n", 12)), 5, -1, "not valid TOML", ""},
        {"no quotation marks", with("say = Hello\n"), 5, -1, "quotation marks", ""},
        {"an open string", with("say = \"Hello\n"), 5, -1, "not valid TOML", ""},
        {"an open long string", with("say = \"\"\"Hello\n\n"), 5, 7, "never ends", ""},
        {"an open list", with("plot = [\"emg_mV\"\n"), 5, -1, "not valid TOML", ""},
        {"a key twice", with("slow = 5\nslow = 6\n"), 6, -1, "only once", ""},
        {"one bracket", head + "[step]\ntitle = \"B\"\n", 5, -1, "double brackets", ""},
        {"a lone carriage return", with("slow = 5\rread_s = 3\n"), 5, -1, "not valid TOML", ""},
        {"larger than 1 MiB", with("say = \"\"\"" + std::string(1U << 20U, 'a') + "\"\"\"\n"), 0, 0,
         "larger than 1 MiB", ""},
        {"a line without end", with("say = \"" + std::string(20'000, 'a') + "\"\n"), 5, 1,
         "longer than 16 KiB", ""},
        {"brackets a thousand deep", with("plot = " + times("[", 1000) + times("]", 1000) + "\n"),
         5, 41, "nested more than 32 deep", ""},
        {"braces a thousand deep", with("set = " + times("{ a = ", 1000) + "\n"), 5, 200,
         "nested more than 32 deep", ""},
        {"a key with a thousand dots", with(times("a.", 1000) + "b = 1\n"), 5, 67,
         "more than 32 dots", ""},
        {"a header with a thousand dots", head + "[" + times("a.", 1000) + "b]\n", 5, 68,
         "more than 32 dots", ""},
    };
}

inline std::vector<BrokenLesson> of_words()
{
    return {
        {"another format", "format = 2\ntitle = \"T\"\n[[step]]\ntitle = \"S\"\n", 1, 10,
         "reads format 1", ""},
        {"no title", "format = 1\n[[step]]\ntitle = \"S\"\n", 1, 1, "no title", ""},
        {"an empty title", "format = 1\ntitle = \" \"\n[[step]]\ntitle = \"S\"\n", 2, 9,
         "must not be empty", ""},
        {"no steps", "format = 1\ntitle = \"T\"\n", 1, 1, "no steps", ""},
        {"an empty step", head + "[[step]]\n", 5, 1, "the step is empty", ""},
        {"a number in quotation marks", with("slow = \"50\"\n"), 5, 8, "must be a number", ""},
        {"text where a list belongs", with("plot = \"emg_mV\"\n"), 5, 8, "must be a list", ""},
        {"a list where a table belongs", with("view = [\"body\"]\n"), 5, 8, "must be a table", ""},
        {"a date", with("read_s = 2026-11-21\n"), 5, 10, "a date or a time", ""},
        {"an unknown input", with("set = { sweling = 1 }\n"), 5, 9, "unknown input", "swelling"},
        {"a signal that is set", with("set = { pain_nrs = 1 }\n"), 5, 9, "is a signal", ""},
        {"an unknown signal", with("plot = [\"emg_mv\"]\n"), 5, 9, "unknown signal", "emg_mV"},
        {"an unknown station", with("view = { station = \"spindel\" }\n"), 5, 20, "unknown station",
         "spindle"},
        {"an unknown event", with("at = [ { s = 1, tpa = \"quadriceps\" } ]\n"), 5, 17,
         "unknown input or event", "tap"},
        {"an unknown muscle", with("at = [ { s = 1, tap = \"quadrizeps\" } ]\n"), 5, 23, "tap",
         "quadriceps"},
        {"a negative moment", with("at = [ { s = -1, tap = \"quadriceps\" } ]\n"), 5, 14,
         "is outside 0 …", ""},
        {"a moment without a time", with("at = [ { tap = \"quadriceps\" } ]\n"), 5, 8,
         "the moment is missing", ""},
        {"a value out of range", with("set = { swelling = 1.5 }\n"), 5, 20, "is outside 0 … 1", ""},
        {"a number beyond all numbers", with("slow = 99999999999999999999\n"), 5, -1,
         "not valid TOML", ""},
        {"infinitely slow", with("slow = inf\n"), 5, 8, "finite number", ""},
        {"no number", with("set = { swelling = nan }\n"), 5, 20, "finite number", ""},
        {"an answer that is no choice",
         with("predict = { question = \"?\", choices = [\"falls\", \"rises\"], answer = "
              "\"rised\" }\n"),
         5, 68, "neither one of the choices", "rises"},
        {"one choice", with("predict = { question = \"?\", choices = [\"a\"], answer = \"A\" }\n"),
         5, 39, "2 to 4", ""},
        {"a challenge without a bound", with("until = { signal = \"pain_nrs\" }\n"), 5, 9,
         "no bound", ""},
        {"an unknown label", with("claim = { label = \"Established\", source = \"x\" }\n"), 5, 19,
         "unknown label", "established"},
        {"a link out of the folder", with("say = \"[x](../../etc/passwd)\"\n"), 5, 12, "the link",
         ""},
        {"a picture out of the folder", with("say = \"![x](/etc/passwd)\"\n"), 5, 13, "the picture",
         ""},
        {"a program in a link", with("say = \"[x](javascript:alert)\"\n"), 5, 12, "the link", ""},
    };
}

} // namespace broken

inline std::vector<BrokenLesson> broken_lessons()
{
    auto all = broken::of_toml();
    for (auto& lesson : broken::of_words()) {
        all.push_back(std::move(lesson));
    }
    return all;
}
