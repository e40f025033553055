// What X.hpp declares, X.cpp defines: a reader who knows a function's header knows its source.
#include "shipped/function_outline.hpp"
#include "shipped/source_tree.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using shipped_test::Function;
using shipped_test::functions_of;
using shipped_test::SourceFile;

namespace {

constexpr std::string_view main_source = "app/main.cpp"; // the one source without a header

struct Outline {
    std::string path; // "scene/scene.hpp"
    std::vector<Function> functions;
    [[nodiscard]] bool is_header() const { return path.ends_with(".hpp"); }
};

std::vector<Outline> outlines_of(const std::vector<SourceFile>& files)
{
    std::vector<Outline> outlines;
    for (const auto& file : files) {
        outlines.push_back({file.path, functions_of(file.text)});
    }
    return outlines;
}

// "scene/scene.hpp" for "scene/scene.cpp", and the other way round.
std::string partner_of(std::string_view path)
{
    const auto stem = path.substr(0, path.size() - 4);
    return std::string(stem) + (path.ends_with(".hpp") ? ".cpp" : ".hpp");
}

std::string named(const Function& function)
{
    return fmt::format("{}({})", function.name, function.parameters);
}

const Outline* find_file(const std::vector<Outline>& files, std::string_view path)
{
    const auto found = std::ranges::find(files, path, &Outline::path);
    return found == files.end() ? nullptr : &*found;
}

const Function* find_definition(const Outline& file, const Function& wanted)
{
    const auto found = std::ranges::find_if(file.functions, [&](const Function& f) {
        return f.is_definition && !f.is_hidden && f.is_same_as(wanted);
    });
    return found == file.functions.end() ? nullptr : &*found;
}

// "in src/scene/hud.cpp:14", or "nowhere".
std::string place_of_definition(const std::vector<Outline>& files, const Function& wanted)
{
    for (const auto& file : files) {
        if (const auto* found = find_definition(file, wanted)) {
            return fmt::format("in src/{}:{}", file.path, found->line);
        }
    }
    return "nowhere";
}

bool is_declared_in(const Outline* header, const Function& wanted)
{
    return header != nullptr && std::ranges::any_of(header->functions, [&](const Function& f) {
               return f.is_same_as(wanted);
           });
}

bool is_declared_in_any(const std::vector<Outline>& files, const Function& wanted)
{
    return std::ranges::any_of(files, [&](const Outline& file) {
        return file.is_header() && is_declared_in(&file, wanted);
    });
}

void check_header(const Outline& header, const std::vector<Outline>& files,
                  std::vector<std::string>& problems)
{
    const auto* source = find_file(files, partner_of(header.path));
    for (const auto& function : header.functions) {
        if (function.is_definition || function.is_defined_in_place || function.is_member()) {
            continue;
        }
        if (source == nullptr || find_definition(*source, function) == nullptr) {
            problems.push_back(fmt::format(
                "src/{}:{}: {} is defined {}; its place is src/{}", header.path, function.line,
                named(function), place_of_definition(files, function), partner_of(header.path)));
        }
    }
}

void check_source(const Outline& source, const std::vector<Outline>& files,
                  std::vector<std::string>& problems)
{
    const auto* header = find_file(files, partner_of(source.path));
    if (header == nullptr) {
        problems.push_back(
            fmt::format("src/{}:1: there is no src/{}", source.path, partner_of(source.path)));
    }
    for (const auto& function : source.functions) {
        if (!function.is_definition || function.is_hidden || function.is_member()) {
            continue;
        }
        if (!is_declared_in(header, function) && !is_declared_in_any(files, function)) {
            problems.push_back(fmt::format("src/{}:{}: {} is declared in no header; declare it in "
                                           "src/{}, or put it into the anonymous namespace",
                                           source.path, function.line, named(function),
                                           partner_of(source.path)));
        }
    }
}

// One line for each: file, line, function, and where it is defined.
std::vector<std::string> problems_of(const std::vector<SourceFile>& sources)
{
    const auto files = outlines_of(sources);
    std::vector<std::string> problems;
    for (const auto& file : files) {
        if (file.is_header()) {
            check_header(file, files, problems);
        } else if (file.path != main_source) {
            check_source(file, files, problems);
        }
    }
    return problems;
}

std::vector<std::string> problems_of_pair(std::string_view header, std::string_view source)
{
    return problems_of(
        {{"scene/eye.hpp", std::string(header)}, {"scene/eye.cpp", std::string(source)}});
}

} // namespace

