// SPDX-License-Identifier: GPL-3.0-or-later
// The answers to one revision of a design. Everything the window and the command line show is in
// here with its reason; views only format. Immutable once made; safe to share between threads.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/finding.hpp"
#include "core/design/metric.hpp"
#include "core/plant/bill.hpp"
#include "core/topology/topology.hpp"

#include <memory>
#include <stop_token>

namespace weft {

// A fabric of the design, expanded, with what the sizing noted; `expansion` is null where it could
// not be built (a finding says why).
struct AnalysedFabric {
    Id id;
    std::shared_ptr<const Expansion> expansion;
};

struct Analysis {
    std::vector<Metric> metrics;         // sorted by (scope in document order, id)
    std::vector<Finding> findings;       // errors first, then by scope
    std::vector<AnalysedFabric> fabrics; // in document order
    std::vector<Series> series;
    std::shared_ptr<const Bill> bill;

    const Metric* find(std::string_view id, std::string_view scope) const; // null when not computed
    const AnalysedFabric* fabric(std::string_view id) const;
};

// Expands and analyses everything of the frame lane. `catalog` need not hold the design's pinned
// parts. Deterministic: the same design and catalog give the same bits.
Analysis analyse(const Design& design, const Catalog& catalog, std::stop_token stop = {});

} // namespace weft
