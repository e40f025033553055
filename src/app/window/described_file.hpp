// The window's content in words, as a file for a screen reader or a braille display: complete at
// every moment, rewritten when its text has changed, once a second at most.
#pragma once

#include "app/window/stopwatch.hpp"
#include "experiment/view/narration.hpp"

#include <string>
#include <utility>

namespace app {

class DescribedFile {
public:
    explicit DescribedFile(std::string file) : file_(std::move(file)) {} // empty: none

    [[nodiscard]] bool wanted() const { return !file_.empty(); }

    // Throws std::runtime_error with one sentence when it cannot be written.
    void update(const experiment::Narration& narration, const experiment::Experiment& experiment);

private:
    std::string file_, text_;
    bool written_ = false;
    Stopwatch since_;
};

} // namespace app
