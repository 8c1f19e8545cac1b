// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/texts.hpp"

#include "core/base/text.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace weft::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

QString metricText(const Snapshot* snapshot, std::string_view id, std::string_view scope) {
    const Metric* metric = snapshot ? snapshot->analysis.find(id, scope) : nullptr;
    return metric && metric->value != 0 ? figureWords(metric->value, metric->unit, 3) : QString();
}

// Sums over the fabrics and groups of a site what people ask first: how many servers and
// accelerators.
struct SiteCounts {
    std::int64_t servers = 0, accelerators = 0, fabrics = 0;
};

SiteCounts countsOf(const Site& site, const Design& design, const Snapshot* snapshot) {
    SiteCounts counts;
    for (const ServerGroup& group : *design.groups) {
        if (group.site == site.id) {
            const Part* part = snapshot ? snapshot->catalog.find(group.part) : nullptr;
            const Server* server = part ? part->as<Server>() : nullptr;
            const CloudInstance* cloud = part ? part->as<CloudInstance>() : nullptr;
            counts.servers += group.count;
            counts.accelerators += group.count * (server  ? server->accelerators
                                                  : cloud ? cloud->accelerators
                                                          : 0);
        }
    }
    for (const FabricIntent& fabric : *design.fabrics) {
        if (fabric.site != site.id) {
            continue;
        }
        ++counts.fabrics;
        const AnalysedFabric* analysed = snapshot ? snapshot->analysis.fabric(fabric.id) : nullptr;
        if (!analysed || !analysed->expansion) {
            continue;
        }
        for (const ServerBlock& block : analysed->expansion->fabric.servers) {
            if (!design.group(block.group) && !block.part.empty()) {
                counts.servers += block.nodes.size();
                counts.accelerators += std::int64_t{block.nodes.size()} * block.accelerators;
            }
        }
    }
    return counts;
}

// As the analysis has it, with what the architect says over the service's facts.
const SiteJoint* jointOf(const Snapshot& snapshot, const Id& wan) {
    if (snapshot.analysis.wide != nullptr) {
        for (const SiteJoint& joint : snapshot.analysis.wide->graph.joints) {
            if (joint.kind == SiteJoint::Kind::Wan && joint.item == wan) {
                return &joint;
            }
        }
    }
    return nullptr;
}

} // namespace

QString partTitle(const PartId& part, const Snapshot* snapshot) {
    const Part* found = snapshot ? snapshot->catalog.find(part) : nullptr;
    return QString::fromStdString(found ? found->title() : part);
}

QString siteKindName(SiteKind kind) {
    switch (kind) {
    case SiteKind::DataCentre:
        return Tr::tr("Data centre");
    case SiteKind::Edge:
        return Tr::tr("Edge site");
    case SiteKind::CloudRegion:
        return Tr::tr("Cloud region");
    case SiteKind::Colocation:
        return Tr::tr("Colocation");
    case SiteKind::Users:
        return Tr::tr("Users");
    }
    return {};
}

QString siteSymbol(SiteKind kind) {
    switch (kind) {
    case SiteKind::DataCentre:
    case SiteKind::Colocation:
        break;
    case SiteKind::Edge:
    case SiteKind::Users:
        return QStringLiteral("edge");
    case SiteKind::CloudRegion:
        return QStringLiteral("cloud-region");
    }
    return QStringLiteral("data-centre");
}

QString siteSummary(const Site& site, const Design& design, const Snapshot* snapshot) {
    const SiteCounts counts = countsOf(site, design, snapshot);
    const QLocale locale;
    QStringList words;
    if (counts.accelerators > 0) {
        words.append(
            Tr::tr("%1 accelerators").arg(locale.toString(qlonglong(counts.accelerators))));
    }
    if (counts.servers > 0) {
        words.append((counts.servers == 1 ? Tr::tr("%1 server") : Tr::tr("%1 servers"))
                         .arg(locale.toString(qlonglong(counts.servers))));
    }
    const QString power = metricText(snapshot, "site.power.it", site.id);
    if (!power.isEmpty()) {
        words.append(power);
    }
    if (words.isEmpty()) {
        words.append(
            counts.fabrics > 0
                ? (counts.fabrics == 1 ? Tr::tr("%1 fabric") : Tr::tr("%1 fabrics"))
                      .arg(counts.fabrics)
                : Tr::tr("%1 · drop a topology or servers here").arg(siteKindName(site.kind)));
    }
    return words.join(QStringLiteral(" · "));
}

QString wanTitle(const WanLink& wan, const Snapshot* snapshot) {
    const Part* part = snapshot ? snapshot->catalog.find(wan.service) : nullptr;
    const QString service = part                  ? QString::fromStdString(part->model)
                            : wan.service.empty() ? Tr::tr("Line")
                                                  : QString::fromStdString(wan.service);
    const QString count = wan.count > 1 ? QStringLiteral("%1 × ").arg(wan.count) : QString();
    const QString rate = people(formatBandwidth(wan.rate));
    return count + (service.contains(rate) ? service : service + QLatin1Char(' ') + rate);
}

QString wanBrief(const WanLink& wan) {
    const QString count = wan.count > 1 ? QStringLiteral("%1 × ").arg(wan.count) : QString();
    return count + people(formatBandwidth(wan.rate));
}

QString wanDetail(const WanLink& wan, const Snapshot* snapshot) {
    QStringList words;
    if (snapshot) {
        words.append(metricText(snapshot, "wan.latency", wan.id));
        if (const SiteJoint* joint = jointOf(*snapshot, wan.id)) {
            words.append(availabilityText(joint->circuitAvailability));
        }
        words.removeAll({});
    }
    if (wan.distance > metres(0)) {
        words.append(lengthWords(wan.distance));
    }
    return words.join(QStringLiteral(" · "));
}

QString joinBrief(const FabricJoin& join) {
    return QStringLiteral("%1 × %2").arg(people(formatCount(join.count)),
                                         people(formatBandwidth(join.rate)));
}

QString joinTitle(const FabricJoin& join) {
    return join.length ? joinBrief(join) + QStringLiteral(" · ") + lengthWords(*join.length)
                       : joinBrief(join);
}

} // namespace weft::ui
