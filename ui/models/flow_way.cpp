// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/flow_way.hpp"

#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

struct Ways {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FlowWay)
};

QStringList itemsOf(const SiteGraph& graph, const SiteRoute& route) {
    QStringList items;
    for (const SiteStep step : route) {
        const QString item = text(graph.joints[step.joint].item);
        if (!items.contains(item)) {
            items += item;
        }
    }
    return items;
}

} // namespace

const FlowOutcome* flowOutcome(const Snapshot& snapshot, std::string_view flow) {
    if (snapshot.analysis.wide == nullptr) {
        return nullptr;
    }
    const std::vector<FlowOutcome>& flows = snapshot.analysis.wide->flows;
    const auto found = std::find_if(flows.begin(), flows.end(),
                                    [&](const FlowOutcome& each) { return each.id == flow; });
    return found == flows.end() ? nullptr : &*found;
}

FlowWay flowWay(const Snapshot& snapshot, const Id& flow) {
    const FlowOutcome* outcome = flowOutcome(snapshot, flow);
    if (outcome == nullptr) {
        return {};
    }
    FlowWay way;
    for (const Id& end : {outcome->demand.flow->from, outcome->demand.flow->to}) {
        if (!end.empty()) {
            way.ends += text(end);
        }
    }
    if (outcome->state.isRouted) {
        const WideReport& report = *snapshot.analysis.wide;
        way.primary = itemsOf(report.graph, outcome->state.route);
        way.backup = itemsOf(report.graph, backupRoute(report, *outcome));
    }
    return way;
}

FlowStanding standingOf(const FlowOutcome& outcome) {
    const Flow& flow = *outcome.demand.flow;
    return flow.from.empty() || flow.to.empty()             ? FlowStanding::Incomplete
           : !outcome.state.isRouted                        ? FlowStanding::NoWay
           : !isInTime(outcome.demand, outcome.state)       ? FlowStanding::Late
           : !hasWhatItNeeds(outcome.demand, outcome.state) ? FlowStanding::Slow
           : flow.availability && outcome.availability.lower < *flow.availability
               ? FlowStanding::Frail
               : FlowStanding::Good;
}

QString standingText(const FlowOutcome& outcome) {
    switch (standingOf(outcome)) {
    case FlowStanding::Good:
        break;
    case FlowStanding::Late:
        return outcome.state.isOverloaded ? Ways::tr("a line on its way is full")
                                          : Ways::tr("above its budget");
    case FlowStanding::Slow:
        return Ways::tr("less bandwidth than it needs");
    case FlowStanding::Frail:
        return Ways::tr("available less than its target");
    case FlowStanding::NoWay:
        return Ways::tr("no way there");
    case FlowStanding::Incomplete:
        return Ways::tr("source or destination not said");
    }
    return {};
}

} // namespace weft::ui
