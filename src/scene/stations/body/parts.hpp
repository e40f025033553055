// The parts of the body station; each adds its shapes. Order does not matter: layers decide.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/body/pose.hpp"

#include <glm/vec3.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace scene {

void draw_bones(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose);
void draw_skin(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose);
void draw_hand(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
               const physiology::Observation& body);
void draw_muscles(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
                  const physiology::Observation& body);
void draw_spindle(Canvas& canvas, const BodyPose& pose);
// The Ia fibre's coils round the intrafusal fibres; they light up as a spike sets out.
void draw_annulospiral(Canvas& canvas, const BodyPose& pose, const Style& style, int activity_row);
void draw_brain(Canvas& canvas, const Anatomy& anatomy, double pain_share);
void draw_cord(Canvas& canvas, const Anatomy& anatomy);
void draw_cells(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);
void draw_nerves(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
                 const SceneInput& input);

// The centre line of thigh and shank under the skin, hip to toes, now.
[[nodiscard]] CentreLine leg_line(const Anatomy& anatomy, const BodyPose& pose);

// A fibre's tube now: its muscular end goes with the muscle.
[[nodiscard]] CentreLine nerve_line(const Anatomy& anatomy, const BodyPose& pose,
                                    std::string_view name);

// The whole nerve cell or the fibre that a tube stands for; for labels and tests.
[[nodiscard]] std::span<const std::string_view> nerve_line_names();

} // namespace scene
