// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/stand_ins.hpp"

#include "core/base/text.hpp"
#include "core/plant/bill_lines.hpp"
#include "core/plant/part_match.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace weft {
namespace {

// Ports in use on devices of fabrics and gateways, those of joins and circuits with them: by number
// (as GatewayNet::Origin has it) and device of the fabric.
class PortsInUse {
public:
    explicit PortsInUse(const Plant& plant) {
        const std::size_t fabrics = plant.expansions.size();
        forEachNet(plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t number) {
            const PortPlan& ports = cabling.ports;
            std::set<std::pair<std::uint32_t, Key>> seen; // shapes, by what has them
            for (std::size_t node = 0; node < ports.shapeOf.size(); ++node) {
                const std::uint32_t shape = ports.shapeOf[node];
                if (ports.shapes[shape].server) {
                    continue;
                }
                const Key key =
                    number < fabrics
                        ? Key{static_cast<std::uint32_t>(number), fabric.nodes[node].device}
                        : keyOf(plant, plant.nets[number - fabrics].origin[node]);
                if (seen.insert({shape, key}).second) {
                    demands_[key].push_back(demandsOf(ports.shapes[shape]));
                }
            }
        });
    }

    const std::vector<PortDemands>& of(std::size_t number, std::uint32_t device) const {
        static const std::vector<PortDemands> kNone;
        const auto found = demands_.find({static_cast<std::uint32_t>(number), device});
        return found == demands_.end() ? kNone : found->second;
    }

private:
    using Key = std::pair<std::uint32_t, std::uint32_t>;

    static Key keyOf(const Plant& plant, const GatewayNet::Origin& origin) {
        const bool isFabrics = origin.first < plant.expansions.size();
        return {origin.first,
                isFabrics ? plant.expansions[origin.first]->fabric.node(origin.second).device : 0};
    }

    static PortDemands demandsOf(const PortShape& shape) {
        std::map<Bandwidth, std::int64_t> byRate;
        for (const PortTake& take : shape.takes) {
            byRate[take.rate] += take.ports;
        }
        PortDemands demands;
        for (const auto& [rate, ports] : byRate) {
            demands.push_back({ports, rate});
        }
        return demands;
    }

    std::map<Key, std::vector<PortDemands>> demands_;
};

class Finder {
public:
    Finder(const Design& design, const Plant& plant, std::span<const std::string> vendors)
        : design_(design), plant_(plant), catalog_(plant.catalog), vendors_(vendors),
          inUse_(plant) {}

    std::vector<StandIn> all() && {
        for (std::size_t i = 0; i < plant_.expansions.size(); ++i) {
            if (plant_.expansions[i] != nullptr) {
                addCards(i);
                addSwitches(i);
            }
        }
        for (std::size_t i = 0; i < design_.gateways->size(); ++i) {
            addGateway(i);
        }
        return std::move(found_);
    }

private:
    const Part* unwanted(const PartId& id) const {
        const Part* part = catalog_.find(id);
        return part == nullptr || isMadeBy(*part, vendors_) ? nullptr : part;
    }

    StandIn& add(std::string scope, std::string_view use, std::int64_t count, const Part& now,
                 std::string needs, PartMatch match) {
        return found_.emplace_back(StandIn{std::move(scope),
                                           std::string(use),
                                           count,
                                           std::move(needs),
                                           &now,
                                           match.part,
                                           std::move(match.problem),
                                           {}});
    }

    void addSwitches(std::size_t number) {
        const FabricIntent& intent = (*design_.fabrics)[number];
        const Expansion& expansion = *plant_.expansions[number];
        const Fabric& fabric = expansion.fabric;
        std::map<std::uint32_t, std::int64_t> counts; // by device, as the tiers lie
        const NodeRange switches = fabric.switches();
        for (std::uint32_t node = switches.begin; node < switches.end; ++node) {
            ++counts[fabric.nodes[node].device];
        }
        for (const auto& [kind, count] : counts) {
            const Device& device = fabric.devices[kind];
            const Part* now = unwanted(device.part);
            if (now == nullptr || now->as<Switch>() == nullptr ||
                expansion.accelerators == device.role) {
                continue;
            }
            const auto& demands = inUse_.of(number, kind);
            StandIn& standIn =
                add(fmt::format("{}/{}", fabric.id, toString(device.role)), toString(device.role),
                    count, *now, toText(demands), matchSwitch(*now, demands, vendors_, catalog_));
            standIn.edits = intent.graph->nodes.empty()
                                ? parameterEdits(intent, device, standIn.instead)
                                : drawnEdits(intent, fabric, kind, standIn.instead);
        }
    }

    // The tier's own parameter. One that says nothing follows the tier below, which may change.
    static std::vector<Edit> parameterEdits(const FabricIntent& intent, const Device& device,
                                            const Part* instead) {
        const Topology* topology = findTopology(intent.topology);
        const std::string_view tier = toString(device.role);
        std::string name;
        for (const ParamSpec& spec : topology->params) {
            if (spec.kind != ParamKind::Part || spec.partKind != PartKind::Switch) {
                continue;
            }
            const auto said = intent.params.find(std::string(spec.name));
            const bool isSaid =
                said != intent.params.end() && said->second == ParamValue(device.part);
            if (spec.name == tier || (name.empty() && isSaid)) {
                name = spec.name;
            }
        }
        if (name.empty() || (instead == nullptr && intent.params.contains(name))) {
            return {};
        }
        return {SetParameter{intent.id, name,
                             ParamValue(instead == nullptr ? device.part : instead->id)}};
    }

