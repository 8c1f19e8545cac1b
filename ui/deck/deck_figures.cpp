// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures, key figures, why they differ, cost and power.
#include "core/base/text.hpp"
#include "core/export/card.hpp"
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
        table.columns.push_back(
            {nameOf(designs, design), 66.0 / static_cast<double>(columns.size()), true});
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

namespace {

const std::vector<std::string> kTold = {"cost.capex", "fabric.bisection", "fabric.endpoints"};

QStringList linesOf(Designs designs, const std::vector<ComparedFigure>& figures,
                    std::size_t design) {
    QStringList lines;
    for (const ComparedFigure& figure : figures) {
        lines += QStringLiteral("%1: %2").arg(labelOf(designs, figure),
                                              valueOf(figure, design, designs));
    }
    return lines.isEmpty() ? QStringList{Deck::tr("Nothing could be computed.")} : lines;
}

// The fabrics a narrow picture has room for: the one that heads the page, then what differs.
std::vector<const FabricIntent*> cardsOf(Designs designs, std::size_t design, std::size_t most) {
    const Design &baseline = designs.front().design, &shown = designs[design].design;
    std::vector<const FabricIntent*> cards;
    if (const FabricIntent* first =
            shown.fabric(headlineFabric(baseline, designs.front().analysis, {}))) {
        cards.push_back(first);
    }
    const auto differs = [&](const FabricIntent& fabric) {
        return std::any_of(designs.begin(), designs.end(), [&](const WhatIf& each) {
            const FabricIntent* own = each.design.fabric(fabric.id);
            return own == nullptr || !(*own == fabric);
        });
    };
    for (const bool isDifferent : {true, false}) {
        for (const FabricIntent& fabric : *shown.fabrics) {
            const bool isIn = std::find(cards.begin(), cards.end(), &fabric) != cards.end();
            if (!isIn && cards.size() < most && differs(fabric) == isDifferent) {
                cards.push_back(&fabric);
            }
        }
    }
    return cards;
}

// Sites and lines where there are several; of a single site its fabrics' cards, which can then be
// read.
Picture pictureOf(Designs designs, std::size_t design, const QSizeF& room) {
    const Design& shown = designs[design].design;
    const Analysis& analysis = designs[design].analysis;
    if (shown.sites->size() != 1 || shown.fabrics->empty()) {
        return layOut(shown, analysis);
    }
    constexpr CardSize kCard{492, 216}; // its three figures have room for their names
    constexpr double kGap = 12;
    const double scale = room.width() / kCard.width;
    const auto most = static_cast<std::size_t>(
        std::max(1.0, (room.height() / scale + kGap) / (kCard.height + kGap)));
    Picture picture;
    double y = 0;
    for (const FabricIntent* fabric : cardsOf(designs, design, most)) {
        const AnalysedFabric* analysed = analysis.fabric(fabric->id);
        drawCard(*fabric,
                 analysed != nullptr && analysed->expansion != nullptr
                     ? &analysed->expansion->fabric
                     : nullptr,
                 analysis, {0, y, kCard.width, kCard.height}, picture.shapes);
        y += kCard.height + kGap;
    }
    picture.bounds = {0, 0, kCard.width, std::max(kCard.height, y - kGap)};
    return picture;
}

void addAlone(Deck& deck, Designs designs) {
    constexpr double kFigures = 230, kGap = 24;
    Slide& slide = addSlide(deck, Deck::tr("The design"));
    const QRectF area = bodyPlace();
    addDrawing(slide, area.adjusted(0, 0, -kFigures - kGap, 0),
               drawnPicture(Deck::tr("Picture of the design"),
                            layOut(designs.front().design, designs.front().analysis)));
    addText(slide, area.adjusted(area.width() - kFigures, 0, 0, 0),
            {linesOf(designs, chosenFigures(designs, kTold), 0), 16});
}

} // namespace

void addDesigns(Deck& deck, Designs designs) {
    if (designs.front().design.fabrics->empty() && designs.size() == 1) {
        Slide& slide = addSlide(deck, Deck::tr("The design"));
        addText(slide, bodyPlace(),
                {{Deck::tr("There is no fabric in this design yet.")}, 20, false, Tone::Muted});
        return;
    }
    if (designs.size() == 1) {
        addAlone(deck, designs);
        return;
    }
    constexpr std::size_t kBeside = 3;
    constexpr double kGap = 24, kName = 28, kFigures = 66;
    const std::vector<ComparedFigure> told = chosenFigures(designs, kTold);
    for (const std::vector<std::size_t>& columns : columnsOf(designs, kBeside)) {
        Slide& slide = addSlide(deck, Deck::tr("The designs side by side"));
        const QRectF area = bodyPlace();
        const auto count = static_cast<double>(columns.size());
        const double width = (area.width() - kGap * (count - 1)) / count;
        double x = area.left();
        for (const std::size_t i : columns) {
            addText(slide, {x, area.top(), width, kName - 4}, {{nameOf(designs, i)}, 16, true});
            const QSizeF room(width, area.height() - kName - kFigures - 8);
            addDrawing(slide, QRectF(QPointF(x, area.top() + kName), room),
                       drawnPicture(Deck::tr("Picture of %1").arg(nameOf(designs, i)),
                                    pictureOf(designs, i, room)));
            addText(slide, {x, area.bottom() - kFigures, width, kFigures},
                    {linesOf(designs, told, i), 13});
            x += width + kGap;
        }
    }
}

