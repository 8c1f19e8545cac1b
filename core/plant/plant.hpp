// SPDX-License-Identifier: GPL-3.0-or-later
// From links to pieces: which ports a link takes, which cages those lie in, which modules fill the
// cages and which cable joins them. Counted per kind of join for the bill, listed per cable for the
// schedule; both walk one plan, so they agree to the piece.
#pragma once

#include "core/plant/bill.hpp"
#include "core/plant/media.hpp"
#include "core/plant/ports.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace weft {

// How links of one class between two kinds of cage are cabled.
struct Join {
    std::uint16_t linkClass = 0;
    PlaceKind lower, upper; // the lower end is the one nearer to the servers
    std::int64_t links = 0;
    LinkEnd lowerEnd, upperEnd;
    Medium medium;
};

// The cabling of one fabric. The parts it points to live as long as the catalog it was planned
// with.
struct Cabling {
    PortPlan ports;
    std::vector<Join> joins; // sorted by (class, lower, upper)
    std::vector<Finding> findings;
};

// One plan per fabric of the design, in order; `expansions` parallel to design.fabrics, null (and
// an empty plan) where a fabric could not be built. Servers that several fabrics share number their
// ports on from fabric to fabric, so that no port of a design is used twice. `catalog` has the
// design's pinned parts over it. O(links).
std::vector<Cabling> planCabling(const Design& design, const Catalog& catalog,
                                 const std::vector<std::shared_ptr<const Expansion>>& expansions);

// One piece of cable.
struct CableRow {
    std::string id; // "compute-0001"
    Id fabric;
    std::string linkClass;
    std::string deviceA, deviceB; // names, unique over the design
    PortPlace portA, portB;
    const Part* moduleA =
        nullptr; // null: the cable has ends of its own, or a copper patch goes into the port
    const Part* moduleB = nullptr;
    const Part* cable = nullptr; // null: nothing in the catalog; cableTitle says what is needed
    std::string_view cableTitle; // valid during the visit
    Bandwidth rate;
    Length length;
};

// Calls `visit` for every cable of the fabric, in the order of links; returns how many it was
// called for. Stops when visit returns false.
std::int64_t forEachCable(const Fabric& fabric, const Cabling& cabling,
                          const std::function<bool(const CableRow&)>& visit);

// Names of a fabric's devices that are unique over the design: "compute-leaf-07"; servers keep
// their group's name ("dgx-h100-014") on every fabric they are attached to. Lives as long as the
// fabric.
class DeviceNames {
public:
    explicit DeviceNames(const Fabric& fabric);
    std::string operator()(NodeIndex node) const;

private:
    const Fabric& fabric_;
    std::vector<bool> byId_; // of a drawn fabric: the drawn name is not unique
};

// The bill of a whole design: fabrics as expanded, groups, WAN services. `expansions` parallel to
// design.fabrics, null where a fabric could not be built; `catalog` has the design's pinned parts
// over it.
Bill makeBill(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions);
Bill makeBill(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions,
              const std::vector<Cabling>& cabling);

} // namespace weft
