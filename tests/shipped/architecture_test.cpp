// The walls between the folders and between their rooms. The tables of src/README.md are the walls;
// src/CMakeLists.txt must say the same, and every include keep to them.
#include "shipped/source_tree.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using shipped_test::lines_of;
using shipped_test::text_of;

namespace {

using Names = std::set<std::string, std::less<>>;

const std::filesystem::path tree = REFLEXLOOP_SOURCE_DIR;

// ---- libraries: what the README calls them, their headers, their CMake target

struct Library {
    std::string_view name, header; // a header begins so
    std::string_view target;       // none: it needs no linking, or comes with another
};

constexpr Library libraries[] = {
    {"fmt", "fmt/", "fmt::fmt"},
    {"toml++", "toml++/", "tomlplusplus::tomlplusplus"},
    {"md4c", "md4c", "PkgConfig::MD4C"},
    {"GLM", "glm/", "glm_headers"},
    {"epoxy", "epoxy/gl", "PkgConfig::EPOXY"},
    {"EGL", "epoxy/egl", "PkgConfig::EGL"},
    {"EGL", "EGL/", "PkgConfig::EGL"},
    {"SFML", "SFML/", "${SFML_WINDOW}"},
    {"X11", "X11/", "PkgConfig::X11"},
    {"ImGui", "imgui", "imgui"},
    {"stb", "stb/", ""},
    {"libpng", "png.h", "PkgConfig::PNG"},
    {"CLI11", "CLI/", "CLI11::CLI11"},
    {"the operating system", "", "Threads::Threads"}, // unistd.h, sys/wait.h …: every other header
};

// The name of the library that a header in <> belongs to; nothing for the standard library.
std::optional<std::string> library_of_header(std::string_view header)
{
    if (header.find_first_of("./") == std::string_view::npos) {
        return std::nullopt;
    }
    return std::string(std::ranges::find_if(libraries, [&](const Library& library) {
                           return header.starts_with(library.header);
                       })->name);
}

std::string library_of_target(std::string_view target)
{
    const auto* found = std::ranges::find(libraries, target, &Library::target);
    return found != std::end(libraries) ? std::string(found->name) : fmt::format("“{}”", target);
}

// ---- the tables of src/README.md

using Cells = std::vector<std::string>;

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos
               ? ""
               : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + separator.size());
    }
}

Cells cells_of(std::string_view line)
{
    Cells cells = split(line, "|");
    cells.erase(cells.begin()); // before the first bar, and after the last
    cells.pop_back();
    return cells;
}

// The rows of the table whose heading begins with this cell.
std::vector<Cells> table_of(std::string_view page, std::string_view heading)
{
    std::vector<Cells> rows;
    bool inside = false;
    for (const auto& line : lines_of(page)) {
        const bool is_row = line.starts_with("|");
        if (is_row && inside && !line.starts_with("|---")) {
            rows.push_back(cells_of(line));
        }
        inside = is_row && (inside || cells_of(line).front() == heading);
    }
    return rows;
}

// What stands between backticks in a cell.
std::vector<std::string> quoted_in(const std::string& cell)
{
    std::vector<std::string> names;
    static const std::regex quoted("`([^`]*)`");
    for (std::sregex_iterator name(cell.begin(), cell.end(), quoted), end; name != end; ++name) {
        names.push_back((*name)[1]);
    }
    return names;
}

// ---- the walls between folders, as the README or CMake says them

struct Folder {
    Names may_include;                    // folders besides itself
    std::map<std::string, Names> outside; // of each library: in which files; none: in all
};

using Folders = std::map<std::string, Folder, std::less<>>;

// "fmt, toml++ in `picture/anatomy.cpp`": files from the folder.
std::map<std::string, Names> outside_of(const std::string& folder, const std::string& cell)
{
    std::map<std::string, Names> outside;
    for (const auto& item : split(cell, ",")) {
        const auto name = split(item, " in ").front();
        if (name == "–") {
            continue;
        }
        auto& files = outside[name];
        for (const auto& file : quoted_in(item)) {
            files.insert(folder + "/" + file);
        }
    }
    return outside;
}

