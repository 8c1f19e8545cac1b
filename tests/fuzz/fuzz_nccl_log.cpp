// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the output of nccl-tests: refused with a sentence and a line, or points that agree
// with themselves.
#include "core/base/text.hpp"
#include "core/workload/nccl_log.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto log = weft::parseNcclLog(text);
    if (!log) {
        WEFT_CHECK(weft::isValidUtf8(log.error().toString()) && !log.error().message.empty());
        WEFT_CHECK(log.error().place.starts_with("line "));
        return 0;
    }
    WEFT_CHECK(log->ranks >= 2 && log->points.size() >= 2);
    for (const weft::NcclPoint& point : log->points) {
        WEFT_CHECK(point.size > weft::DataSize() && point.time > weft::Duration());
        WEFT_CHECK(std::isfinite(point.size.inBase()) && std::isfinite(point.time.inBase()));
    }
    return 0;
}
