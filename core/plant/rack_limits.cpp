// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/plant/standing.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

constexpr std::size_t kMostFindings = 50; // of a site; the last counts the rest

struct RackLoad {
    Power draw;
    Mass mass;
};

std::string overfed(const Rack& rack, Power draw) {
    const std::string_view limit = !rack.limitIsFeed ? "its limit"
                                   : rack.feeds > 1  ? "what either feed carries alone,"
                                                     : "what its feed carries,";
    return fmt::format("Rack {} draws up to {}, above {} of {}: take boxes out of it, or give it "
                       "more power.",
                       rack.name(), formatPower(draw), limit, formatPower(*rack.power));
}

} // namespace

void checkRackLimits(Standing& standing) {
    std::vector<RackLoad> loads(standing.racks.size());
    for (const Box& box : standing.boxes) {
        if (box.rack >= 0) {
            RackLoad& load = loads[static_cast<std::size_t>(box.rack)];
            load.draw += standing.mostOf(box);
            load.mass += standing.kinds[box.kind].mass.value_or(Mass());
        }
    }
    for (const SiteStanding& here : standing.sites) {
        std::vector<Finding> found;
        for (std::uint32_t i = here.firstRack; i < here.endRack; ++i) {
            const Rack& rack = standing.racks[i];
            const auto find = [&](std::string_view id, std::string message, double value,
                                  double limit, std::string_view unit) {
                found.push_back({std::string(id),
                                 Severity::Error,
                                 here.site + "/" + rack.name(),
                                 std::move(message),
                                 value,
                                 limit,
                                 std::string(unit),
                                 {}});
            };
            const Power draw = loads[i].draw;
            if (rack.power && draw > *rack.power) {
                find(rack.limitIsFeed ? "rack.feed" : "rack.power", overfed(rack, draw),
                     inWatts(draw), inWatts(*rack.power), "W");
            }
            if (rack.cooling && draw > *rack.cooling) { // every watt becomes heat
                find(
                    "rack.heat",
                    fmt::format("Rack {} gives off up to {} of heat, above the {} that its cooling "
                                "takes away: take boxes out of it, or cool it more.",
                                rack.name(), formatPower(draw), formatPower(*rack.cooling)),
                    inWatts(draw), inWatts(*rack.cooling), "W");
            }
            if (rack.load && loads[i].mass > *rack.load) {
                find("rack.load",
                     fmt::format("Rack {} holds {:.0f} kg, above its limit of {:.0f} "
                                 "kg: take boxes out of it.",
                                 rack.name(), inKilograms(loads[i].mass), inKilograms(*rack.load)),
                     inKilograms(loads[i].mass), inKilograms(*rack.load), "kg");
            }
        }
        if (found.size() > kMostFindings) {
            Finding& last = found[kMostFindings - 1];
            last.message += fmt::format(" So do {} more.", found.size() - kMostFindings);
            found.resize(kMostFindings);
        }
        standing.findings.insert(standing.findings.end(), found.begin(), found.end());
    }
}

} // namespace weft
