#include "rig/bench_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace rig;

TEST_CASE(
    "a motor cell on the bench counts its spikes between the rows, however far apart they are")
{
    std::vector<std::vector<double>> dense, sparse;
    for (int i = 0; i <= 1000; ++i) {
        dense.push_back({i * 0.001, 15});
    }
    for (int i = 0; i <= 10; ++i) {
        sparse.push_back({i * 0.1, 15});
    }
    const auto often = run("motoneuron", csv("t_s,current_nA", dense));
    const auto seldom = run("motoneuron", csv("t_s,current_nA", sparse));
    const double spikes = std::accumulate(often[2].begin(), often[2].end(), 0.0);
    CHECK(spikes > 15);
    CHECK(spikes == std::accumulate(seldom[2].begin(), seldom[2].end(), 0.0));
    CHECK(*std::ranges::max_element(often[2]) == 1);
    CHECK(*std::ranges::max_element(often[1]) > 50);
}

TEST_CASE("a large motor cell stays silent at a current that makes a small one fire")
{
    const auto text = csv("t_s,current_nA", {{0, 10}, {0.5, 10}});
    CHECK(run("motoneuron", text, {{"size", 0}})[2][1] > 5);
    CHECK(run("motoneuron", text, {{"size", 1}})[2][1] == 0);
}

TEST_CASE("the muscle on the bench pulls as the printed equation says")
{
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 400; ++i) {
        const double t = i * 0.002;
        rows.push_back({t, t < 0.4 ? 0.7 : 0.1, 1 + 0.1 * std::sin(9 * t)});
    }
    const auto out = run("muscle", csv("t_s,excitation,length_L0", rows));

    double a = 0; // naively: explicit Euler at 2 µs
    double L_before = 1;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (int k = 0; row > 0 && k < 1000; ++k) {
            const double u = std::lerp(rows[row - 1][1], rows[row][1], (k + 0.5) / 1000);
            const double tau = u > a ? 15 * (0.5 + 1.5 * a) : 60 / (0.5 + 1.5 * a);
            a += 0.002 * (u - a) / tau;
        }
        const double L = rows[row][2];
        const double v = row > 0 ? (L - L_before) / 0.002 / 10 : 0;
        L_before = L;
        const auto bell = [L](double b1, double b2, double b3, double b4) {
            return b1 * std::exp(-0.5 * std::pow((L - b2) / (b3 + b4 * L), 2));
        };
        const double fL =
            bell(0.8150671134243542, 1.055033428970575, 0.162384573599574, 0.063303448465465) +
            bell(0.433004984392647, 0.716775413397760, -0.029947116970696, 0.200356847296188) +
            bell(0.1, 1, 0.353553390593274, 0);
        const double z = -8.149 * v - 0.374;
        const double fV =
            -0.3211346127989808 * std::log(z + std::sqrt(z * z + 1)) + 0.8825327733249912;
        const double off = std::exp(4 * (0.2 - 1) / 0.6);
        const double fPE = (std::exp(4 * (L - 1) / 0.6) - off) / (std::exp(4.0) - off);
        const double F = 11786 * (a * fL * fV + fPE + 0.1 * v);
        CHECK(out[1][row] == doctest::Approx(a).epsilon(2e-3).scale(0.1));
        CHECK(out[3][row] == doctest::Approx(std::max(0.0, F)).epsilon(3e-3).scale(100));
    }
}

TEST_CASE("calcium leads force: it rises first and is gone first")
{
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 600; ++i) {
        rows.push_back({i * 0.001, i >= 100 && i < 300 ? 1.0 : 0.0, 1});
    }
    const auto out = run("muscle", csv("t_s,excitation,length_L0", rows));
    const auto half_way = [](const std::vector<double>& course, std::size_t from, bool up) {
        const double half = (course[50] + course[299]) / 2;
        std::size_t i = from;
        while ((course[i] > half) != up) {
            ++i;
        }
        return i;
    };
    CHECK(half_way(out[2], 100, true) < half_way(out[3], 100, true) + 2);
    CHECK(half_way(out[2], 300, false) < half_way(out[3], 300, false));
    CHECK(out[2][50] == doctest::Approx(0.05));
    CHECK(out[2][299] > 3);
}