void addFigures(Deck& deck, Designs designs) {
    const std::vector<ComparedFigure> all = chosenFigures(designs);
    if (all.empty()) {
        return;
    }
    for (const std::vector<std::size_t>& columns : columnsOf(designs, kMostColumns)) {
        addTable(deck, Deck::tr("Key figures"),
                 designs.size() > 1
                     ? Deck::tr("In percent: the change against the baseline; green is better, "
                                "amber worse.")
                     : QString(),
                 figureTable(designs, all, columns));
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

namespace {

// Where two have one name, the site says which is which.
void nameApart(std::vector<BarGroup>& groups, const QStringList& places) {
    std::vector<QString> labels;
    for (const BarGroup& group : groups) {
        labels.push_back(group.label);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (std::count(labels.begin(), labels.end(), labels[i]) > 1 &&
            !places[static_cast<qsizetype>(i)].isEmpty()) {
            groups[i].label =
                QStringLiteral("%1, %2").arg(labels[i], places[static_cast<qsizetype>(i)]);
        }
    }
}

QString siteOf(const Design& design, const std::string& scope) {
    const FabricIntent* fabric = design.fabric(scope);
    const ServerGroup* group = design.group(scope);
    return fabric != nullptr  ? scopeName(design, fabric->site)
           : group != nullptr ? scopeName(design, group->site)
                              : QString();
}

// What a figure's own terms are in each design; terms that are 0 everywhere are left out.
std::vector<BarGroup> termsOf(Designs designs, std::span<const std::size_t> columns,
                              const std::string& id) {
    std::vector<BarGroup> groups;
    std::vector<std::string> seen;
    QStringList places; // of each group
    for (const std::size_t design : columns) {
        const Metric* metric = designs[design].analysis.find(id, "design");
        for (const Term& term : metric != nullptr ? metric->terms : std::vector<Term>()) {
            const std::string key = term.metric + "@" + term.metricScope + "@" + term.name;
            if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
                continue;
            }
            seen.push_back(key);
            const std::string& plain = term.meaning.empty() ? term.name : term.meaning;
            BarGroup group{term.metricScope.empty() || term.metricScope == "design"
                               ? text(plain)
                               : scopeName(designs[design].design, term.metricScope),
                           {}};
            bool isAny = false;
            for (const std::size_t each : columns) {
                const Metric* other = designs[each].analysis.find(id, "design");
                std::optional<double> value;
                for (const Term& candidate :
                     other != nullptr ? other->terms : std::vector<Term>()) {
                    if (candidate.metric + "@" + candidate.metricScope + "@" + candidate.name ==
                        key) {
                        value = candidate.value;
                    }
                }
                isAny = isAny || value.value_or(0) != 0;
                group.values.push_back(value.value_or(0));
            }
            if (isAny) {
                groups.push_back(std::move(group));
                places += siteOf(designs[design].design, term.metricScope);
            }
        }
    }
    nameApart(groups, places);
    constexpr std::size_t kMostGroups = 6;
    std::stable_sort(groups.begin(), groups.end(), [](const BarGroup& a, const BarGroup& b) {
        return *a.values.front() > *b.values.front();
    });
    if (groups.size() > kMostGroups) {
        BarGroup rest{Deck::tr("All others"),
                      std::vector<std::optional<double>>(columns.size(), 0)};
        for (std::size_t i = kMostGroups - 1; i < groups.size(); ++i) {
            for (std::size_t j = 0; j < columns.size(); ++j) {
                *rest.values[j] += *groups[i].values[j];
            }
        }
        groups.resize(kMostGroups - 1);
        groups.push_back(std::move(rest));
    }
    return groups;
}

} // namespace

void addCost(Deck& deck, Designs designs) {
    const std::vector<std::string> ids = {"cost.capex",        "cost.tco",      "cost.energy",
                                          "network.power.max", "site.power.it", "site.racks"};
    const std::vector<ComparedFigure> told = chosenFigures(designs, ids);
    if (told.empty()) {
        return;
    }
    for (const std::vector<std::size_t>& columns : columnsOf(designs, kMostColumns)) {
        Slide& slide = addSlide(deck, Deck::tr("Cost and power"));
        QRectF area = bodyPlace();
        TableBlock table = measured(figureTable(designs, told, columns), area.width());
        const double height = heightOf(table);
        QStringList names;
        for (const std::size_t i : columns) {
            names += nameOf(designs, i);
        }
        constexpr double kGap = 28, kName = 24;
        const double width = (area.width() - kGap) / 2, charts = area.height() - height - 14;
        double x = area.left();
        const std::pair<const char*, QString> halves[] = {
            {"cost.capex", Deck::tr("Purchase price by kind")},
            {"network.power.max", Deck::tr("Power of the network by kind, at most")}};
        for (const auto& [id, title] : halves) {
            const std::vector<BarGroup> groups = termsOf(designs, columns, id);
            const Metric* metric = designs.front().analysis.find(id, "design");
            if (groups.empty() || metric == nullptr) {
                continue;
            }
            addText(slide, {x, area.top(), width, kName}, {{title}, 14, true});
            addDrawing(slide, {x, area.top() + kName, width, charts - kName},
                       columns.size() == 1 ? drawnBars(title, groups, metric->unit)
                                           : drawnStack(title, groups, names, metric->unit));
            x += width + kGap;
        }
        const double top = x > area.left() ? area.bottom() - height : area.top();
        slide.blocks.push_back({QRectF(area.left(), top, area.width(), height), table});
    }
}

} // namespace weft::ui
