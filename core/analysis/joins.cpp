// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/joins.hpp"

#include "core/analysis/joined_pair.hpp"
#include "core/analysis/loads.hpp"
#include "core/analysis/terms.hpp"
#include "core/fabric/paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace weft {
namespace {

constexpr std::string_view kDefinition[] = {"definition"};
constexpr std::string_view kCutSources[] = {"Ford & Fulkerson 1956 (maximum flow, minimum cut)"};
constexpr std::string_view kLoadSources[] = {
    "definition: at each switch a demand splits equally over the next-hop links on shortest paths; "
    "theta = 1 over the largest utilisation"};

constinit const Formula kCapacity{.id = "join.capacity",
                                  .unit = "Gb/s",
                                  .expression = "links*rate",
                                  .meaning = "What the links of the join carry, one direction.",
                                  .sources = kDefinition};
constinit const Formula kOversubscription{
    .id = "join.oversubscription",
    .unit = "ratio",
    .expression = "injection/capacity",
    .meaning = "What the endpoints of the smaller of the two fabrics can send over what all joins "
               "between the two carry.",
    .sources = kDefinition};
constinit const Formula kCut{.id = "join.cut",
                             .unit = "Gb/s",
                             .expression = "flow",
                             .meaning = "Least capacity, one direction, whose loss parts every "
                                        "endpoint of one fabric from every endpoint of the other, "
                                        "over all fabrics that are joined.",
                             .sources = kCutSources};
constinit const Formula kHopsMax{.id = "join.hops.max",
                                 .unit = "count",
                                 .expression = "links + 1",
                                 .meaning = "Switches passed between the two endpoints, one of "
                                            "either fabric, that are farthest apart.",
                                 .sources = {}};
constinit const Formula kHopsMean{.id = "join.hops.mean",
                                  .unit = "count",
                                  .expression = "switches/pairs",
                                  .meaning = "Switches passed on average between an endpoint of "
                                             "one fabric and one of the other.",
                                  .sources = kDefinition};
constinit const Formula kLoad{.id = "join.load.max",
                              .unit = "ratio",
                              .expression = "load/capacity",
                              .meaning =
                                  "Utilisation of the fullest link between switches when every "
                                  "endpoint of the smaller fabric sends to the other at the rate "
                                  "of its link, evenly over it, and is sent as much.",
                              .sources = kLoadSources};
constinit const Formula kTheta{.id = "join.throughput",
                               .unit = "ratio",
                               .expression = "min(1, 1/load)",
                               .meaning = "Largest factor by which that traffic can be scaled "
                                          "before a link is full, endpoint links among them.",
                               .sources = kLoadSources};
constinit const Formula kWorst{
    .id = "join.failure.worst",
    .unit = "ratio",
    .expression = "after/before",
    .meaning = "Share of the least cut between the fabrics that is left when one link of the join "
               "or one of its gateways fails, the worst of all.",
    .sources = kCutSources};
constinit const Formula kCutOff{
    .id = "join.disconnected.max",
    .unit = "count",
    .expression = "endpoints",
    .meaning = "Most endpoints of the two fabrics that reach none of the other's when one link or "
               "one switch fails, those on the switch among them.",
    .sources = {}};

class JoinFigures {
public:
    JoinFigures(const JoinedFabrics& joined, std::size_t number, const PassInput& input,
                PassOutput& output)
        : joined_(joined), wiring_(joined.joins[number]), join_(wiring_.join),
          links_(joined.links[number]), input_(input), output_(output),
          fabric_(joined.whole.works()), graph_(joined.whole.shape->graph),
          pair_(joined, wiring_.a, wiring_.b),
          origin_(fmt::format("join {}", join_.name.empty() ? join_.id : join_.name)) {}

