// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/collective_bandwidth.hpp"

#include "core/analysis/halving_doubling_phases.hpp"
#include "core/collective/constants.hpp"
#include "core/traffic/patterns.hpp"
#include "core/traffic/phase.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

std::string percent(double share) {
    return fmt::format("{:.0f} %", share * 100);
}

class Measurement {
public:
    Measurement(const Fabric& fabric, const SwitchGraph& graph, const ClosShape* shape,
                const CollectiveJob& job, const Catalog& catalog, const std::string& origin)
        : fabric_(fabric), graph_(graph), shape_(shape), job_(job), layout_(job.layout),
          catalog_(catalog), origin_(origin), meter_(fabric, graph, job.layout, shape) {}

    MeasuredCollectives run() {
        const PhaseLoad ring = ringLoad();
        const PhaseLoad tree = treeLoad();
        add("ring", ring, channelText(), kNcclNvlinkRing);
        add("tree", tree, channelText(), kNcclNvlinkTree);
        addHalvingDoubling();
        if (job_.scaleUp) {
            add("hierarchical", ring, "R/max(1, load)", kNcclNvlinkRing);
        } else {
            skip("hierarchical", job_.whyNoScaleUp);
        }
        addInNetwork();
        return std::move(results_);
    }

private:
    double servers() const { return static_cast<double>(layout_.servers); }
    double perServer() const { return static_cast<double>(layout_.perServer); }

    // Flows between members of one rail: its server numbers as ranks.
    auto onRail(std::int64_t rail) {
        return [this, rail](std::int64_t from, std::int64_t to, double share) {
            meter_.add(from * layout_.perServer + rail, to * layout_.perServer + rail, share);
        };
    }

    // One ring or tree of servers per rail; of single ranks where they share nothing.
    PhaseLoad ringLoad() {
        for (std::int64_t rail = 0; rail < layout_.perServer; ++rail) {
            ringFlows(layout_.servers, onRail(rail));
        }
        return meter_.finish();
    }
    PhaseLoad treeLoad() {
        for (std::int64_t rail = 0; rail < layout_.perServer; ++rail) {
            doubleTreeFlows(layout_.servers, onRail(rail));
        }
        return meter_.finish();
    }
    // The formula of a ring's or tree's bandwidth, as channelBandwidth() computes it.
    std::string channelText() const {
        if (!job_.scaleUp) {
            return "R/max(1, load)";
        }
        return layout_.servers == 1 ? "Bs" : "min(g*R/max(1, load), Bs)";
    }

    bool cannotRun(std::string_view algorithm, const PhaseLoad& load) {
        if (meter_.isTooLarge()) {
            skip(algorithm, "the fabric is too large to route its phases within the frame");
        } else if (!load.connected) {
            skip(algorithm, "the fabric does not join all ranks that talk to each other");
        }
        return meter_.isTooLarge() || !load.connected;
    }

    void skip(std::string_view algorithm, std::string_view why) {
        results_.notRun.push_back(fmt::format("{}: {}", algorithm, why));
    }

    CollectiveParams params(Bandwidth bandwidth, Duration insideStep) const {
        CollectiveParams params;
        params.ranks = layout_.ranks();
        params.bandwidth = bandwidth;
        params.alpha = kNcclNetStep;
        params.alphaIntra = insideStep;
        params.base = kNcclBase;
        if (job_.scaleUp) {
            params.servers = layout_.servers;
            params.ranksPerServer = layout_.perServer;
            params.intraBandwidth = job_.scaleUp;
        }
        return params;
    }

    MeasuredCollective& start(std::string_view algorithm, CollectiveParams params) {
        MeasuredCollective& measured = results_.run.emplace_back();
        measured.row = findCollective(Operation::AllReduce, algorithm);
        measured.params = std::move(params);
        measured.alphaOrigin = kNcclTuning;
        return measured;
    }

