// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/bill.hpp"

#include "core/base/text.hpp"
#include "core/plant/bill_lines.hpp"
#include "core/plant/buying.hpp"
#include "core/plant/faceplate.hpp"
#include "core/plant/line_cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace weft {
namespace {

// Rented by the hour, so no piece price: the note says what the hour costs.
Price rent(const std::optional<Money>& perHour, std::string_view what) {
    Price price;
    if (perHour) {
        price.note = fmt::format("{} USD an hour {}, not part of the purchase",
                                 perHour->toPlainString(), what);
    }
    return price;
}

BillLine wanLine(const WanLink& link, const Catalog& catalog) {
    const Part* part = catalog.find(link.service);
    const Wan* service = part == nullptr ? nullptr : part->as<Wan>();
    BillLine line;
    line.kind = BillKind::Wan;
    line.part = link.service;
    line.title =
        part != nullptr ? part->title() : fmt::format("line of {}", exactBandwidth(link.rate));
    line.scope = link.id;
    nameMaker(line, part);
    line.use = fmt::format("{} to {}, {} each", link.a, link.b, exactBandwidth(link.rate));
    line.quantity = link.count;
    line.length = link.distance;
    line.price = rent(service == nullptr ? std::nullopt : service->portPerHour, "for the port");
    return line;
}

void tallyPorts(const Fabric& fabric, const Cabling& cabling, std::vector<PortTally>& tallies) {
    std::map<NodeRole, PortTally> tiers;
    for (const PortShape& shape : cabling.ports.shapes) {
        if (!shape.server) {
            PortTally& tally = tiers[fabric.devices[shape.kind].role];
            tally.switches += shape.nodes;
            tally.used += shape.portsUsed * shape.nodes;
            tally.free += shape.portsFree * shape.nodes;
        }
    }
    for (auto& [role, tally] : tiers) {
        tally.scope = fabric.id;
        tally.tier = toString(role);
        tallies.push_back(std::move(tally));
    }
}

// What a net takes of the ports of fabrics' switches and of gateways.
void tallyPorts(const GatewayNet& net, const Cabling& cabling, std::vector<PortTally>& tallies) {
    for (const PortShape& shape : cabling.ports.shapes) {
        const GatewayNet::Home& home = net.homes[shape.kind];
        const std::string_view tier =
            home.isGateway ? "gateway" : toString(net.fabric.devices[shape.kind].role);
        const auto tally = std::find_if(tallies.begin(), tallies.end(), [&](const PortTally& each) {
            return each.scope == home.id && each.tier == tier;
        });
        if (tally != tallies.end()) { // else the provider's
            tally->used += (shape.portsUsed - shape.portsBefore) * shape.nodes;
            tally->free += (shape.portsFree - shape.freeBefore) * shape.nodes;
        }
    }
}

// Gateways that nets end at, with the free ports of devices that none of them does: at the rate
// that the first net runs at.
void startGatewayTallies(const Design& design, const Catalog& catalog, const LineCards& cards,
                         const std::vector<GatewayNet>& nets, std::vector<PortTally>& tallies) {
    std::map<std::uint32_t, std::set<std::uint32_t>> touched; // devices by number of the gateway
    std::map<std::uint32_t, Bandwidth> rates;
    const auto fabrics = static_cast<std::uint32_t>(design.fabrics->size());
    for (const GatewayNet& net : nets) {
        for (const Link& link : net.fabric.links) {
            for (const NodeIndex end : {link.a, link.b}) {
                const auto& [number, index] = net.origin[end.get()];
                if (number >= fabrics && number != GatewayNet::kProvider) {
                    touched[number].insert(index.value);
                    rates.try_emplace(number, net.fabric.classOf(link).rate);
                }
            }
        }
    }
    for (const auto& [number, devices] : touched) {
        const Gateway& gateway = (*design.gateways)[number - fabrics];
        PortTally& tally = tallies.emplace_back();
        tally.scope = gateway.id;
        tally.tier = "gateway";
        tally.switches = gateway.count;
        const Faceplate untouched(gatewayDevice(gateway, catalog),
                                  cards.ofGateway(number - fabrics));
        tally.free = untouched.freePorts(rates.at(number)) *
                     (gateway.count - static_cast<std::int64_t>(devices.size()));
    }
}

} // namespace

BillLine gatewayLine(const Gateway& gateway, const Catalog& catalog) {
    const Part* part = catalog.find(gateway.part);
    const Switch* device = part == nullptr ? nullptr : part->as<Switch>();
    BillLine line;
    line.kind = BillKind::Switch;
    line.part = gateway.part;
    line.title = part != nullptr ? part->title() : "generic gateway";
    line.scope = gateway.id;
    nameMaker(line, part);
    line.use = line.tier = "gateway";
    line.quantity = gateway.count;
    line.price = part == nullptr ? Price() : part->price;
    line.powerIsKnown = device != nullptr;
    if (device != nullptr) {
        line.powerIsPlanned = !device->powerTypical && !device->powerMax;
        line.typical = device->powerTypical.value_or(device->planningTypical);
        line.max = device->powerMax.value_or(device->powerTypical.value_or(device->planningMax));
    }
    return line;
}

