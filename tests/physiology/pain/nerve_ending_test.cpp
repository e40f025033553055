#include "physiology/pain/nerve_ending.hpp"
#include "physiology/pain/tissue.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace physiology;

namespace {

EndingStimulus provocation(double swelling, double knee_angle_deg)
{
    const TissueParameters tissue;
    return {.pressure_mmHg = interstitial_pressure_mmHg(tissue, swelling, knee_angle_deg),
            .pressure_straight_mmHg = tissue.pressure_straight_mmHg};
}

NerveEnding provoked(const EndingStimulus& by)
{
    NerveEnding ending;
    step(ending, {}, by);
    return ending;
}

EndingStimulus sensitised(EndingStimulus by)
{
    by.sensitisation = 0.8;
    return by;
}

} // namespace

TEST_CASE("pressure in the thigh is that of healthy and of sore muscle, straight and bent")
{
    const TissueParameters p;
    CHECK(interstitial_pressure_mmHg(p, 0, 0) == doctest::Approx(5.4)); // Crenshaw 1994
    CHECK(interstitial_pressure_mmHg(p, 0, 90) == doctest::Approx(8.0));
    CHECK(interstitial_pressure_mmHg(p, 0.122, 0) == doctest::Approx(8.4).epsilon(0.005));
    CHECK(interstitial_pressure_mmHg(p, 0.122, 90) == doctest::Approx(13.2).epsilon(0.005));
    CHECK(interstitial_pressure_mmHg(p, 1, 0) == doctest::Approx(30));
}

TEST_CASE("pain fibres of a healthy thigh are silent in any posture")
{
    for (const double knee_deg : {0, 20, 45, 90, 120}) {
        const auto ending = provoked(provocation(0, knee_deg));
        CHECK(ending.group_III_pps == 0);
        CHECK(ending.group_IV_pps == 0);
    }
}

TEST_CASE("swelling makes pain fibres fire, more when the knee is bent")
{
    const auto half = provoked(provocation(0.5, 90));
    CHECK(half.group_III_pps == doctest::Approx(7.7).epsilon(0.01));
    CHECK(half.group_IV_pps == doctest::Approx(2.9).epsilon(0.02));
    const auto straight = provoked(provocation(0.8, 0));
    CHECK(straight.group_III_pps == doctest::Approx(5.9).epsilon(0.01));
    CHECK(straight.group_IV_pps == doctest::Approx(2.0).epsilon(0.02));
    const auto bent = provoked(provocation(0.8, 90));
    CHECK(bent.group_III_pps == doctest::Approx(12.0).epsilon(0.01));
    CHECK(bent.group_IV_pps == doctest::Approx(4.8).epsilon(0.02));
}

TEST_CASE("a massage does not reach the pain fibres of healthy muscle, a hard thumb does")
{
    auto pressed = provocation(0, 90);
    for (const double touch_kPa : {2, 10, 100, 300}) {
        pressed.touch_kPa = touch_kPa;
        CHECK(provoked(pressed).group_III_pps == 0);
        CHECK(provoked(pressed).group_IV_pps == 0);
    }
    pressed.touch_kPa = 600;
    CHECK(provoked(pressed).group_III_pps > 5);
    CHECK(provoked(pressed).group_IV_pps > 3);
}

TEST_CASE("stretch and load that healthy endings ignore excite sensitised ones")
{
    auto loaded = provocation(0, 90);
    loaded.strain = 0.05;
    loaded.force_share = 0.2;
    CHECK(provoked(loaded).group_III_pps == 0);
    CHECK(provoked(sensitised(loaded)).group_III_pps > 1);
    CHECK(provoked(sensitised(loaded)).group_IV_pps > 0);

    const auto relaxed = provocation(0, 20); // sore muscle is quiet as long as nobody moves it
    CHECK(provoked(sensitised(relaxed)).group_IV_pps == 0);

    auto shortened = loaded;
    shortened.strain = -0.3;
    auto resting = loaded;
    resting.strain = 0;
    CHECK(provoked(shortened).excitation_mmHg == provoked(resting).excitation_mmHg);
}

TEST_CASE("pressure inside the spindles' capsules counts more than pressure between the fibres")
{
    auto swollen = provocation(0.122, 90);
    const double between_mmHg = provoked(swollen).excitation_mmHg;
    swollen.capsule_mmHg = swelling_mmHg({}, 0.122, 90);               // the account at full weight
    CHECK(swollen.capsule_mmHg == doctest::Approx(5.2).epsilon(0.01)); // 13.2 − 8.0 mmHg
    CHECK(provoked(swollen).excitation_mmHg - between_mmHg ==
          doctest::Approx(1.6 * 5.2).epsilon(0.01));
}

TEST_CASE("salt water makes group IV fibres fire in a healthy muscle, up to the fastest they can")
{
    auto injected = provocation(0, 90);
    injected.injected_group_IV_pps = 4;
    CHECK(provoked(injected).group_IV_pps == 4);
    CHECK(provoked(injected).group_III_pps == 0);
    auto sore = sensitised(provocation(1, 90));
    sore.injected_group_IV_pps = 12.5;
    CHECK(provoked(sore).group_IV_pps == 12.5);
}

TEST_CASE("shaking that healthy endings ignore excites sensitised ones")
{
    auto shaken = provocation(0, 90);
    shaken.vibration_mmHg = 7;
    CHECK(provoked(shaken).group_IV_pps == 0);
    CHECK(provoked(sensitised(shaken)).group_IV_pps > 0.5);
}