    // An algorithm of one pattern.
    void add(std::string_view algorithm, const PhaseLoad& load, std::string text,
             Duration insideStep, std::string_view loadOrigin = "fluid ECMP of its flows") {
        if (cannotRun(algorithm, load)) {
            return;
        }
        const Bandwidth given = layout_.rankRate() / std::max(1.0, load.utilisation);
        MeasuredCollective& measured = start(algorithm, params(given, insideStep));
        measured.bandwidthText = std::move(text);
        addValues(measured, load, fmt::format("{} on {}", loadOrigin, origin_));
    }

    void addValues(MeasuredCollective& measured, const PhaseLoad& load,
                   const std::string& loadOrigin) const {
        const auto uses = [&](std::string_view name) {
            return measured.bandwidthText.find(name) != std::string::npos;
        };
        if (uses("R/")) {
            measured.bandwidthValues.push_back({"R", inGbps(layout_.rankRate()), "Gb/s", origin_,
                                                "rate of a rank's ports, one direction"});
            measured.bandwidthValues.push_back({"load", load.utilisation, "ratio", loadOrigin,
                                                "load of the fullest link between switches at full "
                                                "rate, as a share of its capacity"});
        }
        if (uses("g")) {
            measured.bandwidthValues.push_back(
                {"g", perServer(), "count", origin_, "ranks, and rails, of a server"});
        }
        if (uses("Bs")) {
            measured.bandwidthValues.push_back({"Bs", inGbps(*job_.scaleUp), "Gb/s",
                                                job_.scaleUpOrigin,
                                                "scale-up bandwidth of a rank, one direction"});
        }
        if (load.utilisation > 1) {
            measured.fullestLink = fmt::format("{}: {} of its capacity at full rate",
                                               load.fullestLink, percent(load.utilisation));
        } else if (load.utilisation > 0) {
            measured.fullestLink =
                fmt::format("no link between switches limits; the fullest is {}, {} in use",
                            load.fullestLink, percent(load.utilisation));
        }
    }

    void addHalvingDoubling();
    void explainMixed(MeasuredCollective& measured, const std::vector<PhaseGroup>& groups,
                      const std::string& loadOrigin) const;
    void addInNetwork();
    double reductionLoad() const;

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    const ClosShape* shape_;
    const CollectiveJob& job_;
    const RankLayout& layout_;
    const Catalog& catalog_;
    const std::string& origin_;
    PhaseMeter meter_;
    MeasuredCollectives results_;
};

// Where all phases run alike, their rate is explained as that of any other algorithm; else the mean
// over phases is.
void Measurement::addHalvingDoubling() {
    const HalvingDoublingPhases phases = halvingDoublingPhases(job_, meter_);
    if (cannotRun("halving_doubling", phases.worst)) {
        return;
    }
    CollectiveParams algorithm = params(phases.bandwidth(), kNcclNvlinkRing);
    algorithm.alpha = (phases.insideSteps * kNcclNvlinkRing +
                       (phases.steps - phases.insideSteps) * kNcclNetStep) /
                      phases.steps;
    MeasuredCollective& measured = start("halving_doubling", std::move(algorithm));
    if (phases.insideSteps > 0) {
        measured.alphaOrigin = fmt::format("{}; mean over {} steps, {} of them within servers",
                                           kNcclTuning, phases.steps, phases.insideSteps);
    }
    const std::string loadOrigin = fmt::format("fluid ECMP of its phases on {}", origin_);
    const bool isMixed = phases.groups.size() > 1;
    measured.bandwidthText = phases.groups.front().inside ? "Bs" : "R/max(1, load)";
    addValues(measured, phases.worst, loadOrigin);
    if (isMixed) {
        explainMixed(measured, phases.groups, loadOrigin);
    }
}

void Measurement::explainMixed(MeasuredCollective& measured, const std::vector<PhaseGroup>& groups,
                               const std::string& loadOrigin) const {
    std::string above, below;
    measured.bandwidthValues.clear();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string share = fmt::format("s{}", i + 1), rate = fmt::format("B{}", i + 1);
        above += (i == 0 ? "" : " + ") + share;
        below += fmt::format("{}{}/{}", i == 0 ? "" : " + ", share, rate);
        measured.bandwidthValues.push_back({share, groups[i].share, "ratio", "the algorithm",
                                            "share of the message sent in phases of this rate"});
        measured.bandwidthValues.push_back({rate, inGbps(groups[i].rate), "Gb/s",
                                            groups[i].inside ? job_.scaleUpOrigin : loadOrigin,
                                            groups[i].inside
                                                ? "rate within servers, over the scale-up network"
                                                : "rate between servers"});
    }
    measured.bandwidthText = fmt::format("({})/({})", above, below);
}

