#include "lesson/lesson.hpp"

#include <algorithm>
#include <sstream>

namespace lesson {

namespace {

constexpr double words_per_s = 3; // reading aloud, unhurried; ours, chosen by trying
constexpr double looking_s = 3;   // to find on the picture what the words speak of
constexpr double min_s = 6;
constexpr double choosing_s = 2; // between reading a question and having an answer; ours
constexpr double min_thinking_s = 4, min_answer_s = 3;

int word_count(const std::string& text)
{
    std::istringstream stream(text);
    int count = 0;
    for (std::string word; stream >> word;) {
        ++count;
    }
    return count;
}

} // namespace

double reading_time_s(const Step& step)
{
    if (step.read_s) {
        return *step.read_s;
    }
    return std::max(min_s, word_count(plain_text(step.prose)) / words_per_s + looking_s);
}

double thinking_time_s(const Step& step)
{
    if (!step.predict) {
        return 0;
    }
    if (step.predict->think_s) {
        return *step.predict->think_s;
    }
    int words = word_count(step.predict->question);
    for (const auto& choice : step.predict->choices) {
        words += word_count(choice);
    }
    return std::max(min_thinking_s, words / words_per_s + choosing_s);
}

double answer_time_s(const Step& step)
{
    const double whole_s = reading_time_s(step);
    return std::min(whole_s, std::max(min_answer_s, whole_s / 3));
}

double film_time_s(const Step& step)
{
    return thinking_time_s(step) + reading_time_s(step);
}

std::string plain_text(const Prose& prose)
{
    std::string text;
    for (const auto& paragraph : prose) {
        if (!text.empty()) {
            text += '\n';
        }
        for (const auto& run : paragraph.runs) {
            text += run.text;
        }
    }
    return text;
}

} // namespace lesson
