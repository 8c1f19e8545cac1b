// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace weft {

// XML text and attribute values: what markup uses is escaped, what XML 1.0 forbids is left out.
std::string xmlEscaped(std::string_view text);

} // namespace weft