Folders folders_of_readme(std::string_view page)
{
    Folders folders;
    const auto rows = table_of(page, "folder");
    for (const auto& row : rows) {
        const auto name = quoted_in(row[0]).front();
        Folder& folder = folders[name];
        const auto may = row[2] == "–" ? Cells{} : split(row[2], ",");
        folder.may_include = Names(may.begin(), may.end());
        folder.outside = outside_of(name, row[3]);
    }
    return folders;
}

struct CMakeFolder {
    std::string name;
    std::map<std::string, std::vector<std::string>> words; // after each keyword
};

// Every call folder(NAME KEYWORD words… …).
std::vector<CMakeFolder> calls_of(std::string_view page, const std::string& command)
{
    const Names keywords = {"MAY_INCLUDE", "OUTSIDE", "OUTSIDE_PUBLIC", "FAMILIAR",
                            "FAMILIAR_OF", "SOURCES", "LIBRARIES"};
    static const std::regex comment("#[^\n]*");
    const auto text = std::regex_replace(std::string(page), comment, "");
    const std::regex call("(^|\n)" + command + R"(\(([^)]*)\))");
    static const std::regex word("[^\\s]+");
    std::vector<CMakeFolder> folders;
    for (std::sregex_iterator at(text.begin(), text.end(), call), end; at != end; ++at) {
        const std::string inside = (*at)[2];
        std::string keyword;
        CMakeFolder folder;
        for (std::sregex_iterator w(inside.begin(), inside.end(), word); w != end; ++w) {
            if (folder.name.empty()) {
                folder.name = w->str();
            } else if (keywords.contains(w->str())) {
                keyword = w->str();
            } else {
                folder.words[keyword].push_back(w->str());
            }
        }
        folders.push_back(std::move(folder));
    }
    return folders;
}

Names set_of(const std::vector<std::string>& words)
{
    return {words.begin(), words.end()};
}

// ---- README against CMake

std::vector<std::string> differences(const Folders& said, std::vector<CMakeFolder> built)
{
    std::vector<std::string> problems;
    std::map<std::string, Names> handed_on; // libraries that come with a folder
    for (auto& folder : built) {
        const auto row = said.find(folder.name);
        if (row == said.end()) {
            problems.push_back(fmt::format("{} has no row in the README", folder.name));
            continue;
        }
        const auto may = set_of(folder.words["MAY_INCLUDE"]);
        if (may != row->second.may_include) {
            problems.push_back(fmt::format("{} may include {} (README), {} (CMake)", folder.name,
                                           row->second.may_include, may));
        }
        for (const auto& target : folder.words["OUTSIDE_PUBLIC"]) {
            handed_on[folder.name].insert(library_of_target(target));
        }
        Names linked = handed_on[folder.name], reached = linked;
        for (const auto& target : folder.words["OUTSIDE"]) {
            linked.insert(library_of_target(target));
        }
        for (const auto& other : may) {
            reached.insert(handed_on[other].begin(), handed_on[other].end());
        }
        reached.insert(linked.begin(), linked.end());
        for (const auto& library : linked) {
            if (!row->second.outside.contains(library)) {
                problems.push_back(fmt::format("{} links {}, the README knows nothing of it",
                                               folder.name, library));
            }
        }
        for (const auto& [name, files] : row->second.outside) {
            const auto* library = std::ranges::find(libraries, name, &Library::name);
            const bool needs_target = library == std::end(libraries) ||
                                      (!library->target.empty() && name != "the operating system");
            if (needs_target && !reached.contains(name)) {
                problems.push_back(fmt::format("{} has {} in the README, and does not link it",
                                               folder.name, name));
            }
        }
    }
    for (const auto& [name, row] : said) {
        if (std::ranges::find(built, name, &CMakeFolder::name) == built.end()) {
            problems.push_back(fmt::format("CMake does not build {}", name));
        }
    }
    return problems;
}

// Sources are listed by room, then name.
bool comes_before(const std::string& a, const std::string& b)
{
    const std::filesystem::path left(a), right(b);
    return std::pair(left.parent_path().generic_string(), left.filename().string()) <
           std::pair(right.parent_path().generic_string(), right.filename().string());
}

