// What makes a muscle cramp, as far as the model knows. A cramp is no state of its own: it is the
// persistent current of the motor cells (persistent_inward_current.hpp) that goes on when the will
// has ended. In a healthy cord that current is too weak to carry itself. Where the muscle is tired
// and its nerves are easy to excite it grows tenfold (ours, illustrative:
// nobody has measured why), and the smallest cells, whose current is strongest, fire on by
// themselves. Stretch adds Ia spikes and makes them fire more (Ross & Thomas 1995); held, its group
// I inhibition pulls the dendrites below the channels' threshold and the cramp ends. A shortened
// muscle has silent spindles and so lacks that brake.
// Fatigue as "more Ia, less Ib" (Schwellnus 1997) is a hypothesis, with contrary data (Stone: the
// threshold frequency rises with fatigue), and off by default.
// Left out: cramps that start in the axons' endings, pain of a cramp, why salts are usually normal.
#pragma once

namespace physiology {

struct CrampParameters {
    double max_gain =
        0.45; // of the persistent current; Elias & Kohn, in a dendrite of its own, 0.1 … 0.3
    double tired = 0.1;        // of the muscle's strength lost: as ready as fatigue makes it
    double excitable_mV = 1.5; // thresholds lowered by so much: as ready as salts make it
    double hypothesis_Ia = 1;  // firing of Ia that all strength lost would add, as a share
    double hypothesis_Ib = 1;  // and of Ib that it would take away
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
