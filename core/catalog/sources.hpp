// SPDX-License-Identifier: GPL-3.0-or-later
// sources.json: who published what a fact was read in.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace weft {

Result<std::vector<Source>> parseSources(std::string_view text, const std::string& fileName);

} // namespace weft
