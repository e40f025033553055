#include "physiology/muscle/golgi_tendon_organ.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

double steady_pps(const TendonOrganParameters& p, double force_N)
{
    return p.gain_pps * std::log(std::max(0.0, force_N) / p.half_force_N + 1);
}

// x' = rate (r − x) by the trapezium rule, which is the bilinear form of the printed filter.
void follow(double& lagging_pps, double rate_per_s, double before_pps, double now_pps,
            double step_s)
{
    const double half = rate_per_s * step_s / 2;
    lagging_pps = (lagging_pps * (1 - half) + half * (before_pps + now_pps)) / (1 + half);
}

void fire(TendonOrgan& organ, const TendonOrganParameters& p)
{
    organ.Ib_pps = std::max(0.0, p.onset * organ.drive_pps - p.fast_share * organ.fast_pps -
                                     p.slow_share * organ.slow_pps);
}

} // namespace

TendonOrgan resting_tendon_organ(const TendonOrganParameters& p, double force_N)
{
    TendonOrgan organ;
    organ.drive_pps = organ.fast_pps = organ.slow_pps = steady_pps(p, force_N);
    fire(organ, p);
    return organ;
}

void step(TendonOrgan& organ, const TendonOrganParameters& p, double force_N, double step_ms)
{
    const double before_pps = organ.drive_pps;
    organ.drive_pps = steady_pps(p, force_N);
    follow(organ.fast_pps, p.fast_rate_per_s, before_pps, organ.drive_pps, step_ms / 1000);
    follow(organ.slow_pps, p.slow_rate_per_s, before_pps, organ.drive_pps, step_ms / 1000);
    fire(organ, p);
}

} // namespace physiology
