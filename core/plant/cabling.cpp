// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/cabling.hpp"

#include "core/base/text.hpp"
#include "core/fabric/board.hpp"
#include "core/plant/line_cards.hpp"
#include "core/plant/panels.hpp"
#include "core/plant/runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace weft {
namespace {

auto keyOf(const Join& join) {
    return std::tie(join.linkClass, join.lower, join.upper, join.length);
}

LinkEnd endAt(const Fabric& fabric, const PortPlan& plan, const Catalog& catalog,
              const PlaceKind& place, std::int64_t perCage) {
    LinkEnd end;
    end.portsPerCage = perCage;
    if (place.server) {
        end.isSwitch = false;
        end.formFactor = plan.blocks[place.kind].formFactor;
        end.title = fabric.servers[place.kind].name;
        return end;
    }
    const Device& device = fabric.devices[place.kind];
    end.title = device.title;
    end.runsAtRate = place.cages >= 0;
    if (!device.part.empty() && end.runsAtRate) {
        end.formFactor = device.cages[static_cast<std::size_t>(place.cages)].formFactor;
    }
    const Part* part = catalog.find(device.part);
    if (const Switch* body = part == nullptr ? nullptr : part->as<Switch>()) {
        end.opticsLimit = body->cageOpticsLimit;
        end.vendor = part->vendor;
    }
    return end;
}

// Links by the lots they lie in.
class JoinCounter {
public:
    JoinCounter(const Fabric& fabric, const PortPlan& plan, const Catalog& catalog)
        : fabric_(fabric), plan_(plan), catalog_(catalog) {}

    void add(std::uint16_t linkClass, const PlaceKind& lower, std::int64_t perCageLower,
             const PlaceKind& upper, std::int64_t perCageUpper, Length length, std::int64_t links) {
        const auto same = [&](const Join& join) {
            return join.linkClass == linkClass && join.lower == lower && join.upper == upper &&
                   join.length == length;
        };
        auto found = std::find_if(joins_.begin(), joins_.end(), same);
        if (found == joins_.end()) {
            joins_.push_back({linkClass,
                              lower,
                              upper,
                              length,
                              0,
                              endAt(fabric_, plan_, catalog_, lower, perCageLower),
                              endAt(fabric_, plan_, catalog_, upper, perCageUpper),
                              {}});
            found = joins_.end() - 1;
        }
        found->links += links;
    }
    std::vector<Join> sorted() && {
        std::sort(joins_.begin(), joins_.end(),
                  [](const Join& x, const Join& y) { return keyOf(x) < keyOf(y); });
        return std::move(joins_);
    }

private:
    const Fabric& fabric_;
    const PortPlan& plan_;
    const Catalog& catalog_;
    std::vector<Join> joins_;
};

// What a cable is bought for: lengths that are sold as one are one.
Length boughtFor(const Cabling& cabling, const Fabric& fabric, LinkIndex link) {
    const Length length = cabling.lengthOf(fabric, link);
    return cabling.lengths.empty() ? length : orderableLength(length);
}

MediumRules rulesOf(const FabricIntent& intent, const Design& design, const Catalog& catalog) {
    MediumRules rules = mediumRules(intent.transport == Transport::InfiniBand,
                                    intent.optics.over(design.plant->optics), design);
    if (const auto optic = intent.params.find("optic"); optic != intent.params.end()) {
        if (const auto* id = std::get_if<std::string>(&optic->second)) {
            rules.forced = catalog.find(*id);
        }
    }
    return rules;
}

// A cage that serves several links holds one module for all of them, so the kind of join with the
// most links chooses it and the others of the class must match it.
void chooseAll(const Fabric& fabric, const Catalog& catalog, const MediumRules& rules,
               const std::vector<std::uint16_t>& cageClass, std::vector<Join>& joins) {
    std::vector<std::size_t> order(joins.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return joins[x].links > joins[y].links; });
    std::map<std::pair<std::uint16_t, PlaceKind>, const Part*> held;
    const auto heldAt = [&](const Join& join, const PlaceKind& place, const LinkEnd& end) {
        const auto found = held.find({cageClass[join.linkClass], place});
        return end.portsPerCage > 1 && found != held.end() ? found->second : nullptr;
    };
    // Cages that serve several links hold one module for all of them, which must reach the
    // farthest.
    std::map<std::uint16_t, Length> farthest;
    for (const Join& join : joins) {
        Length& length = farthest[cageClass[join.linkClass]];
        length = std::max(length, join.length);
    }
    for (const std::size_t i : order) {
        Join& join = joins[i];
        const LinkClass& linkClass = fabric.linkClasses[join.linkClass];
        const bool isShared = join.lowerEnd.portsPerCage > 1 || join.upperEnd.portsPerCage > 1;
        const auto choose = [&] {
            join.medium = chooseMedium(join.lowerEnd, join.upperEnd, linkClass.rate,
                                       isShared ? farthest[cageClass[join.linkClass]] : join.length,
                                       catalog, rules);
            join.medium.length = std::min(join.medium.length, orderableLength(join.length));
            if (rules.optics.plant == FibrePlant::Panels && isFibrePath(join.medium)) {
                join.medium.trunk = join.medium.length;
                join.medium.length = kPanelCord;
            }
        };
        join.lowerEnd.heldModule = heldAt(join, join.lower, join.lowerEnd);
        join.upperEnd.heldModule = heldAt(join, join.upper, join.upperEnd);
        choose();
        if (join.lower == join.upper && join.medium.lowerModule != join.medium.upperModule) {
            join.lowerEnd.heldModule = join.upperEnd.heldModule = join.medium.upperModule;
            choose(); // both ends lie in cages of one kind
        }
        held.try_emplace({cageClass[join.linkClass], join.lower}, join.medium.lowerModule);
        held.try_emplace({cageClass[join.linkClass], join.upper}, join.medium.upperModule);
    }
}

