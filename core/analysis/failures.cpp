// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failures.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/analysis/loads.hpp"
#include "core/fabric/paths.hpp"
#include "core/traffic/failures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"definition: theta of uniform all-to-all over reconverged "
                                         "shortest paths, after the failure and "
                                         "before; traffic of endpoints that are cut off is gone"};

constinit const Formula kWorst{.id = "fabric.failure.",
                               .unit = "ratio",
                               .expression = "after/before",
                               .meaning = "",
                               .sources = kSources};
constinit const Formula kMean{.id = "fabric.failure.",
                              .unit = "ratio",
                              .expression = "sum/failures",
                              .meaning = "",
                              .sources = kSources};
constinit const Formula kCutOff{
    .id = "fabric.failure.disconnected.max",
    .unit = "count",
    .expression = "endpoints",
    .meaning = "Most endpoints that a single link or switch cuts off from the largest part left.",
    .sources = kSources};

constexpr std::size_t kMostCritical = 32;
constexpr std::size_t kBatch = 64; // failures between two looks at the stop

struct Kind {
    std::string_view word, article; // "link", "one link of a bundle"
    CriticalFailure::Kind critical;
    std::vector<Outage> (*all)(const Fabric&);
    std::vector<FailureClass> (*classes)(const Fabric&, const SwitchGraph&, Bandwidth);
};
constexpr Kind kKinds[] = {
    {"link", "one link between switches", CriticalFailure::Kind::Link, singleLinkFailures,
     closLinkFailures},
    {"switch", "one switch", CriticalFailure::Kind::Switch, singleSwitchFailures,
     closSwitchFailures},
};

std::string nameOf(const Fabric& fabric, LinkIndex index) {
    const Link& link = fabric.link(index);
    return fmt::format("{} – {}", nodeName(fabric, link.a), nodeName(fabric, link.b));
}
std::string nameOf(const Fabric& fabric, const Outage& failure) {
    return failure.switches.empty() ? nameOf(fabric, failure.links.front().link)
                                    : nodeName(fabric, failure.switches.front());
}

std::uint32_t memberOf(const Outage& failure) {
    return failure.switches.empty() ? failure.links.front().link.value
                                    : failure.switches.front().value;
}

// Planes share nothing but servers: what fails in one leaves the others as they are.
SwitchGraph largestPlane(const AnalysedFabric& analysed) {
    SwitchGraph graph = analysed.shape->graph;
    const FabricParts parts = partsOf(analysed.works(), graph);
    if (parts.joinedByServers && parts.withEndpoints > 1) {
        const auto largest = static_cast<std::uint32_t>(
            std::max_element(parts.endpoints.begin(), parts.endpoints.end()) -
            parts.endpoints.begin());
        for (std::uint32_t at = 0; at < graph.size(); ++at) {
            graph.endpoints[at] = parts.of[at] == largest ? graph.endpoints[at] : 0;
        }
        std::erase_if(graph.bundles,
                      [&](const EndpointBundle& bundle) { return parts.of[bundle.at] != largest; });
    }
    return graph;
}

class FabricFailures {
public:
    FabricFailures(const AnalysedFabric& analysed, const PassInput& input, Overlay& overlay,
                   PassOutput& output)
        : analysed_(analysed), fabric_(analysed.works()), graph_(largestPlane(analysed)),
          input_(input), overlay_(overlay), output_(output),
          origin_(fabricOrigin(input.design, analysed.id)) {
        parts_ = partsOf(fabric_, analysed.shape->graph);
        Bandwidth slowest = graph_.bundles.front().rate;
        for (const EndpointBundle& bundle : graph_.bundles) {
            slowest = std::min(slowest, bundle.rate);
            limited_ |= !bundle.rateAssumed;
        }
        perPair_ = slowest / static_cast<double>(graph_.endpointCount() - 1);
    }

