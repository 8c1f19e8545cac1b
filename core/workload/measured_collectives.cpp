// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/measured_collectives.hpp"

#include "core/collective/constants.hpp"
#include "core/traffic/phase.hpp"
#include "core/workload/reduction_load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

std::string percent(double share) {
    return fmt::format("{:.0f} %", share * 100);
}

// One pattern laid on the fabric.
struct Laid {
    PhaseLoad load;
    bool inside = false, outside = false; // some flows stay in their server, some leave it
};

// Phases that run at one rate, with the share of the message they carry in all.
struct RateGroup {
    Bandwidth rate;
    double share = 0;
    bool inside = false;
};

class Measurement {
public:
    Measurement(const Fabric& fabric, const SwitchGraph& graph, const ClosShape* shape,
                const CollectiveJob& job, const CollectiveSettings& settings,
                const Catalog& catalog, const std::string& origin)
        : fabric_(fabric), graph_(graph), shape_(shape), job_(job), layout_(job.layout),
          settings_(settings), catalog_(catalog), origin_(origin),
          meter_(fabric, graph, job.layout, shape, settings.routing) {}

    MeasuredCollectives run() {
        for (const Collective* row : collectives()) {
            protocol_ = NcclProtocol::Simple;
            if (row->phases == nullptr) {
                addInNetwork(*row);
            } else if (row->algorithm == "hierarchical" && !job_.scaleUp) {
                skip(*row, job_.whyNoScaleUp);
            } else if (row->algorithm == "nvls_tree" && !job_.inSwitch) {
                skip(*row, job_.scaleUp ? "the scale-up network does not reduce (no NVLS)"
                                        : job_.whyNoScaleUp);
            } else {
                addFastest(*row);
            }
        }
        return std::move(results_);
    }

private:
    double perServer() const { return static_cast<double>(layout_.perServer); }

    const Laid& laid(const Pattern& pattern) {
        const auto [found, isNew] = known_.try_emplace(pattern);
        if (isNew) {
            found->second = lay(pattern);
        }
        return found->second;
    }

    Laid lay(const Pattern& pattern) {
        Laid laid;
        if (pattern.kind == PatternKind::Ring || pattern.kind == PatternKind::DoubleTree) {
            layRails(pattern);
            laid.outside = layout_.servers > 1;
        } else if (pattern.kind == PatternKind::Uniform) {
            laid.load = meter_.uniform();
            laid.outside = layout_.servers > 1;
            return laid;
        } else {
            rankFlows(pattern, layout_.ranks(),
                      [&](std::int64_t from, std::int64_t to, double share) {
                          const bool sharesServer =
                              job_.scaleUp && layout_.serverOf(from) == layout_.serverOf(to);
                          laid.inside = laid.inside || sharesServer;
                          laid.outside = laid.outside || !sharesServer;
                          if (!sharesServer) {
                              meter_.add(from, to, share);
                          }
                      });
        }
        laid.load = meter_.finish();
        return laid;
    }

    // One ring or tree of servers per rail; of single ranks where they share nothing.
    void layRails(const Pattern& pattern) {
        for (std::int64_t rail = 0; rail < layout_.perServer; ++rail) {
            rankFlows(pattern, layout_.servers,
                      [&](std::int64_t from, std::int64_t to, double share) {
                          meter_.add(layout_.rankOf(from, rail), layout_.rankOf(to, rail), share);
                      });
        }
    }

    // Ranks of one server use its scale-up network, all others the fabric; the slower of the two
    // sets the phase's rate.
    Bandwidth rateOf(const Laid& laid) const {
        const Bandwidth outside = layout_.rankRate() / std::max(1.0, laid.load.utilisation);
        return !laid.inside    ? outside
               : !laid.outside ? *job_.scaleUp
                               : std::min(outside, *job_.scaleUp);
    }

