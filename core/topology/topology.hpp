// SPDX-License-Identifier: GPL-3.0-or-later
// What can be built. A topology is one file and one row of the table: its parameters' specs draw
// the form, check the document, print the help and write the manual, so that a new topology needs
// no other code anywhere.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/design.hpp"
#include "core/design/finding.hpp"
#include "core/design/param_spec.hpp"
#include "core/fabric/fabric.hpp"

#include <span>
#include <string_view>

namespace weft {

struct ExpandContext {
    const Design& design;
    const Catalog& catalog; // with the design's pinned parts over it
};

// Which limit decided a count: "16 spines: 32 uplinks of a leaf must divide evenly; 12 would do by
// ports alone".
struct SizingNote {
    std::string tier; // "spine"
    std::string text;
};

struct Expansion {
    Fabric fabric;
    std::vector<Finding> findings; // scope begins with the fabric's id
    std::vector<SizingNote> notes;
};

struct Topology {
    std::string_view id, name, summary; // summary: a few words for the library ("2-tier Clos")
    std::span<const ParamSpec> params;
    // Sizes and wires. An error is one the fabric cannot be built with at all (no such part, too
    // large, a parameter of the wrong kind): the analysis turns it into a finding on the fabric.
    // Never allocates before the size is known to be within kLargestFabric.
    Result<Expansion> (*expand)(const FabricIntent&, const ExpandContext&);
};

// The table, in the order of the library dock.
std::span<const Topology* const> topologies();
const Topology* findTopology(std::string_view id); // null when unknown

// Links (bundles of parallels count once) and nodes a fabric may expand to: a million endpoints fit
// with room.
constexpr std::int64_t kLargestFabric = 20'000'000;

// A design of one fabric, as `weft-cli new --topology` writes it: settings are "name=value".
Result<Design> designFromTopology(const Topology& topology, std::span<const std::string> settings,
                                  const Catalog& catalog);

// Copies into the design every part its fabrics, groups and WAN links name, from the catalog; drops
// none.
void pinUsedParts(Design& design, const Catalog& catalog);

} // namespace weft
