// SPDX-License-Identifier: GPL-3.0-or-later
// What is known within bounds, to JSON and back. Include from .cpp only.
#pragma once

#include "core/base/json.hpp"
#include "core/design/range.hpp"

namespace weft {

Json toJson(const StatedRanges& stated);
Result<StatedRanges> statedRangesFromJson(const JsonAt& at);

} // namespace weft
