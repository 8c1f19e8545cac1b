// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/shape.hpp"

#include "core/base/text.hpp"
#include "core/design/scenario.hpp"
#include "core/design/wide_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace weft {

namespace {

constexpr std::size_t kLongestId = 100;
constexpr std::size_t kLongestKey = 500;

bool isWordChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isWord(std::string_view text) {
    return !text.empty() && text.size() <= kLongestId && isWordChar(text.front()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return isWordChar(c) || c == '-'; });
}

// C0, DEL and, in UTF-8, C1.
bool hasControl(std::string_view text, std::string_view allowed) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if ((byte < 0x20 && allowed.find(text[i]) == std::string_view::npos) || byte == 0x7F ||
            c1) {
            return true;
        }
    }
    return false;
}

template <class Quantity> Result<void> checkNotNegative(std::string_view place, Quantity value) {
    return std::isfinite(value.inBase()) && value >= Quantity()
               ? Result<void>()
               : wrong(place, fmt::format("{}", value.inBase()), "a finite number of 0 or more");
}

Result<void> checkShare(std::string_view place, double share) {
    return share >= 0 && share <= 1 ? Result<void>()
                                    : wrong(place, fmt::format("{}", share), "a share from 0 to 1");
}

// Of the join's end at `place`.
Result<void> checkEnd(const std::string& place, const JoinEnd& end) {
    if (end.tier == NodeRole::Server) {
        return wrong(place + "/tier", inQuotes(toString(end.tier)),
                     "leaf, spine, core or switch: gateways are switches");
    }
    return checkCount(place + "/switches", end.switches);
}

Result<void> checkGraph(const DrawnGraph& graph) {
    for (const auto& [what, size] :
         {std::pair("/nodes", graph.nodes.size()), std::pair("/links", graph.links.size())}) {
        if (size > kMostGraphItems) {
            return wrong(what, fmt::format("{} items", size),
                         fmt::format("at most {}", kMostGraphItems));
        }
    }
    std::unordered_set<std::string_view> nodes, links;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const DrawnNode& node = graph.nodes[i];
        WEFT_TRY_VOID(below(fmt::format("/nodes/{}", i), checkShape(node)));
        if (!nodes.insert(node.id).second) {
            return wrong(fmt::format("/nodes/{}/id", i), inQuotes(node.id),
                         "an id that no other node has");
        }
    }
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const DrawnLink& link = graph.links[i];
        WEFT_TRY_VOID(below(fmt::format("/links/{}", i), checkShape(link)));
        if (!links.insert(link.id).second) {
            return wrong(fmt::format("/links/{}/id", i), inQuotes(link.id),
                         "an id that no other link has");
        }
        for (const auto& [field, end] : {std::pair("a", &link.a), std::pair("b", &link.b)}) {
            if (!nodes.contains(*end)) {
                return wrong(fmt::format("/links/{}/{}", i, field), inQuotes(*end),
                             "the id of a node");
            }
        }
    }
    return {};
}

Result<void> checkSite(std::string_view place, const Directory& directory, const Id& id) {
    return directory.sites.contains(id) ? Result<void>()
                                        : wrong(place, inQuotes(id), "the id of a site");
}

Result<void> checkParameters(const Params& params) {
    for (const auto& [name, value] : params) {
        WEFT_TRY_VOID(below("/params/" + name, checkParameter(name, value)));
    }
    return {};
}

bool readsAs(std::string_view text, std::string_view unit, bool parsed) {
    const bool startsWell =
        !text.empty() && (text.front() == '.' || (text.front() >= '0' && text.front() <= '9'));
    return startsWell && text.ends_with(unit) && parsed;
}

} // namespace

Failure wrong(std::string_view place, std::string found, std::string_view expected) {
    return fail(ErrorCode::Invalid, fmt::format("found {}, expected {}", found, expected),
                std::string(place));
}

Result<void> checkId(std::string_view place, std::string_view id) {
    return isWord(id)
               ? Result<void>()
               : wrong(
                     place, inQuotes(id),
                     fmt::format("an id of lower-case letters, digits and hyphens, at most {} long",
                                 kLongestId));
}

Result<void> checkText(std::string_view place, std::string_view text, std::size_t longest,
                       std::string_view allowed) {
    if (text.size() > longest) {
        return wrong(place, fmt::format("a text of {} bytes", text.size()),
                     fmt::format("at most {}", longest));
    }
    if (!isValidUtf8(text) || hasControl(text, allowed)) {
        return wrong(place, inQuotes(text), "valid UTF-8 without control characters");
    }
    return {};
}

