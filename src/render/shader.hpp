// Programs from the files in shaders/: NAME.vert and NAME.frag, with light.glsl put before them.
#pragma once

#include "render/gl.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace render {

// Throws std::runtime_error with the compiler's words, each with file and line.
[[nodiscard]] Program load_program(const std::filesystem::path& folder, std::string_view vertex,
                                   std::string_view fragment);

// "2:14(8): error: …" (Mesa) or "2(14) : error …" (NVIDIA) with the number of the source text
// replaced by its file: "shaders/tube.frag:14: …". Other lines stay as they are.
[[nodiscard]] std::string with_file_names(std::string_view log, const std::string& shared_file,
                                          const std::string& own_file);

[[nodiscard]] GLint uniform(const Program& program, const char* name);

} // namespace render
