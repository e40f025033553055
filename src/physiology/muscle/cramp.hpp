// What makes a muscle cramp, as far as the model knows. A cramp is no state of its own: it is the
// persistent current of the motor cells (persistent_inward_current.hpp) that goes on when the will
// has ended. In a healthy cord that current is too weak to carry itself. Where the muscle is tired
// and its nerves are easy to excite it grows tenfold (ours, illustrative; not measured), and the
// smallest cells, whose current is strongest, fire on by themselves. Stretch adds Ia spikes and
// makes them fire more (Ross & Thomas 1995); held, its group I inhibition pulls the dendrites below
// the channels' threshold and the cramp ends. A shortened muscle has silent spindles and so lacks
// that brake. Fatigue as "more Ia, less Ib" (Schwellnus 1997) is a hypothesis, with contrary data
// (Stone: the threshold frequency rises with fatigue), and off by default. Left out: cramps that
// start in the axons' endings, pain of a cramp, why salts are usually normal.
#pragma once

#include "physiology/parameter_row.hpp"

namespace physiology {

struct CrampParameters {
    double max_gain =
        0.45; // of the persistent current; Elias & Kohn, in a dendrite of its own, 0.1 … 0.3
    double tired = 0.1;
    double excitable_mV = 1.5;
    double hypothesis_Ia = 1;
    double hypothesis_Ib = 1;
};

inline constexpr OrganParameter<CrampParameters> cramp_rows[] = {
    {"cramp.greatest_gain", "share", 0, 1,
     "How strong fatigue and excitable nerves together can make the persistent current.",
     "0.1–0.3, program of Elias & Kohn 2013; that these raise it is ours, illustrative",
     &CrampParameters::max_gain},
    {"cramp.tired", "share", 0.01, 1, "Loss of strength at which fatigue has done its part.", ours,
     &CrampParameters::tired},
    {"cramp.excitable", "mV", 0.1, 20,
     "Lowering of thresholds at which excitable nerves have done theirs.", ours,
     &CrampParameters::excitable_mV},
    {"cramp.hypothesis_Ia", "share", 0, 10,
     "How much more Ia fibres would fire in a muscle without strength, if the hypothesis held.",
     "Schwellnus 1997, a hypothesis; size ours, illustrative", &CrampParameters::hypothesis_Ia},
    {"cramp.hypothesis_Ib", "share", 0, 10, "How much less Ib fibres would fire.",
     "Schwellnus 1997, a hypothesis; size ours, illustrative", &CrampParameters::hypothesis_Ib},
};

// Gain of the persistent current: that of rest, and more where fatigue and excitability meet.
[[nodiscard]] double persistent_gain(const CrampParameters& p, double at_rest, double capacity,
                                     double threshold_reduction_mV);

// What the hypothesis makes of a spindle's and a tendon organ's firing; 1 when it is off.
struct FatiguedAfferents {
    double Ia = 1, Ib = 1;
};
[[nodiscard]] FatiguedAfferents fatigued_afferents(const CrampParameters& p, double hypothesis,
                                                   double capacity);

} // namespace physiology
