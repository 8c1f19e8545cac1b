// SPDX-License-Identifier: GPL-3.0-or-later
// One field's value in and out of JSON. Only .cpp files of this folder include it.
#pragma once

#include "core/base/json.hpp"
#include "core/catalog/fields.hpp"

namespace weft {

Result<FieldValue> fieldFromJson(const Field& field, const JsonAt& at);
Json fieldToJson(const Field& field, const FieldValue& value); // null for unknown

} // namespace weft
