// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hashing.hpp"

#include "core/analysis/loads.hpp"
#include "core/analysis/terms.hpp"
#include "core/calc/hash.hpp"
#include "core/traffic/hashed_flows.hpp"
#include "core/traffic/path_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace weft {
namespace {

constexpr std::string_view kOccupancy[] = {
    "balls into bins: P(fullest of L ≤ m) = F! [x^F] (Σ_{i≤m} x^i/i!)^L / L^F (Levin 1981)"};
constexpr std::string_view kDrawn[] = {
    "every flow hashed at every switch it passes, drawn anew from fixed seeds (splitmix64: Steele, "
    "Lea & Flood 2014)"};

constinit const Formula kFullest{
    .id = "fabric.hash.uplink.max",
    .unit = "ratio",
    .expression = "fullest*paths/flows",
    .meaning = "Flows expected on the fullest uplink of a leaf over the mean of its uplinks, when "
               "all that its endpoints have under way leave the leaf.",
    .sources = kOccupancy};
constinit const Formula kNearlyFullest{
    .id = "fabric.hash.uplink.p99",
    .unit = "ratio",
    .expression = "fullest*paths/flows",
    .meaning = "The same of a fullest uplink that is exceeded once in a hundred draws.",
    .sources = kOccupancy};
constinit const Formula kEfficiency{
    .id = "fabric.hash.efficiency",
    .unit = "ratio",
    .expression = "flows/(paths*fullest)",
    .meaning = "Share of a leaf's uplinks that hashed flows make use of: the mean over the "
               "fullest.",
    .sources = kOccupancy};
constinit const Formula kStated{
    .id = "fabric.hash.efficiency",
    .unit = "ratio",
    .expression = "stated",
    .meaning = "Share of a link that routing by packet makes use of, as its vendor states it: no "
               "flows collide.",
    .sources = {}};
constinit const Formula kDrawnLoad{
    .id = "fabric.hash.load.permutation",
    .unit = "ratio",
    .expression = "load",
    .meaning = "Utilisation of the fullest link between switches when every endpoint sends to one "
               "other at the rate of its link and each flow is hashed: mean over draws.",
    .sources = kDrawn};
constinit const Formula kDrawnEfficiency{
    .id = "fabric.hash.efficiency.permutation",
    .unit = "ratio",
    .expression = "even/hashed",
    .meaning = "What an even split would put on the fullest link over what hashing does: the "
               "share of a random permutation's throughput that collisions leave.",
    .sources = kDrawn};

constexpr int kDraws = 16;
constexpr std::int64_t kFrameFlows = 10'000; // the closed form answers within a few ms
constexpr double kMostLanes = 4e7;           // numbers kept at once
constexpr std::int64_t kUsualFlows = 4;      // as many queue pairs as workloads open
constexpr std::string_view kUsualOrigin = "assumed: 4 queue pairs a port";

class FabricHashing {
public:
    FabricHashing(const AnalysedFabric& analysed, const FabricIntent& intent,
                  const PassInput& input, PassOutput& output)
        : analysed_(analysed), intent_(intent), input_(input), output_(output),
          origin_(fabricOrigin(input.design, analysed.id)),
          flows_(intent.traffic.flowsPerEndpoint.value_or(kUsualFlows)),
          flowsOrigin_(intent.traffic.flowsPerEndpoint ? "you chose" : kUsualOrigin) {}

    void run() {
        if (!hashesFlows(policyOf(intent_))) {
            writeStated();
            return;
        }
        if (input_.wants("fabric.hash.uplink") || input_.wants(kEfficiency.id)) {
            hashUplinks();
        }
        if (input_.wants(kDrawnLoad.id) || input_.wants(kDrawnEfficiency.id)) {
            hashPermutation();
        }
    }

private:
    bool isKnown(std::string_view id) const {
        return input_.soFar.find(id, analysed_.id) != nullptr;
    }

