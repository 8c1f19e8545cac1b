// SPDX-License-Identifier: GPL-3.0-or-later
// What nccl-tests prints (all_reduce_perf and its like), read for calibration.
#pragma once

#include "core/base/result.hpp"
#include "core/collective/collective.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace weft {

struct NcclPoint {
    DataSize size;
    Duration time; // out of place
    std::int64_t line = 0;
};

struct NcclLog {
    Operation operation = Operation::AllReduce;
    std::int64_t ranks = 0;
    std::vector<NcclPoint> points; // by size, sizes above 0
};

// The operation is read from the log's own words or, where it does not say, must be given; ranks
// are its "Rank" lines, else follow from bus over algorithm bandwidth. Refused with the line: other
// units than (B), (us) and (GB/s), a row that is cut off or does not agree with itself, a log
// without its summary at the end, fewer than two sizes.
Result<NcclLog> parseNcclLog(std::string_view text, std::optional<Operation> operation = {});

} // namespace weft
