#include "physiology/pain/skin.hpp"

#include <cmath>

namespace physiology {

double Abeta_rate_pps(const SkinParameters& p, double rub_cm_per_s, double touch_kPa)
{
    // Myelinated touch fibres fire the more, the faster the stroke (Löken 2009: direction);
    // the saturating form is ours, illustrative.
    const double rubbed_pps =
        p.Abeta_rub_max_pps * rub_cm_per_s / (rub_cm_per_s + p.Abeta_rub_half_cm_per_s);
    const double touched_pps =
        p.Abeta_touch_max_pps * touch_kPa / (touch_kPa + p.Abeta_touch_half_kPa);
    return rubbed_pps + touched_pps;
}

double C_tactile_rate_pps(const SkinParameters& p, double rub_cm_per_s)
{
    if (rub_cm_per_s <= 0) {
        return 0;
    }
    // Inverted U over the logarithm of speed (Löken 2009: shape and best speed).
    const double distance =
        std::log(rub_cm_per_s / p.C_tactile_best_speed_cm_per_s) / p.C_tactile_width;
    return p.C_tactile_max_pps * std::exp(-distance * distance / 2);
}

} // namespace physiology