std::vector<std::string> listing_problems(std::string folder, std::vector<std::string> listed,
                                          const Names& on_disk)
{
    std::vector<std::string> problems;
    for (const auto& file : listed) {
        if (!on_disk.contains(file)) {
            problems.push_back(fmt::format("{} is listed and not there", file));
        }
    }
    for (const auto& file : on_disk) {
        if (std::ranges::count(listed, file) != 1) {
            problems.push_back(
                fmt::format("{} is listed {} times", file, std::ranges::count(listed, file)));
        }
    }
    if (!std::ranges::is_sorted(listed, comes_before)) {
        problems.push_back(fmt::format("{} is not sorted by room, then name", folder));
    }
    return problems;
}

Names sources_on_disk(const std::string& folder)
{
    Names files;
    for (const auto& file : shipped_test::source_files(tree / folder)) {
        if (file.path.ends_with(".cpp")) {
            files.insert(file.path);
        }
    }
    return files;
}

// ---- the walls between the rooms of a folder

struct Room {
    Names may_include; // rooms, and single headers, of the same folder
};

using Rooms = std::map<std::string, Room, std::less<>>;

Rooms rooms_of_readme(std::string_view page)
{
    Rooms rooms;
    for (const auto& row : table_of(page, "room")) {
        const auto may = quoted_in(row[2]);
        for (const auto& name : quoted_in(row[0])) {
            rooms[name].may_include = Names(may.begin(), may.end());
        }
    }
    return rooms;
}

std::string room_of(std::string_view path)
{
    return std::string(path.substr(0, path.rfind('/')));
}

std::string folder_of(std::string_view path)
{
    return std::string(path.substr(0, path.find('/')));
}

// ---- an include against the walls

struct Walls {
    Folders folders;
    Rooms rooms;
};

std::optional<std::string> trouble_between_rooms(const Rooms& rooms, std::string_view file,
                                                 std::string_view header)
{
    const auto room = rooms.find(room_of(file));
    if (room_of(file) == room_of(header) || room == rooms.end()) {
        return std::nullopt;
    }
    const auto& may = room->second.may_include;
    if (may.contains(room_of(header)) || may.contains(header)) {
        return std::nullopt;
    }
    return fmt::format("{} may not include {}", room->first, header);
}

std::optional<std::string> trouble_inside(const Walls& walls, std::string_view file,
                                          std::string_view header)
{
    const auto folder = folder_of(file), wanted = folder_of(header);
    if (wanted == folder) {
        return trouble_between_rooms(walls.rooms, file, header);
    }
    const auto row = walls.folders.find(folder);
    if (row == walls.folders.end()) {
        return fmt::format("{} has no row in the table of folders", folder);
    }
    return row->second.may_include.contains(wanted)
               ? std::nullopt
               : std::optional(fmt::format("{} may not include {}", folder, wanted));
}

std::optional<std::string> trouble_outside(const Walls& walls, std::string_view file,
                                           std::string_view header)
{
    const auto library = library_of_header(header);
    if (!library) {
        return std::nullopt;
    }
    const auto row = walls.folders.find(folder_of(file));
    if (row == walls.folders.end() || !row->second.outside.contains(*library)) {
        return fmt::format("{} may not include <{}>", folder_of(file), header);
    }
    const auto& files = row->second.outside.at(*library);
    return files.empty() || files.contains(file)
               ? std::nullopt
               : std::optional(fmt::format("only {} may include <{}>", files, header));
}

// `file` is a path from src, such as "scene/scene.cpp". Nothing: the line keeps to the walls.
std::optional<std::string> trouble_with(const Walls& walls, std::string_view file,
                                        std::string_view line)
{
    const auto text = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!text.starts_with("#include")) {
        return std::nullopt;
    }
    const auto opening = text.find_first_of("\"<");
    const auto closing = text.find_first_of("\">", opening + 1);
    if (opening == std::string_view::npos || closing == std::string_view::npos) {
        return "an include that cannot be read";
    }
    const auto header = text.substr(opening + 1, closing - opening - 1);
    if (text[opening] == '<') {
        return trouble_outside(walls, file, header);
    }
    if (header.find('/') == std::string_view::npos || header.find("..") != std::string_view::npos) {
        return "paths start at src: \"folder/name.hpp\"";
    }
    return trouble_inside(walls, file, header);
}

