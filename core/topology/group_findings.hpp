// SPDX-License-Identifier: GPL-3.0-or-later
// What does not come out even between groups.
#pragma once

#include "core/design/finding.hpp"
#include "core/topology/group_links.hpp"

#include <string_view>

namespace weft {

// `ports`: what a group's global ports are in the topology's own letters: "a·h".
void findUnevenGroups(const FabricIntent& intent, const GroupLinks& links, std::string_view ports,
                      std::vector<Finding>& findings);

} // namespace weft
