// The architecture is a test: every include under src is held against the table of src/README.md.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Names = std::initializer_list<std::string_view>;

struct FolderRow {
    std::string_view folder;
    std::vector<std::string_view> may_include; // besides itself
};

// clang-format off
const FolderRow folder_table[] = {
    {"base",       {}},
    {"physiology", {}},
    {"rig",        {"physiology", "base"}},
    {"recording",  {"physiology"}},
    {"lesson",     {"base"}},
    {"scene",      {"recording", "physiology", "base"}},
    {"experiment", {"physiology", "recording", "lesson", "scene", "base"}},
    {"render",     {"scene", "base"}},
    {"ui",         {"experiment", "lesson", "scene", "recording", "physiology", "base"}},
    {"platform",   {"base"}},
    {"capture",    {"experiment", "lesson", "scene", "recording", "physiology", "render", "base"}},
    {"app",        {"base", "physiology", "recording", "rig", "lesson", "scene", "experiment", "render", "ui",
                    "platform", "capture"}},
};

struct OutsideRow {
    std::string_view header;                // how its name begins
    std::vector<std::string_view> where;    // folders, or single files; app may include everything
};

const OutsideRow outside_table[] = {
    {"fmt/",   {"base/", "rig/", "lesson/", "scene/", "experiment/", "render/", "ui/", "platform/",
                "capture/"}},
    {"toml++/", {"base/translation.cpp", "lesson/", "scene/", "experiment/session/session_file.cpp"}},
    {"md4c",   {"lesson/"}},
    {"glm/",   {"scene/", "render/"}},
    {"epoxy/gl", {"render/", "platform/"}},
    {"epoxy/egl", {"platform/"}},
    {"EGL/",   {"platform/"}},
    {"SFML/",  {"platform/"}},
    {"X11/",   {"platform/"}},
    {"imgui",  {"render/", "ui/", "platform/"}},
    {"stb/",   {"render/"}},
    {"png.h",  {"capture/"}},
    {"CLI/",   {}},
};

// Rooms inside a folder; what lies outside them, such as ui/panels.cpp, may include every room.
const FolderRow room_table[] = {
    {"ui/widgets",    {}},
    {"ui/pointer",    {"ui/widgets"}},
    {"ui/state",      {"ui/widgets"}},
    {"ui/lesson",     {"ui/state", "ui/widgets"}},
    {"ui/panels",     {"ui/state", "ui/pointer", "ui/widgets"}},
    {"app/arguments", {}},
    {"app/keys",      {}},
    {"app/text",      {"app/arguments"}},
    {"app/window",    {"app/arguments", "app/keys"}},
    {"app/bench",     {"app/arguments", "app/window"}},
    {"app/commands",  {"app/arguments", "app/bench", "app/text", "app/window"}},
};
// clang-format on

// The operating system's own headers (unistd.h, sys/wait.h …): where the program meets the machine.
const Names meets_the_machine = {"base/", "platform/", "capture/"};

bool begins_with_any(std::string_view text, auto const& beginnings)
{
    return std::ranges::any_of(beginnings, [&](std::string_view b) { return text.starts_with(b); });
}

std::string_view folder_of(std::string_view path)
{
    return path.substr(0, path.find('/'));
}

// "ui/widgets" of "ui/widgets/focus.hpp", and "ui" of "ui/panels.hpp".
std::string_view room_of(std::string_view path)
{
    return path.substr(0, path.rfind('/'));
}

std::optional<std::string> room_rule_broken(std::string_view room, std::string_view header)
{
    const auto wanted = room_of(header);
    const auto* row = std::ranges::find(room_table, room, &FolderRow::folder);
    if (row == std::end(room_table) || wanted == room || folder_of(wanted) != folder_of(room) ||
        std::ranges::count(row->may_include, wanted) > 0) {
        return {};
    }
    return fmt::format("{} may not include {}", room, wanted);
}

std::optional<std::string> rule_broken_inside(std::string_view folder, std::string_view header)
{
    const auto wanted = folder_of(header);
    if (wanted == folder) {
        return {};
    }
    const auto* row = std::ranges::find(folder_table, folder, &FolderRow::folder);
    if (row == std::end(folder_table)) {
        return fmt::format("{} has no row in the table of folders", folder);
    }
    if (std::ranges::count(row->may_include, wanted) == 0) {
        return fmt::format("{} may not include {}", folder, wanted);
    }
    return {};
}