Result<void> checkCount(std::string_view place, std::int64_t count) {
    return count >= 0 && count <= kLargestCount
               ? Result<void>()
               : wrong(place, std::to_string(count),
                       fmt::format("a whole number from 0 to {}", kLargestCount));
}

Result<void> checkFinite(std::string_view place, double value) {
    return std::isfinite(value) ? Result<void>()
                                : wrong(place, fmt::format("{}", value), "a finite number");
}

Result<void> checkName(std::string_view name) {
    return checkText("/name", name, kLongestName);
}

Result<void> checkNotes(std::string_view notes) {
    return checkText("/notes", notes, kLongestNote, "\n\r\t");
}

Result<void> checkHead(const Design& design) {
    WEFT_TRY_VOID(checkId("/id", design.id));
    WEFT_TRY_VOID(checkName(design.name));
    return checkNotes(design.notes);
}

Result<void> checkShape(const Rect& place) {
    WEFT_TRY_VOID(checkFinite("/x", place.x));
    WEFT_TRY_VOID(checkFinite("/y", place.y));
    WEFT_TRY_VOID(checkFinite("/width", place.width));
    return checkFinite("/height", place.height);
}

Result<void> checkShape(const Point& place) {
    WEFT_TRY_VOID(checkFinite("/x", place.x));
    return checkFinite("/y", place.y);
}

Result<void> checkShape(const Site& site) {
    WEFT_TRY_VOID(checkId("/id", site.id));
    WEFT_TRY_VOID(checkName(site.name));
    WEFT_TRY_VOID(checkCount("/racks", site.racks.value_or(0)));
    WEFT_TRY_VOID(checkNotNegative("/rack_power_w", site.rackPower.value_or(Power())));
    WEFT_TRY_VOID(below("/coordinates", checkShape(site.coordinates.value_or(GeoPoint()))));
    WEFT_TRY_VOID(below("/floor", checkShape(*site.floor)));
    return below("/place", checkShape(site.place));
}

Result<void> checkShape(const ServerGroup& group) {
    WEFT_TRY_VOID(checkId("/id", group.id));
    WEFT_TRY_VOID(checkName(group.name));
    WEFT_TRY_VOID(checkText("/part", group.part, kLongestName));
    return checkCount("/count", group.count);
}

Result<void> checkParameter(std::string_view name, const ParamValue& value) {
    WEFT_TRY_VOID(checkId("", name));
    if (const auto* count = std::get_if<std::int64_t>(&value)) {
        return checkCount("", *count);
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return checkFinite("", *real);
    }
    if (const auto* rate = std::get_if<Bandwidth>(&value)) {
        return checkNotNegative("", *rate);
    }
    if (const auto* length = std::get_if<Length>(&value)) {
        return checkNotNegative("", *length);
    }
    if (const auto* size = std::get_if<DataSize>(&value)) {
        return checkNotNegative("", *size);
    }
    if (const auto* time = std::get_if<Duration>(&value)) {
        return checkNotNegative("", *time);
    }
    if (const auto* word = std::get_if<std::string>(&value)) {
        if (readsAsRate(*word) || readsAsLength(*word)) {
            return wrong("", inQuotes(*word) + " as a word", "a rate or a length as such");
        }
        if (readsAsSize(*word) || readsAsTime(*word)) {
            return wrong("", inQuotes(*word) + " as a word", "a size or a time as such");
        }
        return checkText("", *word, kLongestName);
    }
    return {};
}

Result<void> checkShape(const FabricIntent& fabric) {
    WEFT_TRY_VOID(checkId("/id", fabric.id));
    WEFT_TRY_VOID(checkName(fabric.name));
    WEFT_TRY_VOID(checkId("/topology", fabric.topology));
    WEFT_TRY_VOID(checkParameters(fabric.params));
    for (std::size_t i = 0; i < fabric.attachments.size(); ++i) {
        const Attachment& attachment = fabric.attachments[i];
        const std::string at = fmt::format("/attachments/{}", i);
        WEFT_TRY_VOID(checkText(at + "/port_role", attachment.portRole, kLongestName));
        WEFT_TRY_VOID(checkText(at + "/nic", attachment.nic, kLongestName));
        WEFT_TRY_VOID(checkCount(at + "/ports_per_server", attachment.portsPerServer.value_or(0)));
    }
    if (const auto& flows = fabric.traffic.flowsPerEndpoint;
        flows && (*flows < 1 || *flows > kMostFlows)) {
        return wrong("/flows", std::to_string(*flows),
                     fmt::format("a whole number from 1 to {}", kMostFlows));
    }
    WEFT_TRY_VOID(checkShare("/north_south", fabric.traffic.northSouthShare.value_or(0)));
    for (std::size_t i = 0; i < fabric.failed.size(); ++i) {
        WEFT_TRY_VOID(below(fmt::format("/failed/{}", i), checkShape(fabric.failed[i])));
    }
    WEFT_TRY_VOID(below("/optics", checkShape(fabric.optics)));
    WEFT_TRY_VOID(below("/graph", checkGraph(*fabric.graph)));
    return below("/place", checkShape(fabric.place));
}

