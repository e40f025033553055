// The skin of the thigh: pressing and stroking become the firing of touch fibres.
// Left out: adaptation to a resting touch, receptive fields, the four kinds of A-beta receptor.
#pragma once

#include "physiology/parameter_row.hpp"

namespace physiology {

// The shape (rising with speed; inverted U) is published, the sizes are ours, illustrative.
struct SkinParameters {
    double Abeta_rub_max_pps = 60;
    double Abeta_rub_half_cm_per_s = 5;
    double Abeta_touch_max_pps = 30;
    double Abeta_touch_half_kPa = 10;
    double C_tactile_max_pps = 60;
    double C_tactile_best_speed_cm_per_s = 3;
    double C_tactile_width = 1;
};

inline constexpr OrganParameter<SkinParameters> skin_rows[] = {
    {"skin.Abeta_rub_greatest", "imp/s", 0, 200,
     "How fast a touch fibre fires when the skin is stroked very fast.", ours,
     &SkinParameters::Abeta_rub_max_pps},
    {"skin.Abeta_rub_half", "cm/s", 0.1, 50,
     "The speed of stroking at which a touch fibre fires half as fast as it can.",
     "ours, illustrative; that it rises with speed: Löken 2009",
     &SkinParameters::Abeta_rub_half_cm_per_s},
    {"skin.Abeta_touch_greatest", "imp/s", 0, 200,
     "How fast a touch fibre fires when the skin is pressed very hard.", ours,
     &SkinParameters::Abeta_touch_max_pps},
    {"skin.Abeta_touch_half", "kPa", 0.1, 500,
     "The pressure at which a touch fibre fires half as fast as pressing can make it.", ours,
     &SkinParameters::Abeta_touch_half_kPa},
    {"skin.C_tactile_greatest", "imp/s", 0, 200,
     "How fast a C-tactile fibre fires under the best caress.", "50–100 imp/s, Vallbo 1999",
     &SkinParameters::C_tactile_max_pps},
    {"skin.C_tactile_best_speed", "cm/s", 0.1, 30,
     "The speed of stroking that C-tactile fibres like best.", "Löken 2009: 1–10 cm/s",
     &SkinParameters::C_tactile_best_speed_cm_per_s},
    {"skin.C_tactile_width", "–", 0.1, 5,
     "How choosy C-tactile fibres are about speed: the spread of its logarithm.",
     "ours, illustrative; shape Löken 2009", &SkinParameters::C_tactile_width},
};

// Mean rate of one A-beta fibre.
[[nodiscard]] double Abeta_rate_pps(const SkinParameters& p, double rub_cm_per_s, double touch_kPa);

// Mean rate of one C-tactile fibre, the fibre of caressing.
[[nodiscard]] double C_tactile_rate_pps(const SkinParameters& p, double rub_cm_per_s);

} // namespace physiology
