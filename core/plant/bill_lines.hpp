// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the bill by what they belong to.
#pragma once

#include "core/plant/cabling.hpp"

namespace weft {

// Switches, transceivers, cables, NICs and servers of a fabric's own; not the groups it attaches.
std::vector<BillLine> fabricLines(const Fabric& fabric, const FabricIntent& intent,
                                  const Cabling& cabling, const Catalog& catalog);

// Transceivers and cables of a net, each with its site.
std::vector<BillLine> netLines(const GatewayNet& net, const Cabling& cabling,
                               const Catalog& catalog);

// So many switches of one of the fabric's kinds of device.
BillLine switchLine(const Fabric& fabric, std::uint32_t device, const Catalog& catalog,
                    std::int64_t quantity);

// The line cards of the chassis on a line.
BillLine lineCardLine(const Chassis& chassis, const BillLine& switches);

// The devices of a gateway.
BillLine gatewayLine(const Gateway& gateway, const Catalog& catalog);

// Network cards that each server of a block is fitted with for the fabric; part null: none named.
struct Cards {
    const Part* part = nullptr;
    std::int64_t perServer = 0;
};
Cards cardsOf(const ServerBlock& block, const FabricIntent& intent, const Catalog& catalog);
BillLine cardLine(const Part* card, std::string scope, std::int64_t quantity);

// Vendor, model and the maker's number of the part a line is of.
void nameMaker(BillLine& line, const Part* part);

// So many servers, storage nodes or cloud instances of a part.
BillLine serverLine(const PartId& id, const Catalog& catalog, std::string scope,
                    std::int64_t quantity);

} // namespace weft
