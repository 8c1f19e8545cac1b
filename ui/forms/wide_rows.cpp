// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of flows, gateways and zones.
#include "core/base/text.hpp"
#include "core/plant/gateway_net.hpp"
#include "ui/forms/row_parts.hpp"
#include "ui/models/part_facts.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

using namespace rows;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FormRows)
};

template <class Change> MakeEdit put(const Flow& flow, Change change) {
    return changing<Flow, PutFlow>(flow.id, &Design::flow, change);
}

// Every place a flow may begin or end at: sites, then what stands at them.
void addPlaces(FormRow& row, const Design& design) {
    for (const Site& site : *design.sites) {
        row.choices.push_back({text(site.name), text(site.id)});
        const auto add = [&](const Id& id, const std::string& name) {
            row.choices.push_back(
                {QStringLiteral("%1 · %2").arg(text(site.name), text(name)), text(id)});
        };
        for (const ServerGroup& group : *design.groups) {
            if (group.site == site.id) {
                add(group.id, group.name);
            }
        }
        for (const FabricIntent& fabric : *design.fabrics) {
            if (fabric.site == site.id) {
                add(fabric.id, fabric.name);
            }
        }
    }
}

FormRow endRow(const Design& design, const Flow& flow, std::string key, const QString& label,
               Id Flow::*end) {
    FormRow row = rowOf(std::move(key), label, RowKind::Choice, text(flow.*end),
                        put(flow, [end](Flow& f, const QString& typed) -> Result<void> {
                            f.*end = utf8(typed);
                            return {};
                        }));
    row.choices.push_back({Rows::tr("Not said yet"), QString()});
    addPlaces(row, design);
    return row;
}

template <class T>
FormRow optionalRow(const Flow& flow, std::string key, const QString& label,
                    std::optional<T> Flow::*member, Result<T> (*parse)(std::string_view),
                    const QString& value, const QString& help, bool isMain) {
    FormRow row = rowOf(std::move(key), label, RowKind::Quantity, value,
                        put(flow, [member, parse](Flow& f, const QString& typed) {
                            return assign(f.*member, typed, parse);
                        }));
    row.placeholder = Rows::tr("not stated");
    row.help = help;
    row.isMain = isMain || (flow.*member).has_value();
    return row;
}

template <class Enum>
FormRow optionalChoice(const Flow& flow, std::string key, const QString& label,
                       std::optional<Enum> Flow::*member, const QString& unset) {
    return choiceRow(std::move(key), label, flow.*member, unset,
                     put(flow, [member](Flow& f, const QString& typed) -> Result<void> {
                         if (typed.isEmpty()) {
                             (f.*member).reset();
                             return {};
                         }
                         WEFT_TRY(f.*member, enumFrom<Enum>(typed));
                         return {};
                     }));
}

FormRow zoneOfFlow(const Design& design, const Flow& flow) {
    FormRow row = rowOf("zone", Rows::tr("Zone"), RowKind::Choice, text(flow.zone),
                        put(flow, [](Flow& f, const QString& typed) -> Result<void> {
                            f.zone = utf8(typed);
                            return {};
                        }));
    row.choices.push_back({Rows::tr("As its source's"), QString()});
    for (const Zone& zone : *design.zones) {
        row.choices.push_back({scopeName(design, zone.id), text(zone.id)});
    }
    row.isMain = !flow.zone.empty();
    return row;
}

std::vector<FormRow> flowRows(const Design& design, const Flow& flow) {
    FormRow kind = choiceRow("kind", Rows::tr("Kind"), std::optional(flow.kind), {},
                             put(flow, [](Flow& f, const QString& typed) {
                                 return assign(f.kind, enumFrom<FlowKind>(typed));
                             }));
    FormRow count =
        rowOf("count", Rows::tr("Senders"), RowKind::Count, people(formatCount(flow.count)),
              put(flow, [](Flow& f, const QString& typed) {
                  return assign(f.count, parseCount(fromPeople(typed)));
              }));
    count.isMain = flow.count != 1;
    return {nameRow(flow.id, flow.name),
            kind,
            endRow(design, flow, "from", Rows::tr("From"), &Flow::from),
            endRow(design, flow, "to", Rows::tr("To"), &Flow::to),
            optionalRow(flow, "rate", Rows::tr("Rate of a sender"), &Flow::rate, &parseBandwidth,
                        typedText(flow.rate, &formatBandwidth), Rows::tr("On the mean"), true),
            optionalRow(flow, "budget", Rows::tr("Latency budget"), &Flow::budget, &parseDuration,
                        typedText(flow.budget, &formatDuration),
                        Rows::tr("99 of 100 messages must stay below"), true),
            optionalRow(flow, "availability", Rows::tr("Availability target"), &Flow::availability,
                        &parseRatio, shareValue(flow.availability),
                        Rows::tr("Of a way from end to end, for example 99.99 %"), true),
            optionalRow(flow, "volume", Rows::tr("Volume"), &Flow::volume, &parseDataSize,
                        typedText(flow.volume, &formatDataSize),
                        Rows::tr("Of a sender in each period"), !flow.rate.has_value()),
            optionalRow(flow, "period", Rows::tr("Every"), &Flow::period, &parseDuration,
                        typedText(flow.period, &formatDuration), {}, false),
            optionalRow(flow, "deadline", Rows::tr("Moved within"), &Flow::deadline, &parseDuration,
                        typedText(flow.deadline, &formatDuration), Rows::tr("One volume"), false),
            optionalRow(flow, "message", Rows::tr("Message"), &Flow::message, &parseDataSize,
                        typedText(flow.message, &formatDataSize),
                        Rows::tr("What the latency is of; unset: one packet"), false),
            optionalRow(flow, "reply", Rows::tr("Reply"), &Flow::reply, &parseDataSize,
                        typedText(flow.reply, &formatDataSize),
                        Rows::tr("With one, the latency is there and back"), false),
            optionalRow(flow, "burst", Rows::tr("Burst"), &Flow::burst, &parseDataSize,
                        typedText(flow.burst, &formatDataSize),
                        Rows::tr("Sent at line rate at once"), false),
            optionalRow(flow, "processing", Rows::tr("Processing"), &Flow::processing,
                        &parseDuration, typedText(flow.processing, &formatDuration),
                        Rows::tr("At the destination"), false),
            optionalChoice(flow, "class", Rows::tr("Class"), &Flow::trafficClass,
                           Rows::tr("As its kind: %1").arg(wordFor(usualClass(flow.kind)))),
            optionalChoice(flow, "encryption", Rows::tr("Encrypted end to end"), &Flow::encryption,
                           Rows::tr("Not stated")),
            zoneOfFlow(design, flow),
            count};
}

