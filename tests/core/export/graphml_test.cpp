// SPDX-License-Identifier: GPL-3.0-or-later
// GraphML: what is written reads back the same; what cannot be right is one error with its line.
#include "core/analysis/analysis.hpp"
#include "core/design/file.hpp"
#include "core/export/exporter.hpp"
#include "core/export/importer.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

#include <random>

namespace weft::test {
namespace {

std::string exported(const Design& design) {
    const Analysis analysis = analyse(design, seedCatalog());
    const auto bytes = findExporter("graphml")->bytes({design, seedCatalog(), analysis});
    EXPECT_TRUE(bytes.has_value());
    return bytes.value_or("");
}

Result<Design> imported(std::string_view text) {
    return findImporter("graphml")->design(text, "folder/lab.graphml");
}

std::string graphml(std::string_view body, std::string_view keys = "") {
    return fmt::format(R"(<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="r" for="edge" attr.name="rate" attr.type="string"/>
<key id="c" for="edge" attr.name="count" attr.type="long"/>
<key id="l" for="edge" attr.name="length" attr.type="string"/>
<key id="t" for="node" attr.name="role" attr.type="string"/>
<key id="e" for="node" attr.name="endpoints" attr.type="long"/>
<key id="o" for="node" attr.name="colour" attr.type="string"/>
{}<graph id="lab" edgedefault="undirected">
{}</graph>
</graphml>
)",
                       keys, body);
}

Design randomDrawn(std::mt19937& random) {
    const auto pick = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    Design design = emptyDesign("Random");
    for (int f = 0; f <= pick(2); ++f) {
        FabricIntent fabric;
        fabric.id = fmt::format("fabric-{}", f);
        fabric.name = pick(1) == 0 ? "Ring & <\"mesh\">" : " Übung ";
        fabric.site = "dc";
        fabric.topology = "free-form";
        fabric.role = static_cast<FabricRole>(pick(4));
        fabric.transport = static_cast<Transport>(pick(3));
        DrawnGraph graph;
        for (int i = 0; i <= pick(12); ++i) {
            graph.nodes.push_back({fmt::format("n{}", i), pick(1) == 0 ? "" : "it's > 1 & more",
                                   static_cast<NodeRole>(pick(4)),
                                   pick(2) == 0 ? "nvidia-qm9700" : "", pick(3),
                                   Point{pick(1000) / 7.0 - 70, -pick(9) * 0.1}});
        }
        const int last = static_cast<int>(graph.nodes.size()) - 1;
        for (int i = 0; last > 0 && i <= pick(30); ++i) {
            const int a = pick(last), b = (a + 1 + pick(last - 1)) % (last + 1);
            graph.links.push_back(
                {fmt::format("e{}", i), fmt::format("n{}", a), fmt::format("n{}", b),
                 gbps(pick(9) * 100 / 3.0), pick(5),
                 pick(1) == 0 ? std::nullopt : std::optional(metres(pick(99) / 3.0))});
        }
        fabric.graph = std::move(graph);
        design.fabrics.write().push_back(std::move(fabric));
    }
    return design;
}

TEST(GraphMl, DrawnFabricsComeBackEqual) {
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        const Design design = randomDrawn(random);
        const std::string text = exported(design);
        const auto back = imported(text);
        ASSERT_TRUE(back.has_value()) << back.error().toString() << text;
        ASSERT_EQ(back->fabrics->size(), design.fabrics->size());
        for (std::size_t f = 0; f < design.fabrics->size(); ++f) {
            EXPECT_EQ(back->fabrics->at(f), design.fabrics->at(f)) << text;
        }
        EXPECT_EQ(exported(*back), text);
        EXPECT_TRUE(parseDesign(writeDesign(*back)).has_value());
    }
}

// An expanded fabric comes back as a drawing of the same network: as many nodes of each role, the
// same links, endpoints and cut.
TEST(GraphMl, ExpandedFabricsComeBackAsTheSameNetwork) {
    for (const char* topology : {"leaf-spine", "dragonfly", "torus", "hyperx", "multi-plane"}) {
        auto design = starterFromTopology(*findTopology(topology), seedCatalog());
        ASSERT_TRUE(design.has_value());
        const auto back = imported(exported(*design));
        ASSERT_TRUE(back.has_value()) << back.error().toString();
        const Analysis a = analyse(*design, seedCatalog()), b = analyse(*back, seedCatalog());
        for (const char* metric : {"fabric.endpoints", "fabric.switches", "fabric.links"}) {
            ASSERT_NE(b.find(metric, "compute"), nullptr) << topology;
            EXPECT_EQ(a.find(metric, "compute")->value, b.find(metric, "compute")->value)
                << topology << " " << metric;
        }
        EXPECT_EQ(exported(*back).size(), exported(*imported(exported(*back))).size());
    }
}

