// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/plan_words.hpp"

#include "ui/paint/metric_names.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

struct Plan {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::PlanWords)
};

struct Row {
    std::string_view beginning; // without the dot of a family
    const char* name;
};
constexpr Row kRows[] = {
    {"bundle", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Bundles of links")},
    {"circuit", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Circuits")},
    {"collective", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Collectives")},
    {"fabric", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Fabrics")},
    {"fabric.damaged", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Failed switches and links")},
    {"fabric.disconnected", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Fabrics in one piece")},
    {"fabric.not_built", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Fabrics that can be built")},
    {"flow", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Flows between sites")},
    {"flow.availability", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Availability of flows")},
    {"flow.bandwidth", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Bandwidth of flows")},
    {"flow.incomplete", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Flows that say all they need")},
    {"flow.latency", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Latency of flows")},
    {"flow.no_path", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Flows that have a way")},
    {"gateway", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Gateways")},
    {"headroom", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "PFC headroom")},
    {"join", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Links between fabrics")},
    {"lossless", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Lossless settings")},
    {"nic", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Network cards")},
    {"optics", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Optics")},
    {"outage", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Failures between sites")},
    {"outage.pair", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Pairs of failures between sites")},
    {"outage.single", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Single failures between sites")},
    {"oversubscription", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Oversubscription")},
    {"placement", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Places in racks")},
    {"ports", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Ports")},
    {"power", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Power")},
    {"rack", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Racks")},
    {"rack.power", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Power of racks")},
    {"racks", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Racks")},
    {"requirement", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Requirements")},
    {"risk_group", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Risk groups")},
    {"scenario", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "What-ifs")},
    {"traffic", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Traffic")},
    {"wan", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "WAN links")},
    {"workload", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Workloads")},
    {"zone", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Zones")},
    {"zone.denied", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Denied flows")},
    {"zone.encryption", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Encryption throughput")},
    {"zone.inconsistent", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Consistent policy")},
    {"zone.plain", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Encryption between zones")},
    {"zone.shared", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Isolation of zones")},
    {"zone.unchecked", QT_TRANSLATE_NOOP("weft::ui::PlanWords", "Enforcement between zones")},
};

} // namespace

QString checkName(std::string_view beginning) {
    const std::string_view wanted =
        beginning.ends_with('.') ? beginning.substr(0, beginning.size() - 1) : beginning;
    const auto* row = std::find_if(std::begin(kRows), std::end(kRows),
                                   [&](const Row& each) { return each.beginning == wanted; });
    return row != std::end(kRows) ? Plan::tr(row->name) : metricName(wanted);
}

QString gateName(const ReadinessReport& plan, const PlannedPhase::Gate& gate) {
    if (const PlanningQuestion* question = plan.questionOf(gate)) {
        return text(question->title);
    }
    const std::string_view said = gate.text;
    return said.starts_with(kQuestionGate) ? text(said.substr(kQuestionGate.size()))
                                           : checkName(said);
}

QString gateStanding(const ReadinessReport& plan, const PlannedPhase::Gate& gate) {
    if (const PlanningQuestion* question = plan.questionOf(gate)) {
        return gate.isOpen ? wordFor(question->state)
                           : Plan::tr("%1, not settled").arg(wordFor(question->state));
    }
    if (std::string_view(gate.text).starts_with(kQuestionGate)) {
        return Plan::tr("no such question");
    }
    return gate.isOpen ? Plan::tr("nothing found")
                       : counted(static_cast<std::int64_t>(gate.findings), Plan::tr("1 finding"),
                                 Plan::tr("%1 findings"));
}

QString gateText(const ReadinessReport& plan, const PlannedPhase::Gate& gate) {
    return QStringLiteral("%1: %2").arg(gateName(plan, gate), gateStanding(plan, gate));
}

const Metric* citedMetric(const Analysis& analysis, std::string_view evidence) {
    const std::size_t at = evidence.find('@');
    const std::size_t is = at == evidence.npos ? at : evidence.find(" = ", at);
    return is == evidence.npos
               ? nullptr
               : analysis.find(evidence.substr(0, at), evidence.substr(at + 1, is - at - 1));
}

QString evidenceText(const Design& design, const Analysis& analysis,
                     const PlanningQuestion& question) {
    QStringList parts;
    std::string_view last; // a figure's name stands once before all that it is known of
    for (const std::string& line : question.evidence) {
        const Metric* metric = citedMetric(analysis, line);
        if (metric == nullptr) {
            parts += text(line);
            last = {};
            continue;
        }
        const QString value = metricText(*metric).joined();
        const QString known =
            metric->scope == "design"
                ? value
                : QStringLiteral("%1 %2").arg(scopeName(design, metric->scope), value);
        if (metric->id == last) {
            parts.back() += QStringLiteral(", ") + known;
        } else {
            parts += QStringLiteral("%1: %2").arg(metricName(metric->id), known);
        }
        last = metric->id;
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace weft::ui
