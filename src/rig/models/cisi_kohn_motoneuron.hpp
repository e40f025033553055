// One alpha motor cell with a dendrite and a soma: current into the soma goes in, the potential
// and its spikes come out. Geometry of Cisi & Kohn 2008, gates of Negro & Farina 2011; potentials
// count from rest.
// The body does not use it: its cells are the simpler ones of neuron_pool, fitted to this one's
// input resistance and rheobase. On the bench it shows what they leave out: the course of the
// action potential, and a slow potassium current that outlasts it.
// Left out: calcium and persistent inward currents, synapses along the dendrite.
#pragma once

namespace rig {

// Of the smallest and the largest cell; in between on a straight line.
struct CisiKohnRange {
    double min, max;
};

struct CisiKohnParameters {
    CisiKohnRange dendrite_resistance_kOhm_cm2{14.4, 6.05}; // Cisi & Kohn 2008, as all below
    CisiKohnRange soma_resistance_kOhm_cm2{1.15, 0.65};
    CisiKohnRange dendrite_length_um{5500, 10600};
    CisiKohnRange dendrite_radius_um{20.75, 46.25};
    CisiKohnRange soma_length_um{77.5, 113};
    CisiKohnRange soma_radius_um{38.75, 56.5};
    double axial_resistance_kOhm_cm = 0.07;
    double capacitance_uF_per_cm2 = 1;
    double Na_mS_per_cm2 = 30; // Negro & Farina 2011, as all below
    double fast_K_mS_per_cm2 = 4;
    double slow_K_mS_per_cm2 = 16;
    double Na_reversal_mV = 120;
    double K_reversal_mV = -10;
};

// One cell's membrane, from its size.
struct CisiKohnCell {
    double dendrite_leak_mS, soma_leak_mS, coupling_mS;
    double dendrite_uF, soma_uF;
    double Na_mS, fast_K_mS, slow_K_mS;
    double Na_reversal_mV, K_reversal_mV;
};

// size: 0 the smallest cell of the pool … 1 the largest.
[[nodiscard]] CisiKohnCell cisi_kohn_cell(const CisiKohnParameters& p, double size);

// Soma's answer to a small lasting current with the gates shut.
[[nodiscard]] double input_resistance_MOhm(const CisiKohnCell& cell);

struct CisiKohnMotoneuron {
    double soma_mV = 0, dendrite_mV = 0;
    double m = 0, h = 1, n = 0, q = 0; // gates: sodium, its inactivation, fast and slow potassium
    bool above = false;                // within an action potential
};

[[nodiscard]] CisiKohnMotoneuron resting_motoneuron(const CisiKohnCell& cell);

// True in the step in which the potential rises through +50 mV. Steps of 0.02 ms and less give the
// course of a spike.
bool step(CisiKohnMotoneuron& motoneuron, const CisiKohnCell& cell, double current_nA,
          double step_ms);

} // namespace rig