Result<void> checkShape(const FailedElement& element) {
    WEFT_TRY_VOID(checkText("/a", element.a, kLongestName));
    WEFT_TRY_VOID(checkText("/b", element.b, kLongestName));
    WEFT_TRY_VOID(checkCount("/count", element.count));
    return !element.a.empty() && element.a != element.b
               ? Result<void>()
               : wrong("/a", inQuotes(element.a), "the name of a node, other than the second end");
}

Result<void> checkShape(const WanLink& wan) {
    WEFT_TRY_VOID(checkId("/id", wan.id));
    WEFT_TRY_VOID(checkName(wan.name));
    WEFT_TRY_VOID(checkText("/service", wan.service, kLongestName));
    WEFT_TRY_VOID(checkNotNegative("/rate", wan.rate));
    WEFT_TRY_VOID(checkCount("/count", wan.count));
    WEFT_TRY_VOID(checkNotNegative("/distance_km", wan.distance));
    WEFT_TRY_VOID(below("/terms", checkShape(wan.terms)));
    return wan.a != wan.b ? Result<void>()
                          : wrong("/b", inQuotes(wan.b), "another site than the first end's");
}

Result<void> checkShape(const Workload& workload) {
    WEFT_TRY_VOID(checkId("/id", workload.id));
    WEFT_TRY_VOID(checkName(workload.name));
    WEFT_TRY_VOID(checkId("/kind", workload.kind));
    return checkParameters(workload.params);
}

Result<void> checkShape(const FabricJoin& join) {
    WEFT_TRY_VOID(checkId("/id", join.id));
    WEFT_TRY_VOID(checkName(join.name));
    WEFT_TRY_VOID(checkEnd("/a", join.a));
    WEFT_TRY_VOID(checkEnd("/b", join.b));
    WEFT_TRY_VOID(checkNotNegative("/rate", join.rate));
    WEFT_TRY_VOID(checkCount("/count", join.count));
    WEFT_TRY_VOID(checkNotNegative("/length_m", join.length.value_or(Length())));
    return join.a.fabric != join.b.fabric ? Result<void>()
                                          : wrong("/b/fabric", inQuotes(join.b.fabric),
                                                  "another fabric or gateway than the first end's");
}

Result<void> checkShape(const DrawnNode& node) {
    WEFT_TRY_VOID(checkId("/id", node.id));
    WEFT_TRY_VOID(checkName(node.name));
    WEFT_TRY_VOID(checkText("/part", node.part, kLongestName));
    WEFT_TRY_VOID(checkCount("/endpoints", node.endpoints));
    return checkShape(node.place);
}

Result<void> checkShape(const DrawnLink& link) {
    WEFT_TRY_VOID(checkId("/id", link.id));
    WEFT_TRY_VOID(checkNotNegative("/rate", link.rate));
    WEFT_TRY_VOID(checkCount("/count", link.count));
    WEFT_TRY_VOID(checkNotNegative("/length_m", link.length.value_or(Length())));
    return link.a != link.b ? Result<void>()
                            : wrong("/b", inQuotes(link.b), "another node than the first end's");
}

Result<void> checkShape(const Acceptance& acceptance) {
    if (acceptance.key.empty()) {
        return wrong("/key", inQuotes(""), "a finding's key");
    }
    WEFT_TRY_VOID(checkText("/key", acceptance.key, kLongestKey));
    return checkText("/note", acceptance.note, kLongestNote, "\n\r\t");
}

Result<void> checkShape(const Scenario& scenario) {
    WEFT_TRY_VOID(checkId("/id", scenario.id));
    if (scenario.id == kBaseline) {
        return wrong("/id", inQuotes(scenario.id), "another id: the design itself is called so");
    }
    WEFT_TRY_VOID(checkName(scenario.name));
    WEFT_TRY_VOID(checkText("/note", scenario.note, kLongestNote, "\n\r\t"));
    return checkStorable(scenario.edits);
}

