// SPDX-License-Identifier: GPL-3.0-or-later
// Floors, rules of buying and price books to JSON and back. Include from .cpp only.
#pragma once

#include "core/base/json.hpp"
#include "core/design/design.hpp"

namespace weft {

Json toJson(const Room& room);
Json toJson(const Placement& placement);
Json toJson(const FloorRules& rules);
Json toJson(const Floor& floor);
Json toJson(const OpticsRules& rules);
Json toJson(const PlantRules& rules);
Json toJson(const PriceBook& book);

Result<Room> roomFromJson(const JsonAt& at);
Result<Placement> placementFromJson(const JsonAt& at);
Result<FloorRules> floorRulesFromJson(const JsonAt& at);
Result<Floor> floorFromJson(const JsonAt& at);
Result<OpticsRules> opticsFromJson(const JsonAt& at);
Result<PlantRules> plantFromJson(const JsonAt& at);
Result<PriceBook> bookFromJson(const JsonAt& at);

} // namespace weft
