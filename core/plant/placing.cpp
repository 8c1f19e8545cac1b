// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes into racks: those placed by hand first, where they were put; then servers in order, each
// into the first rack that still holds it; then switches as the site's policy says. A rack holds a
// box when units, watts and kilograms allow it. First fit in a fixed order, so that boxes added
// behind the others move none of them.
#include "core/base/text.hpp"
#include "core/plant/standing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace weft {
namespace {

constexpr std::size_t kMostFindings = 50; // of one kind at one site; the last counts the rest

// What stands in a rack so far.
struct Load {
    std::vector<bool> taken; // units
    Power draw;
    Mass mass;
    std::int64_t boxes = 0, servers = 0;
};

class SitePlacing {
public:
    SitePlacing(Standing& standing, SiteStanding& here, const Site& site,
                const std::vector<std::shared_ptr<const Expansion>>& expansions,
                const BoxNames& names)
        : standing_(standing), here_(here), site_(site), expansions_(expansions), names_(names),
          policy_(site.floor->rules.policy.value_or(RackPolicy::TopOfRack)) {}

    void run() {
        addDrawnRacks();
        placeByHand();
        sortPools();
        reserve_ = policy_ == RackPolicy::TopOfRack ? unitsForLeaves() : 0;
        placeServersAndUnits();
        placeSwitches();
        here_.endRack = static_cast<std::uint32_t>(standing_.racks.size());
        checkHeights();
        checkCount();
    }

private:
    using Pool = std::vector<std::uint32_t>; // of racks, in the order they are tried

    Box& boxAt(std::uint32_t index) { return standing_.boxes[index]; }
    const BoxKind& kindOf(const Box& box) const { return standing_.kinds[box.kind]; }
    Load& loadOf(std::uint32_t rack) { return loads_[rack - here_.firstRack]; }
    bool isServer(const Box& box) const { return kindOf(box).role == NodeRole::Server; }

    void addRack(Rack rack) {
        Load& load = loads_.emplace_back();
        load.taken.assign(static_cast<std::size_t>(rack.units), false);
        standing_.racks.push_back(std::move(rack));
    }
    void addDrawnRacks() {
        here_.firstRack = static_cast<std::uint32_t>(standing_.racks.size());
        for (Rack& rack : drawnRacks(site_)) {
            below_ = std::max(below_, rack.y + rack.depth + metres(3));
            here_.drawn += rack.blocked ? 0 : 1;
            addRack(std::move(rack));
        }
    }

    // The lowest (or highest) unit where the box fits; 0 where it does not.
    std::int64_t freeUnit(std::uint32_t index, std::int64_t units, std::int64_t reserve,
                          bool fromTop) const;
    bool carries(std::uint32_t rack, const Box& box);
    void put(std::uint32_t box, std::uint32_t rack, std::int64_t unit, bool byHand);
    bool tryPut(std::uint32_t box, std::uint32_t rack, std::int64_t reserve, bool fromTop);
    std::uint32_t makeUp(RowUse use);
    void putForward(std::uint32_t box, Pool& pool, std::map<std::uint32_t, std::size_t>& cursors,
                    RowUse use, std::int64_t reserve, bool fromTop);
    bool putNear(std::uint32_t box, const Pool& pool, std::uint32_t rack);

    void placeByHand();
    void sortPools();
    std::int64_t unitsForLeaves() const;
    void placeServersAndUnits();
    void placeSwitches();
    std::int32_t rackOfMedianServer(const Box& box) const;
    bool isReserved(std::int64_t number, std::int64_t racks) const;

    void note(Finding finding) {
        std::size_t& count = noted_[finding.id];
        if (++count <= kMostFindings) {
            standing_.findings.push_back(std::move(finding));
        } else if (count == kMostFindings + 1) {
            finding.severity = Severity::Info;
            finding.message = fmt::format("There are more findings {} at this site; the first {} "
                                          "are listed.",
                                          finding.id, kMostFindings);
            finding.scope = site_.id;
            finding.fixes.clear();
            standing_.findings.push_back(std::move(finding));
        }
    }
    void checkHeights();
    void checkCount();

