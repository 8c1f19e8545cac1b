// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios of a design, each made a design of its own and analysed.
#pragma once

#include "core/analysis/analysis.hpp"

#include <span>
#include <string>
#include <vector>

namespace weft {

struct WhatIf {
    Id id; // "baseline" for the design itself
    std::string name;
    Design design;
    Analysis analysis; // its findings name the edits that no longer apply, too
};

// Those named by id or name, in that order; the baseline and every scenario where none is named.
// Analysed side by side on all processors, with searches where `depth` is Whole; the same answer
// whatever their number. The progress counts scenarios, on any thread, one call at a time; stopped,
// the answers are incomplete.
// Fails with Usage where a name is not known, saying which are.
Result<std::vector<WhatIf>> whatIfs(const Design& design, std::span<const std::string> wanted,
                                    const Catalog& catalog, Depth depth,
                                    const AnalysisOptions& options = {});

} // namespace weft
