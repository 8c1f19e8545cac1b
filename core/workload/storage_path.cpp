// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/storage_path.hpp"

#include "core/traffic/ecmp.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

// Ports of some servers on a fabric, by switch.
struct Ports {
    std::map<std::uint32_t, double> bySwitch; // bit/s
    Bandwidth total;
};

Ports portsOf(const BuiltFabric& built, const ServerBlock& block) {
    Ports ports;
    for (std::uint32_t server = block.nodes.begin; server < block.nodes.end; ++server) {
        for (const Arc& arc : built.fabric->neighbours(NodeIndex(server))) {
            const Link& link = built.fabric->link(arc.link);
            if (arc.node.value >= built.graph->firstNode) {
                const Bandwidth rate = built.fabric->capacityOf(link);
                ports.bySwitch[arc.node.value - built.graph->firstNode] += inBitsPerSecond(rate);
                ports.total += rate;
            }
        }
    }
    return ports;
}

// What the fabric carries from all of some ports to all of others, every one sending in proportion
// to its rate: the total at which its fullest link is full.
Bandwidth carried(const BuiltFabric& built, const Ports& from, const Ports& to) {
    const Bandwidth most = std::min(from.total, to.total);
    std::vector<Demand> demands;
    for (const auto& [a, sends] : from.bySwitch) {
        for (const auto& [b, receives] : to.bySwitch) {
            demands.push_back({a, b,
                               most * (sends / inBitsPerSecond(from.total)) *
                                   (receives / inBitsPerSecond(to.total))});
        }
    }
    const LinkLoads loads = ecmpLoads(*built.fabric, *built.graph, merged(std::move(demands)));
    if (loads.unreachable > 0) {
        return {};
    }
    return most / std::max(1.0, hottestLink(*built.fabric, loads).utilisation);
}

const ServerBlock* blockOf(const Fabric& fabric, const Id& group) {
    const auto found = std::find_if(fabric.servers.begin(), fabric.servers.end(),
                                    [&](const ServerBlock& block) { return block.group == group; });
    return found == fabric.servers.end() ? nullptr : &*found;
}

// The group named, or the first of a storage part.
const ServerGroup* storageGroup(const WorkloadInput& input, const std::string& wanted) {
    for (const ServerGroup& group : *input.design.groups) {
        const Part* part = input.catalog.find(group.part);
        const bool isStorage = part != nullptr && part->as<Storage>() != nullptr;
        if (wanted.empty() ? isStorage : group.id == wanted) {
            return &group;
        }
    }
    return nullptr;
}

struct Meeting {
    const BuiltFabric* fabric = nullptr;
    const ServerBlock* servers = nullptr;
    const ServerBlock* storage = nullptr;
};

// The fabric both are on; a storage fabric before the compute fabric.
Meeting meetingOf(const WorkloadInput& input, const Id& servers, const Id& storage) {
    Meeting found;
    for (const BuiltFabric& built : input.fabrics) {
        const ServerBlock* a = blockOf(*built.fabric, servers);
        const ServerBlock* b = blockOf(*built.fabric, storage);
        const bool isBetter = found.fabric == nullptr || built.intent->role == FabricRole::Storage;
        if (a != nullptr && b != nullptr && isBetter) {
            found = {&built, a, b};
        }
    }
    return found;
}

} // namespace

Result<StoragePath> storagePath(const WorkloadInput& input, const StorageChoice& choice) {
    const auto& blocks = input.on->fabric->servers;
    const auto computes = std::find_if(blocks.begin(), blocks.end(), [](const ServerBlock& block) {
        return block.accelerators > 0;
    });
    if (computes == blocks.end()) {
        return fail(ErrorCode::Usage, "the fabric has no servers with accelerators", "on");
    }
    const ServerGroup* group = storageGroup(input, choice.group);
    if (group == nullptr) {
        return fail(ErrorCode::Usage,
                    choice.group.empty() ? "the design has no storage"
                                         : fmt::format("no server group {}", choice.group),
                    "storage", "Add a server group of a storage part to a fabric of the servers");
    }
    const Meeting meeting = meetingOf(input, computes->group, group->id);
    if (meeting.fabric == nullptr) {
        return fail(ErrorCode::Usage,
                    fmt::format("{} is on no fabric together with the servers", group->name),
                    "storage", "Attach both to one fabric");
    }
    const Ports servers = portsOf(*meeting.fabric, *meeting.servers);
    const Ports storage = portsOf(*meeting.fabric, *meeting.storage);
    StoragePath path;
    path.servers = computes->nodes.size();
    const std::string fabric = fmt::format("fabric {}", meeting.fabric->intent->name);
    const auto both = [&](StorageStage stage) {
        path.write.push_back(stage);
        path.read.push_back(std::move(stage));
    };
    both({"nics", servers.total, fabric, "the servers' ports on the storage network"});
    both({"storage_ports", storage.total, fabric, "the storage's ports"});
    if (choice.bounce) {
        both({"host", *choice.bounce * path.servers, "you chose",
              "the hosts' memory, in place of a direct path"});
    }
    const Bandwidth up = carried(*meeting.fabric, servers, storage);
    const Bandwidth down = carried(*meeting.fabric, storage, servers);
    if (!(up > Bandwidth()) || !(down > Bandwidth())) {
        return fail(ErrorCode::Usage, fmt::format("{} does not join servers and storage", fabric));
    }
    path.write.push_back({"fabric", up, fabric, "the fabric's share for servers to storage"});
    path.read.push_back({"fabric", down, fabric, "the fabric's share for storage to servers"});
    const Part* part = input.catalog.find(group->part);
    const Storage* model = part != nullptr ? part->as<Storage>() : nullptr;
    if (model != nullptr && model->writeGbPerSecond) {
        path.write.push_back(
            {"drives",
             gigabytesPerSecond(*model->writeGbPerSecond) * static_cast<double>(group->count),
             part->title(), "writing of the storage"});
    }
    if (model != nullptr && model->readGbPerSecond) {
        path.read.push_back(
            {"drives",
             gigabytesPerSecond(*model->readGbPerSecond) * static_cast<double>(group->count),
             part->title(), "reading of the storage"});
    }
    if (choice.nvme) {
        path.writeHot.push_back(
            {"nvme", *choice.nvme * path.servers, "you chose", "the servers' own drives"});
    }
    return path;
}

} // namespace weft
