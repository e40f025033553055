#include "scene/labels/label_writer.hpp"

#include "scene/labels/label_words.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace scene {

using label_words::noted;
using label_words::rate;
using label_words::said;

LabelText firing(std::string_view name, std::string_view note, double pps)
{
    constexpr double widest_pps = 888;
    return {said(name), noted(note, rate(pps)), noted(note, rate(widest_pps))};
}

LabelText unchanging(std::string_view name, std::string_view note)
{
    return {said(name), said(note), said(note)};
}

std::vector<LabelRequest> most_important(std::vector<LabelRequest> requests, const Layout& layout,
                                         const LabelBudget& budget)
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

} // namespace scene
