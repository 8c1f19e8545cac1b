// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/design.hpp"

#include "core/design/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace weft {

namespace {

template <class T> const T* find(const std::vector<T>& items, std::string_view id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

constexpr std::array<std::string_view, 5> kSiteKinds = {"data-centre", "edge", "cloud-region",
                                                        "colocation", "users"};
constexpr std::array<std::string_view, 5> kNodeRoles = {"server", "leaf", "spine", "core",
                                                        "switch"};
constexpr std::array<std::string_view, 5> kFabricRoles = {"compute", "storage", "front-end",
                                                          "in-band", "out-of-band"};
constexpr std::array<std::string_view, 4> kTransports = {"infiniband", "rocev2", "tcp", "sprayed"};
constexpr std::array<std::string_view, 7> kRoutePolicies = {
    "auto", "ecmp", "wcmp", "adaptive", "sprayed", "valiant", "ugal"};

} // namespace

const Site* Design::site(std::string_view wanted) const {
    return find(*sites, wanted);
}

const ServerGroup* Design::group(std::string_view wanted) const {
    return find(*groups, wanted);
}

const FabricIntent* Design::fabric(std::string_view wanted) const {
    return find(*fabrics, wanted);
}

const WanLink* Design::wan(std::string_view wanted) const {
    return find(*wans, wanted);
}

const Workload* Design::workload(std::string_view wanted) const {
    return find(*workloads, wanted);
}

const FabricJoin* Design::join(std::string_view wanted) const {
    return find(*joins, wanted);
}

const Gateway* Design::gateway(std::string_view wanted) const {
    return find(*gateways, wanted);
}

const Flow* Design::flow(std::string_view wanted) const {
    return find(*flows, wanted);
}

const Zone* Design::zone(std::string_view wanted) const {
    return find(*zones, wanted);
}

const PriceBook* Design::book(std::string_view wanted) const {
    return find(*books, wanted);
}

Length distanceOf(const WanLink& link, const Design& design) {
    const Site* a = design.site(link.a);
    const Site* b = design.site(link.b);
    const bool isPlaced = a != nullptr && b != nullptr && a->coordinates && b->coordinates;
    return link.distance > Length() || !isPlaced ? link.distance
                                                 : greatCircle(*a->coordinates, *b->coordinates);
}

std::string freshDesignId() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", random(), random(), random(), random());
}

Design emptyDesign(std::string name) {
    Design design;
    design.id = freshDesignId();
    design.name = std::move(name);
    design.sites.write().push_back(
        Site{"dc", "Data centre", SiteKind::DataCentre, {}, {}, Rect{0, 0, 960, 640}});
    return design;
}

std::string_view toString(SiteKind kind) {
    return kSiteKinds[static_cast<std::size_t>(kind)];
}

std::string_view toString(NodeRole role) {
    return kNodeRoles[static_cast<std::size_t>(role)];
}

std::string_view toString(FabricRole role) {
    return kFabricRoles[static_cast<std::size_t>(role)];
}

std::string_view toString(Transport transport) {
    return kTransports[static_cast<std::size_t>(transport)];
}

std::string_view toString(RoutePolicy policy) {
    return kRoutePolicies[static_cast<std::size_t>(policy)];
}

std::optional<SiteKind> siteKindFrom(std::string_view word) {
    return fromWord<SiteKind>(kSiteKinds, word);
}

std::optional<NodeRole> nodeRoleFrom(std::string_view word) {
    return fromWord<NodeRole>(kNodeRoles, word);
}

std::optional<FabricRole> fabricRoleFrom(std::string_view word) {
    return fromWord<FabricRole>(kFabricRoles, word);
}

std::optional<Transport> transportFrom(std::string_view word) {
    return fromWord<Transport>(kTransports, word);
}

std::optional<RoutePolicy> routePolicyFrom(std::string_view word) {
    return fromWord<RoutePolicy>(kRoutePolicies, word);
}

} // namespace weft
