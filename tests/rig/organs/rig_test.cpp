#include "rig/bench_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <numbers>
#include <string>
#include <vector>

using namespace rig;

namespace {

// The published spindle a second time, naively: one fibre, backward Euler by bisection.
struct NaiveFibre {
    double beta0, beta_drive, Gamma, half_pps, tau_s; // of its own gamma
    double T = 0, f = 0;

    void advance(double L_before, double L, double gamma, double h)
    {
        const double target = gamma * gamma / (gamma * gamma + half_pps * half_pps);
        f = tau_s > 0 ? f + (target - f) * h / (tau_s + h) : target;
        double low = -3, high = 3;
        for (int i = 0; i < 46; ++i) {
            const double Tn = (low + high) / 2;
            const double L_PR = L - 0.04 - Tn / 10.4649;
            const double force = Tn - 0.15 * (L_PR - 0.76) - Gamma * f;
            const double x =
                force / ((force > 0 ? 1 : 0.42) * (beta0 + beta_drive * f) * (L_PR - 0.46));
            const double v = std::copysign(std::pow(std::abs(x), 1 / 0.3), x);
            (Tn - T - 10.4649 * (L - L_before - h * v) > 0 ? high : low) = Tn;
        }
        T = (low + high) / 2;
    }
};

struct Rates {
    std::vector<double> Ia, II;
};

Rates naive_spindle(const std::vector<double>& t, const std::vector<double>& L, double gd,
                    double gs)
{
    NaiveFibre bag1{0.0605, 0.2592, 0.0289, 60, 0.149}, bag2{0.0822, -0.046, 0.0636, 60, 0.205},
        chain{0.0822, -0.069, 0.0954, 90, 0};
    for (auto* fibre : {&bag1, &bag2, &chain}) {
        fibre->T = 0.15 * (L[0] - 0.8) / (1 + 0.15 / 10.4649);
    }
    const auto secondary = [](const NaiveFibre& fibre, double length) {
        const double s = fibre.T / 10.4649 - 0.0023;
        return std::max(
            0.0, 7250 * (0.7 * s + 0.3 * 0.04 / 0.76 * (length - fibre.T / 10.4649 - 0.04 - 0.89)));
    };
    Rates rates;
    for (std::size_t row = 0; row < t.size(); ++row) {
        const int steps = row == 0 ? 0 : static_cast<int>(std::ceil((t[row] - t[row - 1]) / 2e-5));
        for (int i = 1; i <= steps; ++i) {
            const double before = std::lerp(L[row - 1], L[row], (i - 1.0) / steps);
            const double now = std::lerp(L[row - 1], L[row], static_cast<double>(i) / steps);
            const double h = (t[row] - t[row - 1]) / steps;
            bag1.advance(before, now, gd, h);
            bag2.advance(before, now, gs, h);
            chain.advance(before, now, gs, h);
        }
        const double one = std::max(0.0, 20000 * (bag1.T / 10.4649 - 0.0023));
        const double two = std::max(0.0, 10000 * (bag2.T / 10.4649 - 0.0023)) +
                           std::max(0.0, 10000 * (chain.T / 10.4649 - 0.0023));
        rates.Ia.push_back(std::max(one, two) + 0.156 * std::min(one, two));
        rates.II.push_back(secondary(bag2, L[row]) + secondary(chain, L[row]));
    }
    return rates;
}

double rms(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return std::sqrt(sum / static_cast<double>(a.size()));
}

} // namespace

TEST_CASE("the spindle on the bench follows the published equations, however coarse the rows")
{
    const std::function<double(double)> courses[] = {
        [](double t) { return 0.95 + std::clamp((t - 0.2) * 1.1, 0.0, 0.1); },
        [](double t) { return 0.9 + 0.2 * std::abs(std::remainder(t, 0.6)) / 0.3; },
        [](double t) { return 1 + 0.03 * std::sin(2 * std::numbers::pi * 7 * t); },
    };
    const double drives[][2] = {{0, 0}, {90, 40}, {0, 70}};
    for (std::size_t k = 0; k < 3; ++k) {
        std::vector<std::vector<double>> rows;
        std::vector<double> t, L;
        for (double now = 0; now < 0.7; now += 0.004 + 0.003 * std::sin(100 * now)) { // irregular
            t.push_back(now);
            L.push_back(courses[k](now));
            rows.push_back({now, L.back(), drives[k][0], drives[k][1]});
        }
        const auto ours =
            run("spindle", csv("t_s,length_L0,gamma_dynamic_pps,gamma_static_pps", rows));
        const auto naive = naive_spindle(t, L, drives[k][0], drives[k][1]);
        CHECK(rms(ours[1], naive.Ia) < 0.2);
        CHECK(rms(ours[2], naive.II) < 0.2);
        CHECK(*std::ranges::max_element(ours[1]) ==
              doctest::Approx(*std::ranges::max_element(naive.Ia)).epsilon(0.005));
    }
}

