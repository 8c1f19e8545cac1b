// SPDX-License-Identifier: GPL-3.0-or-later
// GraphML (Brandes et al. 2001) into drawn fabrics, one per graph. Read are per node role, part,
// endpoints, name, x and y; per edge rate, count and length; attributes of other names are another
// program's and are passed over. Entities are never expanded, and what could fill the memory is
// counted before it is parsed.
#include "core/base/text.hpp"
#include "core/design/edit.hpp"
#include "core/design/shape.hpp"
#include "core/export/table.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace weft {
namespace {

// Tags of a file: a million nodes and as many links with all their data, and room. The tree of
// larger ones would take gigabytes.
constexpr std::ptrdiff_t kMostTags = 24'000'000;

struct Key {
    std::string name; // attr.name
    std::optional<std::string> usual;
};

// What the data of one element say, by attribute name.
using Values = std::map<std::string, std::string, std::less<>>;

class Reader {
public:
    Reader(std::string_view bytes, const std::string& fileName)
        : bytes_(bytes), fileName_(fileName) {}

    Result<Design> design() {
        if (std::count(bytes_.begin(), bytes_.end(), '<') > kMostTags) {
            return wrong({}, fmt::format("found more than {} tags, expected at most {} nodes and "
                                         "links",
                                         kMostTags, kMostGraphItems));
        }
        const pugi::xml_parse_result parsed = document_.load_buffer(
            bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!parsed) {
            return fail(
                ErrorCode::Invalid,
                fmt::format("found no well-formed XML: {}", parsed.description()),
                lineAt(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0))));
        }
        const pugi::xml_node root = document_.document_element();
        if (plain(root) != "graphml") {
            return wrong(root, fmt::format("found {}, expected graphml", inQuotes(root.name())));
        }
        const std::string stem = std::filesystem::path(fileName_).stem().string();
        Design design = emptyDesign(checkName(stem) ? stem : "Import");
        WEFT_TRY_VOID(readKeys(root));
        for (const pugi::xml_node graph : root.children()) {
            if (plain(graph) != "graph") {
                continue;
            }
            WEFT_TRY(FabricIntent fabric, readGraph(graph, design));
            auto next = weft::apply(design, PutFabric{std::move(fabric)});
            if (!next) {
                return wrong(graph, next.error().place + ": " + next.error().message);
            }
            design = *std::move(next);
        }
        if (design.fabrics->empty()) {
            return wrong(root, "found no graph, expected at least one");
        }
        return design;
    }