    NcclAlgorithm kindOf(const Collective& row) const {
        return row.algorithm == "tree"        ? NcclAlgorithm::Tree
               : row.algorithm == "nvls_tree" ? NcclAlgorithm::NvlsTree
                                              : NcclAlgorithm::Ring;
    }
    // Rings and trees run by any of NCCL's protocols, everything else by the one that was said.
    std::span<const NcclProtocol> protocolsOf(const Collective& row) const {
        static constexpr NcclProtocol kSimple[] = {NcclProtocol::Simple};
        const bool hasChoice = row.algorithm == "ring" || row.algorithm == "tree";
        return hasChoice || (settings_.protocol && row.algorithm != "nvls_tree")
                   ? settings_.protocols()
                   : kSimple;
    }
    // What NCCL says of rings across servers holds of its own rings alone.
    std::int64_t serversOf(const Collective& row) const {
        return row.algorithm == "ring" ? layout_.servers : 1;
    }
    Duration insideStep(const Collective& row) const {
        return settings_.stepLatency(row.operation, NcclLink::NvLink, kindOf(row), protocol_,
                                     serversOf(row));
    }
    Duration outsideStep(const Collective& row) const {
        return settings_.stepLatency(row.operation, NcclLink::Network, kindOf(row), protocol_,
                                     serversOf(row));
    }
    // Share of the fabric's bandwidth that protocol and calibration leave.
    double factorOf(const Collective& row) const {
        return protocolShare(kindOf(row), protocol_) * settings_.of(row.operation).efficiency;
    }

    CollectiveParams params(const Collective& row, Bandwidth bandwidth) const {
        const double factor = factorOf(row);
        CollectiveParams params;
        params.ranks = layout_.ranks();
        params.bandwidth = bandwidth * factor;
        params.alpha = outsideStep(row);
        params.alphaIntra = insideStep(row);
        params.base = settings_.baseLatency(row.operation, kindOf(row), protocol_, serversOf(row));
        params.gammaPerByte = settings_.gammaPerByte;
        if (job_.scaleUp) {
            params.servers = layout_.servers;
            params.ranksPerServer = layout_.perServer;
            params.intraBandwidth = *job_.scaleUp * factor;
        }
        if (row.algorithm == "nvls_tree" && job_.inSwitch) {
            params.inSwitchBandwidth = *job_.inSwitch * factor;
        }
        if (row.algorithm == "parameter_server") {
            params.servers = settings_.spareHosts.value_or(layout_.ranks());
            params.ranksPerServer = 0;
            if (settings_.spareHosts) {
                params.serverBandwidth = layout_.rankRate() * (perServer() * factor);
            }
        } else if (row.algorithm == "torus") {
            params.dims = job_.dims;
        }
        return params;
    }

    void skip(const Collective& row, std::string_view why) {
        results_.notRun.push_back({&row, std::string(why)});
    }

    bool cannotRun(const Collective& row, bool isConnected) {
        if (meter_.isTooLarge()) {
            skip(row, "the fabric is too large to route its phases within the frame");
        } else if (!isConnected) {
            skip(row, "the fabric does not join all ranks that talk to each other");
        }
        return meter_.isTooLarge() || !isConnected;
    }

    void addFastest(const Collective& row);
    std::optional<MeasuredCollective> measure(const Collective& row);
    void explain(MeasuredCollective& measured, std::string text, const PhaseLoad& load) const;
    void explainMixed(MeasuredCollective& measured, const std::vector<RateGroup>& groups) const;
    void applyFactor(MeasuredCollective& measured) const;
    void capLowLatency(MeasuredCollective& measured) const;
    std::string channelText(const Collective& row) const;
    void addInNetwork(const Collective& row);

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    const ClosShape* shape_;
    const CollectiveJob& job_;
    const RankLayout& layout_;
    const CollectiveSettings& settings_;
    const Catalog& catalog_;
    const std::string& origin_;
    PhaseMeter meter_;
    NcclProtocol protocol_ = NcclProtocol::Simple; // of the row at hand
    std::map<Pattern, Laid> known_;
    MeasuredCollectives results_;
};

// The formula of a ring's or tree's bandwidth, as channelBandwidth() computes it.
std::string Measurement::channelText(const Collective& row) const {
    if (!job_.scaleUp) {
        return "R/max(1, load)";
    }
    const bool isHalved = row.algorithm == "tree" && layout_.servers == 2 && layout_.perServer > 1;
    return layout_.servers == 1 ? "Bs"
           : isHalved           ? "min(2*g*R/max(1, load), Bs)"
                                : "min(g*R/max(1, load), Bs)";
}

