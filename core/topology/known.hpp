// SPDX-License-Identifier: GPL-3.0-or-later
// Closed forms as figures that explain themselves.
#pragma once

#include "core/topology/topology.hpp"

namespace weft {

KnownTerm knownCount(std::string name, std::int64_t value, std::string meaning);
KnownTerm knownRate(std::string name, Bandwidth value, std::string meaning);

// A network of n equal nodes, n even, with e endpoints of rate r each and links of rate c between
// nodes, of which no set S of s nodes is parted from the rest by less than 4·C·s·(n−s)/n², C the
// capacity between two certain halves. What is proven so: uniform all-to-all routed over it loads
// no link above what lies on that cut. Then no cut of endpoints into halves is cheaper than the
// lesser of C and half of the endpoints' own links, for the cheapest is concave in s.
// `cut`: the expression of C over n, k and c; `factor`: C = factor × c.
KnownFigure halvesFigure(std::int64_t n, std::int64_t e, Bandwidth r, Bandwidth c, double factor,
                         std::string_view cut, std::int64_t k, std::string_view kMeaning,
                         std::string source);

} // namespace weft