TEST_CASE("a tendon organ answers a step of force with 1.7 times the rate that it settles to")
{
    std::vector<std::vector<double>> rows;
    for (int i = 0; i <= 400; ++i) {
        rows.push_back({i * 0.1, 100});
    }
    const auto out = run("tendon-organ", csv("t_s,force_N", rows));
    const double steady = 60 * std::log(100 / 4.0 + 1);
    CHECK(out[1].front() == doctest::Approx(1.7 * steady).epsilon(1e-4));
    CHECK(out[1].back() == doctest::Approx(steady).epsilon(1e-3));
    // Two exponentials, poles −2 and −0.2 per second.
    const double at_1s = 1 + 17.0 / 30 * std::exp(-2.0) + 2.0 / 15 * std::exp(-0.2);
    CHECK(out[1][10] == doctest::Approx(at_1s * steady).epsilon(1e-4));
}

TEST_CASE("a tendon organ of varying force follows the printed filter, step by step")
{
    const double h = 0.005;
    std::vector<std::vector<double>> rows;
    std::vector<double> printed;
    double r1 = 0, r2 = 0, y1 = 0, y2 = 0;
    for (int i = 0; i < 800; ++i) {
        const double F = std::max(0.0, 60 * std::sin(2 * i * h) + 20);
        const double r = 60 * std::log(F / 4 + 1);
        const double D = 0.4 * h * h + 4.4 * h + 4;
        const double y = ((0.4 * h * h + 5.16 * h + 6.8) * r + (0.8 * h * h - 13.6) * r1 +
                          (0.4 * h * h - 5.16 * h + 6.8) * r2 - (0.8 * h * h - 8) * y1 -
                          (0.4 * h * h - 4.4 * h + 4) * y2) /
                         D;
        r2 = r1, r1 = r, y2 = y1, y1 = y;
        rows.push_back({i * h, F});
        printed.push_back(std::max(0.0, y));
    }
    const auto out = run("tendon-organ", csv("t_s,force_N", rows));
    const double peak = *std::ranges::max_element(printed);
    for (std::size_t i = 0; i < printed.size(); ++i) {
        CHECK(std::abs(out[1][i] - printed[i]) < 0.01 * peak);
    }
}

TEST_CASE("each excitation recruits the published units and gives the published force")
{
    // Excitation in % of the greatest, units, force in %.
    const double published[][3] = {{10, 61, 3.97},  {20, 85, 11.4},  {30, 100, 21.7},
                                   {50, 118, 49.4}, {70, 120, 79.2}, {90, 120, 97.5}};
    for (const auto& [percent, units, force] : published) {
        const auto out = run("motor-pool", csv("t_s,excitation", {{0, 0.57 * percent}}));
        CHECK(std::abs(out[1][0] - units) <= 1);
        CHECK(std::abs(100 * out[3][0] - force) <= 0.3);
    }
    CHECK(run("motor-pool", csv("t_s,excitation", {{0, 40}, {1, 0}}))[1][1] == 0);
}

TEST_CASE("irregular trains give the force of regular ones within a few percent")
{
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 400; ++i) {
        rows.push_back({i * 0.01, 28.5});
    }
    const auto out = run("motor-pool", csv("t_s,excitation", rows), {{"interval_cv", 0.2}});
    CHECK(out[3].front() == 0);
    double mean = 0;
    for (int i = 100; i < 400; ++i) {
        mean += out[3][static_cast<std::size_t>(i)] / 300;
    }
    CHECK(mean == doctest::Approx(0.494).epsilon(0.05));
}

