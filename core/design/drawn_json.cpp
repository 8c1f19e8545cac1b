// SPDX-License-Identifier: GPL-3.0-or-later
// Drawn graphs. Keys that say nothing (no name, no part, one link) are left out: a graph may have a
// million lines.
#include "core/base/text.hpp"
#include "core/design/item_json.hpp"
#include "core/design/shape.hpp"

namespace weft {

Json toJson(const DrawnNode& node) {
    Json json = {{"id", node.id}};
    if (!node.name.empty()) {
        json["name"] = node.name;
    }
    json["role"] = toString(node.role);
    if (!node.part.empty()) {
        json["part"] = node.part;
    }
    if (node.endpoints != 0) {
        json["endpoints"] = node.endpoints;
    }
    json["x"] = shortNumber(node.place.x);
    json["y"] = shortNumber(node.place.y);
    return json;
}

Result<DrawnNode> nodeFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name?", "role", "part?", "endpoints?", "x", "y"}));
    DrawnNode node;
    WEFT_TRY(node.id, at.at("id").asString());
    WEFT_TRY(node.name, textOr(at, "name"));
    WEFT_TRY(const std::string role, at.at("role").asString());
    const std::optional<NodeRole> known = nodeRoleFrom(role);
    if (!known) {
        return at.at("role").expected("server, leaf, spine, core or switch");
    }
    node.role = *known;
    WEFT_TRY(node.part, textOr(at, "part"));
    if (at.has("endpoints")) {
        WEFT_TRY(node.endpoints, at.at("endpoints").asCount(0, kLargestCount));
    }
    WEFT_TRY(node.place.x, finiteReal(at.at("x")));
    WEFT_TRY(node.place.y, finiteReal(at.at("y")));
    WEFT_TRY_VOID(below(at.pointer(), checkShape(node)));
    return node;
}

Json toJson(const DrawnLink& link) {
    Json json = {
        {"id", link.id}, {"a", link.a}, {"b", link.b}, {"rate", exactBandwidth(link.rate)}};
    if (link.count != 1) {
        json["count"] = link.count;
    }
    if (link.length) {
        json["length_m"] = shortNumber(inMetres(*link.length));
    }
    return json;
}

Result<DrawnLink> linkFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "a", "b", "rate", "count?", "length_m?"}));
    DrawnLink link;
    WEFT_TRY(link.id, at.at("id").asString());
    WEFT_TRY(link.a, at.at("a").asString());
    WEFT_TRY(link.b, at.at("b").asString());
    WEFT_TRY(link.rate, rateFromJson(at.at("rate")));
    if (at.has("count")) {
        WEFT_TRY(link.count, at.at("count").asCount(0, kLargestCount));
    }
    if (at.has("length_m")) {
        WEFT_TRY(const double length, finiteReal(at.at("length_m")));
        link.length = metres(length);
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(link)));
    return link;
}

Json toJson(const DrawnGraph& graph) {
    Json nodes = Json::array(), links = Json::array();
    for (const DrawnNode& node : graph.nodes) {
        nodes.push_back(toJson(node));
    }
    for (const DrawnLink& link : graph.links) {
        links.push_back(toJson(link));
    }
    return {{"nodes", std::move(nodes)}, {"links", std::move(links)}};
}

Result<DrawnGraph> graphFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"nodes", "links"}));
    DrawnGraph graph;
    WEFT_TRY(graph.nodes, listFromJson(at.at("nodes"), kMostGraphItems, nodeFromJson));
    WEFT_TRY(graph.links, listFromJson(at.at("links"), kMostGraphItems, linkFromJson));
    return graph;
}

} // namespace weft
