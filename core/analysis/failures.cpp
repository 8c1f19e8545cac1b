// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/failures.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/analysis/failure_groups.hpp"
#include "core/analysis/failure_metrics.hpp"
#include "core/analysis/loads.hpp"
#include "core/fabric/paths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <memory>

namespace weft {
namespace {

constexpr std::size_t kMostCritical = 32;
constexpr std::size_t kBatch = 64;   // failures between two looks at the stop
constexpr std::size_t kSamples = 64; // of several links at once
constexpr std::uint64_t kSeed = 1;

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

// How an answer came about, beside its figures.
struct Answered : FailureAnswer {
    std::function<void(const FailureClass&, double ratio)> noteCritical;
    bool isSingle = true; // links and switches: what they cut off is one figure
};

std::string nameOf(const Fabric& fabric, LinkIndex index) {
    const Link& link = fabric.link(index);
    return fmt::format("{} – {}", nodeName(fabric, link.a), nodeName(fabric, link.b));
}
std::string nameOf(const Fabric& fabric, const Outage& failure) {
    return !failure.switches.empty() ? nodeName(fabric, failure.switches.front())
           : !failure.links.empty()  ? nameOf(fabric, failure.links.front().link)
                                     : "nothing of this plane";
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
            if (!input_.isStopped() && (wants(kind.word) || input_.wants(kLargestCutOff))) {
                run(kind);
            }
        }
        for (const FailureGroupKind& kind : failureGroupKinds()) {
            if (!input_.isStopped() && wants(kind.word)) {
                run(kind);
            }
        }
        if (!input_.isStopped() && wants("sample")) {
            runSamples();
        }
        if (mostCutOff_ >= 0) {
            output_.metrics.push_back(
                mostCutOffMetric(analysed_.id, mostCutOff_, mostCutOffBy_, method_, origin_));
        }
        keepWorst();
    }

private:
    bool wants(std::string_view word) const {
        return input_.wants(fmt::format("fabric.failure.{}.", word));
    }

    void run(const Kind& kind) {
        Answered answered;
        answered.word = kind.word;
        answered.article = kind.article;
        answered.failures = fmt::format("single {} failures", kind.word);
        if (analysed_.shape->clos) {
            answered.classes = kind.classes(fabric_, graph_, perPair_);
            answered.how = "by classes of a proven Clos";
        }
        if (answered.classes.empty()) {
            std::vector<Outage> all = kind.all(fabric_);
            std::erase_if(all, [&](const Outage& failure) { return !isInPlane(failure); });
            sweep(all, answered);
            for (FailureClass& found : answered.classes) {
                found.members = {memberOf(found.representative)};
            }
            if (kind.critical == CriticalFailure::Kind::Link) {
                ofLinks_ = answered;
            }
        }
        answered.nameOf = [&](const FailureClass& found) {
            return nameOf(fabric_, found.representative);
        };
        answered.noteCritical = [&](const FailureClass& found, double ratio) {
            noteCritical(kind, found, ratio);
        };
        finish(answered);
    }

    void run(const FailureGroupKind& kind) {
        const FailureGroups groups = kind.make(analysed_, input_);
        std::vector<Outage> outages;
        std::vector<const FailureGroup*> of; // per outage
        for (const FailureGroup& group : groups.groups) {
            outages.push_back(withinPlane(group.outage));
            of.push_back(&group);
        }
        if (outages.empty()) {
            return;
        }
        Answered answered;
        answered.word = kind.word;
        answered.article = kind.article;
        answered.failures = fmt::format("{} failures", kind.word);
        if (analysed_.shape->clos) {
            answered.classes =
                closFailures(fabric_, graph_, perPair_, outages, input_.options.stop);
            answered.how = "by classes of a proven Clos";
        }
        if (answered.classes.empty() && !takeFromLinks(outages, answered)) {
            sweep(outages, answered);
        }
        answered.isSingle = false;
        answered.how = fmt::format("{}; {}", answered.how, groups.how);
        answered.method = groups.isAssumed ? Method::Estimate : answered.method;
        answered.nameOf = [&](const FailureClass& found) {
            return of[found.members.front()]->name;
        };
        answered.noteCritical = [&](const FailureClass& found, double ratio) {
            if (!isCritical(found, ratio)) {
                return;
            }
            for (std::size_t i = 0; i < std::min(found.members.size(), kMostCritical); ++i) {
                const FailureGroup& group = *of[found.members[i]];
                CriticalGroup critical{std::string(kind.word),    group.name, {}, {}, ratio,
                                       found.outcome.disconnected};
                for (const LinksDown& each : group.outage.links) {
                    critical.links.push_back(meantLink(analysed_, each.link));
                }
                critical.switches = group.outage.switches;
                criticalGroups_.push_back(std::move(critical));
            }
        };
        finish(answered);
    }

