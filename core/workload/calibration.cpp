// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/calibration.hpp"

#include "core/workload/measured_collectives.hpp"
#include "core/workload/table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

// The fabric's benchmark, or a new one.
Workload benchmarkOf(const Design& design, const FabricIntent& fabric) {
    for (const Workload& workload : *design.workloads) {
        if (workload.kind == kCollectiveBenchmark.id && fabricOf(design, workload) == &fabric) {
            return workload;
        }
    }
    Workload made;
    made.id = freshId(design, "collectives");
    made.name = "Collectives";
    made.kind = kCollectiveBenchmark.id;
    made.on = fabric.id;
    return made;
}

struct Line {
    Duration alpha;
    double beta = 0;
};

// Least squares of relative errors: each point weighs 1/t². Where a coefficient came out negative
// the other one is fitted alone.
Line fitLine(const std::vector<NcclPoint>& points) {
    double w = 0, ws = 0, wss = 0, wt = 0, wst = 0;
    for (const NcclPoint& point : points) {
        const double s = inBytes(point.size), t = inSeconds(point.time), weight = 1 / (t * t);
        w += weight;
        ws += weight * s;
        wss += weight * s * s;
        wt += weight * t;
        wst += weight * s * t;
    }
    const double determinant = w * wss - ws * ws;
    const double alpha = determinant > 0 ? (wss * wt - ws * wst) / determinant : 0;
    const double beta = determinant > 0 ? (w * wst - ws * wt) / determinant : 0;
    if (!(alpha > 0)) {
        return {Duration(), wst / wss};
    }
    return beta > 0 ? Line{seconds(alpha), beta} : Line{seconds(wt / w), 0};
}

// What the fastest algorithm of the operation takes, among those that NCCL has.
struct Fastest {
    Duration time;
    std::string_view algorithm;
};
Fastest fastest(const MeasuredCollectives& measured, Operation operation, DataSize size) {
    Fastest best;
    const bool hasNccl =
        std::any_of(measured.run.begin(), measured.run.end(), [&](const MeasuredCollective& each) {
            return each.row->operation == operation && isOfNccl(*each.row);
        });
    for (const MeasuredCollective& each : measured.run) {
        if (each.row->operation != operation || (hasNccl && !isOfNccl(*each.row))) {
            continue;
        }
        const Duration time = each.time(size);
        if (best.algorithm.empty() || time < best.time) {
            best = {time, each.row->algorithm};
        }
    }
    return best;
}

// The benchmark's own settings but for ranks, which are the log's, and the fit looked for.
Result<MeasuredCollectives> measureFor(const NcclLog& log, const Workload& benchmark,
                                       const Catalog& catalog, const BuiltFabric& fabric,
                                       const Calibration& fit) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kCollectiveBenchmark, benchmark));
    WEFT_TRY(CollectiveSettings settings, collectiveSettings(params, *fabric.intent));
    settings.placement.ranks = log.ranks;
    settings.calibrations[static_cast<std::size_t>(log.operation)] = fit;
    WEFT_TRY(const CollectiveJob job,
             collectiveJob(*fabric.fabric, *fabric.graph, catalog, settings));
    if (fabric.graph->serversJoined || !(job.layout.portRate > Bandwidth())) {
        return fail(ErrorCode::Usage, "the fabric has no endpoints to compare with");
    }
    return measureCollectives(*fabric.fabric, *fabric.graph, fabric.clos, job, settings, catalog,
                              fabric.intent->name);
}

} // namespace

Result<CalibrationFit> calibrate(const NcclLog& log, const std::string& logName,
                                 const Design& design, const Catalog& catalog,
                                 const BuiltFabric& fabric) {
    CalibrationFit fit;
    fit.benchmark = benchmarkOf(design, *fabric.intent);
    WEFT_TRY(const MeasuredCollectives before, measureFor(log, fit.benchmark, catalog, fabric, {}));
    const Line line = fitLine(log.points);
    fit.alpha = line.alpha;
    fit.beta = line.beta;
    const DataSize large = gibibytes(64), larger = gibibytes(128); // far beyond any latency
    const Fastest none = fastest(before, log.operation, DataSize());
    if (none.algorithm.empty()) {
        return fail(ErrorCode::Usage, fmt::format("no algorithm of {} runs on {}",
                                                  toString(log.operation), fabric.intent->name));
    }
    const double modelled = inSeconds(fastest(before, log.operation, larger).time -
                                      fastest(before, log.operation, large).time) /
                            inBytes(larger - large);
    constexpr double kLeast = 0.001, kMost = 1000;
    fit.latency = none.time > Duration() ? std::clamp(line.alpha / none.time, kLeast, kMost) : 1;
    fit.efficiency = line.beta > 0 ? std::clamp(modelled / line.beta, kLeast, 10.0) : 1;
    WEFT_TRY(const MeasuredCollectives after,
             measureFor(log, fit.benchmark, catalog, fabric, {fit.latency, fit.efficiency, true}));
    for (const NcclPoint& point : log.points) {
        const Fastest now = fastest(after, log.operation, point.size);
        fit.points.push_back({point.size, point.time,
                              fastest(before, log.operation, point.size).time, now.time,
                              now.algorithm});
    }
    Params& params = fit.benchmark.params;
    params["calibrated-on"] = fmt::format("{} of {} ranks", logName, log.ranks);
    params[calibrationParam(log.operation, "latency")] = fit.latency;
    params[calibrationParam(log.operation, "efficiency")] = fit.efficiency;
    return fit;
}

} // namespace weft
