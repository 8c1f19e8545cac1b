// SPDX-License-Identifier: GPL-3.0-or-later
// A design with its fabrics expanded, its cabling planned and its bill made, for tests.
#pragma once

#include "core/plant/plant.hpp"
#include "tests/core/topology/build.hpp"

#include <memory>

namespace weft::test {

struct Planned {
    Design design;
    Catalog catalog;
    std::vector<std::shared_ptr<const Expansion>> expansions;
    std::vector<Cabling> cabling;
    Bill bill;

    const Fabric& fabric(std::size_t i = 0) const { return expansions[i]->fabric; }

    std::int64_t pieces(BillKind kind, std::string_view use = {}) const {
        std::int64_t sum = 0;
        for (const BillLine& line : bill.lines) {
            sum += line.kind == kind && (use.empty() || line.use == use) ? line.quantity : 0;
        }
        return sum;
    }
    const Finding* finding(std::string_view id) const {
        for (const Finding& each : bill.findings) {
            if (each.id == id) {
                return &each;
            }
        }
        return nullptr;
    }
};

inline Planned planned(Design design, Catalog catalog,
                       std::vector<std::shared_ptr<const Expansion>> expansions) {
    Planned plan{std::move(design), std::move(catalog), std::move(expansions), {}, {}};
    plan.cabling = planCabling(plan.design, plan.catalog, plan.expansions);
    plan.bill = makeBill(plan.design, plan.catalog, plan.expansions, plan.cabling);
    return plan;
}

// Every fabric of the design by its topology.
inline Planned planned(const Design& design, const Catalog& catalog = seedCatalog()) {
    std::vector<std::shared_ptr<const Expansion>> expansions;
    for (const FabricIntent& intent : *design.fabrics) {
        auto expansion = findTopology(intent.topology)->expand(intent, {design, catalog});
        if (!expansion) {
            ADD_FAILURE() << intent.id << ": " << expansion.error().toString();
        }
        expansions.push_back(expansion ? std::make_shared<const Expansion>(*std::move(expansion))
                                       : nullptr);
    }
    return planned(design, catalog, std::move(expansions));
}

// One fabric from the words of a command line.
inline Planned planned(std::string_view topology, const std::vector<std::string>& settings,
                       Transport transport = Transport::RoceV2) {
    auto design = designFromTopology(*findTopology(topology), settings, seedCatalog());
    if (!design) {
        ADD_FAILURE() << design.error().toString();
        return {};
    }
    design->fabrics.write().front().transport = transport;
    return planned(*design);
}

// The H100 pod: 127 servers on compute, storage, in-band and out-of-band fabrics.
inline Planned superPod() {
    Design design = emptyDesign("pod");
    design.groups.write().push_back(
        {"dgx-h100", "DGX H100", design.sites->front().id, "nvidia-dgx-h100", 127});
    const auto add = [&](Id id, std::string topology, FabricRole role, Transport transport,
                         Params params, std::optional<std::int64_t> ports) {
        FabricIntent intent;
        intent.id = intent.name = std::move(id);
        intent.site = design.sites->front().id;
        intent.topology = std::move(topology);
        intent.role = role;
        intent.transport = transport;
        intent.params = std::move(params);
        intent.attachments.push_back({"dgx-h100", {}, ports, {}});
        design.fabrics.write().push_back(std::move(intent));
    };
    const std::string quantum = "nvidia-qm9700";
    add("compute", "rail-optimised", FabricRole::Compute, Transport::InfiniBand,
        {{"leaf", quantum}}, std::nullopt);
    add("storage", "leaf-spine", FabricRole::Storage, Transport::InfiniBand, {{"leaf", quantum}},
        2);
    add("in-band", "leaf-spine", FabricRole::InBand, Transport::RoceV2,
        {{"leaf", std::string("nvidia-sn5600")}}, 2);
    add("out-of-band", "leaf-spine", FabricRole::OutOfBand, Transport::Tcp,
        {{"leaf", std::string("nvidia-sn2201")},
         {"oversubscription", 4.0},
         {"uplink-rate", gbps(100)}},
        std::nullopt);
    return planned(design);
}

} // namespace weft::test
