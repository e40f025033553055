#include "app/commands/validate_command.hpp"

#include "rig/validation/validate.hpp"

#include <fmt/format.h>

#include <memory>

namespace app {

namespace {

int validate(bool json)
{
    const auto report = rig::validate();
    fmt::print("{}", json ? rig::to_json(report) : rig::to_text(report));
    return rig::holds(report) ? 0 : 1;
}

} // namespace

Action add_validate(CommandLine& command)
{
    const auto json = std::make_shared<bool>(false);
    command.add_flag("--json", *json, "For programs");
    return [json] { return validate(*json); };
}

} // namespace app