void findAssumptions(const Fabric& fabric, const std::vector<Join>& joins,
                     std::vector<Finding>& findings) {
    std::set<std::string> nics, cages;
    for (const Join& join : joins) {
        const auto note = [&](const LinkEnd& end, const std::string& plugged) {
            if (end.formFactor.empty() && !plugged.empty()) {
                (end.isSwitch ? cages : nics).insert(fmt::format("{} on {}", plugged, end.title));
            }
        };
        note(join.lowerEnd, join.medium.lowerFormFactor);
        note(join.upperEnd, join.medium.upperFormFactor);
    }
    for (const auto& [id, what, titles] :
         {std::tuple("nic.form_factor.assumed", "server ports", &nics),
          std::tuple("cage.form_factor.assumed", "generic switch ports", &cages)}) {
        if (!titles->empty()) {
            findings.push_back(
                {id,
                 Severity::Info,
                 fabric.id,
                 fmt::format(
                     "The form factor of {} is not known; that of the cheapest fitting medium "
                     "is assumed: {}.",
                     what, fmt::join(*titles, ", ")),
                 static_cast<double>(titles->size()),
                 std::nullopt,
                 "count",
                 {}});
        }
    }
}

void findUnusedChoice(const Fabric& fabric, const MediumRules& rules,
                      const std::vector<Join>& joins, std::vector<Finding>& findings) {
    const auto uses = [&](const Join& join) {
        const Medium& medium = join.medium;
        return medium.lowerModule == rules.forced || medium.upperModule == rules.forced ||
               medium.cable == rules.forced;
    };
    if (rules.forced != nullptr && std::none_of(joins.begin(), joins.end(), uses)) {
        findings.push_back(
            {"optic.unused",
             Severity::Warning,
             fabric.id,
             fmt::format(
                 "The chosen {} joins no link of this fabric: it goes into no switch cage at "
                 "the rate of the links, or does not reach.",
                 rules.forced->title()),
             std::nullopt,
             std::nullopt,
             "",
             {}});
    }
}

} // namespace

