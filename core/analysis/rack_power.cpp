// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rack_power.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace weft {

void rackPower(const PassInput& input, PassOutput& output) {
    for (const Site& site : *input.design.sites) {
        const Metric* power = input.soFar.find("site.power.it", site.id);
        if (!site.racks || !site.rackPower || *site.racks <= 0 || power == nullptr) {
            continue;
        }
        const double limit = inWatts(*site.rackPower),
                     perRack = power->value / static_cast<double>(*site.racks);
        if (perRack <= limit) {
            continue;
        }
        Site larger = site;
        larger.racks = static_cast<std::int64_t>(std::ceil(power->value / limit));
        output.findings.push_back(
            {"rack.power",
             Severity::Error,
             site.id,
             fmt::format("{} draw {} in {} racks, {} a rack on the mean: above the limit of {}",
                         site.name, formatPower(watts(power->value)), *site.racks,
                         formatPower(watts(perRack)), formatPower(*site.rackPower)),
             perRack,
             limit,
             "W",
             {{fmt::format("Use {} racks", *larger.racks), PutSite{larger}}}});
    }
}

} // namespace weft
