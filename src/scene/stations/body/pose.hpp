// Where the moving parts of the body station are now: knee, patella, bellies, spindle. A function
// of the readout alone; the resting pose is that of a readout at rest.
#pragma once

#include "physiology/observation.hpp"
#include "scene/picture/anatomy.hpp"

#include <glm/vec3.hpp>

#include <array>

namespace scene {

// A belly as its axis now. Fascicles lie around it.
struct Belly {
    CentreLine axis;
    double thickness = 1; // of the fascicles, against rest
};

struct BodyPose {
    glm::dvec3 knee_mm{};
    double swing_rad = 0;                     // of the shank from hanging, forward positive
    glm::dvec3 patella_mm{}, patella_along{}; // its middle; unit vector from its base to its apex
    glm::dvec3 tuberosity_mm{};               // where the patellar tendon ends on the tibia
    Belly quadriceps, hamstrings;
    double swelling = 0;
    double pressure = 0; // 0 healthy … 1 the most the slider reaches
    CentreLine spindle;
    std::array<double, 3> sensory_half_mm{}; // of bag1, bag2, chain as drawn
};

[[nodiscard]] BodyPose pose_of(const physiology::Observation& body, const Anatomy& anatomy);

// The same at rest: where labels choose their places.
[[nodiscard]] BodyPose resting_pose(const Anatomy& anatomy);
// And with the leg stretched forward.
[[nodiscard]] BodyPose stretched_pose(const Anatomy& anatomy);

// From the shank's frame (hanging straight down from the knee) to where it is now.
[[nodiscard]] glm::dvec3 on_shank(const BodyPose& pose, glm::dvec3 place_mm);

} // namespace scene
