#include "scene/picture/palette.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

using scene::Colour;
using scene::Theme;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira & Fernandes 2009, severity 1.0; on linear RGB.
struct Vision {
    const char* name;
    Matrix matrix;
};
const std::array<Vision, 4> visions{{
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
}};

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

Vector linear(const Colour& c)
{
    return {linear(c.r), linear(c.g), linear(c.b)};
}

Vector times(const Matrix& m, const Vector& v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = std::clamp(m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2], 0.0, 1.0);
    }
    return result;
}

// CIE L*a*b* under D65.
Vector lab(const Vector& rgb)
{
    const auto f = [](double t) {
        return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double deg(double rad)
{
    return rad * 180 / std::numbers::pi;
}
double rad(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double hue_deg(double a, double b)
{
    const double hue = deg(std::atan2(b, a));
    return hue < 0 ? hue + 360 : hue;
}

// CIEDE2000 as written out by Sharma, Wu & Dalal 2005.
double difference(const Vector& p, const Vector& q)
{
    const double mean_chroma = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2;
    const double seventh = std::pow(mean_chroma, 7), limit = std::pow(25.0, 7);
    const double stretch = 1.5 - 0.5 * std::sqrt(seventh / (seventh + limit));
    const double a1 = p[1] * stretch, a2 = q[1] * stretch;
    const double c1 = std::hypot(a1, p[2]), c2 = std::hypot(a2, q[2]);
    const double h1 = hue_deg(a1, p[2]), h2 = hue_deg(a2, q[2]);
    double turn = h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    const double dL = q[0] - p[0], dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(rad(turn / 2));
    const double L = (p[0] + q[0]) / 2, C = (c1 + c2) / 2;
    double h = (h1 + h2) / 2;
    if (std::abs(h1 - h2) > 180) {
        h += h1 + h2 < 360 ? 180 : -180;
    }
    const double T = 1 - 0.17 * std::cos(rad(h - 30)) + 0.24 * std::cos(rad(2 * h)) +
                     0.32 * std::cos(rad(3 * h + 6)) - 0.20 * std::cos(rad(4 * h - 63));
    const double off = (L - 50) * (L - 50);
    const double SL = 1 + 0.015 * off / std::sqrt(20 + off), SC = 1 + 0.045 * C;
    const double SH = 1 + 0.015 * C * T;
    const double C7 = std::pow(C, 7);
    const double blue = 30 * std::exp(-std::pow((h - 275) / 25, 2));
    const double RT = -std::sin(rad(2 * blue)) * 2 * std::sqrt(C7 / (C7 + limit));
    return std::sqrt(std::pow(dL / SL, 2) + std::pow(dC / SC, 2) + std::pow(dH / SH, 2) +
                     RT * (dC / SC) * (dH / SH));
}

struct Named {
    const char* name;
    Colour scene::Palette::*colour;
};
constexpr std::array<Named, 8> pathways{{
    {"Ia", &scene::Palette::Ia},
    {"II", &scene::Palette::II},
    {"Ib", &scene::Palette::Ib},
    {"alpha", &scene::Palette::alpha},
    {"gamma", &scene::Palette::gamma},
    {"nociceptor", &scene::Palette::nociceptor},
    {"Abeta", &scene::Palette::Abeta},
    {"pain", &scene::Palette::pain},
}};

double luminance(const Colour& c)
{
    const auto l = linear(c);
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
}

double contrast(const Colour& a, const Colour& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

TEST_CASE("the colour difference agrees with the pairs that its authors published")
{
    // Sharma, Wu & Dalal 2005, table 1, pairs 1, 7, 17 and 25.
    CHECK(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) ==
          doctest::Approx(2.0425).epsilon(1e-4));
    CHECK(difference({50, 0, 0}, {50, -1, 2}) == doctest::Approx(2.3669).epsilon(1e-4));
    CHECK(difference({50, 2.5, 0}, {73, 25, -18}) == doctest::Approx(27.1492).epsilon(1e-4));
    CHECK(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) ==
          doctest::Approx(1.2644).epsilon(1e-4));
}

TEST_CASE("no two pathways share a colour, to any viewer, in either theme")
{
    for (const auto theme : {Theme::dark, Theme::light}) {
        const auto& colours = scene::palette(theme);
        for (const auto& vision : visions) {
            for (const auto& a : pathways) {
                for (const auto* b = &a + 1; b != pathways.data() + pathways.size(); ++b) {
                    CAPTURE(vision.name);
                    CAPTURE(std::string(a.name) + " and " + b->name);
                    CAPTURE(static_cast<int>(theme));
                    CHECK(difference(lab(times(vision.matrix, linear(colours.*a.colour))),
                                     lab(times(vision.matrix, linear(colours.*b->colour)))) >= 10);
                }
            }
        }
    }
}

TEST_CASE("words can be read on every ground: ink above 7, secondary above 4.5 to 1")
{
    for (const auto theme : {Theme::dark, Theme::light}) {
        const auto& colours = scene::palette(theme);
        for (const auto& ground : {colours.ground_centre, colours.ground_edge, colours.panel}) {
            CHECK(contrast(colours.ink, ground) >= 7);
            CHECK(contrast(colours.secondary, ground) >= 4.5);
        }
    }
}
