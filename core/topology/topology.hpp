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

#include <optional>
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

// A figure that a theorem gives for a construction, explained as metrics are.
struct KnownTerm {
    std::string name; // as in the expression
    double value = 0;
    std::string unit; // "count", "Gb/s"
    std::string meaning;
};
struct KnownFigure {
    double value = 0;       // in Gb/s, one direction, for a bisection; in links for a distance
    std::string expression; // over the terms' names; min, max, ceil, floor known
    std::vector<KnownTerm> terms;
    std::string source;  // the theorem: "Dally & Towles 2004, 3.3"
    std::string witness; // what is cut; may be empty
};

// What theory says of the fabric as it was built, whatever its size: exact, and set only where the
// theorem's conditions hold for just these parameters. Tests prove every figure against brute force
// over small instances. Where nothing is said the analysis searches.
struct KnownFacts {
    std::optional<KnownFigure> bisection;    // as fabric.bisection
    std::optional<KnownFigure> diameter;     // as fabric.diameter
    std::optional<KnownFigure> meanDistance; // as fabric.distance.mean
    // Equal networks side by side that share nothing but the servers, each of which has as many
    // ports on every one: capacities of the fabric are those of one plane times this, where
    // servers are not torn apart.
    std::int64_t planes = 1;
};

struct Expansion {
    Fabric fabric;
    std::vector<Finding> findings; // scope begins with the fabric's id
    std::vector<SizingNote> notes;
    KnownFacts known;
    // Nodes of this role are accelerators that pass traffic on by themselves: counted as
    // accelerators, not as switches to buy.
    std::optional<NodeRole> accelerators;
};

// A size wanted of any topology, so that families can be compared like for like.
struct FitWish {
    std::int64_t endpoints = 0;
    Bandwidth rate;         // of an endpoint
    std::int64_t radix = 0; // ports of a switch at that rate
};

struct Topology {
    std::string_view id, name, summary; // summary: a few words for the library ("2-tier Clos")
    std::span<const ParamSpec> params;
    // Sizes and wires. An error is one the fabric cannot be built with at all (no such part, too
    // large, a parameter of the wrong kind): the analysis turns it into a finding on the fabric.
    // Never allocates before the size is known to be within kLargestFabric.
    Result<Expansion> (*expand)(const FabricIntent&, const ExpandContext&);
    // The few sets of parameters, best first, that meet the wish with fewest switches; none where
    // the topology cannot. Null: nothing to size.
    std::vector<Params> (*fit)(const FitWish&) = nullptr;
    // Makes a fabric just dropped on the canvas small enough to look at, or more than nothing.
    // Null: the bare form will do.
    void (*starter)(FabricIntent&) = nullptr;
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

// The same as a window drops it: the topology's starter form.
Result<Design> starterFromTopology(const Topology& topology, const Catalog& catalog);

// Copies into the design every part its fabrics, groups and WAN links name, and those of its
// what-ifs, from the catalog; drops none.
void pinUsedParts(Design& design, const Catalog& catalog);

} // namespace weft