Directory::Directory(const Design& design) {
    for (const Site& site : *design.sites) {
        sites.insert(site.id);
    }
    for (const ServerGroup& group : *design.groups) {
        groups.insert(group.id);
    }
    for (const FabricIntent& fabric : *design.fabrics) {
        fabrics.insert(fabric.id);
    }
    for (const FabricJoin& join : *design.joins) {
        joins.insert(join.id);
    }
    for (const WanLink& wan : *design.wans) {
        wans.insert(wan.id);
    }
    for (const Gateway& gateway : *design.gateways) {
        gateways.insert(gateway.id);
    }
    for (const Zone& zone : *design.zones) {
        zones.emplace(zone.id, zone.parent);
    }
    for (const Phase& phase : *design.phases) {
        phases.emplace(phase.id, phase.after);
    }
}

Result<void> checkReferences(const Directory& directory, const ServerGroup& group) {
    return checkSite("/site", directory, group.site);
}

Result<void> checkReferences(const Directory& directory, const FabricIntent& fabric) {
    WEFT_TRY_VOID(checkSite("/site", directory, fabric.site));
    for (std::size_t i = 0; i < fabric.attachments.size(); ++i) {
        const Id& group = fabric.attachments[i].group;
        if (!directory.groups.contains(group)) {
            return wrong(fmt::format("/attachments/{}/group", i), inQuotes(group),
                         "the id of a server group");
        }
    }
    return {};
}

Result<void> checkReferences(const Directory& directory, const WanLink& wan) {
    WEFT_TRY_VOID(checkSite("/a", directory, wan.a));
    for (const auto& [place, gateway] : {std::pair("/terms/gateway_a", &wan.terms.gatewayA),
                                         std::pair("/terms/gateway_b", &wan.terms.gatewayB)}) {
        if (!gateway->empty() && !directory.gateways.contains(*gateway)) {
            return wrong(place, inQuotes(*gateway), "the id of a gateway");
        }
    }
    return checkSite("/b", directory, wan.b);
}

Result<void> checkReferences(const Directory& directory, const Workload& workload) {
    const bool isKnown = workload.on.empty() || directory.groups.contains(workload.on) ||
                         directory.fabrics.contains(workload.on);
    return isKnown ? Result<void>()
                   : wrong("/on", inQuotes(workload.on), "the id of a fabric or server group");
}

Result<void> checkReferences(const Directory& directory, const FabricJoin& join) {
    for (const auto& [place, end] : {std::pair("/a", &join.a), std::pair("/b", &join.b)}) {
        if (directory.gateways.contains(end->fabric)) {
            if (end->tier != NodeRole::Switch) {
                return wrong(fmt::format("{}/tier", place), inQuotes(toString(end->tier)),
                             "switch: a gateway's devices are of no other tier");
            }
        } else if (!directory.fabrics.contains(end->fabric)) {
            return wrong(fmt::format("{}/fabric", place), inQuotes(end->fabric),
                         "the id of a fabric or gateway");
        }
    }
    return {};
}

Result<void> checkReferences(const DrawnGraph& graph, const DrawnLink& link) {
    for (const auto& [place, end] : {std::pair("/a", &link.a), std::pair("/b", &link.b)}) {
        if (std::none_of(graph.nodes.begin(), graph.nodes.end(),
                         [&](const DrawnNode& node) { return node.id == *end; })) {
            return wrong(place, inQuotes(*end), "the id of a node");
        }
    }
    return {};
}

std::string_view ownerOf(const Design& design, std::string_view id) {
    std::string_view owner = design.site(id) != nullptr       ? "site"
                             : design.group(id) != nullptr    ? "group"
                             : design.fabric(id) != nullptr   ? "fabric"
                             : design.wan(id) != nullptr      ? "WAN link"
                             : design.workload(id) != nullptr ? "workload"
                             : design.join(id) != nullptr     ? "join"
                             : design.scenario(id) != nullptr ? "what-if"
                                                              : "";
    eachWideItem([&]<class T>(TypeOf<T>) {
        const std::vector<T>& items = *wideSection<T>(design);
        if (owner.empty() &&
            std::any_of(items.begin(), items.end(), [&](const T& item) { return item.id == id; })) {
            owner = wideNames<T>().item;
        }
    });
    return owner;
}

bool readsAsRate(std::string_view text) {
    return readsAs(text, "b/s", parseBandwidth(text).has_value());
}

bool readsAsLength(std::string_view text) {
    return readsAs(text, "m", parseLength(text).has_value());
}

bool readsAsSize(std::string_view text) {
    return (readsAs(text, "B", true) || readsAs(text, "b", true)) &&
           parseDataSize(text).has_value();
}

bool readsAsTime(std::string_view text) {
    return readsAs(text, "s", parseDuration(text).has_value());
}

Result<void> below(std::string_view prefix, Result<void> result) {
    if (!result) {
        result.error().place.insert(0, prefix);
    }
    return result;
}

} // namespace weft
