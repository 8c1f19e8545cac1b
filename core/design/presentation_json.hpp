// SPDX-License-Identifier: GPL-3.0-or-later
// The presentation to JSON and back; the logo as base64. Include from .cpp only.
#pragma once

#include "core/base/json.hpp"
#include "core/design/presentation.hpp"

namespace weft {

Json toJson(const Presentation& presentation);
Result<Presentation> presentationFromJson(const JsonAt& at);

} // namespace weft
