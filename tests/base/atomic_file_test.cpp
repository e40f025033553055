#include "base/atomic_file.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t files_in(const fs::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE("a file that is replaced has the new text and its old permissions, and leaves nothing")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.toml", "old");
    const auto mode = fs::perms::owner_all | fs::perms::group_read;
    fs::permissions(file, mode);
    CHECK(base::replace_file(file, "new\n").empty());
    CHECK(content(file) == "new\n");
    CHECK(fs::status(file).permissions() == mode);
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("a file that is not there yet is made")
{
    const TemporaryFolder folder;
    CHECK(base::replace_file(folder.path / "a.toml", "").empty());
    CHECK(content(folder.path / "a.toml").empty());
    CHECK(fs::exists(folder.path / "a.toml"));
}

TEST_CASE("a link is followed to where the file lies, and stays a link")
{
    const TemporaryFolder here, there;
    const auto file = there.write("real.toml", "old");
    fs::create_symlink(file, here.path / "link.toml");
    CHECK(base::replace_file(here.path / "link.toml", "new").empty());
    CHECK(content(file) == "new");
    CHECK(fs::is_symlink(here.path / "link.toml"));
    CHECK(files_in(here.path) == 1);
}

TEST_CASE("a read-only file stays as it is, also in a folder that may be written to")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.toml", "old");
    fs::permissions(file, fs::perms::owner_read);
    CHECK(base::replace_file(file, "new").ends_with("a.toml: this file is read-only"));
    CHECK(content(file) == "old");
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("a folder that is not there, or a folder in the file's place, is told")
{
    const TemporaryFolder folder;
    CHECK(base::replace_file(folder.path / "none" / "a.toml", "x")
              .ends_with("a.toml: this cannot be written (No such file or directory)"));
    CHECK(base::replace_file(folder.path, "x").ends_with("this is not a file"));
    CHECK(base::create_file(folder.path / "none" / "a.toml", "x")
              .ends_with("a.toml: this cannot be written (No such file or directory)"));
}

TEST_CASE("a file is created only where none is")
{
    const TemporaryFolder folder;
    CHECK(base::create_file(folder.path / "a.toml", "first").empty());
    CHECK(base::create_file(folder.path / "a.toml", "second")
              .ends_with("this file is already there"));
    CHECK(content(folder.path / "a.toml") == "first");
}

TEST_CASE("what a killed program left half-written is used up by the next write")
{
    const TemporaryFolder folder;
    folder.write(".a.toml.part", "much longer than what comes");
    CHECK(base::replace_file(folder.path / "a.toml", "short").empty());
    CHECK(content(folder.path / "a.toml") == "short");
    CHECK(files_in(folder.path) == 1);
}

TEST_CASE("many who write one file at once leave one whole text")
{
    const TemporaryFolder folder;
    const auto file = folder.path / "a.toml";
    std::vector<std::thread> writers;
    for (const char letter : {'a', 'b', 'c', 'd'}) {
        writers.emplace_back([&file, letter] {
            for (int i = 0; i < 20; ++i) {
                if (!base::replace_file(file, std::string(5000, letter)).empty()) {
                    return;
                }
            }
        });
    }
    for (auto& writer : writers) {
        writer.join();
    }
    const auto text = content(file);
    REQUIRE(text.size() == 5000);
    CHECK(text == std::string(5000, text.front()));
    CHECK(files_in(folder.path) == 1);
}
