// SPDX-License-Identifier: GPL-3.0-or-later
// The job that runs on a fabric: one rank per accelerator where servers join theirs by a scale-up
// network of known bandwidth, else one per endpoint port; placed as chosen.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/traffic/rank_layout.hpp"
#include "core/workload/collective_settings.hpp"

#include <optional>

namespace weft {

struct CollectiveJob {
    RankLayout layout;
    std::optional<Bandwidth>
        scaleUp; // of a rank, one direction; then ranks of a server use it among themselves
    std::string scaleUpOrigin;         // "NVIDIA DGX H100, grade A"
    std::optional<Bandwidth> inSwitch; // of a rank where the scale-up switches reduce (NVLS)
    std::string inSwitchOrigin;
    std::vector<std::int64_t>
        dims; // of a fabric that has dimensions: ranks along each, neighbours last; else empty
    std::string whyNoScaleUp; // empty where scaleUp is set
};

// Packed, all ranks.
CollectiveJob collectiveJob(const Fabric& fabric, const SwitchGraph& graph, const Catalog& catalog);
// Placed as the settings say, its scale-up network within what their channels move. Fails where the
// placement does not fit the fabric.
Result<CollectiveJob> collectiveJob(const Fabric& fabric, const SwitchGraph& graph,
                                    const Catalog& catalog, const CollectiveSettings& settings);

} // namespace weft
