// SPDX-License-Identifier: GPL-3.0-or-later
// Key figures and why they differ.
#include "core/base/text.hpp"
#include "core/study/waterfall.hpp"
#include "ui/deck/deck_parts.hpp"
#include "ui/deck/drawings.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/metric_names.hpp"

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

// What the comparison shows and one slide has no room for.
constexpr std::string_view kForEngineers[] = {
    "fabric.cables",     "fabric.transceivers",
    "fabric.hops.mean",  "fabric.throughput.ecmp.all_to_all",
    "readiness.settled", "fabric.bisection.ratio",
    "readiness.mistakes"};

const Metric* metricOf(Designs designs, std::size_t design, const ComparedFigure& figure) {
    return designs[design].analysis.find(figure.metric, figure.scope);
}

bool isWorse(const ComparedFigure& figure, const ComparedFigure& than) {
    const double a = figure.values.front().value_or(0), b = than.values.front().value_or(0);
    return figure.better == Better::Higher ? a < b : a > b;
}

// "+12.3 %" against the baseline; empty where nothing differs or a share would mean nothing.
QString deltaOf(const ComparedFigure& figure, std::size_t design) {
    const auto &value = figure.values[design], &first = figure.values.front();
    if (design == 0 || !value || !first || *first == 0 || *value == *first) {
        return {};
    }
    const double percent = 100 * (*value - *first) / std::abs(*first);
    const QString sign = percent > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
    return sign + people(formatReal(std::abs(percent), 2)) + QStringLiteral(" %");
}

Tone toneOf(const ComparedFigure& figure, std::size_t design) {
    const auto &value = figure.values[design], &first = figure.values.front();
    if (design == 0 || !value || !first || *value == *first || figure.better == Better::Neither) {
        return Tone::Text;
    }
    return (*value > *first) == (figure.better == Better::Higher) ? Tone::Good : Tone::Warning;
}

} // namespace

std::vector<ComparedFigure> chosenFigures(Designs designs, std::span<const std::string> only) {
    const Id fabric = headlineFabric(designs.front().design, designs.front().analysis, {});
    std::vector<ComparedFigure> chosen;
    for (const ComparedFigure& figure : figures(designs, only)) {
        const bool isNamed = std::find(only.begin(), only.end(), figure.metric) != only.end();
        const bool isWanted = only.empty()
                                  ? std::find(std::begin(kForEngineers), std::end(kForEngineers),
                                              figure.metric) == std::end(kForEngineers)
                                  : isNamed;
        if (!isWanted || !figure.values.front()) {
            continue;
        }
        if (chosen.empty() || chosen.back().metric != figure.metric) {
            chosen.push_back(figure);
            continue;
        }
        ComparedFigure& held = chosen.back();
        const bool isHeldFast = held.scope == "design" || held.scope == fabric;
        if (!isHeldFast && (figure.scope == fabric || isWorse(figure, held))) {
            held = figure;
        }
    }
    return chosen;
}

QString labelOf(Designs designs, const ComparedFigure& figure) {
    const QString name = metricName(figure.metric);
    return figure.scope == "design" ? name
                                    : QStringLiteral("%1 (%2)").arg(
                                          name, scopeName(designs.front().design, figure.scope));
}

QString valueOf(const ComparedFigure& figure, std::size_t design, Designs designs) {
    const Metric* metric = metricOf(designs, design, figure);
    return metric != nullptr ? metricText(*metric).joined() : QString(kDash);
}

