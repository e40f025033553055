#include "base/data_path.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

namespace base {

namespace {

bool holds_the_data(const std::filesystem::path& folder)
{
    std::error_code ignored; // unreadable is as good as absent
    return std::filesystem::is_directory(folder / "assets", ignored) &&
           std::filesystem::is_directory(folder / "shaders", ignored) &&
           std::filesystem::is_directory(folder / "lessons", ignored);
}

} // namespace

std::filesystem::path data_folder(std::string_view asked_for, const std::filesystem::path& program,
                                  const std::filesystem::path& source_tree)
{
    if (!asked_for.empty()) {
        if (holds_the_data(asked_for)) {
            return asked_for;
        }
        throw std::runtime_error(fmt::format("REFLEXLOOP_DATA names \"{}\", which does not hold "
                                             "the folders assets, shaders and lessons; correct it "
                                             "or unset it",
                                             asked_for));
    }
    const auto installed = program.parent_path().parent_path() / "share" / "reflexloop";
    for (const auto& folder : {installed, source_tree}) {
        if (holds_the_data(folder)) {
            return folder;
        }
    }
    throw std::runtime_error(
        fmt::format("the folders assets, shaders and lessons are neither in {} nor in {}; set "
                    "REFLEXLOOP_DATA to the folder that holds them",
                    installed.string(), source_tree.string()));
}

std::filesystem::path data_folder()
{
    const char* asked_for = std::getenv("REFLEXLOOP_DATA");
    std::error_code ignored; // no /proc: the source tree remains
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return data_folder(asked_for ? asked_for : "", program, REFLEXLOOP_SOURCE_DIR);
}

} // namespace base
