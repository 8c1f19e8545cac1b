// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of older formats, brought to today's in memory. A step is pure JSON to JSON, written
// once and then frozen: it never uses today's structs.
#pragma once

#include "core/base/json.hpp"

namespace weft {

// The document with its "format" at kDesignFormat; refuses one that is newer than this Weft.
Result<Json> migrated(Json document);

} // namespace weft