TableBlock figureTable(Designs designs, const std::vector<ComparedFigure>& figures,
                       std::span<const std::size_t> columns) {
    TableBlock table;
    table.size = 11;
    table.columns.push_back({Deck::tr("Figure"), 34});
    for (const std::size_t design : columns) {
        table.columns.push_back({designs.size() == 1 ? Deck::tr("Value") : nameOf(designs, design),
                                 66.0 / static_cast<double>(columns.size()), true});
    }
    for (const ComparedFigure& figure : figures) {
        std::vector<SlideCell> row{{labelOf(designs, figure)}};
        for (const std::size_t design : columns) {
            const QString delta = deltaOf(figure, design);
            const QString value = valueOf(figure, design, designs);
            row.push_back({delta.isEmpty() ? value : QStringLiteral("%1   %2").arg(value, delta),
                           toneOf(figure, design), !delta.isEmpty()});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

// A design alone leaves room for two figures side by side.
TableBlock inTwoColumns(const TableBlock& table) {
    TableBlock wide;
    wide.size = table.size;
    wide.columns = {{table.columns[0].title, 34},
                    {table.columns[1].title, 13, true},
                    {{}, 6},
                    {table.columns[0].title, 34},
                    {table.columns[1].title, 13, true}};
    const std::size_t lines = (table.rows.size() + 1) / 2;
    for (std::size_t i = 0; i < lines; ++i) {
        std::vector<SlideCell> row = table.rows[i];
        row.resize(5);
        if (lines + i < table.rows.size()) {
            std::copy(table.rows[lines + i].begin(), table.rows[lines + i].end(), row.begin() + 3);
        }
        wide.rows.push_back(std::move(row));
    }
    return wide;
}

std::vector<std::vector<std::size_t>> columnsOf(Designs designs, std::size_t most) {
    std::vector<std::vector<std::size_t>> handfuls{{0}};
    for (std::size_t i = 1; i < designs.size(); ++i) {
        if (handfuls.back().size() == most) {
            handfuls.push_back({0});
        }
        handfuls.back().push_back(i);
    }
    return handfuls;
}

void addFigures(Deck& deck, Designs designs, std::size_t leftOut) {
    const std::vector<ComparedFigure> all = chosenFigures(designs);
    if (all.empty()) {
        return;
    }
    QString note;
    if (designs.size() > 1) {
        note = Deck::tr("In percent: the change against the baseline; green is better, amber "
                        "worse.");
    }
    if (leftOut > 0) {
        note += QLatin1Char(' ') + Deck::tr("Of %1 designs the first %2; see what is compared.")
                                       .arg(designs.size() + leftOut)
                                       .arg(designs.size());
    }
    for (const std::vector<std::size_t>& columns : columnsOf(designs, kMostColumns)) {
        const TableBlock table = figureTable(designs, all, columns);
        addTable(deck, Deck::tr("Key figures"), note,
                 designs.size() == 1 ? inTwoColumns(table) : table);
    }
}

void addReasons(Deck& deck, Designs designs) {
    // What it costs, then what it does: the first of these that differs.
    const std::vector<std::vector<std::string>> wanted = {
        {"cost.capex", "cost.tco", "network.power.max"},
        {"workload.step.time", "fabric.bisection", "collective.all_reduce.auto.time",
         "fabric.oversubscription", "flow.latency.margin", "fabric.endpoints"}};
    for (std::size_t i = 1; i < designs.size(); ++i) {
        std::vector<std::pair<ComparedFigure, Waterfall>> reasons;
        for (const std::vector<std::string>& ids : wanted) {
            for (const std::string& id : ids) {
                const auto found = chosenFigures(designs, std::vector<std::string>{id});
                if (found.empty() || !found.front().values[i] ||
                    found.front().values[i] == found.front().values.front()) {
                    continue;
                }
                Waterfall why =
                    waterfall(designs.front().analysis, *metricOf(designs, 0, found.front()),
                              designs[i].analysis, *metricOf(designs, i, found.front()));
                if (!why.steps.empty()) {
                    reasons.emplace_back(found.front(), std::move(why));
                    break;
                }
            }
        }
        Slide& slide = addSlide(deck, Deck::tr("Why “%1” differs").arg(nameOf(designs, i)));
        const QRectF area = bodyPlace();
        if (reasons.empty()) {
            addText(slide, area,
                    {{Deck::tr("It does not: every figure compared is that of the baseline.")},
                     20,
                     false,
                     Tone::Muted});
            continue;
        }
        constexpr double kGap = 28, kName = 42;
        const auto count = static_cast<double>(reasons.size());
        const double width = (area.width() - kGap * (count - 1)) / count;
        double x = area.left();
        for (const auto& [figure, why] : reasons) {
            addText(slide, {x, area.top(), width, kName},
                    {{QStringLiteral("%1: %2").arg(labelOf(designs, figure), deltaOf(figure, i))},
                     15,
                     true});
            addDrawing(slide, {x, area.top() + kName, width, area.height() - kName},
                       drawnWaterfall(why, nameOf(designs, 0), nameOf(designs, i)));
            x += width + kGap;
        }
    }
}

} // namespace weft::ui
