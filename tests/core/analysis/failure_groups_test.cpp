// SPDX-License-Identifier: GPL-3.0-or-later
// What goes down together, found again in the cabling schedule and routed anew.
#include "core/plant/plant.hpp"
#include "core/traffic/failures.hpp"
#include "tests/core/analysis/drawn.hpp"
#include "tests/core/analysis/explained.hpp"

#include <map>
#include <set>

namespace weft {
namespace {

using test::designOf;
using test::valueOf;
using test::wholeAnalysis;

// Theta of all-to-all with the outage over theta without, endpoint links among the limits.
double leftAfter(const Fabric& fabric, const SwitchGraph& graph, const Outage& outage) {
    std::vector<std::uint32_t> down(fabric.links.size(), 0);
    for (const LinksDown& each : outage.links) {
        down[each.link.get()] += each.count;
    }
    Routing routing;
    routing.linksDown = down;
    const Bandwidth perPair =
        graph.bundles.front().rate / static_cast<double>(graph.endpointCount() - 1);
    const auto theta = [&](const Routing& on) {
        const LinkLoads loads = uniformLoads(fabric, graph, perPair, on);
        return std::min(1.0, 1 / hottestLink(fabric, loads, on.linksDown).utilisation);
    };
    return theta(routing) / theta({});
}

// Twin-port cages: a module takes two links with it.
TEST(FailureGroups, transceiversAreTheCagesOfTheSchedule) {
    for (const std::vector<std::string>& settings : std::vector<std::vector<std::string>>{
             {"endpoints=96", "leaf=nvidia-qm9700", "spine=nvidia-qm9700"},
             {"endpoints=200", "leaf=nvidia-qm9700", "spine=nvidia-qm9700",
              "oversubscription=2"}}) {
        const Design design = designOf("leaf-spine", settings);
        const Analysis analysis = wholeAnalysis(design);
        const AnalysedFabric& analysed = analysis.fabrics.front();
        const Fabric& fabric = analysed.works();
        const std::vector<Cabling>& plans = analysis.plant->cabling;
        const DeviceNames names(fabric);
        std::map<std::string, std::uint32_t> nodeOf;
        for (std::uint32_t i = fabric.switches().begin; i < fabric.switches().end; ++i) {
            nodeOf[names(NodeIndex(std::size_t{i}))] = i;
        }
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> linkOf;
        for (std::size_t i = 0; i < fabric.links.size(); ++i) {
            linkOf[{fabric.links[i].a.value, fabric.links[i].b.value}] = i;
        }
        std::map<std::pair<std::string, std::int64_t>, std::map<std::size_t, std::uint32_t>> cages;
        forEachCable(fabric, plans.front(), [&](const CableRow& row) {
            if (nodeOf.contains(row.deviceA) && nodeOf.contains(row.deviceB)) {
                const std::size_t link = linkOf.at({nodeOf[row.deviceA], nodeOf[row.deviceB]});
                ++cages[{row.deviceA, row.portA.cage}][link];
                ++cages[{row.deviceB, row.portB.cage}][link];
            }
            return true;
        });
        double worst = 1, sum = 0;
        std::size_t most = 0;
        for (const auto& [cage, links] : cages) {
            Outage outage;
            std::size_t taken = 0;
            for (const auto& [link, count] : links) {
                outage.links.push_back({LinkIndex(link), count});
                taken += count;
            }
            const double left = leftAfter(fabric, analysed.shape->graph, outage);
            worst = std::min(worst, left);
            sum += left;
            most = std::max(most, taken);
        }
        EXPECT_EQ(most, 2U);
        EXPECT_NEAR(valueOf(analysis, "fabric.failure.transceiver.worst"), worst, 1e-9);
        EXPECT_NEAR(valueOf(analysis, "fabric.failure.transceiver.mean"),
                    sum / static_cast<double>(cages.size()), 1e-9);
        EXPECT_LE(valueOf(analysis, "fabric.failure.transceiver.worst"),
                  valueOf(analysis, "fabric.failure.link.worst") + 1e-12);
        EXPECT_FALSE(analysis.overlays.front().groups.empty());
        test::expectExplained(analysis);
    }
}

// Ports of their own: a transceiver is a link, at either end.
TEST(FailureGroups, transceiversOfSinglePortsAreLinks) {
    AnalysisOptions general;
    for (const bool useSymmetry : {true, false}) {
        general.useSymmetry = useSymmetry;
        const Analysis analysis =
            wholeAnalysis(designOf("torus", {"dims=3x4x3", "endpoints-per-node=2"}), general);
        EXPECT_NEAR(valueOf(analysis, "fabric.failure.transceiver.worst"),
                    valueOf(analysis, "fabric.failure.link.worst"), 1e-12);
        EXPECT_NEAR(valueOf(analysis, "fabric.failure.transceiver.mean"),
                    valueOf(analysis, "fabric.failure.link.mean"), 1e-12);
    }
}

// Endpoints outside the largest part left when some switches are gone, by walking the graph.
std::int64_t cutOffBy(const SwitchGraph& graph, const std::set<std::uint32_t>& gone) {
    std::vector<bool> seen(graph.size(), false);
    std::int64_t largest = 0;
    for (std::uint32_t root = 0; root < graph.size(); ++root) {
        std::vector<std::uint32_t> stack;
        std::int64_t here = 0;
        const auto visit = [&](std::uint32_t at) {
            if (!seen[at] && !gone.contains(at)) {
                seen[at] = true;
                here += graph.endpoints[at];
                stack.push_back(at);
            }
        };
        visit(root);
        while (!stack.empty()) {
            const std::uint32_t at = stack.back();
            stack.pop_back();
            for (const SwitchArc& arc : graph.neighbours(at)) {
                visit(arc.to);
            }
        }
        largest = std::max(largest, here);
    }
    return graph.endpointCount() - largest;
}

// A rack takes the switches that stand in it; a feed takes nothing where all have two supplies.
TEST(FailureGroups, racksAndFeedsAreThoseOfThePlan) {
    const Analysis analysis =
        wholeAnalysis(designOf("leaf-spine", {"endpoints=128", "radix=16", "rate=100Gb/s"}));
    const SwitchGraph& graph = analysis.fabrics.front().shape->graph;
    std::map<std::int32_t, std::set<std::uint32_t>> racks;
    for (const Box& box : analysis.plant->standing.boxes) {
        if (box.fabric == 0 && box.index >= graph.firstNode) {
            racks[box.rack].insert(box.index - graph.firstNode);
        }
    }
    ASSERT_GT(racks.size(), 1U);
    std::int64_t most = 0;
    for (const auto& [rack, switches] : racks) {
        most = std::max(most, cutOffBy(graph, switches));
    }
    EXPECT_EQ(valueOf(analysis, "fabric.failure.rack.disconnected"), static_cast<double>(most));
    EXPECT_EQ(valueOf(analysis, "fabric.failure.feed.worst"), 1);
    EXPECT_EQ(valueOf(analysis, "fabric.failure.feed.disconnected"), 0);
    const Metric* rack = analysis.find("fabric.failure.rack.worst", "compute");
    ASSERT_NE(rack, nullptr);
    EXPECT_EQ(rack->method, Method::Estimate);
    EXPECT_NE(rack->terms.front().origin.find("as the site's policy would fill them"),
              std::string::npos);
    EXPECT_LE(valueOf(analysis, "fabric.failure.sample.worst"),
              valueOf(analysis, "fabric.failure.sample.mean"));
    test::expectExplained(analysis);
}

} // namespace
} // namespace weft