    // Where each takes one link, what has been found of links says it all.
    bool takeFromLinks(const std::vector<Outage>& outages, Answered& answered) const {
        std::map<std::uint32_t, std::vector<std::uint32_t>> members; // by link
        for (std::uint32_t i = 0; i < outages.size(); ++i) {
            const Outage& each = outages[i];
            if (!each.switches.empty() || each.links.size() != 1 || each.links.front().count != 1) {
                return false;
            }
            members[each.links.front().link.value].push_back(i);
        }
        for (const FailureClass& link : ofLinks_.classes) {
            const auto found = members.find(link.representative.links.front().link.value);
            if (found != members.end()) {
                answered.classes.push_back({link.representative,
                                            static_cast<std::int64_t>(found->second.size()),
                                            found->second, link.outcome});
            }
        }
        answered.how = ofLinks_.how;
        answered.method = ofLinks_.method;
        return !answered.classes.empty();
    }

    // A hundredth of the links at once, drawn again and again.
    void runSamples() {
        std::int64_t links = 0;
        for (const Link& link : fabric_.links) {
            links += link.a.value >= graph_.firstNode ? link.count : 0;
        }
        const auto k = static_cast<std::size_t>(std::max<std::int64_t>(2, (links + 99) / 100));
        if (links <= static_cast<std::int64_t>(k)) {
            return;
        }
        Answered answered;
        answered.word = "sample";
        answered.article = fmt::format("{} links between switches at once", k);
        answered.failures = fmt::format("draws of {} links of {}", k, links);
        std::vector<Outage> outages = sampledLinkFailures(fabric_, k, kSamples, kSeed);
        for (Outage& each : outages) {
            each = withinPlane(each);
        }
        sweep(outages, answered);
        answered.how = fmt::format("{}; drawn with seed {}", answered.how, kSeed);
        answered.method = Method::Estimate;
        answered.nameOf = [&](const FailureClass& found) {
            return fmt::format("{} and others", nameOf(fabric_, found.representative));
        };
        answered.noteCritical = [](const FailureClass&, double) {};
        answered.isSingle = false;
        finish(answered);
    }

    void finish(Answered& answered) {
        if (!answered.classes.empty() && graph_.endpointCount() >= 2 && !input_.isStopped()) {
            write(answered);
        }
    }

    // All of them, or as many evenly spread ones as bounded time allows; members are places in
    // `all`.
    void sweep(const std::vector<Outage>& all, Answered& answered) {
        std::vector<Outage> chosen;
        std::vector<std::uint32_t> places;
        const double each = stepsOfOne();
        if (!input_.fits(each)) {
            output_.findings.push_back(notRun(analysed_.id, "failures",
                                              fmt::format("Failures of every {}", answered.word),
                                              "the fabric is too large to route in bounded time"));
            return;
        }
        std::size_t count = all.size();
        while (count > 1 && !input_.fits(each * static_cast<double>(count))) {
            count = count * 7 / 8;
        }
        for (std::size_t i = 0; i < count; ++i) {
            places.push_back(static_cast<std::uint32_t>(i * all.size() / count));
            chosen.push_back(all[places.back()]);
        }
        answered.how = count == all.size()
                           ? "all of them"
                           : fmt::format("{} of {}, evenly spread", count, all.size());
        answered.method = count == all.size() ? Method::Exact : Method::Estimate;
        if (!sweep_) {
            Routing routing;
            routing.split = splitRuleOf(policyOf(input_, analysed_.id));
            routing.threads = 0;
            routing.stop = input_.options.stop;
            sweep_ = std::make_unique<const FailureSweep>(fabric_, graph_, perPair_, routing);
        }
        std::vector<FailureClass>& found = answered.classes;
        for (std::size_t begin = 0; begin < chosen.size() && !input_.isStopped(); begin += kBatch) {
            input_.report(static_cast<double>(begin) / static_cast<double>(chosen.size()));
            const auto batch =
                std::span(chosen).subspan(begin, std::min(kBatch, chosen.size() - begin));
            const std::vector<FailureOutcome> outcomes = sweep_->outcomes(batch);
            for (std::size_t i = 0; i < outcomes.size(); ++i) {
                found.push_back({batch[i], 1, {places[begin + i]}, outcomes[i]});
            }
        }
    }

