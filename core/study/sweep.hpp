// SPDX-License-Identifier: GPL-3.0-or-later
// A design with one or more of its settings varied: a grid of points, each analysed in the frame
// lane. Points are numbered, the last axis fastest, so that any machine can take a share of them
// and the shares join again.
#pragma once

#include "core/analysis/analysis.hpp"
#include "core/design/edit.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

constexpr std::int64_t kMostSweepPoints = 1'000'000;

// One setting and the values it takes, both as `--set PATH=VALUE` reads them.
struct SweepAxis {
    std::string path; // "compute.oversubscription"
    std::vector<std::string> values;
    bool operator==(const SweepAxis&) const = default;
};

// "compute.oversubscription=1:1,2:1,4:1" or "compute.servers=16..128:16" (first, last, step).
// Fails with Usage where it cannot be read or has more than kMostSweepPoints values.
Result<SweepAxis> parseAxis(std::string_view text);

// A figure to note at each point; where no scope is said, the first that has the metric: the whole
// design's where it has one.
struct SweepFigure {
    std::string metric, scope;
    bool operator==(const SweepFigure&) const = default;
};

struct SweepPlan {
    std::vector<SweepAxis> axes;      // one or more
    std::vector<SweepFigure> figures; // one or more
    bool operator==(const SweepPlan&) const = default;

    std::int64_t points() const; // saturates
};

struct SweepPoint {
    std::int64_t number = 0;
    std::vector<std::optional<double>> figures; // as the plan names them; unset: not known here
    std::string problem; // why it could not be built, or its first error; empty: none
    bool operator==(const SweepPoint&) const = default;
};

struct Sweep {
    SweepPlan plan;
    std::vector<std::string> units; // per figure; empty where no point has it
    std::vector<SweepPoint> points; // by number; all of them, or a share
    bool operator==(const Sweep&) const = default;
};

// The values of each axis at a point.
std::vector<std::string> valuesAt(const SweepPlan& plan, std::int64_t number);
// The edits that make a point of the design, in the order of the axes: a what-if's. Fails where a
// setting does not apply.
Result<std::vector<Edit>> editsAt(const Design& design, const SweepPlan& plan, std::int64_t number);
// The design at a point. Fails likewise.
Result<Design> designAt(const Design& design, const SweepPlan& plan, std::int64_t number);

// Where the values of an axis stand along it: at their quantities (400Gb/s, 2:1, 30m) where all are
// of one kind and no two alike, else at 0, 1, 2….
struct AxisPlaces {
    bool areQuantities = false;
    std::vector<double> places; // in Gb/s, m, B, s, W, or plain
};
AxisPlaces placesOf(const SweepAxis& axis);

// Points whose number leaves `share` when divided by `shares`.
struct SweepShare {
    std::int64_t share = 0, shares = 1;
};
// Called while a sweep runs, on any thread, several at once.
struct SweepWatch {
    std::function<void(std::int64_t done, std::int64_t all)> progress; // points ready
    // Each point as it is ready, with the units of its figures.
    std::function<void(const SweepPoint&, const std::vector<std::string>& units)> ready;
};
// Runs on all processors, the same answer whatever their number; stopped, the points that were
// ready are returned. Fails with Usage where the plan is empty or too large.
Result<Sweep> sweep(const Design& design, const SweepPlan& plan, const Catalog& catalog,
                    SweepShare share = {}, std::stop_token stop = {}, const SweepWatch& watch = {});

// Shares of one sweep joined. Fails with Invalid where the plans differ or a point is twice there.
Result<Sweep> merged(const std::vector<Sweep>& shares);

// As JSON, and back; the reader names the place of an error.
std::string sweepJson(const Sweep& sweep);
Result<Sweep> parseSweep(std::string_view text, const std::string& fileName = {});

} // namespace weft