    void run() {
        if (input_.lane == Lane::Frame &&
            (input_.wants(kCapacity.id) || input_.wants(kOversubscription.id))) {
            writeCapacity();
        }
        const double arcs = static_cast<double>(graph_.arcs.size() + graph_.size());
        constexpr double kPasses = 20; // of a maximum flow over the links
        const double failures = static_cast<double>(links_.size() + gateways().size());
        const double cutOffs = static_cast<double>(graph_.size());
        step({kCut.id}, kPasses * arcs, [&] { writeCut(); });
        step({kHopsMax.id, kHopsMean.id}, static_cast<double>(pair_.used(0)) * arcs,
             [&] { writeHops(); });
        step({kTheta.id, kLoad.id}, static_cast<double>(pair_.used(0) + pair_.used(1)) * arcs,
             [&] { writeLoad(); });
        step({kWorst.id}, kPasses * arcs * (failures + 1), [&] { writeFailures(); });
        step({kCutOff.id}, cutOffs * arcs, [&] { writeCutOff(); });
    }

private:
    // What `write` writes, the first of it always.
    template <class Write>
    void step(std::initializer_list<std::string_view> ids, double steps, Write write) {
        const std::string_view id = *ids.begin();
        const bool isWanted = std::any_of(
            ids.begin(), ids.end(), [&](std::string_view each) { return input_.wants(each); });
        if (!isWanted || input_.isStopped() || input_.soFar.find(id, join_.id) != nullptr) {
            return;
        }
        if (input_.fits(steps)) {
            write();
        } else if (input_.lane == Lane::Background) {
            output_.findings.push_back(notRun(join_.id, "joins", std::string(id),
                                              "the joined fabrics are too large for it in "
                                              "bounded time"));
        }
    }

    const Id& idOf(std::uint32_t fabric) const { return joined_.fabrics[fabric]; }

    void writeCapacity() {
        output_.metrics.push_back(joinCapacity(join_));
        double between = 0;
        for (const JoinWiring& other : joined_.joins) {
            const bool isSame = (other.a == wiring_.a && other.b == wiring_.b) ||
                                (other.a == wiring_.b && other.b == wiring_.a);
            between += isSame ? static_cast<double>(other.join.count) * inGbps(other.join.rate) : 0;
        }
        const std::size_t smaller = pair_.injection(1) < pair_.injection(0) ? 1 : 0;
        const double injection = inGbps(pair_.injection(smaller));
        output_.metrics.push_back(
            metricOf(kOversubscription, join_.id, injection / between, Method::Exact,
                     {termIn("Gb/s", "injection", injection,
                             "fabric " + idOf(smaller == 0 ? wiring_.a : wiring_.b),
                             "sum of its endpoint links' rates"),
                      termIn("Gb/s", "capacity", between, origin_,
                             "of all joins between the two fabrics")}));
    }

    void writeCut() {
        const MaxFlow flow = pair_.cut();
        Metric metric = metricOf(kCut, join_.id, inGbps(fromWholeMbps(flow.value)), Method::Exact,
                                 {termIn("Gb/s", "flow", inGbps(fromWholeMbps(flow.value)),
                                         "maximum flow over the joined fabrics",
                                         "what fits from one fabric to the other")});
        std::int64_t links = 0;
        std::string first;
        for (const Link& link : fabric_.links) {
            if (link.a.value >= graph_.firstNode && link.b.value >= graph_.firstNode &&
                flow.sourceSide[link.a.value - graph_.firstNode] !=
                    flow.sourceSide[link.b.value - graph_.firstNode]) {
                links += link.count;
                first = first.empty() ? fmt::format("{} – {}", nodeName(fabric_, link.a),
                                                    nodeName(fabric_, link.b))
                                      : first;
            }
        }
        metric.witness = links > 0
                             ? fmt::format("{} links between switches, {} among them", links, first)
                         : flow.value > 0 ? "endpoint links"
                                          : "the fabrics are not connected";
        output_.metrics.push_back(std::move(metric));
    }

