// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/parallel_network.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

ParallelNetwork::ParallelNetwork(const CollectiveJob& job, const CollectiveSettings& settings,
                                 PhaseMeter& meter, std::string name)
    : job_(job), settings_(settings), meter_(meter), name_(std::move(name)) {
}

// A group that fits a server stays in it; one that begins with several ranks of a server and goes
// on in the same places of others runs as many channels. Any other takes the fabric alone.
GroupRate ParallelNetwork::split(ParallelGroup group) const {
    GroupRate rate;
    rate.servers = group.extent;
    const std::int64_t inServer = job_.scaleUp ? job_.layout.perServer : 1;
    if (group.stride * group.extent <= inServer && inServer % (group.stride * group.extent) == 0) {
        rate.perServer = group.extent;
        rate.servers = 1;
    } else if (group.stride < inServer && inServer % group.stride == 0 &&
               group.extent % (inServer / group.stride) == 0) {
        rate.perServer = inServer / group.stride;
        rate.servers = group.extent / rate.perServer;
    }
    return rate;
}

void ParallelNetwork::finish(GroupRate& rate, double scale) {
    PhaseLoad load = meter_.finish();
    rate.load = load.utilisation * scale;
    rate.fullestLink = std::move(load.fullestLink);
    rate.connected = load.connected;
    rate.outside = job_.layout.rankRate() / std::max(1.0, rate.load);
    connected_ = connected_ && load.connected;
}

const GroupRate& ParallelNetwork::ring(ParallelGroup group) {
    const auto [found, isNew] = rings_.try_emplace(group);
    GroupRate& rate = found->second;
    if (isNew) {
        rate = split(group);
        if (rate.servers > 1) {
            groupRingFlows(job_.layout.ranks(), rate.servers, group.stride * rate.perServer,
                           [&](auto... flow) { meter_.add(flow...); });
        }
        finish(rate, 1);
    }
    return rate;
}

const GroupRate& ParallelNetwork::exchange(ParallelGroup group) {
    const auto [found, isNew] = exchanges_.try_emplace(group);
    GroupRate& rate = found->second;
    if (!isNew) {
        return rate;
    }
    rate = split(group);
    double scale = 1;
    if (rate.servers > 1) {
        groupExchangeFlows(job_.layout.ranks(), group.extent, group.stride,
                           [&](std::int64_t from, std::int64_t to, double share) {
                               if (!job_.scaleUp ||
                                   job_.layout.serverOf(from) != job_.layout.serverOf(to)) {
                                   meter_.add(from, to, share);
                               }
                           });
        // Shares are of all others; a rank's full rate goes to those of other servers.
        scale = static_cast<double>(group.extent - 1) /
                static_cast<double>(group.extent - rate.perServer);
    }
    finish(rate, scale);
    return rate;
}

const GroupRate& ParallelNetwork::shift(std::int64_t stride) {
    const auto [found, isNew] = shifts_.try_emplace(stride);
    GroupRate& rate = found->second;
    if (isNew) {
        const RankLayout& layout = job_.layout;
        rate.perServer = 2; // until a flow leaves its server
        rate.servers = 1;
        for (std::int64_t from = 0; from + stride < layout.ranks(); ++from) {
            const std::int64_t to = from + stride;
            if (!job_.scaleUp || layout.serverOf(from) != layout.serverOf(to)) {
                meter_.add(from, to, 1);
                rate.perServer = 1;
                rate.servers = 2;
            }
        }
        finish(rate, 1);
    }
    return rate;
}

Bandwidth ParallelNetwork::rateOf(const GroupRate& rate) const {
    if (rate.servers == 1 && job_.scaleUp) {
        return *job_.scaleUp;
    }
    const Bandwidth channels = rate.outside * static_cast<double>(rate.perServer);
    return job_.scaleUp ? std::min(channels, *job_.scaleUp) : channels;
}

