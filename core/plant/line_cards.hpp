// SPDX-License-Identifier: GPL-3.0-or-later
// How the chassis of a design are equipped: as many line cards as the ports in use need, in the
// lowest slots, alike in every chassis of a tier. Ports are dealt over them in turn, so that the
// links to any neighbour are spread evenly and a lost card takes an even share of each.
#pragma once

#include "core/design/finding.hpp"
#include "core/plant/gateway_net.hpp"
#include "core/plant/plant.hpp"
#include "core/topology/topology.hpp"

#include <memory>
#include <vector>

namespace weft {

class LineCards {
public:
    // Counts what nets plug into fabrics' switches and gateways. All are kept; O(links of nets).
    LineCards(const Design& design, const Catalog& catalog,
              const std::vector<std::shared_ptr<const Expansion>>& expansions,
              const std::vector<GatewayNet>& nets);

    // Parallel to the devices of a fabric; none where none of them is a chassis.
    std::vector<ChassisWish> ofFabric(std::size_t number) const;
    // To those of a net, as its switches are equipped by the plans of the fabrics.
    std::vector<ChassisWish> ofNet(const GatewayNet& net, const std::vector<Cabling>& plans) const;
    const Chassis& ofGateway(std::size_t number) const { return gateways_[number]; }

    // A chassis for which no card is known, and a card without a chassis.
    std::vector<Finding> findings() const;

private:
    Chassis chassisOf(const Device& device) const;

    const Design& design_;
    const Catalog& catalog_;
    const std::vector<std::shared_ptr<const Expansion>>& expansions_;
    const std::vector<GatewayNet>& nets_;
    std::vector<Chassis> gateways_;
};

} // namespace weft
