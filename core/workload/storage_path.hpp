// SPDX-License-Identifier: GPL-3.0-or-later
// The way between accelerators and storage, stage by stage.
#pragma once

#include "core/workload/workload.hpp"

#include <optional>
#include <string>
#include <vector>

namespace weft {

struct StorageChoice {
    std::string group;               // of storage; empty: the first
    std::optional<Bandwidth> bounce; // through the host's memory, per server; empty: GPUDirect
    std::optional<Bandwidth> nvme;   // a server's own drives; empty: none
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
};

// Fails where there is no storage that is on a fabric with the servers.
Result<StoragePath> storagePath(const WorkloadInput& input, const StorageChoice& choice);

} // namespace weft
