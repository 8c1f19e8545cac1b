// SPDX-License-Identifier: GPL-3.0-or-later
// The key figures of an analysis: the numbers that head the window's strip and the report's
// first page, each with the metric that explains it, or with the reason why it is missing.
#pragma once

#include "ui/paint/words.hpp"

#include <span>
#include <vector>

namespace weft::ui {

enum class FigureOf { Fabric, Design, Workload }; // of a workload: the first that has it

// A place to look for a figure's metric; the first that the analysis holds wins.
struct FigureSource {
    std::string_view metric;
    FigureOf of = FigureOf::Fabric;
};
struct FigureSpec {
    const char* key;   // stable, for tests and accessible ids: "bisection"
    const char* label; // translated in context weft::ui::Figures
    std::span<const FigureSource> sources;
    bool isOptional = false; // left out where it is missing
};
std::span<const FigureSpec> headlineSpecs();

struct Figure {
    QString key, label;
    ValueText value; // an en dash where missing
    QString sub;     // "127 servers × 8", "50 % of full 203 Tb/s"
    QString tip;     // exact value and what it means; where missing, why
    Method method = Method::Exact;
    std::string metric, scope; // what Why opens; metric is empty where missing
    double raw = 0;
    std::string unit;
    bool isOptional = false; // as its spec
    bool isMissing() const { return metric.empty(); }
};

// The fabric whose figures head the page: `wanted` when it is one, the one `wanted` runs on when it
// is a workload, else the first that serves
// accelerators (compute), else the one whose endpoints have the most bandwidth, else the first.
// Empty where the design has none.
Id headlineFabric(const Design& design, const Analysis& analysis, std::string_view wanted);

std::vector<Figure> headlineFigures(const Design& design, const Analysis& analysis,
                                    const Id& fabric);

// "+5.30 ms", "−50 %" (of ratios and times that are comparable); empty where equal or one is
// missing.
QString deltaText(const Figure& now, const Figure& before);

} // namespace weft::ui
