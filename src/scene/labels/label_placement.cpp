// Every label tries rings of places around its anchor and the columns at both sides of the frame,
// cheapest first; a place on an obstacle, on a line to be kept clear or on another anchor is
// excluded. Labels of more weight choose first; then each may take a better place, and displace one
// other label where the total cost falls. Last, labels without a place try with their name alone.
#include "scene/labels/label_placement.hpp"

#include "scene/labels/label_geometry.hpp"
#include "scene/labels/occupancy_grid.hpp"
#include "scene/text/typesetting.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

namespace scene {

namespace {

// Lengths in em of the name.
constexpr int ring_directions = 24;
constexpr std::array<float, 8> ring_distances = {2, 3.2F, 4.8F, 7, 10, 14, 19, 25};
constexpr float column_step = 0.75F;
constexpr float label_gap = 0.55F;    // between two labels
constexpr float leader_gap = 0.2F;    // between a leader and another label
constexpr float anchor_gap = 0.7F;    // between a label and any anchor
constexpr float cell_size = 0.35F;    // of the grid of what is to be kept clear
constexpr float best_distance = 3.5F; // from the anchor
constexpr float max_leader = 17;      // a longer one is hard to follow: no label then

constexpr int sweeps = 2; // of improvement after all have chosen

// What a place costs, in em of distance.
constexpr float too_near_cost = 0.9F, too_far_cost = 0.55F;
constexpr float against_wish_cost = 5;
constexpr float crossing_cost = 0.5F; // for every cell of a kept line that the leader crosses
constexpr float no_detail_cost = 6;
constexpr float dear = 10; // above it a label also tries without its detail

struct Candidate {
    PlacedLabel label;
    float cost = 0;
    Rect reach; // of box and leader: what does not meet it is out of the way
};

// What all labels of one picture share while places are sought.
struct Search {
    const LabelRules& rules;
    OccupancyGrid grid;
    std::vector<glm::vec2> anchors; // by request
    std::vector<LabelSize> sizes;
};

bool allowed(const Search& search, const PlacedLabel& label)
{
    const float em = search.rules.name_em_px;
    if (!contains(search.rules.frame, label.box) || taken_cells(search.grid, label.box) > 0 ||
        glm::distance(label.leader_start, label.leader_end) > max_leader * em) {
        return false;
    }
    const auto hits = [&](const Rect& obstacle) {
        return overlap(label.box, obstacle) ||
               crosses(label.leader_start, label.leader_end, obstacle);
    };
    if (std::any_of(search.rules.obstacles.begin(), search.rules.obstacles.end(), hits)) {
        return false;
    }
    const Rect around = grown(label.box, anchor_gap * em);
    return std::none_of(search.anchors.begin(), search.anchors.end(), [&](glm::vec2 anchor) {
        return overlap(around, {anchor.x, anchor.y, 0.01F, 0.01F});
    });
}

float cost_of(const Search& search, const LabelRequest& request, const PlacedLabel& label)
{
    const float em = search.rules.name_em_px;
    const glm::vec2 way = label.leader_start - label.leader_end;
    const float distance = glm::length(way) / em;
    float cost = distance < best_distance ? too_near_cost * (best_distance - distance)
                                          : too_far_cost * (distance - best_distance);
    if (glm::length(request.wish) > 0 && distance > 0) {
        const glm::vec2 wish = glm::normalize(glm::vec2(request.wish.x, -request.wish.y));
        cost += against_wish_cost * (1 - glm::dot(glm::normalize(way), wish));
    }
    return cost + crossing_cost * static_cast<float>(crossed_cells(search.grid, label.leader_start,
                                                                   label.leader_end));
}

std::vector<PlacedLabel> ring_places(const Search& search, std::size_t request)
{
    const float em = search.rules.name_em_px;
    const LabelSize& size = search.sizes[request];
    std::vector<PlacedLabel> places;
    for (const float distance : ring_distances) {
        for (int k = 0; k < ring_directions; ++k) {
            const float angle =
                2 * std::numbers::pi_v<float> * static_cast<float>(k) / ring_directions;
            const glm::vec2 direction{std::cos(angle), std::sin(angle)};
            const glm::vec2 start = search.anchors[request] + distance * em * direction;
            const bool right = direction.x < -1e-3F;
            const Rect box{right ? start.x - size.width : start.x,
                           start.y - size.height * (1 - direction.y) / 2, size.width, size.height};
            places.push_back(label_at(request, box, search.anchors[request]));
        }
    }
    return places;
}

std::vector<PlacedLabel> column_places(const Search& search, std::size_t request)
{
    const LabelSize& size = search.sizes[request];
    const Rect& frame = search.rules.frame;
    std::vector<PlacedLabel> places;
    for (float y = 0; y + size.height <= frame.height; y += column_step * search.rules.name_em_px) {
        for (const float x : {frame.x, frame.x + frame.width - size.width}) {
            const Rect box{x, frame.y + y, size.width, size.height};
            places.push_back(label_at(request, box, search.anchors[request]));
        }
    }
    return places;
}

void sort_by_cost(std::vector<Candidate>& places)
{
    std::stable_sort(places.begin(), places.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
}

Rect reach_of(const PlacedLabel& label)
{
    const Rect anchor{label.leader_end.x, label.leader_end.y, 0, 0};
    return around(label.box, anchor);
}

std::vector<Candidate> candidates(const Search& search, const LabelRequest& request,
                                  std::size_t index)
{
    std::vector<Candidate> found;
    for (const auto& places : {ring_places(search, index), column_places(search, index)}) {
        for (const auto& place : places) {
            if (allowed(search, place)) {
                found.push_back({place, cost_of(search, request, place), reach_of(place)});
            }
        }
    }
    sort_by_cost(found);
    return found;
}

// The same without the detail, at a price.
void add_name_only(std::vector<Candidate>& choices, Search& search, const LabelRequest& request,
                   std::size_t index, const base::TextMetrics& metrics)
{
    search.sizes[index] = label_size(request, true, search.rules, metrics);
    for (auto candidate : candidates(search, request, index)) {
        candidate.label.name_only = true;
        candidate.cost += no_detail_cost;
        choices.push_back(candidate);
    }
    sort_by_cost(choices);
}

bool get_along(const PlacedLabel& a, const PlacedLabel& b, float em)
{
    return !overlap(grown(a.box, label_gap * em), b.box) &&
           !cross(a.leader_start, a.leader_end, b.leader_start, b.leader_end) &&
           !crosses(a.leader_start, a.leader_end, grown(b.box, leader_gap * em)) &&
           !crosses(b.leader_start, b.leader_end, grown(a.box, leader_gap * em));
}

using Choices = std::vector<std::vector<Candidate>>;
using ChosenPlaces = std::vector<std::optional<Candidate>>; // by request

// The request of the only label that blocks this place; none when it is free, the place's own
// request when several do.
std::optional<std::size_t> in_the_way(const ChosenPlaces& places, const Candidate& wanted, float em)
{
    const Rect reach = grown(wanted.reach, label_gap * em);
    std::optional<std::size_t> found;
    for (const auto& other : places) {
        if (!other || other->label.request == wanted.label.request ||
            !overlap(other->reach, reach) || get_along(other->label, wanted.label, em)) {
            continue;
        }
        if (found) {
            return wanted.label.request;
        }
        found = other->label.request;
    }
    return found;
}

// The cheapest free place, or none.
std::optional<Candidate> free_place(const std::vector<Candidate>& choices,
                                    const ChosenPlaces& places, float em)
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&](const Candidate& c) { return !in_the_way(places, c, em); });
    return found == choices.end() ? std::nullopt : std::optional(*found);
}

