// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from what was set: the handful of numbers the inspector shows beneath its fields,
// each with the metric that explains it, and the limits that decided the sizes. And sums of a bill
// by kind, for the charts.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QString>

#include <string>
#include <vector>

namespace weft::ui {

struct Fact {
    QString label, value;
    QString tip;               // exact values
    std::string metric, scope; // what Why opens; a scope alone: where a click leads
    QString group = {};        // heads the facts from the first that has it
};

// Of a fabric, site, group, WAN link or workload; of the design for the empty id.
std::vector<Fact> factsFor(const Snapshot& snapshot, const Id& id);
// Of a switch, server or link of a fabric ("leaf-03", "leaf-03~spine-07"); none where there is no
// such part.
std::vector<Fact> partFacts(const Snapshot& snapshot, const Id& fabric, std::string_view part);
// "16 spines: 32 uplinks of a leaf must divide evenly".
std::vector<QString> sizingSentences(const Snapshot& snapshot, const Id& fabric);

struct KindSum {
    QString name; // "Leaf switches", "Transceivers"
    std::int64_t pieces = 0;
    Power typical;
    Money cost;
    std::int64_t unpriced = 0;
    int hue = 0; // stays with the name, whatever the order
    bool powerIsEstimate = false;
};
// The lines of network.power and network.cost (no servers, nothing rented), switches by tier.
std::vector<KindSum> networkByKind(const Bill& bill);

} // namespace weft::ui