// The fabric that cables run to: two from each device to its leaves, at the device's own rate.
FormRow fabricOfGateway(const Design& design, const Catalog& catalog, const Gateway& gateway) {
    const auto isAt = [id = gateway.id](const FabricJoin& join) {
        return join.a.fabric == id || join.b.fabric == id;
    };
    const auto there = std::find_if(design.joins->begin(), design.joins->end(), isAt);
    const bool isJoined = there != design.joins->end();
    Bandwidth rate = gbps(1);
    for (const CageGroup& cages : gatewayDevice(gateway, catalog).cages) {
        rate = std::max(rate, cages.maxPortRate.value_or(cages.rate));
    }
    const auto edit = [gateway, isAt, rate](const Design& now,
                                            const QString& typed) -> Result<Edit> {
        const auto old = std::find_if(now.joins->begin(), now.joins->end(), isAt);
        if (typed.isEmpty()) {
            return old == now.joins->end() ? fail(ErrorCode::Usage, "It hangs on no fabric")
                                           : Result<Edit>(RemoveItem{old->id});
        }
        FabricJoin join{freshId(now, gateway.id + "-lan"), {}, {}, {}, rate, 2 * gateway.count, {}};
        join = old == now.joins->end() ? join : *old;
        join.a = {utf8(typed), NodeRole::Leaf, 0};
        join.b = {gateway.id, NodeRole::Switch, 0};
        return Edit(PutJoin{join});
    };
    FormRow row =
        rowOf("fabric", Rows::tr("Hangs on"), RowKind::Choice,
              isJoined ? text(there->a.fabric == gateway.id ? there->b.fabric : there->a.fabric)
                       : QString(),
              edit);
    row.choices.push_back({Rows::tr("No fabric"), {}});
    for (const FabricIntent& fabric : *design.fabrics) {
        if (fabric.site == gateway.site) {
            row.choices.push_back({scopeName(design, fabric.id), text(fabric.id)});
        }
    }
    row.help = Rows::tr("What its cables lead to; the join itself is among the contents");
    return row;
}

std::vector<FormRow> gatewayRows(const Design& design, const Gateway& gateway,
                                 const Catalog& catalog) {
    const auto edit = [&gateway](auto change) {
        return changing<Gateway, PutGateway>(gateway.id, &Design::gateway, change);
    };
    FormRow part = rowOf("part", Rows::tr("Part"), RowKind::Part, text(gateway.part),
                         edit([](Gateway& g, const QString& typed) -> Result<void> {
                             g.part = utf8(typed.trimmed());
                             return {};
                         }));
    describePart(part, catalog, PartKind::Switch, Rows::tr("generic"));
    FormRow count =
        rowOf("count", Rows::tr("Devices"), RowKind::Count, people(formatCount(gateway.count)),
              edit([](Gateway& g, const QString& typed) {
                  return assign(g.count, parseCount(fromPeople(typed)));
              }));
    FormRow needed =
        rowOf("needed", Rows::tr("Needed of them"), RowKind::Count,
              people(formatCount(gateway.needed)), edit([](Gateway& g, const QString& typed) {
                  return assign(g.needed, parseCount(fromPeople(typed)));
              }));
    FormRow throughput = rowOf("throughput", Rows::tr("Throughput of one"), RowKind::Quantity,
                               typedText(gateway.throughput, &formatBandwidth),
                               edit([](Gateway& g, const QString& typed) {
                                   return assign(g.throughput, typed, parseBandwidth);
                               }));
    FormRow encrypted =
        rowOf("encrypted-throughput", Rows::tr("Encrypting, of one"), RowKind::Quantity,
              typedText(gateway.encryptedThroughput, &formatBandwidth),
              edit([](Gateway& g, const QString& typed) {
                  return assign(g.encryptedThroughput, typed, parseBandwidth);
              }));
    throughput.placeholder = encrypted.placeholder = Rows::tr("as the part");
    FormRow enforces = rowOf("enforces", Rows::tr("Enforces the zones' rules"), RowKind::Toggle,
                             gateway.enforces ? QStringLiteral("on") : QStringLiteral("off"),
                             edit([](Gateway& g, const QString& typed) -> Result<void> {
                                 g.enforces = typed == QLatin1String("on");
                                 return {};
                             }));
    return {nameRow(gateway.id, gateway.name),         part,       count,     needed,
            fabricOfGateway(design, catalog, gateway), throughput, encrypted, enforces};
}

