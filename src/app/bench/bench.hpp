// How fast it is here: each figure is measured now, on this machine, and printed with its unit.
#pragma once

#include <string>

namespace app {

struct BenchOptions {
    std::string what; // empty: everything
    bool json = false;
    std::string size = "1280x720"; // of a frame
    int neurons = 400;             // of the benchmark network
    std::string station = "body";
};
// Returns the exit code.
[[nodiscard]] int bench(const BenchOptions& options);

} // namespace app
