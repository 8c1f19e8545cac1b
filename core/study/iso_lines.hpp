// SPDX-License-Identifier: GPL-3.0-or-later
// Lines along which a field over a grid has one value, as on a map of heights.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace weft {

// From one place to another, in cells: (0, 0) is the middle of the first column and row.
struct IsoPiece {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool operator==(const IsoPiece&) const = default;
};

// `field` row by row, `columns` in each. Between the middles of four cells the field is taken as
// bilinear along the edges (marching squares, Lorensen & Cline 1987 in the plane; a saddle goes by
// the mean of its corners). Where a value is unset or not finite no line passes.
std::vector<IsoPiece> isoLine(const std::vector<std::optional<double>>& field, std::size_t columns,
                              double level);

} // namespace weft
