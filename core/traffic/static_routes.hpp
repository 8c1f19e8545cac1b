// SPDX-License-Identifier: GPL-3.0-or-later
// Destination-routed k-ary fat trees, as InfiniBand and SimGrid route them: at each level up, the
// destination's number picks the uplink (D-mod-K: Zahavi 2010). A downlink then carries what is for
// one host only; flows meet on uplinks and at hosts, and there they share.
#pragma once

#include "core/base/units.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace weft {

// A flow among those that run with it.
struct StaticFlow {
    std::uint32_t links = 2;   // passed, host links among them
    std::uint32_t sharing = 1; // flows on the fullest link of its way, itself included

    // Equal flows through a link that is the fullest on each one's way end together.
    Duration time(DataSize size, Bandwidth rate, Duration perLink) const {
        return perLink * links + size * sharing / rate;
    }
};

// Counts flows on a 3-tier tree of `radix`-port switches. Hosts are numbered leaf by leaf. One
// object measures many phases, one after the other; of one thread.
class StaticFatTree {
public:
    explicit StaticFatTree(std::uint32_t radix);

    std::uint32_t hosts() const { return static_cast<std::uint32_t>(places_.size()); }
    // From host to host, two different ones.
    void add(std::uint32_t from, std::uint32_t to);
    // What was added, in that order, all of it at once; valid until the next call. Begins anew.
    std::span<const StaticFlow> finish();

private:
    struct Place {
        std::uint32_t leaf = 0, pod = 0;
        std::uint32_t spine = 0, core = 0; // of its pod, of that spine's: what leads to the host
    };
    struct Way {
        std::uint32_t from = 0, to = 0, leafUplink = 0, spineUplink = 0, links = 2;
    };

    std::uint32_t half_;
    std::vector<Place> places_; // per host
    std::vector<Way> ways_;
    std::vector<StaticFlow> flows_;
    std::vector<std::uint32_t> sent_, taken_;     // per host
    std::vector<std::uint32_t> leafUp_, spineUp_; // per switch and uplink
};

} // namespace weft
