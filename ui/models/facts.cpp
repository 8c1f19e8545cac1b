// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facts.hpp"

#include "core/base/text.hpp"
#include "ui/models/part_facts.hpp"
#include "ui/models/workload_facts.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/fabric_parts.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Facts)
};

QString shortText(const Metric& metric) {
    return metricText(metric).joined();
}

class FactList {
public:
    FactList(const Analysis& analysis, std::string scope)
        : analysis_(analysis), scope_(std::move(scope)) {}

    // Several figures in one row, joined by a middle dot; Why opens the first.
    void add(const QString& label, std::initializer_list<std::string_view> ids) {
        QStringList values, tips;
        const Metric* first = nullptr;
        for (const std::string_view id : ids) {
            if (const Metric* metric = analysis_.find(id, scope_)) {
                values += shortText(*metric);
                tips +=
                    metricName(id) + QStringLiteral(": ") + exactText(metric->value, metric->unit);
                first = first ? first : metric;
            }
        }
        if (first != nullptr) {
            facts_.push_back({label, values.join(QStringLiteral(" · ")),
                              tips.join(QLatin1Char('\n')), first->id, scope_, group_});
        }
    }

    void addText(const QString& label, const QString& value, std::string_view id) {
        const Metric* metric = analysis_.find(id, scope_);
        if (metric != nullptr && !value.isEmpty()) {
            facts_.push_back(
                {label, value, exactText(metric->value, metric->unit), metric->id, scope_, group_});
        }
    }

    void beginGroup(const QString& name) { group_ = name; }

    std::vector<Fact> take() { return std::move(facts_); }

private:
    const Analysis& analysis_;
    std::string scope_;
    QString group_;
    std::vector<Fact> facts_;
};

// What the figures of sites, lines and the whole design are about, in the order they are shown.
struct Group {
    const char* name;
    std::initializer_list<std::string_view> words; // of the metric's id
};
const Group kGroups[] = {
    {QT_TRANSLATE_NOOP("weft::ui::Facts", "Size"), {}},
    {QT_TRANSLATE_NOOP("weft::ui::Facts", "Time and traffic"),
     {"latency", "bandwidth", "traffic", "telemetry", "rate", "distance", "load"}},
    {QT_TRANSLATE_NOOP("weft::ui::Facts", "Failures"),
     {"availability", "outage", "failure", "downtime"}},
    {QT_TRANSLATE_NOOP("weft::ui::Facts", "Power and heat"),
     {"power", "heat", "energy", "carbon", "co2", "cooled", "cooling", "liquid"}},
    {QT_TRANSLATE_NOOP("weft::ui::Facts", "Money"), {"cost", "price", "vendor", "spend"}},
    {QT_TRANSLATE_NOOP("weft::ui::Facts", "Planning"), {"readiness"}},
};

std::size_t groupOf(std::string_view id) {
    for (std::size_t i = std::size(kGroups); i-- > 1;) {
        for (const std::string_view word : kGroups[i].words) {
            if (id.find(word) != std::string_view::npos) {
                return i;
            }
        }
    }
    return 0;
}

// "256 × 800G" of one class of links.
QString linksText(const Analysis& analysis, const Id& fabric, std::string_view linkClass) {
    const Metric* links = analysis.find("fabric.links." + std::string(linkClass), fabric);
    if (links == nullptr || links->value <= 0) {
        return {};
    }
    const AnalysedFabric* analysed = analysis.fabric(fabric);
    QString rate;
    if (analysed != nullptr && analysed->expansion != nullptr) {
        for (const LinkClass& each : analysed->expansion->fabric.linkClasses) {
            if (each.id == linkClass) {
                rate = QStringLiteral(" × ") + rateText(each.rate);
            }
        }
    }
    return shortText(*links) + rate;
}

QString portsText(const Analysis& analysis, const Id& fabric) {
    const Metric* used = analysis.find("fabric.ports.used", fabric);
    const Metric* spare = analysis.find("fabric.ports.free", fabric);
    if (used == nullptr) {
        return {};
    }
    return spare == nullptr
               ? shortText(*used)
               : Facts::tr("%1 of %2")
                     .arg(shortText(*used), valueText(used->value + spare->value, "count").number);
}