    void writeHops() {
        std::uint32_t farthest = 0;
        double switches = 0, pairs = 0;
        for (std::uint32_t from = 0; from < graph_.size() && !input_.isStopped(); ++from) {
            if (pair_.side()[from] != 0 || graph_.endpoints[from] == 0) {
                continue;
            }
            const std::vector<std::uint32_t> distance = distancesFrom(graph_, from);
            for (std::uint32_t to = 0; to < graph_.size(); ++to) {
                if (pair_.side()[to] == 1 && graph_.endpoints[to] > 0 &&
                    distance[to] != kUnreachable) {
                    const double both = static_cast<double>(graph_.endpoints[from]) *
                                        static_cast<double>(graph_.endpoints[to]);
                    farthest = std::max(farthest, distance[to]);
                    switches += both * (distance[to] + 1.0);
                    pairs += both;
                }
            }
        }
        if (pairs == 0 || input_.isStopped()) {
            return;
        }
        output_.metrics.push_back(metricOf(kHopsMax, join_.id, farthest + 1.0, Method::Exact,
                                           {termIn("count", "links", farthest, origin_,
                                                   "links between the switches farthest apart")}));
        output_.metrics.push_back(metricOf(
            kHopsMean, join_.id, switches / pairs, Method::Exact,
            {termIn("count", "switches", switches, origin_, "switches passed, over all pairs"),
             termIn("count", "pairs", pairs, origin_, "pairs of an endpoint of either fabric")}));
    }

    // Per pair of switches in proportion to what the endpoints on both can send.
    void writeLoad() {
        std::vector<double> gbpsOf(graph_.size(), 0);
        for (const EndpointBundle& bundle : graph_.bundles) {
            gbpsOf[bundle.at] += inGbps(bundle.rate) * static_cast<double>(bundle.count);
        }
        const double larger = inGbps(std::max(pair_.injection(0), pair_.injection(1)));
        constexpr std::size_t kMostDemands = 4'000'000;
        if (larger <= 0 || 2 * pair_.used(0) * pair_.used(1) > kMostDemands) {
            return;
        }
        std::vector<Demand> demands;
        for (std::uint32_t a = 0; a < graph_.size(); ++a) {
            for (std::uint32_t b = 0; pair_.side()[a] == 0 && gbpsOf[a] > 0 && b < graph_.size();
                 ++b) {
                if (pair_.side()[b] == 1 && gbpsOf[b] > 0) {
                    const Bandwidth rate = gbps(gbpsOf[a] * gbpsOf[b] / larger);
                    demands.push_back({a, b, rate});
                    demands.push_back({b, a, rate});
                }
            }
        }
        Routing routing;
        routing.threads = input_.lane == Lane::Frame ? 1 : 0;
        routing.stop = input_.options.stop;
        const LinkLoads loads = ecmpLoads(fabric_, graph_, merged(std::move(demands)), routing);
        if (!input_.isStopped()) {
            writeLoad(loads);
        }
    }

    void writeLoad(const LinkLoads& loads) {
        const HottestLink hottest = hottestLink(fabric_, loads);
        if (loads.unreachable > 0 || hottest.utilisation <= 0) {
            output_.metrics.push_back(
                metricOf(kTheta, join_.id, 0, Method::Exact,
                         {termIn("ratio", "reached", 0,
                                 fmt::format("{} demands have no path", loads.unreachable),
                                 "share of the demands between those that have no path")}));
            output_.metrics.back().expression = "reached";
            return;
        }
        const std::string name = arrowOf(fabric_, hottest);
        const double carried =
            inGbps((hottest.forward ? loads.forward : loads.backward)[hottest.link.get()]);
        const double capacity = inGbps(fabric_.capacityOf(fabric_.link(hottest.link)));
        const double load = carried / capacity;
        output_.metrics.push_back(
            metricOf(kLoad, join_.id, load, Method::Exact,
                     {termIn("Gb/s", "load", carried, name, "what it carries"),
                      termIn("Gb/s", "capacity", capacity, name, "what it can carry")}));
        output_.metrics.back().witness = name;
        output_.metrics.push_back(
            metricOf(kTheta, join_.id, std::min(1.0, 1 / load), Method::Exact,
                     {termIn("ratio", "load", load, std::string(kLoad.id),
                             "utilisation of the fullest link", std::string(kLoad.id))}));
        output_.metrics.back().witness = name;
    }

