// The window with the running experiment in it: the live loop.
#pragma once

#include "platform/window.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace app {

struct InteractiveOptions {
    std::string lesson;         // path, or the name of a shipped lesson; empty: none
    std::string theme = "dark"; // dark or light
    std::uint64_t seed = 1;
    float text_scale = 1;
    std::string describe_to; // a file that says in words what the window shows; empty: none
    std::filesystem::path progress_folder; // empty: no progress is kept
    platform::WindowSize size{1280, 800};  // cut down to the desktop
    std::optional<platform::Place> at;     // the window without a border, at this place
    bool present = false;                  // from the beginning
    std::optional<platform::Place> audience_at;
    std::string record; // a file for the session; empty: none
    // When the program began, and after how many frames to stop (0: never): for measuring.
    std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
    int frames = 0;
};

// Returns the exit code; throws std::runtime_error when there is no display or no OpenGL 3.3.
[[nodiscard]] int interactive(const InteractiveOptions& options);

struct WindowFigures {
    double first_frame_ms = 0; // from the program's start until it is on the screen
    double median_ms = 0;      // from one frame to the next
};

// Opens the window for so many frames; nothing where there is no display.
[[nodiscard]] std::optional<WindowFigures> measure_window(InteractiveOptions options);

} // namespace app