std::vector<FormRow> zoneRows(const Design& design, const Zone& zone) {
    const auto edit = [&zone](auto change) {
        return changing<Zone, PutZone>(zone.id, &Design::zone, change);
    };
    FormRow tenant = rowOf("tenant", Rows::tr("Tenant"), RowKind::Words, text(zone.tenant),
                           edit([](Zone& z, const QString& typed) -> Result<void> {
                               z.tenant = utf8(typed.trimmed());
                               return {};
                           }));
    tenant.placeholder = Rows::tr("as the zone around it");
    FormRow parent = rowOf("parent", Rows::tr("Lies in"), RowKind::Choice, text(zone.parent),
                           edit([](Zone& z, const QString& typed) -> Result<void> {
                               z.parent = utf8(typed);
                               return {};
                           }));
    parent.choices.push_back({Rows::tr("No other zone"), QString()});
    for (const Zone& other : *design.zones) {
        if (!liesWithin(design, other, zone.id)) {
            parent.choices.push_back({scopeName(design, other.id), text(other.id)});
        }
    }
    FormRow isolation =
        choiceRow("isolation", Rows::tr("Kept apart by"), std::optional(zone.isolation), {},
                  edit([](Zone& z, const QString& typed) {
                      return assign(z.isolation, enumFrom<Isolation>(typed));
                  }));
    return {nameRow(zone.id, zone.name), tenant, parent, isolation};
}

} // namespace

QString rows::shareValue(const std::optional<double>& share) {
    return share ? people(utf8(QString::number(*share * 100, 'g', 12))) + QStringLiteral(" %")
                 : QString();
}

Edit zoneEdit(const Design& design, const std::vector<Id>& members, const Id& zone) {
    Batch batch;
    for (Zone each : *design.zones) {
        const std::size_t before = each.members.size();
        std::erase_if(each.members, [&](const Id& member) {
            return std::find(members.begin(), members.end(), member) != members.end();
        });
        bool isChanged = each.members.size() != before;
        if (each.id == zone) {
            each.members.insert(each.members.end(), members.begin(), members.end());
            isChanged = true;
        }
        if (isChanged) {
            batch.edits.push_back(PutZone{each});
        }
    }
    batch.label = utf8(zone.empty() ? Rows::tr("Take out of its zone")
                                    : Rows::tr("Put into zone %1").arg(scopeName(design, zone)));
    return batch;
}

std::vector<FormRow> withZone(const Design& design, const Id& member, std::vector<FormRow> rows) {
    if (design.zones->empty()) {
        return rows;
    }
    QString now;
    for (const Zone& zone : *design.zones) {
        const bool isIn =
            std::find(zone.members.begin(), zone.members.end(), member) != zone.members.end();
        now = isIn ? text(zone.id) : now;
    }
    FormRow row = rowOf("zone", Rows::tr("Zone"), RowKind::Choice, now,
                        [member](const Design& then, const QString& typed) -> Result<Edit> {
                            return zoneEdit(then, {member}, utf8(typed));
                        });
    const Zone* around = zoneOf(design, member);
    row.choices.push_back({around != nullptr && now.isEmpty()
                               ? Rows::tr("As around it: %1").arg(scopeName(design, around->id))
                               : Rows::tr("None of its own"),
                           QString()});
    for (const Zone& zone : *design.zones) {
        row.choices.push_back({scopeName(design, zone.id), text(zone.id)});
    }
    rows.push_back(std::move(row));
    return rows;
}

std::vector<FormRow> wideRows(const Design& design, const Catalog& catalog, const Id& id) {
    if (const Flow* flow = design.flow(id)) {
        return flowRows(design, *flow);
    }
    if (const Gateway* gateway = design.gateway(id)) {
        return withRiskGroups(design, id, gatewayRows(design, *gateway, catalog));
    }
    if (const Zone* zone = design.zone(id)) {
        return zoneRows(design, *zone);
    }
    const RiskGroup* group = riskGroup(design, id);
    return group != nullptr ? riskGroupRows(design, *group) : std::vector<FormRow>();
}

} // namespace weft::ui
