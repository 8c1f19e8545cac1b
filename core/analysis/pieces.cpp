// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pieces.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/plant/plant.hpp"

#include <fmt/format.h>

#include <array>

namespace weft {
namespace {

constexpr std::string_view kCounted[] = {"counted port by port on the expanded fabric"};
constexpr std::string_view kFromBill[] = {"counted on the bill of materials"};

constexpr Formula kCables{"fabric.cables", "count", "", "Pieces of cable: one per link.", kCounted};
constexpr Formula kTransceivers{
    "fabric.transceivers", "count", "",
    "Modules in cages at both ends; a twin-port module serves two links.", kCounted};
constexpr Formula kJoinCables{"join.cables", "count", "",
                              "Pieces of cable between the two ends: one per link.", kCounted};
constexpr Formula kJoinTransceivers{"join.transceivers", "count", "",
                                    "Modules in the switches' cages at both ends of the join.",
                                    kCounted};
constexpr Formula kWanCables{"wan.cables", "count", "",
                             "Fibres from our gateways to the provider: one per circuit and end.",
                             kCounted};
constexpr Formula kWanTransceivers{"wan.transceivers", "count", "",
                                   "Modules in our gateways' cages; the provider's are its own.",
                                   kCounted};
constexpr Formula kPortsUsed{"fabric.ports.used", "count", "",
                             "Switch ports with a link, at the links' rates; those of joins too.",
                             kCounted};
constexpr Formula kPortsFree{"fabric.ports.free", "count", "",
                             "Switch ports that the faceplates still give at the rates in use.",
                             kCounted};
constexpr Formula kGatewayUsed{"gateway.ports.used", "count", "",
                               "Ports of the gateway's devices with a link or a circuit.",
                               kCounted};
constexpr Formula kGatewayFree{"gateway.ports.free", "count", "",
                               "Ports that its devices' faceplates still give at the rates in use.",
                               kCounted};
constexpr Formula kBomLines{"bom.lines", "count", "", "Lines of the bill of materials.", kFromBill};
constexpr Formula kCablingRows{"cabling.rows", "count", "",
                               "Rows of the cabling schedule: one per piece of cable.", kFromBill};

Metric portSum(const Formula& formula, const std::string& scope, const Bill& bill,
               std::int64_t PortTally::*count) {
    std::vector<Term> terms;
    for (const PortTally& tally : bill.ports) {
        if (tally.scope == scope) {
            const bool isGateway = tally.tier == "gateway";
            terms.push_back({tally.tier,
                             static_cast<double>(tally.*count),
                             "count",
                             (isGateway ? "gateway " : "fabric ") + scope,
                             isGateway
                                 ? fmt::format("on {} devices", tally.switches)
                                 : fmt::format("on {} {} switches", tally.switches, tally.tier),
                             {},
                             {}});
        }
    }
    return sumOf(formula, scope, Method::Exact, std::move(terms));
}

Metric billLines(const Bill& bill) {
    std::vector<Term> terms;
    for (const BillKind kind : kBillKinds) {
        const auto lines =
            linesWhere(bill, [&](const BillLine& line) { return line.kind == kind; });
        if (!lines.empty()) {
            terms.push_back({termName(toString(kind)),
                             static_cast<double>(lines.size()),
                             "count",
                             "bill",
                             fmt::format("lines of kind {}", toString(kind)),
                             {},
                             {}});
        }
    }
    return sumOf(kBomLines, "design", Method::Exact, std::move(terms));
}

} // namespace

void countPlant(const PassInput& input, PassOutput& output) {
    if (input.soFar.bill == nullptr) {
        return;
    }
    const Bill& bill = *input.soFar.bill;
    std::vector<Term> rows;
    const auto countLinks = [&](const Id& scope, const Formula& cabled, const Formula& plugged) {
        const auto ofKind = [&](BillKind kind) {
            return linesWhere(bill, [&](const BillLine& line) {
                return line.scope == scope && line.kind == kind;
            });
        };
        Metric cables = pieceSum(cabled, scope, ofKind(BillKind::Cable));
        rows.push_back(termOf(cables, termName(scope), "cables of " + scope));
        output.metrics.push_back(std::move(cables));
        output.metrics.push_back(pieceSum(plugged, scope, ofKind(BillKind::Transceiver)));
    };
    for (const AnalysedFabric& fabric : input.soFar.fabrics) {
        if (fabric.expansion == nullptr) {
            continue;
        }
        countLinks(fabric.id, kCables, kTransceivers);
        output.metrics.push_back(portSum(kPortsUsed, fabric.id, bill, &PortTally::used));
        output.metrics.push_back(portSum(kPortsFree, fabric.id, bill, &PortTally::free));
    }
    for (const GatewayNet& net : input.soFar.plant->nets) {
        countLinks(net.fabric.id, net.isOfWan ? kWanCables : kJoinCables,
                   net.isOfWan ? kWanTransceivers : kJoinTransceivers);
    }
    for (const PortTally& tally : bill.ports) {
        if (tally.tier == "gateway") {
            output.metrics.push_back(portSum(kGatewayUsed, tally.scope, bill, &PortTally::used));
            output.metrics.push_back(portSum(kGatewayFree, tally.scope, bill, &PortTally::free));
        }
    }
    output.metrics.push_back(sumOf(kCablingRows, "design", Method::Exact, std::move(rows)));
    output.metrics.push_back(billLines(bill));
}

} // namespace weft
