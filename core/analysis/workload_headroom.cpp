// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/workload_headroom.hpp"

#include "core/calc/headroom.hpp"
#include "core/workload/lossless_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {"SONiC, buffer_headroom_mellanox.lua and asic_table.j2",
                                         "IEEE 802.1Qbb", "IEEE 802.3, 31B.3.7 (pause response)"};

constexpr Formula kPort{
    "fabric.headroom.port", "B", "1024*ceil((l + f*(m + c + y + p + t))/1024)",
    "PFC headroom of a port and lossless priority: what still arrives after it said XOFF. Of the "
    "port that needs most.",
    kSources};
constexpr Formula kTotal{"fabric.headroom.total", "B", "",
                         "PFC headroom of all ports in use of the switch that needs most.",
                         kSources};

constexpr Formula kShare{"fabric.headroom.share", "ratio", "n*h/m",
                         "Headroom of all lossless priorities over the buffer of that switch.",
                         kSources};

constexpr DataSize kCell = bytes(144);

HeadroomInput inputOf(const LinkClass& link, const LosslessSettings& settings) {
    HeadroomInput in;
    in.rate = link.rate;
    in.length = link.length;
    in.portMtu = settings.device.mtu;
    in.losslessMtu = bytes(static_cast<double>(settings.rdmaMtu)) + kRoceHeaders;
    in.cellFactor = cellFactor(kCell);
    constexpr DataSize kOldResponse = bytes(3.8 * 1024);
    const auto quanta = pauseQuanta(link.rate);
    in.peerResponse = quanta ? quantaSize(*quanta) : kOldResponse;
    return in;
}

Metric portMetric(const AnalysedFabric& analysed, const LinkClass& link,
                  const LosslessSettings& settings, const std::string& origin) {
    const HeadroomInput in = inputOf(link, settings);
    const Headroom headroom = sonicHeadroom(in);
    const auto term = [](const char* name, DataSize size, std::string from, const char* meaning) {
        return Term{name, inBytes(size), "B", std::move(from), meaning, {}, {}};
    };
    const std::string rate = fmt::format("{:g} Gb/s", inGbps(link.rate));
    return metricOf(
        kPort, analysed.id, inBytes(headroom.bytes), Method::Estimate,
        {term("l", *in.losslessMtu,
              fmt::format("{} B payload and RoCE's headers", settings.rdmaMtu), "lossless frame"),
         {"f",
          in.cellFactor,
          "ratio",
          fmt::format("buffer cells of {:g} B", inBytes(kCell)),
          "buffer a worst-case frame takes over its size",
          {},
          {}},
         term("m", in.portMtu,
              settings.workload != nullptr ? "you chose, or jumbo frames" : "assumed: jumbo frames",
              "largest frame of the port"),
         term("c", headroom.onCable,
              fmt::format("{}, {:g} m at {}", origin, inMetres(link.length), rate),
              "on the cable, there and back"),
         term("y", in.macPhy, "SONiC: 0.8 KiB", "delay of MAC and PHY"),
         term("p", in.peerResponse, fmt::format("IEEE 802.3, 31B.3.7, at {}", rate),
              "the peer still sends while it reacts"),
         term("t", in.tile, "none of this chip", "between tiles of the chip")});
}

// Ports in use of the switches, by the class of their links.
using PortCounts = std::map<std::uint16_t, double>;

std::vector<PortCounts> portsInUse(const Fabric& fabric) {
    std::vector<PortCounts> counts(fabric.nodes.size());
    for (const Link& link : fabric.links) {
        counts[link.a.get()][link.linkClass] += link.count;
        counts[link.b.get()][link.linkClass] += link.count;
    }
    return counts;
}

struct Need {
    double bytes = 0;
    NodeIndex node;
};

Need neediestSwitch(const Fabric& fabric, const std::vector<PortCounts>& counts,
                    const LosslessSettings& settings) {
    Need most;
    const NodeRange switches = fabric.switches();
    for (std::uint32_t at = switches.begin; at < switches.end; ++at) {
        double need = 0;
        for (const auto& [linkClass, ports] : counts[at]) {
            need += ports *
                    inBytes(sonicHeadroom(inputOf(fabric.linkClasses[linkClass], settings)).bytes);
        }
        most = need > most.bytes ? Need{need, NodeIndex(std::size_t{at})} : most;
    }
    return most;
}

