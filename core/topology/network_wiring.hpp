// SPDX-License-Identifier: GPL-3.0-or-later
// Wiring of networks that are no folded Clos: sets of equal switches, links between them as the
// topology's own rule says, endpoints dealt evenly over one of the sets.
#pragma once

#include "core/topology/server_blocks.hpp"
#include "core/topology/switch_model.hpp"

#include <functional>

namespace weft {

// Equal switches, numbered from 0 within the set.
struct SwitchSet {
    NodeRole role = NodeRole::Switch;
    Device device;
    std::int64_t count = 0;
    std::int64_t perPod = 0; // switch i stands in pod i / perPod; 0: in one
    std::uint16_t plane = 0;
};

// Links of one kind between switches.
struct LinkKind {
    std::string_view id; // of the link class: "local"
    NodeRole lower = NodeRole::Switch, upper = NodeRole::Switch;
    Bandwidth rate;
    Length length;
    bool lengthAssumed = true;
};

// One bundle of parallel links; ends are (set, number).
class LinkSink {
public:
    virtual ~LinkSink() = default;
    virtual void link(std::size_t setA, std::int64_t a, std::size_t setB, std::int64_t b,
                      std::int64_t count, std::size_t kind) = 0;
};

struct NetworkPlan {
    std::vector<SwitchSet> sets; // in ascending role
    std::vector<LinkKind> kinds;
    std::int64_t bundles = 0;    // that `wire` makes at most: checked before anything is allocated
    std::size_t hosts = 0;       // the set that endpoints hang on
    std::int64_t mergedEach = 0; // endpoints inside each switch of it: nodes that route themselves
    std::function<void(LinkSink&)> wire;
    // Switch of the host set that a server's port goes to; in equal runs where not said.
    std::function<std::int64_t(std::size_t block, std::int64_t server, std::int64_t port)> hostOf;
};

// Checks the size first. No servers where mergedEach is said.
Result<Expansion> wireNetwork(const ParamReader& params, const FabricIntent& intent,
                              const std::vector<AttachedServers>& blocks, const NetworkPlan& plan);

} // namespace weft
