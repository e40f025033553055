// Layers of the muscle station, painted in this order.
#pragma once

namespace scene {

// The spindle's own layers follow one another from `layer_of_spindle` on.
enum MuscleLayer : int {
    muscle_tendon,
    muscle_back,
    muscle_front,
    muscle_fluid,
    muscle_vessel,
    muscle_organ,
    layer_of_spindle,
    muscle_axon = layer_of_spindle + 20,
    muscle_plate,
};

} // namespace scene
