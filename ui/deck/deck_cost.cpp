// SPDX-License-Identifier: GPL-3.0-or-later
// Cost and power: what they are made of, and the figures beneath.
#include "ui/deck/deck_parts.hpp"
#include "ui/deck/drawings.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

// What a figure's own terms are in each design; terms that are 0 everywhere are left out.
std::vector<BarGroup> termsOf(Designs designs, std::span<const std::size_t> columns,
                              const std::string& id) {
    std::vector<BarGroup> groups;
    std::vector<std::string> seen;
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
            }
        }
    }
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
            {"cost.capex", Deck::tr("What the purchase price is made of")},
            {"network.power.max", Deck::tr("What the network draws, at most")}};
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
