// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/site_graph.hpp"

#include "core/base/text.hpp"
#include "core/calc/availability.hpp"
#include "core/flows/reliability.hpp"

#include <fmt/format.h>

#include <queue>

#include <algorithm>

namespace weft {

namespace {

// Where no service is named: fibre at 4.9 µs/km over a route 1.4 times the distance (ENGINE §3).
constexpr Duration kFibrePerKm = microseconds(4.9);
constexpr double kUsualRouteFactor = 1.4;
constexpr DataSize kUsualMtu = bytes(1500);
constexpr Duration kHoursOfMonth = seconds(730 * 3600.0);

class Builder {
public:
    Builder(const Design& design, const Catalog& catalog, const std::vector<FabricFacts>& fabrics)
        : design_(design), catalog_(catalog), fabrics_(fabrics) {}

    SiteGraph build() {
        for (const Site& site : *design_.sites) {
            addPlace(SitePlaceKind::Site, site.id, site.id);
        }
        for (const FabricIntent& fabric : *design_.fabrics) {
            addPlace(SitePlaceKind::Fabric, fabric.id, fabric.site);
        }
        for (const ServerGroup& group : *design_.groups) {
            addPlace(SitePlaceKind::Group, group.id, group.site);
        }
        for (const Gateway& gateway : *design_.gateways) {
            addGateway(gateway);
        }
        for (const FabricIntent& fabric : *design_.fabrics) {
            join(SiteJoint::Kind::Uplink, fabric.id, fabric.id, fabric.site);
        }
        addAttachments();
        for (const FabricJoin& each : *design_.joins) {
            if (joinsFabrics(design_, each)) { // else it is a gateway's way to its site
                addJoin(each);
            }
        }
        for (const WanLink& link : *design_.wans) {
            addWan(link);
        }
        graph_.jointsOf.resize(graph_.places.size());
        for (std::uint32_t i = 0; i < graph_.joints.size(); ++i) {
            graph_.jointsOf[graph_.joints[i].a].push_back(i);
            graph_.jointsOf[graph_.joints[i].b].push_back(i);
        }
        return std::move(graph_);
    }

private:
    void addPlace(SitePlaceKind kind, const Id& id, const Id& site) {
        const auto index = static_cast<std::uint32_t>(graph_.places.size());
        graph_.placeOf.emplace(id, index);
        graph_.places.push_back({kind, id, graph_.placeOf.at(site)});
    }

    SiteJoint& join(SiteJoint::Kind kind, const Id& item, const Id& a, const Id& b) {
        SiteJoint joint;
        joint.kind = kind;
        joint.item = item;
        joint.a = graph_.placeOf.at(a);
        joint.b = graph_.placeOf.at(b);
        graph_.joints.push_back(std::move(joint));
        return graph_.joints.back();
    }

    void addGateway(const Gateway& gateway) {
        const Part* part = catalog_.find(gateway.part);
        const Switch* device = part != nullptr ? part->as<Switch>() : nullptr;
        const auto said = [](const auto& own, const auto& catalogued) {
            return own ? own : catalogued;
        };
        GatewayFacts facts;
        facts.id = gateway.id;
        facts.count = gateway.count;
        facts.needed = gateway.needed;
        const double devices = static_cast<double>(gateway.needed);
        const std::optional<Bandwidth> nothing;
        const auto total = said(gateway.throughput, device != nullptr ? device->capacity : nothing);
        const auto coded =
            said(gateway.encryptedThroughput, device != nullptr ? device->encrypted : nothing);
        facts.throughput = total ? *total * devices : kUnlimited;
        facts.encrypted = coded ? *coded * devices : kUnlimited;
        facts.lan = lanOf(gateway).value_or(kUnlimited);
        facts.delay = gateway.delay.value_or(
            device != nullptr ? device->latency.value_or(Duration()) : Duration());
        facts.enforces = gateway.enforces;
        facts.unitAvailability = reliabilityOf(design_, "gateway")->availability();
        facts.availability =
            kOfNAvailability(gateway.needed, gateway.count, facts.unitAvailability);
        graph_.gateways.push_back(std::move(facts));
    }