TEST_CASE("every unit of the pool can have its own column: early ones fire faster")
{
    const auto out = run("motor-pool", csv("t_s,excitation", {{0, 20}}), {{"units", 1}});
    REQUIRE(out.size() == 4 + 120);
    CHECK(out[4][0] > out[60][0]);
    CHECK(out[60][0] > 8);
    CHECK(out[123][0] == 0);
}

TEST_CASE("touch eases pain on the bench of the gate and the will eases it too")
{
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 110; ++i) {
        rows.push_back({i * 0.1, i < 80 ? 0.0 : 50.0, 0, 4, 0});
    }
    const std::string header = "t_s,Abeta_pps,Adelta_pps,C_pps,descending";
    const auto out = run("gate", csv(header, rows));
    CHECK(out[1][79] == doctest::Approx(40).epsilon(0.05));
    CHECK(out[1][109] == doctest::Approx(13).epsilon(0.05));
    CHECK(out[3][109] < out[3][79]);
    CHECK(out[2][109] > out[2][79]);
    for (auto& row : rows) {
        row[1] = 0, row[4] = 0.5;
    }
    CHECK(run("gate", csv(header, rows))[1][109] == doctest::Approx(12).epsilon(0.05));
}

TEST_CASE("a sensitised nerve ending answers a stretch that a healthy one ignores")
{
    const auto out = run("nerve-ending", csv("t_s,pressure_mmHg,strain,mediator",
                                             {{0, 8, 0.1, 0}, {1, 8, 0.1, 0.8}, {2, 42.1, 0, 0}}));
    CHECK(out[1][0] == 0);
    CHECK(out[2][0] == 0);
    CHECK(out[1][1] > 1);
    CHECK(out[1][2] == doctest::Approx(12.0).epsilon(0.01));
    CHECK(out[2][2] == doctest::Approx(4.8).epsilon(0.01));
}

TEST_CASE("every rig describes its columns, and its settings have ranges around what is usual")
{
    for (const auto& rig : rig_table()) {
        CHECK(!rig.meaning.empty());
        CHECK(!rig.source.empty());
        CHECK(rig.in.front().name == rig.out.front().name);
        for (const auto& column : rig.in) {
            CHECK(!column.meaning.empty());
        }
        for (const auto& column : rig.out) {
            CHECK(!column.meaning.empty());
        }
        for (const auto& setting : settings_of(rig)) {
            CAPTURE(setting.name);
            CHECK(setting.min <= setting.usual);
            CHECK(setting.usual <= setting.max);
            CHECK(!setting.meaning.empty());
            CHECK(!setting.source.empty());
        }
    }
}

TEST_CASE("settings change the organ; unknown ones and ones out of range are refused")
{
    const auto pressed = csv("t_s,pressure_mmHg,strain,mediator", {{0, 42.1, 0, 0}});
    CHECK(run("nerve-ending", pressed, {{"nerve_ending.group_IV_threshold", 40}})[2][0] == 0);

    const auto* rig = find_rig("tendon-organ");
    REQUIRE(rig != nullptr);
    CHECK(problem_of(*rig, {"gain", 30}).empty());
    CHECK(problem_of(*rig, {"gian", 30}) ==
          "unknown setting \"gian\" of the rig tendon-organ; did you mean \"gain\"?");
    CHECK(problem_of(*rig, {"gain", -1}) == "-1 is outside 0 … 1000 imp/s for gain");
    const auto result = run_rig("tendon-organ", "t_s,force_N\n0,1\n", {.settings = {{"gain", -1}}});
    CHECK(result.csv.empty());
    CHECK(base::has_errors(result.problems));
}

TEST_CASE(
    "a rig that does not exist, a wrong file and an endless record give problems, not numbers")
{
    auto result = run_rig("spindel", "", {});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].suggestion == "spindle");

    result = run_rig("tendon-organ", "t_s,force_N\n0,x\n", {.path = "arm.csv"});
    REQUIRE(result.problems.size() == 1);
    CHECK(to_text(result.problems[0]).starts_with("arm.csv:2:3: "));
    CHECK(result.csv.empty());

    result = run_rig("tendon-organ", "t_s,force_N\n0,1\n90000,1\n", {.path = "arm.csv"});
    REQUIRE(result.problems.size() == 1);
    CHECK(to_text(result.problems[0]) ==
          "arm.csv:3:1: the record is 90000 s long; 3600 s are the most");
}

