#include "base/text_file.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <sys/stat.h>

TEST_CASE("a text file is read byte for byte")
{
    using namespace std::string_view_literals;
    const TemporaryFolder folder;
    CHECK(base::read_file(folder.write("a.txt", "one\r\n\0two"sv)) == "one\r\n\0two"sv);
    CHECK(base::read_file(folder.write("empty.txt", "")) == "");
}

TEST_CASE("what is no file, or not there, cannot be read")
{
    const TemporaryFolder folder;
    CHECK_FALSE(base::read_file(folder.path));
    CHECK_FALSE(base::read_file(folder.path / "none"));
}

TEST_CASE("a pipe that nobody writes to does not hold the program up")
{
    const TemporaryFolder folder;
    const auto pipe = folder.path / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK_FALSE(base::read_file(pipe));
}
