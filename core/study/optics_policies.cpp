// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/optics_policies.hpp"

#include "core/plant/buying.hpp"
#include "core/plant/plant.hpp"

#include <set>

namespace weft {
namespace {

PolicyOutcome outcomeOf(const OpticsPolicy& policy, const PlannedPlant& planned) {
    PolicyOutcome outcome;
    outcome.policy = policy;
    for (const BillLine& line : planned.bill->lines) {
        const bool isModule = line.kind == BillKind::Transceiver;
        const bool isCable = line.kind == BillKind::Cable;
        if (!isModule && !isCable && line.kind != BillKind::Panel) {
            continue;
        }
        outcome.cost += line.price.basis == PriceBasis::None ? Money() : line.total();
        outcome.unpriced += line.price.basis == PriceBasis::None ? 1 : 0;
        outcome.power += line.typical * static_cast<double>(line.quantity);
        outcome.modules += isModule ? line.quantity : 0;
        outcome.cables += isCable ? line.quantity : 0;
    }
    outcome.unjoined = unjoinedLinks(*planned.plant);
    return outcome;
}

} // namespace

std::vector<OpticsPolicy> usualPolicies(const Design& design, const Catalog& catalog) {
    std::vector<OpticsPolicy> policies;
    policies.push_back({"as designed", design.plant->optics, design.plant->vendors});
    const auto add = [&](std::string name, auto set) {
        OpticsPolicy& policy = policies.emplace_back();
        policy.name = std::move(name);
        set(policy);
    };
    add("cheapest", [](OpticsPolicy&) {});
    add("copper up to 3 m", [](OpticsPolicy& each) { each.rules.copperUpTo = metres(3); });
    add("no AOC", [](OpticsPolicy& each) { each.rules.aoc = false; });
    add("no copper", [](OpticsPolicy& each) { each.rules.copper = false; });
    for (const char* family : {"SR", "DR", "FR", "LR"}) {
        add(std::string("only ") + family, [&](OpticsPolicy& each) {
            each.rules.family = family;
            each.rules.copper = each.rules.aoc = false;
        });
    }
    std::set<std::string> vendors;
    for (const Part& part : catalog.parts()) {
        if (const auto* optic = part.as<Optic>();
            optic != nullptr && optic->kind == OpticKind::Optic && !part.vendor.empty()) {
            vendors.insert(part.vendor);
        }
    }
    for (const std::string& vendor : vendors) {
        add("only " + vendor, [&](OpticsPolicy& each) { each.vendors = {vendor}; });
    }
    return policies;
}

Batch adopt(const Design& design, const OpticsPolicy& policy) {
    Batch batch;
    batch.label = "Choose optics: " + policy.name;
    PlantRules rules = *design.plant;
    rules.optics = policy.rules;
    rules.vendors = policy.vendors;
    batch.edits.push_back(SetPlantRules{std::move(rules)});
    for (const FabricIntent& fabric : *design.fabrics) {
        FabricIntent changed = fabric;
        changed.optics = {};
        changed.params.erase("optic"); // a named module is a policy of its own
        if (!(changed == fabric)) {
            batch.edits.push_back(PutFabric{std::move(changed)});
        }
    }
    return batch;
}

std::vector<PolicyOutcome> comparePolicies(const Design& design, const Analysis& analysis,
                                           const Catalog& catalog,
                                           const std::vector<OpticsPolicy>& policies,
                                           std::stop_token stop,
                                           const std::function<void(int)>& progress) {
    std::vector<PolicyOutcome> outcomes;
    if (analysis.plant == nullptr) {
        return outcomes;
    }
    for (const OpticsPolicy& policy : policies) {
        if (stop.stop_requested()) {
            break;
        }
        const bool isDesigned = &policy == &policies.front();
        const auto changed =
            isDesigned ? Result<Design>(design) : weft::apply(design, Edit(adopt(design, policy)));
        if (!changed) {
            continue; // no catalog's vendor and no usual rule is refused
        }
        outcomes.push_back(outcomeOf(policy, planPlant(*changed, catalogFor(*changed, catalog),
                                                       analysis.plant->expansions)));
        if (progress) {
            progress(static_cast<int>(100 * outcomes.size() / policies.size()));
        }
    }
    return outcomes;
}

} // namespace weft
