// SPDX-License-Identifier: GPL-3.0-or-later
// Edits and what-ifs to JSON and back: {"edit": "set-parameter", "item": "compute", "name":
// "servers", "value": 127}. For the journal and the document. Include from .cpp only.
#pragma once

#include "core/base/json.hpp"
#include "core/design/edit.hpp"

namespace weft {

Json toJson(const Edit& edit);
Json toJson(const Scenario& scenario); // without its edits
Result<Edit> editFromJson(const JsonAt& at);
Result<Scenario> scenarioFromJson(const JsonAt& at);

} // namespace weft
