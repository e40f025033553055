// The Golgi tendon organ: the force that a muscle pulls with goes in, the rate of its Ib afferent
// comes out: a logarithm of the force, and more while the force rises.
// Lin & Crago 2002 (cat soleus, whole newtons): rate r = G1 ln(F/G2 + 1), then
// Ib(s)/r(s) = (1.7 s² + 2.58 s + 0.4)/(s² + 2.2 s + 0.4), never below 0.
// Left out: single receptors with their few motor units, cross-adaptation (Mileusnic & Loeb 2006).
#pragma once

#include "physiology/parameter_row.hpp"

namespace physiology {

struct TendonOrganParameters {
    double gain_pps = 60;    // G1
    double half_force_N = 4; // G2
    // The transfer function in parts: it answers a step with `onset` times the steady rate and
    // falls back along two exponentials, poles at −2/s and −0.2/s (computed from the printed one).
    double onset = 1.7;
    double fast_rate_per_s = 2;
    double fast_share = 17.0 / 30;
    double slow_rate_per_s = 0.2;
    double slow_share = 2.0 / 15; // 1.7 − 17/30 − 2/15 = 1: what is left of a lasting force
};

inline constexpr OrganParameter<TendonOrganParameters> tendon_organ_rows[] = {
    {"tendon_organ.gain", "imp/s", 0, 500, "How strongly a tendon organ answers to force.",
     "Lin & Crago 2002: 60", &TendonOrganParameters::gain_pps},
    {"tendon_organ.half_force", "N", 0.1, 100, "The force from which its answer flattens.",
     "Lin & Crago 2002: 4", &TendonOrganParameters::half_force_N},
    {"tendon_organ.onset", "share", 0, 5, "Its first answer to a new force, of the lasting one.",
     "computed from Lin & Crago 2002: 1.7", &TendonOrganParameters::onset},
    {"tendon_organ.fast_rate", "1/s", 0.01, 50, "How quickly it first adapts.",
     "computed from Lin & Crago 2002: 2", &TendonOrganParameters::fast_rate_per_s},
    {"tendon_organ.fast_share", "share", 0, 5, "How much of the answer that takes away.",
     "computed from Lin & Crago 2002: 17/30", &TendonOrganParameters::fast_share},
    {"tendon_organ.slow_rate", "1/s", 0.001, 50, "How slowly it adapts after that.",
     "computed from Lin & Crago 2002: 0.2", &TendonOrganParameters::slow_rate_per_s},
    {"tendon_organ.slow_share", "share", 0, 5, "How much of the answer that takes away.",
     "computed from Lin & Crago 2002: 2/15", &TendonOrganParameters::slow_share},
};

struct TendonOrgan {
    double drive_pps = 0; // r: what a force that has been there for long asks for
    double fast_pps = 0;  // r, late by each of the two exponentials
    double slow_pps = 0;
    double Ib_pps = 0;
};

// Adapted to a force that has been there for long. A slack tendon is TendonOrgan{}.
[[nodiscard]] TendonOrgan resting_tendon_organ(const TendonOrganParameters& p, double force_N);

// The force has changed to a new value during this step.
void step(TendonOrgan& organ, const TendonOrganParameters& p, double force_N, double step_ms);

} // namespace physiology
