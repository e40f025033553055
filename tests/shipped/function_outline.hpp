// The functions that a C++ source declares and defines at namespace scope. Enough of the language
// for our own formatted sources; macros are not expanded, and classes are skipped whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shipped_test {

struct Function {
    std::string scope = {};      // its namespaces: "app::text"
    std::string name = {};       // "draw", "operator=="; of a member also its class: "Window::open"
    std::string parameters = {}; // their types, without names, namespaces and default values
    int line = 0;
    bool is_definition = false;
    bool is_hidden = false;           // in an anonymous namespace
    bool is_defined_in_place = false; // inline, constexpr or a template: a header may define it
    [[nodiscard]] bool is_member() const { return name.find("::") != std::string::npos; }
    [[nodiscard]] bool is_same_as(const Function& other) const
    {
        return scope == other.scope && name == other.name && parameters == other.parameters;
    }
};

[[nodiscard]] std::vector<Function> functions_of(std::string_view source);

} // namespace shipped_test
