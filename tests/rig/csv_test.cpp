#include "rig/csv.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace rig;

namespace {

constexpr std::string_view kinds[] = {"bout", "massage", "end"};
constexpr InColumn signals[] = {{"t_s", "s", 0, 1e6, "time"},
                                {"length_L0", "L0", 0.5, 2, "length"},
                                {"force_N", "N", 0, 1e6, "force"}};
constexpr InColumn events[] = {{"t_h", "h", 0, 1e6, "time"},
                               {"event", "", 0, 0, "what", kinds},
                               {"amount", "", 0, 100, "how much", {}, true}};

ReadTable read(std::string_view text)
{
    return read_csv(text, "in.csv", signals, EqualTimes::refused);
}

// All problems, one a line.
std::string problems(std::string_view text)
{
    std::string all;
    for (const auto& problem : read(text).problems) {
        all += to_text(problem) + "\n";
    }
    return all;
}

} // namespace

TEST_CASE("a table is read by the names of its columns, whatever their order and spacing")
{
    const auto out = read("\xEF\xBB\xBF"
                          "force_N , t_s,length_L0\r\n 3,0,1\r\n+4.5e1, 0.5 ,1.25\r\n\r\n");
    CHECK(out.problems.empty());
    REQUIRE(out.table.rows() == 2);
    CHECK(out.table.columns[0] == std::vector{0.0, 0.5});
    CHECK(out.table.columns[1] == std::vector{1.0, 1.25});
    CHECK(out.table.columns[2] == std::vector{3.0, 45.0});
    CHECK(out.table.lines == std::vector{2, 3});
}

TEST_CASE("a missing column is named, with one that looks like it")
{
    CHECK(problems("t_s,force_N\n0,1\n") == "in.csv:1:1: the column \"length_L0\" is missing\n");
    CHECK(problems("t_s,lenght_L0,force_N\n0,1,1\n")
              .starts_with(
                  "in.csv:1:1: the column \"length_L0\" is missing; \"lenght_L0\" is close\n"));
    CHECK(problems("t_s;length_L0;force_N\n").find("separated by commas") != std::string::npos);
    CHECK(problems("t_s,length_L0,force_N,t_s\n0,1,1,0\n") ==
          "in.csv:1:1: the column \"t_s\" comes twice\n");
}

TEST_CASE("a column that no one asked for is a warning and does no harm")
{
    const auto out = read("t_s,length_L0,note,force_N\n0,1,hello,2\n");
    REQUIRE(out.problems.size() == 1);
    CHECK(to_text(out.problems[0]) == "in.csv:1:15: warning: the column \"note\" is not used");
    CHECK(out.table.columns[2] == std::vector{2.0});
}

TEST_CASE("gaps are found where they are: an empty cell, a short line, an empty line")
{
    CHECK(problems("t_s,length_L0,force_N\n0,,2\n") ==
          "in.csv:2:3: a gap: length_L0 has no value in this line\n");
    CHECK(problems("t_s,length_L0,force_N\n0,1\n") ==
          "in.csv:2:4: a gap: force_N has no value in this line\n");
    CHECK(problems("t_s,length_L0,force_N\n0,1,2\n\n1,1,2\n") ==
          "in.csv:3:1: a gap: an empty line between the rows\n");
}

TEST_CASE("text, not-a-number and values out of range are told with line and column")
{
    CHECK(problems("t_s,length_L0,force_N\n0,one,2\n") ==
          "in.csv:2:3: \"one\" is not a number, and length_L0 needs one\n");
    CHECK(problems("t_s,length_L0,force_N\n0,1,nan\n") ==
          "in.csv:2:5: \"nan\" is not a number, and force_N needs one\n");
    CHECK(problems("t_s,length_L0,force_N\n0,1,inf\n1,1,1e999\n") ==
          "in.csv:2:5: \"inf\" is not a number, and force_N needs one\n"
          "in.csv:3:5: \"1e999\" is not a number, and force_N needs one\n");
    CHECK(problems("t_s,length_L0,force_N\n0, 9,2\n") ==
          "in.csv:2:4: 9 is outside 0.5 … 2 L0 for length_L0\n");
    CHECK(problems("t_s,length_L0,force_N\n0,1,2,3\n") ==
          "in.csv:2:7: more values in this line than names in the first\n");
}

TEST_CASE("time may neither run backwards nor stand still")
{
    CHECK(problems("t_s,length_L0,force_N\n0,1,2\n2,1,2\n1,1,2\n") ==
          "in.csv:4:1: time runs backwards: t_s = 1 comes after 2\n");
    CHECK(problems("t_s,length_L0,force_N\n0,1,2\n0,1,2\n") ==
          "in.csv:3:1: time stands still: t_s = 0 comes twice\n");
}

TEST_CASE("columns are counted in characters, not in bytes")
{
    CHECK(problems("µ,t_s,length_L0,force_N\nµµ,0,x,2\n") ==
          "in.csv:1:1: warning: the column \"µ\" is not used\n"
          "in.csv:2:6: \"x\" is not a number, and length_L0 needs one\n");
}

TEST_CASE("an empty file and a file of names alone are told")
{
    CHECK(problems("") == "in.csv: the file is empty; its first line names the columns\n");
    CHECK(problems("t_s,length_L0,force_N\n") ==
          "in.csv:1:1: no values follow the names of the columns\n");
}

TEST_CASE("a file with nothing but mistakes is not read to its end")
{
    std::string text = "t_s,length_L0,force_N\n";
    for (int i = 0; i < 5000; ++i) {
        text += "x,y,z\n";
    }
    const auto found = read(text).problems;
    CHECK(found.size() < 60);
    CHECK(found.back().message == "so many problems that reading stops here");
}

TEST_CASE("events are words, and may come at the same time and without an amount")
{
    auto out = read_csv("t_h,event,amount\n0,bout,1\n0,massage,10\n5,end,\n6,end\n", "in.csv",
                        events, EqualTimes::allowed);
    CHECK(out.problems.empty());
    CHECK(out.table.columns[1] == std::vector{0.0, 1.0, 2.0, 2.0});
    CHECK(std::isnan(out.table.columns[2][2]));
    CHECK(std::isnan(out.table.columns[2][3]));

    out = read_csv("t_h,event,amount\n0,masage,1\n", "in.csv", events, EqualTimes::allowed);
    REQUIRE(out.problems.size() == 1);
    CHECK(to_text(out.problems[0]) == "in.csv:2:3: \"masage\" is no event; there is bout, massage, "
                                      "end; did you mean \"massage\"?");
}

TEST_CASE("times are written as they came, values with the digits that mean something")
{
    const std::vector<std::string> names{"t_s", "x"};
    const std::vector<std::vector<double>> columns{{0.1, 0.30000000000000004}, {-0.0, 1.0 / 3}};
    CHECK(write_csv(names, columns) == "t_s,x\n0.1,0\n0.30000000000000004,0.3333333\n");
}
