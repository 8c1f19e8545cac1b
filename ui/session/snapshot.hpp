// SPDX-License-Identifier: GPL-3.0-or-later
// What every view reads: one revision of the design with its analysis. Immutable; made on the
// worker thread, handed to the UI thread by one queued signal.
#pragma once

#include "core/analysis/analysis.hpp"

#include <cstdint>
#include <memory>

namespace weft::ui {

struct Snapshot {
    std::uint64_t revision = 0;
    bool isPreview = false; // of a drag still under way
    Design design;          // as the active scenario has it
    Id scenario;            // which that is; empty: the baseline
    Catalog catalog;        // with the design's pinned parts over it
    Analysis analysis;      // analysis.depth says whether the searches are in it
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace weft::ui
