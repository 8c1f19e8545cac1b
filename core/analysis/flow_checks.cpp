// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flow_checks.hpp"

#include "core/base/text.hpp"
#include "core/calc/availability.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

// Looks for what the flows need and do not get.
class FlowChecks {
public:
    FlowChecks(const WideReport& report, const Catalog& catalog, PassOutput& output)
        : report_(report), catalog_(catalog), output_(output) {}

    void run() {
        for (const FlowOutcome& outcome : report_.flows) {
            check(outcome);
        }
        for (auto* list : {&incomplete_, &parted_, &late_, &slow_, &frail_}) {
            if (!list->empty()) {
                cutAlike(*list, list->front().id, output_);
            }
        }
        checkLinks();
        for (const Gateway& gateway : *report_.design.gateways) {
            checkPart(gateway);
        }
        for (const RiskGroup& group : *report_.design.riskGroups) {
            if (group.members.empty()) {
                add(output_.findings, "risk_group.empty", Severity::Warning, group.id,
                    fmt::format("The risk group {} names nothing that could fail", group.id));
            }
        }
    }

private:
    Finding& add(std::vector<Finding>& list, std::string id, Severity severity, const Id& scope,
                 std::string message) {
        list.push_back({std::move(id), severity, scope, std::move(message), {}, {}, {}, {}});
        return list.back();
    }

    void check(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (flow.from.empty() || flow.to.empty()) {
            add(incomplete_, "flow.incomplete", Severity::Warning, flow.id,
                fmt::format("{} does not say where it {}", nameOf(flow),
                            flow.from.empty() ? "comes from" : "goes"));
            return;
        }
        if (!outcome.state.isRouted) {
            add(parted_, "flow.no_path", Severity::Error, flow.id,
                fmt::format("{} has no way from {} to {}", nameOf(flow), flow.from, flow.to));
            return;
        }
        checkLatency(outcome);
        checkShare(outcome);
        checkAvailability(outcome);
    }

    // Sends the flow where it is cheapest of what is good enough.
    std::vector<Fix> moveFix(const FlowOutcome& outcome) const {
        for (const FlowPlacement& placement : report_.placements) {
            if (&report_.flows[placement.flow] != &outcome) {
                continue;
            }
            const Choice* better = nullptr;
            for (const Choice& each : placement.choices) {
                const bool isCheaper = better == nullptr || each.perMonth.value_or(1e300) <
                                                                better->perMonth.value_or(1e300);
                if (each.isFeasible && !each.isCurrent && isCheaper) {
                    better = &each;
                }
            }
            if (better != nullptr) {
                return {{fmt::format("Run it at {}", better->to),
                         PutFlow{movedTo(*outcome.demand.flow, better->to)}}};
            }
        }
        return {};
    }

    void checkLatency(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (isInTime(outcome.demand, outcome.state)) {
            return;
        }
        if (outcome.state.isOverloaded) {
            add(late_, "flow.latency", Severity::Error, flow.id,
                fmt::format("{} waits without bound: a line on its way is asked for more than it "
                            "carries",
                            nameOf(flow)))
                .fixes = moveFix(outcome);
            return;
        }
        const Duration p99 = outcome.state.p99.total();
        Finding& finding =
            add(late_, "flow.latency", Severity::Error, flow.id,
                fmt::format("{} takes {} at the 99th percentile, above its budget of {}",
                            nameOf(flow), formatDuration(p99), formatDuration(*flow.budget)));
        finding.value = inSeconds(p99);
        finding.limit = inSeconds(*flow.budget);
        finding.unit = "s";
        finding.fixes = moveFix(outcome);
    }

    static Fix widened(FabricJoin join) {
        ++join.count;
        return {
            fmt::format("Use {} links for {}", join.count, join.name.empty() ? join.id : join.name),
            PutJoin{std::move(join)}};
    }

    void checkShare(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (hasWhatItNeeds(outcome.demand, outcome.state)) {
            return;
        }
        Finding& finding =
            add(slow_, "flow.bandwidth", Severity::Error, flow.id,
                fmt::format("{} gets {} of the {} it needs: {} is full", nameOf(flow),
                            formatBandwidth(outcome.state.share),
                            formatBandwidth(*outcome.demand.need), outcome.state.bottleneck));
        finding.value = inGbps(outcome.state.share);
        finding.limit = inGbps(*outcome.demand.need);
        finding.unit = "Gb/s";
        if (const WanLink* link = report_.design.wan(outcome.state.bottleneck)) {
            WanLink wider = *link;
            ++wider.count;
            finding.fixes.push_back({fmt::format("Use {} circuits of {}", wider.count,
                                                 link->name.empty() ? link->id : link->name),
                                     PutWan{std::move(wider)}});
        }
        if (const FabricJoin* join = report_.design.join(outcome.state.bottleneck)) {
            finding.fixes.push_back(widened(*join));
        }
        if (flow.deadline && outcome.transfer) {
            finding.message +=
                fmt::format(", and its volume takes {} instead of {}",
                            formatDuration(*outcome.transfer), formatDuration(*flow.deadline));
        }
    }

