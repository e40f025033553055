// The fluid between the fibres of the quadriceps: swelling and the bend of the knee set its
// pressure. Left out: how the fluid comes and goes over the days, and pressure from the contraction
// itself.
#pragma once

namespace physiology {

// Fitted to vastus lateralis before and two days after eccentric exercise (Crenshaw 1994):
// 5.4 and 8.0 mmHg straight and bent, 8.4 and 13.2 mmHg sore, the latter at swelling 0.122.
struct TissueParameters {
    double pressure_straight_mmHg = 5.4; // Crenshaw 1994
    double bending_mmHg = 2.6;           // added at 90°; Crenshaw 1994
    double swelling_mmHg = 24.6;         // added by full swelling; range of the scale ours
    double swelling_bending = 0.733;     // share by which bending raises that; Crenshaw 1994
};

// What swelling adds to the pressure in this posture.
[[nodiscard]] double swelling_mmHg(const TissueParameters& p, double swelling,
                                   double knee_angle_deg);

[[nodiscard]] double interstitial_pressure_mmHg(const TissueParameters& p, double swelling,
                                                double knee_angle_deg);

} // namespace physiology
