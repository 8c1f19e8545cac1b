// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/readiness_mistakes.hpp"

#include "core/base/text.hpp"
#include "core/flows/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

struct Judgement {
    MistakeState state;
    std::string evidence, about;
};

Judgement verdict(bool isMade, std::string evidence, std::string about = {}) {
    return {isMade ? MistakeState::Made : MistakeState::Avoided, std::move(evidence),
            std::move(about)};
}

Judgement notApplicable(std::string why) {
    return {MistakeState::NotApplicable, std::move(why), {}};
}

template <class Item> const std::string& called(const Item& item) {
    return item.name.empty() ? item.id : item.name;
}

// Whether any finding of this id stands, with the first as evidence.
Judgement byFindings(const PassInput& input, std::string_view prefix, std::string whenNone) {
    for (const Finding& finding : input.soFar.findings) {
        if (finding.id.starts_with(prefix) && finding.severity != Severity::Info) {
            return verdict(true, finding.message, finding.scope);
        }
    }
    return verdict(false, std::move(whenNone));
}

// Training traffic is synchronous: a fabric that narrows upwards makes every accelerator wait.
Judgement oversubscribedCompute(const PassInput& input) {
    bool hasOne = false;
    for (const FabricIntent& fabric : *input.design.fabrics) {
        const Metric* metric = input.soFar.find("fabric.oversubscription", fabric.id);
        if (fabric.role != FabricRole::Compute || metric == nullptr) {
            continue;
        }
        hasOne = true;
        if (metric->value > 1) {
            return verdict(
                true,
                fmt::format("{} is oversubscribed {}", called(fabric), formatRatio(metric->value)),
                fabric.id);
        }
    }
    return hasOne ? verdict(false, "every compute fabric is 1 : 1 or wider")
                  : notApplicable("no compute fabric");
}

Judgement starvedStorage(const PassInput& input) {
    const bool trains = std::any_of(input.design.workloads->begin(), input.design.workloads->end(),
                                    [](const Workload& each) { return each.kind == "training"; });
    const auto& groups = *input.design.groups;
    const bool stores = std::any_of(groups.begin(), groups.end(), [&](const ServerGroup& group) {
        const Part* part = input.catalog.find(group.part);
        return part != nullptr && part->as<Storage>() != nullptr && group.count > 0;
    });
    return !trains ? notApplicable("nothing trains")
                   : verdict(!stores, stores ? "storage stands beside the accelerators"
                                             : "training without any storage in the plan");
}

Judgement singleUplink(const PassInput& input) {
    const Design& design = input.design;
    if (design.wans->empty()) {
        return notApplicable("one site");
    }
    for (const Site& site : *design.sites) {
        std::int64_t ways = 0;
        for (const WanLink& link : *design.wans) {
            const bool ends = link.a == site.id || link.b == site.id;
            ways += !ends ? 0
                    : link.terms.diversity == Diversity::Diverse
                        ? link.count
                        : std::min<std::int64_t>(link.count, 1);
        }
        if (ways == 1) {
            return verdict(true, fmt::format("{} hangs on one way", called(site)), site.id);
        }
    }
    return verdict(false, "every joined site has two ways or more");
}

Judgement sharedDuct(const PassInput& input) {
    const Design& design = input.design;
    for (const RiskGroup& group : *design.riskGroups) {
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            for (std::size_t j = i + 1; j < group.members.size(); ++j) {
                const WanLink* a = design.wan(group.members[i]);
                const WanLink* b = design.wan(group.members[j]);
                const bool isPair = a != nullptr && b != nullptr &&
                                    std::minmax(a->a, a->b) == std::minmax(b->a, b->b);
                if (isPair) {
                    return verdict(true,
                                   fmt::format("{} and {} back each other up in {}", called(*a),
                                               called(*b), called(group)),
                                   group.id);
                }
            }
        }
    }
    return design.wans->size() < 2 ? notApplicable("fewer than two links")
                                   : verdict(false, "no pair of links shares a risk group");
}