TEST_CASE("days of a muscle on the bench: hour by hour, from events in a table")
{
    const auto days = [](std::string_view events) {
        return run("recovery", fmt::format("t_h,event,amount\n{}", events));
    };
    const auto sore = days("0,bout,1\n168,end,\n");
    REQUIRE(sore[0].size() == 169);
    CHECK(sore[0][48] == 48);
    CHECK(sore[3][48] == doctest::Approx(3.5).epsilon(0.03));   // soreness
    CHECK(sore[4][24] == doctest::Approx(0.169).epsilon(0.01)); // strength lost
    CHECK(sore[1][48] == doctest::Approx(0.125).epsilon(0.01)); // swelling
    CHECK(sore[2][48] == doctest::Approx(13.3).epsilon(0.01));  // pressure, bent
    CHECK(days("0,eccentric_bout,1\n168,end")[3] == sore[3]);
    CHECK(days("0,bout,1\n")[0].size() == 169); // a week when nobody says how long
    CHECK(days("0,bout,1\n0.2,massage,10\n168,end")[3][40] < sore[3][40] - 0.3);
    const auto torn = days("0,strain_injury,1\n0,infection,2\n100,end");
    CHECK(torn.back()[10] == 1); // red flag: fever
    CHECK(torn.back()[60] == 0);
}

TEST_CASE("a wrong event of the recovery rig is told where it stands")
{
    const auto first_problem = [](std::string_view events) {
        const auto result =
            run_rig("recovery", fmt::format("t_h,event,amount\n{}", events), {.path = "in.csv"});
        REQUIRE(!result.problems.empty());
        CHECK(result.csv.empty());
        return to_text(result.problems[0]);
    };
    CHECK(first_problem("0,bout,\n") ==
          "in.csv:2:8: a gap: bout needs an amount (of the greatest)");
    CHECK(first_problem("0,massage,600\n") == "in.csv:2:11: 600 is outside 0 … 60 min for massage");
    CHECK(first_problem("0,bout,1\n9,end\n10,cold,5\n") == "in.csv:4:1: a row after the end");
    CHECK(first_problem("5,bout,1\n3,cold,5\n") ==
          "in.csv:3:1: time runs backwards: t_h = 3 comes after 5");
    CHECK(first_problem("0,bouts,1\n").ends_with("did you mean \"bout\"?"));
}

TEST_CASE("a motor pool that tires loses force while it works and wins it back at rest")
{
    std::vector<std::vector<double>> rows;
    for (int i = 0; i <= 180; ++i) {
        rows.push_back({1.0 * i, i > 40 && i < 170 ? 0.0 : 57.0});
    }
    const auto fresh = run("motor-pool", csv("t_s,excitation", rows));
    const auto tiring = run("motor-pool", csv("t_s,excitation", rows), {{"fatigue", 1}});
    CHECK(fresh[3][40] == doctest::Approx(1));
    CHECK(tiring[3][0] == doctest::Approx(1));
    CHECK(tiring[3][40] < 0.7);
    CHECK(tiring[3][170] > tiring[3][40] + 0.2);
    CHECK(tiring[1] == fresh[1]);
}

TEST_CASE("whatever the input, no rig gives anything but finite numbers")
{
    std::uint32_t dice = 11;
    const auto drawn = [&](const InColumn& column) {
        dice = dice * 1664525 + 1013904223;
        const double share = (dice >> 8U) / static_cast<double>(1U << 24U);
        return std::lerp(column.min, column.max, share < 0.3 ? 0 : share > 0.7 ? 1 : share);
    };
    for (const auto& rig : rig_table()) {
        if (rig.in.front().unit != "s") {
            continue;
        }
        for (const double step_s : {1e-5, 0.003, 0.1}) {
            std::string text;
            for (std::size_t i = 0; i < rig.in.size(); ++i) {
                text += fmt::format("{}{}", i > 0 ? "," : "", rig.in[i].name);
            }
            for (int row = 0; row < 40; ++row) {
                text += fmt::format("\n{}", row * step_s);
                for (const auto& column : rig.in.subspan(1)) {
                    text += fmt::format(",{}", drawn(column));
                }
            }
            CAPTURE(rig.name);
            for (const auto& column : run(rig.name, text)) {
                for (const double value : column) {
                    REQUIRE(std::isfinite(value));
                }
            }
        }
    }
}