std::vector<Fact> fabricFacts(const Analysis& analysis, const Id& fabric) {
    FactList list(analysis, fabric);
    list.beginGroup(Facts::tr("Size"));
    const Metric* cores = analysis.find("fabric.switches.core", fabric);
    const Metric* leaves = analysis.find("fabric.switches.leaf", fabric);
    if (cores != nullptr && cores->value > 0) {
        list.add(Facts::tr("Leaves · spines · cores"),
                 {"fabric.switches.leaf", "fabric.switches.spine", "fabric.switches.core"});
    } else if (leaves != nullptr && leaves->value > 0) {
        list.add(Facts::tr("Leaves · spines"), {"fabric.switches.leaf", "fabric.switches.spine"});
    } else {
        list.add(Facts::tr("Switches"), {"fabric.switches"});
    }
    list.addText(Facts::tr("Switch ports used"), portsText(analysis, fabric), "fabric.ports.used");
    const std::pair<const char*, QString> classes[] = {
        {"leaf_spine", Facts::tr("Links, leaf–spine")},
        {"spine_core", Facts::tr("Links, spine–core")},
        {"local", Facts::tr("Links, local")},
        {"global", Facts::tr("Links, global")}};
    for (const auto& [id, label] : classes) {
        list.addText(label, linksText(analysis, fabric, id), "fabric.links." + std::string(id));
    }
    if (leaves == nullptr || leaves->value <= 0) {
        list.addText(Facts::tr("Links, switch–switch"),
                     linksText(analysis, fabric, "switch_switch"), "fabric.links.switch_switch");
    }
    list.add(Facts::tr("Transceivers · cables"), {"fabric.transceivers", "fabric.cables"});
    list.beginGroup(Facts::tr("Paths"));
    list.add(Facts::tr("Shortest paths"), {"fabric.paths.shortest.min"});
    list.add(Facts::tr("Switches passed, most"), {"fabric.hops.max"});
    list.beginGroup(Facts::tr("Power and money"));
    list.add(Facts::tr("Power, typical"), {"fabric.power.typical"});
    list.add(Facts::tr("Purchase price"), {"cost.capex"});
    return list.take();
}

// Whatever the analysis knows of the thing; sites, groups and WAN links have few figures.
std::vector<Fact> allFacts(const Analysis& analysis, const std::string& scope) {
    std::vector<Fact> facts;
    for (const Metric& metric : analysis.metrics) {
        // Of each kind of part, a figure and its failures: Why leads there from the fabric's own.
        const bool isPart = std::string_view(metric.id).starts_with("availability.");
        if (metric.scope == scope && !isPart) {
            facts.push_back({metricName(metric.id), shortText(metric),
                             exactText(metric.value, metric.unit), metric.id, scope,
                             Facts::tr(kGroups[groupOf(metric.id)].name)});
        }
    }
    std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
        return groupOf(a.metric) < groupOf(b.metric);
    });
    return facts;
}

bool isNetwork(BillKind kind) {
    return kind == BillKind::Switch || kind == BillKind::LineCard ||
           kind == BillKind::Transceiver || kind == BillKind::Cable || kind == BillKind::Nic ||
           kind == BillKind::Panel;
}

QString kindName(const BillLine& line) {
    if (line.kind != BillKind::Switch) {
        return wordFor(line.kind);
    }
    if (line.use == "leaf") {
        return Facts::tr("Leaf switches");
    }
    if (line.use == "spine") {
        return Facts::tr("Spine switches");
    }
    return line.use == "core" ? Facts::tr("Core switches") : wordFor(line.kind);
}

// Colours of theme.series by meaning, so that a tier keeps its hue from chart to chart.
int hueOf(const BillLine& line) {
    switch (line.kind) {
    case BillKind::Switch:
        return line.use == "leaf" ? 1 : line.use == "core" ? 3 : 0;
    case BillKind::Transceiver:
        return 2;
    case BillKind::Cable:
        return 4;
    case BillKind::Nic:
        return 5;
    default:
        return 6;
    }
}

} // namespace

std::vector<Fact> factsFor(const Snapshot& snapshot, const Id& id) {
    if (snapshot.design.fabric(id) != nullptr) {
        return fabricFacts(snapshot.analysis, id);
    }
    if (const Workload* workload = snapshot.design.workload(id)) {
        return workloadFacts(snapshot, *workload);
    }
    return allFacts(snapshot.analysis, id.empty() ? "design" : id);
}

