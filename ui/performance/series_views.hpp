// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis' series as what charts take: groups of one chart, curves, stacks, waterfalls.
#pragma once

#include "ui/charts/curve_chart.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/session/snapshot.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::ui {

// All series of one scope and one chart, in the analysis' order; never empty.
struct SeriesGroup {
    std::string scope, chart;
    std::vector<const Series*> series;
    bool isStack() const { return series.front()->kind == SeriesKind::Stack; }
};
// Those whose chart begins with one of `prefixes`. They point into the analysis.
std::vector<SeriesGroup> seriesGroups(const Analysis& analysis,
                                      std::span<const std::string_view> prefixes);

// Lines, with marks of the same group upon them.
Curves curvesOf(const SeriesGroup& group);

struct Stack {
    std::vector<StackPart> parts;
    std::vector<StackRow> rows;
    std::string unit; // of the values
};
// A row per label, a part per layer.
Stack stackOf(std::span<const Series* const> layers);
// Per label its whole bar, then its layers one after the other, each from where the last ended.
Stack waterfallOf(std::span<const Series* const> layers);

QString upper(const std::string& words); // with a capital first letter

} // namespace weft::ui