// One reduction tree per rail: a switch sends one stream up for each tree that has ranks under it,
// whatever their number. The fullest uplinks of a leaf, or of a pod, as a share of their capacity.
double Measurement::reductionLoad() const {
    const auto trees = static_cast<std::size_t>(layout_.perServer * layout_.ports);
    std::vector<bool> passes(graph_.size() * trees, false);
    for (std::int64_t rank = 0; rank < layout_.ranks(); ++rank) {
        for (std::int64_t port = 0; port < layout_.ports; ++port) {
            const auto tree =
                static_cast<std::size_t>(rank % layout_.perServer * layout_.ports + port);
            passes[layout_.at(rank, port) * trees + tree] = true;
        }
    }
    std::int64_t mostOnLeaf = 0;
    for (std::size_t at = 0; at < graph_.size(); ++at) {
        const auto first = passes.begin() + static_cast<std::ptrdiff_t>(at * trees);
        mostOnLeaf = std::max<std::int64_t>(
            mostOnLeaf, std::count(first, first + static_cast<std::ptrdiff_t>(trees), true));
    }
    double load = 0;
    const double spines = static_cast<double>(shape_->spinesPerPod);
    if (shape_->tiers >= 2) {
        load = static_cast<double>(mostOnLeaf) * (layout_.portRate / (shape_->leafSpine * spines));
    }
    if (shape_->tiers >= 3 && shape_->pods() > 1) {
        const Bandwidth podUplinks =
            shape_->spineCore * (spines * static_cast<double>(shape_->coresPerSpine));
        load = std::max(load, static_cast<double>(trees) * (layout_.portRate / podUplinks));
    }
    return load;
}

void Measurement::addInNetwork() {
    std::optional<Duration> latency = Duration();
    for (const Device& device : fabric_.devices) {
        const Part* part = catalog_.find(device.part);
        const Switch* model = part != nullptr ? part->as<Switch>() : nullptr;
        if (device.role == NodeRole::Server) {
            continue;
        }
        const auto reduces = [](const std::string& feature) {
            return feature.starts_with("sharp");
        };
        if (model == nullptr ||
            std::none_of(model->features.begin(), model->features.end(), reduces)) {
            skip("in_network",
                 fmt::format("{} does not reduce in the network (no SHARP)", device.title));
            return;
        }
        latency = latency && model->latency ? std::optional(std::max(*latency, *model->latency))
                                            : std::nullopt;
    }
    if (shape_ == nullptr) {
        skip("in_network", "reduction trees are laid on a uniform Clos only");
        return;
    }
    PhaseLoad load;
    load.utilisation = reductionLoad();
    load.fullestLink = "uplinks of the leaf or pod with most reduction trees";
    std::string text = "R/max(1, load)";
    if (job_.scaleUp) {
        text = layout_.servers == 1 ? "Bs*g/(2*(g-1))" : "min(g*R/max(1, load), Bs*g/(2*(g-1)))";
    }
    add("in_network", load, std::move(text), kNcclNvlinkRing, "its reduction trees");
    MeasuredCollective& measured = results_.run.back();
    measured.params.base = kNcclCollNet;
    measured.params.depth = shape_->tiers;
    measured.params.alphaSwitch = latency.value_or(kAssumedSwitchLatency);
    measured.switchOrigin =
        latency ? "switch latency of the catalog" : "assumed: a switch's latency is not catalogued";
}

} // namespace

MeasuredCollectives measureAllReduce(const Fabric& fabric, const SwitchGraph& graph,
                                     const ClosShape* shape, const CollectiveJob& job,
                                     const Catalog& catalog, const std::string& origin) {
    return Measurement(fabric, graph, shape, job, catalog, origin).run();
}

} // namespace weft
