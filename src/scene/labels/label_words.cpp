#include "scene/labels/label_words.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>

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

std::vector<LabelRequest> most_important(std::vector<LabelRequest> requests, const Layout& layout,
                                         const Budget& budget)
{
    const float em = em_px(layout, 1.8F);
    const float room =
        layout.picture.width * layout.picture.height / (em * em * budget.square_em_each);
    const auto max = static_cast<std::size_t>(std::clamp(room, budget.min, budget.max));
    std::ranges::stable_sort(requests, std::ranges::greater{}, &LabelRequest::weight);
    if (requests.size() > max) {
        requests.erase(requests.begin() + static_cast<std::ptrdiff_t>(max), requests.end());
    }
    return requests;
}

} // namespace scene::label_words
