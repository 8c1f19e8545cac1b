// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/zone_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

// A Batch that gives every zone on the fabric the isolation its transport knows.
Fix isolate(const FabricIntent& fabric, const std::vector<const Zone*>& zones) {
    const Isolation how =
        fabric.transport == Transport::InfiniBand ? Isolation::PartitionKey : Isolation::Vxlan;
    Batch batch{fmt::format("Isolate the zones on {} by {}", fabric.id, toString(how)), {}};
    for (const Zone* zone : zones) {
        Zone apart = *zone;
        apart.isolation = how;
        batch.edits.push_back(PutZone{std::move(apart)});
    }
    std::string label = batch.label;
    return {std::move(label), std::move(batch)};
}

} // namespace

void sharedFabrics(const PassInput& input, PassOutput& output) {
    const Design& design = input.design;
    for (const FabricIntent& fabric : *design.fabrics) {
        std::vector<const Zone*> zones;
        for (const Attachment& attachment : fabric.attachments) {
            const Zone* zone = zoneOf(design, attachment.group);
            if (zone != nullptr && std::find(zones.begin(), zones.end(), zone) == zones.end()) {
                zones.push_back(zone);
            }
        }
        std::vector<const Zone*> open;
        std::copy_if(zones.begin(), zones.end(), std::back_inserter(open),
                     [](const Zone* zone) { return zone->isolation == Isolation::None; });
        if (zones.size() < 2 || open.empty()) {
            continue;
        }
        std::vector<std::string> names;
        bool hasTenants = false;
        for (const Zone* zone : zones) {
            names.push_back(zone->name.empty() ? zone->id : zone->name);
            hasTenants = hasTenants || tenantOf(design, *zone) != tenantOf(design, *zones.front());
        }
        output.findings.push_back(
            {"zone.shared",
             hasTenants ? Severity::Error : Severity::Warning,
             fabric.id,
             fmt::format("{} carries {} with no VRF, VXLAN, partition key or DPU to keep {} apart",
                         fabric.name.empty() ? fabric.id : fabric.name, fmt::join(names, ", "),
                         hasTenants ? "their tenants" : "them"),
             static_cast<double>(zones.size()),
             {},
             "count",
             {isolate(fabric, open)}});
    }
}

} // namespace weft
