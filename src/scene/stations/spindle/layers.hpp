// Layers of the spindle station, painted in this order.
#pragma once

namespace scene {

enum SpindleLayer : int {
    spindle_bed,        // extrafusal fibres
    spindle_fluid,      // inside the capsule
    spindle_coils_back, // of the annulospiral ending, behind their fibre
    spindle_fibre,
    spindle_nucleus,
    spindle_coils_front,
    spindle_plate, // and the sprays
    spindle_axon,
    spindle_capsule, // glassy, over what it holds
    spindle_outside, // axons that come from outside it
};

} // namespace scene
