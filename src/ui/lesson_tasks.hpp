// What a lesson's step asks of the viewer: to predict, and to reach something; and how sure the
// step is of what it says.
#pragma once

#include "ui/look.hpp"

namespace ui {

void show_claims(const lesson::Step& step, const Look& look, float width);
void show_prediction(const lesson::Step& step, std::optional<std::size_t>& answer, const Look& look,
                     float width);
void show_challenge(const experiment::Experiment& experiment, const lesson::Until& until, bool met,
                    const Look& look, float width);

} // namespace ui