    static std::vector<Edit> drawnEdits(const FabricIntent& intent, const Fabric& fabric,
                                        std::uint32_t kind, const Part* instead) {
        std::vector<Edit> edits;
        std::set<std::string_view> meant;
        for (std::size_t i = 0; i < fabric.nodes.size() && instead != nullptr; ++i) {
            if (fabric.nodes[i].role != NodeRole::Server && fabric.nodes[i].device == kind) {
                meant.insert(fabric.drawnIds[i]);
            }
        }
        for (const DrawnNode& node : intent.graph->nodes) {
            if (meant.contains(node.id)) {
                DrawnNode changed = node;
                changed.part = instead->id;
                edits.push_back(PutNode{intent.id, std::move(changed)});
            }
        }
        return edits;
    }

    // Cards of one part over all groups of a fabric are one order. Those fitted for a group are
    // said by its attachment, which only the fabric as a whole holds: later ones build on earlier.
    void addCards(std::size_t number) {
        FabricIntent intent = (*design_.fabrics)[number];
        const Fabric& fabric = plant_.expansions[number]->fabric;
        std::map<PartId, std::pair<CardDemand, std::int64_t>> wanted; // and how many
        for (const ServerBlock& block : fabric.servers) {
            const Cards cards = cardsOf(block, intent, catalog_);
            if (cards.part == nullptr || unwanted(cards.part->id) == nullptr) {
                continue;
            }
            auto& [demand, count] = wanted[cards.part->id];
            demand.transport = intent.transport;
            if (block.portsPerServer * demand.cards >= demand.ports * cards.perServer) {
                demand.ports = block.portsPerServer;
                demand.cards = cards.perServer;
            }
            demand.rate = std::max(demand.rate, block.rate);
            count += cards.perServer * block.nodes.size();
        }
        for (const auto& [id, what] : wanted) {
            const auto& [demand, count] = what;
            const Part& now = *catalog_.find(id);
            StandIn& standIn =
                add(fabric.id + "/nic", "nic", count, now,
                    fmt::format("{} × {} a server", demand.ports, formatBandwidth(demand.rate)),
                    matchNic(now, demand, vendors_, catalog_));
            if (standIn.instead != nullptr) {
                standIn.edits = cardEdits(intent, id, standIn.instead->id);
            }
        }
    }

    static std::vector<Edit> cardEdits(FabricIntent& intent, const PartId& now,
                                       const PartId& instead) {
        std::vector<Edit> edits;
        bool isFitted = false;
        for (Attachment& attachment : intent.attachments) {
            if (attachment.nic == now) {
                attachment.nic = instead;
                isFitted = true;
            }
        }
        if (isFitted) {
            edits.push_back(PutFabric{intent});
        }
        const auto said = intent.params.find("nic");
        if (said != intent.params.end() && said->second == ParamValue(now)) {
            said->second = ParamValue(instead);
            edits.push_back(SetParameter{intent.id, "nic", said->second});
        }
        return edits;
    }

    void addGateway(std::size_t place) {
        const Gateway& gateway = (*design_.gateways)[place];
        const Part* now = unwanted(gateway.part);
        if (now == nullptr || now->as<Switch>() == nullptr || gateway.count <= 0) {
            return;
        }
        const auto& demands = inUse_.of(plant_.expansions.size() + place, 0);
        StandIn& standIn = add(gateway.id, "gateway", gateway.count, *now, toText(demands),
                               matchSwitch(*now, demands, vendors_, catalog_));
        if (standIn.instead != nullptr) {
            Gateway changed = gateway;
            changed.part = standIn.instead->id;
            standIn.edits = {PutGateway{std::move(changed)}};
        }
    }

    const Design& design_;
    const Plant& plant_;
    const Catalog& catalog_;
    std::span<const std::string> vendors_;
    PortsInUse inUse_;
    std::vector<StandIn> found_;
};

} // namespace

std::vector<StandIn> standIns(const Design& design, const Plant& plant,
                              std::span<const std::string> vendors) {
    return vendors.empty() ? std::vector<StandIn>() : Finder(design, plant, vendors).all();
}

Batch takeOnly(const Design& design, const std::vector<std::string>& vendors,
               const std::vector<StandIn>& standIns) {
    Batch batch{vendors.empty() ? "Take parts of any vendor"
                                : fmt::format("Take parts of {} only", fmt::join(vendors, ", ")),
                {}};
    PlantRules rules = *design.plant;
    rules.vendors = vendors;
    batch.edits.push_back(SetPlantRules{std::move(rules)});
    for (const StandIn& each : standIns) {
        batch.edits.insert(batch.edits.end(), each.edits.begin(), each.edits.end());
    }
    return batch;
}

ResultTable standInTable(std::span<const StandIn> standIns) {
    ResultTable table{"vendor.stand_ins",
                      "design",
                      "Of other vendors",
                      {{"Where"}, {"Pieces", "count"}, {"Now"}, {"Ports in use"}, {"Instead"}},
                      {}};
    for (const StandIn& each : standIns) {
        table.rows.push_back(
            {TableCell::words(each.scope), TableCell::number(static_cast<double>(each.count)),
             TableCell::words(each.now->title()), TableCell::words(each.needs),
             each.instead != nullptr ? TableCell::words(each.instead->title())
                                     : TableCell::words("none fits: " + each.problem, true)});
    }
    return table;
}

} // namespace weft
