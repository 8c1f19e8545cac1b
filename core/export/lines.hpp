// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the picture with their labels: between sites, and between the cards of fabrics.
#pragma once

#include "core/export/picture.hpp"

#include <map>
#include <string>
#include <vector>

namespace weft {

// Where the sites, or the cards, were laid out, by id.
using Places = std::map<std::string, Rect>;

void drawWans(const Design& design, const Places& sites, std::vector<Shape>& shapes);
void drawJoins(const Design& design, const Places& cards, std::vector<Shape>& shapes);

} // namespace weft
