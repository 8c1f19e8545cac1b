// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/panels.hpp"

#include "core/base/checked.hpp"
#include "core/plant/buying.hpp"
#include "core/plant/cabling.hpp"
#include "core/plant/link_walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace weft {
namespace {

// What a trunk of a kind carries of links with this connector. Parallel fibre fills a trunk of its
// own; duplex fibres share one.
struct Carried {
    std::string_view trunk;
    std::int64_t links;
    bool isMpo;
};

Carried carriedOf(const Optic& module, TrunkKind kind) {
    const std::string connector = module.connector.value_or(std::string());
    if (connector.find("MPO-16") != std::string::npos) {
        return {"MPO-16", 1, true};
    }
    if (connector.find("MPO") != std::string::npos) {
        return {"MPO-12", 1, true};
    }
    return kind == TrunkKind::Mpo12   ? Carried{"MPO-12", 6, false}
           : kind == TrunkKind::Mpo16 ? Carried{"MPO-16", 8, false}
                                      : Carried{"LC duplex", 1, false};
}

BillLine lineOf(std::string title, std::string use, const Id& fabric, std::int64_t quantity,
                Length length) {
    BillLine line;
    line.kind = BillKind::Panel;
    line.title = std::move(title);
    line.use = std::move(use);
    line.scope = fabric;
    line.quantity = quantity;
    line.length = length;
    return line;
}

} // namespace

bool isFibrePath(const Medium& medium) {
    if (medium.lowerModule == nullptr || medium.upperModule == nullptr) {
        return false;
    }
    const std::string media = medium.lowerModule->as<Optic>()->media.value_or(std::string());
    return media.find("MF") != std::string::npos; // SMF or MMF
}

Trunks::Trunks(const Plant& plant, const Design& design) : plant_(plant) {
    for (std::size_t net = 0; net < plant.cabling.size(); ++net) {
        const OpticsRules rules = plant.opticsOf(net, design);
        kinds_.push_back(rules.trunk.value_or(TrunkKind::Mpo12));
        const Fabric* fabric = plant.netAt(net);
        if (fabric == nullptr || rules.plant != FibrePlant::Panels) {
            continue;
        }
        LinkWalk(*fabric, plant.cabling[net].ports).run([&](const LinkPiece& piece) {
            const Medium& medium = joinOf(*fabric, plant.cabling[net], piece).medium;
            if (medium.trunk) {
                const Optic& module = *medium.lowerModule->as<Optic>();
                const Carried carried = carriedOf(module, kinds_[net]);
                Trunk& trunk = trunks_[keyOf(net, piece.a.node, piece.b.node, medium)];
                trunk.title = fmt::format("trunk {}, {}", carried.trunk, *module.media);
                trunk.perTrunk = carried.links;
                trunk.isMpo = carried.isMpo;
                trunk.links += piece.count;
                trunk.length = std::max(trunk.length, *medium.trunk);
            }
            return true;
        });
    }
}

Trunks::Key Trunks::keyOf(std::size_t net, NodeIndex a, NodeIndex b, const Medium& medium) const {
    const auto rackOf = [&](NodeIndex node) {
        const std::uint32_t box = plant_.standing.boxOf[net][node.get()];
        return box == kNoBox ? -1 : plant_.standing.boxes[box].rack;
    };
    const auto [low, high] = std::minmax({rackOf(a), rackOf(b)}); // by value
    const Optic& module = *medium.lowerModule->as<Optic>();
    const Carried carried = carriedOf(module, kinds_[net]);
    return {net, low, high, fmt::format("{} {} {}", carried.trunk, carried.links, *module.media)};
}

std::int64_t Trunks::next(std::size_t net, NodeIndex a, NodeIndex b, const Medium& medium) {
    if (!medium.trunk) {
        return 0;
    }
    Trunk& trunk = trunks_.at(keyOf(net, a, b, medium));
    return trunk.next++ / trunk.perTrunk + 1;
}

void addPanelLines(std::vector<BillLine>& lines, const Plant& plant, const Design& design) {
    const Trunks trunks(plant, design);
    if (trunks.all().empty()) {
        return;
    }
    std::vector<BillLine> added;
    forEachNet(plant, [&](const Fabric& fabric, const Cabling&, std::size_t net) {
        const Id& id = fabric.id;
        const auto firstAdded = static_cast<std::ptrdiff_t>(added.size());
        std::map<std::pair<std::string, Length>, std::int64_t> pieces; // trunks
        std::map<std::pair<std::int32_t, bool>, std::int64_t> places;  // per rack, MPO or LC
        for (const auto& [key, trunk] : trunks.all()) {
            if (std::get<0>(key) != net) {
                continue;
            }
            pieces[{trunk.title, trunk.length}] += trunk.count();
            places[{std::get<1>(key), trunk.isMpo}] += trunk.links;
            places[{std::get<2>(key), trunk.isMpo}] += trunk.links;
        }
        for (const BillLine& line : lines) {
            const bool isCord = line.kind == BillKind::Cable && line.scope == id &&
                                line.length == kPanelCord && !pieces.empty();
            const Part* part = plant.catalog.find(line.part);
            const Optic* cord = part == nullptr ? nullptr : part->as<Optic>();
            if (isCord && (cord == nullptr || cord->kind == OpticKind::FibrePatch)) {
                BillLine far = line;
                far.kind = BillKind::Panel;
                far.use += ", cord at the far panel";
                far.spares = 0;
                added.push_back(std::move(far));
            }
        }
        for (const auto& [piece, count] : pieces) {
            added.push_back(lineOf(piece.first, "between panels", id, count, piece.second));
        }
        std::int64_t mpo = 0, lc = 0;
        for (const auto& [place, links] : places) {
            (place.second ? mpo : lc) +=
                ceilDivide(links, place.second ? kMpoPerPanel : kLcPerPanel);
        }
        if (mpo > 0) {
            added.push_back(lineOf(fmt::format("patch panel, 1 U, {} MPO", kMpoPerPanel),
                                   "in the racks", id, mpo, {}));
        }
        if (lc > 0) {
            added.push_back(lineOf(fmt::format("patch panel, 1 U, {} LC duplex", kLcPerPanel),
                                   "in the racks", id, lc, {}));
        }
        std::for_each(added.begin() + firstAdded, added.end(), [&](BillLine& line) {
            line.site = plant.siteOf(net, fabric.links.front().a, design);
        });
    });
    lines.insert(lines.end(), std::make_move_iterator(added.begin()),
                 std::make_move_iterator(added.end()));
    addSpares(lines, *design.plant);
}

} // namespace weft