// What the user said of the switches' buffers, else the catalog.
struct Buffer {
    double bytes = 0; // 0: not known
    std::string origin;
};
Buffer bufferOf(const PassInput& input, const Fabric& fabric, NodeIndex node,
                const LosslessSettings& settings) {
    if (settings.buffer) {
        return {inBytes(*settings.buffer), "you chose"};
    }
    const Part* part = input.catalog.find(fabric.deviceOf(node).part);
    const Switch* model = part != nullptr ? part->as<Switch>() : nullptr;
    return model != nullptr && model->bufferMegabytes
               ? Buffer{*model->bufferMegabytes * 1e6, part->title()}
               : Buffer{};
}

void checkBuffer(const PassInput& input, const AnalysedFabric& analysed, const Need& need,
                 const LosslessSettings& settings, PassOutput& output) {
    const Fabric& fabric = analysed.expansion->fabric;
    const Buffer buffer = bufferOf(input, fabric, need.node, settings);
    if (!(buffer.bytes > 0)) {
        return;
    }
    const double priorities = static_cast<double>(settings.priorities);
    const double share = priorities * need.bytes / buffer.bytes;
    output.metrics.push_back(metricOf(
        kShare, analysed.id, share, Method::Estimate,
        {{"n", priorities, "count", "you chose, or 1", "lossless priorities", {}, {}},
         {"h", need.bytes, "B", std::string(kTotal.id), "of one", std::string(kTotal.id), {}},
         {"m", buffer.bytes, "B", buffer.origin, "packet buffer", {}, {}}}));
    if (share <= 1) {
        return;
    }
    Finding finding;
    finding.id = "headroom.exceeded";
    finding.severity = Severity::Error;
    finding.scope = analysed.id;
    finding.value = priorities * need.bytes;
    finding.limit = buffer.bytes;
    finding.unit = "B";
    finding.message =
        fmt::format("The ports of {} need {:.1f} MB of headroom for {} lossless {}; its buffer has "
                    "{:g} MB",
                    nodeName(fabric, need.node), priorities * need.bytes / 1e6, settings.priorities,
                    settings.priorities == 1 ? "priority" : "priorities", buffer.bytes / 1e6);
    output.findings.push_back(std::move(finding));
}

void writeHeadroom(const PassInput& input, const AnalysedFabric& analysed,
                   const LosslessSettings& settings, PassOutput& output) {
    const Fabric& fabric = analysed.expansion->fabric;
    const std::string origin = fabricOrigin(input.design, analysed.id);
    const auto most = std::max_element(fabric.linkClasses.begin(), fabric.linkClasses.end(),
                                       [&](const LinkClass& a, const LinkClass& b) {
                                           return sonicHeadroom(inputOf(a, settings)).bytes <
                                                  sonicHeadroom(inputOf(b, settings)).bytes;
                                       });
    const std::vector<PortCounts> counts = portsInUse(fabric);
    const Need need = neediestSwitch(fabric, counts, settings);
    if (most == fabric.linkClasses.end() || need.bytes <= 0) {
        return;
    }
    output.metrics.push_back(portMetric(analysed, *most, settings, origin));
    std::vector<Term> terms;
    std::string expression;
    for (const auto& [linkClass, ports] : counts[need.node.get()]) {
        const LinkClass& link = fabric.linkClasses[linkClass];
        const std::string n = fmt::format("n{}", terms.size() / 2 + 1),
                          x = fmt::format("x{}", terms.size() / 2 + 1);
        terms.push_back(
            {n,
             ports,
             "count",
             origin,
             fmt::format("ports of {:g} m at {:g} Gb/s", inMetres(link.length), inGbps(link.rate)),
             {},
             {}});
        terms.push_back({x,
                         inBytes(sonicHeadroom(inputOf(link, settings)).bytes),
                         "B",
                         "as fabric.headroom.port, for these ports",
                         "headroom of one",
                         {},
                         {}});
        expression += fmt::format("{}{}*{}", expression.empty() ? "" : " + ", n, x);
    }
    Metric total = metricOf(kTotal, analysed.id, need.bytes, Method::Estimate, std::move(terms));
    total.expression = std::move(expression);
    total.witness = nodeName(fabric, need.node);
    output.metrics.push_back(std::move(total));
    checkBuffer(input, analysed, need, settings, output);
}

} // namespace

void headrooms(const PassInput& input, PassOutput& output) {
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t) {
        const FabricIntent* intent = input.design.fabric(analysed.id);
        if (intent != nullptr && intent->transport == Transport::RoceV2) {
            writeHeadroom(input, analysed, losslessSettingsOf(input.design, *intent), output);
        }
    });
}

} // namespace weft