    std::vector<std::uint32_t> gateways() const {
        std::vector<std::uint32_t> found;
        for (const LinkIndex index : links_) {
            for (const NodeIndex end : {fabric_.link(index).a, fabric_.link(index).b}) {
                found.push_back(end.value - graph_.firstNode);
            }
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    void writeFailures() {
        const std::int64_t before = pair_.cut().value;
        if (before == 0) {
            return;
        }
        std::int64_t least = before;
        std::string which = "none takes anything away";
        const auto note = [&](std::int64_t after, const std::string& name) {
            if (after < least) {
                least = after;
                which = name;
            }
        };
        for (std::size_t i = 0; i < links_.size() && !input_.isStopped(); ++i) {
            const Link& link = fabric_.link(links_[i]);
            note(pair_.cutWithout(links_[i]),
                 fmt::format("{} – {}", nodeName(fabric_, link.a), nodeName(fabric_, link.b)));
        }
        for (const std::uint32_t at : gateways()) {
            if (!input_.isStopped()) {
                note(pair_.cutWithoutSwitch(at), nodeName(fabric_, graph_.node(at)));
            }
        }
        if (input_.isStopped()) {
            return;
        }
        const double after = inGbps(fromWholeMbps(least)), all = inGbps(fromWholeMbps(before));
        output_.metrics.push_back(
            metricOf(kWorst, join_.id, after / all, Method::Exact,
                     {termIn("Gb/s", "after", after, "maximum flow", "least cut after the failure"),
                      termIn("Gb/s", "before", all, "maximum flow", "least cut before it",
                             std::string(input_.wants(kCut.id) ? kCut.id : ""))}));
        output_.metrics.back().witness = which;
    }

    // Whatever is no single point takes at most the endpoints on it.
    void writeCutOff() {
        constexpr std::uint32_t kNone = ~std::uint32_t{0};
        std::int64_t most = pair_.cutOff(kNone, kNone);
        std::string which = most > 0 ? "without any failure" : "";
        const SinglePoints points = singlePoints(graph_);
        std::vector<bool> isPoint(graph_.size(), false);
        for (const SinglePoints::Articulation& point : points.switches) {
            isPoint[point.at] = true;
        }
        const auto note = [&](std::int64_t lost, std::string name) {
            if (lost > most) {
                most = lost;
                which = std::move(name);
            }
        };
        for (std::uint32_t at = 0; at < graph_.size() && !input_.isStopped(); ++at) {
            const bool isOurs = pair_.side()[at] != JoinedPair::kNeither;
            if (isPoint[at] || (isOurs && graph_.endpoints[at] > most)) {
                note(pair_.cutOff(at, kNone), nodeName(fabric_, graph_.node(at)));
            }
        }
        for (const SinglePoints::Bridge& bridge : points.bridges) {
            const Link& link = fabric_.links[bridge.link];
            if (!input_.isStopped()) {
                note(pair_.cutOff(kNone, bridge.link),
                     fmt::format("{} – {}", nodeName(fabric_, link.a), nodeName(fabric_, link.b)));
            }
        }
        if (!input_.isStopped()) {
            output_.metrics.push_back(
                metricOf(kCutOff, join_.id, static_cast<double>(most), Method::Exact,
                         {termIn("count", "endpoints", static_cast<double>(most), origin_,
                                 "endpoints that reach none of the other fabric")}));
            output_.metrics.back().witness = which;
        }
    }

    const JoinedFabrics& joined_;
    const JoinWiring& wiring_;
    const FabricJoin& join_;
    const std::vector<LinkIndex>& links_;
    const PassInput& input_;
    PassOutput& output_;
    const Fabric& fabric_;
    const SwitchGraph& graph_;
    JoinedPair pair_;
    std::string origin_;
};

} // namespace

Metric joinCapacity(const FabricJoin& join) {
    const double links = static_cast<double>(join.count), rate = inGbps(join.rate);
    return metricOf(kCapacity, join.id, links * rate, Method::Exact,
                    {termIn("count", "links", links, "you chose", "links of the join"),
                     termIn("Gb/s", "rate", rate, "you chose", "of a link")});
}

void joins(const PassInput& input, PassOutput& output) {
    for (const auto& joined : input.soFar.joined) {
        for (std::size_t i = 0; i < joined->joins.size() && !input.isStopped(); ++i) {
            JoinFigures(*joined, i, input, output).run();
        }
    }
}

} // namespace weft
