// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report_wide.hpp"

#include "core/analysis/readiness.hpp"
#include "core/base/text.hpp"
#include "ui/paint/log_scale.hpp"
#include "ui/paint/report_tables.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr std::size_t kMostFlows = 400; // rows a reader turns pages for

struct Report {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Report)
};

QString tailOf(const FlowOutcome& outcome) {
    const FlowState& state = outcome.state;
    return !state.isRouted      ? Report::tr("no way")
           : state.isOverloaded ? Report::tr("no bound")
                                : timeLabel(inSeconds(state.p99.total()));
}

} // namespace

QString flowsTable(const Design& design, const Analysis& analysis) {
    const WideReport* wide = analysis.wide.get();
    if (wide == nullptr || wide->flows.empty()) {
        return {};
    }
    HtmlTable table({{Report::tr("Flow"), Align::Left, 34},
                     {Report::tr("Latency, p99"), Align::Right, 13},
                     {Report::tr("Budget"), Align::Right, 11},
                     {Report::tr("Gets"), Align::Right, 14},
                     {Report::tr("Available"), Align::Right, 14},
                     {Report::tr("Cost a month"), Align::Right, 14}});
    for (std::size_t i = 0; i < std::min(kMostFlows, wide->flows.size()); ++i) {
        const FlowOutcome& outcome = wide->flows[i];
        const Flow& flow = *outcome.demand.flow;
        const bool isShared = outcome.state.isRouted && outcome.state.share != kUnlimited;
        table.row(
            {QStringLiteral("%1\n%2 → %3")
                 .arg(scopeName(design, flow.id), scopeName(design, flow.from),
                      scopeName(design, flow.to)),
             tailOf(outcome), flow.budget ? timeLabel(inSeconds(*flow.budget)) : QString(kDash),
             isShared ? people(formatBandwidth(outcome.state.share, 3)) : QString(kDash),
             availabilityText(outcome.availability.lower),
             outcome.cost.isWhole ? exactMoney(Money::fromDollars(
                                        std::round(outcome.cost.circuits + outcome.cost.egress)))
                                  : QString(kDash)});
    }
    if (wide->flows.size() > kMostFlows) {
        table.total(
            {Report::tr("and %1 more").arg(wide->flows.size() - kMostFlows), {}, {}, {}, {}, {}});
    }
    return table.html();
}

QString roadmapTable(const Analysis& analysis) {
    const ReadinessReport* report = analysis.readiness.get();
    if (report == nullptr || report->phases.empty()) {
        return {};
    }
    HtmlTable table({{Report::tr("Phase"), Align::Left, 30},
                     {Report::tr("Weeks"), Align::Right, 14},
                     {Report::tr("Held back by"), Align::Left, 56}});
    for (const PlannedPhase& phase : report->phases) {
        QStringList held;
        for (const PlannedPhase::Gate& gate : phase.gates) {
            if (!gate.isOpen) {
                held += QStringLiteral("%1: %2").arg(text(gate.text), text(gate.why));
            }
        }
        table.row({text(phase.name.empty() ? phase.id : phase.name) + QLatin1Char('\n') +
                       text(phase.note),
                   QStringLiteral("%1–%2").arg(phase.start).arg(phase.start + phase.weeks),
                   held.isEmpty() ? Report::tr("nothing") : held.join(QStringLiteral("; "))});
    }
    return table.html();
}

} // namespace weft::ui
