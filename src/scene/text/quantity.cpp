#include "scene/text/quantity.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"

namespace scene {

std::string quantity(double value, int decimals, std::string_view unit)
{
    const std::string name(base::tr(unit));
    const std::string digits = number(value, decimals);
    return name.empty() || name == "°" ? digits + name : digits + ' ' + name;
}

std::string quantity(double value, const physiology::SignalRow& signal)
{
    return quantity(value, decimals_of(signal), signal.unit);
}

int decimals_of(const physiology::SignalRow& signal)
{
    const auto usual = physiology::usual_range(signal);
    const double range = usual.max - usual.min;
    if (range >= 20) {
        return 0;
    }
    return range >= 5 ? 1 : 2;
}

int decimals_of_bound(double range)
{
    if (range > 30) {
        return 0;
    }
    return range > 2 ? 1 : 2;
}

} // namespace scene