    void writeStated() {
        if (isKnown(kStated.id)) {
            return;
        }
        const SpreadingEfficiency stated = spreadingEfficiency();
        Metric metric = metricOf(kStated, analysed_.id, stated.share, Method::Estimate,
                                 {{"stated",
                                   stated.share,
                                   "ratio",
                                   std::string(stated.source),
                                   fmt::format("under {} routing", toString(policyOf(intent_))),
                                   {},
                                   {}}});
        metric.sources = {std::string(stated.source)};
        output_.metrics.push_back(std::move(metric));
    }

    // Of a Clos: a leaf with its uplinks is one throw of balls into bins, and the worst leaf is
    // shown.
    void hashUplinks() {
        const SwitchGraph& graph = analysed_.shape->graph;
        // The shape is looked at even where its symmetry is not to be used: which paths are equal
        // hangs on it.
        const auto shape = isKnown(kFullest.id)    ? std::nullopt
                           : analysed_.shape->clos ? analysed_.shape->clos
                                                   : recogniseMixedClos(analysed_.works());
        if (!shape || shape->tiers < 2) {
            return;
        }
        std::set<std::pair<std::int64_t, std::int64_t>> leaves; // endpoints, uplinks
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            std::int64_t uplinks = 0;
            for (const SwitchArc& arc : graph.neighbours(at)) {
                uplinks += arc.fromA ? arc.count : 0;
            }
            if (graph.endpoints[at] > 0 && uplinks > 0) {
                leaves.emplace(graph.endpoints[at], uplinks);
            }
        }
        constexpr std::size_t kMostKinds = 16; // of leaves; more are no Clos anyone builds
        if (leaves.empty() || leaves.size() > kMostKinds ||
            (input_.lane == Lane::Frame &&
             leaves.rbegin()->first * flows_ * static_cast<std::int64_t>(leaves.size()) >
                 kFrameFlows)) {
            return;
        }
        HashCollisions worst;
        std::int64_t flows = 0, paths = 1;
        double most = 0;
        for (const auto& [endpoints, uplinks] : leaves) {
            const HashCollisions found = hashCollisions(endpoints * flows_, uplinks);
            if (found.expectedMax / found.mean > most) {
                most = found.expectedMax / found.mean;
                worst = found;
                flows = endpoints * flows_;
                paths = uplinks;
            }
        }
        writeUplinks(worst, flows, paths);
    }

    void writeUplinks(const HashCollisions& worst, std::int64_t flows, std::int64_t paths) {
        const Method method = worst.isExact ? Method::Exact : Method::Estimate;
        const std::string how = worst.isExact ? "exact occupancy" : "independent Poisson paths";
        const auto terms = [&](double fullest, std::string meaning) {
            return std::vector<Term>{
                countTerm("fullest", fullest, how, std::move(meaning)),
                countTerm("paths", static_cast<double>(paths), origin_, "uplinks of the leaf"),
                countTerm("flows", static_cast<double>(flows),
                          fmt::format("{} endpoints, {} flows each ({})", flows / flows_, flows_,
                                      flowsOrigin_),
                          "flows that leave the leaf")};
        };
        const double mean = worst.mean;
        output_.metrics.push_back(
            metricOf(kFullest, analysed_.id, worst.expectedMax / mean, method,
                     terms(worst.expectedMax, "flows on the fullest uplink, expected")));
        output_.metrics.push_back(metricOf(
            kNearlyFullest, analysed_.id, worst.percentile99 / mean, method,
            terms(worst.percentile99, "flows on the fullest uplink, exceeded once in a hundred")));
        output_.metrics.push_back(
            metricOf(kEfficiency, analysed_.id, mean / worst.expectedMax, method,
                     terms(worst.expectedMax, "flows on the fullest uplink, expected")));
    }