    // What the links of the devices that carry do, to fabrics; where there are none, to other
    // gateways.
    std::optional<Bandwidth> lanOf(const Gateway& gateway) const {
        std::optional<Bandwidth> fabrics, gateways;
        for (const FabricJoin& join : *design_.joins) {
            const bool endsHere = join.a.fabric == gateway.id || join.b.fabric == gateway.id;
            if (endsHere && join.count > 0 && join.rate > Bandwidth()) {
                const Id& far = join.a.fabric == gateway.id ? join.b.fabric : join.a.fabric;
                auto& sum = design_.fabric(far) != nullptr ? fabrics : gateways;
                sum = sum.value_or(Bandwidth()) +
                      join.rate * static_cast<double>(linksAtNeeded(join, gateway));
            }
        }
        return fabrics ? fabrics : gateways;
    }

    // Groups on a fabric by its attachments; a group that no fabric attaches stands at its site,
    // with what a cloud instance's network carries.
    void addAttachments() {
        std::vector<bool> isAttached(graph_.places.size());
        for (const FabricIntent& fabric : *design_.fabrics) {
            for (const Attachment& attachment : fabric.attachments) {
                SiteJoint& joint =
                    join(SiteJoint::Kind::Attachment, fabric.id, attachment.group, fabric.id);
                isAttached[joint.a] = true;
                setAccess(joint, fabric.id, attachment.group);
            }
        }
        for (const ServerGroup& group : *design_.groups) {
            if (isAttached[graph_.placeOf.at(group.id)]) {
                continue;
            }
            SiteJoint& joint = join(SiteJoint::Kind::Attachment, group.id, group.id, group.site);
            const Part* part = catalog_.find(group.part);
            const auto* instance = part != nullptr ? part->as<CloudInstance>() : nullptr;
            if (instance != nullptr && instance->network) {
                joint.line = *instance->network;
                joint.capacity = joint.line * static_cast<double>(group.count);
            }
        }
    }

    void setAccess(SiteJoint& joint, const Id& fabric, const Id& group) const {
        const auto facts = std::find_if(fabrics_.begin(), fabrics_.end(),
                                        [&](const FabricFacts& f) { return f.fabric == fabric; });
        if (facts == fabrics_.end()) {
            return;
        }
        for (const FabricFacts::Access& access : facts->access) {
            if (access.group == group) {
                joint.line = access.line;
                joint.capacity = access.total;
            }
        }
    }

    std::uint32_t gatewayIndex(const Id& id) const {
        const auto found = std::find_if(graph_.gateways.begin(), graph_.gateways.end(),
                                        [&](const GatewayFacts& each) { return each.id == id; });
        return found == graph_.gateways.end()
                   ? kNoGateway
                   : static_cast<std::uint32_t>(found - graph_.gateways.begin());
    }

    // Its links end at switches of their own and fail one by one.
    void addJoin(const FabricJoin& each) {
        SiteJoint& joint = join(SiteJoint::Kind::Join, each.id, each.a.fabric, each.b.fabric);
        joint.circuits = each.count;
        joint.line = each.rate;
        joint.capacity = each.rate * static_cast<double>(each.count);
        joint.route = each.length.value_or(kUsualJoinLength);
        joint.perKilometre = kFibrePerKm;
        const double km = inMetres(joint.route) / 1000;
        joint.propagation = joint.perKilometre * km;
        joint.diversity = Diversity::Diverse;
        const KnownReliability link = *reliabilityOf(design_, "link");
        joint.circuitAvailability = link.availability() * cableAvailability(km);
        joint.availabilityOrigin =
            fmt::format("a link: {}; {} km of cable: {}", link.origin, exactReal(km),
                        reliabilityOf(design_, "fibre")->origin);
    }

    // So many kilometres in a row fail so many times as often as one.
    double cableAvailability(double km) const {
        const KnownReliability fibre = *reliabilityOf(design_, "fibre");
        return fibre.mtbf / (fibre.mtbf + fibre.mttr * km);
    }

