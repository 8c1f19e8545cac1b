// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/item_json.hpp"

#include "core/base/text.hpp"
#include "core/design/optional_json.hpp"
#include "core/design/plant_json.hpp"
#include "core/design/shape.hpp"
#include "core/design/wide_json.hpp"

namespace weft {

namespace {

Json toJson(const Attachment& attachment) {
    Json json = {{"group", attachment.group}};
    if (!attachment.portRole.empty()) {
        json["port_role"] = attachment.portRole;
    }
    if (attachment.portsPerServer) {
        json["ports_per_server"] = *attachment.portsPerServer;
    }
    if (!attachment.nic.empty()) {
        json["nic"] = attachment.nic;
    }
    return json;
}

Result<Attachment> attachmentFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"group", "port_role?", "ports_per_server?", "nic?"}));
    Attachment attachment;
    WEFT_TRY(attachment.group, at.at("group").asString());
    WEFT_TRY(attachment.portRole, textOr(at, "port_role"));
    WEFT_TRY(attachment.nic, textOr(at, "nic"));
    if (at.has("ports_per_server")) {
        WEFT_TRY(attachment.portsPerServer, at.at("ports_per_server").asCount(0, kLargestCount));
    }
    return attachment;
}

Json toJson(const Params& params) {
    Json json = Json::object();
    for (const auto& [name, value] : params) {
        json[name] = toJson(value);
    }
    return json;
}

Result<Params> paramsFromJson(const JsonAt& at) {
    if (!at.value().is_object()) {
        return at.expected("an object");
    }
    Params params;
    for (const auto& [name, value] : at.value().get_ref<const Json::object_t&>()) {
        WEFT_TRY(params[name], paramFromJson(at.at(name)));
    }
    return params;
}

// Keys of the fabric itself; one that says nothing is left out.
void writeTraffic(Json& json, const TrafficChoice& traffic) {
    if (traffic.routing != RoutePolicy::Auto) {
        json["routing"] = toString(traffic.routing);
    }
    if (traffic.flowsPerEndpoint) {
        json["flows"] = *traffic.flowsPerEndpoint;
    }
    if (traffic.northSouthShare) {
        json["north_south"] = shortNumber(*traffic.northSouthShare);
    }
}

Result<TrafficChoice> trafficFromJson(const JsonAt& at) {
    TrafficChoice traffic;
    if (at.has("routing")) {
        WEFT_TRY(traffic.routing,
                 wordFromJson(at.at("routing"), routePolicyFrom,
                              "auto, ecmp, wcmp, adaptive, sprayed, valiant or ugal"));
    }
    if (at.has("flows")) {
        WEFT_TRY(traffic.flowsPerEndpoint, at.at("flows").asCount(1, kMostFlows));
    }
    if (at.has("north_south")) {
        WEFT_TRY(traffic.northSouthShare, finiteReal(at.at("north_south")));
    }
    return traffic;
}

// Kilometres where they read back to the same value, which 80 does and 0.0333… need not; else
// metres.
void writeDistance(Json& json, Length distance) {
    const double km = inMetres(distance) / 1e3;
    if (kilometres(km) == distance) {
        json["distance_km"] = shortNumber(km);
    } else {
        json["distance_m"] = shortNumber(inMetres(distance));
    }
}

Result<Length> distanceFromJson(const JsonAt& at) {
    if (at.has("distance_km") == at.has("distance_m")) {
        return fail(ErrorCode::Invalid,
                    "expected one of the keys \"distance_km\" and \"distance_m\"", at.pointer());
    }
    if (at.has("distance_m")) {
        WEFT_TRY(const double distance, finiteReal(at.at("distance_m")));
        return metres(distance);
    }
    WEFT_TRY(const double distance, finiteReal(at.at("distance_km")));
    return kilometres(distance);
}

} // namespace

Json toJson(const FailedElement& element) {
    Json json = {{"a", element.a}};
    if (!element.b.empty()) {
        json["b"] = element.b;
    }
    if (element.count != 0) {
        json["count"] = element.count;
    }
    return json;
}

Result<FailedElement> failedFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"a", "b?", "count?"}));
    FailedElement element;
    WEFT_TRY(element.a, at.at("a").asString());
    WEFT_TRY(element.b, textOr(at, "b"));
    if (at.has("count")) {
        WEFT_TRY(element.count, at.at("count").asCount(0, kLargestCount));
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(element)));
    return element;
}

