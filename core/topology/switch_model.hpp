// SPDX-License-Identifier: GPL-3.0-or-later
// A switch as the sizing sees it: how many ports of which rates its faceplate gives at once.
#pragma once

#include "core/topology/topology.hpp"

namespace weft {

// Ports of one rate wanted on a faceplate.
struct PortDemand {
    std::int64_t ports = 0;
    Bandwidth rate;
};

class SwitchModel {
public:
    // The catalogued switch; an error where the id is unknown or no switch.
    static Result<SwitchModel> fromPart(const Catalog& catalog, const PartId& part);
    // `radix` ports of `rate`. A port of b times the rate takes the room of b of them, one of a
    // b-th an eighth… of one (ports are lanes of one chip), so that uplinks of another rate can be
    // sized bare.
    static SwitchModel generic(std::int64_t radix, Bandwidth rate);

    // The most ports of one rate. 0 where no cage runs at it.
    std::int64_t portsAt(Bandwidth rate) const;
    // Whether all demands fit at once; demands of different rates never share a cage.
    bool fits(std::span<const PortDemand> demands) const;

    bool isGeneric() const { return part_.empty(); }
    Bandwidth fullRate() const; // of the fastest data cage
    // Port rates this faceplate offers, fastest first.
    std::vector<Bandwidth> rates() const;
    // As a device of a fabric in the given role. A generic switch gets cages for `demands`, as far
    // as its radix goes.
    Device device(NodeRole role, std::span<const PortDemand> demands) const;

private:
    PartId part_;
    std::string title_;
    std::vector<CageGroup> cages_; // data cages of a part
    std::int64_t radix_ = 0;       // of a generic switch
    Bandwidth rate_;
};

} // namespace weft
