// Mediators that arrive in numbers by the hour's signals, each kind at its own receptors.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/picture/palette.hpp"
#include "scene/stations/ending/pose.hpp"

#include <glm/vec3.hpp>

namespace scene {

// Their shapes differ too.
struct MediatorColours {
    Colour bradykinin, NGF, lactate;
};
[[nodiscard]] MediatorColours mediator_colours(const Palette& colours);

enum class Mediator : unsigned char { bradykinin, NGF, lactate };

// The first of its kind that is bound, for its label.
[[nodiscard]] glm::dvec3 mediator_place(const EndingPose& pose, Mediator mediator);

void draw_mediators(Canvas& canvas, const EndingPose& pose);

} // namespace scene
