// Layers of the ending station, painted in this order.
#pragma once

namespace scene {

enum EndingLayer : int {
    ending_tissue, // muscle fibre, collagen
    ending_water,  // and mediators on their way
    ending_inside, // cytoplasm
    ending_organelle,
    ending_sleeve, // of the Schwann cell, cut open before the axon
    ending_axon,
    ending_membrane,
    ending_channel,
    ending_molecule, // ions, bound mediators
};

} // namespace scene
