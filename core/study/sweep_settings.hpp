// SPDX-License-Identifier: GPL-3.0-or-later
// Which settings of a design a sweep may well vary, with values worth trying. It may vary any other
// that `--set` knows, too.
#pragma once

#include "core/design/design.hpp"

#include <string>
#include <vector>

namespace weft {

struct SweepSetting {
    std::string path;   // "compute.oversubscription"
    Id item;            // whose it is; empty: the whole design's
    std::string name;   // "oversubscription", "usd-per-kwh"
    std::string now;    // as `--set` reads it; empty where nothing was said
    std::string values; // as parseAxis reads them behind the "=": "1:1,2:1,4:1", "64..254:10";
                        // empty where nothing tells what to try
    bool operator==(const SweepSetting&) const = default;
};

// Of each fabric and workload its parameters, of each server group and WAN link its count, and the
// design's rules of optics and money; in document order.
std::vector<SweepSetting> sweepSettings(const Design& design);

} // namespace weft
