// SPDX-License-Identifier: GPL-3.0-or-later
// The circuits of a WAN link where they end at a gateway: from ports of its devices to the
// provider's hand-offs, which stand in no rack of ours. The module in our cage and the fibre are
// bought; what is plugged in at the other end is the provider's.
#pragma once

#include "core/plant/gateway_net.hpp"
#include "core/plant/media.hpp"

namespace weft {

// Circuits of one WAN link that are cabled one by one; more are found by analysis/gateways.
constexpr std::int64_t kMostCircuits = 100'000;

// One per WAN link with an end at a gateway of ours, in document order. Its circuits are dealt over
// the gateway's devices in turn, each link beginning one device further than the one before.
std::vector<GatewayNet> circuitNets(const Design& design, const Catalog& catalog);

// What the module in our cage must do.
struct HandOff {
    Length reach = kilometres(10); // at least
    bool isCoherent = false;       // of a DWDM line
    const Part* far = nullptr;     // the module at the other end, where that is ours too
};
// To the next room where the service ends at equipment of the provider; over dark fibre and DWDM
// lines, which have none, as far as the link is long.
HandOff handOffOf(const WanLink& link, const Design& design, const Catalog& catalog);

// The cheapest single-mode module with a duplex connector that goes into our cages and does that,
// and the fibre to the hand-off. Equal prices: the shorter reach, the switch's own vendor, less
// power, the lesser id.
Medium handOffMedium(const LinkEnd& ours, Bandwidth rate, Length length, const HandOff& handOff,
                     const Catalog& catalog, const MediumRules& rules);

// How circuits are taken up by a device: at the slowest rate, of at least the circuit's, at which
// such a module goes into some of its cages, and in those cages; where none does, at the slowest at
// which a cage runs, else at the circuit's own.
struct CircuitPort {
    Bandwidth rate;
    CageChoice cages = kEveryGroup;
};
CircuitPort circuitPort(const Device& device, Bandwidth circuit, const HandOff& handOff,
                        const Catalog& catalog, const MediumRules& rules);

} // namespace weft
