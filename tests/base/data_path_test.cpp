#include "base/data_path.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace {

std::filesystem::path with_data(const std::filesystem::path& folder)
{
    for (const char* name : {"assets", "shaders", "lessons"}) {
        std::filesystem::create_directories(folder / name);
    }
    return folder;
}

std::string refusal(const std::string& asked_for, const std::filesystem::path& program,
                    const std::filesystem::path& source_tree)
{
    try {
        (void)base::data_folder(asked_for, program, source_tree);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("the data folder is the one asked for, else the installed one, else the source tree")
{
    const TemporaryFolder folder;
    const auto program = folder.path / "usr" / "bin" / "reflexloop";
    const auto source = with_data(folder.path / "source");
    CHECK(base::data_folder("", program, source) == source);
    const auto installed = with_data(folder.path / "usr" / "share" / "reflexloop");
    CHECK(base::data_folder("", program, source) == installed);
    const auto asked_for = with_data(folder.path / "mine");
    CHECK(base::data_folder(asked_for.string(), program, source) == asked_for);
}

TEST_CASE("a data folder that was asked for but holds no data is told, not worked around")
{
    const TemporaryFolder folder;
    const auto source = with_data(folder.path / "source");
    const auto message = refusal((folder.path / "empty").string(), "/usr/bin/reflexloop", source);
    CHECK(message.find("REFLEXLOOP_DATA") != std::string::npos);
    CHECK(message.find("empty") != std::string::npos);
}

TEST_CASE("data that is nowhere is a sentence that names both places and the way out")
{
    const auto message = refusal("", "/nowhere/bin/reflexloop", "/gone");
    CHECK(message.find("/nowhere/share/reflexloop") != std::string::npos);
    CHECK(message.find("/gone") != std::string::npos);
    CHECK(message.find("set REFLEXLOOP_DATA") != std::string::npos);
}

TEST_CASE("this program finds its data")
{
    CHECK(std::filesystem::is_directory(base::data_folder() / "lessons"));
}
