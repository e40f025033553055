// What tests of one station's picture share: a still of it, what differs between two stills part by
// part, and where its names stand.
#pragma once

#include "scene/still_shot.hpp"
#include "scene/view/rectangles.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace scene_test {

inline const scene::Anatomy& anatomy()
{
    static const auto loaded =
        scene::load_anatomy(std::filesystem::path(REFLEXLOOP_SOURCE_DIR) / "assets" / "anatomy");
    return loaded;
}

inline void aim_at(Still& still, std::string_view station, scene::PixelSize size, double slow,
                   const scene::Switches& switches = {})
{
    aim(still, size, slow, switches);
    const auto camera =
        scene::station_camera(*scene::find_station(station), still.input.layout.picture, 0, 0, 1);
    still.input.flight = {camera, camera, 0, 0};
    still.input.station = station;
}

inline scene::Drawing drawn(const Still& still)
{
    return scene::compose(still.input, anatomy(), base::typewriter_metrics());
}

using Numbers = std::vector<float>; // everything that says how a part looks
using Parts = std::map<std::string_view, Numbers>;

inline void add(Numbers& numbers, const scene::Colour& c)
{
    numbers.insert(numbers.end(), {c.r, c.g, c.b, c.a});
}

inline Parts parts(const scene::Drawing& drawing)
{
    Parts all;
    for (const auto& tube : drawing.tubes) {
        auto& n = all[tube.id];
        add(n, tube.colour);
        n.push_back(tube.glow);
        for (auto i = tube.first_point; i < tube.first_point + tube.point_count; ++i) {
            const auto& p = drawing.tube_points[i];
            n.insert(n.end(), {p.centre.x, p.centre.y, p.centre.z, p.radius});
        }
        if (tube.activity_row >= 0) {
            const auto* row = drawing.activity.data() +
                              static_cast<std::size_t>(tube.activity_row) * scene::activity_columns;
            n.insert(n.end(), row, row + scene::activity_columns);
        }
    }
    for (const auto& ellipsoid : drawing.ellipsoids) {
        auto& n = all[ellipsoid.id];
        add(n, ellipsoid.colour);
        n.insert(n.end(), {ellipsoid.glow, ellipsoid.centre.x, ellipsoid.centre.y,
                           ellipsoid.radii.x, ellipsoid.radii.y});
    }
    for (const auto& polygon : drawing.extruded_polygons) {
        auto& n = all[polygon.id];
        add(n, polygon.colour);
        n.insert(n.end(), {polygon.glow, polygon.origin.x, polygon.origin.y, polygon.right.x,
                           polygon.right.y});
    }
    return all;
}

// The parts that look different.
inline std::set<std::string_view> different(const Still& before, const Still& after)
{
    const auto a = parts(drawn(before)), b = parts(drawn(after));
    std::set<std::string_view> ids;
    for (const auto& [id, numbers] : a) {
        if (!b.contains(id) || b.at(id) != numbers) {
            ids.insert(id);
        }
    }
    for (const auto& [id, numbers] : b) {
        if (!a.contains(id)) {
            ids.insert(id);
        }
    }
    return ids;
}

// Where the names of a station's labels stand: the box of each (the edge that keeps contrast is of
// the ground's colour).
inline std::map<std::string, scene::Rect> names(const Still& still,
                                                const std::set<std::string>& wanted)
{
    const auto ground = scene::palette(still.input.theme).ground_centre;
    std::map<std::string, scene::Rect> found;
    for (const auto& item : drawn(still).overlay) {
        const auto* text = std::get_if<scene::OverlayText>(&item);
        if (text == nullptr || text->weight != base::Weight::semibold ||
            text->colour.r == ground.r || !wanted.contains(text->text)) {
            continue;
        }
        const float width =
            base::typewriter_metrics().width_px(text->text, text->em_px, base::Weight::semibold);
        found[text->text] = {text->baseline.x, text->baseline.y - 0.7F * text->em_px, width,
                             0.9F * text->em_px};
    }
    return found;
}

} // namespace scene_test
