// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/draws.hpp"

#include "core/plant/bill_lines.hpp"
#include "core/plant/cabling.hpp"
#include "core/plant/link_walk.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace weft {
namespace {

Power perEnd(const Part* part) {
    const Optic* optic = part == nullptr ? nullptr : part->as<Optic>();
    return optic == nullptr ? Power() : optic->powerPerEnd.value_or(optic->planningPerEnd);
}

bool drawsAtItsEnds(const Part* cable) {
    const Optic* optic = cable == nullptr ? nullptr : cable->as<Optic>();
    return optic != nullptr && optic->kind != OpticKind::FibrePatch &&
           optic->kind != OpticKind::CopperPatch;
}

class FabricDraws {
public:
    FabricDraws(Standing& standing, const std::vector<std::uint32_t>& boxOf, const Fabric& fabric,
                const Cabling& cabling)
        : standing_(standing), boxOf_(boxOf), fabric_(fabric), cabling_(cabling) {}

    void addModules() {
        std::vector<Power> shared; // modules in cages that serve several links, per shape
        for (const PortShape& shape : cabling_.ports.shapes) {
            Power& watts = shared.emplace_back();
            for (const PortLot& lot : shape.lots) {
                for (const PortRun& run : lot.runs) {
                    if (run.perCage > 1) {
                        const PlaceKind place{shape.server, shape.kind, run.cages};
                        watts += perEnd(heldModule(cabling_, lot.linkClass, place)) *
                                 static_cast<double>(run.cageCount());
                    }
                }
            }
        }
        for (std::size_t node = 0; node < fabric_.nodes.size(); ++node) {
            if (Plugged* plugged = pluggedAt(node)) {
                plugged->modules += shared[cabling_.ports.shapeOf[node]];
            }
        }
        LinkWalk(fabric_, cabling_.ports).run([&](const LinkPiece& piece) {
            const Join& join = joinOf(fabric_, cabling_, piece);
            addEnd(piece.a.node, join, join.lowerEnd, join.medium.lowerModule, piece.count);
            addEnd(piece.b.node, join, join.upperEnd, join.medium.upperModule, piece.count);
            return true;
        });
    }

    void addCards(const FabricIntent& intent, const Catalog& catalog) {
        for (const ServerBlock& block : fabric_.servers) {
            const Cards cards = cardsOf(block, intent, catalog);
            if (cards.part == nullptr) {
                continue;
            }
            const BillLine line = cardLine(cards.part, {}, cards.perServer);
            for (std::uint32_t node = block.nodes.begin; node < block.nodes.end; ++node) {
                if (Plugged* plugged = pluggedAt(node)) {
                    plugged->cardsTypical += line.typical * static_cast<double>(cards.perServer);
                    plugged->cardsMost += line.max * static_cast<double>(cards.perServer);
                }
            }
        }
    }

    // A tier's most is the published maxima or typical draw with the modules fitted, whichever is
    // more (analysis/power); its boxes follow the tier, so that they add up to it.
    void chooseMost() {
        std::array<Power, 5> published, fitted;
        const NodeRange switches = fabric_.switches();
        const auto forEachSwitch = [&](auto visit) {
            for (std::uint32_t node = switches.begin; node < switches.end; ++node) {
                if (boxOf_[node] != kNoBox) {
                    visit(standing_.boxes[boxOf_[node]],
                          static_cast<std::size_t>(fabric_.nodes[node].role));
                }
            }
        };
        forEachSwitch([&](const Box& box, std::size_t role) {
            const BoxKind& kind = standing_.kinds[box.kind];
            published[role] += kind.most;
            fitted[role] += kind.typical + box.plugged.modules;
        });
        forEachSwitch([&](Box& box, std::size_t role) {
            box.mostIsPublished = published[role] >= fitted[role];
        });
    }

private:
    Plugged* pluggedAt(std::size_t node) {
        return boxOf_[node] == kNoBox ? nullptr : &standing_.boxes[boxOf_[node]].plugged;
    }
    void addEnd(NodeIndex node, const Join& join, const LinkEnd& end, const Part* module,
                std::int64_t count) {
        Plugged* plugged = pluggedAt(node.get());
        if (plugged == nullptr) {
            return;
        }
        if (end.portsPerCage == 1) {
            plugged->modules += perEnd(module) * static_cast<double>(count);
        }
        if (drawsAtItsEnds(join.medium.cable)) {
            plugged->cableEnds += perEnd(join.medium.cable) * static_cast<double>(count);
        }
    }

    Standing& standing_;
    const std::vector<std::uint32_t>& boxOf_;
    const Fabric& fabric_;
    const Cabling& cabling_;
};

// A gateway's most likewise.
void chooseGatewaysMost(Standing& standing, const Design& design) {
    for (std::size_t i = 0; i < design.gateways->size(); ++i) {
        const std::uint32_t first = standing.firstOfGateway[i];
        if (first == kNoBox) {
            continue;
        }
        const auto boxes = std::span(standing.boxes)
                               .subspan(first, static_cast<std::size_t>(std::min(
                                                   (*design.gateways)[i].count, kLargestFabric)));
        const BoxKind& kind = standing.kinds[boxes.front().kind];
        Power published, fitted;
        for (const Box& box : boxes) {
            published += kind.most;
            fitted += kind.typical + box.plugged.modules;
        }
        for (Box& box : boxes) {
            box.mostIsPublished = published >= fitted;
        }
    }
}

} // namespace

void plugIn(Plant& plant, const Design& design) {
    Standing& standing = plant.standing;
    for (Box& box : standing.boxes) {
        box.plugged = {};
    }
    const auto forEachDraws = [&](auto visit) {
        forEachNet(plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t i) {
            visit(FabricDraws(standing, standing.boxOf[i], fabric, cabling), i);
        });
    };
    forEachDraws([&](FabricDraws draws, std::size_t i) {
        draws.addModules();
        if (i < plant.expansions.size()) {
            draws.addCards((*design.fabrics)[i], plant.catalog);
        }
    });
    forEachDraws([&](FabricDraws draws, std::size_t i) { // by now the nets' modules are in
        if (i < plant.expansions.size()) {
            draws.chooseMost();
        }
    });
    chooseGatewaysMost(standing, design);
}

} // namespace weft
