// SPDX-License-Identifier: GPL-3.0-or-later
// From links to pieces: which ports a link takes, which cages those lie in, which modules fill the
// cages and which cable joins them. Counted per class and device for the bill, listed per cable for
// the schedule; both from the same assignment, so they agree to the piece.
#pragma once

#include "core/plant/bill.hpp"

#include <functional>
#include <optional>

namespace weft {

// How one link class of a fabric is cabled.
struct Medium {
    const Part* lowerModule =
        nullptr; // null: the cable has ends of its own (DAC, AOC) or is a copper patch
    const Part* upperModule = nullptr;
    const Part* cable = nullptr; // DAC, AOC or patch; null only where `problem` is set
    Length length;               // rounded up to an orderable length
    std::string problem;         // empty, or why nothing fits
};

// One medium per link class of the fabric, in order. Cheapest that fits both ends' cages, rate and
// reach; ties by power, then id. Parts pinned in the design come first.
std::vector<Medium> chooseMedia(const Fabric& fabric, const FabricIntent& intent,
                                const ExpandContext& context);

// Where a port of a device lies.
struct PortPlace {
    std::int64_t port = 0; // logical, from 1, in use order on the device
    std::int64_t cage = 0; // on the faceplate, from 1
    std::int64_t lane = 0; // port within the cage, from 1; 0 where the cage is one port
};

// One piece of cable.
struct CableRow {
    std::string id; // "compute-0001"
    Id fabric;
    std::string linkClass;
    std::string deviceA, deviceB; // names, unique over the design
    PortPlace portA, portB;
    const Part* moduleA = nullptr;
    const Part* moduleB = nullptr;
    const Part* cable = nullptr;
    Bandwidth rate;
    Length length;
};

// Calls `visit` for every cable of the fabric, in the order of links; returns how many. Stops when
// visit returns false.
std::int64_t forEachCable(const Fabric& fabric, const FabricIntent& intent,
                          const std::vector<Medium>& media,
                          const std::function<bool(const CableRow&)>& visit);

// "1/1", "1/2": cage and lane as people label them ("7" where the cage is one port).
std::string portLabel(const PortPlace& place);

// The bill of a whole design: fabrics as expanded, groups, WAN services. `expansions` parallel to
// design.fabrics, null where a fabric could not be built.
Bill makeBill(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions);

} // namespace weft