    void run() {
        for (const Kind& kind : kKinds) {
            if (!input_.isStopped()) {
                run(kind);
            }
        }
        if (mostCutOff_ >= 0) {
            Metric metric =
                metricOf(kCutOff, analysed_.id, static_cast<double>(mostCutOff_), method_,
                         {{"endpoints",
                           static_cast<double>(mostCutOff_),
                           "count",
                           origin_,
                           "endpoints without a path to the largest part left",
                           {},
                           {}}});
            metric.witness = mostCutOffBy_;
            output_.metrics.push_back(std::move(metric));
        }
        keepWorst();
    }

private:
    void run(const Kind& kind) {
        std::vector<FailureClass> classes;
        Method method = Method::Exact;
        std::string how;
        if (analysed_.shape->clos) {
            classes = kind.classes(fabric_, graph_, perPair_);
            how = "by classes of a proven Clos";
        }
        if (classes.empty()) {
            classes = sweep(kind, method, how);
        }
        if (!classes.empty() && graph_.endpointCount() >= 2 && !input_.isStopped()) {
            write(kind, classes, method, how);
        }
    }

    // All of them, or as many evenly spread ones as bounded time allows.
    std::vector<FailureClass> sweep(const Kind& kind, Method& method, std::string& how) {
        std::vector<Outage> all = kind.all(fabric_);
        std::erase_if(all, [&](const Outage& failure) { return !isInPlane(failure); });
        std::vector<Outage> chosen;
        const double each = stepsOfOne();
        if (!input_.fits(each)) {
            output_.findings.push_back(notRun(analysed_.id, "failures",
                                              fmt::format("Failures of every {}", kind.word),
                                              "the fabric is too large to route in bounded time"));
            return {};
        }
        std::size_t count = all.size();
        while (count > 1 && !input_.fits(each * static_cast<double>(count))) {
            count = count * 7 / 8;
        }
        for (std::size_t i = 0; i < count; ++i) {
            chosen.push_back(all[i * all.size() / count]);
        }
        how = count == all.size() ? "all of them"
                                  : fmt::format("{} of {}, evenly spread", count, all.size());
        method = count == all.size() ? Method::Exact : Method::Estimate;
        Routing routing;
        routing.threads = 0;
        routing.stop = input_.options.stop;
        const FailureSweep sweep(fabric_, graph_, perPair_, routing);
        std::vector<FailureClass> found;
        for (std::size_t begin = 0; begin < chosen.size() && !input_.isStopped(); begin += kBatch) {
            input_.report(static_cast<double>(begin) / static_cast<double>(chosen.size()));
            const auto batch =
                std::span(chosen).subspan(begin, std::min(kBatch, chosen.size() - begin));
            const std::vector<FailureOutcome> outcomes = sweep.outcomes(batch);
            for (std::size_t i = 0; i < outcomes.size(); ++i) {
                found.push_back({batch[i], 1, {memberOf(batch[i])}, outcomes[i]});
            }
        }
        return found;
    }

    bool isInPlane(const Outage& failure) const {
        const NodeIndex node = failure.switches.empty() ? fabric_.link(failure.links.front().link).b
                                                        : failure.switches.front();
        return !parts_.joinedByServers ||
               parts_.of[node.value - graph_.firstNode] == parts_.of[graph_.bundles.front().at];
    }

    // As measured on a torus, where hardly any destination is left as it was.
    double stepsOfOne() const {
        const auto used = std::count_if(graph_.endpoints.begin(), graph_.endpoints.end(),
                                        [](std::int64_t count) { return count > 0; });
        return 0.8 * static_cast<double>(used) *
               static_cast<double>(graph_.arcs.size() + graph_.size());
    }

    double thetaOf(double utilisation) const {
        const double network =
            utilisation > 0 ? 1 / utilisation : std::numeric_limits<double>::infinity();
        return limited_ ? std::min(1.0, network) : network;
    }

    // Theta before; infinite where nothing has to cross the network.
    double thetaBefore() {
        TrafficMatrix uniform;
        uniform.uniform.push_back({graph_.endpoints, perPair_});
        return thetaOf(hottestLink(fabric_, matrixLoads(uniform, analysed_, input_)).utilisation);
    }

