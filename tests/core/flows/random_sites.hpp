// SPDX-License-Identifier: GPL-3.0-or-later
// Sites joined at random, with flows between them, from a seed; and the plain ones that hand
// derivations start from.
#pragma once

#include "core/design/design.hpp"

#include <cstdint>

namespace weft::test {

// Sites "s0" … with coordinates, links of every kind over them, gateways, a risk group, and flows
// from site to site. Everything is consistent; not every site need be joined.
Design randomSites(std::uint64_t seed, std::size_t sites, std::size_t flows);

// Two data centres "a" and "b" joined by "line": plain fibre of 1 Gb/s over 100 km.
Design twoSites();

} // namespace weft::test
