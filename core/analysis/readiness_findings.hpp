// SPDX-License-Identifier: GPL-3.0-or-later
// Which findings hold a gate of the roadmap shut, or spoil the answer to a planning question.
#pragma once

#include "core/design/design.hpp"
#include "core/design/finding.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace weft {

// Those whose id begins so, but for those that only inform and those the architect has accepted.
// They point into `findings`.
std::vector<const Finding*> findingsAgainst(const Design& design,
                                            const std::vector<Finding>& findings,
                                            std::string_view beginning);

// Beginnings of the findings that the answer to a planning question speaks of; none for most.
std::span<const std::string_view> checksBehind(std::string_view question);

} // namespace weft