std::optional<std::string> rule_broken_outside(std::string_view file, std::string_view header)
{
    const bool standard = header.find_first_of("./") == std::string_view::npos;
    if (standard || folder_of(file) == "app") {
        return {};
    }
    const auto row = std::ranges::find_if(
        outside_table, [&](const OutsideRow& r) { return header.starts_with(r.header); });
    const bool allowed = row != std::end(outside_table) ? begins_with_any(file, row->where)
                                                        : begins_with_any(file, meets_the_machine);
    if (!allowed) {
        return fmt::format("{} may not include <{}>", folder_of(file), header);
    }
    return {};
}

// `file` is a path from src, such as "scene/scene.cpp". Nothing: the line keeps the rules.
std::optional<std::string> rule_broken(std::string_view file, std::string_view line)
{
    const auto text = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!text.starts_with("#include")) {
        return {};
    }
    const auto opening = text.find_first_of("\"<");
    const auto closing = text.find_last_of("\">");
    if (opening == std::string_view::npos || closing <= opening) {
        return "an include that cannot be read";
    }
    const auto header = text.substr(opening + 1, closing - opening - 1);
    if (text[opening] == '<') {
        return rule_broken_outside(file, header);
    }
    if (header.find('/') == std::string_view::npos || header.find("..") != std::string_view::npos) {
        return "paths start at src: \"folder/name.hpp\"";
    }
    if (auto broken = room_rule_broken(room_of(file), header)) {
        return broken;
    }
    return rule_broken_inside(folder_of(file), header);
}

struct SourceFile {
    std::string path; // from src
    std::vector<std::string> lines;
};

std::vector<SourceFile> all_sources()
{
    const std::filesystem::path root = std::filesystem::path(REFLEXLOOP_SOURCE_DIR) / "src";
    std::vector<SourceFile> sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const auto extension = entry.path().extension();
        if (extension != ".hpp" && extension != ".cpp") {
            continue;
        }
        SourceFile source{entry.path().lexically_relative(root).generic_string(), {}};
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            source.lines.push_back(line);
        }
        sources.push_back(source);
    }
    return sources;
}

} // namespace

TEST_CASE("includes go downwards along the table of folders, and libraries stay where they belong")
{
    const auto sources = all_sources();
    CHECK(sources.size() > 20);
    for (const auto& source : sources) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            if (const auto broken = rule_broken(source.path, source.lines[i])) {
                FAIL_CHECK("src/" << source.path << ":" << i + 1 << ": " << *broken);
            }
        }
    }
}

TEST_CASE("an include against the table is found, whatever way it is written")
{
    CHECK(rule_broken("physiology/muscle.cpp", "#include \"scene/palette.hpp\"") ==
          "physiology may not include scene");
    CHECK(rule_broken("physiology/muscle.cpp", "#include <fmt/format.h>") ==
          "physiology may not include <fmt/format.h>");
    CHECK(rule_broken("physiology/muscle.hpp", "  #include <unistd.h>"));
    CHECK(rule_broken("lesson/lesson_file.cpp", "#include \"physiology/inputs.hpp\""));
    CHECK(rule_broken("scene/scene.cpp", "#include \"render/renderer.hpp\""));
    CHECK(rule_broken("scene/scene.cpp", "#include <epoxy/gl.h>"));
    CHECK(rule_broken("ui/panels.cpp", "#include <SFML/Window.hpp>"));
    CHECK(rule_broken("base/data_path.cpp", "#include <toml++/toml.h>"));
    CHECK(rule_broken("scene/scene.cpp", "#include \"../physiology/inputs.hpp\""));
    CHECK(rule_broken("gadgets/gadget.cpp", "#include \"base/words.hpp\""));
    CHECK(rule_broken("ui/widgets/focus.cpp", "#include \"ui/state/panel_state.hpp\"") ==
          "ui/widgets may not include ui/state");
    CHECK(rule_broken("ui/lesson/notice.cpp", "#include \"ui/panels.hpp\""));

    CHECK_FALSE(rule_broken("physiology/muscle.cpp", "#include \"physiology/limb.hpp\""));
    CHECK_FALSE(rule_broken("physiology/muscle.cpp", "#include <vector>"));
    CHECK_FALSE(rule_broken("base/translation.cpp", "#include <toml++/toml.h>"));
    CHECK_FALSE(rule_broken("ui/panels.cpp", "#include \"ui/panels/help_panel.hpp\""));
    CHECK_FALSE(rule_broken("app/main.cpp", "#include <CLI/CLI.hpp>"));
    CHECK_FALSE(rule_broken("scene/scene.cpp", "// #include \"render/renderer.hpp\""));
}
