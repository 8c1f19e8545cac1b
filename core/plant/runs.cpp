// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/runs.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

Length apart(Length a, Length b) {
    return metres(std::abs(inMetres(a) - inMetres(b)));
}

} // namespace

CableWay::CableWay(const TrayRules& tray)
    : overhead_(tray.kind.value_or(TrayKind::Overhead) == TrayKind::Overhead),
      height_(tray.height.value_or(kUsualTrayHeight)), slack_(tray.slack.value_or(kUsualSlack)),
      storey_(tray.storey.value_or(kUsualStorey)), share_(tray.slackShare.value_or(0)),
      crossings_(tray.crossings) {
}

Length CableWay::vertical(const Rack& rack, std::int64_t unit) const {
    const auto units = static_cast<double>(overhead_ ? rack.units - unit : unit);
    return kUnitHeight * std::max(units, 0.0) + height_;
}

Length CableWay::between(const Rack& a, std::int64_t unitA, const Rack& b,
                         std::int64_t unitB) const {
    const bool sameRack = a.row == b.row && a.number == b.number;
    Length way;
    if (sameRack) {
        way = kUnitHeight * static_cast<double>(std::abs(unitA - unitB));
    } else {
        way = vertical(a, unitA) + vertical(b, unitB) + apart(a.y, b.y) +
              storey_ * static_cast<double>(std::abs(a.level - b.level));
        Length along = apart(a.x, b.x);
        if (a.row != b.row && !crossings_.empty()) {
            Length best = metres(1e9);
            for (const Length crossing : crossings_) {
                best = std::min(best, apart(a.x, crossing) + apart(crossing, b.x));
            }
            along = best;
        }
        way += along;
    }
    return way * (1 + share_) + slack_ * 2;
}

std::vector<Length> cableLengths(const Fabric& fabric, std::size_t net, const Standing& standing,
                                 const Design& design) {
    const bool anyDrawn = std::any_of(standing.sites.begin(), standing.sites.end(),
                                      [](const SiteStanding& site) { return site.lengthsCount; });
    const bool anyAssumed =
        std::any_of(fabric.linkClasses.begin(), fabric.linkClasses.end(),
                    [](const LinkClass& linkClass) { return linkClass.lengthAssumed; });
    if (!anyDrawn || !anyAssumed) {
        return {};
    }
    std::vector<CableWay> ways;
    for (const SiteStanding& site : standing.sites) {
        ways.emplace_back(design.site(site.site)->floor->rules.tray);
    }
    const auto siteOf = [&](std::uint32_t box) {
        const auto after = std::upper_bound(
            standing.sites.begin(), standing.sites.end(), box,
            [](std::uint32_t b, const SiteStanding& site) { return b < site.firstBox; });
        return static_cast<std::size_t>(after - standing.sites.begin()) - 1;
    };
    std::vector<Length> lengths;
    lengths.reserve(fabric.links.size());
    const std::vector<std::uint32_t>& boxOf = standing.boxOf[net];
    for (const Link& link : fabric.links) {
        const LinkClass& linkClass = fabric.classOf(link);
        const std::uint32_t a = boxOf[link.a.get()], b = boxOf[link.b.get()];
        lengths.push_back(linkClass.length);
        if (!linkClass.lengthAssumed || a == kNoBox || b == kNoBox) {
            continue;
        }
        const std::size_t site = siteOf(a);
        const Box &boxA = standing.boxes[a], &boxB = standing.boxes[b];
        if (site != siteOf(b) || !standing.sites[site].lengthsCount || boxA.rack < 0 ||
            boxB.rack < 0) {
            continue;
        }
        lengths.back() =
            ways[site].between(standing.racks[static_cast<std::size_t>(boxA.rack)], boxA.unit,
                               standing.racks[static_cast<std::size_t>(boxB.rack)], boxB.unit);
    }
    return lengths;
}

} // namespace weft