    Standing& standing_;
    SiteStanding& here_;
    const Site& site_;
    const std::vector<std::shared_ptr<const Expansion>>& expansions_;
    const BoxNames& names_;
    const RackPolicy policy_;
    std::vector<Load> loads_; // of the site's racks
    Length below_;            // where the drawn floor ends
    Pool servers_;            // racks for servers
    Pool leaves_;             // racks kept for the leaves of a row
    Pool network_;            // racks for the other switches
    std::map<std::uint32_t, std::size_t> serverCursors_, networkCursors_; // per kind of box
    std::int64_t reserve_ = 0; // units of a server rack kept for leaves
    std::int64_t madeUpServers_ = 0, madeUpNetwork_ = 0;
    std::map<std::string, std::size_t> noted_;
};

std::int64_t SitePlacing::freeUnit(std::uint32_t index, std::int64_t units, std::int64_t reserve,
                                   bool fromTop) const {
    const std::vector<bool>& taken = loads_[index - here_.firstRack].taken;
    const auto all = static_cast<std::int64_t>(taken.size());
    const std::int64_t top = all - reserve;
    std::int64_t run = 0;
    for (std::int64_t i = 0; i < (fromTop ? all : top); ++i) {
        const std::int64_t unit = fromTop ? all - 1 - i : i;
        run = taken[static_cast<std::size_t>(unit)] ? 0 : run + 1;
        if (run == units) {
            return (fromTop ? unit : unit - units + 1) + 1;
        }
    }
    return 0;
}

bool SitePlacing::carries(std::uint32_t rack, const Box& box) {
    const Rack& spec = standing_.racks[rack];
    const Load& load = loadOf(rack);
    const BoxKind& kind = kindOf(box);
    const Power draw = load.draw + standing_.mostOf(box);
    if (spec.blocked || (spec.power && draw > *spec.power) ||
        (spec.cooling && draw > *spec.cooling) ||
        (spec.load && load.mass + kind.mass.value_or(Mass()) > *spec.load)) {
        return false;
    }
    const auto most = site_.floor->rules.serversPerRack;
    return !most || !isServer(box) || load.servers < *most;
}

void SitePlacing::put(std::uint32_t index, std::uint32_t rack, std::int64_t unit, bool byHand) {
    Box& box = boxAt(index);
    Load& load = loadOf(rack);
    box.rack = static_cast<std::int32_t>(rack);
    box.unit = static_cast<std::int32_t>(unit);
    box.byHand = byHand;
    const BoxKind& kind = kindOf(box);
    for (std::int64_t i = 0; i < kind.units; ++i) {
        const auto at = static_cast<std::size_t>(unit - 1 + i);
        if (at < load.taken.size()) {
            load.taken[at] = true;
        }
    }
    load.draw += standing_.mostOf(box);
    load.mass += kind.mass.value_or(Mass());
    ++load.boxes;
    load.servers += isServer(box) ? 1 : 0;
}

bool SitePlacing::tryPut(std::uint32_t index, std::uint32_t rack, std::int64_t reserve,
                         bool fromTop) {
    const Box& box = boxAt(index);
    if (!carries(rack, box)) {
        return false;
    }
    const std::int64_t unit = freeUnit(rack, kindOf(box).units, reserve, fromTop);
    if (unit == 0) {
        return false;
    }
    put(index, rack, unit, false);
    return true;
}

// In rows of its own kind; where the policy keeps a rack of each row for leaves, that one is made
// on the way.
std::uint32_t SitePlacing::makeUp(RowUse use) {
    std::int64_t& number = use == RowUse::Network ? madeUpNetwork_ : madeUpServers_;
    while (true) {
        const auto rack = static_cast<std::uint32_t>(standing_.racks.size());
        addRack(madeUpRack(site_, use, ++number, below_));
        if (use == RowUse::Network) {
            return rack;
        }
        if (!isReserved((number - 1) % kMadeUpRow + 1, kMadeUpRow)) {
            return rack;
        }
        leaves_.push_back(rack);
    }
}

bool SitePlacing::isReserved(std::int64_t number, std::int64_t racks) const {
    return (policy_ == RackPolicy::MiddleOfRow && racks >= 3 && number == racks / 2 + 1) ||
           (policy_ == RackPolicy::EndOfRow && racks >= 2 && number == racks);
}

void SitePlacing::putForward(std::uint32_t index, Pool& pool,
                             std::map<std::uint32_t, std::size_t>& cursors, RowUse use,
                             std::int64_t reserve, bool fromTop) {
    std::size_t& cursor = cursors[boxAt(index).kind];
    for (; cursor < pool.size(); ++cursor) {
        if (tryPut(index, pool[cursor], reserve, fromTop)) {
            return;
        }
    }
    const std::uint32_t rack = makeUp(use);
    pool.push_back(rack);
    if (!tryPut(index, rack, reserve, fromTop) && !tryPut(index, rack, 0, fromTop)) {
        put(index, rack, 1, false); // no rack of the site holds it, which is found
        ++cursor;
    }
}

// Into the rack of the pool nearest to one in number, this side and that by turns.
bool SitePlacing::putNear(std::uint32_t index, const Pool& pool, std::uint32_t rack) {
    const auto start =
        static_cast<std::int64_t>(std::lower_bound(pool.begin(), pool.end(), rack) - pool.begin());
    const auto size = static_cast<std::int64_t>(pool.size());
    for (std::int64_t step = 0; step <= size; ++step) {
        for (const std::int64_t at : {start + step, start - step - 1}) {
            if (at >= 0 && at < size &&
                tryPut(index, pool[static_cast<std::size_t>(at)], 0, true)) {
                return true;
            }
        }
    }
    return false;
}

void SitePlacing::placeByHand() {
    const auto& placements = site_.floor->placements;
    if (placements.empty()) {
        return;
    }
    std::unordered_map<std::string, std::uint32_t> boxes;
    for (std::uint32_t i = here_.firstBox; i < here_.endBox; ++i) {
        boxes.emplace(placementKey(names_(boxAt(i))), i);
    }
    std::unordered_map<std::string, std::uint32_t> racks;
    for (std::uint32_t i = here_.firstRack; i < standing_.racks.size(); ++i) {
        racks.emplace(standing_.racks[i].name(), i);
    }
    std::map<std::pair<std::uint32_t, std::int64_t>, std::string_view> holders; // rack, unit
    for (const Placement& placement : placements) {
        const auto box = boxes.find(placementKey(placement.device));
        const auto rack = racks.find(fmt::format("{}-{}", placement.row, placement.rack));
        const Edit release = PlaceDevice{site_.id, placement, false};
        const std::vector<Fix> fixes{{"Leave it to the policy", release}};
        if (box == boxes.end()) {
            note({"placement.unknown", Severity::Info, site_.id + "/" + placement.device,
                  fmt::format("{} is placed at {}, but this design has no such device there.",
                              placement.device, formatPlacement(placement)),
                  std::nullopt, std::nullopt, "", fixes});
            continue;
        }
        if (rack == racks.end()) {
            const FloorRow* row = site_.floor->row(placement.row);
            note({"placement.outside", Severity::Error, site_.id + "/" + placement.device,
                  fmt::format("{} is placed in rack {}, but row {} has {} racks.", placement.device,
                              placement.rack, placement.row, row == nullptr ? 0 : row->racks),
                  static_cast<double>(placement.rack),
                  static_cast<double>(row == nullptr ? 0 : row->racks), "count", fixes});
            continue;
        }
        const std::int64_t units = kindOf(boxAt(box->second)).units;
        const Rack& spec = standing_.racks[rack->second];
        const std::int64_t top = placement.unit + units - 1;
        if (top > spec.units || spec.blocked) {
            note({"placement.outside", Severity::Error, site_.id + "/" + placement.device,
                  spec.blocked
                      ? fmt::format("{} is placed in rack {}, which is blocked.", placement.device,
                                    spec.name())
                      : fmt::format("{} needs units {} to {} of rack {}, which has {}.",
                                    placement.device, placement.unit, top, spec.name(), spec.units),
                  static_cast<double>(top), static_cast<double>(spec.units), "count", fixes});
        }
        for (std::int64_t unit = placement.unit; unit <= std::min(top, spec.units); ++unit) {
            const auto [holder, isFree] =
                holders.try_emplace({rack->second, unit}, placement.device);
            if (!isFree) {
                note({"placement.conflict", Severity::Error, site_.id + "/" + placement.device,
                      fmt::format("{} and {} both take unit {} of rack {}.", holder->second,
                                  placement.device, unit, spec.name()),
                      std::nullopt, std::nullopt, "", fixes});
                break;
            }
        }
        put(box->second, rack->second, placement.unit, true);
    }
}

void SitePlacing::sortPools() {
    Pool spare; // of rows for anything, from the far end
    for (std::uint32_t i = here_.firstRack; i < standing_.racks.size(); ++i) {
        const Rack& rack = standing_.racks[i];
        if (rack.blocked) {
            continue;
        }
        const FloorRow* row = site_.floor->row(rack.row);
        if (rack.use == RowUse::Network) {
            network_.push_back(i);
        } else if (isReserved(rack.number, row == nullptr ? 0 : row->racks)) {
            leaves_.push_back(i);
        } else {
            servers_.push_back(i);
            if (rack.use == RowUse::Any) {
                spare.push_back(i);
            }
        }
    }
    if (network_.empty()) {
        network_.assign(spare.rbegin(), spare.rend());
    }
}

// Of each server rack, the leaves' share of all units: the same for one pod as for a hundred.
std::int64_t SitePlacing::unitsForLeaves() const {
    double leaves = 0, servers = 0;
    for (std::uint32_t i = here_.firstBox; i < here_.endBox; ++i) {
        const BoxKind& kind = standing_.kinds[standing_.boxes[i].kind];
        leaves += kind.role == NodeRole::Leaf ? static_cast<double>(kind.units) : 0;
        servers += kind.role == NodeRole::Server ? static_cast<double>(kind.units) : 0;
    }
    const double units = static_cast<double>(site_.floor->rules.rack.units.value_or(kUsualUnits));
    return leaves > 0 && servers > 0
               ? static_cast<std::int64_t>(std::ceil(units * leaves / (leaves + servers)))
               : 0;
}

void SitePlacing::placeServersAndUnits() {
    std::vector<std::uint32_t> order;
    const bool byUnit = policy_ == RackPolicy::ScalableUnits;
    for (std::uint32_t i = here_.firstBox; i < here_.endBox; ++i) {
        const Box& box = boxAt(i);
        const bool leafOfUnit = byUnit && kindOf(box).role == NodeRole::Leaf;
        if (box.rack < 0 && (isServer(box) || leafOfUnit)) {
            order.push_back(i);
        }
    }
    if (byUnit) {
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(boxAt(a).block, !isServer(boxAt(a))) <
                   std::pair(boxAt(b).block, !isServer(boxAt(b)));
        });
    }
    std::size_t fresh = 0; // racks before it are closed to what comes
    const Box* last = nullptr;
    for (const std::uint32_t index : order) {
        const Box& box = boxAt(index);
        if (byUnit && last != nullptr &&
            (last->block != box.block || isServer(*last) != isServer(box))) {
            for (std::size_t i = fresh; i < servers_.size(); ++i) {
                fresh = loadOf(servers_[i]).boxes > 0 ? i + 1 : fresh;
            }
        }
        if (byUnit) {
            std::size_t& cursor = serverCursors_[box.kind];
            cursor = std::max(cursor, fresh);
        }
        putForward(index, servers_, serverCursors_, RowUse::Servers, reserve_, !isServer(box));
        last = &boxAt(index);
    }
}