namespace {

// How full the fullest of some links are under each traffic matrix, and what is lost without them.
void addOverlayFacts(std::vector<Fact>& facts, const Overlay& overlay,
                     const std::vector<LinkIndex>& links, CriticalFailure::Kind kind,
                     std::uint32_t index) {
    for (const LoadOverlay& load : overlay.loads) {
        float most = 0;
        for (const LinkIndex link : links) {
            most = std::max(most, load.utilisation ? (*load.utilisation)[link.get()] : 0);
        }
        facts.push_back({Facts::tr("In use, %1").arg(text(load.name)),
                         shareText(double(most)),
                         Facts::tr("Of the fullest link's capacity, in its fuller direction"),
                         {},
                         {}});
    }
    for (const CriticalFailure& failure : overlay.failures) {
        if (failure.kind == kind && failure.index == index) {
            facts.push_back({Facts::tr("Throughput left without it"),
                             shareText(failure.throughput),
                             {},
                             {},
                             {}});
            if (failure.disconnected > 0) {
                facts.push_back({Facts::tr("Endpoints cut off without it"),
                                 people(formatCount(failure.disconnected)),
                                 {},
                                 {},
                                 {}});
            }
        }
    }
}

} // namespace

std::vector<Fact> partFacts(const Snapshot& snapshot, const Id& fabric, std::string_view part) {
    const AnalysedFabric* analysed = snapshot.analysis.fabric(fabric);
    const auto ref = analysed != nullptr && analysed->expansion != nullptr
                         ? partNamed(analysed->expansion->fabric, part)
                         : std::nullopt;
    if (!ref) {
        return {};
    }
    const Fabric& built = analysed->expansion->fabric;
    std::vector<Fact> facts;
    std::vector<LinkIndex> links;
    if (ref->isLink()) {
        links.push_back(*linkOf(built, *ref));
        const Link& link = built.link(links.front());
        facts.push_back({Facts::tr("Parallel links"),
                         QStringLiteral("%1 × %2").arg(people(formatCount(link.count)),
                                                       rateText(built.classOf(link).rate)),
                         {},
                         {},
                         {}});
    } else {
        std::int64_t up = 0;
        for (const Arc& arc : built.neighbours(ref->a)) {
            links.push_back(arc.link);
            up += built.link(arc.link).count;
        }
        facts.push_back({Facts::tr("Device"), text(built.deviceOf(ref->a).title), {}, {}, {}});
        facts.push_back({Facts::tr("Links · neighbours"),
                         people(formatCount(up)) + QStringLiteral(" · ") +
                             people(formatCount(static_cast<std::int64_t>(links.size()))),
                         {},
                         {},
                         {}});
    }
    if (const Overlay* overlay = snapshot.analysis.overlay(fabric)) {
        addOverlayFacts(facts, *overlay, links,
                        ref->isLink() ? CriticalFailure::Kind::Link : CriticalFailure::Kind::Switch,
                        ref->isLink() ? links.front().value : ref->a.value);
    }
    return facts;
}

std::vector<QString> sizingSentences(const Snapshot& snapshot, const Id& fabric) {
    std::vector<QString> sentences;
    const AnalysedFabric* analysed = snapshot.analysis.fabric(fabric);
    if (analysed != nullptr && analysed->expansion != nullptr) {
        for (const SizingNote& note : analysed->expansion->notes) {
            sentences.push_back(text(note.text));
        }
    }
    return sentences;
}

std::vector<KindSum> networkByKind(const Bill& bill) {
    std::vector<KindSum> sums;
    for (const BillLine& line : bill.lines) {
        if (!isNetwork(line.kind)) {
            continue;
        }
        const QString name = kindName(line);
        auto found = std::find_if(sums.begin(), sums.end(),
                                  [&](const KindSum& sum) { return sum.name == name; });
        if (found == sums.end()) {
            KindSum fresh;
            fresh.name = name;
            fresh.hue = hueOf(line);
            found = sums.insert(sums.end(), fresh);
        }
        found->pieces += line.quantity;
        found->typical += line.typical * static_cast<double>(line.quantity);
        found->cost += line.total();
        found->unpriced += line.price.basis == PriceBasis::None ? 1 : 0;
        found->powerIsEstimate = found->powerIsEstimate || line.powerIsPlanned;
    }
    return sums;
}

} // namespace weft::ui