TEST_CASE("what a header declares, the source of its name defines, and nothing besides")
{
    const auto sources =
        shipped_test::source_files(std::filesystem::path(REFLEXLOOP_SOURCE_DIR) / "src");
    CHECK(sources.size() > 100);
    for (const auto& problem : problems_of(sources)) {
        FAIL_CHECK(problem);
    }
}

TEST_CASE("a header and a source that agree have no problem, whatever their functions look like")
{
    CHECK(problems_of_pair(R"(
// void not_this(int);
#define NOR_THIS void nor_this(int);
namespace scene {
struct Lens { double focus_mm = 17; void turn(); };
using Visit = bool(double angle_deg);
inline double half(double x) { return x / 2; }
template <class T> T twice(T x);
extern const int count;
[[nodiscard]] std::vector<Lens> lenses(const base::Text& text, std::string_view name = ",", bool = {});
bool operator==(const Lens& a, const Lens& b);
Visit left, right;
void look();
void look(Lens& lens, std::function<void(int)> then = [] { look(); });
} // namespace scene
)",
                           R"(
namespace scene {
const int count = 10'000;
namespace {
const char quote = '"', brace = U'{';
std::array<int, 2> pair{1, 2};
void hidden() {}
template <std::size_t n> struct Row { int cells[n]; };
} // namespace
void Lens::turn()
{
    if (focus_mm > 0) { look(); }
}
std::vector<Lens> lenses(const Text& words, std::string_view /*name*/, const bool all)
{
    return {};
}
bool operator==(const Lens& a, const Lens& b) { return a.focus_mm == b.focus_mm; }
bool left(double) { return true; }
bool right(double angle_deg) { return angle_deg > 0; }
void look() {}
void look(Lens& /*lens*/, std::function<void(int)> then) { then(R"x(} {)x"[0]); }
} // namespace scene
)")
              .empty());
    CHECK(problems_of({{"app/main.cpp", "int main() { return 0; }"}}).empty());
}

TEST_CASE("a source without a header of its name is found")
{
    CHECK(problems_of({{"scene/eye.cpp", "namespace scene {\n}\n"}}) ==
          std::vector<std::string>{"src/scene/eye.cpp:1: there is no src/scene/eye.hpp"});
}

TEST_CASE("a function that another source defines is found, and one that none does")
{
    const std::string declared = "namespace scene {\n\nvoid look(const Lens& lens);\n}";
    CHECK(problems_of_pair(declared, "namespace scene {}") ==
          std::vector<std::string>{"src/scene/eye.hpp:3: look(const Lens&) is defined nowhere; its "
                                   "place is src/scene/eye.cpp"});
    CHECK(
        problems_of({{"scene/eye.hpp", declared},
                     {"scene/hud.hpp", ""},
                     {"scene/hud.cpp", "namespace scene {\nvoid look(const Lens& l)\n{\n}\n}"}}) ==
        std::vector<std::string>{"src/scene/eye.hpp:3: look(const Lens&) is defined "
                                 "in src/scene/hud.cpp:2; its place is src/scene/eye.cpp"});
}

TEST_CASE("an overload is another function, and so is one of another namespace")
{
    CHECK(problems_of_pair("namespace scene { void look(int a); }",
                           "namespace scene { void look(double a) {} }")
              .size() == 2);
    CHECK(problems_of_pair("namespace scene { void look(int a); }",
                           "namespace render { void look(int a) {} }")
              .size() == 2);
}

TEST_CASE("a function that its source neither declares nor hides is found")
{
    const auto problems = problems_of_pair(
        "", "namespace scene {\nnamespace {\nint a() { return 1; }\n}\n\nstatic int b(int x)\n"
            "{\n    return x;\n}\n\nint c() { return 2; }\n}\n");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].starts_with("src/scene/eye.cpp:6: b(int) is declared in no header"));
    CHECK(problems[1].starts_with("src/scene/eye.cpp:11: c() is declared in no header"));
}