Json toJson(const Rect& place) {
    return {{"x", shortNumber(place.x)},
            {"y", shortNumber(place.y)},
            {"width", shortNumber(place.width)},
            {"height", shortNumber(place.height)}};
}

Result<Rect> rectFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"x", "y", "width", "height"}));
    Rect place;
    WEFT_TRY(place.x, finiteReal(at.at("x")));
    WEFT_TRY(place.y, finiteReal(at.at("y")));
    WEFT_TRY(place.width, finiteReal(at.at("width")));
    WEFT_TRY(place.height, finiteReal(at.at("height")));
    return place;
}

Json toJson(const Point& place) {
    return {{"x", shortNumber(place.x)}, {"y", shortNumber(place.y)}};
}

Result<Point> pointFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"x", "y"}));
    Point place;
    WEFT_TRY(place.x, finiteReal(at.at("x")));
    WEFT_TRY(place.y, finiteReal(at.at("y")));
    return place;
}

Json toJson(const Site& site) {
    Json json = {{"id", site.id}, {"name", site.name}, {"kind", toString(site.kind)}};
    if (site.racks) {
        json["racks"] = *site.racks;
    }
    if (site.rackPower) {
        json["rack_power_w"] = shortNumber(inWatts(*site.rackPower));
    }
    json["place"] = toJson(site.place);
    if (site.coordinates) {
        json["coordinates"] = toJson(*site.coordinates);
    }
    if (!(*site.floor == Floor())) {
        json["floor"] = toJson(*site.floor);
    }
    return json;
}

Result<Site> siteFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject(
        {"id", "name", "kind", "racks?", "rack_power_w?", "place", "coordinates?", "floor?"}));
    Site site;
    WEFT_TRY(site.id, at.at("id").asString());
    WEFT_TRY(site.name, at.at("name").asString());
    WEFT_TRY(site.kind, wordFromJson(at.at("kind"), siteKindFrom,
                                     "data-centre, edge, cloud-region, colocation or users"));
    if (at.has("racks")) {
        WEFT_TRY(site.racks, at.at("racks").asCount(0, kLargestCount));
    }
    if (at.has("rack_power_w")) {
        WEFT_TRY(const double power, finiteReal(at.at("rack_power_w")));
        site.rackPower = watts(power);
    }
    WEFT_TRY(site.place, rectFromJson(at.at("place")));
    if (at.has("coordinates")) {
        WEFT_TRY(site.coordinates, geoPointFromJson(at.at("coordinates")));
    }
    if (at.has("floor")) {
        WEFT_TRY(Floor floor, floorFromJson(at.at("floor")));
        site.floor = std::move(floor);
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(site)));
    return site;
}

Json toJson(const ServerGroup& group) {
    return {{"id", group.id},
            {"name", group.name},
            {"site", group.site},
            {"part", group.part},
            {"count", group.count}};
}

Result<ServerGroup> groupFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name", "site", "part", "count"}));
    ServerGroup group;
    WEFT_TRY(group.id, at.at("id").asString());
    WEFT_TRY(group.name, at.at("name").asString());
    WEFT_TRY(group.site, at.at("site").asString());
    WEFT_TRY(group.part, at.at("part").asString());
    WEFT_TRY(group.count, at.at("count").asCount(0, kLargestCount));
    WEFT_TRY_VOID(below(at.pointer(), checkShape(group)));
    return group;
}

Json toJson(const FabricIntent& fabric) {
    Json json = {{"id", fabric.id},
                 {"name", fabric.name},
                 {"site", fabric.site},
                 {"topology", fabric.topology},
                 {"role", toString(fabric.role)},
                 {"transport", toString(fabric.transport)}};
    writeTraffic(json, fabric.traffic);
    json["place"] = toJson(fabric.place);
    json["params"] = toJson(fabric.params);
    if (!fabric.attachments.empty()) {
        Json& attachments = json["attachments"] = Json::array();
        for (const Attachment& attachment : fabric.attachments) {
            attachments.push_back(toJson(attachment));
        }
    }
    if (!fabric.failed.empty()) {
        Json& failed = json["failed"] = Json::array();
        for (const FailedElement& element : fabric.failed) {
            failed.push_back(toJson(element));
        }
    }
    if (!(fabric.optics == OpticsRules())) {
        json["optics"] = toJson(fabric.optics);
    }
    return json;
}

