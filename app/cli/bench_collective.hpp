// SPDX-License-Identifier: GPL-3.0-or-later
// The collectives of bench's W6: algorithm-ranks-bytes-kK-placement on a K-ary fat tree of 50 GB/s
// and 500 ns links, destination-routed as SimGrid's.
#pragma once

#include "core/base/result.hpp"
#include "core/traffic/static_routes.hpp"

#include <string_view>

namespace weft::cli {

struct BenchCollective {
    void (*run)(BenchCollective&) = nullptr;
    std::uint32_t ranks = 0;
    DataSize size;
    StaticFatTree tree;
    std::vector<std::uint32_t> hostOf; // per rank
    Duration time;                     // written by run
};

Result<BenchCollective> parseBenchCollective(std::string_view text);

} // namespace weft::cli