Judgement noManagement(const PassInput& input) {
    const auto& fabrics = *input.design.fabrics;
    const bool has = std::any_of(fabrics.begin(), fabrics.end(), [](const FabricIntent& fabric) {
        return fabric.role == FabricRole::OutOfBand;
    });
    return fabrics.empty() ? notApplicable("no fabric")
                           : verdict(!has, has ? "an out-of-band fabric is planned"
                                               : "no out-of-band network: a bad push locks it");
}

Judgement flatNetwork(const PassInput& input) {
    const std::size_t places = input.design.sites->size() + input.design.groups->size();
    return places < 3 ? notApplicable("one place")
                      : verdict(input.design.zones->empty(),
                                fmt::format("{} zones", input.design.zones->size()));
}

Judgement noRoom(const PassInput& input) {
    double free = 0, used = 0;
    for (const Metric& metric : input.soFar.metrics) {
        free += metric.id == "fabric.ports.free" ? metric.value : 0;
        used += metric.id == "fabric.ports.used" ? metric.value : 0;
    }
    return used == 0
               ? notApplicable("nothing is built")
               : verdict(free == 0, fmt::format("{} ports free", formatCount(std::llround(free))));
}

Judgement noTargets(const PassInput& input) {
    const auto& flows = *input.design.flows;
    const auto hasNone = [](const Flow& flow) {
        return !flow.budget && !flow.availability && !flow.deadline;
    };
    const auto first = std::find_if(flows.begin(), flows.end(), hasNone);
    const auto without = std::count_if(first, flows.end(), hasNone);
    return flows.empty()
               ? notApplicable("no flows")
               : verdict(without > 0,
                         fmt::format("{} of {} flows have no target", without, flows.size()),
                         first == flows.end() ? Id() : first->id);
}

Judgement backhaul(const PassInput& input) {
    const WideReport* wide = input.soFar.wide.get();
    if (wide == nullptr) {
        return notApplicable("one site");
    }
    for (const FlowOutcome& flow : wide->flows) {
        if (flow.demand.flow->kind == FlowKind::InferenceRequest &&
            !isInTime(flow.demand, flow.state)) {
            return verdict(
                true, fmt::format("{} is sent too far for its budget", called(*flow.demand.flow)),
                flow.id);
        }
    }
    return verdict(false, "every inference answers within its budget");
}

Judgement idleAccelerators(const PassInput& input) {
    constexpr double kWanted = 0.9;
    for (const Metric& metric : input.soFar.metrics) {
        if (metric.id == "workload.utilisation" && metric.value < kWanted) {
            const Workload* workload = input.design.workload(metric.scope);
            return verdict(true,
                           fmt::format("{} keeps its accelerators {} busy",
                                       workload != nullptr ? called(*workload) : metric.scope,
                                       formatPercent(metric.value)),
                           metric.scope);
        }
    }
    return input.design.workloads->empty() ? notApplicable("no workload")
                                           : verdict(false, "none below 90 %");
}

struct Row {
    std::string_view id, title;
    Judgement (*look)(const PassInput&);
};

constexpr Row kRows[] = {
    {"oversubscribed-compute", "A compute fabric narrower above than below", oversubscribedCompute},
    {"starved-storage", "Accelerators without storage that feeds them", starvedStorage},
    {"idle-accelerators", "Accelerators that wait for the network", idleAccelerators},
    {"backhauled-inference", "Inference sent farther than its budget allows", backhaul},
    {"single-uplink", "A site on one way", singleUplink},
    {"shared-duct", "Two ways in one duct", sharedDuct},
    {"no-management", "No network to mend the network by", noManagement},
    {"flat-network", "No zones", flatNetwork},
    {"plain-crossings", "Zones crossed in the clear",
     [](const PassInput& input) {
         return input.design.zones->empty()
                    ? notApplicable("no zones")
                    : byFindings(input, "zone.plain", "every crossing is encrypted");
     }},
    {"no-room", "No port to grow by", noRoom},
    {"no-targets", "Flows without a target", noTargets},
};

} // namespace

std::vector<ClassicMistake> classicMistakes(const PassInput& input) {
    std::vector<ClassicMistake> mistakes;
    for (const Row& row : kRows) {
        Judgement seen = row.look(input);
        mistakes.push_back({std::string(row.id), std::string(row.title), seen.state,
                            std::move(seen.evidence), std::move(seen.about)});
    }
    return mistakes;
}

} // namespace weft