BillLine serverLine(const PartId& id, const Catalog& catalog, std::string scope,
                    std::int64_t quantity) {
    BillLine line;
    const Part* part = catalog.find(id);
    line.kind = BillKind::Server;
    line.part = id;
    line.title = part != nullptr ? part->title() : id;
    line.scope = std::move(scope);
    line.use = "server";
    line.tier = "server";
    line.quantity = quantity;
    line.powerIsKnown = false;
    if (part == nullptr) {
        return line;
    }
    line.price = part->price;
    nameMaker(line, part);
    std::optional<Power> typical, most;
    if (const auto* server = part->as<Server>()) {
        most = server->powerMax;
    } else if (const auto* storage = part->as<Storage>()) {
        line.kind = BillKind::Storage;
        line.use = "storage";
        typical = storage->powerTypical;
        most = storage->powerMax;
    } else if (const auto* instance = part->as<CloudInstance>()) {
        line.kind = BillKind::CloudInstance;
        line.use = "cloud instance";
        line.price = rent(instance->perHour, "on demand");
        line.powerIsKnown = true; // the provider's watts, not ours
        return line;
    }
    // Servers publish a maximum only; the one known figure stands for both.
    line.powerIsKnown = typical || most;
    line.max = most.value_or(typical.value_or(Power()));
    line.typical = typical.value_or(line.max);
    return line;
}

Bill makeBill(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions,
              const std::vector<Cabling>& cabling, const std::vector<GatewayNet>& nets) {
    Bill bill;
    for (std::size_t i = 0; i < expansions.size(); ++i) {
        if (expansions[i] != nullptr) {
            const auto lines =
                fabricLines(expansions[i]->fabric, (*design.fabrics)[i], cabling[i], catalog);
            const auto& accelerators = expansions[i]->accelerators;
            std::copy_if(lines.begin(), lines.end(), std::back_inserter(bill.lines),
                         [&](const BillLine& line) { // an accelerator is no switch to buy
                             return line.kind != BillKind::Switch || !accelerators ||
                                    line.tier != toString(*accelerators);
                         });
            tallyPorts(expansions[i]->fabric, cabling[i], bill.ports);
            std::copy(cabling[i].findings.begin(), cabling[i].findings.end(),
                      std::back_inserter(bill.findings));
        }
    }
    const LineCards cards(design, catalog, expansions, nets);
    for (Finding& finding : cards.findings()) {
        bill.findings.push_back(std::move(finding));
    }
    startGatewayTallies(design, catalog, cards, nets, bill.ports);
    std::vector<BillLine> circuits; // behind what they are the ends of
    for (std::size_t j = 0; j < nets.size(); ++j) {
        const Cabling& plan = cabling[expansions.size() + j];
        std::vector<BillLine>& lines = nets[j].isOfWan ? circuits : bill.lines;
        for (BillLine& line : netLines(nets[j], plan, catalog)) {
            lines.push_back(std::move(line));
        }
        tallyPorts(nets[j], plan, bill.ports);
        bill.findings.insert(bill.findings.end(), plan.findings.begin(), plan.findings.end());
    }
    for (const ServerGroup& group : *design.groups) {
        if (group.count > 0) {
            bill.lines.push_back(serverLine(group.part, catalog, group.id, group.count));
        }
    }
    for (const Gateway& gateway : *design.gateways) {
        if (gateway.count > 0) {
            bill.lines.push_back(gatewayLine(gateway, catalog));
            const Chassis& chassis =
                cards.ofGateway(static_cast<std::size_t>(&gateway - design.gateways->data()));
            if (chassis.card != nullptr) {
                bill.lines.push_back(lineCardLine(chassis, bill.lines.back()));
            }
        }
    }
    for (const WanLink& link : *design.wans) {
        if (link.count > 0) {
            bill.lines.push_back(wanLine(link, catalog));
            std::copy_if(circuits.begin(), circuits.end(), std::back_inserter(bill.lines),
                         [&](const BillLine& line) { return line.scope == link.id; });
        }
    }
    for (BillLine& line : bill.lines) {
        if (!line.site.empty()) {
            continue; // of a net, whose two ends may stand at two sites
        }
        const FabricIntent* fabric = design.fabric(line.scope);
        const ServerGroup* group = design.group(line.scope);
        const Gateway* gateway = design.gateway(line.scope);
        line.site = fabric != nullptr    ? fabric->site
                    : group != nullptr   ? group->site
                    : gateway != nullptr ? gateway->site
                                         : Id();
    }
    addSpares(bill.lines, *design.plant);
    return bill;
}

Bill makeBill(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions) {
    return makeBill(design, catalog, expansions, planCabling(design, catalog, expansions));
}

bool isRented(const BillLine& line) {
    return line.kind == BillKind::Wan || line.kind == BillKind::CloudInstance;
}

std::string_view toString(BillKind kind) {
    constexpr std::array<std::string_view, 10> kWords{
        "switch",  "transceiver",    "cable", "nic",   "server",
        "storage", "cloud instance", "wan",   "panel", "line card"};
    return kWords[static_cast<std::size_t>(kind)];
}

} // namespace weft
