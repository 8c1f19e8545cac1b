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

// Of flows that say what they need, those that two failures break together and neither alone does.
OutageEffect together(const WideReport& report, const OutageEffect& pair) {
    OutageEffect effect;
    effect.units = pair.units;
    for (auto list : {&OutageEffect::lost, &OutageEffect::slow, &OutageEffect::late}) {
        for (const std::size_t flow : pair.*list) {
            const FlowDemand& demand = report.flows[flow].demand;
            const bool hasTarget = demand.need || demand.flow->budget || demand.flow->availability;
            const bool isAlone =
                std::any_of(pair.units.begin(), pair.units.end(), [&](std::size_t unit) {
                    const std::vector<std::size_t>& known = report.outages[unit].*list;
                    return std::binary_search(known.begin(), known.end(), flow);
                });
            if (hasTarget && !isAlone) {
                (effect.*list).push_back(flow);
            }
        }
    }
    return effect;
}

Finding outageFinding(const WideReport& report, const OutageEffect& effect, std::string_view id,
                      Severity severity) {
    std::vector<std::string_view> names;
    for (const std::size_t unit : effect.units) {
        names.push_back(report.units[unit].name);
    }
    return {std::string(id),
            severity,
            report.units[effect.units.front()].id,
            fmt::format("The loss of {} {}", fmt::join(names, " and "), effectText(report, effect)),
            static_cast<double>(effect.lost.size() + effect.slow.size() + effect.late.size()),
            {},
            "count",
            {}};
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
    std::vector<Finding> pairs; // no warnings: what is doubled once is meant to bear one failure
    for (const OutageEffect& effect : swept->outages) {
        if (effect.units.size() == 1 && effect.breaks() && !isKnown) {
            output.findings.push_back(
                outageFinding(*swept, effect, "outage.single", Severity::Warning));
        } else if (effect.units.size() == 2) {
            if (const OutageEffect both = together(*swept, effect); both.breaks()) {
                pairs.push_back(outageFinding(*swept, both, "outage.pair", Severity::Info));
            }
        }
    }
    cutAlike(pairs, "outage.pair", output);
    output.wide = std::move(swept);
}

} // namespace weft
