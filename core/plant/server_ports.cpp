// SPDX-License-Identifier: GPL-3.0-or-later
// What a server offers to a fabric: the catalog's ports of the role, less those that earlier
// fabrics took.
#include "core/plant/cabling.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

const std::vector<ServerPorts>* portsOf(const Part* part) {
    if (part == nullptr) {
        return nullptr;
    }
    if (const auto* server = part->as<Server>()) {
        return &server->ports;
    }
    const auto* storage = part->as<Storage>();
    return storage != nullptr ? &storage->ports : nullptr;
}

const ServerPorts* entryOf(const ServerBlock& block, const Catalog& catalog) {
    if (!block.nic.empty()) {
        return nullptr; // the ports are a fitted card's
    }
    const std::vector<ServerPorts>* ports = portsOf(catalog.find(block.part));
    if (ports == nullptr) {
        return nullptr;
    }
    // A drawn server does not say which of its ports are meant: those of the rate.
    const auto found = std::find_if(ports->begin(), ports->end(), [&](const ServerPorts& entry) {
        return block.portRole.empty() ? entry.rate == block.rate : serves(entry, block.portRole);
    });
    return found == ports->end() ? nullptr : &*found;
}

// A fabric's own servers and bare endpoints are on no other fabric.
bool isShared(const Fabric& fabric, const ServerBlock& block) {
    return !block.group.empty() && block.group != fabric.id;
}

// Storage and in-band may draw on the same ports ("storage/in-band"), so the catalog's word is the
// key.
std::pair<Id, std::string> keyOf(const ServerBlock& block, const ServerPorts* entry) {
    return {block.group, entry != nullptr ? entry->role : block.portRole};
}

// Form factor of the card fitted, or of the NIC the intent names, for servers that do not say.
std::string nicForm(const ServerBlock& block, const FabricIntent& intent, const Catalog& catalog) {
    const auto named = intent.params.find("nic");
    const auto* id =
        named == intent.params.end() ? nullptr : std::get_if<std::string>(&named->second);
    if (!block.nic.empty()) {
        id = &block.nic;
    }
    const Part* part = id == nullptr ? nullptr : catalog.find(*id);
    const Nic* nic = part == nullptr ? nullptr : part->as<Nic>();
    return nic == nullptr || nic->ports.empty() ? std::string() : nic->ports.front().formFactor;
}

// Into how many ports each of the server's is broken out: as many as go into its rate, where the
// fabric takes more ports than the server has cages for (a 400 Gb/s NIC as 2 × 200 Gb/s on two
// planes).
std::int64_t splitOf(const ServerBlock& block, const ServerPorts& entry) {
    if (block.portsPerServer <= entry.count || block.rate <= Bandwidth()) {
        return 1;
    }
    const double ratio = entry.rate / block.rate;
    const auto whole = static_cast<std::int64_t>(std::llround(std::min(ratio, 1024.0)));
    return whole >= 1 && std::abs(ratio - static_cast<double>(whole)) < 1e-9 ? whole : 1;
}

} // namespace

std::vector<BlockPorts> PortsTaken::blocksOf(const Fabric& fabric, const FabricIntent& intent,
                                             const Catalog& catalog) const {
    std::vector<BlockPorts> blocks;
    for (const ServerBlock& block : fabric.servers) {
        const ServerPorts* entry = entryOf(block, catalog);
        BlockPorts ports;
        ports.role = !block.portRole.empty() ? block.portRole : std::string(toString(intent.role));
        ports.formFactor = nicForm(block, intent, catalog);
        if (entry != nullptr) {
            ports.formFactor = entry->formFactor.value_or(ports.formFactor);
            const std::int64_t split = splitOf(block, *entry);
            ports.perCage = std::max<std::int64_t>(entry->portsPerCage, 1) * split;
            ports.there = entry->count * split;
            if (serves(*entry, toString(intent.role))) { // one word of "storage/in-band"
                ports.role = toString(intent.role);
            }
        }
        const auto taken = taken_.find(keyOf(block, entry));
        if (isShared(fabric, block) && taken != taken_.end()) {
            ports.before = taken->second;
        }
        blocks.push_back(std::move(ports));
    }
    return blocks;
}

void PortsTaken::add(const Fabric& fabric, const Catalog& catalog, const PortPlan& plan) {
    for (const PortShape& shape : plan.shapes) {
        if (!shape.server || shape.lots.empty()) {
            continue;
        }
        const ServerBlock& block = fabric.servers[shape.kind];
        const PortLot& last = shape.lots.back();
        std::int64_t& taken = taken_[keyOf(block, entryOf(block, catalog))];
        taken = std::max(taken, last.firstPort + last.ports - 1);
    }
}

} // namespace weft
