// SPDX-License-Identifier: GPL-3.0-or-later
// The cages of one switch while they are handed out, lot by lot. Numbers run over its data cages in
// the order of the catalog; the management and console holes beside them are not counted. Of a
// chassis they run over its cards in turn: the first cage of each, then the second of each.
#pragma once

#include "core/plant/ports.hpp"

namespace weft {

class Faceplate {
public:
    explicit Faceplate(const Device& device, const Chassis& chassis = {});

    // Cages for so many ports of one rate: those of the group whose rate is nearest that holds them
    // all, else of several groups, nearest first. What no cage is left for is numbered on beyond
    // the faceplate; where no cage runs at the rate, the run's `cages` is -1. Of a group the lowest
    // cages that are left, or the highest: what leads up stays where it is while servers are added.
    std::vector<PortRun> take(const PortTake& asked);

    std::int64_t freePorts(Bandwidth rate) const;             // that the cages not yet taken give
    std::int64_t unusedLanes() const { return unusedLanes_; } // in cages taken
    std::int64_t beyond() const { return beyond_; } // ports without a cage on the faceplate

private:
    struct Cages {
        const CageGroup* group;
        std::int16_t index;
        std::int64_t next, left;
    };
    std::int64_t perCage(const Cages& cages, Bandwidth rate) const;
    PortRun takeFrom(Cages& cages, std::int64_t ports, std::int64_t perCage, const PortTake& asked);

    std::vector<Cages> cages_;
    bool generic_ = false; // one port per cage, whatever the rate
    std::int64_t cards_ = 1;
    std::int64_t nextBeyond_ = 1;
    std::int64_t unusedLanes_ = 0;
    std::int64_t beyond_ = 0;
};

} // namespace weft
