// SPDX-License-Identifier: GPL-3.0-or-later
// GraphML (Brandes et al. 2001): one graph per fabric, with the attributes graphml_import.cpp reads
// back. A drawn fabric is written as drawn, every other as expanded: its links by their bundles.
#include "core/base/text.hpp"
#include "core/export/table.hpp"
#include "core/export/xml_text.hpp"

#include <fmt/format.h>

namespace weft {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="title" for="graph" attr.name="title" attr.type="string"/>
<key id="use" for="graph" attr.name="use" attr.type="string"/>
<key id="transport" for="graph" attr.name="transport" attr.type="string"/>
<key id="role" for="node" attr.name="role" attr.type="string"><default>switch</default></key>
<key id="part" for="node" attr.name="part" attr.type="string"/>
<key id="endpoints" for="node" attr.name="endpoints" attr.type="long"><default>0</default></key>
<key id="name" for="node" attr.name="name" attr.type="string"/>
<key id="x" for="node" attr.name="x" attr.type="double"/>
<key id="y" for="node" attr.name="y" attr.type="double"/>
<key id="rate" for="edge" attr.name="rate" attr.type="string"/>
<key id="count" for="edge" attr.name="count" attr.type="long"><default>1</default></key>
<key id="length" for="edge" attr.name="length" attr.type="string"/>
)";

class GraphWriter {
public:
    GraphWriter(const FabricIntent& intent, std::string& out) : out_(out) {
        put("<graph id=\"{}\" edgedefault=\"undirected\">", intent.id);
        data("title", intent.name);
        data("use", toString(intent.role));
        data("transport", toString(intent.transport));
        out_ += '\n';
    }
    void node(std::string_view id, NodeRole role, const PartId& part, std::int64_t endpoints,
              std::string_view name, const std::optional<Point>& place) {
        put("<node id=\"{}\">", xmlEscaped(id));
        data("role", toString(role));
        data("part", part);
        data("endpoints", endpoints > 0 ? std::to_string(endpoints) : std::string());
        data("name", name);
        if (place) {
            data("x", exactReal(place->x));
            data("y", exactReal(place->y));
        }
        out_ += "</node>\n";
    }
    void edge(std::string_view id, std::string_view a, std::string_view b, Bandwidth rate,
              std::int64_t count, const std::optional<Length>& length) {
        put("<edge id=\"{}\" source=\"{}\" target=\"{}\">", xmlEscaped(id), xmlEscaped(a),
            xmlEscaped(b));
        data("rate", exactBandwidth(rate));
        data("count", count != 1 ? std::to_string(count) : std::string());
        data("length", length ? exactLength(*length) : std::string());
        out_ += "</edge>\n";
    }
    void end() { out_ += "</graph>\n"; }

private:
    template <class... Args> void put(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }
    void data(std::string_view key, std::string_view value) {
        if (!value.empty()) {
            put("<data key=\"{}\">{}</data>", key, xmlEscaped(value));
        }
    }

    std::string& out_;
};

void writeDrawn(const FabricIntent& intent, std::string& out) {
    GraphWriter writer(intent, out);
    for (const DrawnNode& node : intent.graph->nodes) {
        writer.node(node.id, node.role, node.part, node.endpoints, node.name, node.place);
    }
    for (const DrawnLink& link : intent.graph->links) {
        writer.edge(link.id, link.a, link.b, link.rate, link.count, link.length);
    }
    writer.end();
}

void writeExpanded(const FabricIntent& intent, const Fabric& fabric, std::string& out) {
    GraphWriter writer(intent, out);
    std::vector<std::string> names;
    names.reserve(fabric.nodes.size());
    for (std::uint32_t i = 0; i < fabric.nodes.size(); ++i) {
        const NodeIndex index(i);
        const Node& node = fabric.node(index);
        const PartId& part = node.role == NodeRole::Server ? fabric.blockOf(index).part
                                                           : fabric.deviceOf(index).part;
        names.push_back(nodeName(fabric, index));
        writer.node(names.back(), node.role, part,
                    fabric.mergedEndpoints.empty() ? 0 : fabric.mergedEndpoints[i], {}, {});
    }
    for (std::size_t i = 0; i < fabric.links.size(); ++i) {
        const Link& link = fabric.links[i];
        const LinkClass& kind = fabric.classOf(link);
        writer.edge(fmt::format("link-{}", i + 1), names[link.a.get()], names[link.b.get()],
                    kind.rate, link.count,
                    kind.lengthAssumed ? std::nullopt : std::optional(kind.length));
    }
    writer.end();
}

Result<std::string> bytes(const ExportInput& input) {
    std::string out(kHead);
    for (const FabricIntent& intent : *input.design.fabrics) {
        const AnalysedFabric* analysed = input.analysis.fabric(intent.id);
        if (!intent.graph->nodes.empty()) {
            writeDrawn(intent, out);
        } else if (analysed != nullptr && analysed->expansion != nullptr) {
            writeExpanded(intent, analysed->expansion->fabric, out);
        }
    }
    return out + "</graphml>\n";
}

} // namespace

constinit const Exporter kGraphml{"graphml", "Graph, GraphML",
                                  "graphml", "Nodes and links of every fabric, to be read back",
                                  true,      bytes};

} // namespace weft
