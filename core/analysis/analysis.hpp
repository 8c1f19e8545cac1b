// SPDX-License-Identifier: GPL-3.0-or-later
// The answers to one revision of a design. Everything the window and the command line show is in
// here with its reason; views only format. Immutable once made; safe to share between threads.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/finding.hpp"
#include "core/design/metric.hpp"
#include "core/fabric/compose.hpp"
#include "core/fabric/mixed_clos.hpp"
#include "core/plant/bill.hpp"
#include "core/topology/topology.hpp"

#include <functional>
#include <memory>
#include <stop_token>

namespace weft {

struct Plant; // core/plant/plant.hpp

// What is known of an expanded fabric before any pass looks at it.
struct FabricShape {
    // What works of it: the expansion's own where nothing has failed, else the same nodes with the
    // links that are left. Whatever measures capacity or traffic reads this one; pieces, power and
    // money are of the expansion.
    std::shared_ptr<const Fabric> works;
    bool useSymmetry = true; // and what theory says of the construction
    bool isDamaged = false;
    std::vector<LinkIndex> meantLink;       // where damaged: per link of `works`, of the expansion
    std::int64_t endpointsLost = 0;         // on switches that have failed
    std::vector<std::string> unknownFailed; // said to have failed, but not in this fabric
    SwitchGraph graph;                      // of `works`
    std::optional<ClosShape> clos; // proven, endpoint rates may differ; unset where it is no Clos
                                   // or symmetry is not to be used
};

// A fabric of the design, expanded, with what the sizing noted; both are null where it could not be
// built (a finding says why).
struct AnalysedFabric {
    Id id;
    std::shared_ptr<const Expansion> expansion;
    std::shared_ptr<const FabricShape> shape;

    const Fabric& works() const { return *shape->works; }
};

// How full a traffic matrix makes each link of a fabric when its endpoints send at full rate.
struct LoadOverlay {
    std::string matrix; // "all_to_all"
    std::string name;   // "Uniform all-to-all"
    // Per link of the fabric as it is meant: load over capacity of the fuller direction; 0 on
    // endpoint links and on what has failed.
    std::shared_ptr<const std::vector<float>> utilisation;
};

// One link or switch whose loss hurts.
struct CriticalFailure {
    enum class Kind : std::uint8_t { Link, Switch };
    Kind kind = Kind::Link;
    std::uint32_t index = 0;       // into Fabric::links (one of its parallel links) or ::nodes
    std::string name;              // "leaf-03 – spine-07"
    double throughput = 1;         // theta after over theta before, of the traffic that is left
    std::int64_t disconnected = 0; // endpoints without a path to the largest part left
};

// What goes down together and hurts: a transceiver, a rack, a power feed.
struct CriticalGroup {
    std::string kind;                // "transceiver", "rack", "feed"
    std::string name;                // "cage 7 of leaf-03"
    std::vector<LinkIndex> links;    // into Fabric::links: one of their parallel links, or more
    std::vector<NodeIndex> switches; // into Fabric::nodes
    double throughput = 1;           // as of CriticalFailure
    std::int64_t disconnected = 0;
};

// What the canvas may lay over one fabric; parts of it stay empty until their pass has run.
struct Overlay {
    Id fabric;
    std::vector<LoadOverlay> loads;
    std::vector<CriticalFailure> failures; // worst first, a few dozen at most
    std::vector<CriticalGroup> groups;     // likewise
    std::vector<LinkIndex> bisectionCut;   // links between switches, of the cut that is a witness
    std::vector<LinkIndex> bridges;        // whose loss parts endpoints from others
    std::vector<NodeIndex> articulations;  // switches whose loss parts other switches' endpoints
};

// Fabrics that joins make one of.
struct JoinedFabrics {
    AnalysedFabric whole;                      // under the id of the first of its joins
    std::vector<Id> fabrics;                   // in document order
    std::vector<JoinWiring> joins;             // between places in `fabrics`
    std::vector<std::uint32_t> partOf;         // per node of the whole: place in `fabrics`
    std::vector<std::vector<LinkIndex>> links; // per join: its bundles in the whole
};

struct WideReport;      // core/flows/report.hpp
struct ReadinessReport; // core/analysis/readiness.hpp

enum class Depth : std::uint8_t { Frame, Whole };

struct Analysis {
    std::vector<Metric> metrics;         // sorted by (scope in document order, id)
    std::vector<Finding> findings;       // errors first, then by scope
    std::vector<AnalysedFabric> fabrics; // in document order
    std::vector<Series> series;
    std::vector<ResultTable> tables;
    std::vector<Overlay> overlays; // one per fabric, in their order
    std::vector<std::shared_ptr<const JoinedFabrics>> joined;
    std::shared_ptr<const Bill> bill;
    std::shared_ptr<const WideReport> wide; // flows, paths and failures between sites; null: none
    std::shared_ptr<const ReadinessReport> readiness; // null where its pass did not run
    std::shared_ptr<const Plant> plant;               // where it stands and how it is cabled
    Depth depth = Depth::Frame;

    const Metric* find(std::string_view id, std::string_view scope) const; // null when not computed
    const AnalysedFabric* fabric(std::string_view id) const;
    const Overlay* overlay(std::string_view fabric) const;
};

struct AnalysisOptions {
    std::vector<std::string> only; // prefixes of metric ids; empty: everything
    bool useSymmetry = true;       // false: every fabric is searched as if nothing were known of it
    std::stop_token stop = {};
    // Known before: edits of a scenario that no longer apply. They come among the others.
    std::vector<Finding> known = {};
    // Called on the thread that analyses: 0 … 100, and the title of the pass under way.
    std::function<void(int percent, std::string_view what)> progress = {};
};

// The frame lane: expands, counts, and all that has a closed form; what answers while the mouse
// moves. `catalog` need not hold the design's pinned parts. Deterministic: the same design and
// catalog give the same bits. Once stopped, what it returns is incomplete.
Analysis analyse(const Design& design, const Catalog& catalog, const AnalysisOptions& options = {});

// The background lane: the searches, added to what analyse() gave for the same design and catalog.
// The same bits whatever the number of threads. Where a fabric is too large to search in bounded
// time a finding of severity info says so. Stops within 50 ms; what it returns then is incomplete.
Analysis deepen(const Analysis& frame, const Design& design, const Catalog& catalog,
                const AnalysisOptions& options = {});

} // namespace weft