// One protocol is explained, the others are timed beside it.
void Measurement::addFastest(const Collective& row) {
    std::optional<MeasuredCollective> best;
    Duration least;
    std::vector<std::pair<NcclProtocol, CollectiveParams>> others;
    for (const NcclProtocol protocol : protocolsOf(row)) {
        protocol_ = protocol;
        std::optional<MeasuredCollective> measured = measure(row);
        if (!measured) {
            return;
        }
        CollectiveParams shown = measured->params;
        shown.size = gibibytes(1);
        const Duration time = evaluate(row, shown).time;
        if (!best || time < least) {
            if (best) {
                others.emplace_back(best->protocol, best->params);
            }
            best = std::move(measured);
            least = time;
        } else {
            others.emplace_back(measured->protocol, measured->params);
        }
    }
    best->others = std::move(others);
    results_.run.push_back(*std::move(best));
}

// Where all phases run at one rate, that is explained; else the mean over phases is. Empty where it
// cannot run, which is noted.
std::optional<MeasuredCollective> Measurement::measure(const Collective& row) {
    MeasuredCollective measured;
    measured.row = &row;
    measured.protocol = protocol_;
    measured.params = params(row, layout_.rankRate());
    measured.alphaOrigin = settings_.latencyOrigin(row.operation, protocol_);
    std::vector<CollectivePhase> phases;
    row.phases(measured.params, phases);
    std::vector<RateGroup> groups;
    PhaseLoad worst;
    double steps = 0, stepsInside = 0, carried = 0, busy = 0;
    for (const CollectivePhase& phase : phases) {
        const Laid& on = laid(phase.pattern);
        if (cannotRun(row, on.load.connected)) {
            return std::nullopt;
        }
        const bool isInside = on.inside && !on.outside;
        const Bandwidth rate = rateOf(on);
        const double share = phase.share * phase.times;
        measured.phases.push_back(
            {phase, rate * factorOf(row), isInside ? insideStep(row) : outsideStep(row), isInside});
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const RateGroup& group) {
            return group.rate == rate && group.inside == isInside;
        });
        if (same != groups.end()) {
            same->share += share;
        } else if (share > 0) {
            groups.push_back({rate, share, isInside});
        }
        steps += phase.times;
        stepsInside += isInside ? phase.times : 0;
        carried += share;
        busy += share / inBitsPerSecond(rate);
        worst = on.load.utilisation > worst.utilisation ? on.load : worst;
    }
    const PatternKind first = phases.front().pattern.kind;
    const bool isOfChannels = first == PatternKind::Ring || first == PatternKind::DoubleTree;
    if (isOfChannels || first == PatternKind::Uniform) {
        measured.phases.clear();
        const Bandwidth given = layout_.rankRate() / std::max(1.0, worst.utilisation);
        measured.params.bandwidth = given * factorOf(row);
        const bool isPlain = row.algorithm == "hierarchical" || row.algorithm == "nvls_tree" ||
                             first == PatternKind::Uniform;
        explain(measured, isPlain ? "R/max(1, load)" : channelText(row), worst);
    } else if (carried > 0) {
        measured.params.bandwidth = bitsPerSecond(carried / busy) * factorOf(row);
        measured.params.alpha =
            (stepsInside * insideStep(row) + (steps - stepsInside) * outsideStep(row)) / steps;
        if (stepsInside > 0) {
            measured.alphaOrigin +=
                fmt::format("; mean over {} steps, {} of them within servers", steps, stepsInside);
        }
        const RateGroup& only = groups.front();
        const bool isLimitedInside = job_.scaleUp && !only.inside && only.rate == *job_.scaleUp;
        explain(measured, only.inside || isLimitedInside ? "Bs" : "R/max(1, load)", worst);
        if (groups.size() > 1) {
            explainMixed(measured, groups);
        }
    }
    applyFactor(measured);
    capLowLatency(measured);
    return measured;
}

