// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of sites, server groups, fabrics and the design itself.
#include "core/base/text.hpp"
#include "ui/forms/row_parts.hpp"
#include "ui/models/part_facts.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace weft::ui {

using namespace rows;

void rows::describePart(FormRow& row, const Catalog& catalog, PartKind kind,
                        const QString& placeholder) {
    row.partKind = kind;
    row.placeholder = placeholder;
    const Part* part = catalog.find(utf8(row.value));
    row.hint = part ? partPorts(*part) : QString();
}

namespace {

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FormRows)
};

FormRow notesRow(const Design& design) {
    FormRow row = rowOf(
        "notes", Rows::tr("Notes"), RowKind::Notes, text(design.notes),
        [](const Design&, const QString& typed) -> Result<Edit> { return SetNotes{utf8(typed)}; });
    row.placeholder = Rows::tr("What it is for, what was agreed");
    row.help = Rows::tr("Kept in the design and printed on the report's first page");
    return row;
}

// A field that begins a gateway at the site, by its name.
FormRow newGatewayRow(const Id& site) {
    FormRow row = rowOf("gateway", Rows::tr("New gateway"), RowKind::Words, {},
                        [site](const Design& design, const QString& typed) -> Result<Edit> {
                            Gateway gateway;
                            gateway.name = utf8(typed.trimmed());
                            if (gateway.name.empty()) {
                                return Batch{}; // nothing was asked for
                            }
                            gateway.id = freshId(design, gateway.name);
                            gateway.site = site;
                            return PutGateway{std::move(gateway)};
                        });
    row.placeholder = Rows::tr("border routers, firewalls: by name");
    row.help = Rows::tr("Then choose it in the form of the WAN links that end on it; it is listed "
                        "in Contents");
    row.isMain = false;
    return row;
}

// "48.78, 9.18": latitude before longitude, as maps say them.
FormRow coordinatesRow(const Site& site) {
    const QLocale locale;
    const QString between =
        locale.decimalPoint() == QLatin1String(",") ? QStringLiteral("; ") : QStringLiteral(", ");
    FormRow row = rowOf(
        "coordinates", Rows::tr("Coordinates"), RowKind::Words,
        site.coordinates ? people(exactReal(site.coordinates->latitude)) + between +
                               people(exactReal(site.coordinates->longitude))
                         : QString(),
        changing<Site, PutSite>(
            site.id, &Design::site, [](Site& s, const QString& typed) -> Result<void> {
                static const QRegularExpression kBetween(QStringLiteral("\\s*;\\s*|,\\s+|\\s+"));
                const QStringList parts = typed.trimmed().split(kBetween, Qt::SkipEmptyParts);
                if (parts.isEmpty()) {
                    s.coordinates.reset();
                    return {};
                }
                if (parts.size() != 2) {
                    return fail(
                        ErrorCode::Usage,
                        utf8(Rows::tr("Latitude and longitude are needed, as 48.78, 9.18")));
                }
                GeoPoint point;
                WEFT_TRY(point.latitude, parseReal(fromPeople(parts[0])));
                WEFT_TRY(point.longitude, parseReal(fromPeople(parts[1])));
                s.coordinates = point;
                return {};
            }));
    row.placeholder = Rows::tr("latitude, longitude");
    row.help = Rows::tr("WAN links without a distance are as long as their ends are apart");
    row.isMain = site.coordinates.has_value();
    return row;
}

std::vector<FormRow> siteRows(const Site& site) {
    const auto put = [&site](auto change) {
        return changing<Site, PutSite>(site.id, &Design::site, change);
    };
    FormRow kind = rowOf("kind", Rows::tr("Kind"), RowKind::Choice, text(toString(site.kind)),
                         put([](Site& s, const QString& typed) -> Result<void> {
                             s.kind = siteKindFrom(utf8(typed)).value_or(s.kind);
                             return {};
                         }));
    addChoice(kind, SiteKind::DataCentre);
    addChoice(kind, SiteKind::Edge);
    addChoice(kind, SiteKind::CloudRegion);
    addChoice(kind, SiteKind::Colocation);
    addChoice(kind, SiteKind::Users);
    FormRow racks = rowOf(
        "racks", Rows::tr("Racks"), RowKind::Count,
        site.racks ? people(formatCount(*site.racks)) : QString(),
        put([](Site& s, const QString& typed) { return assign(s.racks, typed, parseCount); }));
    racks.placeholder = Rows::tr("not stated");
    FormRow power = rowOf(
        "rack-power", Rows::tr("Power per rack"), RowKind::Quantity,
        typedText(site.rackPower, &formatPower),
        put([](Site& s, const QString& typed) { return assign(s.rackPower, typed, parsePower); }));
    power.placeholder = Rows::tr("not stated");
    power.help = Rows::tr(
        "With the number of racks: a limit the design is checked against, for example 40 kW");
    return {nameRow(site.id, site.name), kind, coordinatesRow(site), racks, power,
            newGatewayRow(site.id)};
}