const Walls& shipped_walls()
{
    static const Walls walls = [] {
        const auto page = text_of(tree / "src" / "README.md");
        return Walls{folders_of_readme(page), rooms_of_readme(page)};
    }();
    return walls;
}

void tell(const std::vector<std::string>& problems)
{
    for (const auto& problem : problems) {
        FAIL_CHECK(problem);
    }
}

} // namespace

TEST_CASE("every include keeps to the walls of src/README.md: folders, rooms and libraries")
{
    CHECK(shipped_walls().folders.size() > 10);
    CHECK(shipped_walls().rooms.size() > 20);
    const auto sources = shipped_test::source_files(tree / "src");
    for (const auto& source : sources) {
        int number = 0;
        for (const auto& line : lines_of(source.text)) {
            ++number;
            if (const auto trouble = trouble_with(shipped_walls(), source.path, line)) {
                FAIL_CHECK("src/" << source.path << ":" << number << ": " << *trouble);
            }
        }
    }
}

TEST_CASE("src/README.md and src/CMakeLists.txt draw the same walls")
{
    tell(differences(shipped_walls().folders,
                     calls_of(text_of(tree / "src" / "CMakeLists.txt"), "folder")));
}

TEST_CASE("what a folder may include does not lead back to it")
{
    for (const auto& row : shipped_walls().folders) {
        // doctest's macros are lambdas, and Clang 14 lets a lambda name no structured binding.
        const std::string& name = row.first;
        for (const auto& below : row.second.may_include) {
            CAPTURE(name);
            CAPTURE(below);
            REQUIRE(shipped_walls().folders.contains(below));
            CHECK_FALSE(shipped_walls().folders.at(below).may_include.contains(name));
        }
    }
}

TEST_CASE("every room has its row, and every row its room")
{
    const auto sources = shipped_test::source_files(tree / "src");
    Names with_rooms, on_disk;
    for (const auto& source : sources) {
        if (room_of(source.path) != folder_of(source.path)) {
            with_rooms.insert(folder_of(source.path));
        }
    }
    for (const auto& source : sources) {
        if (with_rooms.contains(folder_of(source.path))) {
            on_disk.insert(room_of(source.path));
        }
    }
    Names in_table;
    for (const auto& [name, room] : shipped_walls().rooms) {
        in_table.insert(name);
    }
    std::vector<std::string> missing, left_over;
    std::ranges::set_difference(on_disk, in_table, std::back_inserter(missing));
    std::ranges::set_difference(in_table, on_disk, std::back_inserter(left_over));
    CHECK_MESSAGE(missing.empty(), fmt::format("without a row: {}", missing));
    CHECK_MESSAGE(left_over.empty(), fmt::format("without a room: {}", left_over));
}

TEST_CASE("what a room may include does not lead back to it, but for single headers")
{
    for (const auto& row : shipped_walls().rooms) {
        const std::string& name = row.first;
        for (const auto& below : row.second.may_include) {
            if (const auto other = shipped_walls().rooms.find(below);
                other != shipped_walls().rooms.end()) {
                CHECK_MESSAGE(!other->second.may_include.contains(name),
                              fmt::format("{} and {} may include each other", name, below));
            } else {
                CHECK_MESSAGE(std::filesystem::exists(tree / "src" / below),
                              fmt::format("{} may include {}, which is not there", name, below));
            }
        }
    }
}