// LL's data and flags cross the network by the CPU, all rails of a server together.
void Measurement::capLowLatency(MeasuredCollective& measured) const {
    if (protocol_ != NcclProtocol::LowLatency || layout_.servers < 2 ||
        measured.bandwidthText.empty()) {
        return;
    }
    const bool isOfRails = job_.scaleUp.has_value();
    const Bandwidth most = ncclLowLatencyBandwidth(NcclCpu::Intel, layout_.servers);
    const bool isHalved = isOfRails && measured.row->algorithm == "tree" && layout_.servers == 2 &&
                          layout_.perServer > 1;
    const Bandwidth each = isOfRails ? most / (perServer() * (isHalved ? 2 : 1)) : most;
    measured.params.bandwidth = std::min(measured.params.bandwidth, each);
    measured.bandwidthText = fmt::format("min(ll, {})", measured.bandwidthText);
    measured.bandwidthValues.push_back(
        {"ll", inGbps(most), "Gb/s", std::string(kNcclTuning), "what LL carries between servers"});
}

void Measurement::explain(MeasuredCollective& measured, std::string text,
                          const PhaseLoad& load) const {
    measured.bandwidthText = std::move(text);
    const auto uses = [&](std::string_view name) {
        return measured.bandwidthText.find(name) != std::string::npos;
    };
    if (uses("R/")) {
        measured.bandwidthValues.push_back({"R", inGbps(layout_.rankRate()), "Gb/s", origin_,
                                            "rate of a rank's ports, one direction"});
        std::string how = settings_.routing.name.empty() ? "fluid ECMP" : settings_.routing.name;
        if (!settings_.routing.origin.empty()) {
            how += fmt::format(" ({})", settings_.routing.origin);
        }
        measured.bandwidthValues.push_back(
            {"load", load.utilisation, "ratio", fmt::format("its flows on {} by {}", origin_, how),
             load.utilisation == load.fluid
                 ? "load of the fullest link between switches at full rate, as a share of its "
                   "capacity"
                 : fmt::format("expected load of the fullest link between switches at full rate, "
                               "as a share of its capacity; {:.4g} if flows were as fine as water",
                               load.fluid)});
    }
    if (uses("g*")) {
        measured.bandwidthValues.push_back(
            {"g", perServer(), "count", origin_, "ranks, and rails, of a server"});
    }
    if (uses("Bs")) {
        measured.bandwidthValues.push_back({"Bs", inGbps(*job_.scaleUp), "Gb/s", job_.scaleUpOrigin,
                                            "scale-up bandwidth of a rank, one direction"});
    }
    if (load.utilisation > 1) {
        measured.fullestLink = fmt::format("{}: {} of its capacity at full rate", load.fullestLink,
                                           percent(load.utilisation));
    } else if (load.utilisation > 0) {
        measured.fullestLink =
            fmt::format("no link between switches limits; the fullest is {}, {} in use",
                        load.fullestLink, percent(load.utilisation));
    }
}

void Measurement::explainMixed(MeasuredCollective& measured,
                               const std::vector<RateGroup>& groups) const {
    std::string above, below;
    measured.bandwidthValues.clear();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string share = fmt::format("s{}", i + 1), rate = fmt::format("B{}", i + 1);
        above += (i == 0 ? "" : " + ") + share;
        below += fmt::format("{}{}/{}", i == 0 ? "" : " + ", share, rate);
        measured.bandwidthValues.push_back({share, groups[i].share, "ratio", "the algorithm",
                                            "share of the message sent in phases of this rate"});
        measured.bandwidthValues.push_back(
            {rate, inGbps(groups[i].rate), "Gb/s",
             groups[i].inside
                 ? job_.scaleUpOrigin
                 : fmt::format("its phases on {} by {}", origin_,
                               settings_.routing.name.empty() ? "fluid ECMP"
                                                              : settings_.routing.name),
             groups[i].inside ? "rate within servers, over the scale-up network"
                              : "rate between servers"});
    }
    measured.bandwidthText = fmt::format("({})/({})", above, below);
}