    void checkAvailability(const FlowOutcome& outcome) {
        const Flow& flow = *outcome.demand.flow;
        if (!flow.availability || outcome.availability.lower >= *flow.availability) {
            return;
        }
        const Duration down = kYear * (1 - outcome.availability.lower);
        const Duration allowed = kYear * (1 - *flow.availability);
        Finding& finding = add(
            frail_, "flow.availability", Severity::Error, flow.id,
            fmt::format("{} has a way {} % of the time: {:.1f} minutes a year without, above "
                        "the {:.1f} that {} % allows",
                        nameOf(flow), exactReal(std::floor(outcome.availability.lower * 1e7) / 1e5),
                        inSeconds(down) / 60, inSeconds(allowed) / 60,
                        exactReal(*flow.availability * 100)));
        finding.value = outcome.availability.lower;
        finding.limit = *flow.availability;
        finding.unit = "ratio";
        finding.fixes = sturdierFix(outcome);
    }

    // The frailest link of its way with a second circuit on a way of its own.
    std::vector<Fix> sturdierFix(const FlowOutcome& outcome) const {
        const WanLink* frailest = nullptr;
        double least = 1;
        for (const SiteStep step : outcome.state.route) {
            const SiteJoint& joint = report_.graph.joints[step.joint];
            const bool isOne = joint.kind == SiteJoint::Kind::Wan &&
                               (joint.diversity == Diversity::Shared || joint.circuits < 2);
            if (isOne && joint.circuitAvailability < least) {
                least = joint.circuitAvailability;
                frailest = report_.design.wan(joint.item);
            }
        }
        if (frailest == nullptr) {
            return {};
        }
        WanLink sturdier = *frailest;
        sturdier.count = std::max<std::int64_t>(2, sturdier.count);
        sturdier.terms.diversity = Diversity::Diverse;
        return {{fmt::format("Run {} circuits of {} on ways of their own", sturdier.count,
                             frailest->name.empty() ? frailest->id : frailest->name),
                 PutWan{std::move(sturdier)}}};
    }

    // Links asked for more than they carry, and gateways that stand elsewhere.
    void checkLinks() {
        for (std::size_t i = 0; i < report_.graph.joints.size(); ++i) {
            const SiteJoint& joint = report_.graph.joints[i];
            const Bandwidth load = std::max(report_.loads[i].forward, report_.loads[i].back);
            if (joint.isLink() && load > joint.capacity) {
                addOverload(joint, load);
            }
        }
        for (const WanLink& link : *report_.design.wans) {
            checkEnds(link);
        }
    }

    void addOverload(const SiteJoint& joint, Bandwidth load) {
        const bool isWan = joint.kind == SiteJoint::Kind::Wan;
        Finding& finding = add(output_.findings, isWan ? "wan.overloaded" : "join.overloaded",
                               Severity::Error, joint.item,
                               fmt::format("{} is asked for {} one way and carries {}", joint.item,
                                           formatBandwidth(load), formatBandwidth(joint.capacity)));
        finding.value = inGbps(load);
        finding.limit = inGbps(joint.capacity);
        finding.unit = "Gb/s";
    }

    void checkEnds(const WanLink& link) {
        for (const auto& [gateway, site] :
             {std::pair(link.terms.gatewayA, link.a), std::pair(link.terms.gatewayB, link.b)}) {
            const Gateway* device = report_.design.gateway(gateway);
            if (device != nullptr && device->site != site) {
                add(output_.findings, "wan.gateway", Severity::Warning, link.id,
                    fmt::format("{} ends at {}, but its gateway {} stands at {}", link.id, site,
                                gateway, device->site));
            }
        }
    }

    void checkPart(const Gateway& gateway) {
        const Part* part = catalog_.find(gateway.part);
        if (!gateway.part.empty() && (part == nullptr || part->as<Switch>() == nullptr)) {
            add(output_.findings, "part.unknown", Severity::Error, gateway.id,
                fmt::format("{} is no router, firewall or switch of the catalog", gateway.part));
        }
    }

    const WideReport& report_;
    const Catalog& catalog_;
    PassOutput& output_;
    std::vector<Finding> incomplete_, parted_, late_, slow_, frail_;
};

} // namespace

std::string nameOf(const Flow& flow) {
    return flow.name.empty() ? flow.id : flow.name;
}

void checkFlows(const WideReport& report, const Catalog& catalog, PassOutput& output) {
    FlowChecks(report, catalog, output).run();
}

void cutAlike(std::vector<Finding>& findings, std::string_view id, PassOutput& output) {
    const std::size_t most = std::min(findings.size(), kMostAlike);
    output.findings.insert(output.findings.end(), findings.begin(),
                           findings.begin() + static_cast<std::ptrdiff_t>(most));
    if (findings.size() > most) {
        output.findings.push_back(
            {std::string(id),
             findings.front().severity,
             "design",
             fmt::format("and {} more like the {} named", findings.size() - most, most),
             static_cast<double>(findings.size()),
             {},
             "count",
             {}});
    }
}

} // namespace weft