TEST_CASE("CMake lists every source and every test once, by room and name")
{
    auto on_disk = sources_on_disk("src");
    on_disk.erase("app/main.cpp"); // the program's own
    std::vector<std::string> all;
    for (auto& folder : calls_of(text_of(tree / "src" / "CMakeLists.txt"), "folder")) {
        const auto& listed = folder.words["SOURCES"];
        tell(listing_problems(folder.name, listed, {listed.begin(), listed.end()}));
        all.insert(all.end(), listed.begin(), listed.end());
    }
    std::ranges::sort(all, comes_before);
    tell(listing_problems("src", all, on_disk));
    for (auto& folder : calls_of(text_of(tree / "tests" / "CMakeLists.txt"), "tests_folder")) {
        tell(listing_problems(folder.name, folder.words["SOURCES"],
                              sources_on_disk("tests/" + folder.name)));
    }
}

TEST_CASE("an include against the walls is found, whatever way it is written")
{
    const Walls walls{
        folders_of_readme("| folder | what | may include | outside |\n"
                          "|---|---|---|---|\n"
                          "| `base` | small things | – | fmt, toml++ in `t.cpp` |\n"
                          "| `physiology` | the body | – | – |\n"
                          "| `scene` | pictures | physiology, base | GLM |\n"),
        rooms_of_readme("| room | what | may include |\n"
                        "|---|---|---|\n"
                        "| `scene/view` | cameras | – |\n"
                        "| `scene/chart` | traces | `scene/view`, `scene/a.hpp` |\n")};
    const auto trouble = [&](std::string_view file, std::string_view line) {
        return trouble_with(walls, file, line);
    };
    CHECK(trouble("physiology/limb.cpp", "#include \"scene/a.hpp\"") ==
          "physiology may not include scene");
    CHECK(trouble("physiology/limb.cpp", "#include <fmt/format.h>") ==
          "physiology may not include <fmt/format.h>");
    CHECK(trouble("physiology/limb.hpp", "  #include <unistd.h>"));
    CHECK(trouble("base/text.cpp", "#include <toml++/toml.h> // a table"));
    CHECK(trouble("scene/scene.cpp", "#include \"../physiology/limb.hpp\""));
    CHECK(trouble("gadgets/gadget.cpp", "#include \"base/text.hpp\""));
    CHECK(trouble("scene/view/pick.cpp", "#include \"scene/chart/rows.hpp\"") ==
          "scene/view may not include scene/chart/rows.hpp");

    CHECK_FALSE(trouble("physiology/limb.cpp", "#include \"physiology/muscle.hpp\""));
    CHECK_FALSE(trouble("physiology/limb.cpp", "#include <vector>"));
    CHECK_FALSE(trouble("base/t.cpp", "#include <toml++/toml.h>"));
    CHECK_FALSE(trouble("scene/chart/rows.cpp", "#include \"scene/view/camera.hpp\""));
    CHECK_FALSE(trouble("scene/chart/rows.cpp", "#include \"scene/a.hpp\""));
    CHECK_FALSE(trouble("scene/scene.cpp", "// #include \"ui/panels.hpp\""));
}

TEST_CASE("a README and a CMake list that disagree are found")
{
    const auto said =
        folders_of_readme("| folder | what | may include | outside |\n|---|---|---|---|\n"
                          "| `base` | things | – | fmt |\n"
                          "| `lesson` | texts | base | fmt, md4c |\n");
    const auto problems = [&](std::string_view cmake) {
        return differences(said, calls_of(cmake, "folder"));
    };
    const std::string base = "folder(base OUTSIDE_PUBLIC fmt::fmt SOURCES base/a.cpp)\n";
    CHECK(problems(base + "folder(lesson MAY_INCLUDE base OUTSIDE PkgConfig::MD4C # words\n)")
              .empty());
    CHECK(problems(base).size() == 1);
    CHECK(problems(base + "folder(lesson MAY_INCLUDE base)").size() == 1);
    CHECK(problems(base + "folder(lesson OUTSIDE PkgConfig::MD4C)").size() == 2); // nor fmt, then
    CHECK(problems(base + "folder(lesson MAY_INCLUDE base OUTSIDE PkgConfig::MD4C imgui)").size() ==
          1);
    CHECK(listing_problems("base", {"base/b.cpp", "base/a.cpp"}, {"base/a.cpp", "base/c.cpp"})
              .size() == 3);
}