constexpr float left_out_cost = 1000; // no place at all

float cost_at(const std::optional<Candidate>& place)
{
    return place ? place->cost : left_out_cost;
}

// Takes a better place that is free, or that one other label can leave for less than is gained.
void improve(ChosenPlaces& places, const Choices& choices, std::size_t request, float em)
{
    for (const auto& wanted : choices[request]) {
        const float gain = cost_at(places[request]) - wanted.cost;
        if (gain <= 0) {
            return; // cheapest first: no later one is better
        }
        const auto other = in_the_way(places, wanted, em);
        if (other && *other == request) {
            continue;
        }
        const auto before = places[request];
        places[request] = wanted;
        if (!other) {
            return;
        }
        const auto others_before = places[*other];
        places[*other] = free_place(choices[*other], places, em);
        if (places[*other] && places[*other]->cost - others_before->cost < gain) {
            return;
        }
        places[*other] = others_before;
        places[request] = before;
    }
}

void improve_all(ChosenPlaces& places, const Choices& choices,
                 const std::vector<std::size_t>& order, float em)
{
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (const auto i : order) {
            improve(places, choices, i, em);
        }
    }
}

bool in_view(const Search& search, std::size_t request)
{
    const glm::vec2 anchor = search.anchors[request];
    return overlap(search.rules.frame, {anchor.x, anchor.y, 0.01F, 0.01F});
}

std::vector<std::size_t> by_weight(std::span<const LabelRequest> requests)
{
    std::vector<std::size_t> order(requests.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return requests[a].weight > requests[b].weight;
    });
    return order;
}

} // namespace

std::vector<PlacedLabel> place_labels(std::span<const LabelRequest> requests,
                                      const Projection& projection, const LabelRules& rules,
                                      const base::TextMetrics& metrics)
{
    Search search{
        rules, occupancy_grid(rules.frame, cell_size * rules.name_em_px, rules.keep_clear), {}, {}};
    for (const auto& request : requests) {
        search.anchors.push_back(to_pixels(projection, request.resting_anchor_mm));
        search.sizes.push_back(label_size(request, false, rules, metrics));
    }
    const auto order = by_weight(requests);
    Choices choices(requests.size());
    ChosenPlaces places(requests.size());
    for (const auto i : order) {
        if (in_view(search, i)) {
            choices[i] = candidates(search, requests[i], i);
            places[i] = free_place(choices[i], places, rules.name_em_px);
        }
    }
    improve_all(places, choices, order, rules.name_em_px);
    for (const auto i : order) { // a short label may find room where a long one finds none
        if (in_view(search, i) && cost_at(places[i]) > dear) {
            add_name_only(choices[i], search, requests[i], i, metrics);
        }
    }
    improve_all(places, choices, order, rules.name_em_px);
    std::vector<PlacedLabel> placed;
    for (const auto& place : places) {
        if (place) {
            placed.push_back(place->label);
        }
    }
    return placed;
}

} // namespace scene