    // Of any graph: a random permutation whose flows are hashed switch by switch.
    void hashPermutation() {
        const SwitchGraph& graph = analysed_.shape->graph;
        const MatrixRow& row = *findMatrix("permutation");
        const MatrixInput fabric = matrixInput(analysed_, input_);
        const Metric* even = input_.soFar.find("fabric.load.max.permutation", analysed_.id);
        if (isKnown(kDrawnLoad.id) || even == nullptr || even->value <= 0) {
            return;
        }
        const double hops = 4, degree = static_cast<double>(graph.arcs.size()) / graph.size();
        const double walks = static_cast<double>(graph.endpointCount()) *
                             static_cast<double>(flows_) * kDraws * hops * degree;
        double lanes = 0;
        for (const Link& link : analysed_.works().links) {
            lanes += 2.0 * kDraws * link.count;
        }
        const std::size_t used = switchesWithEndpointsOf(graph);
        const double searches =
            static_cast<double>(used) * static_cast<double>(graph.arcs.size() + graph.size());
        if (!input_.fits(row.steps(fabric) + walks + searches) || lanes > kMostLanes) {
            if (input_.lane == Lane::Background) {
                output_.findings.push_back(
                    notRun(analysed_.id, "hashing", "Hash collisions of a random permutation",
                           "its flows are too many to draw in bounded time"));
            }
            return;
        }
        const auto matrix = row.make(fabric);
        if (!matrix) {
            return;
        }
        const HashedLoad drawn = hashedLoad(analysed_.works(), graph, bundlesOf(*matrix), kDraws,
                                            splitRuleOf(policyOf(intent_)), input_.options.stop);
        if (!input_.isStopped() && drawn.utilisation > 0) {
            writePermutation(drawn, *even);
        }
    }

    static std::size_t switchesWithEndpointsOf(const SwitchGraph& graph) {
        return static_cast<std::size_t>(
            std::count_if(graph.endpoints.begin(), graph.endpoints.end(),
                          [](std::int64_t count) { return count > 0; }));
    }

    // Endpoints that share a pair of switches add up: at the slowest rate each counts as often as
    // its own goes into it.
    std::vector<FlowBundle> bundlesOf(const TrafficMatrix& matrix) const {
        Bandwidth slowest = analysed_.shape->graph.bundles.front().rate;
        for (const EndpointBundle& bundle : analysed_.shape->graph.bundles) {
            slowest = std::min(slowest, bundle.rate);
        }
        std::vector<FlowBundle> bundles;
        for (const Demand& demand : matrix.demands) {
            const std::int64_t pairs =
                std::max<std::int64_t>(1, std::llround(demand.rate / slowest));
            bundles.push_back({demand.from, demand.to, pairs * flows_,
                               demand.rate / static_cast<double>(pairs * flows_)});
        }
        return bundles;
    }

    void writePermutation(const HashedLoad& drawn, const Metric& even) {
        const std::string how =
            fmt::format("{} draws, {} flows an endpoint ({})", kDraws, flows_, flowsOrigin_);
        Metric load = metricOf(kDrawnLoad, analysed_.id, drawn.utilisation, Method::Estimate,
                               {{"load",
                                 drawn.utilisation,
                                 "ratio",
                                 how,
                                 "utilisation of the fullest link, mean over the draws",
                                 {},
                                 {}}});
        load.witness =
            fmt::format("in the last draw {}", arrowOf(analysed_.works(), drawn.hottest));
        output_.metrics.push_back(std::move(load));
        output_.metrics.push_back(metricOf(kDrawnEfficiency, analysed_.id,
                                           even.value / drawn.utilisation, Method::Estimate,
                                           {{"even",
                                             even.value,
                                             "ratio",
                                             even.id,
                                             "the fullest link of an even split",
                                             even.id,
                                             {}},
                                            {"hashed",
                                             drawn.utilisation,
                                             "ratio",
                                             how,
                                             "the fullest link when hashed",
                                             std::string(kDrawnLoad.id),
                                             {}}}));
    }

    const AnalysedFabric& analysed_;
    const FabricIntent& intent_;
    const PassInput& input_;
    PassOutput& output_;
    std::string origin_;
    std::int64_t flows_;
    std::string flowsOrigin_;
};

} // namespace

void hashing(const PassInput& input, PassOutput& output) {
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t) {
        const FabricIntent* intent = input.design.fabric(analysed.id);
        const SwitchGraph& graph = analysed.shape->graph;
        if (intent != nullptr && !graph.serversJoined && graph.endpointCount() >= 2 &&
            !graph.arcs.empty()) {
            FabricHashing(analysed, *intent, input, output).run();
        }
    });
}

} // namespace weft
