// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/checked.hpp"
#include "core/plant/bill_lines.hpp"

#include <fmt/format.h>

#include <map>
#include <tuple>

namespace weft {
namespace {

std::string joined(const LinkClass& linkClass) {
    return fmt::format("{} to {}", toString(linkClass.lower), toString(linkClass.upper));
}

// Typical: the published figure, else the class's. Maximum: published; where it is not, the typical
// figure if that is published (the modules come on top in the sum), else the class's maximum.
void fillPower(BillLine& line, const std::optional<Power>& typical,
               const std::optional<Power>& most, Power planningTypical, Power planningMax) {
    line.typical = typical.value_or(planningTypical);
    line.max = most.value_or(typical ? *typical : planningMax);
    line.powerIsPlanned = !typical;
    line.powerIsKnown = line.typical > Power();
}

class FabricBill {
public:
    FabricBill(const Fabric& fabric, const Cabling& cabling, const Catalog& catalog)
        : fabric_(fabric), cabling_(cabling), catalog_(catalog) {}

    std::vector<BillLine> lines(const FabricIntent& intent) && {
        addSwitches();
        addTransceivers();
        addCables();
        addNics(intent);
        addServers();
        return std::move(lines_);
    }

    std::vector<BillLine> linksOf(const GatewayNet& net) && {
        net_ = &net;
        addTransceivers();
        addCables();
        return std::move(lines_);
    }

private:
    BillLine& add(BillKind kind, const Part* part, std::int64_t quantity) {
        BillLine& line = lines_.emplace_back();
        line.kind = kind;
        line.scope = fabric_.id;
        line.quantity = quantity;
        if (part != nullptr) {
            line.part = part->id;
            line.title = part->title();
            line.price = part->price;
            nameMaker(line, part);
        }
        return line;
    }

    void addSwitches() {
        std::map<std::pair<NodeRole, std::uint32_t>, std::int64_t> counts;
        for (const PortShape& shape : cabling_.ports.shapes) {
            if (!shape.server) {
                counts[{fabric_.devices[shape.kind].role, shape.kind}] += shape.nodes;
            }
        }
        for (const auto& [key, count] : counts) {
            lines_.push_back(switchLine(fabric_, key.second, catalog_, count));
            if (const Chassis* chassis = cabling_.ports.chassisAt(key.second)) {
                lines_.push_back(lineCardLine(*chassis, lines_.back()));
            }
        }
    }

    void addTransceivers() {
        for (const ModuleUse& use : moduleUses(fabric_, cabling_)) {
            const LinkClass& linkClass = fabric_.linkClasses[use.linkClass];
            BillLine& line = add(BillKind::Transceiver, use.module, use.count);
            line.tier = toString(use.role);
            if (net_ != nullptr) {
                const GatewayNet::Home& home = net_->homes[use.kind];
                line.host = home.id;
                line.site = home.site;
                line.tier = home.isGateway ? "gateway" : line.tier;
                line.use = net_->isOfWan
                               ? net_->uses[use.linkClass]
                               : fmt::format("{}, {} side", net_->uses[use.linkClass], line.host);
            } else if (linkClass.lower == linkClass.upper) {
                line.use = joined(linkClass);
            } else {
                line.use = fmt::format("{}, {} side", joined(linkClass), line.tier);
            }
            const auto* optic = use.module->as<Optic>();
            fillPower(line, optic->powerPerEnd, optic->powerPerEnd, optic->planningPerEnd,
                      optic->planningPerEnd);
        }
    }

    void addCables() {
        // Parts by id and lengths in ascending order, so that the bill is the same on every
        // machine.
        std::map<std::tuple<std::uint16_t, std::string, Length>,
                 std::pair<const Join*, std::int64_t>>
            pieces;
        for (const Join& join : cabling_.joins) {
            const Medium& medium = join.medium;
            const std::string key = (medium.cable != nullptr ? medium.cable->id : std::string()) +
                                    " " + medium.cableTitle;
            auto& [sample, count] =
                pieces[{cabling_.ports.cageClass[join.linkClass], key, medium.length}];
            sample = &join;
            count += join.links;
        }
        for (const auto& [key, piece] : pieces) {
            const Medium& medium = piece.first->medium;
            BillLine& line = add(BillKind::Cable, medium.cable, piece.second);
            line.title = medium.cableTitle;
            const std::uint16_t linkClass = std::get<0>(key);
            line.use =
                net_ != nullptr ? net_->uses[linkClass] : joined(fabric_.linkClasses[linkClass]);
            line.site = net_ != nullptr ? net_->homes[piece.first->lower.kind].site : Id();
            line.length = medium.length;
            const Optic* cable = medium.cable == nullptr ? nullptr : medium.cable->as<Optic>();
            if (cable != nullptr && cable->kind != OpticKind::FibrePatch &&
                cable->kind != OpticKind::CopperPatch) {
                fillPower(line, cable->powerPerEnd, cable->powerPerEnd, cable->planningPerEnd,
                          cable->planningPerEnd);
                line.typical = line.typical * 2; // both ends
                line.max = line.max * 2;
            }
        }
    }

