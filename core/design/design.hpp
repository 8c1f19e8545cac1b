// SPDX-License-Identifier: GPL-3.0-or-later
// What the architect meant: sites, fabric intents, server groups, WAN links, workloads, flows and
// the parts pinned for them. Plain structs joined by ids, never by pointers; sections copy on
// write, so a copy of a Design is a few pointers and an undo stack of thousands shares all that did
// not change. Values only: safe to hand to another thread.
#pragma once

#include "core/base/shared.hpp"
#include "core/base/units.hpp"
#include "core/catalog/parts.hpp"
#include "core/design/floor.hpp"
#include "core/design/join.hpp"
#include "core/design/place.hpp"
#include "core/design/plant_rules.hpp"
#include "core/design/presentation.hpp"
#include "core/design/range.hpp"
#include "core/design/readiness.hpp"
#include "core/design/traffic_choice.hpp"
#include "core/design/zone.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace weft {

struct Point {
    double x = 0, y = 0; // canvas units (1 = one device-independent pixel at 100 %)
    bool operator==(const Point&) const = default;
};
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;
};

enum class SiteKind : std::uint8_t { DataCentre, Edge, CloudRegion, Colocation, Users };

struct Site {
    Id id;
    std::string name;
    SiteKind kind = SiteKind::DataCentre;
    std::optional<std::int64_t>
        racks;                      // when given with rackPower: the rack power finding is checked
    std::optional<Power> rackPower; // limit per rack
    Rect place;
    std::optional<GeoPoint> coordinates = {};
    Shared<Floor> floor = {};
    bool operator==(const Site&) const = default;
};

// So many pieces of one server, storage or cloud-instance part at a site, shared by every fabric
// that attaches them.
struct ServerGroup {
    Id id;
    std::string name;
    Id site;
    PartId part;
    std::int64_t count = 0;
    bool operator==(const ServerGroup&) const = default;
};

// Parameter of a fabric or workload: whole count, ratio or real, on/off, words (part ids, choices),
// rate, length, size, time.
using ParamValue =
    std::variant<std::int64_t, double, bool, std::string, Bandwidth, Length, DataSize, Duration>;
using Params = std::map<std::string, ParamValue>;

// A server group's ports on a fabric.
struct Attachment {
    Id group;
    std::string portRole; // the server's ports of this role; empty: the fabric's usual ones
    std::optional<std::int64_t> portsPerServer; // fewer than the part has in that role
    PartId
        nic; // a card fitted for this fabric, whose ports are used; empty: the server's own ports
    bool operator==(const Attachment&) const = default;
};

// Free-form fabrics are drawn: nodes and links with ids of their own inside the fabric.
struct DrawnNode {
    Id id;
    std::string name;
    NodeRole role = NodeRole::Switch;
    PartId part;                // empty: generic
    std::int64_t endpoints = 0; // hosts merged into a switch
    Point place;
    bool operator==(const DrawnNode&) const = default;
};
struct DrawnLink {
    Id id;
    Id a, b;
    Bandwidth rate;
    std::int64_t count = 1; // parallel links
    std::optional<Length> length;
    bool operator==(const DrawnLink&) const = default;
};
struct DrawnGraph {
    std::vector<DrawnNode> nodes;
    std::vector<DrawnLink> links;
    bool operator==(const DrawnGraph&) const = default;
};

// A switch of a fabric, or the links between two nodes, that the architect has failed to see what
// is left. Nodes go by the name the fabric gives them ("spine-03"), drawn ones by their id; what
// the fabric no longer has is passed over.
struct FailedElement {
    std::string a, b;       // b empty: the switch a
    std::int64_t count = 0; // of the parallel links; 0: all of them
    bool operator==(const FailedElement&) const = default;
};

enum class FabricRole : std::uint8_t { Compute, Storage, FrontEnd, InBand, OutOfBand };
enum class Transport : std::uint8_t { InfiniBand, RoceV2, Tcp, Sprayed };

struct FabricIntent {
    Id id;
    std::string name;
    Id site;
    std::string topology; // a row of the topology table: "leaf-spine"
    FabricRole role = FabricRole::Compute;
    Transport transport = Transport::RoceV2;
    TrafficChoice traffic;
    Params params; // only what was said; defaults come from the topology's ParamSpecs
    std::vector<Attachment> attachments;
    Shared<DrawnGraph> graph; // of topology "free-form"
    Rect place;
    std::vector<FailedElement> failed;
    OpticsRules optics;
    bool operator==(const FabricIntent&) const = default;
};

