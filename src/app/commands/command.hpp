// A command of the program: `add_…` adds its options to the command line and returns what runs it,
// once they are read. It returns the exit code, or throws one sentence: UsageError when the command
// line is wrong, std::runtime_error when the work cannot be done.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace app {

using Action = std::function<int()>;

} // namespace app
