// What the world does to the body now. The table is the vocabulary of sliders, lesson files and
// --set: one row, one thing. What happens at a moment is an event (events.hpp).
#pragma once

#include <span>
#include <string_view>

namespace physiology {

// What is set. The body follows (reflex_loop.hpp, `effective_inputs`): a stretch at a limited
// speed, an hour on the grid of the slow clock.
struct Inputs {
    double stretch_mm = 0;      // pulled into the quadriceps fascicle on top of the limb's geometry
    double swelling = 0;        // oedema of the quadriceps, 0 none … 1
    double touch_kPa = 0;       // pressure on the skin of the thigh
    double rub_cm_per_s = 0;    // speed of a hand stroking the thigh
    double voluntary_drive = 0; // −1 hamstrings … 1 quadriceps
    double added_gamma_dynamic_pps = 0; // to the resting fusimotor rate
    double added_gamma_static_pps = 0;
    double knee_moment_N_m = 0;       // a hand on the shank; above zero it straightens the knee
    double descending_control = 0;    // from the brain onto the gate, 0 … 1
    double vibration_Hz = 0;          // a vibrator on the thigh; 0 is off
    double injected_group_IV_pps = 0; // pain fibres made to fire, as by salt water in the muscle
    double potassium_mM = 4.5;        // outside the cells
    double calcium_mM = 1.2;          // ionised
    double magnesium_mM = 0.85;       // in the blood
    double dehydration_percent = 0;   // water lost, of the body's mass
    double muscle_temperature_C = 36;
    double nerve_compression = 0;   // of the root of the hamstrings' nerve, 0 … 1
    double fatigue_hypothesis = 0;  // how far fatigue raises Ia and lowers Ib firing, 0 … 1
    double recovery_h = 0;          // the hour of the slow clock
    double account_pressure = 0.25; // weights of the hypotheses of soreness
    double account_inflammation = 0.25;
    double account_NGF = 0.5;
    double account_lactic_acid = 0;
};

struct InputRow {
    std::string_view name, title, unit; // name in files, title on the screen
    std::string_view group;             // heading among the sliders
    double min, max;                    // ends of the slider; limits for a lesson
    std::string_view meaning;           // one sentence a student understands
    std::string_view source;            // author and year, or "ours, illustrative"
    double Inputs::*field;
    // An input that can be plotted is a signal too: what has reached the body.
    struct Signal {
        std::string_view meaning, source;
    };
    Signal signal = {};         // no meaning: none
    bool alters_nerves = false; // excitability, conduction or block follow it
};

[[nodiscard]] std::span<const InputRow> input_table();
[[nodiscard]] const InputRow* find_input(std::string_view name); // nullptr: no such input

// Whether an input that alters nerves differs.
[[nodiscard]] bool alters_nerves(const Inputs& before, const Inputs& now);

} // namespace physiology
