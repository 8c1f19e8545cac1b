// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of floors, rules of buying and price books:
//   dc.floor.policy=end-of-row          dc.rooms.hall.x=10m         dc.rooms.hall= (removes it)
//   dc.rows.a.racks=20                  dc.racks.a-7.power=17kW     dc.place.compute-leaf-07=a-7/42
//   optics.copper-up-to=3m              compute.optics.aoc=off      spares.transceiver=2%
//   money.years=5                       vendors=NVIDIA,Arista       books.acme.active=off
//   cards.arista-7808r4.card=arista-7800r4-36pe                     cards.arista-7808r4.least=8
#pragma once

#include "core/base/result.hpp"
#include "core/design/edit.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace weft {

// The edit that a setting makes; nullopt where the path is about none of these.
std::optional<Result<Edit>>
setPlant(const Design& design, const std::vector<std::string_view>& path, std::string_view value);

} // namespace weft
