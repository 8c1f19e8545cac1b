// SPDX-License-Identifier: GPL-3.0-or-later
// What plugs into an end of a link, and which two of those speak to each other over which cable.
#pragma once

#include "core/plant/media.hpp"

namespace weft {

// A module in a cage, or a bare RJ45 port (part null).
struct Plug {
    const Part* part = nullptr;
    const Optic* optic = nullptr;
    ModuleService service{1, false};
    bool bare() const { return part == nullptr; }
};

// True when the module fits the end's cages, fills them at the rate, speaks the protocol and stays
// within the power.
bool goesInto(const Part& part, const LinkEnd& end, Bandwidth rate, const MediumRules& rules);

// Everything that may fill the end's cages at the rate, whatever its reach; the one the cages hold
// already or the user named, where there is one.
std::vector<Plug> plugsFor(const LinkEnd& end, Bandwidth rate, const Catalog& catalog,
                           const MediumRules& rules);

// True when both ends interoperate: equal interface per link, or, where one is not published, equal
// medium, connector and lanes.
bool interoperate(const Plug& lower, const Plug& upper);

// The cable between two plugs that interoperate.
struct Patch {
    const Part* part = nullptr; // null: not in the catalog
    std::string title;
    std::optional<Length> reach; // the cable's own limit, where it has one
};
Patch patchBetween(const Plug& lower, const Plug& upper, Bandwidth rate, const Catalog& catalog);

// Whether the rules let a cable or module in: its vendor, copper or not, AOC or not, the family of
// its interface. A part the user named is always let in.
bool isLetIn(const Part& part, const MediumRules& rules);
bool isCopper(const Optic& optic); // a copper cable with ends of its own

bool speaks(const Optic& optic, const std::string& protocol);
bool isStraightCable(const Optic& optic); // ends of its own, one link

} // namespace weft
