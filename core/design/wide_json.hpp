// SPDX-License-Identifier: GPL-3.0-or-later
// Gateways, flows, zones and their kin to JSON and back, and their fields set from text: all by the
// lists of wide_items.hpp. A field that holds its default is left out. Include from .cpp only.
#pragma once

#include "core/design/item_json.hpp"

namespace weft {

// Of Gateway, RiskGroup, Flow, Zone, FlowRule, Phase, Reliability, Answer.
template <class Item> Json wideToJson(const Item& item);
template <class Item> Result<Item> wideFromJson(const JsonAt& at);

Json toJson(const WanTerms& terms); // an empty object where nothing is said
Result<WanTerms> termsFromJson(const JsonAt& at);

Json toJson(const GeoPoint& point);
Result<GeoPoint> geoPointFromJson(const JsonAt& at);

// Sets one field by its name in settings ("latency-budget"); false where there is no such field.
// Of the types above and WanTerms.
template <class Item>
Result<bool> setWideField(Item& item, std::string_view name, std::string_view value);
// "name, kind, from…", for the message.
template <class Item> std::string wideFieldNames();

} // namespace weft
