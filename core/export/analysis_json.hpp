// SPDX-License-Identifier: GPL-3.0-or-later
// An analysis as the JSON of the command-line contract: numbers at full precision, units fixed per
// metric id.
#pragma once

#include "core/analysis/analysis.hpp"

#include <string>

namespace weft {

std::string analysisJson(const Design& design, const Analysis& analysis,
                         const std::string& scenario = "baseline");
// One metric with the metrics behind its terms, nested under "terms".
std::string whyJson(const Analysis& analysis, const Metric& metric);

} // namespace weft
