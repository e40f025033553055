#include "rig/validation/compare_h_reflex.hpp"

#include "rig/organs/h_reflex.hpp"

#include <algorithm>

namespace rig {

namespace {

constexpr Published textbook{"H reflex", "textbooks", "human", Evidence::remembered};
// Not a number, but what the reflex is recognised by.
constexpr Published shape{"H reflex", "Hoffmann 1910; follows from collision", "human",
                          Evidence::computed};

std::vector<ShockAnswer>::const_iterator max(const std::vector<ShockAnswer>& curve,
                                             double ShockAnswer::*wave)
{
    return std::max_element(
        curve.begin(), curve.end(),
        [&](const ShockAnswer& a, const ShockAnswer& b) { return a.*wave < b.*wave; });
}

// The least current of the curve at which a wave is there.
double appears_mA(const std::vector<ShockAnswer>& curve, double ShockAnswer::*wave)
{
    constexpr double there_mV = 0.05;
    const auto first = std::find_if(curve.begin(), curve.end(), [&](const ShockAnswer& answer) {
        return answer.*wave > there_mV;
    });
    return first == curve.end() ? 1000 : first->current_mA;
}

} // namespace

void compare_h_reflex(Comparisons& rows)
{
    const auto curve = recruitment_curve(1);
    const auto H = max(curve, &ShockAnswer::H_mV);
    const double M_max_mV = max(curve, &ShockAnswer::M_mV)->M_mV;
    auto& latency = compare_range(rows, textbook, "H reflex of the quadriceps, onset of EMG", "ms",
                                  14, 18, shock_answer(8, 1).onset_ms);
    latency.why = "The path fits tendon reflexes of 16–17 ms, and a shock to the nerve saves the "
                  "spindle's part and some of the way.";
    compare_range(rows, textbook, "M wave of the quadriceps, onset of EMG", "ms", 3, 6,
                  curve.back().onset_ms);
    compare_range(rows, textbook, "largest H over largest M", "", 0.2, 0.6, H->H_mV / M_max_mV);
    compare_truth(rows, shape, "H appears at less current than M",
                  appears_mA(curve, &ShockAnswer::H_mV) < appears_mA(curve, &ShockAnswer::M_mV));
    compare_truth(rows, shape, "H is largest at a middle current, while M still grows",
                  H != curve.begin() && H->current_mA < 20 && H->M_mV < 0.8 * M_max_mV);
    compare_truth(rows, shape, "at the strongest shock H is below 30 % of its largest, M saturated",
                  curve.back().H_mV < 0.3 * H->H_mV &&
                      curve[curve.size() - 2].M_mV > 0.95 * curve.back().M_mV);
}

} // namespace rig
