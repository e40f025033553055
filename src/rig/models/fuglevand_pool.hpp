// A pool of motor units as Fuglevand, Winter & Patla 1993 (J Neurophysiol 70:2470) wrote it down in
// closed form: a common excitation goes in, the units recruited, their rates and the force come
// out. The force is the steady one of regular trains; with irregular intervals (interval_cv > 0)
// the twitches are added up spike by spike instead.
// The body does not use it: there, rates come out of membranes (neuron_pool). It is the yardstick.
// Fatigue (motor_unit_fatigue) can be laid over it. Left out: synaptic noise, doublets.
#pragma once

#include "physiology/cells/random.hpp"
#include "physiology/muscle/motor_unit_fatigue.hpp"

#include <cstddef>
#include <vector>

namespace rig {

// Fuglevand 1993; the slope of rate against excitation is 1 in one and 1.5 in another of the two
// programs compared.
struct FuglevandParameters {
    double units = 120;
    double threshold_range = 30;       // RR: highest over lowest recruitment threshold
    double twitch_force_range = 100;   // RP
    double contraction_time_range = 3; // RT
    double max_contraction_ms = 90;    // T_L
    double min_rate_pps = 8;           // MFR: of every unit when it is recruited
    double max_rate_pps = 45;          // PFR_1: of the first unit
    double max_rate_fall_pps = 10;     // PFRD: by so much less of the last
    double rate_gain = 1;              // g_E: pps per unit of excitation
};

struct FuglevandPool {
    std::vector<double> threshold;      // RTE_i, in units of excitation
    std::vector<double> max_rate_pps;   // PFR_i
    std::vector<double> twitch_force;   // P_i, the first unit's about 1
    std::vector<double> contraction_ms; // T_i
    double max_excitation = 0;          // E_max: the last unit reaches its greatest rate
    double max_force = 0;               // steady, at E_max, in the unit of twitch_force
};

[[nodiscard]] FuglevandPool fuglevand_pool(const FuglevandParameters& p);

// Rate of one unit; 0 below its threshold.
[[nodiscard]] double rate_pps(const FuglevandPool& pool, const FuglevandParameters& p,
                              std::size_t unit, double excitation);

struct PoolAnswer {
    int recruited = 0;
    double mean_rate_pps = 0; // of the recruited
    double force_share = 0;   // of the steady force at E_max
};

[[nodiscard]] PoolAnswer steady_answer(const FuglevandPool& pool, const FuglevandParameters& p,
                                       double excitation);

// The same pool while it tires at this excitation; the fatigue moves on by the step.
[[nodiscard]] PoolAnswer tiring_answer(const FuglevandPool& pool, const FuglevandParameters& p,
                                       physiology::MotorUnitFatigue& fatigue,
                                       const physiology::FatigueParameters& fatigue_parameters,
                                       double excitation, double step_s);

// The same pool spike by spike: ISI = μ (1 + cv Z), Z normal within ±3.9.
struct FuglevandTrains {
    physiology::Random random;
    std::vector<double> phase;       // share of the interval that has gone by
    std::vector<double> interval;    // length of the present one, in mean intervals
    std::vector<double> since_ms;    // since the last spike
    std::vector<double> rise, force; // the two stages of a twitch, in the unit of twitch_force
};

[[nodiscard]] FuglevandTrains silent_trains(const FuglevandPool& pool, physiology::Random random);

// Returns the force as share of the steady force at E_max.
double step(FuglevandTrains& trains, const FuglevandPool& pool, const FuglevandParameters& p,
            double excitation, double interval_cv, double step_ms);

// How much a twitch gives inside a train, against alone: g of T/ISI (Fuglevand 1993, eqs. 15–16).
[[nodiscard]] double twitch_gain(double contraction_over_interval);

} // namespace rig
