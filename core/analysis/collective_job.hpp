// SPDX-License-Identifier: GPL-3.0-or-later
// The job whose collectives are timed on a fabric: one rank per accelerator where servers join
// theirs by a scale-up network of known bandwidth, else one per endpoint port; packed in both
// cases.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/traffic/rank_layout.hpp"

#include <optional>

namespace weft {

struct CollectiveJob {
    RankLayout layout;
    std::optional<Bandwidth>
        scaleUp; // of a rank, one direction; then ranks of a server use it among themselves
    std::string scaleUpOrigin; // "NVIDIA DGX H100, grade A"
    std::string whyNoScaleUp;  // empty where scaleUp is set
};

CollectiveJob collectiveJob(const Fabric& fabric, const SwitchGraph& graph, const Catalog& catalog);

} // namespace weft
