// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/counts.hpp"

#include "core/catalog/fit.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr std::string_view kDefinition[] = {
    "definition: an endpoint is one NIC port on one fabric"};
constexpr std::string_view kCounted[] = {"counted on the expanded fabric"};

constexpr Formula kEndpoints{"fabric.endpoints", "count", "", "NIC ports attached to this fabric.",
                             kDefinition};
constexpr Formula kServers{"fabric.servers", "count", "",
                           "Servers with at least one port on this fabric.", kCounted};
constexpr Formula kAccelerators{"fabric.accelerators", "count", "",
                                "Accelerators in the servers of this fabric.", kCounted};
constexpr Formula kSwitches{"fabric.switches", "count", "", "Switches of every tier.", kCounted};
constexpr Formula kLinks{"fabric.links", "count", "",
                         "Logical links of every kind; a link joins two ports.", kCounted};
constexpr Formula kSwitchLinks{"fabric.links.switch_switch", "count", "",
                               "Logical links between switches.", kCounted};
constexpr Formula kBreakout{"fabric.breakout.leaf_spine", "count", "ports",
                            "Uplink ports that one cage of a leaf gives at the uplinks' rate.",
                            kCounted};

// One term per server block: what `per` gives for a server of it.
template <class PerServer>
Metric overBlocks(const Formula& formula, const Fabric& fabric, PerServer per) {
    std::vector<Term> terms;
    for (std::size_t i = 0; i < fabric.servers.size(); ++i) {
        const ServerBlock& block = fabric.servers[i];
        const double each = per(block);
        terms.push_back({fmt::format("group{}", i + 1),
                         each * block.nodes.size(),
                         "count",
                         block.name.empty() ? "drawn" : block.name,
                         fmt::format("{} servers × {:g}", block.nodes.size(), each),
                         {},
                         {}});
    }
    // Many drawn servers read better as one line than as a thousand.
    constexpr std::size_t kMostLines = 12;
    if (terms.size() > kMostLines) {
        double sum = 0;
        for (const Term& term : terms) {
            sum += term.value;
        }
        terms = {{"drawn",
                  sum,
                  "count",
                  "drawn",
                  fmt::format("{} servers", fabric.servers.size()),
                  {},
                  {}}};
    }
    return sumOf(formula, fabric.id, Method::Exact, std::move(terms));
}

std::int64_t mergedEndpoints(const Fabric& fabric) {
    std::int64_t total = 0;
    for (const std::uint32_t merged : fabric.mergedEndpoints) {
        total += merged;
    }
    return total;
}

void countServers(const Expansion& expansion, PassOutput& output) {
    const Fabric& fabric = expansion.fabric;
    Metric endpoints = overBlocks(kEndpoints, fabric, [](const ServerBlock& block) {
        return static_cast<double>(block.portsPerServer);
    });
    if (const std::int64_t merged = mergedEndpoints(fabric); merged > 0) {
        endpoints.terms.push_back({"merged",
                                   static_cast<double>(merged),
                                   "count",
                                   "drawn",
                                   "hosts drawn into switches",
                                   {},
                                   {}});
        endpoints = sumOf(kEndpoints, fabric.id, Method::Exact, std::move(endpoints.terms));
    }
    output.metrics.push_back(std::move(endpoints));
    output.metrics.push_back(overBlocks(kServers, fabric, [](const ServerBlock&) { return 1.0; }));
    Metric accelerators = overBlocks(kAccelerators, fabric, [](const ServerBlock& block) {
        return static_cast<double>(block.accelerators);
    });
    if (expansion.accelerators) {
        accelerators.terms.push_back(
            {"nodes",
             static_cast<double>(fabric.range(*expansion.accelerators).size()),
             "count",
             "this fabric",
             "nodes that pass traffic on by themselves",
             {},
             {}});
        accelerators =
            sumOf(kAccelerators, fabric.id, Method::Exact, std::move(accelerators.terms));
    }
    output.metrics.push_back(std::move(accelerators));
}

std::string sizingNote(const Expansion& expansion, std::string_view tier) {
    for (const SizingNote& note : expansion.notes) {
        if (note.tier == tier) {
            return note.text;
        }
    }
    return "design";
}

// A tier's count as a metric of its own, so that "why 16 spines?" has an answer.
void countSwitches(const Expansion& expansion, PassOutput& output) {
    const Fabric& fabric = expansion.fabric;
    std::vector<Term> total;
    for (const NodeRole role :
         {NodeRole::Leaf, NodeRole::Spine, NodeRole::Core, NodeRole::Switch}) {
        const std::uint32_t count = fabric.range(role).size();
        const bool isAlwaysShown =
            role == NodeRole::Leaf || role == NodeRole::Spine || role == NodeRole::Core;
        if ((count == 0 && !isAlwaysShown) || role == expansion.accelerators) {
            continue;
        }
        const std::string tier(toString(role)), id = "fabric.switches." + tier;
        Metric metric = sumOf(kSwitches, fabric.id, Method::Exact,
                              {{tier,
                                static_cast<double>(count),
                                "count",
                                sizingNote(expansion, tier),
                                tier + " switches",
                                {},
                                {}}});
        metric.id = id;
        metric.meaning = fmt::format("Switches of the {} tier.", tier);
        output.metrics.push_back(std::move(metric));
        total.push_back(
            {tier, static_cast<double>(count), "count", "this fabric", tier + " switches", id, {}});
    }
    output.metrics.push_back(sumOf(kSwitches, fabric.id, Method::Exact, std::move(total)));
}