    void addWan(const WanLink& link) {
        const Part* part = catalog_.find(link.service);
        const Wan* service = part != nullptr ? part->as<Wan>() : nullptr;
        SiteJoint& joint = join(SiteJoint::Kind::Wan, link.id, link.a, link.b);
        joint.circuits = link.count;
        joint.line = link.rate;
        joint.capacity = link.rate * static_cast<double>(link.count);
        joint.gatewayA = gatewayIndex(link.terms.gatewayA);
        joint.gatewayB = gatewayIndex(link.terms.gatewayB);
        joint.diversity = link.terms.diversity;
        setDelay(joint, link, service);
        setEncryption(joint, link, service);
        setAvailability(joint, link, service);
        setPrice(joint, link, service);
    }

    void setDelay(SiteJoint& joint, const WanLink& link, const Wan* service) const {
        const Length distance = distanceOf(link, design_);
        joint.route = distance * (service != nullptr ? service->routeFactor : kUsualRouteFactor);
        joint.perKilometre = service != nullptr ? service->perKilometre : kFibrePerKm;
        joint.jitter = link.terms.jitter.value_or(
            service != nullptr ? service->jitter.value_or(Duration()) : Duration());
        if (link.terms.delay) {
            joint.isDelayStated = true;
            joint.propagation = *link.terms.delay;
            return;
        }
        joint.propagation = joint.perKilometre * (inMetres(joint.route) / 1000);
        if (service != nullptr) {
            joint.fixed = (service->fixedLow + service->fixedHigh) / 2;
            joint.fixedHigh = service->fixedHigh;
        }
    }

    static void setEncryption(SiteJoint& joint, const WanLink& link, const Wan* service) {
        joint.mtu = link.terms.mtu.value_or(service != nullptr && service->mtuBytes
                                                ? bytes(static_cast<double>(*service->mtuBytes))
                                                : kUsualMtu);
        const Encryption method = encryptionOf(link, service);
        joint.encryptsItself = !link.terms.encryption && method != Encryption::None;
        joint.encryption = encryptionCost(method, joint.mtu);
        if (joint.encryptsItself) { // its MTU is what is left for the packet
            joint.encryption.inner = joint.mtu;
            joint.encryption.outer = wireSize(method, joint.mtu);
            joint.encryption.factor = joint.encryption.outer / joint.encryption.inner;
        }
    }

    void setAvailability(SiteJoint& joint, const WanLink& link, const Wan* service) const {
        if (link.terms.availability) {
            joint.circuitAvailability = *link.terms.availability;
            joint.availabilityOrigin = "you chose";
        } else if (service != nullptr && service->availability) {
            joint.circuitAvailability = *service->availability;
            joint.availabilityOrigin = "the service's";
        } else {
            const double km = inMetres(joint.route) / 1000;
            joint.circuitAvailability = cableAvailability(km);
            joint.availabilityOrigin = fmt::format("{} km of cable: {}", exactReal(km),
                                                   reliabilityOf(design_, "fibre")->origin);
        }
    }

    void setPrice(SiteJoint& joint, const WanLink& link, const Wan* service) const {
        joint.perMonth = link.terms.perMonth;
        joint.perGb = link.terms.perGb;
        if (service == nullptr) {
            return;
        }
        if (!joint.perMonth) {
            joint.perMonth = service->perMonth;
        }
        if (!joint.perMonth && service->portPerHour) {
            joint.perMonth = Money::fromDollars(service->portPerHour->inDollars() *
                                                (kHoursOfMonth / seconds(3600)));
        }
        if (!joint.perGb) {
            joint.perGb = service->perGb;
        }
    }

