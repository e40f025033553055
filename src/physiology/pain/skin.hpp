// The skin of the thigh: pressing and stroking become the firing of touch fibres.
// Left out: adaptation to a resting touch, receptive fields, the four kinds of A-beta receptor.
#pragma once

namespace physiology {

// The shape (rising with speed; inverted U) is published, the sizes are ours, illustrative.
struct SkinParameters {
    double Abeta_rub_max_pps = 60;
    double Abeta_rub_half_cm_per_s = 5;
    double Abeta_touch_max_pps = 30;
    double Abeta_touch_half_kPa = 10;
    double C_tactile_max_pps = 60;            // Vallbo 1999: 50–100
    double C_tactile_best_speed_cm_per_s = 3; // Löken 2009: 1–10
    double C_tactile_width = 1;               // standard deviation of the logarithm of speed
};

// Mean rate of one A-beta fibre.
[[nodiscard]] double Abeta_rate_pps(const SkinParameters& p, double rub_cm_per_s, double touch_kPa);

// Mean rate of one C-tactile fibre, the fibre of caressing.
[[nodiscard]] double C_tactile_rate_pps(const SkinParameters& p, double rub_cm_per_s);

} // namespace physiology