PartKind groupPartKind(const Catalog& catalog, const PartId& id) {
    const Part* part = catalog.find(id);
    return part ? part->kind() : PartKind::Server;
}

std::vector<FormRow> groupRows(const ServerGroup& group, const Catalog& catalog) {
    const auto put = [&group](auto change) {
        return changing<ServerGroup, PutGroup>(group.id, &Design::group, change);
    };
    FormRow count =
        rowOf("count", Rows::tr("Count"), RowKind::Count, people(formatCount(group.count)),
              put([](ServerGroup& g, const QString& typed) {
                  return assign(g.count, parseCount(fromPeople(typed)));
              }));
    FormRow part = rowOf("part", Rows::tr("Part"), RowKind::Part, text(group.part),
                         put([](ServerGroup& g, const QString& typed) -> Result<void> {
                             g.part = utf8(typed.trimmed());
                             return {};
                         }));
    describePart(part, catalog, groupPartKind(catalog, group.part), Rows::tr("choose a part"));
    return {nameRow(group.id, group.name), count, part};
}

FormRow roleRow(const FabricIntent& fabric) {
    FormRow row = rowOf(
        "role", Rows::tr("Role"), RowKind::Choice, text(toString(fabric.role)),
        changing<FabricIntent, PutFabric>(
            fabric.id, &Design::fabric, [](FabricIntent& f, const QString& typed) -> Result<void> {
                f.role = fabricRoleFrom(utf8(typed)).value_or(f.role);
                return {};
            }));
    row.isMain = false;
    for (const FabricRole role : {FabricRole::Compute, FabricRole::Storage, FabricRole::FrontEnd,
                                  FabricRole::InBand, FabricRole::OutOfBand}) {
        addChoice(row, role);
    }
    return row;
}

FormRow transportRow(const FabricIntent& fabric) {
    FormRow row = rowOf(
        "transport", Rows::tr("Transport"), RowKind::Choice, text(toString(fabric.transport)),
        changing<FabricIntent, PutFabric>(
            fabric.id, &Design::fabric, [](FabricIntent& f, const QString& typed) -> Result<void> {
                f.transport = transportFrom(utf8(typed)).value_or(f.transport);
                return {};
            }));
    for (const Transport transport :
         {Transport::InfiniBand, Transport::RoceV2, Transport::Tcp, Transport::Sprayed}) {
        addChoice(row, transport);
    }
    return row;
}

// How its switches choose among paths, and what its endpoints are taken to send.
std::vector<FormRow> trafficRows(const FabricIntent& fabric) {
    const auto put = [&fabric](auto change) {
        return changing<FabricIntent, PutFabric>(fabric.id, &Design::fabric, change);
    };
    const TrafficChoice& traffic = fabric.traffic;
    FormRow routing =
        rowOf("routing", Rows::tr("Routing"), RowKind::Choice, text(toString(traffic.routing)),
              put([](FabricIntent& f, const QString& typed) -> Result<void> {
                  f.traffic.routing = routePolicyFrom(utf8(typed)).value_or(f.traffic.routing);
                  return {};
              }));
    for (const RoutePolicy policy :
         {RoutePolicy::Auto, RoutePolicy::Ecmp, RoutePolicy::Wcmp, RoutePolicy::Adaptive,
          RoutePolicy::Sprayed, RoutePolicy::Valiant, RoutePolicy::Ugal}) {
        addChoice(routing, policy);
    }
    routing.help = Rows::tr("How switches choose among paths; loads and throughput follow it. As "
                            "usual: adaptive on InfiniBand, sprayed where packets are, else ECMP");
    FormRow flows =
        rowOf("flows", Rows::tr("Large flows per endpoint"), RowKind::Count,
              traffic.flowsPerEndpoint ? people(formatCount(*traffic.flowsPerEndpoint)) : QString(),
              put([](FabricIntent& f, const QString& typed) {
                  return assign(f.traffic.flowsPerEndpoint, typed, parseCount);
              }));
    flows.placeholder = Rows::tr("as usual");
    flows.help = Rows::tr("Under way at once: what ECMP hashes over its paths");
    flows.isMain = traffic.flowsPerEndpoint.has_value();
    FormRow outside =
        rowOf("north-south", Rows::tr("North-south share"), RowKind::Quantity,
              traffic.northSouthShare ? people(formatReal(*traffic.northSouthShare, 6)) : QString(),
              put([](FabricIntent& f, const QString& typed) {
                  return assign(f.traffic.northSouthShare, typed, parseRatio);
              }));
    outside.placeholder = Rows::tr("as usual");
    outside.help = Rows::tr("Of what an endpoint sends: to and from outside the fabric, 0 to 1");
    outside.isMain = traffic.northSouthShare.has_value();
    return {routing, flows, outside};
}

