#include "recording/time_mapping.hpp"

#include <algorithm>

namespace recording {

double body_moment_ms(const TimeMapping& time_mapping, double viewer_ms)
{
    const double passed_ms =
        std::max(0.0, viewer_ms - time_mapping.viewer_ms); // before it begins: none
    return time_mapping.running ? time_mapping.body_ms + passed_ms / time_mapping.slow
                                : time_mapping.body_ms;
}

} // namespace recording