    const Design& design_;
    const Catalog& catalog_;
    const std::vector<FabricFacts>& fabrics_;
    SiteGraph graph_;
};

// What a way over this joint costs beside its delay, in seconds: so that traffic leaves a server by
// the front end where it can, and stays on one fabric where both ends are on it. Not part of any
// latency.
double detour(const SiteJoint& joint, const Design& design) {
    constexpr double kPerRank = 100e-6, kUplink = 1e-3;
    if (joint.kind == SiteJoint::Kind::Uplink) {
        return kUplink;
    }
    const FabricIntent* fabric =
        joint.kind == SiteJoint::Kind::Attachment ? design.fabric(joint.item) : nullptr;
    if (fabric == nullptr) {
        return 0;
    }
    constexpr FabricRole kOrder[] = {FabricRole::FrontEnd, FabricRole::InBand, FabricRole::Storage,
                                     FabricRole::Compute, FabricRole::OutOfBand};
    return kPerRank *
           static_cast<double>(std::find(std::begin(kOrder), std::end(kOrder), fabric->role) -
                               std::begin(kOrder));
}

bool passesOn(const SitePlace& place, const Design& design) {
    if (place.kind == SitePlaceKind::Group) {
        return false;
    }
    const Site* site = place.kind == SitePlaceKind::Site ? design.site(place.id) : nullptr;
    return site == nullptr || site->kind != SiteKind::Users;
}

} // namespace

std::uint32_t SiteGraph::place(const Id& id) const {
    const auto found = placeOf.find(id);
    return found == placeOf.end() ? kNone : found->second;
}

SiteGraph siteGraph(const Design& design, const Catalog& catalog,
                    const std::vector<FabricFacts>& fabrics) {
    return Builder(design, catalog, fabrics).build();
}

Encryption encryptionOf(const WanLink& link, const Wan* service) {
    if (link.terms.encryption) {
        return *link.terms.encryption;
    }
    const std::string said =
        service != nullptr && service->encryption ? lowered(*service->encryption) : "";
    if (said.empty() || containsIgnoringCase(said, "optional") ||
        containsIgnoringCase(said, "recommended")) {
        return Encryption::None;
    }
    return containsIgnoringCase(said, "ipsec")    ? Encryption::IpSec
           : containsIgnoringCase(said, "macsec") ? Encryption::MacSec
                                                  : Encryption::None;
}

SiteRoutes::SiteRoutes(const SiteGraph& graph, const Design& design, std::uint32_t from,
                       const Down& down)
    : graph_(graph), cameBy_(graph.places.size(), kUnreached) {
    const auto isDown = [](const std::vector<bool>& list, std::uint32_t index) {
        return index < list.size() && list[index];
    };
    const auto isOpen = [&](std::uint32_t index) {
        const SiteJoint& joint = graph.joints[index];
        return !isDown(down.joints, index) && joint.capacity > Bandwidth() &&
               !isDown(down.gateways, joint.gatewayA) && !isDown(down.gateways, joint.gatewayB);
    };
    if (isDown(down.places, from)) {
        return;
    }
    using Entry = std::pair<double, std::uint32_t>; // seconds, place
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<double> best(graph.places.size(), std::numeric_limits<double>::infinity());
    best[from] = 0;
    cameBy_[from] = kStart;
    queue.emplace(0, from);
    while (!queue.empty()) {
        const auto [time, place] = queue.top();
        queue.pop();
        if (time > best[place] || (place != from && !passesOn(graph.places[place], design))) {
            continue;
        }
        for (const std::uint32_t index : graph.jointsOf[place]) {
            const SiteJoint& joint = graph.joints[index];
            const std::uint32_t next = joint.other(place);
            const double reached = time + inSeconds(joint.delay()) + detour(joint, design);
            if (reached < best[next] && isOpen(index) && !isDown(down.places, next)) {
                best[next] = reached;
                cameBy_[next] = index;
                queue.emplace(reached, next);
            }
        }
    }
}

SiteRoute SiteRoutes::to(std::uint32_t to) const {
    SiteRoute route;
    while (cameBy_[to] != kStart) {
        const std::uint32_t index = cameBy_[to];
        const SiteJoint& joint = graph_.joints[index];
        route.push_back({index, joint.b == to});
        to = joint.other(to);
    }
    std::reverse(route.begin(), route.end());
    return route;
}

} // namespace weft