// Of the servers a leaf serves, the one in the middle: its rack is the shortest way on the mean.
std::int32_t SitePlacing::rackOfMedianServer(const Box& box) const {
    const auto f = static_cast<std::size_t>(box.fabric);
    const Fabric& fabric = expansions_[f]->fabric;
    std::vector<std::int32_t> racks;
    for (const Arc& arc : fabric.neighbours(NodeIndex(std::size_t{box.index}))) {
        const std::uint32_t other = standing_.boxOf[f][arc.node.get()];
        if (fabric.node(arc.node).role == NodeRole::Server && other != kNoBox &&
            standing_.boxes[other].rack >= static_cast<std::int32_t>(here_.firstRack) &&
            other >= here_.firstBox && other < here_.endBox) {
            racks.push_back(standing_.boxes[other].rack);
        }
    }
    if (racks.empty()) {
        return -1;
    }
    const auto middle = racks.begin() + static_cast<std::ptrdiff_t>(racks.size() / 2);
    std::nth_element(racks.begin(), middle, racks.end());
    return *middle;
}

void SitePlacing::placeSwitches() {
    const bool nearServers = policy_ == RackPolicy::TopOfRack ||
                             policy_ == RackPolicy::MiddleOfRow || policy_ == RackPolicy::EndOfRow;
    for (std::uint32_t index = here_.firstBox; index < here_.endBox; ++index) {
        const Box& box = boxAt(index);
        if (box.rack >= 0 || isServer(box)) {
            continue;
        }
        const std::int32_t median =
            nearServers && kindOf(box).role == NodeRole::Leaf ? rackOfMedianServer(box) : -1;
        const Pool& pool = policy_ == RackPolicy::TopOfRack ? servers_ : leaves_;
        if (median >= 0 && putNear(index, pool, static_cast<std::uint32_t>(median))) {
            continue;
        }
        putForward(index, network_, networkCursors_, RowUse::Network, 0, true);
    }
}

