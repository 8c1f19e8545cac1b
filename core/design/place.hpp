// SPDX-License-Identifier: GPL-3.0-or-later
// Where on Earth a site stands, and how far two stand apart.
#pragma once

#include "core/base/units.hpp"

namespace weft {

struct GeoPoint {
    double latitude = 0;  // degrees, -90 … 90, north positive
    double longitude = 0; // degrees, -180 … 180, east positive
    bool operator==(const GeoPoint&) const = default;
};

// Along the great circle of a sphere with the Earth's mean radius (6,371.0088 km, IUGG): within
// 0.6 % of the ellipsoid's distance. Haversine (Sinnott 1984), exact to the metre for near points.
Length greatCircle(GeoPoint a, GeoPoint b);

} // namespace weft
