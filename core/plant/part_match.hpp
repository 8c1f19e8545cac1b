// SPDX-License-Identifier: GPL-3.0-or-later
// Which catalogued part of some vendors could do the work of another: the same kind of device, the
// same technology, at least the ports in use at their rates; nearest in ports, then with a known
// price, then of less power.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/topology/switch_model.hpp"

#include <span>
#include <string>
#include <vector>

namespace weft {

// Either a part, or why there is none.
struct PartMatch {
    const Part* part = nullptr; // of the catalog
    std::string problem;        // "no switch of Arista speaks infiniband"
};

// Ports one device has in use, by rate: one entry per device that differs.
using PortDemands = std::vector<PortDemand>;

PartMatch matchSwitch(const Part& now, std::span<const PortDemands> devices,
                      std::span<const std::string> vendors, const Catalog& catalog);

// Ports one server has on cards of a fabric.
struct CardDemand {
    std::int64_t ports = 0, cards = 1;
    Bandwidth rate;
    Transport transport = Transport::RoceV2;
};

PartMatch matchNic(const Part& now, const CardDemand& wanted, std::span<const std::string> vendors,
                   const Catalog& catalog);

// "64 × 400 Gb/s": what the device with most ports has in use; "no ports" where nothing is plugged
// in.
std::string toText(std::span<const PortDemands> devices);

} // namespace weft
