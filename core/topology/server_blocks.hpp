// SPDX-License-Identifier: GPL-3.0-or-later
// Who is attached to a fabric: the intent's own `servers` or `endpoints`, or the design's groups it
// names.
#pragma once

#include "core/design/param_reader.hpp"
#include "core/topology/topology.hpp"

namespace weft {

// So many servers with so many ports each on this fabric.
struct AttachedServers {
    Id group; // see ServerBlock::group
    std::string name;
    PartId part; // empty: bare endpoints
    std::int64_t count = 0;
    std::int64_t portsPerServer = 1;
    std::string portRole;
    Bandwidth rate;
    std::int64_t accelerators = 0; // per server
    PartId nic;                    // see ServerBlock::nic

    std::int64_t endpoints() const;
};

struct Attached {
    std::vector<AttachedServers> blocks; // the first is the fabric's main one
    bool isCountSaid = false;            // false: the topology may fill itself
};

// Reads `servers`, `server`, `endpoints`, `rate` and the attachments. The rate of a port is the
// parameter's where said, else the server part's for this fabric's role, else 400 Gb/s. Errors: no
// such part or group, a part that is no server, no ports of the role.
Result<Attached> attachedServers(const ParamReader& params, const FabricIntent& intent,
                                 const ExpandContext& context);

// The ports of a server or storage part that this role of fabric uses; null where it has none.
// `portRole` empty: the usual ones.
const ServerPorts* portsForRole(const Part& part, FabricRole role, std::string_view portRole);

} // namespace weft
