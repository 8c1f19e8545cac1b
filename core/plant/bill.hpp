// SPDX-License-Identifier: GPL-3.0-or-later
// The bill: one line per part and use, with quantity, price and power. Everything that counts
// pieces, watts or money sums these lines and nothing else, so that no two sums can disagree.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/finding.hpp"
#include "core/topology/topology.hpp"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace weft {

enum class BillKind : std::uint8_t {
    Switch,
    Transceiver,
    Cable,
    Nic,
    Server,
    Storage,
    CloudInstance,
    Wan,
    Panel,
    LineCard
};
inline constexpr std::array kBillKinds{
    BillKind::Switch,        BillKind::LineCard, BillKind::Transceiver, BillKind::Cable,
    BillKind::Panel,         BillKind::Nic,      BillKind::Server,      BillKind::Storage,
    BillKind::CloudInstance, BillKind::Wan};

struct BillLine {
    BillKind kind = BillKind::Switch;
    PartId part;       // empty: a generic device, or a cable nothing in the catalog fits
    std::string title; // "NVIDIA QM9700"
    std::string vendor, model, partNumber; // where known
    std::string site;                      // where it stands; empty for WAN lines
    std::string scope;                     // fabric, join, group, gateway or WAN link it belongs to
    std::string host; // of a net's module: the fabric or gateway whose switch it is in
    std::string use;  // "leaf", "spine", "leaf to spine", "leaf to spine, spine side"
    std::string tier; // role of the device it is or sits in: "leaf", "server"; empty for cables
    std::int64_t quantity = 0;
    Price price;                 // per piece; basis None: unknown, never 0
    Power typical, max;          // per piece (a transceiver: per module)
    bool powerIsPlanned = false; // the class's planning figure stands in for an unknown fact
    bool powerIsKnown =
        true; // false: neither fact nor planning figure; counts as 0 W and is named in a finding
    Length length;           // of a cable
    std::int64_t spares = 0; // bought beside the quantity, never powered

    std::int64_t bought() const { return quantity + spares; }
    Money total() const { return price.typical * bought(); }
};

// Ports of one tier of switches on a fabric, or of a gateway that something is plugged into.
struct PortTally {
    std::string scope; // fabric or gateway
    std::string tier;  // "leaf", "gateway"
    std::int64_t switches = 0;
    std::int64_t used = 0;
    std::int64_t free = 0; // that the faceplates still give at the rates in use
};

// Of the switch itself, with the line cards in it.
inline bool isOfSwitch(const BillLine& line) {
    return line.kind == BillKind::Switch || line.kind == BillKind::LineCard;
}
bool isRented(
    const BillLine& line); // paid by the hour, so no part of a purchase: WAN, cloud instances

struct Bill {
    std::vector<BillLine> lines;   // by scope in document order, kind, use
    std::vector<PortTally> ports;  // by fabric in document order, tier; then by gateway
    std::vector<Finding> findings; // no medium reaches, cage and module do not fit…
};

std::string_view toString(BillKind kind); // "switch", "transceiver", "cable", …

} // namespace weft
