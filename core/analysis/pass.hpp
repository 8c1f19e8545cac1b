// SPDX-License-Identifier: GPL-3.0-or-later
// A pass computes some metrics and findings of a design. One file and one row of the table each.
#pragma once

#include "core/analysis/analysis.hpp"

#include <span>

namespace weft {

// Frame: answers while the mouse moves. Background: searches. Both: runs in the frame lane for the
// fabrics it can answer there, and in the background lane for the others.
enum class Lane : std::uint8_t { Frame, Background, Both };

// What passes read. Lives as long as the analysis runs.
struct PassInput {
    const Design& design;
    const Catalog& catalog; // with pinned parts over it
    const Analysis& soFar;  // metrics of earlier rows may be read
    Lane lane;              // Frame or Background
    const AnalysisOptions& options;
    std::function<void(double share)> report; // how much of the pass is done, 0 … 1

    bool isStopped() const { return options.stop.stop_requested(); }
    // False where --only leaves out every metric whose id begins so.
    bool wants(std::string_view prefix) const;
    // True where a search of so many steps (arcs looked at, mostly) fits the lane: some 20 ms in
    // the frame, a minute in the background.
    bool fits(double steps) const { return steps <= (lane == Lane::Frame ? 1e7 : 2e10); }
};

// What passes write.
struct PassOutput {
    std::vector<Metric>& metrics;
    std::vector<Finding>& findings;
    std::vector<Series>& series;
    std::vector<Overlay>& overlays; // one per fabric, in the order of Analysis::fabrics
    std::vector<ResultTable>& tables;
    std::shared_ptr<const WideReport>& wide;
    std::shared_ptr<const ReadinessReport>& readiness;
    Overlay ofJoined = {}; // joined fabrics are not drawn as one: theirs is dropped

    // Of the fabric that forEachNetwork counts so.
    Overlay& overlay(std::size_t index) {
        return index < overlays.size() ? overlays[index] : ofJoined;
    }
};

struct Pass {
    std::string_view id;
    std::string_view title; // for the progress bar: "Bisection"
    Lane lane;
    std::span<const std::string_view> produces; // prefixes of the ids of its metrics
    std::span<const std::string_view> needs;    // earlier passes whose metrics it reads
    bool finds = false;                         // writes findings that `check` must not miss
    void (*run)(const PassInput&, PassOutput&);
};

std::span<const Pass> passes(); // in order: a pass may read what earlier ones wrote

// An expanded fabric, looked at once for all passes.
AnalysedFabric analysedFabric(const Id& id, Expansion expansion, bool useSymmetry = true,
                              std::span<const FailedElement> failed = {});

// A link of what works, as the expansion numbers it.
LinkIndex meantLink(const AnalysedFabric& analysed, LinkIndex link);

// Info: what a pass could not do for a fabric and why, for silence is not a pass.
Finding notRun(const Id& fabric, std::string_view pass, std::string what, std::string_view why);

// Every fabric that was built, in order, until stopped.
template <class Visit> void forEachFabric(const PassInput& input, Visit&& visit) {
    for (std::size_t i = 0; i < input.soFar.fabrics.size() && !input.isStopped(); ++i) {
        if (input.soFar.fabrics[i].expansion != nullptr) {
            visit(input.soFar.fabrics[i], i);
        }
    }
}

// The same, and after them what joins make of several, by passes that ask about capacity and
// traffic alone.
template <class Visit> void forEachNetwork(const PassInput& input, Visit&& visit) {
    forEachFabric(input, visit);
    for (std::size_t i = 0; i < input.soFar.joined.size() && !input.isStopped(); ++i) {
        visit(input.soFar.joined[i]->whole, input.soFar.fabrics.size() + i);
    }
}

// "fabric Compute", the origin of terms read off a fabric.
std::string fabricOrigin(const Design& design, const Id& fabric);

} // namespace weft
