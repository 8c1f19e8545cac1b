// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/series_views.hpp"

#include "ui/paint/log_scale.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>
#include <numeric>

namespace weft::ui {

namespace {

QString shown(double value, const std::string& unit) {
    return unit == "s"       ? timeLabel(value)
           : unit == "ratio" ? shareText(value)
                             : valueText(value, unit, 3).joined();
}

// Spread over decades, and not from zero.
bool isWide(const Series& line) {
    return !line.x.empty() && line.x.front() > 0 && line.x.back() / line.x.front() > 100;
}

} // namespace

QString upper(const std::string& words) {
    QString made = text(words);
    if (!made.isEmpty()) {
        made[0] = made[0].toUpper();
    }
    return made;
}

std::vector<SeriesGroup> seriesGroups(const Analysis& analysis,
                                      std::span<const std::string_view> prefixes) {
    std::vector<SeriesGroup> groups;
    for (const Series& series : analysis.series) {
        const bool isMeant =
            std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
                return std::string_view(series.chart).starts_with(prefix);
            });
        if (!isMeant || series.chart.empty()) {
            continue;
        }
        auto found = std::find_if(groups.begin(), groups.end(), [&](const SeriesGroup& group) {
            return group.scope == series.scope && group.chart == series.chart;
        });
        if (found == groups.end()) {
            found = groups.insert(groups.end(), {series.scope, series.chart, {}});
        }
        found->series.push_back(&series);
    }
    return groups;
}

Curves curvesOf(const SeriesGroup& group) {
    Curves curves;
    const Series& first = *group.series.front();
    curves.xAxis = {upper(first.xLabel), [unit = first.xUnit](double x) { return shown(x, unit); },
                    isWide(first)};
    curves.yAxis = {upper(first.yLabel), [unit = first.yUnit](double y) { return shown(y, unit); }};
    for (const Series* series : group.series) {
        if (series->kind == SeriesKind::Line) {
            curves.lines.push_back({text(series->name), series->x, series->y});
        }
        for (std::size_t i = 0; series->kind == SeriesKind::Marks && i < series->x.size(); ++i) {
            curves.marks.push_back(
                {series->x[i], series->y[i],
                 QStringLiteral("%1: %2, %3")
                     .arg(upper(series->labels[i]), curves.xAxis.label(series->x[i]),
                          curves.yAxis.label(series->y[i])),
                 i == 0});
        }
    }
    return curves;
}

Stack stackOf(std::span<const Series* const> layers) {
    Stack stack;
    stack.unit = layers.front()->yUnit;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        stack.parts.push_back({upper(layers[i]->name), static_cast<int>(i)});
    }
    for (std::size_t bar = 0; bar < layers.front()->labels.size(); ++bar) {
        StackRow row;
        row.name = upper(layers.front()->labels[bar]);
        for (const Series* layer : layers) {
            row.parts.push_back(bar < layer->y.size() ? layer->y[bar] : 0);
        }
        row.valueText = shown(std::accumulate(row.parts.begin(), row.parts.end(), 0.0), stack.unit);
        stack.rows.push_back(std::move(row));
    }
    return stack;
}

Stack waterfallOf(std::span<const Series* const> layers) {
    const Stack bars = stackOf(layers);
    Stack falls{bars.parts, {}, bars.unit};
    for (const StackRow& bar : bars.rows) {
        falls.rows.push_back(bar);
        falls.rows.back().isMarked = true;
        double from = 0;
        for (std::size_t i = 0; i < bar.parts.size(); ++i) {
            if (bar.parts[i] <= 0) {
                continue;
            }
            StackRow step{QStringLiteral("   ") + bars.parts[i].name,
                          shown(bar.parts[i], bars.unit), from,
                          std::vector<double>(bar.parts.size(), 0.0)};
            step.parts[i] = bar.parts[i];
            falls.rows.push_back(std::move(step));
            from += bar.parts[i];
        }
    }
    return falls;
}

} // namespace weft::ui