void countLinks(const Fabric& fabric, PassOutput& output) {
    std::vector<std::int64_t> perClass(fabric.linkClasses.size(), 0);
    for (const Link& link : fabric.links) {
        perClass[link.linkClass] += link.count;
    }
    std::vector<std::string> ids;
    std::vector<Term> all, betweenSwitches;
    for (const LinkClass& kind : fabric.linkClasses) {
        if (std::find(ids.begin(), ids.end(), kind.id) != ids.end()) {
            continue;
        }
        ids.push_back(kind.id);
        std::vector<Term> rates;
        double sum = 0;
        for (std::size_t i = 0; i < fabric.linkClasses.size(); ++i) {
            if (fabric.linkClasses[i].id == kind.id) {
                sum += static_cast<double>(perClass[i]);
                rates.push_back(
                    {fmt::format("class{}", rates.size() + 1),
                     static_cast<double>(perClass[i]),
                     "count",
                     "this fabric",
                     fmt::format("links of {:g} Gb/s", inGbps(fabric.linkClasses[i].rate)),
                     {},
                     {}});
            }
        }
        const bool isOther = kind.id == "switch_switch";
        if (!isOther) { // its metric is the sum over all kinds between switches, below
            Metric metric = sumOf(kLinks, fabric.id, Method::Exact, std::move(rates));
            metric.id = "fabric.links." + kind.id;
            metric.meaning = "Logical links of this kind.";
            output.metrics.push_back(std::move(metric));
        }
        const Term term{
            kind.id + (isOther ? "_other" : ""),      sum, "count", "this fabric", kind.id,
            isOther ? "" : "fabric.links." + kind.id, {}};
        all.push_back(term);
        if (kind.lower != NodeRole::Server) {
            betweenSwitches.push_back(term);
        }
    }
    output.metrics.push_back(sumOf(kLinks, fabric.id, Method::Exact, std::move(all)));
    output.metrics.push_back(
        sumOf(kSwitchLinks, fabric.id, Method::Exact, std::move(betweenSwitches)));
}

void countBreakout(const Fabric& fabric, PassOutput& output) {
    for (const LinkClass& kind : fabric.linkClasses) {
        if (kind.id != "leaf_spine" || fabric.range(NodeRole::Leaf).size() == 0) {
            continue;
        }
        std::int64_t ports = 1;
        for (const CageGroup& cages :
             fabric.deviceOf(NodeIndex(fabric.range(NodeRole::Leaf).begin)).cages) {
            ports = std::max(ports, portsPerCage(cages, kind.rate));
        }
        output.metrics.push_back(
            metricOf(kBreakout, fabric.id, static_cast<double>(ports), Method::Exact,
                     {{"ports",
                       static_cast<double>(ports),
                       "count",
                       "the leaf's faceplate",
                       fmt::format("ports of {:g} Gb/s per cage", inGbps(kind.rate)),
                       {},
                       {}}}));
        return;
    }
}

// Attached groups say how many servers there are: a number beside them does nothing, and whoever
// set it wants to know.
void findUnusedCounts(const FabricIntent& intent, PassOutput& output) {
    if (intent.attachments.empty()) {
        return;
    }
    for (const char* name : {"servers", "endpoints", "server"}) {
        if (intent.params.contains(name)) {
            const Id& group = intent.attachments.front().group;
            output.findings.push_back(
                {"parameter.unused",
                 Severity::Warning,
                 intent.id,
                 fmt::format("{}.{} does nothing: the groups attached to it say what it joins; set "
                             "{}.{} instead",
                             intent.id, name, group,
                             std::string_view(name) == "server" ? "part" : "count"),
                 {},
                 {},
                 {},
                 {{fmt::format("Forget {}", name), SetParameter{intent.id, name, std::nullopt}}}});
        }
    }
}

} // namespace

void countPieces(const PassInput& input, PassOutput& output) {
    for (const FabricIntent& intent : *input.design.fabrics) {
        findUnusedCounts(intent, output);
    }
    for (const AnalysedFabric& analysed : input.soFar.fabrics) {
        if (analysed.expansion == nullptr) {
            continue;
        }
        countServers(*analysed.expansion, output);
        countSwitches(*analysed.expansion, output);
        countLinks(analysed.expansion->fabric, output);
        countBreakout(analysed.expansion->fabric, output);
    }
}

} // namespace weft