std::vector<Join> findJoins(const Fabric& fabric, const Cabling& cabling, const Catalog& catalog) {
    const PortPlan& plan = cabling.ports;
    JoinCounter counter(fabric, plan, catalog);
    const auto hasOneRunPerLot = [](const PortShape& shape) {
        return std::all_of(shape.lots.begin(), shape.lots.end(),
                           [](const PortLot& lot) { return lot.runs.size() == 1; });
    };
    if (!std::all_of(plan.shapes.begin(), plan.shapes.end(), hasOneRunPerLot)) {
        LinkWalk(fabric, plan).run([&](const LinkPiece& piece) {
            counter.add(piece.linkClass, piece.a.place(), piece.a.run->perCage, piece.b.place(),
                        piece.b.run->perCage, boughtFor(cabling, fabric, piece.link), piece.count);
            return true;
        });
        return std::move(counter).sorted();
    }
    // Where a lot lies in cages of one kind, it does not matter which of its ports a link takes:
    // links are counted per pair of shapes.
    using Key = std::tuple<std::uint16_t, std::uint32_t, std::uint32_t, Length>;
    std::map<Key, std::int64_t> counts;
    std::int64_t* last = nullptr;
    Key lastKey;
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        if (isOnBoard(fabric, link)) {
            continue;
        }
        const Key key(link.linkClass, plan.shapeOf[link.a.get()], plan.shapeOf[link.b.get()],
                      boughtFor(cabling, fabric, LinkIndex(i)));
        if (last == nullptr || key != lastKey) {
            last = &counts[key];
            lastKey = key;
        }
        *last += link.count;
    }
    for (const auto& [key, links] : counts) {
        const auto& [linkClass, shapeA, shapeB, length] = key;
        const LinkClass& kind = fabric.linkClasses[linkClass];
        const bool peers = kind.lower == kind.upper;
        const PortShape &a = plan.shapes[shapeA], &b = plan.shapes[shapeB];
        const PortRun& lower =
            lotOf(plan, a, linkClass, peers ? Side::Peer : Side::Up).runs.front();
        const PortRun& upper =
            lotOf(plan, b, linkClass, peers ? Side::Peer : Side::Down).runs.front();
        counter.add(linkClass, {a.server, a.kind, lower.cages}, lower.perCage,
                    {b.server, b.kind, upper.cages}, upper.perCage, length, links);
    }
    return std::move(counter).sorted();
}

MediumRules mediumRules(bool isInfiniBand, OpticsRules optics, const Design& design) {
    MediumRules rules;
    rules.protocol = isInfiniBand ? "infiniband" : "ethernet";
    rules.optics = std::move(optics);
    rules.vendors = design.plant->vendors;
    for (const Part& part : *design.parts) {
        rules.pinned.push_back(part.id);
    }
    std::sort(rules.pinned.begin(), rules.pinned.end());
    return rules;
}

void findMediumProblems(const Fabric& fabric, const std::vector<Join>& joins,
                        std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < fabric.linkClasses.size(); ++i) {
        const Join* worst = nullptr;
        std::int64_t links = 0;
        for (const Join& join : joins) {
            if (join.linkClass == i && !join.medium.problem.empty()) {
                worst = worst == nullptr || join.links > worst->links ? &join : worst;
                links += join.links;
            }
        }
        if (worst == nullptr) {
            continue;
        }
        const bool known = !worst->lowerEnd.formFactor.empty() ||
                           !worst->upperEnd.formFactor.empty() || !worst->lowerEnd.runsAtRate ||
                           !worst->upperEnd.runsAtRate;
        Finding finding{"optics.none_fits",
                        known ? Severity::Error : Severity::Info,
                        fabric.id + "/" + fabric.linkClasses[i].id,
                        fmt::format("{} links have no medium. {}.", links, worst->medium.problem),
                        inMetres(worst->length),
                        std::nullopt,
                        "m",
                        {}};
        if (worst->medium.longest) {
            finding.limit = inMetres(*worst->medium.longest);
        }
        findings.push_back(std::move(finding));
    }
}

void planLinks(Cabling& cabling, const Fabric& fabric, const Catalog& catalog,
               const MediumRules& rules) {
    cabling.joins = findJoins(fabric, cabling, catalog);
    chooseAll(fabric, catalog, rules, cabling.ports.cageClass, cabling.joins);
    findMediumProblems(fabric, cabling.joins, cabling.findings);
    findAssumptions(fabric, cabling.joins, cabling.findings);
}

Cabling planFabric(const Fabric& fabric, const FabricIntent& intent, const Design& design,
                   const Catalog& catalog, std::vector<BlockPorts> blocks,
                   std::span<const ChassisWish> chassis, std::vector<Length> lengths) {
    Cabling cabling;
    cabling.lengths = std::move(lengths);
    cabling.ports = planPorts(fabric, catalog, std::move(blocks), {}, chassis);
    cabling.findings = portFindings(fabric, cabling.ports);
    const MediumRules rules = rulesOf(intent, design, catalog);
    planLinks(cabling, fabric, catalog, rules);
    findUnusedChoice(fabric, rules, cabling.joins, cabling.findings);
    return cabling;
}

