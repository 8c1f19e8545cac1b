// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/starters.hpp"

#include "core/analysis/analysis.hpp"

namespace weft::ui {

Result<FabricIntent> starterFabric(std::string_view topology, const Catalog& catalog) {
    const Topology* row = findTopology(topology);
    if (!row) {
        return fail(ErrorCode::Usage, "there is no topology called " + std::string(topology));
    }
    WEFT_TRY(const Design design, starterFromTopology(*row, catalog));
    FabricIntent fabric = design.fabrics->front();
    fabric.name = row->name;
    return fabric;
}

Result<Starter> expandedStarter(const Topology& topology, const Catalog& catalog) {
    WEFT_TRY(const Design design, starterFromTopology(topology, catalog));
    WEFT_TRY(Expansion expansion,
             topology.expand(design.fabrics->front(), ExpandContext{design, catalog}));
    return Starter{design.fabrics->front(), std::move(expansion)};
}

std::vector<NodeRole> tiersOf(const Fabric& fabric) {
    std::vector<NodeRole> tiers;
    for (const NodeRole role :
         {NodeRole::Core, NodeRole::Spine, NodeRole::Switch, NodeRole::Leaf, NodeRole::Server}) {
        if (fabric.range(role).size() > 0) {
            tiers.push_back(role);
        }
    }
    return tiers;
}

Sample sampleOf(const Design& design, const Catalog& catalog) {
    Sample sample{.design = design, .catalog = catalog.withPinned(*design.parts), .analysis = {}};
    sample.analysis = analyse(sample.design, sample.catalog);
    return sample;
}

Result<Sample> sampleOf(std::string_view topology, const Catalog& catalog) {
    const Topology* row = findTopology(topology);
    if (!row) {
        return fail(ErrorCode::Usage, "there is no topology called " + std::string(topology));
    }
    WEFT_TRY(const Design design, starterFromTopology(*row, catalog));
    return sampleOf(design, catalog);
}

QString summaryOf(const Design& design) {
    return QString::fromStdString(design.notes).section(QLatin1Char('\n'), 0, 0);
}

} // namespace weft::ui