// Boxes taller than any rack.
void SitePlacing::checkHeights() {
    for (std::uint32_t i = here_.firstBox; i < here_.endBox; ++i) {
        const Box& box = boxAt(i);
        const Rack& rack = standing_.racks[static_cast<std::size_t>(box.rack)];
        if (!box.byHand && box.unit - 1 + kindOf(box).units > rack.units) {
            note({"rack.units",
                  Severity::Error,
                  site_.id + "/" + kindOf(box).scope,
                  fmt::format("{} takes {} units; racks here have {}.", kindOf(box).title,
                              kindOf(box).units, rack.units),
                  static_cast<double>(kindOf(box).units),
                  static_cast<double>(rack.units),
                  "count",
                  {}});
        }
    }
}

void SitePlacing::checkCount() {
    std::int64_t used = 0, beyond = 0;
    for (std::uint32_t i = here_.firstRack; i < here_.endRack; ++i) {
        const bool holds = loadOf(i).boxes > 0;
        used += holds ? 1 : 0;
        beyond += holds && !standing_.racks[i].isDrawn() ? 1 : 0;
    }
    if (here_.lengthsCount && beyond > 0) {
        note({"racks.exceeded",
              Severity::Error,
              site_.id,
              fmt::format("{} racks more are needed than the {} of the floor plan: draw more, or "
                          "raise what a rack may hold.",
                          beyond, here_.drawn),
              static_cast<double>(here_.drawn + beyond),
              static_cast<double>(here_.drawn),
              "count",
              {}});
    } else if (!here_.lengthsCount && site_.racks && used > *site_.racks) {
        Site larger = site_;
        larger.racks = used;
        note({"racks.exceeded",
              Severity::Warning,
              site_.id,
              fmt::format("By units, watts and weight the equipment fills {} racks; the site has "
                          "{}.",
                          used, *site_.racks),
              static_cast<double>(used),
              static_cast<double>(*site_.racks),
              "count",
              {{fmt::format("Use {} racks", used), PutSite{larger}}}});
    }
}

} // namespace

void placeBoxes(Standing& standing, const Design& design,
                const std::vector<std::shared_ptr<const Expansion>>& expansions) {
    standing.racks.clear();
    standing.findings.clear();
    const BoxNames names(standing, expansions, design);
    for (SiteStanding& here : standing.sites) {
        SitePlacing(standing, here, *design.site(here.site), expansions, names).run();
    }
}

} // namespace weft
