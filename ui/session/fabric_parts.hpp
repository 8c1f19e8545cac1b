// SPDX-License-Identifier: GPL-3.0-or-later
// Single switches, servers and links of an expanded fabric, as a selection names them behind the
// fabric's id: "leaf-03", "leaf-03~spine-07".
#pragma once

#include "core/design/edit.hpp"
#include "core/fabric/fabric.hpp"
#include "ui/session/snapshot.hpp"

#include <QStringList>

#include <optional>
#include <string>
#include <string_view>

namespace weft::ui {

// A switch or server, or all parallel links between two of them.
struct PartRef {
    NodeIndex a;
    std::optional<NodeIndex> b;
    bool isLink() const { return b.has_value(); }
};

// Of a node within its fabric: the drawn one's id, else the name that follows from its role.
std::string partName(const Fabric& fabric, NodeIndex node);
std::string partName(const Fabric& fabric, const PartRef& part);
std::optional<PartRef> partNamed(const Fabric& fabric, std::string_view name);
// By the name it has over the whole design ("compute-leaf-03"), as cabling schedule and racks say
// it.
std::optional<NodeIndex> deviceNamed(const Fabric& fabric, std::string_view device);
// The parallel links of a part that is one; nullopt where the two are not joined.
std::optional<LinkIndex> linkOf(const Fabric& fabric, const PartRef& part);

// The scalable unit of a server: its own pod, else that of the first switch above it.
std::uint32_t unitOf(const Fabric& fabric, std::uint32_t server);
// Servers of one group that hang together below the same switches: a scalable unit.
struct ServerUnit {
    std::string id; // behind the fabric's: "dgx.su-2"
    QString name;   // "DGX H100, SU 2"; the group's alone where it is one unit
    NodeRange nodes;
};
// In the fabric's order, at most kMostUnits; groups of more are one unit each.
std::vector<ServerUnit> serverUnits(const Fabric& fabric);
constexpr std::size_t kMostUnits = 256;

// The switches and links among selected ids, each with its fabric, which the design has; empty
// where anything else is selected too. A snapshot may be behind the design: of a fabric that
// undoing has taken away nothing is selected.
std::vector<std::pair<Id, std::string>>
selectedParts(const Design& design, const Snapshot& snapshot, const QStringList& ids);

// Whether the architect has failed it, and the edit that fails or repairs it.
bool isFailed(const Design& design, const Id& fabric, std::string_view part);
Edit failingEdit(const Design& design, const Id& fabric, std::string_view part);
// What has failed of those parts the fabric has.
std::vector<PartRef> failedParts(const FabricIntent& intent, const Fabric& fabric);

} // namespace weft::ui
