#include "app/commands/bench_command.hpp"

#include "app/bench/bench.hpp"

#include <memory>

namespace app {

Action add_bench(CommandLine& command)
{
    const auto options = std::make_shared<BenchOptions>();
    command
        .add_option("what", options->what,
                    "body, network, frame, present, flight, film or start; else all")
        .one_of({"body", "network", "frame", "present", "flight", "film", "start", "first-frame"});
    command.add_flag("--json", options->json, "For programs");
    command.add_option("--size", options->size, "Width x height of a frame (1280x720)");
    command.add_option("--neurons", options->neurons, "Of the network RL-N (400, 4000, 40000)")
        .in_range(64, 1'000'000);
    command.add_option("--station", options->station,
                       "Where to look; reflexloop list stations (body)");
    return [options] { return bench(*options); };
}

} // namespace app