    void write(const Kind& kind, const std::vector<FailureClass>& classes, Method method,
               const std::string& how) {
        if (before_ < 0) {
            before_ = thetaBefore();
        }
        if (!(before_ > 0) || before_ == std::numeric_limits<double>::infinity()) {
            return;
        }
        double worst = std::numeric_limits<double>::infinity(), sum = 0;
        std::int64_t failures = 0;
        const FailureClass* worstClass = nullptr;
        for (const FailureClass& each : classes) {
            // Where nothing is left to cross the network, nothing is lost either.
            const double after = std::min(thetaOf(each.outcome.hottest.utilisation),
                                          each.outcome.hottest.utilisation > 0
                                              ? std::numeric_limits<double>::infinity()
                                              : before_);
            const double ratio = after / before_;
            sum += ratio * static_cast<double>(each.failures);
            failures += each.failures;
            if (ratio < worst) {
                worst = ratio;
                worstClass = &each;
            }
            noteCritical(kind, each, ratio);
        }
        writeWorst(kind, worst, *worstClass, method, how);
        Metric mean = metricOf(
            kMean, analysed_.id, sum / static_cast<double>(failures), method,
            {{"sum", sum, "ratio", how, "throughput after over before, over all failures", {}, {}},
             {"failures",
              static_cast<double>(failures),
              "count",
              origin_,
              fmt::format("single {} failures", kind.word),
              {},
              {}}});
        mean.id = fmt::format("fabric.failure.{}.mean", kind.word);
        mean.meaning = fmt::format(
            "Share of all-to-all throughput that is left when {} fails, on average.", kind.article);
        output_.metrics.push_back(std::move(mean));
        method_ = weaker(method_, method);
    }

    void writeWorst(const Kind& kind, double worst, const FailureClass& found, Method method,
                    const std::string& how) {
        Metric metric = metricOf(
            kWorst, analysed_.id, worst, method,
            {{"after", worst * before_, "ratio", how, "throughput after the failure", {}, {}},
             {"before", before_, "ratio", "fluid ECMP", "throughput before it", {}, {}}});
        metric.id = fmt::format("fabric.failure.{}.worst", kind.word);
        metric.meaning = fmt::format(
            "Share of all-to-all throughput that is left when {} fails, the worst of all.",
            kind.article);
        metric.witness = nameOf(fabric_, found.representative);
        if (found.failures > 1) {
            metric.witness += fmt::format(", as {} others", found.failures - 1);
        }
        if (found.outcome.hottest.utilisation > 0) {
            metric.witness +=
                fmt::format("; then {} is full first", arrowOf(fabric_, found.outcome.hottest));
        }
        output_.metrics.push_back(std::move(metric));
    }

    void noteCritical(const Kind& kind, const FailureClass& found, double ratio) {
        if (found.outcome.disconnected > mostCutOff_) {
            mostCutOff_ = found.outcome.disconnected;
            mostCutOffBy_ = mostCutOff_ > 0 ? nameOf(fabric_, found.representative) : "";
        }
        constexpr double kDust = 1e-9;
        if (ratio >= 1 - kDust && found.outcome.disconnected == 0) {
            return;
        }
        for (std::size_t i = 0; i < std::min(found.members.size(), kMostCritical); ++i) {
            const std::uint32_t member = found.members[i];
            const bool isLink = kind.critical == CriticalFailure::Kind::Link;
            critical_.push_back(
                {kind.critical, isLink ? meantLink(analysed_, LinkIndex(member)).value : member,
                 isLink ? nameOf(fabric_, LinkIndex(member)) : nodeName(fabric_, NodeIndex(member)),
                 ratio, found.outcome.disconnected});
        }
    }

    void keepWorst() {
        std::stable_sort(critical_.begin(), critical_.end(), [](const auto& x, const auto& y) {
            return std::pair(-x.disconnected, x.throughput) <
                   std::pair(-y.disconnected, y.throughput);
        });
        critical_.resize(std::min(critical_.size(), kMostCritical));
        overlay_.failures = std::move(critical_);
    }

    const AnalysedFabric& analysed_;
    const Fabric& fabric_;
    SwitchGraph graph_; // of planes the largest alone carries endpoints
    const PassInput& input_;
    Overlay& overlay_;
    PassOutput& output_;
    std::string origin_;
    FabricParts parts_;
    bool limited_ = false; // endpoints have links of their own
    Bandwidth perPair_;
    double before_ = -1;
    std::int64_t mostCutOff_ = -1;
    std::string mostCutOffBy_;
    Method method_ = Method::Exact;
    std::vector<CriticalFailure> critical_;
};

} // namespace

void failures(const PassInput& input, PassOutput& output) {
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        const SwitchGraph& graph = analysed.shape->graph;
        if (graph.endpointCount() >= 2 && !graph.arcs.empty() && !graph.serversJoined) {
            FabricFailures(analysed, input, output.overlays[index], output).run();
        }
    });
}

} // namespace weft
