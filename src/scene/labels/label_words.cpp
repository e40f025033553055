#include "scene/labels/label_words.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace scene::label_words {

std::string said(std::string_view english)
{
    return std::string(base::tr(english));
}

std::string rate(double pps)
{
    if (pps < 0.05) {
        return said("silent");
    }
    return fmt::format("{} {}", number(pps, pps < 9.95 ? 1 : 0), base::tr("imp/s"));
}

std::string noted(std::string_view note, const std::string& value)
{
    return fmt::format("{}, {}", base::tr(note), value);
}

std::string enlarged(std::string_view name, double times)
{
    return fmt::format("{} × {:.0f}", base::tr(name), times);
}

std::string pain_fibre_rates(double group_III_pps, double group_IV_pps)
{
    return std::max(group_III_pps, group_IV_pps) < 0.05
               ? said("silent")
               : fmt::format("{}, {}", rate(group_III_pps), rate(group_IV_pps));
}

} // namespace scene::label_words