void Measurement::applyFactor(MeasuredCollective& measured) const {
    const Calibration& fit = settings_.of(measured.row->operation);
    if (measured.bandwidthText.empty()) {
        return;
    }
    const double share = protocolShare(kindOf(*measured.row), protocol_);
    if (share < 1) {
        measured.bandwidthText = fmt::format("flags*({})", measured.bandwidthText);
        measured.bandwidthValues.push_back({"flags", share, "ratio", std::string(kNcclTuning),
                                            "what algorithm and protocol leave of the bandwidth"});
    }
    if (fit.isFitted) {
        measured.bandwidthText = fmt::format("fit*({})", measured.bandwidthText);
        measured.bandwidthValues.push_back(
            {"fit", fit.efficiency, "ratio",
             fmt::format("calibrated on {}", settings_.calibratedOn.empty()
                                                 ? "your own figures"
                                                 : settings_.calibratedOn),
             "share of that bandwidth that was measured"});
    }
}

void Measurement::addInNetwork(const Collective& row) {
    if (!settings_.mayReduceInNetwork) {
        skip(row, "switches reduce on InfiniBand alone (SHARP)");
        return;
    }
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
            skip(row, fmt::format("{} does not reduce in the network (no SHARP)", device.title));
            return;
        }
        latency = latency && model->latency ? std::optional(std::max(*latency, *model->latency))
                                            : std::nullopt;
    }
    if (shape_ == nullptr) {
        skip(row, "reduction trees are laid on a uniform Clos only");
        return;
    }
    MeasuredCollective measured;
    PhaseLoad load; // one stream per tree and link: nothing hashes
    load.utilisation = load.fluid = reductionLoad(*shape_, graph_, layout_);
    load.fullestLink = "uplinks of the leaf or pod with most reduction trees";
    std::string text = "R/max(1, load)";
    if (job_.scaleUp) {
        text = layout_.servers == 1 ? "Bs*g/(2*(g-1))" : "min(g*R/max(1, load), Bs*g/(2*(g-1)))";
    }
    measured.row = &row;
    measured.params = params(row, layout_.rankRate() / std::max(1.0, load.utilisation));
    measured.params.base =
        ncclHardwareLatency(NcclLink::Network, NcclAlgorithm::CollNetDirect, NcclProtocol::Simple) *
        settings_.of(row.operation).latency;
    measured.params.depth = shape_->tiers;
    measured.params.alphaSwitch = latency.value_or(kAssumedSwitchLatency);
    measured.alphaOrigin = settings_.latencyOrigin(row.operation, protocol_);
    measured.switchOrigin =
        latency ? "switch latency of the catalog" : "assumed: a switch's latency is not catalogued";
    explain(measured, std::move(text), load);
    applyFactor(measured);
    results_.run.push_back(std::move(measured));
}

} // namespace

Duration MeasuredCollective::time(DataSize size) const {
    const bool isTree = row->algorithm == "tree";
    const auto timeBy = [&](NcclProtocol used, CollectiveParams sized) {
        sized.size = size;
        const double share = isTree ? ncclTreeCorrection(used, size) : 1;
        sized.bandwidth = sized.bandwidth * share;
        if (sized.intraBandwidth) {
            sized.intraBandwidth = *sized.intraBandwidth * share;
        }
        return evaluate(*row, sized).time;
    };
    Duration least = timeBy(protocol, params);
    for (const auto& [used, other] : others) {
        least = std::min(least, timeBy(used, other));
    }
    return least;
}

Duration MeasuredCollective::simulated(DataSize size) const {
    Duration sum;
    for (const MeasuredPhase& each : phases) {
        sum += each.phase.times * (each.alpha + each.phase.share * (size / each.rate));
    }
    return sum;
}

MeasuredCollectives measureCollectives(const Fabric& fabric, const SwitchGraph& graph,
                                       const ClosShape* shape, const CollectiveJob& job,
                                       const CollectiveSettings& settings, const Catalog& catalog,
                                       const std::string& origin) {
    return Measurement(fabric, graph, shape, job, settings, catalog, origin).run();
}

} // namespace weft
