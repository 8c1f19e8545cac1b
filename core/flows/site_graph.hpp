// SPDX-License-Identifier: GPL-3.0-or-later
// The design seen from far: sites, fabrics and server groups as places, joined by attachments,
// uplinks, joins between fabrics and WAN links. What flows are routed, timed and shared on.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/design.hpp"
#include "core/flows/encryption.hpp"
#include "core/flows/shares.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace weft {

// What is known of a fabric from looking at it closely.
struct FabricFacts {
    Id fabric;
    Duration crossing;       // one way between two endpoints, idle
    Duration crossing99;     // the same with the waits 99 of 100 packets stay below
    double availability = 1; // that two endpoints on it are connected
    struct Access {
        Id group;
        Bandwidth line, total; // of one port, of all ports of the group, one way
    };
    std::vector<Access> access;
};

enum class SitePlaceKind : std::uint8_t { Site, Fabric, Group };
struct SitePlace {
    SitePlaceKind kind = SitePlaceKind::Site;
    Id id;
    std::uint32_t site = 0; // index of its site's place; sites: their own
};

constexpr std::uint32_t kNoGateway = ~0u;

struct SiteJoint {
    enum class Kind : std::uint8_t { Attachment, Uplink, Join, Wan };
    Kind kind = Kind::Wan;
    Id item;                    // WAN link or join, else the fabric (or group where it has none)
    std::uint32_t a = 0, b = 0; // places
    Bandwidth capacity = kUnlimited; // one way, all circuits
    Bandwidth line = kUnlimited;     // of one circuit or port
    // WAN links and joins only.
    std::int64_t circuits = 1;
    Length route; // distance times the route factor
    Duration perKilometre;
    Duration propagation;
    double circuitAvailability = 1; // of one circuit
    std::string availabilityOrigin;
    Diversity diversity = Diversity::Shared;
    // WAN links only.
    Duration fixed, fixedHigh; // of the service: middle and high end of its range
    Duration jitter;
    bool isDelayStated = false; // the whole delay was entered; it stands in `propagation`
    EncryptionCost encryption;
    bool encryptsItself = false; // the service brings it, and its MTU is what is left
    DataSize mtu;
    std::optional<Money> perMonth; // of one circuit
    std::optional<Money> perGb;
    std::uint32_t gatewayA = kNoGateway, gatewayB = kNoGateway;

    std::uint32_t other(std::uint32_t place) const { return place == a ? b : a; }
    std::uint32_t gatewayAt(std::uint32_t place) const {
        return place == a ? gatewayA : place == b ? gatewayB : kNoGateway;
    }
    Duration delay() const { return fixed + propagation; }
    // Drawn between two places, and no way within one.
    bool isLink() const { return kind == Kind::Join || kind == Kind::Wan; }
};

struct GatewayFacts {
    Id id;
    std::int64_t count = 1, needed = 1;
    Bandwidth throughput = kUnlimited; // of those needed, whichever way
    Bandwidth encrypted = kUnlimited;
    // One way, of the joins of those needed to the site's fabrics; unlimited: none said.
    Bandwidth lan = kUnlimited;
    Duration delay;
    double unitAvailability = 1; // of one device
    double availability = 1;     // needed of count
    bool enforces = false;
};

struct SiteGraph {
    std::vector<SitePlace> places; // sites first, then fabrics, then groups, in document order
    std::vector<SiteJoint> joints;
    std::vector<GatewayFacts> gateways;
    std::vector<std::vector<std::uint32_t>> jointsOf; // of each place
    std::unordered_map<std::string, std::uint32_t> placeOf;

    // kNone where the id names no place.
    static constexpr std::uint32_t kNone = ~0u;
    std::uint32_t place(const Id& id) const;
    bool leavesSite(const SiteJoint& joint) const {
        return places[joint.a].site != places[joint.b].site;
    }
};

SiteGraph siteGraph(const Design& design, const Catalog& catalog,
                    const std::vector<FabricFacts>& fabrics);

// "ipsec" for a service that says "IPsec", "macsec" for one that says so without "optional".
Encryption encryptionOf(const WanLink& link, const Wan* service);

// A step over a joint, from a to b where `forward`.
struct SiteStep {
    std::uint32_t joint = 0;
    bool forward = true;
};
using SiteRoute = std::vector<SiteStep>;

// The fastest ways from one place to all others, over joints and gateways that `isDown` does not
// name. Servers and users pass nothing on. Front-end fabrics are taken before others where both
// lead the same way. Deterministic: of equal ways the one over earlier joints.
class SiteRoutes {
public:
    struct Down {
        std::vector<bool> joints, gateways, places; // empty: none
    };
    SiteRoutes(const SiteGraph& graph, const Design& design, std::uint32_t from,
               const Down& down = {});
    bool reaches(std::uint32_t to) const { return cameBy_[to] != kUnreached; }
    SiteRoute to(std::uint32_t to) const; // empty where from == to; to must be reached

private:
    static constexpr std::uint32_t kUnreached = ~0u, kStart = ~0u - 1;
    const SiteGraph& graph_;
    std::vector<std::uint32_t> cameBy_; // the joint over which a place is reached
};

} // namespace weft
