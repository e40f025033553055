#include "rig/validation/compare_nerves.hpp"

#include "physiology/cells/neuron_pool.hpp"
#include "physiology/readout.hpp"
#include "physiology/reflex_loop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace rig {

namespace {

using physiology::Parameters;

constexpr Published fibres{"conduction", "ReMoto; Shefner & Logigian 1994; tables", "human",
                           Evidence::read};
constexpr Published reMoto{"synapses", "ReMoto", "cat", Evidence::read};

void compare_conduction(Comparisons& rows)
{
    const Parameters p;
    const auto& nerve = p.innervation.nerve;
    const auto& senses = p.somatosensory;
    const auto spread = [&](std::string_view name, double low, double high,
                            const physiology::ConductionParameters& way) {
        compare_range(rows, fibres, fmt::format("{}, slowest fibre", name), "m/s", low, high,
                      way.velocity_m_per_s * (1 - way.velocity_spread));
        compare_range(rows, fibres, fmt::format("{}, fastest fibre", name), "m/s", low, high,
                      way.velocity_m_per_s * (1 + way.velocity_spread));
    };
    compare(rows, fibres, "Ia, group mean", "m/s", 57.6, 0.5, nerve.Ia_velocity_m_per_s);
    spread("Ib", 52, 62, {0, nerve.Ib_velocity_m_per_s, nerve.Ib_velocity_spread});
    spread("II", 25, 50, {0, nerve.II_velocity_m_per_s, nerve.II_velocity_spread});
    compare_range(rows, fibres, "alpha axon of the smallest unit", "m/s", 44, 51,
                  nerve.min_alpha_velocity_m_per_s);
    compare_range(rows, fibres, "alpha axon of the largest unit", "m/s", 52, 53,
                  nerve.max_alpha_velocity_m_per_s);
    spread("gamma", 15, 25, {0, nerve.gamma_velocity_m_per_s, nerve.gamma_velocity_spread});
    spread("A-beta", 40, 60, senses.Abeta);
    spread("III (A-delta)", 10, 20, senses.group_III);
    spread("IV (C)", 0.5, 2.5, senses.group_IV);
}

void compare_synapses(Comparisons& rows)
{
    const Parameters p;
    compare(rows, reMoto, "share of the pool that one Ia fibre reaches", "", 0.9, 0.01,
            p.circuit.Ia_connectivity);
    compare(rows, reMoto, "Ia fibres of a leg muscle (soleus)", "", 400, 0, physiology::Ia_fibres);
    compare(rows, reMoto, "delay of the synapse", "ms", 0.3, 0.01, p.innervation.nerve.synapse_ms);
}

// Depolarisation by one spike of one Ia fibre.
double single_EPSP_uV(const Parameters& p, const physiology::Cell& cell)
{
    auto pool = physiology::neuron_pool(p.circuit.alpha.membrane, {cell}, physiology::step_ms);
    pool.quiescent = false;
    pool.excitation[0] = p.circuit.Ia_to_alpha_nS * 1e-3 * cell.input_resistance_MOhm;
    double max_mV = 0;
    for (int i = 0; i < 200; ++i) {
        step(pool);
        max_mV = std::max(max_mV, pool.potential_mV[0]);
    }
    return 1000 * max_mV;
}

void compare_EPSP(Comparisons& rows)
{
    const Parameters p;
    const auto& alpha = p.circuit.alpha;
    constexpr Published cat{"synapses", "textbooks", "cat", Evidence::remembered};
    compare_range(rows, cat, "EPSP of one Ia fibre, smallest cell", "µV", 50, 200,
                  single_EPSP_uV(p, {alpha.min_resistance_MOhm, alpha.min_tau_ms, 100}));
    compare_range(rows, cat, "EPSP of one Ia fibre, largest cell", "µV", 50, 200,
                  single_EPSP_uV(p, {alpha.max_resistance_MOhm, alpha.max_tau_ms, 100}));
}

// First moment after the tap at which the EMG leaves its baseline by 5 SD and 2 % of the record's
// peak. Half a second of rest before, 0.1 s after.
struct Jerk {
    double onset_ms = -1;
    double extension_deg = 0;
    bool antagonist_silent = true;
};

double onset_ms(const std::vector<double>& EMG_mV, std::size_t tap)
{
    double mean = 0, square = 0, peak = 0;
    for (std::size_t i = 0; i < tap; ++i) {
        mean += EMG_mV[i] / static_cast<double>(tap);
    }
    for (std::size_t i = 0; i < tap; ++i) {
        square += (EMG_mV[i] - mean) * (EMG_mV[i] - mean) / static_cast<double>(tap);
    }
    for (const double EMG : EMG_mV) {
        peak = std::max(peak, std::abs(EMG - mean));
    }
    const double limit = std::max(5 * std::sqrt(square), 0.02 * peak);
    for (std::size_t i = tap; i < EMG_mV.size(); ++i) {
        if (std::abs(EMG_mV[i] - mean) > limit) {
            return static_cast<double>(i - tap) * physiology::step_ms;
        }
    }
    return -1;
}

Jerk jerk(physiology::Muscle muscle, std::uint64_t seed)
{
    constexpr std::size_t tap_step = 2000;
    const Parameters p;
    auto body = physiology::resting_body(p, seed);
    std::vector<double> EMG_mV;
    Jerk out;
    const bool quadriceps = muscle == physiology::Muscle::quadriceps;
    for (std::size_t i = 0; i < tap_step + 3000; ++i) {
        if (i == tap_step) {
            apply_event(body, p, physiology::tap_on(muscle));
        }
        step(body, p, {});
        const auto seen = readout(body, p);
        if (i < tap_step + 1000) {
            EMG_mV.push_back(quadriceps ? seen.emg_mV : seen.hamstrings_emg_mV);
        }
        const double other = quadriceps ? seen.hamstrings_emg_mV : seen.emg_mV;
        if (i < tap_step + 400 && other != 0) { // before anything can come of the kick itself
            out.antagonist_silent = false;
        }
        out.extension_deg = std::max(out.extension_deg, 90 - seen.knee_angle_deg);
    }
    out.onset_ms = onset_ms(EMG_mV, tap_step);
    return out;
}

void compare_jerk(Comparisons& rows)
{
    double onset = 0, hamstrings_onset = 0;
    Jerk last;
    constexpr int people = 3; // they differ by chance alone
    for (std::uint64_t seed = 1; seed <= people; ++seed) {
        last = jerk(physiology::Muscle::quadriceps, seed);
        onset += last.onset_ms / people;
        hamstrings_onset += jerk(physiology::Muscle::hamstrings, seed).onset_ms / people;
    }
    constexpr Published kim{"knee jerk", "Kim 1997 (n = 48)", "human", Evidence::read};
    constexpr Published chon{"knee jerk", "Chon 1996 (n = 50)", "human", Evidence::read};
    constexpr Published budget{"knee jerk", "velocities and delays added up", "human",
                               Evidence::computed};
    constexpr Published common{"knee jerk", "textbooks", "human", Evidence::remembered};
    compare(rows, kim, "patellar reflex, onset of EMG (mean ± 2 SD)", "ms", 16.37, 2 * 1.58, onset);
    compare(rows, chon, "patellar reflex, onset of EMG (mean ± 2 SD)", "ms", 17.35, 2 * 1.56,
            onset);
    compare_range(rows, budget, "patellar reflex, latency budget", "ms", 17.2, 18.5, onset);
    compare(rows, kim, "medial hamstring reflex, onset of EMG (mean ± 2 SD)", "ms", 20.25, 2 * 2.14,
            hamstrings_onset);
    compare_truth(rows, common, "a tap leaves the antagonist silent", last.antagonist_silent);
    compare_range(rows, common, "extension of the knee by the standard tap", "°", 5, 30,
                  last.extension_deg);
}

// Full swings of a relaxed leg let go from straight, until it swings by less than 5°.
int wartenberg_swings()
{
    const Parameters p;
    auto body = physiology::resting_body(p, 1);
    const double hanging_deg = body.limb.knee_angle_deg;
    for (int i = 0; i < 5000; ++i) { // the hand that holds it until everything is calm
        body.limb = {.knee_angle_deg = 0};
        step(body, p, {});
    }
    int swings = 0;
    double before_deg = 0;
    bool backwards = false; // swinging back towards straight
    for (int i = 0; i < 200'000; ++i) {
        step(body, p, {});
        const double now_deg = body.limb.knee_angle_deg;
        if (backwards && now_deg > before_deg) { // a turning point on the straight side
            ++swings;
            if (hanging_deg - now_deg < 5) {
                return swings;
            }
        }
        backwards = now_deg < before_deg;
        before_deg = now_deg;
    }
    return swings;
}

void compare_pendulum(Comparisons& rows)
{
    constexpr Published wartenberg{"limb", "Wartenberg test", "human", Evidence::remembered};
    compare_range(rows, wartenberg, "full swings from straight to below 5°", "", 4, 7,
                  wartenberg_swings());
}

} // namespace

void compare_nerves(Comparisons& rows)
{
    compare_conduction(rows);
    compare_synapses(rows);
    compare_EPSP(rows);
    compare_jerk(rows);
    compare_pendulum(rows);
}

} // namespace rig
