// SPDX-License-Identifier: GPL-3.0-or-later
// What failures do to uniform all-to-all traffic once routes have reconverged. Each failure is
// answered exactly, as if the fabric had been routed anew without what is down; traffic to and from
// endpoints that are cut off is gone, and the rest is measured.
#pragma once

#include "core/traffic/ecmp.hpp"

#include <memory>

namespace weft {

struct LinksDown {
    LinkIndex link;
    std::uint32_t count = 1; // of its parallel links
};

// What goes down at once: a link, a switch, the links of a transceiver pair, a rack, a power feed.
struct Outage {
    std::vector<LinksDown> links;
    std::vector<NodeIndex> switches; // with every link and endpoint on them
};

// One link of each bundle between two switches; each switch; `samples` times `k` different links
// between switches, drawn by the seed.
std::vector<Outage> singleLinkFailures(const Fabric& fabric);
std::vector<Outage> singleSwitchFailures(const Fabric& fabric);
std::vector<Outage> sampledLinkFailures(const Fabric& fabric, std::size_t k, std::size_t samples,
                                        std::uint64_t seed);

struct FailureOutcome {
    HottestLink hottest;           // of what is left, under the traffic that is left
    std::int64_t disconnected = 0; // endpoints no longer in the largest group that stays together
};

struct RoutedOnce;

// Routes the fabric once, then answers each failure by what it changes; where the state of all
// destinations would not fit in memory, or links have weights, by routing anew. Immutable once
// made: it may be asked from many threads. The arguments must outlive it.
class FailureSweep {
public:
    // Every endpoint sends `perPair` to every other. `routing.linksDown` is down to begin with.
    FailureSweep(const Fabric& fabric, const SwitchGraph& graph, Bandwidth perPair,
                 Routing routing = {});
    ~FailureSweep();
    FailureSweep(const FailureSweep&) = delete;
    FailureSweep& operator=(const FailureSweep&) = delete;

    const LinkLoads& intact() const { return intact_; }
    FailureOutcome outcome(const Outage& failure) const;
    // In the order of `failures`; by `routing.threads` at once.
    std::vector<FailureOutcome> outcomes(std::span<const Outage> failures) const;

private:
    FailureOutcome outcomeAnew(const Outage& failure) const;
    FailureOutcome outcomeBy(class Rerouter& rerouter, const Outage& failure) const;

    const Fabric& fabric_;
    const SwitchGraph& graph_;
    Bandwidth perPair_;
    Routing routing_;
    LinkLoads intact_;
    std::int64_t disconnected_ = 0; // before any failure
    std::unique_ptr<const RoutedOnce> once_;
    std::vector<std::uint32_t> arcOf_; // per link and direction
};

// Failures that come to the same by the symmetry of a Clos.
struct FailureClass {
    Outage representative;
    std::int64_t failures = 0;          // how many the class has
    std::vector<std::uint32_t> members; // the links, or the switches, in order
    FailureOutcome outcome;
};
// Every single link (one of each bundle) or switch of a fabric whose shape recogniseClos has
// proven; empty where parallel links differ in number between like pairs. O(links) per class.
std::vector<FailureClass> closLinkFailures(const Fabric& fabric, const SwitchGraph& graph,
                                           Bandwidth perPair);
std::vector<FailureClass> closSwitchFailures(const Fabric& fabric, const SwitchGraph& graph,
                                             Bandwidth perPair);
// The same of failures as listed, whatever goes down in each; members are places in the list.
// Failures that take the same from pods, groups and switches that may be exchanged are one class.
// Void once stopped.
std::vector<FailureClass> closFailures(const Fabric& fabric, const SwitchGraph& graph,
                                       Bandwidth perPair, std::span<const Outage> failures,
                                       const std::stop_token& stop = {});

} // namespace weft
