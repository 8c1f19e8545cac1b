// SPDX-License-Identifier: GPL-3.0-or-later
// The way between accelerators and storage, stage by stage.
#pragma once

#include "core/workload/workload.hpp"

#include <optional>
#include <string>
#include <vector>

namespace weft {

// Drives reached over the network as if they were the server's own (NVMe over Fabrics).
struct RemoteDrives {
    double connections = 8, queueDepth = 32; // of a server; commands under way on each
    DataSize block;
    Duration latency;  // of the drive
    Duration overhead; // what network and protocol add to it
    std::string origin;
    double payloadShare() const; // of the wire, beside commands and responses
};

struct StorageChoice {
    std::string group;               // of storage; empty: the first
    std::optional<Bandwidth> bounce; // through the host's memory, per server; empty: GPUDirect
    std::optional<Bandwidth> nvme;   // a server's own drives write; empty: none
    std::optional<Bandwidth> nvmeRead = {};  // and read; empty: as they write
    std::optional<RemoteDrives> remote = {}; // empty: a file system of its own
};

// What all servers together get through it.
struct StorageStage {
    std::string name; // as a term: "nics"
    Bandwidth rate;
    std::string origin, meaning;
};

struct StoragePath {
    double servers = 0; // that compute
    std::vector<StorageStage> write, read;
    std::vector<StorageStage> writeHot; // to the servers' own drives; empty where there are none
    std::optional<StorageStage> readHot;
    Id fabric;                    // that servers and storage share
    std::vector<Demand> up, down; // 1 bit/s from all servers to the storage, and back
};

// Fails where there is no storage that is on a fabric with the servers.
Result<StoragePath> storagePath(const WorkloadInput& input, const StorageChoice& choice);

} // namespace weft
