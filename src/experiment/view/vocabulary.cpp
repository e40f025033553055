#include "experiment/view/vocabulary.hpp"

#include "physiology/events.hpp"
#include "physiology/inputs.hpp"
#include "physiology/pathways.hpp"
#include "physiology/readout.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/stations/stations.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

namespace experiment {

lesson::Vocabulary vocabulary()
{
    lesson::Vocabulary known;
    for (const auto& row : physiology::input_table()) {
        known.inputs.push_back({std::string(row.name), std::string(row.unit), row.min, row.max});
    }
    for (const auto& row : physiology::signal_table()) {
        known.signals.push_back({std::string(row.name), std::string(row.unit), row.min, row.max});
    }
    for (const auto& row : physiology::event_table()) {
        known.events.push_back({std::string(row.name),
                                {row.targets.begin(), row.targets.end()},
                                [&row](std::string_view value) {
                                    const auto read = physiology::read_event(row, value);
                                    const auto* problem = std::get_if<std::string>(&read);
                                    return problem ? *problem : std::string();
                                }});
    }
    for (const auto& station : scene::station_table()) {
        known.stations.emplace_back(station.name);
    }
    for (const auto& row : physiology::pathway_table()) {
        known.parts.emplace_back(row.name);
        known.rasters.emplace_back(row.name);
    }
    for (const auto group : scene::plot_groups()) {
        known.rasters.emplace_back(group);
    }
    for (const auto& station : scene::station_table()) {
        for (const auto part : scene::emphasis_names(station)) {
            if (std::ranges::find(known.parts, part) == known.parts.end()) {
                known.parts.emplace_back(part);
            }
        }
    }
    return known;
}

} // namespace experiment
