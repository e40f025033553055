#include "scene/stations/cord/slice.hpp"

#include <fmt/format.h>
#include <glm/geometric.hpp>

#include <algorithm>

namespace scene {

namespace {

constexpr Material white_material{.gloss = 0.16F, .rim = 0.4F, .shadow = 0.7F};
constexpr Material grey_material{.gloss = 0.1F, .rim = 0.2F};
constexpr Material line_material{.gloss = 0, .rim = 0};
constexpr Material sheath_material{.gloss = 0.2F, .rim = 0.5F, .edge_opacity = 0.9F};
constexpr Material ganglion_material{.gloss = 0.25F, .rim = 0.5F, .edge_opacity = 0.7F};
constexpr double white_bevel_mm = 0.3, grey_bevel_mm = 0.08;
constexpr double fade_from_mm = 7.2, fade_to_mm = 9.5; // where roots leave the picture

// Text that begins at `at` (pixels) and is centred vertically on it.
void write_text(Canvas& canvas, glm::vec2 at, float em, const Colour& colour, std::string_view text)
{
    canvas.drawing.overlay.emplace_back(OverlayText{
        at + glm::vec2(0, 0.36F * em), em, base::Weight::regular, colour, std::string(text)});
}

bool on_paper(const Canvas& canvas)
{
    return canvas.colours.ground_centre.r > 0.5F;
}

void draw_matter(Canvas& canvas, const Anatomy& anatomy)
{
    const auto& colours = canvas.colours;
    const auto slice = slice_of(anatomy);
    // Paler than in the body: here it is the background of cells and words.
    const auto white =
        mixed(colours.white_matter, colours.ground_centre, on_paper(canvas) ? 0.3F : 0.5F);
    const auto grey = mixed(colours.grey_matter, white, on_paper(canvas) ? 0.35F : 0.42F);
    const double scale = number(anatomy, "cord_magnification");
    add_extruded_polygon(canvas, slice_outline(anatomy, "white_matter"), slice.plane,
                         number(anatomy, "cord_thickness") / scale, white_bevel_mm,
                         mixed(white, colours.ground_edge, 0.4F),
                         {white, white_material, layer_far, "cord"});
    Plane above = slice.plane;
    above.origin += slice.out * 0.035;
    add_extruded_polygon(canvas, slice_outline(anatomy, "grey_matter"), above, 0.05, grey_bevel_mm,
                         mixed(grey, white, 0.45F), {grey, grey_material, layer_muscle, "cord"});
    add_ellipsoid(canvas, on_slice(slice, place(anatomy, "slice_canal")), {0.1, 0.1, 0.02},
                  {mixed(grey, colours.ground_edge, 0.6F), {.gloss = 0.1F}, layer_muscle, "cord"});
}

void draw_laminae(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    const Style style{faded(canvas.colours.ink, 0.3F), line_material, layer_spindle, "cord"};
    for (int i = 0; i < 8; ++i) {
        add_tube(canvas, slice_line(anatomy, fmt::format("slice_lamina_{}", i)).points, style);
    }
    if (!input.switches.labels) {
        return;
    }
    const auto slice = slice_of(anatomy);
    const float em = em_px(input.layout, 1.4F);
    const auto colour = faded(canvas.colours.ink, 0.8F);
    for (const auto& lamina : laminae) {
        const auto middle = to_pixels(canvas.projection, on_slice(slice, lamina.place_mm));
        const float half = 0.16F * em * static_cast<float>(lamina.numeral.size());
        write_text(canvas, middle - glm::vec2(half, 0), em, colour, lamina.numeral);
    }
}

void draw_roots(Canvas& canvas, const Anatomy& anatomy)
{
    const auto tone = mixed(canvas.colours.skin, canvas.colours.tendon, 0.4F);
    for (const std::string_view name : {"dorsal_root", "ventral_root"}) {
        const auto root = line(anatomy, fmt::format("slice_{}", name));
        const auto turned = on_slice(slice_of(anatomy), root);
        const auto& tube = add_tube(canvas, turned.points,
                                    {faded(tone, 0.6F), sheath_material, layer_spindle, name});
        for (std::size_t i = 0; i < root.points.size(); ++i) {
            const double x = root.points[i].place_mm.x;
            canvas.drawing.tube_points[tube.first_point + i].opacity = static_cast<float>(
                std::clamp((fade_to_mm - x) / (fade_to_mm - fade_from_mm), 0.0, 1.0));
        }
    }
    add_ellipsoid(canvas, on_slice(slice_of(anatomy), place(anatomy, "slice_ganglion")),
                  {1.0, 0.72, 0.5},
                  {mixed(canvas.colours.grey_matter, tone, 0.3F), ganglion_material, layer_spindle,
                   "ganglion"});
}

} // namespace

Slice slice_of(const Anatomy& anatomy)
{
    const auto normal = place(anatomy, "cord_normal");
    return {facing({}, normal), glm::normalize(normal)};
}

glm::dvec3 on_slice(const Slice& slice, glm::dvec3 p)
{
    return slice.plane.right * p.x + slice.plane.up * p.y + slice.out * p.z;
}

CentreLine on_slice(const Slice& slice, const CentreLine& line)
{
    CentreLine turned = line;
    for (auto& point : turned.points) {
        point.place_mm = on_slice(slice, point.place_mm);
    }
    return turned;
}

CentreLine slice_line(const Anatomy& anatomy, std::string_view name)
{
    return on_slice(slice_of(anatomy), line(anatomy, name));
}

Outline slice_outline(const Anatomy& anatomy, std::string_view name)
{
    Outline own = outline(anatomy, name);
    for (auto& point : own.points_mm) {
        point /= number(anatomy, "cord_magnification");
    }
    return own;
}

void draw_slice(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    draw_matter(canvas, anatomy);
    draw_laminae(canvas, anatomy, input);
    draw_roots(canvas, anatomy);
}

} // namespace scene