    bool isInPlane(NodeIndex node) const {
        return !parts_.joinedByServers ||
               parts_.of[node.value - graph_.firstNode] == parts_.of[graph_.bundles.front().at];
    }
    Outage withinPlane(Outage outage) const {
        std::erase_if(outage.links,
                      [&](const LinksDown& each) { return !isInPlane(fabric_.link(each.link).b); });
        std::erase_if(outage.switches, [&](NodeIndex node) { return !isInPlane(node); });
        return outage;
    }

    bool isInPlane(const Outage& failure) const {
        const NodeIndex node = failure.switches.empty() ? fabric_.link(failure.links.front().link).b
                                                        : failure.switches.front();
        return isInPlane(node);
    }

    // As measured on tori, where hardly any destination is left as it was: the rows of 64
    // destinations at once make a step a tenth of what others take.
    double stepsOfOne() const {
        const auto used = std::count_if(graph_.endpoints.begin(), graph_.endpoints.end(),
                                        [](std::int64_t count) { return count > 0; });
        return 0.08 * static_cast<double>(used) *
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

    // Throughput after over before. Where nothing is left to cross the network, nothing is lost.
    double ratioOf(const FailureClass& found) const {
        const double utilisation = found.outcome.hottest.utilisation;
        const double most = utilisation > 0 ? std::numeric_limits<double>::infinity() : before_;
        return std::min(thetaOf(utilisation), most) / before_;
    }

    void write(Answered& answered) {
        if (before_ < 0) {
            before_ = thetaBefore();
        }
        if (!(before_ > 0) || before_ == std::numeric_limits<double>::infinity()) {
            return;
        }
        for (const FailureClass& each : answered.classes) {
            answered.ratios.push_back(ratioOf(each));
            answered.noteCritical(each, answered.ratios.back());
        }
        addFailureMetrics(analysed_, answered, before_, origin_, output_.metrics);
        if (answered.isSingle) {
            method_ = weaker(method_, answered.method);
        } else {
            output_.metrics.push_back(cutOffMetric(analysed_.id, answered));
        }
    }

    void noteCutOff(const FailureClass& found, const std::string& name) {
        if (found.outcome.disconnected > mostCutOff_) {
            mostCutOff_ = found.outcome.disconnected;
            mostCutOffBy_ = mostCutOff_ > 0 ? name : "";
        }
    }
    static bool isCritical(const FailureClass& found, double ratio) {
        constexpr double kDust = 1e-9;
        return ratio < 1 - kDust || found.outcome.disconnected > 0;
    }

    void noteCritical(const Kind& kind, const FailureClass& found, double ratio) {
        noteCutOff(found, nameOf(fabric_, found.representative));
        if (!isCritical(found, ratio)) {
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

    template <class Critical> static std::vector<Critical> worstOf(std::vector<Critical> all) {
        std::stable_sort(all.begin(), all.end(), [](const auto& x, const auto& y) {
            return std::pair(-x.disconnected, x.throughput) <
                   std::pair(-y.disconnected, y.throughput);
        });
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostCritical)),
                  all.end());
        return all;
    }
    void keepWorst() {
        overlay_.failures = worstOf(std::move(critical_));
        overlay_.groups = worstOf(std::move(criticalGroups_));
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
    std::unique_ptr<const FailureSweep> sweep_; // once one is needed
    Answered ofLinks_;                          // one by one, where they were
    std::vector<CriticalFailure> critical_;
    std::vector<CriticalGroup> criticalGroups_;
};

} // namespace

void failures(const PassInput& input, PassOutput& output) {
    forEachNetwork(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        const SwitchGraph& graph = analysed.shape->graph;
        if (graph.endpointCount() >= 2 && !graph.arcs.empty() && !graph.serversJoined) {
            FabricFailures(analysed, input, output.overlay(index), output).run();
        }
    });
}

} // namespace weft
