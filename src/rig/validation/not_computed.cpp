#include "rig/validation/not_computed.hpp"

namespace rig {

namespace {

constexpr NotComputed rows[] = {
    {"spindle", "Ia ≈ 4.3 v^0.6 + 2 d", "Prochazka & Gorassini 1998",
     "A rival law for freely moving cats; the model is Mileusnic's, whose peak grows as v^0.2."},
    {"spindle", "change of the dynamic index in contraction −8 … +25 imp/s",
     "Kakuda & Nagaoka 1998",
     "Single human spindles in their own muscles; one stands for all "
     "here."},
    {"spindle", "damping and stiffness changed by ReMoto", "ReMoto",
     "Another re-tuning; the one after Elias is the model's human set."},
    {"tendon organ", "3–25 fibres and 4–15 units per receptor", "Houk & Henneman 1967",
     "One organ stands for all."},
    {"motor cell", "threshold 12–21 mV above rest by type", "ReMoto",
     "Of cells whose spike is a pulse; the bench's cell has channels and no threshold, the body's "
     "is fitted to rheobase."},
    {"motor cell", "Kohn's pulse version, g_max by type", "ReMoto",
     "Another cell; the bench has the one with Negro & Farina's gates."},
    {"synapses", "kinetics α 0.5, β 2.5 and 1.2 per ms, pulses 0.2 and 0.4 ms", "ReMoto",
     "The body's conductances open at once and close exponentially."},
    {"synapses", "900 soleus cells, 350 interneurons, 20 % of interneurons onto a soma", "ReMoto",
     "The body has fewer cells of another muscle, each with more weight."},
    {"muscle", "activation and strains of Thelen 2003; lumped heads of other files",
     "OpenSim model files", "Files disagree by up to two; the model takes Rajagopal 2016."},
    {"calcium", "fast fibres release 3–4 times as much as slow ones", "Baylor & Hollingworth 2012",
     "What buffers bind at once is left out; free calcium is what is computed."},
    {"reflexes", "Achilles reflex 30.3 ± 3.2, 31.0 ± 3.0 ms", "Kim 1997; Chon 1996",
     "The leg ends at the shank."},
    {"reflexes", "knee jerk by body height", "Kuruoglu & Oh 1993; Stam 1989",
     "One person with one path; its length is a parameter."},
    {"reflexes", "Jendrassik manoeuvre", "Passmore & Bruno 2012", "No arms."},
    {"touch", "no fall of pleasantness on the palm", "Ackerley 2014", "Hairy skin only."},
    {"touch", "relief in 70 % of 731 patients, for hours", "Lundeberg 1983",
     "The gate's relief ends within a second; what outlasts it is left out."},
    {"touch", "vibration raises the electrical pain threshold in women", "Dahlin 2006",
     "No electrical pain, no sexes."},
    {"gate", "rhythm of pain over the day", "Crodelle 2019", "No time of day."},
    {"soreness", "pain during and just after exercise, 4.8", "Tufano 2012",
     "Pain of the work itself, not delayed soreness."},
    {"soreness", "30–50 % loss of torque in elbow flexors", "Nosaka's group", "Another muscle."},
    {"soreness", "pressure in maximal contraction falls by 26 %", "Crenshaw 1994",
     "Contraction itself makes no pressure here."},
    {"soreness", "creatine kinase, circumference of the limb", "Clarkson 1992; Nosaka's group",
     "Spread hugely between people and hardly follow the pain."},
    {"soreness", "T2 +3–5 %; fascia thicker by 14–17 %, stiffer",
     "Maeo 2017; Sports Med Open 2022; PMC9459765", "No images, no fascia of its own."},
    {"soreness", "spontaneous activity of endings 14 → 55 %", "PMC2972383 (2010)",
     "All endings of a group share one rate."},
    {"soreness", "bradykinin and COX-2 blockers help before, not two days later",
     "Murase 2010, 2013", "The first steps to NGF are one curve."},
    {"soreness", "damage without soreness, soreness without damage", "Mizumura & Taguchi 2024",
     "One bout has one mixture."},
    {"soreness", "blocking large fibres raises the pain threshold of sore muscle",
     "Weerakkody 2001", "Contradicts the gate as it stands; told in the text."},
    {"massage", "effect sizes on soreness, CK, IL-6, CRP", "Dupuy 2018",
     "Sizes are in spreads between people; there is one."},
    {"massage", "roller massage helps for 10 min, also the other leg", "PMC3924612",
     "A central effect without a place here."},
    {"massage", "massage or exercise on the second day relieve for up to an hour", "Andersen 2013",
     "The same central effect; massage acts here on the tissue, and the second day is too late."},
    {"massage", "anxiety, depression, delayed pain", "Moyer 2004", "No mood."},
    {"treatments", "best water 11–15 °C for 11–15 min", "Machado 2016",
     "Cold has a duration and no temperature."},
    {"cramp", "lowest 6.0, highest 25.0 imp/s; 23.6 s; doublets 4.1 %; common drive 1.4 Hz",
     "Minetto 2009",
     "A cramp lasts until it is stretched here, and its cells share neither drive nor doublets."},
    {"cramp", "electrical threshold frequency 14.9 and 25.5 Hz", "Miller & Knight 2009, 2012",
     "Nobody shocks the hamstrings' nerve here."},
    {"cramp", "fatigue raises that threshold, stretching leaves it", "Stone; PMC5687236",
     "Speaks against fatigue as a cause; told beside the hypothesis."},
    {"cramp", "67 % of triathletes, 30–50 % of marathoners", "PMC5687236", "One person."},
    {"anatomy", "lengths, diameters and numbers of spindles and units", "Banks 2006; Scholarpedia",
     "Drawn, not simulated."},
};

} // namespace

std::span<const NotComputed> not_computed()
{
    return rows;
}

} // namespace rig
