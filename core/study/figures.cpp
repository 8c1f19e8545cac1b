// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/figures.hpp"

#include <algorithm>
#include <limits>

namespace weft {

namespace {

constexpr FigureRow kRows[] = {
    {"cost.capex", Better::Lower},
    {"cost.tco", Better::Lower},
    {"cost.per_accelerator", Better::Lower},
    {"workload.step.time", Better::Lower},
    {"workload.utilisation", Better::Higher},
    {"workload.tokens_per_second", Better::Higher},
    {"workload.goodput", Better::Higher},
    {"workload.idle_cost", Better::Lower},
    {"network.power.max", Better::Lower},
    {"site.power.it", Better::Lower},
    {"site.racks", Better::Lower},
    {"fabric.endpoints", Better::Higher},
    {"fabric.accelerators", Better::Higher},
    {"fabric.switches", Better::Lower},
    {"fabric.cables", Better::Lower},
    {"fabric.transceivers", Better::Lower},
    {"fabric.oversubscription", Better::Lower},
    {"fabric.bisection", Better::Higher},
    {"fabric.bisection.ratio", Better::Higher},
    {"fabric.throughput.ecmp.all_to_all", Better::Higher},
    {"fabric.hops.mean", Better::Lower},
    {"fabric.failure.link.worst", Better::Higher},
    {"fabric.availability", Better::Higher},
    {"collective.all_reduce.auto.time", Better::Lower},
    {"flow.latency.margin", Better::Higher},
    {"flow.availability", Better::Higher},
    {"readiness.settled", Better::Higher},
    {"readiness.mistakes", Better::Lower},
};

// Scopes that have the metric in any of the designs, in the order they are met.
std::vector<std::string> scopesOf(std::span<const WhatIf> designs, std::string_view metric) {
    std::vector<std::string> scopes;
    for (const WhatIf& each : designs) {
        for (const Metric& found : each.analysis.metrics) {
            if (found.id == metric &&
                std::find(scopes.begin(), scopes.end(), found.scope) == scopes.end()) {
                scopes.push_back(found.scope);
            }
        }
    }
    // What is said of the whole heads what is said of its pieces.
    std::stable_partition(scopes.begin(), scopes.end(),
                          [](const std::string& scope) { return scope == "design"; });
    return scopes;
}

ComparedFigure figureOf(std::span<const WhatIf> designs, std::string_view metric,
                        const std::string& scope) {
    ComparedFigure figure{std::string(metric), scope, {}, betterOf(metric), {}};
    for (const WhatIf& each : designs) {
        const Metric* found = each.analysis.find(metric, scope);
        figure.values.push_back(found != nullptr ? std::optional(found->value) : std::nullopt);
        if (found != nullptr) {
            figure.unit = found->unit;
        }
    }
    return figure;
}

// The ids to show: the table's, or those met with one of the prefixes.
std::vector<std::string> idsOf(std::span<const WhatIf> designs,
                               std::span<const std::string> prefixes) {
    std::vector<std::string> ids;
    if (prefixes.empty()) {
        for (const FigureRow& row : kRows) {
            ids.emplace_back(row.metric);
        }
        return ids;
    }
    for (const WhatIf& each : designs) {
        for (const Metric& metric : each.analysis.metrics) {
            const bool isWanted =
                std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) {
                    return metric.id.starts_with(prefix);
                });
            if (isWanted && std::find(ids.begin(), ids.end(), metric.id) == ids.end()) {
                ids.push_back(metric.id);
            }
        }
    }
    return ids;
}

// Where a design's value lies between the worst and the best.
double standing(const ComparedFigure& figure, std::size_t design) {
    if (!figure.values[design]) {
        return 0;
    }
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const std::optional<double>& value : figure.values) {
        if (value) {
            least = std::min(least, *value);
            most = std::max(most, *value);
        }
    }
    if (most <= least) {
        return 1;
    }
    const double share = (*figure.values[design] - least) / (most - least);
    return figure.better == Better::Lower ? 1 - share : share;
}

} // namespace

std::span<const FigureRow> figureRows() {
    return kRows;
}

Better betterOf(std::string_view metric) {
    const auto row = std::find_if(std::begin(kRows), std::end(kRows),
                                  [&](const FigureRow& each) { return each.metric == metric; });
    return row == std::end(kRows) ? Better::Neither : row->better;
}

std::vector<ComparedFigure> figures(std::span<const WhatIf> designs,
                                    std::span<const std::string> prefixes) {
    std::vector<ComparedFigure> all;
    for (const std::string& id : idsOf(designs, prefixes)) {
        for (const std::string& scope : scopesOf(designs, id)) {
            all.push_back(figureOf(designs, id, scope));
        }
    }
    return all;
}

std::vector<double> scores(std::span<const ComparedFigure> all, std::span<const Goal> goals,
                           std::size_t designs) {
    std::vector<double> found(designs, 0);
    double total = 0;
    for (const Goal& goal : goals) {
        const auto figure = std::find_if(all.begin(), all.end(), [&](const ComparedFigure& each) {
            return each.metric == goal.metric && each.scope == goal.scope;
        });
        if (figure == all.end() || figure->better == Better::Neither) {
            continue;
        }
        total += goal.weight;
        for (std::size_t i = 0; i < designs; ++i) {
            found[i] += goal.weight * standing(*figure, i);
        }
    }
    for (double& score : found) {
        score = total > 0 ? score / total : 0;
    }
    return found;
}

std::vector<bool> frontier(const ComparedFigure& x, const ComparedFigure& y) {
    const auto gain = [](const ComparedFigure& figure, std::size_t of, std::size_t over) {
        const double more = *figure.values[of] - *figure.values[over];
        return figure.better == Better::Higher ? more : -more;
    };
    const auto isKnown = [&](std::size_t design) { return x.values[design] && y.values[design]; };
    std::vector<bool> best(x.values.size());
    for (std::size_t i = 0; i < best.size(); ++i) {
        best[i] = isKnown(i);
        for (std::size_t other = 0; best[i] && other < best.size(); ++other) {
            if (isKnown(other)) {
                const double dx = gain(x, other, i), dy = gain(y, other, i);
                best[i] = !(dx >= 0 && dy >= 0 && (dx > 0 || dy > 0));
            }
        }
    }
    return best;
}

std::string_view toString(Better better) {
    constexpr std::string_view kWords[] = {"higher", "lower", "neither"};
    return kWords[static_cast<std::size_t>(better)];
}

} // namespace weft
