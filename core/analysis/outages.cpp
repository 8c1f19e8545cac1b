// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flow_checks.hpp"
#include "core/analysis/flows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weft {
namespace {

std::string namesOf(const WideReport& report, const std::vector<std::size_t>& flows) {
    constexpr std::size_t kMost = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(flows.size(), kMost); ++i) {
        text += (i == 0 ? "" : ", ") + nameOf(*report.flows[flows[i]].demand.flow);
    }
    return flows.size() > kMost ? fmt::format("{} and {} more", text, flows.size() - kMost) : text;
}

std::string effectText(const WideReport& report, const OutageEffect& effect) {
    std::vector<std::string> parts;
    const auto say = [&](std::string_view what, const std::vector<std::size_t>& flows) {
        if (!flows.empty()) {
            parts.push_back(fmt::format("{} {}", what, namesOf(report, flows)));
        }
    };
    say("cuts off", effect.lost);
    say("leaves too little for", effect.slow);
    say("makes too late", effect.late);
    return fmt::format("{}", fmt::join(parts, "; "));
}

} // namespace

void outages(const PassInput& input, PassOutput& output) {
    if (output.wide == nullptr || output.wide->pairsSwept) {
        return;
    }
    const auto flowCount = static_cast<double>(output.wide->flows.size());
    const auto units = static_cast<double>(output.wide->units.size());
    constexpr double kStepsPerFlow = 300; // of routing, sharing and timing
    const double singles = (flowCount + 10) * units * kStepsPerFlow;
    const bool withPairs = input.fits(singles * units / 2);
    const bool isKnown = output.wide->outagesSwept;
    if (!input.fits(singles) || (isKnown && !withPairs)) {
        if (input.lane == Lane::Background && !isKnown) {
            output.findings.push_back(notRun("design", "outages", "Failures between sites were",
                                             "so many flows and parts take too long"));
        }
        return;
    }
    auto swept = std::make_shared<WideReport>(*output.wide);
    addOutages(*swept, withPairs, input.options.stop);
    for (const OutageEffect& effect : swept->outages) {
        if (effect.units.size() == 1 && effect.breaks() && !isKnown) {
            const OutageUnit& unit = swept->units[effect.units.front()];
            output.findings.push_back(
                {"outage.single",
                 Severity::Warning,
                 unit.id,
                 fmt::format("The loss of {} {}", unit.name, effectText(*swept, effect)),
                 static_cast<double>(effect.lost.size() + effect.slow.size() + effect.late.size()),
                 {},
                 "count",
                 {}});
        }
    }
    output.wide = std::move(swept);
}

} // namespace weft