Result<FabricIntent> fabricFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name", "site", "topology", "role", "transport",
                                   "routing?", "flows?", "north_south?", "place", "params",
                                   "attachments?", "failed?", "optics?", "graph?"}));
    FabricIntent fabric;
    WEFT_TRY(fabric.id, at.at("id").asString());
    WEFT_TRY(fabric.name, at.at("name").asString());
    WEFT_TRY(fabric.site, at.at("site").asString());
    WEFT_TRY(fabric.topology, at.at("topology").asString());
    WEFT_TRY(fabric.role, wordFromJson(at.at("role"), fabricRoleFrom,
                                       "compute, storage, front-end, in-band or out-of-band"));
    WEFT_TRY(fabric.transport,
             wordFromJson(at.at("transport"), transportFrom, "infiniband, rocev2, tcp or sprayed"));
    WEFT_TRY(fabric.traffic, trafficFromJson(at));
    WEFT_TRY(fabric.place, rectFromJson(at.at("place")));
    WEFT_TRY(fabric.params, paramsFromJson(at.at("params")));
    if (at.has("attachments")) {
        WEFT_TRY(fabric.attachments,
                 listFromJson(at.at("attachments"), kMostItems, attachmentFromJson));
    }
    if (at.has("failed")) {
        WEFT_TRY(fabric.failed, listFromJson(at.at("failed"), kMostItems, failedFromJson));
    }
    if (at.has("optics")) {
        WEFT_TRY(fabric.optics, opticsFromJson(at.at("optics")));
    }
    if (at.has("graph")) {
        WEFT_TRY(DrawnGraph graph, graphFromJson(at.at("graph")));
        fabric.graph = std::move(graph);
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(fabric)));
    return fabric;
}

Json toJson(const WanLink& wan) {
    Json json = {{"id", wan.id}, {"name", wan.name}, {"a", wan.a}, {"b", wan.b}};
    if (!wan.service.empty()) {
        json["service"] = wan.service;
    }
    json["rate"] = exactBandwidth(wan.rate);
    json["count"] = wan.count;
    writeDistance(json, wan.distance);
    if (!(wan.terms == WanTerms())) {
        json["terms"] = toJson(wan.terms);
    }
    return json;
}

Result<WanLink> wanFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name", "a", "b", "service?", "rate", "count",
                                   "distance_km?", "distance_m?", "terms?"}));
    WanLink wan;
    WEFT_TRY(wan.id, at.at("id").asString());
    WEFT_TRY(wan.name, at.at("name").asString());
    WEFT_TRY(wan.a, at.at("a").asString());
    WEFT_TRY(wan.b, at.at("b").asString());
    WEFT_TRY(wan.service, textOr(at, "service"));
    WEFT_TRY(wan.rate, rateFromJson(at.at("rate")));
    WEFT_TRY(wan.count, at.at("count").asCount(0, kLargestCount));
    WEFT_TRY(wan.distance, distanceFromJson(at));
    if (at.has("terms")) {
        WEFT_TRY(wan.terms, termsFromJson(at.at("terms")));
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(wan)));
    return wan;
}

Json toJson(const Workload& workload) {
    Json json = {{"id", workload.id}, {"name", workload.name}, {"kind", workload.kind}};
    if (!workload.on.empty()) {
        json["on"] = workload.on;
    }
    json["params"] = toJson(workload.params);
    return json;
}

Result<Workload> workloadFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name", "kind", "on?", "params"}));
    Workload workload;
    WEFT_TRY(workload.id, at.at("id").asString());
    WEFT_TRY(workload.name, at.at("name").asString());
    WEFT_TRY(workload.kind, at.at("kind").asString());
    WEFT_TRY(workload.on, textOr(at, "on"));
    WEFT_TRY(workload.params, paramsFromJson(at.at("params")));
    WEFT_TRY_VOID(below(at.pointer(), checkShape(workload)));
    return workload;
}

Json toJson(const Acceptance& acceptance) {
    return {{"key", acceptance.key}, {"note", acceptance.note}};
}

Result<Acceptance> acceptanceFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"key", "note"}));
    Acceptance acceptance;
    WEFT_TRY(acceptance.key, at.at("key").asString());
    WEFT_TRY(acceptance.note, at.at("note").asString());
    WEFT_TRY_VOID(below(at.pointer(), checkShape(acceptance)));
    return acceptance;
}

} // namespace weft
