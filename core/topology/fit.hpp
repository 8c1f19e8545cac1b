// SPDX-License-Identifier: GPL-3.0-or-later
// What most topologies answer to a wish: they size themselves from endpoints and radix.
#pragma once

#include "core/topology/topology.hpp"

namespace weft {

// By the parameters endpoints, rate and radix.
std::vector<Params> fitEndpoints(const FitWish& wish);
// By servers of eight rails, rate and radix.
std::vector<Params> fitRails(const FitWish& wish);

} // namespace weft
