// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/place.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weft {

Length greatCircle(GeoPoint a, GeoPoint b) {
    constexpr double kMeanRadius = 6'371'008.8; // metres
    constexpr double kRadians = std::numbers::pi / 180;
    const double north = std::sin((b.latitude - a.latitude) * kRadians / 2);
    const double east = std::sin((b.longitude - a.longitude) * kRadians / 2);
    const double haversine = north * north + std::cos(a.latitude * kRadians) *
                                                 std::cos(b.latitude * kRadians) * east * east;
    return metres(2 * kMeanRadius * std::asin(std::sqrt(std::min(1.0, haversine))));
}

} // namespace weft
