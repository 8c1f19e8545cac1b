// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/storage_path.hpp"

#include "core/traffic/ecmp.hpp"
#include "core/workload/fabric_flows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

// What the fabric carries from all of some ports to all of others, every one sending in proportion
// to its rate: the total at which its fullest link is full.
Bandwidth carried(const BuiltFabric& built, const GroupPorts& from, const GroupPorts& to) {
    const Bandwidth most = std::min(from.total, to.total);
    const LinkLoads loads = ecmpLoads(*built.fabric, *built.graph, demandsBetween(from, to, most));
    if (loads.unreachable > 0) {
        return {};
    }
    return most / std::max(1.0, hottestLink(*built.fabric, loads).utilisation);
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

// So many blocks under way, each for as long as a round trip takes (Little 1961), of which the
// protocol's own packets take a share.
StorageStage remoteStage(const RemoteDrives& remote, double servers) {
    const double perServer = remote.connections * remote.queueDepth * inBytes(remote.block) * 8 /
                             inSeconds(remote.latency + remote.overhead);
    return {"nvmeof", bitsPerSecond(perServer * servers * remote.payloadShare()), remote.origin,
            "blocks under way over NVMe-oF"};
}

} // namespace

double RemoteDrives::payloadShare() const {
    // A command capsule of 64 B and a response of 16 B beside every block (NVMe-oF 1.1, section 2).
    constexpr double kCapsules = 64 + 16;
    return inBytes(block) / (inBytes(block) + kCapsules);
}

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
    const GroupPorts servers = portsOf(*meeting.fabric, *meeting.servers);
    const GroupPorts storage = portsOf(*meeting.fabric, *meeting.storage);
    StoragePath path;
    path.servers = computes->nodes.size();
    path.fabric = meeting.fabric->intent->id;
    path.up = demandsBetween(servers, storage, bitsPerSecond(1));
    path.down = demandsBetween(storage, servers, bitsPerSecond(1));
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
    if (choice.remote) {
        both(remoteStage(*choice.remote, path.servers));
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
        path.readHot = StorageStage{"nvme", choice.nvmeRead.value_or(*choice.nvme) * path.servers,
                                    "you chose", "the servers' own drives"};
    }
    return path;
}

} // namespace weft