const Join& joinOf(const Fabric& fabric, const Cabling& cabling, const LinkPiece& piece) {
    const PlaceKind lower = piece.a.place(), upper = piece.b.place();
    const Length length = boughtFor(cabling, fabric, piece.link);
    const auto wanted = std::tie(piece.linkClass, lower, upper, length);
    return *std::lower_bound(cabling.joins.begin(), cabling.joins.end(), wanted,
                             [](const Join& join, const auto& key) { return keyOf(join) < key; });
}

std::vector<Cabling> planCabling(const Design& design, const Catalog& catalog,
                                 const std::vector<std::shared_ptr<const Expansion>>& expansions,
                                 const std::vector<GatewayNet>& nets, const Standing* standing) {
    std::vector<Cabling> plans(expansions.size() + nets.size());
    const auto lengthsOf = [&](const Fabric& fabric, std::size_t number) {
        return standing == nullptr ? std::vector<Length>()
                                   : cableLengths(fabric, number, *standing, design);
    };
    const LineCards cards(design, catalog, expansions, nets);
    PortsTaken taken;
    for (std::size_t i = 0; i < expansions.size() && i < design.fabrics->size(); ++i) {
        if (expansions[i] == nullptr) {
            continue;
        }
        const Fabric& fabric = expansions[i]->fabric;
        const FabricIntent& intent = (*design.fabrics)[i];
        plans[i] =
            planFabric(fabric, intent, design, catalog, taken.blocksOf(fabric, intent, catalog),
                       cards.ofFabric(i), lengthsOf(fabric, i));
        taken.add(fabric, catalog, plans[i].ports);
    }
    PortsDealt dealt(plans, expansions.size());
    for (std::size_t j = 0; j < nets.size(); ++j) {
        Cabling& plan = plans[expansions.size() + j];
        plan = planNet(nets[j], design, catalog, dealt.before(nets[j]), cards.ofNet(nets[j], plans),
                       lengthsOf(nets[j].fabric, expansions.size() + j));
        dealt.add(nets[j], plan.ports);
    }
    return plans;
}

std::vector<ModuleUse> moduleUses(const Fabric& fabric, const Cabling& cabling) {
    std::map<std::tuple<std::uint16_t, bool, PlaceKind, const Part*>, std::int64_t> counts;
    const auto add = [&](std::uint16_t linkClass, bool upper, PlaceKind place, const Part* module,
                         std::int64_t count) {
        if (module != nullptr) {
            place.cages = 0;
            counts[{linkClass, upper, place, module}] += count;
        }
    };
    for (const Join& join : cabling.joins) {
        if (join.lowerEnd.portsPerCage == 1) {
            add(cabling.ports.cageClass[join.linkClass], false, join.lower, join.medium.lowerModule,
                join.links);
        }
        if (join.upperEnd.portsPerCage == 1) {
            add(cabling.ports.cageClass[join.linkClass], true, join.upper, join.medium.upperModule,
                join.links);
        }
    }
    for (const PortShape& shape : cabling.ports.shapes) {
        for (const PortLot& lot : shape.lots) {
            for (const PortRun& run : lot.runs) {
                if (run.perCage > 1) {
                    const PlaceKind place{shape.server, shape.kind, run.cages};
                    const bool upper = lot.side == Side::Down;
                    add(lot.linkClass, upper, place, heldModule(cabling, lot.linkClass, place),
                        run.cageCount() * shape.nodes);
                }
            }
        }
    }
    std::vector<ModuleUse> uses;
    for (const auto& [key, count] : counts) {
        const auto& [linkClass, upper, place, module] = key;
        const NodeRole role = place.server ? NodeRole::Server : fabric.devices[place.kind].role;
        uses.push_back({linkClass, upper, place.kind, role, module, count});
    }
    // Parts by id, not by address, so that the bill is the same on every machine.
    std::sort(uses.begin(), uses.end(), [](const ModuleUse& x, const ModuleUse& y) {
        return std::tie(x.linkClass, x.upper, x.role, x.module->id) <
               std::tie(y.linkClass, y.upper, y.role, y.module->id);
    });
    return uses;
}

const Part* heldModule(const Cabling& cabling, std::uint16_t linkClass, const PlaceKind& place) {
    for (const Join& join : cabling.joins) {
        if (cabling.ports.cageClass[join.linkClass] != linkClass) {
            continue;
        }
        if (join.lower == place && join.medium.lowerModule != nullptr) {
            return join.medium.lowerModule;
        }
        if (join.upper == place && join.medium.upperModule != nullptr) {
            return join.medium.upperModule;
        }
    }
    return nullptr;
}

} // namespace weft
