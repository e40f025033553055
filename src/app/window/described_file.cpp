#include "app/window/described_file.hpp"

#include "app/arguments/text_output.hpp"

#include <string>
#include <utility>

namespace app {

void DescribedFile::update(const experiment::Narration& narration,
                           const experiment::Experiment& experiment)
{
    constexpr double seconds_between = 1;
    if (!wanted() || (written_ && since_.seconds() < seconds_between)) {
        return;
    }
    since_ = {};
    std::string text = experiment::whole_text(narration, experiment);
    if (written_ && text == text_) {
        return;
    }
    TextOutput out(file_);
    out.write(text);
    out.finish();
    written_ = true;
    text_ = std::move(text);
}

} // namespace app
