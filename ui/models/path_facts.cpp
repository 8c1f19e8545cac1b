// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/path_facts.hpp"

#include "core/base/text.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Facts)
};

constexpr std::string_view kEcmp = "fabric.throughput.ecmp.", kBest = "fabric.throughput.max.",
                           kLoad = "fabric.load.max.";

Fact factOf(const Metric& metric, const QString& label, const QString& value) {
    return {label, value,
            exactText(metric.value, metric.unit) + QLatin1Char('\n') + text(metric.meaning),
            metric.id, metric.scope};
}

// In a column of figures a tiny share need not be exact: its tip is.
QString columnShare(double share) {
    return share > 0 && share < 0.01 ? Words::tr("< 1 %") : shareText(share);
}

// A share that is far above the whole reads better as a multiple.
QString loadText(double load) {
    return load < 10 ? shareText(load) : people(formatReal(load, 3)) + QStringLiteral(" ×");
}

// "worst_permutation" -> "Worst permutation"
QString patternName(std::string_view id) {
    if (id == "all_to_all") {
        return Words::tr("All-to-all");
    }
    QString name = text(id).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

void addPattern(std::vector<PatternFacts>& patterns, const Metric& metric) {
    for (const auto& [prefix, column] :
         {std::pair(kEcmp, &PatternFacts::ecmp), std::pair(kBest, &PatternFacts::best),
          std::pair(kLoad, &PatternFacts::fullest)}) {
        if (!metric.id.starts_with(prefix)) {
            continue;
        }
        const QString name = patternName(std::string_view(metric.id).substr(prefix.size()));
        auto row = std::find_if(patterns.begin(), patterns.end(),
                                [&](const PatternFacts& each) { return each.name == name; });
        if (row == patterns.end()) {
            row = patterns.insert(patterns.end(), {name, {}, {}, {}});
        }
        (*row).*column =
            factOf(metric, metricName(metric.id),
                   prefix == kLoad ? loadText(metric.value) : columnShare(metric.value));
    }
}

struct Line {
    std::string_view metric;
    const char* label;
    bool isShare = false;
};
struct Section {
    const char* title;
    std::vector<Line> lines;
};

const std::vector<Section>& sections() {
    static const std::vector<Section> made = {
        {QT_TRANSLATE_NOOP("weft::ui::Facts", "At most, under any pattern"),
         {{"fabric.throughput.tub", QT_TRANSLATE_NOOP("weft::ui::Facts", "By distances (TUB)"),
           true},
          {"fabric.throughput.hop_bound", QT_TRANSLATE_NOOP("weft::ui::Facts", "By hops"), true}}},
        {QT_TRANSLATE_NOOP("weft::ui::Facts", "Throughput left when one fails"),
         {{"fabric.failure.link.worst", QT_TRANSLATE_NOOP("weft::ui::Facts", "Worst link"), true},
          {"fabric.failure.link.mean", QT_TRANSLATE_NOOP("weft::ui::Facts", "A link, mean"), true},
          {"fabric.failure.switch.worst", QT_TRANSLATE_NOOP("weft::ui::Facts", "Worst switch"),
           true},
          {"fabric.failure.switch.mean", QT_TRANSLATE_NOOP("weft::ui::Facts", "A switch, mean"),
           true},
          {"fabric.failure.disconnected.max",
           QT_TRANSLATE_NOOP("weft::ui::Facts", "Endpoints cut off, at most")}}},
        {QT_TRANSLATE_NOOP("weft::ui::Facts", "Paths between leaves"),
         {{"fabric.paths.disjoint.min",
           QT_TRANSLATE_NOOP("weft::ui::Facts", "Sharing no link, fewest")},
          {"fabric.paths.disjoint.switches",
           QT_TRANSLATE_NOOP("weft::ui::Facts", "Sharing no switch, fewest")},
          {"fabric.paths.shortest.min",
           QT_TRANSLATE_NOOP("weft::ui::Facts", "Equally short, fewest")},
          {"fabric.paths.shortest.max",
           QT_TRANSLATE_NOOP("weft::ui::Facts", "Equally short, most")},
          {"fabric.diameter", QT_TRANSLATE_NOOP("weft::ui::Facts", "Links passed, most")},
          {"fabric.distance.mean", QT_TRANSLATE_NOOP("weft::ui::Facts", "Links passed, mean")}}},
    };
    return made;
}

} // namespace

PathFacts pathFacts(const Snapshot& snapshot, const Id& fabric) {
    PathFacts found;
    for (const Metric& metric : snapshot.analysis.metrics) {
        if (metric.scope == fabric) {
            addPattern(found.patterns, metric);
        }
    }
    for (const Section& section : sections()) {
        FactGroup group{Words::tr(section.title), {}};
        for (const Line& line : section.lines) {
            if (const Metric* metric = snapshot.analysis.find(line.metric, fabric)) {
                group.facts.push_back(
                    factOf(*metric, Words::tr(line.label),
                           line.isShare ? shareText(metric->value) : metricText(*metric).joined()));
            }
        }
        if (!group.facts.empty()) {
            found.groups.push_back(std::move(group));
        }
    }
    return found;
}

} // namespace weft::ui