Duration ParallelNetwork::time(Operation operation, ParallelGroup group, DataSize size) {
    if (group.extent < 2) {
        return {};
    }
    const GroupRate& rate = operation == Operation::AllToAll ? exchange(group) : ring(group);
    CollectiveParams params;
    params.ranks = group.extent;
    params.servers = rate.servers;
    params.ranksPerServer = rate.perServer;
    params.size = size;
    params.gammaPerByte = settings_.gammaPerByte;
    constexpr std::string_view kOnRings[] = {"ring", "hierarchical", "pairwise"};
    std::optional<Duration> fastest;
    for (const NcclProtocol protocol : settings_.protocols()) {
        const bool isLow = protocol == NcclProtocol::LowLatency && rate.servers > 1;
        const double share =
            protocolShare(NcclAlgorithm::Ring, protocol) * settings_.of(operation).efficiency;
        const auto setLatency = [&](std::int64_t servers) {
            const auto step = [&](NcclLink link) {
                return settings_.stepLatency(operation, link, NcclAlgorithm::Ring, protocol,
                                             servers);
            };
            params.alpha = step(NcclLink::Network);
            params.alphaIntra = step(NcclLink::NvLink);
            params.base = settings_.baseLatency(operation, NcclAlgorithm::Ring, protocol, servers);
        };
        params.bandwidth = rate.outside * share;
        if (isLow) {
            params.bandwidth =
                std::min(params.bandwidth, ncclLowLatencyBandwidth(NcclCpu::Intel, rate.servers) /
                                               static_cast<double>(rate.perServer));
        }
        if (job_.scaleUp) {
            params.intraBandwidth = *job_.scaleUp * share;
        }
        for (const Collective* row : collectives()) {
            const bool isUsed = row->operation == operation &&
                                std::find(std::begin(kOnRings), std::end(kOnRings),
                                          row->algorithm) != std::end(kOnRings) &&
                                (row->algorithm != "pairwise" || operation == Operation::AllToAll);
            // Only rings run by LL and LL128, unless a protocol was said for all.
            if (isUsed && (row->algorithm == "ring" || settings_.protocol ||
                           protocol == NcclProtocol::Simple)) {
                setLatency(row->algorithm == "ring" ? rate.servers : 1);
                const Duration each = evaluate(*row, params).time;
                fastest = fastest ? std::min(*fastest, each) : each;
            }
        }
    }
    return fastest.value_or(Duration());
}

Duration ParallelNetwork::sendTime(std::int64_t stride, DataSize size) {
    const GroupRate& rate = shift(stride);
    const bool isInside = rate.servers == 1 && job_.scaleUp;
    const Duration alpha =
        ncclHardwareLatency(isInside ? NcclLink::NvLink : NcclLink::Network, NcclAlgorithm::Ring,
                            settings_.protocol.value_or(NcclProtocol::Simple));
    return alpha + size / (isInside ? *job_.scaleUp : rate.outside);
}

void ParallelNetwork::addDemand(std::int64_t from, std::int64_t to, Bandwidth rate,
                                GroupDemands& out) const {
    const RankLayout& layout = job_.layout;
    if (job_.scaleUp && layout.serverOf(from) == layout.serverOf(to)) {
        return;
    }
    const Bandwidth each = rate / static_cast<double>(layout.ports);
    for (std::int64_t port = 0; port < layout.ports; ++port) {
        const std::uint32_t a = layout.at(from, port), b = layout.at(to, port);
        out.injected += each;
        if (a != b) {
            out.demands.push_back({a, b, each});
        }
    }
}

// As many channels as the group has ranks in a server share what each rank's ring carries.
void ParallelNetwork::ringDemands(ParallelGroup group, Bandwidth rate, GroupDemands& out) const {
    const GroupRate on = split(group);
    if (group.extent < 2 || on.servers < 2 || !(rate > Bandwidth())) {
        return;
    }
    groupRingFlows(job_.layout.ranks(), on.servers, group.stride * on.perServer,
                   [&](std::int64_t from, std::int64_t to, double) {
                       addDemand(from, to, rate / static_cast<double>(on.perServer), out);
                   });
}

void ParallelNetwork::exchangeDemands(ParallelGroup group, Bandwidth rate,
                                      GroupDemands& out) const {
    if (group.extent < 2 || split(group).servers < 2 || !(rate > Bandwidth())) {
        return;
    }
    groupExchangeFlows(job_.layout.ranks(), group.extent, group.stride,
                       [&](std::int64_t from, std::int64_t to, double share) {
                           addDemand(from, to, rate * share, out);
                       });
}

void ParallelNetwork::shiftDemands(std::int64_t stride, Bandwidth rate, GroupDemands& out) const {
    if (!(rate > Bandwidth())) {
        return;
    }
    for (std::int64_t from = 0; from + stride < job_.layout.ranks(); ++from) {
        addDemand(from, from + stride, rate, out);
        addDemand(from + stride, from, rate, out);
    }
}

std::string ParallelNetwork::where(const GroupRate& rate) const {
    if (rate.servers == 1 && job_.scaleUp) {
        return fmt::format("scale-up network of {}", job_.scaleUpOrigin);
    }
    return rate.fullestLink.empty() ? name_
                                    : fmt::format("{}, fullest at {} with {:.0f} % at full rate",
                                                  name_, rate.fullestLink, rate.load * 100);
}

} // namespace weft
