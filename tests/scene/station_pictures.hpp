// What tests of one station's picture share: a still of it, what differs between two stills part by
// part, and where the names of its labels are.
#pragma once

#include "scene/still_shot.hpp"
#include "scene/view/rectangles.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <functional>
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
    const auto camera = scene::station_camera(*scene::find_station(station), 0, 0, 1);
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

using Ids = std::set<std::string_view>;

// The parts that look different.
inline Ids different(const Still& before, const Still& after)
{
    const auto a = parts(drawn(before)), b = parts(drawn(after));
    Ids ids;
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

// The parts that a change of the body changes; `rest` aims at a station while the body is at rest.
template <class Rest>
Ids changed(const Rest& rest, const std::function<void(Still&)>& change)
{
    Still before, after;
    rest(before);
    rest(after);
    change(after);
    return different(before, after);
}

inline void pass_time(Still& still)
{
    still.body.now_ms = 5000;
    still.input.viewer_ms += 1234;
}

inline std::function<void(Still&)> spike(physiology::Pathway pathway, double fraction,
                                         double crossing_ms)
{
    return [=](Still& still) {
        still.body.impulses.push_back({pathway, 0, fraction, crossing_ms});
    };
}

// A part that a step speaks of looks as in a picture of no step, another one is dimmed.
inline void check_emphasis(Still& still, std::string_view part, std::string_view other)
{
    still.input.emphasis.clear();
    const auto plain = parts(drawn(still));
    still.input.emphasis = {std::string(part)};
    const auto told = parts(drawn(still));
    CAPTURE(part);
    CHECK(told.at(part) == plain.at(part));
    CHECK(told.at(other) != plain.at(other));
}

// Where the names of labels are that can be seen: the box of each (the edge that keeps contrast is
// of the ground's colour).
inline std::map<std::string, scene::Rect> names(const scene::Drawing& drawing, scene::Theme theme)
{
    const auto ground = scene::palette(theme).ground_centre;
    std::map<std::string, scene::Rect> found;
    for (const auto& item : drawing.overlay) {
        const auto* text = std::get_if<scene::OverlayText>(&item);
        if (text == nullptr || text->weight != base::Weight::semibold ||
            text->colour.r == ground.r) {
            continue;
        }
        const float width =
            base::typewriter_metrics().width_px(text->text, text->em_px, base::Weight::semibold);
        found[text->text] = {text->baseline.x, text->baseline.y - 0.7F * text->em_px, width,
                             0.9F * text->em_px};
    }
    return found;
}

inline constexpr std::array label_sizes{scene::PixelSize{1920, 1080}, scene::PixelSize{1024, 640},
                                        scene::PixelSize{1080, 1920}, scene::PixelSize{1280, 720},
                                        scene::PixelSize{3840, 2160}};

// The names of the station's labels do not touch and are inside the picture.
inline void check_labels_apart(const Still& still, std::size_t at_least)
{
    std::set<std::string> wanted;
    const auto& art = scene::find_station(still.input.station)->art;
    for (const auto& label : art.labels(still.input, anatomy())) {
        wanted.insert(label.name);
    }
    auto found = names(drawn(still), still.input.theme);
    std::erase_if(found, [&](const auto& named) { return !wanted.contains(named.first); });
    CAPTURE(still.input.layout.size.width);
    CHECK(found.size() >= at_least);
    for (const auto& named : found) {
        const std::string& name = named.first;
        const auto& box = named.second;
        CAPTURE(name);
        CHECK(scene::contains(still.input.layout.picture, box));
        for (const auto& [other, other_box] : found) {
            CHECK((name == other || !scene::overlap(box, other_box)));
        }
    }
}

} // namespace scene_test
