// SPDX-License-Identifier: GPL-3.0-or-later
// Risks, the roadmap, method and sources.
#include "ui/deck/deck_parts.hpp"
#include "ui/deck/drawings.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/plan_words.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>
#include <map>

namespace weft::ui {

namespace {

// A finding that is neither a note nor accepted, and the designs that have it.
struct Risk {
    const Finding* finding = nullptr;
    std::vector<std::size_t> designs;
};

bool isAccepted(const Design& design, const Finding& finding) {
    return std::any_of(design.accepted->begin(), design.accepted->end(),
                       [key = finding.key()](const Acceptance& each) { return each.key == key; });
}

std::vector<Risk> risksOf(Designs designs) {
    std::vector<Risk> risks;
    std::map<std::string, std::size_t> places; // by key and words: a number may differ
    for (std::size_t i = 0; i < designs.size(); ++i) {
        for (const Finding& finding : designs[i].analysis.findings) {
            if (finding.severity == Severity::Info || isAccepted(designs[i].design, finding)) {
                continue;
            }
            const auto [place, isNew] =
                places.try_emplace(finding.key() + "\n" + finding.message, risks.size());
            if (isNew) {
                risks.push_back({&finding, {}});
            }
            risks[place->second].designs.push_back(i);
        }
    }
    std::stable_sort(risks.begin(), risks.end(), [](const Risk& a, const Risk& b) {
        return a.finding->severity > b.finding->severity;
    });
    return risks;
}

QString namesOf(Designs designs, const std::vector<std::size_t>& having) {
    if (having.size() == designs.size()) {
        return Deck::tr("All");
    }
    QStringList names;
    for (const std::size_t i : having) {
        names += nameOf(designs, i);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

void addRisks(Deck& deck, Designs designs) {
    constexpr std::size_t kMostRisks = 12;
    const std::vector<Risk> risks = risksOf(designs);
    if (risks.empty()) {
        Slide& slide = addSlide(deck, Deck::tr("Risks"));
        addText(
            slide, bodyPlace(),
            {{Deck::tr("No check found a risk that is not accepted.")}, 20, false, Tone::Muted});
        return;
    }
    TableBlock table;
    table.size = 11;
    table.columns = {{Deck::tr("Severity"), 10}, {Deck::tr("Where"), 18}, {Deck::tr("Risk"), 56}};
    if (designs.size() > 1) {
        table.columns.push_back({Deck::tr("In"), 16});
    }
    for (std::size_t i = 0; i < std::min(risks.size(), kMostRisks); ++i) {
        const Finding& finding = *risks[i].finding;
        std::vector<SlideCell> row{
            {wordFor(finding.severity),
             finding.severity == Severity::Error ? Tone::Bad : Tone::Warning, true},
            {scopeName(designs[risks[i].designs.front()].design, finding.scope)},
            {text(finding.message)}};
        if (designs.size() > 1) {
            row.push_back({namesOf(designs, risks[i].designs)});
        }
        table.rows.push_back(std::move(row));
    }
    QString lead = counted(static_cast<std::int64_t>(risks.size()), Deck::tr("One risk."),
                           Deck::tr("%1 risks, worst first."));
    if (risks.size() > kMostRisks) {
        lead += QLatin1Char(' ') +
                Deck::tr("The first %1 are here, all in the technical report.").arg(kMostRisks);
    }
    addTable(deck, Deck::tr("Risks"), lead, table);
}

void addRoadmap(Deck& deck, Designs designs) {
    const auto& plan = designs.front().analysis.readiness;
    if (plan == nullptr || plan->phasesAreUsual || plan->phases.empty()) {
        return;
    }
    Slide& slide = addSlide(deck, Deck::tr("Roadmap"));
    const QRectF area = bodyPlace();
    constexpr double kChart = 190;
    addDrawing(slide, QRectF(area.topLeft(), QSizeF(area.width(), kChart)), drawnPlan(*plan));
    TableBlock table;
    table.size = 11;
    table.columns = {{Deck::tr("Phase"), 24},
                     {Deck::tr("Weeks"), 8, true},
                     {Deck::tr("What still holds it back"), 68}};
    for (const PlannedPhase& phase : plan->phases) {
        QStringList held;
        for (const PlannedPhase::Gate& gate : phase.gates) {
            if (!gate.isOpen) {
                held += gateText(*plan, gate);
            }
        }
        table.rows.push_back(
            {{text(phase.name.empty() ? phase.id : phase.name), Tone::Text, true},
             {people(std::to_string(phase.weeks))},
             {held.isEmpty() ? Deck::tr("Nothing") : held.join(QLatin1String("; ")),
              held.isEmpty() ? Tone::Good : Tone::Warning}});
    }
    const double room = area.height() - kChart - 12;
    TableBlock fitted = measured(table, area.width());
    if (heightOf(fitted) <= room) {
        slide.blocks.push_back(
            {QRectF(area.left(), area.top() + kChart + 12, area.width(), heightOf(fitted)),
             fitted});
    } else {
        addTable(deck, Deck::tr("Roadmap: exit gates"), {}, table);
    }
}

// The figures the deck shows, each with its formula and where that comes from.
void addMethod(Deck& deck, Designs designs) {
    const std::vector<ComparedFigure> told = chosenFigures(designs);
    if (told.empty()) {
        return;
    }
    TableBlock table;
    table.size = 10;
    table.columns = {{Deck::tr("Figure"), 22},
                     {Deck::tr("Meaning"), 40},
                     {Deck::tr("Method"), 10},
                     {Deck::tr("Source"), 28}};
    for (const ComparedFigure& figure : told) {
        const Metric* metric = designs.front().analysis.find(figure.metric, figure.scope);
        QStringList sources;
        for (const std::string& source : metric->sources) {
            sources += text(source);
        }
        table.rows.push_back({{metricName(figure.metric), Tone::Text, true},
                              {text(metric->meaning)},
                              {wordFor(metric->method)},
                              {sources.isEmpty() ? Deck::tr("follows from its definition")
                                                 : sources.join(QStringLiteral("; "))}});
    }
    addTable(deck, Deck::tr("Appendix: method and sources"),
             Deck::tr("Computed by Weft %1. Bandwidth counts one direction of a link; Gb/s is 10⁹ "
                      "bit/s. Formulas and every term are in the technical report.")
                 .arg(QLatin1String(WEFT_VERSION)),
             table);
}

} // namespace weft::ui