// The servers a fabric attaches are set where the eye is: in the fabric's own form.
std::vector<FormRow> attachmentRows(const Design& design, const Catalog& catalog,
                                    const FabricIntent& fabric) {
    std::vector<FormRow> rows;
    for (const Attachment& attachment : fabric.attachments) {
        const ServerGroup* group = design.group(attachment.group);
        if (group == nullptr) {
            continue;
        }
        FormRow row = groupRows(*group, catalog)[1];
        row.key = "group." + group->id;
        row.label = text(group->name);
        const Part* part = catalog.find(group->part);
        row.hint = part ? QStringLiteral("× ") + text(part->title()) : QString();
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FormRow> fabricRows(const Design& design, const Catalog& catalog,
                                const FabricIntent& fabric) {
    std::vector<FormRow> rows{nameRow(fabric.id, fabric.name)};
    const std::vector<FormRow> attached = attachmentRows(design, catalog, fabric);
    rows.insert(rows.end(), attached.begin(), attached.end());
    if (const Topology* topology = findTopology(fabric.topology)) {
        for (FormRow& row : paramRows(fabric.id, fabric.params, topology->params, catalog)) {
            const bool counted =
                row.key == "servers" || row.key == "server" || row.key == "endpoints";
            // Attached groups say how many servers there are; asking twice would leave two answers.
            if (attached.empty() || !counted || !row.value.isEmpty()) {
                rows.push_back(std::move(row));
            }
        }
    }
    rows.push_back(transportRow(fabric));
    for (FormRow& row : trafficRows(fabric)) {
        rows.push_back(std::move(row));
    }
    rows.push_back(roleRow(fabric));
    return rows;
}

} // namespace

std::vector<FormRow> rowsFor(const Design& design, const Catalog& catalog, const Id& id) {
    if (id.empty()) {
        return {nameRow("", design.name), notesRow(design)};
    }
    if (const FabricIntent* fabric = design.fabric(id)) {
        return withRiskGroups(design, id,
                              withZone(design, id, fabricRows(design, catalog, *fabric)));
    }
    if (const Site* site = design.site(id)) {
        return withRiskGroups(design, id, withZone(design, id, siteRows(*site)));
    }
    if (const ServerGroup* group = design.group(id)) {
        return withZone(design, id, groupRows(*group, catalog));
    }
    if (const Workload* workload = design.workload(id)) {
        return workloadRows(design, catalog, *workload);
    }
    if (const WanLink* wan = design.wan(id)) {
        return wanRows(design, catalog, *wan);
    }
    if (const FabricJoin* join = design.join(id)) {
        return withRiskGroups(design, id, joinRows(design, *join));
    }
    return wideRows(design, catalog, id);
}

namespace {

void merge(FormRow& into, const FormRow& other) {
    if (into.value != other.value) {
        into.isMixed = true;
        into.value.clear();
        into.hint.clear();
        into.placeholder = Rows::tr("several values");
    }
    into.edit = [first = into.edit, second = other.edit](const Design& design,
                                                         const QString& typed) -> Result<Edit> {
        WEFT_TRY(Edit a, first(design, typed));
        WEFT_TRY(Edit b, second(design, typed));
        Batch batch;
        if (auto* many = std::get_if<Batch>(&a)) {
            batch = std::move(*many);
        } else {
            batch.edits.push_back(std::move(a));
        }
        batch.edits.push_back(std::move(b));
        batch.label = utf8(Rows::tr("Edit %1 things").arg(batch.edits.size()));
        return Edit(std::move(batch));
    };
}

} // namespace

std::vector<FormRow> commonRows(const Design& design, const Catalog& catalog,
                                const std::vector<Id>& ids) {
    std::vector<FormRow> common = rowsFor(design, catalog, ids.empty() ? Id() : ids.front());
    for (std::size_t i = 1; i < ids.size(); ++i) {
        const std::vector<FormRow> others = rowsFor(design, catalog, ids[i]);
        std::erase_if(common, [&](FormRow& row) {
            const auto same = std::find_if(others.begin(), others.end(), [&](const FormRow& other) {
                return other.key == row.key && other.kind == row.kind;
            });
            // One name or place for several things is never what is meant, nor one new thing for
            // each.
            constexpr std::string_view kOwn[] = {"name", "coordinates", "gateway", "risk-group"};
            const bool isOwn =
                std::find(std::begin(kOwn), std::end(kOwn), row.key) != std::end(kOwn);
            if (same == others.end() || isOwn) {
                return true;
            }
            merge(row, *same);
            return false;
        });
    }
    return common;
}

} // namespace weft::ui
