// SPDX-License-Identifier: GPL-3.0-or-later
// Fits the model of a fabric's collectives to a log of the user's own cluster.
#pragma once

#include "core/design/edit.hpp"
#include "core/workload/nccl_log.hpp"
#include "core/workload/workload.hpp"

namespace weft {

struct CalibratedPoint {
    DataSize size;
    Duration measured, before, after; // predicted without and with the fit
    std::string_view algorithm;       // the fastest, with the fit
};

struct CalibrationFit {
    Duration alpha;        // measured latency of a call
    double beta = 0;       // measured seconds per byte
    double latency = 1;    // measured over modelled latency
    double efficiency = 1; // modelled over measured seconds per byte
    std::vector<CalibratedPoint> points;
    Workload benchmark; // the fabric's benchmark with the fit in it: to be put into the design
};

// t = α + β S by least squares of relative errors, α and β not negative, held against what the
// fastest algorithm is expected to take on as many ranks of the fabric. `logName` is what results
// will say they are calibrated on.
Result<CalibrationFit> calibrate(const NcclLog& log, const std::string& logName,
                                 const Design& design, const Catalog& catalog,
                                 const BuiltFabric& fabric);

} // namespace weft