TEST(GraphMl, ReadsWhatOtherProgramsWrite) {
    const auto design = imported(graphml(
        R"(<node id="Leaf A"><data key="t">leaf</data><data key="e">16</data><data key="o">red</data></node>
<node id="Spine"><data key="t"> spine </data></node>
<edge source="Leaf A" target="Spine"><data key="r">400 Gb/s</data><data key="c">4</data></edge>
<edge id="second one" source="Leaf A" target="Spine"><data key="r">100Gb/s</data><data key="l">30m</data></edge>
)"));
    ASSERT_TRUE(design.has_value()) << design.error().toString();
    EXPECT_EQ(design->name, "lab");
    const DrawnGraph& graph = *design->fabrics->front().graph;
    ASSERT_EQ(graph.nodes.size(), 2U);
    EXPECT_EQ(graph.nodes[0].name, "Leaf A");
    EXPECT_EQ(graph.nodes[0].role, NodeRole::Leaf);
    EXPECT_EQ(graph.nodes[0].endpoints, 16);
    EXPECT_NE(graph.nodes[0].place, graph.nodes[1].place);
    ASSERT_EQ(graph.links.size(), 2U);
    EXPECT_EQ(graph.links[0].count, 4);
    EXPECT_EQ(graph.links[1].length, metres(30));
    // A key's default stands for every edge; prefixes are no part of a name.
    const auto usual = imported(R"(<g:graphml xmlns:g="x"><g:key id="r" for="edge" attr.name="rate">
<g:default>200Gb/s</g:default></g:key><g:graph><g:node id="a"/><g:node id="b"/>
<g:edge source="a" target="b"/></g:graph></g:graphml>)");
    ASSERT_TRUE(usual.has_value()) << usual.error().toString();
    EXPECT_EQ(usual->fabrics->front().graph->links.front().rate, gbps(200));
}

struct Bad {
    std::string text;
    const char *says, *line;
};

TEST(GraphMl, BadFilesAreOneErrorWithItsLine) {
    const std::string ab = "<node id=\"a\"/>\n<node id=\"b\"/>\n";
    const auto edge = [&](std::string_view data) {
        return graphml(fmt::format("{}<edge source=\"a\" target=\"b\">{}</edge>\n", ab, data));
    };
    const Bad all[] = {
        {"", "well-formed", "line 1"},
        {"no xml", "well-formed", "line 1"},
        {"<graphml>\n<graph>", "well-formed", "line 2"},
        {"<svg/>", "expected graphml", "line 1"},
        {"<graphml/>", "no graph", "line 1"},
        {graphml("<node/>\n"), "without id", "line 10"},
        {graphml("<node id=\"a\"/>\n<node id=\"a\"/>\n"), "two nodes", "line 11"},
        {graphml("<node id=\"a\"><data key=\"t\">router</data></node>\n"), "router", "line 10"},
        {graphml("<node id=\"a\"><data key=\"e\">-4</data></node>\n"), "endpoints", "line 10"},
        {graphml("<node id=\"a\"><data key=\"zz\">4</data></node>\n"), "declared", "line 10"},
        {graphml("<node id=\"a\"><graph/></node>\n"), "inside a node", "line 10"},
        {graphml("<hyperedge/>\n"), "hyperedge", "line 10"},
        {edge(""), "without rate", "line 12"},
        {edge("<data key=\"r\">400</data>"), "rate", "line 12"},
        {edge("<data key=\"r\">-400Gb/s</data>"), "rate", "line 12"},
        {edge("<data key=\"r\">nanGb/s</data>"), "rate", "line 12"},
        {edge("<data key=\"r\">infGb/s</data>"), "rate", "line 12"},
        {edge("<data key=\"r\">400Gb/s</data><data key=\"c\">1.5</data>"), "count", "line 12"},
        {edge("<data key=\"r\">400Gb/s</data><data key=\"l\">30</data>"), "length", "line 12"},
        {graphml(ab + "<edge source=\"a\" target=\"c\"/>\n"), "target", "line 12"},
        {graphml(ab + "<edge source=\"a\"/>\n"), "target", "line 12"},
        {graphml(ab + "<edge source=\"a\" target=\"a\"/>\n"), "itself", "line 12"},
        {graphml(ab + "<edge directed=\"true\" source=\"a\" target=\"b\"/>\n"), "directed",
         "line 12"},
        {"<graphml><graph edgedefault=\"directed\"/></graphml>", "directed", "line 1"},
        {graphml("", "<key id=\"r\"/>\n"), "no other key", "line 9"},
    };
    for (const Bad& each : all) {
        const auto design = imported(each.text);
        ASSERT_FALSE(design.has_value()) << each.text;
        EXPECT_EQ(design.error().file, "folder/lab.graphml");
        EXPECT_EQ(design.error().code, ErrorCode::Invalid);
        EXPECT_NE(design.error().message.find(each.says), std::string::npos)
            << each.text << design.error().toString();
        EXPECT_EQ(design.error().place, each.line) << each.text << design.error().toString();
    }
}

// Entities stay as they are written, nesting costs no stack, and what is too large is refused by
// its number before a tree is made of it.
TEST(GraphMl, HostileXmlCostsNothing) {
    const auto laughs = imported(R"(<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
<graphml><graph id="lab"><node id="&lol2;"/></graph></graphml>)");
    ASSERT_TRUE(laughs.has_value()) << laughs.error().toString();
    EXPECT_EQ(laughs->fabrics->front().graph->nodes.front().name, "&lol2;");
    std::string deep = "<graphml>";
    for (int i = 0; i < 200'000; ++i) {
        deep += "<a>";
    }
    EXPECT_FALSE(imported(deep).has_value());
    for (int i = 0; i < 200'000; ++i) {
        deep += "</a>";
    }
    EXPECT_FALSE(imported(deep + "</graphml>").has_value());
    std::string edges = "<graphml><graph><node id=\"a\"/><node id=\"b\"/>";
    for (int i = 0; i < 1'000'001; ++i) {
        edges += "<edge source=\"a\" target=\"b\"/>";
    }
    const auto many = imported(edges + "</graph></graphml>");
    ASSERT_FALSE(many.has_value());
    EXPECT_NE(many.error().message.find("1000001 edges, expected at most 1000000"),
              std::string::npos)
        << many.error().message;
    edges.clear();
    for (int i = 0; i < 25'000'000; ++i) {
        edges += "<e/>";
    }
    const auto flood = imported("<graphml>" + edges);
    ASSERT_FALSE(flood.has_value());
    EXPECT_NE(flood.error().message.find("tags"), std::string::npos);
}

} // namespace
} // namespace weft::test
