// The fluid between the fibres of the quadriceps: swelling and the bend of the knee set its
// pressure. Left out: how the fluid comes and goes over the days, and pressure from the contraction
// itself.
#pragma once

#include "physiology/parameter_row.hpp"

namespace physiology {

// Fitted to vastus lateralis before and two days after eccentric exercise (Crenshaw 1994):
// 5.4 and 8.0 mmHg straight and bent, 8.4 and 13.2 mmHg sore, the latter at swelling 0.122.
struct TissueParameters {
    double pressure_straight_mmHg = 5.4;
    double bending_mmHg = 2.6;
    double swelling_mmHg = 24.6;
    double swelling_bending = 0.733;
};

inline constexpr OrganParameter<TissueParameters> tissue_rows[] = {
    {"tissue.pressure_straight", "mmHg", 0, 50,
     "Pressure between the fibres of the healthy quadriceps when the knee is straight.",
     "Crenshaw 1994", &TissueParameters::pressure_straight_mmHg},
    {"tissue.bending", "mmHg", 0, 50,
     "How much bending the knee to 90 degrees raises that pressure.", "Crenshaw 1994",
     &TissueParameters::bending_mmHg},
    {"tissue.swelling", "mmHg", 0, 100,
     "How much full swelling raises the pressure when the knee is straight.",
     "ours, illustrative; fitted to Crenshaw 1994 at swelling 0.122",
     &TissueParameters::swelling_mmHg},
    {"tissue.swelling_bending", "share", 0, 5,
     "By what share bending the knee to 90 degrees strengthens the pressure of swelling.",
     "fitted to Crenshaw 1994", &TissueParameters::swelling_bending},
};

// What swelling adds to the pressure in this posture.
[[nodiscard]] double swelling_mmHg(const TissueParameters& p, double swelling,
                                   double knee_angle_deg);

[[nodiscard]] double interstitial_pressure_mmHg(const TissueParameters& p, double swelling,
                                                double knee_angle_deg);

} // namespace physiology
