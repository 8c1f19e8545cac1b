// SPDX-License-Identifier: GPL-3.0-or-later
// Which modules and cable join two cages: the cheapest catalogued set that fits both cages, fills
// them, runs at the rate and reaches (ENGINE §7). Candidates are straight cables (passive, active
// and retimed copper, active optical), pairs of transceivers with a fibre patch, and a copper patch
// between RJ45 ports.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/plant_rules.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weft {

// One end of a link, as far as choosing its medium needs to know it.
struct LinkEnd {
    std::string title;      // "NVIDIA QM9700", for messages
    std::string vendor;     // of a switch: its maker's modules come first where the price is equal
    std::string formFactor; // of the cage; empty: unknown, any module will do
    std::int64_t portsPerCage = 1;    // links that one cage serves at the rate
    std::optional<Power> opticsLimit; // the least power its cages give to a module
    bool isSwitch = true;             // the forced transceiver goes in here
    bool runsAtRate = true;           // false: no cage of the device does
    const Part* heldModule = nullptr; // its cages hold it already for other links of the class
};

struct MediumRules {
    std::string protocol = "ethernet"; // or "infiniband"
    const Part* forced =
        nullptr; // the transceiver or cable the user named: taken wherever it goes in
    std::vector<PartId> pinned;       // sorted; candidates with more of these come first
    OpticsRules optics;               // what the architect prefers
    std::vector<std::string> vendors; // only of these; empty: of any
};

// How a link is cabled. Where nothing fits, `problem` says why and everything else is null.
struct Medium {
    const Part* lowerModule =
        nullptr; // null: the cable has ends of its own, or a copper patch goes into the port
    const Part* upperModule = nullptr;
    const Part* cable = nullptr; // null: no part in the catalog, `cableTitle` says what is needed
    std::string cableTitle; // "generic Cat6a patch cord", "MPO-12/APC to LC duplex breakout leg"
    Length length;          // rounded up to an orderable length
    std::optional<Length> trunk;   // over panels: of the trunk between two cords of `length`
    std::string problem;           // empty, or why nothing fits
    std::optional<Length> longest; // with a problem: the longest reach of what fits otherwise
    std::string lowerFormFactor,
        upperFormFactor; // of the ends as plugged: an unknown one is known by now
};

// From module to module: both cords and the trunk where there are panels.
inline Length pathLength(const Medium& medium) {
    return medium.trunk ? *medium.trunk + medium.length * 2 : medium.length;
}

// Ties go to the switches' own vendors, then to less power, then to the lesser ids. O(modules that
// fit one end × those that fit the other).
Medium chooseMedium(const LinkEnd& lower, const LinkEnd& upper, Bandwidth rate, Length length,
                    const Catalog& catalog, const MediumRules& rules);

// What a module offers to links of one rate.
struct ModuleService {
    std::int64_t links = 0; // 0: none at this rate
    bool split = false;     // one connector is shared by the links: a breakout leg each
};
ModuleService serviceAt(const Optic& optic, Bandwidth rate);

// The interface one link of a split sees: 400GBASE-DR4 split in four is 100GBASE-DR. Empty when
// unknown.
std::string pmdPerLink(const Optic& optic, ModuleService service);

// The next length that is sold.
Length orderableLength(Length length);

} // namespace weft