private:
    // The name without its namespace's prefix.
    static std::string_view plain(const pugi::xml_node& node) {
        const std::string_view name = node.name();
        return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    }

    std::string lineAt(std::size_t offset) const {
        const auto end =
            bytes_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes_.size()));
        return fmt::format("line {}", std::count(bytes_.begin(), end, '\n') + 1);
    }

    Failure wrong(const pugi::xml_node& at, std::string message) const {
        return fail(
            ErrorCode::Invalid, std::move(message),
            at ? lineAt(static_cast<std::size_t>(std::max<std::ptrdiff_t>(at.offset_debug(), 0)))
               : std::string());
    }

    Result<void> readKeys(const pugi::xml_node& root) {
        for (const pugi::xml_node key : root.children()) {
            if (plain(key) != "key") {
                continue;
            }
            const std::string id = key.attribute("id").value();
            Key known{key.attribute("attr.name").value(), {}};
            for (const pugi::xml_node child : key.children()) {
                if (plain(child) == "default") {
                    known.usual = std::string(trimmed(child.text().get()));
                }
            }
            if (id.empty() || !keys_.emplace(id, known).second) {
                return wrong(
                    key, fmt::format("key {}: expected an id that no other key has", inQuotes(id)));
            }
            const std::string_view domain = key.attribute("for").value();
            for (const std::string_view each : {"node", "edge", "graph"}) {
                if (known.usual && (domain == each || domain == "all" || domain.empty())) {
                    usual_[std::string(each)][known.name] = *known.usual;
                }
            }
        }
        return {};
    }

    Result<Values> valuesOf(const pugi::xml_node& element) const {
        const auto usual = usual_.find(plain(element));
        Values values = usual != usual_.end() ? usual->second : Values();
        for (const pugi::xml_node data : element.children()) {
            if (plain(data) != "data") {
                continue;
            }
            const auto key = keys_.find(data.attribute("key").value());
            if (key == keys_.end()) {
                return wrong(data, fmt::format("found data of key {}, expected a key that is "
                                               "declared",
                                               inQuotes(data.attribute("key").value())));
            }
            values[key->second.name] = data.text().get();
        }
        return values;
    }

    static std::string said(const Values& values, std::string_view name) {
        const auto found = values.find(name);
        return found != values.end() ? std::string(trimmed(found->second)) : std::string();
    }
    // A name keeps its spaces, but not those of an indented file.
    static std::string nameOf(const Values& values, std::string_view name) {
        const auto found = values.find(name);
        const bool isPlain = found != values.end() && found->second.find('\n') == std::string::npos;
        return isPlain ? found->second : said(values, name);
    }

    template <class T, class Parse>
    Result<void> read(const pugi::xml_node& at, const Values& values, std::string_view name, T& to,
                      Parse parse) const {
        const std::string text = said(values, name);
        if (text.empty()) {
            return {};
        }
        auto value = parse(text);
        if (!value) {
            return wrong(at, fmt::format("{}: {}", name, value.error().message));
        }
        to = *value;
        return {};
    }

    // Enumerations: the word must be known.
    template <class T>
    Result<void> readWord(const pugi::xml_node& at, const Values& values, std::string_view name,
                          T& to, std::optional<T> (*parse)(std::string_view),
                          std::string_view known) const {
        const std::string text = said(values, name);
        if (text.empty()) {
            return {};
        }
        const auto value = parse(text);
        if (!value) {
            return wrong(at, fmt::format("{}: found {}, expected {}", name, inQuotes(text), known));
        }
        to = *value;
        return {};
    }

    Result<FabricIntent> readGraph(const pugi::xml_node& element, const Design& design) {
        if (std::string_view(element.attribute("edgedefault").value()) == "directed") {
            return wrong(element, "found directed edges, expected edgedefault undirected: a link "
                                  "carries its rate both ways");
        }
        FabricIntent fabric;
        fabric.topology = "free-form";
        fabric.site = design.sites->front().id;
        WEFT_TRY(const Values values, valuesOf(element));
        const std::string id = element.attribute("id").value();
        fabric.name = nameOf(values, "title");
        fabric.id = freshId(design, id.empty() ? "graph" : id);
        if (fabric.name.empty()) {
            fabric.name = id.empty() ? "Graph" : id;
        }
        WEFT_TRY_VOID(readWord(element, values, "use", fabric.role, fabricRoleFrom,
                               "compute, storage, front-end, in-band or out-of-band"));
        WEFT_TRY_VOID(readWord(element, values, "transport", fabric.transport, transportFrom,
                               "infiniband, rocev2, tcp or sprayed"));
        DrawnGraph graph;
        idOf_.clear();
        WEFT_TRY_VOID(readNodes(element, graph));
        WEFT_TRY_VOID(readEdges(element, graph));
        fabric.graph = std::move(graph);
        return fabric;
    }

    Result<void> readNodes(const pugi::xml_node& element, DrawnGraph& graph) {
        std::unordered_set<std::string> used;
        std::array<double, 5> nextX{}; // of each role's row, where no place is said
        std::vector<pugi::xml_node> nodes;
        for (const pugi::xml_node each : element.children()) {
            const std::string_view name = plain(each);
            if (name == "node") {
                nodes.push_back(each);
                used.insert(each.attribute("id").value());
            } else if (name == "hyperedge") {
                return wrong(each, "found a hyperedge, expected edges of two ends");
            }
        }
        if (nodes.size() > kMostGraphItems) {
            return wrong(element, fmt::format("found {} nodes, expected at most {}", nodes.size(),
                                              kMostGraphItems));
        }
        std::size_t number = 0;
        for (const pugi::xml_node each : nodes) {
            WEFT_TRY_VOID(readNode(each, used, number, nextX, graph));
        }
        return {};
    }

    Result<void> readNode(const pugi::xml_node& element, std::unordered_set<std::string>& used,
                          std::size_t& number, std::array<double, 5>& nextX, DrawnGraph& graph) {
        const std::string id = element.attribute("id").value();
        if (id.empty()) {
            return wrong(element, "found a node without id");
        }
        for (const pugi::xml_node child : element.children()) {
            if (plain(child) == "graph") {
                return wrong(child, "found a graph inside a node, expected nodes side by side");
            }
        }
        WEFT_TRY(const Values values, valuesOf(element));
        DrawnNode node;
        node.id = id;
        node.name = nameOf(values, "name");
        if (!checkShape(node)) { // an id that Weft cannot keep becomes the name of a fresh one
            do {
                node.id = fmt::format("node-{}", ++number);
            } while (!used.insert(node.id).second);
            node.name = node.name.empty() ? id : node.name;
        }
        if (!idOf_.emplace(id, node.id).second) {
            return wrong(element, fmt::format("found two nodes of id {}", inQuotes(id)));
        }
        WEFT_TRY_VOID(readWord(element, values, "role", node.role, nodeRoleFrom,
                               "server, leaf, spine, core or switch"));
        node.part = said(values, "part");
        WEFT_TRY_VOID(read(element, values, "endpoints", node.endpoints, parseCount));
        const std::string x = said(values, "x"), y = said(values, "y");
        if (x.empty() && y.empty()) {
            constexpr double kAcross = 120, kDown = 140;
            constexpr std::array<double, 5> kRow{3, 2, 1, 0,
                                                 1}; // server, leaf, spine, core, switch
            const auto role = static_cast<std::size_t>(node.role);
            node.place = {nextX[role], kRow[role] * kDown};
            nextX[role] += kAcross;
        } else {
            WEFT_TRY_VOID(readPlace(element, x, node.place.x));
            WEFT_TRY_VOID(readPlace(element, y, node.place.y));
        }
        if (const auto shape = checkShape(node); !shape) {
            return wrong(element, fmt::format("node {}: {}", inQuotes(id), shape.error().message));
        }
        graph.nodes.push_back(std::move(node));
        return {};
    }

    Result<void> readPlace(const pugi::xml_node& element, std::string_view text, double& to) const {
        const bool isNegative = text.starts_with('-');
        const auto value = parseReal(text.substr(isNegative ? 1 : 0));
        if (!value) {
            return wrong(element, fmt::format("x, y: {}", value.error().message));
        }
        to = isNegative ? -*value : *value;
        return {};
    }

    Result<void> readEdges(const pugi::xml_node& element, DrawnGraph& graph) {
        std::unordered_set<std::string> used;
        std::size_t edges = 0;
        for (const pugi::xml_node each : element.children()) {
            if (plain(each) == "edge") {
                used.insert(each.attribute("id").value());
                ++edges;
            }
        }
        if (edges > kMostGraphItems) {
            return wrong(element, fmt::format("found {} edges, expected at most {}", edges,
                                              kMostGraphItems));
        }
        std::unordered_set<std::string> taken;
        std::size_t number = 0;
        for (const pugi::xml_node each : element.children()) {
            if (plain(each) != "edge") {
                continue;
            }
            WEFT_TRY(DrawnLink link, readEdge(each));
            const std::string id = each.attribute("id").value();
            link.id = id;
            if (id.empty() || !checkShape(link)) {
                do {
                    link.id = fmt::format("link-{}", ++number);
                } while (!used.insert(link.id).second);
            } else if (!taken.insert(id).second) {
                return wrong(each, fmt::format("found two edges of id {}", inQuotes(id)));
            }
            if (const auto shape = checkShape(link); !shape) {
                return wrong(each, fmt::format("edge {}: {}", inQuotes(id), shape.error().message));
            }
            graph.links.push_back(std::move(link));
        }
        return {};
    }

    Result<DrawnLink> readEdge(const pugi::xml_node& element) const {
        if (std::string_view(element.attribute("directed").value()) == "true") {
            return wrong(element, "found a directed edge, expected an undirected one: a link "
                                  "carries its rate both ways");
        }
        DrawnLink link;
        for (const auto& [attribute, end] :
             {std::pair("source", &link.a), std::pair("target", &link.b)}) {
            const auto node = idOf_.find(element.attribute(attribute).value());
            if (node == idOf_.end()) {
                return wrong(element, fmt::format("{}: found {}, expected the id of a node of this "
                                                  "graph",
                                                  attribute,
                                                  inQuotes(element.attribute(attribute).value())));
            }
            *end = node->second;
        }
        if (link.a == link.b) {
            return wrong(element, fmt::format("found an edge from {} to itself, expected two nodes",
                                              inQuotes(element.attribute("source").value())));
        }
        WEFT_TRY(const Values values, valuesOf(element));
        if (said(values, "rate").empty()) {
            return wrong(element, "found an edge without rate, expected data named rate, such as "
                                  "400Gb/s; a default of the key will do");
        }
        WEFT_TRY_VOID(read(element, values, "rate", link.rate, parseBandwidth));
        WEFT_TRY_VOID(read(element, values, "count", link.count, parseCount));
        Length length;
        WEFT_TRY_VOID(read(element, values, "length", length, parseLength));
        if (!said(values, "length").empty()) {
            link.length = length;
        }
        return link; // one that carries nothing is for the analysis to find
    }

    std::string_view bytes_;
    const std::string& fileName_;
    pugi::xml_document document_;
    std::map<std::string, Key, std::less<>> keys_;
    std::map<std::string, Values, std::less<>> usual_; // defaults by kind of element
    std::unordered_map<std::string, Id> idOf_;         // drawn node by the file's id
};

Result<Design> design(std::string_view bytes, const std::string& fileName) {
    auto read = Reader(bytes, fileName).design();
    if (!read) {
        read.error().file = fileName;
    }
    return read;
}

} // namespace

constinit const Importer kGraphmlImport{
    "graphml", "GraphML", "graphml", "Graphs with rates on their edges, as drawn fabrics", design};

} // namespace weft
