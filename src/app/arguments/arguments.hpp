// The words of the command line and of the text session: times, sizes, places, names. A word that
// cannot be understood throws UsageError: one sentence and what to write instead.
#pragma once

#include "capture/film.hpp"
#include "physiology/pathways.hpp"
#include "platform/window.hpp"
#include "render/renderer.hpp"
#include "scene/picture/palette.hpp"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct UsageError : std::runtime_error { // exit code 2
    using std::runtime_error::runtime_error;
};

// "30ms" → 0.03. A number with us, ms, s or h; a bare number is an error.
[[nodiscard]] double parse_seconds(std::string_view text);
[[nodiscard]] std::int64_t parse_steps(std::string_view text); // to the nearest 0.1 ms
[[nodiscard]] scene::PixelSize parse_size(std::string_view text);
[[nodiscard]] capture::FrameRate parse_frame_rate(std::string_view text);
[[nodiscard]] platform::Place parse_place(std::string_view text); // "X,Y,WxH" on the desktop
[[nodiscard]] scene::Theme parse_theme(std::string_view text);
[[nodiscard]] render::Quality parse_quality(std::string_view text);

[[nodiscard]] double parse_number(std::string_view text);
[[nodiscard]] std::optional<double> to_number(std::string_view text); // nothing: it is not one
[[nodiscard]] std::vector<physiology::Pathway>
parse_pathways(const std::vector<std::string>& names);

// "; did you mean …?", or the known words where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& known);

// The names of a table's rows.
[[nodiscard]] std::vector<std::string> names_of(const auto& table)
{
    std::vector<std::string> names;
    for (const auto& row : table) {
        names.emplace_back(row.name);
    }
    return names;
}

} // namespace app
