// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.hpp"

#include <string>
#include <vector>

namespace weft {

struct CatalogProblem {
    PartId part;
    std::string field; // key, or empty where the part as a whole is meant
    std::string message;
};

// Does the catalog agree with itself? Sources that nobody listed, facts graded as read but without
// a source, price bands that gave no price, quantities below 0, breakouts beyond their cage, form
// factors no table knows.
std::vector<CatalogProblem> verify(const Catalog& catalog);

} // namespace weft
