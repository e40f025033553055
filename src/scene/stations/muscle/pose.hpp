// Where the muscle's parts are now, in the station's millimetres. Fibres are drawn some twenty
// times too thick (60 µm would be a hair): what counts is which belong together.
#pragma once

#include "physiology/observation.hpp"
#include "scene/picture/anatomy.hpp"

namespace scene {

struct MusclePose {
    double length = 1;   // over that of the resting leg
    double swelling = 0; // 0 … 1
    double capacity = 1; // what fatigue has left of it, 0 … 1
};
[[nodiscard]] MusclePose muscle_pose(const physiology::Observation& body, const Anatomy& anatomy);

// Where a place along the muscle is now: the spindle's middle stays, the rest follows the length.
[[nodiscard]] double x_now(const MusclePose& pose, double resting_mm);

// The same across it: oedema drives apart what lies above the spindle and below the striped fibre.
[[nodiscard]] double y_now(const MusclePose& pose, double resting_mm);

// Fibres part round the spindle like water round a boat: y of a fibre that would pass at y.
[[nodiscard]] double parted_mm(const MusclePose& pose, double x_mm, double y_mm);

// Fibres end in their tendons here, at rest; further up further to the right.
[[nodiscard]] double left_end_mm(double y_mm);
[[nodiscard]] double right_end_mm(double y_mm);

// Beyond the fibres: where the tendon is at its full width, and where the picture has faded.
inline constexpr double tendon_mm = 50, faded_mm = 78;

// Towards the picture's edges what goes on beyond them fades: 1 … 0.
[[nodiscard]] double edge_opacity_at(double x_mm);

} // namespace scene