struct WanLink {
    Id id;
    std::string name;
    Id a, b;        // sites
    PartId service; // a part of kind Wan; empty: a plain line of `rate`
    Bandwidth rate; // of one circuit
    std::int64_t count = 1;
    Length distance; // zero: as far as the sites' coordinates are apart
    WanTerms terms = {};
    bool operator==(const WanLink&) const = default;
};

// What runs on the network: a training job, its checkpoints, a service, a benchmark.
struct Workload {
    Id id;
    std::string name;
    std::string kind; // a row of the workload table: "training"
    Id on;            // the fabric or server group it runs on; empty: the first compute fabric
    Params params;    // only what was said; defaults come from the kind's ParamSpecs
    bool operator==(const Workload&) const = default;
};

// A finding the user has looked at and accepted, by its stable key (finding.hpp).
struct Acceptance {
    std::string key;
    std::string note;
    bool operator==(const Acceptance&) const = default;
};

// What-ifs (scenario.hpp) hold edits, and edits hold all that a design does: so they lie behind a
// pointer to something only declared here. Copies share until written to, as Shared does.
struct Scenario;
class Scenarios {
public:
    const std::vector<Scenario>& operator*() const;
    const std::vector<Scenario>* operator->() const { return &**this; }
    std::vector<Scenario>& write();
    bool isSameAs(const Scenarios& other) const { return value_ == other.value_; }
    bool operator==(const Scenarios& other) const;

private:
    std::shared_ptr<const std::vector<Scenario>> value_; // null: none
};

struct Design {
    std::string id; // random, made once: the crash journal's key
    std::string name;
    std::string notes;
    Shared<std::vector<Site>> sites;
    Shared<std::vector<ServerGroup>> groups;
    Shared<std::vector<FabricIntent>> fabrics;
    Shared<std::vector<WanLink>> wans;
    Shared<std::vector<Workload>> workloads;
    Shared<std::vector<FabricJoin>> joins;
    Shared<std::vector<Gateway>> gateways;
    Shared<std::vector<RiskGroup>> riskGroups;
    Shared<std::vector<Flow>> flows;
    Shared<std::vector<Zone>> zones;
    Shared<std::vector<FlowRule>> rules;
    Shared<std::vector<Phase>> phases;
    Shared<std::vector<Reliability>> reliability; // by class
    Shared<std::vector<Answer>> answers;          // by question
    Shared<std::vector<Part>> parts;              // pinned copies, sorted by id
    Shared<PlantRules> plant;
    Shared<std::vector<PriceBook>> books;
    Shared<std::vector<Acceptance>> accepted;
    Shared<Presentation> presentation;
    Shared<StatedRanges> ranges;
    Scenarios scenarios; // what-ifs on this baseline, in the order they are shown
    bool operator==(const Design&) const = default;

    const Site* site(std::string_view wanted) const;
    const ServerGroup* group(std::string_view wanted) const;
    const FabricIntent* fabric(std::string_view wanted) const;
    const WanLink* wan(std::string_view wanted) const;
    const Workload* workload(std::string_view wanted) const;
    const FabricJoin* join(std::string_view wanted) const;
    const Gateway* gateway(std::string_view wanted) const;
    const Flow* flow(std::string_view wanted) const;
    const Zone* zone(std::string_view wanted) const;
    const PriceBook* book(std::string_view wanted) const;
    const Scenario* scenario(std::string_view wanted) const;
};

// How far the two ends of a link stand apart: as entered, else along the great circle between the
// sites' coordinates, else nothing.
Length distanceOf(const WanLink& link, const Design& design);

// A design with a fresh random id, one data-centre site and nothing in it.
Design emptyDesign(std::string name);
// 32 random hexadecimal digits: for a copy that becomes a document of its own.
std::string freshDesignId();

std::string_view toString(SiteKind kind); // "data-centre", "edge", "cloud-region", "colocation", …
std::string_view toString(NodeRole role); // "server", "leaf", …
std::string_view
toString(FabricRole role); // "compute", "storage", "front-end", "in-band", "out-of-band"
std::string_view toString(Transport transport); // "infiniband", "rocev2", "tcp", "sprayed"
std::optional<SiteKind> siteKindFrom(std::string_view word);
std::optional<FabricRole> fabricRoleFrom(std::string_view word);
std::optional<Transport> transportFrom(std::string_view word);

} // namespace weft