    // Cards fitted for one group, and the NIC the intent orders for every other.
    void addNics(const FabricIntent& intent) {
        std::map<PartId, std::int64_t> counts;
        for (const ServerBlock& block : fabric_.servers) {
            if (const Cards cards = cardsOf(block, intent, catalog_); cards.part != nullptr) {
                counts[cards.part->id] += cards.perServer * block.nodes.size();
            }
        }
        for (const auto& [id, count] : counts) {
            lines_.push_back(cardLine(catalog_.find(id), fabric_.id, count));
        }
    }

    void addServers() {
        std::map<PartId, std::int64_t> own;
        for (const ServerBlock& block : fabric_.servers) {
            if (!block.part.empty() && block.group == fabric_.id) {
                own[block.part] += block.nodes.size();
            }
        }
        for (const auto& [part, count] : own) {
            lines_.push_back(serverLine(part, catalog_, fabric_.id, count));
        }
    }

    const Fabric& fabric_;
    const Cabling& cabling_;
    const Catalog& catalog_;
    const GatewayNet* net_ = nullptr; // null: a fabric
    std::vector<BillLine> lines_;
};

} // namespace

BillLine switchLine(const Fabric& fabric, std::uint32_t kind, const Catalog& catalog,
                    std::int64_t quantity) {
    const Device& device = fabric.devices[kind];
    const Part* part = catalog.find(device.part);
    BillLine line;
    line.kind = BillKind::Switch;
    line.scope = fabric.id;
    line.quantity = quantity;
    line.title = device.title;
    line.use = line.tier = toString(device.role);
    line.powerIsKnown = false;
    if (part != nullptr) {
        line.part = part->id;
        line.price = part->price;
        nameMaker(line, part);
    }
    if (const Switch* body = part == nullptr ? nullptr : part->as<Switch>()) {
        fillPower(line, body->powerTypical, body->powerMax, body->planningTypical,
                  body->planningMax);
    }
    return line;
}

BillLine lineCardLine(const Chassis& chassis, const BillLine& switches) {
    const Switch& body = *chassis.card->as<Switch>();
    BillLine line;
    line.kind = BillKind::LineCard;
    line.scope = switches.scope;
    line.quantity = saturatingMultiply(switches.quantity, chassis.cards);
    line.part = chassis.card->id;
    line.title = chassis.card->title();
    line.price = chassis.card->price;
    line.tier = switches.tier;
    line.use = "line card of " + switches.use;
    nameMaker(line, chassis.card);
    fillPower(line, body.powerTypical, body.powerMax, body.planningTypical, body.planningMax);
    return line;
}

Cards cardsOf(const ServerBlock& block, const FabricIntent& intent, const Catalog& catalog) {
    const auto named = intent.params.find("nic");
    const auto* usual =
        named == intent.params.end() ? nullptr : std::get_if<std::string>(&named->second);
    const PartId id = !block.nic.empty() ? block.nic : usual != nullptr ? *usual : PartId();
    const Part* part = catalog.find(id);
    const Nic* nic = part == nullptr ? nullptr : part->as<Nic>();
    if (nic == nullptr) {
        return {};
    }
    std::int64_t portsEach = 0;
    for (const NicPorts& ports : nic->ports) {
        portsEach += ports.count;
    }
    return {part, ceilDivide(block.portsPerServer, std::max<std::int64_t>(portsEach, 1))};
}

BillLine cardLine(const Part* card, std::string scope, std::int64_t quantity) {
    const Nic* nic = card->as<Nic>();
    BillLine line;
    line.kind = BillKind::Nic;
    line.part = card->id;
    line.title = card->title();
    line.price = card->price;
    nameMaker(line, card);
    line.scope = std::move(scope);
    line.quantity = quantity;
    line.use = line.tier = "server";
    fillPower(line, nic->powerTypical, nic->powerMax, nic->planningTypical, nic->planningMax);
    return line;
}

void nameMaker(BillLine& line, const Part* part) {
    if (part == nullptr) {
        return;
    }
    line.vendor = part->vendor;
    line.model = part->model;
    if (const auto* optic = part->as<Optic>()) {
        line.partNumber = optic->partNumber.value_or(std::string());
    } else if (const auto* nic = part->as<Nic>()) {
        line.partNumber = nic->partNumber.value_or(std::string());
    }
}

std::vector<BillLine> fabricLines(const Fabric& fabric, const FabricIntent& intent,
                                  const Cabling& cabling, const Catalog& catalog) {
    return FabricBill(fabric, cabling, catalog).lines(intent);
}

// A module is at the site of the switch it is in; a cable, of which both may have an end, at A's.
std::vector<BillLine> netLines(const GatewayNet& net, const Cabling& cabling,
                               const Catalog& catalog) {
    return FabricBill(net.fabric, cabling, catalog).linksOf(net);
}

} // namespace weft
