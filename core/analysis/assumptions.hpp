// SPDX-License-Identifier: GPL-3.0-or-later
// Figures about buildings and money that the architect may say, with the planning figure that
// stands in where nothing is said.
#pragma once

#include "core/design/metric.hpp"

#include <string>

namespace weft {

struct Assumption {
    double value = 0;
    std::string origin; // "you chose", "assumed: …"

    Term term(std::string name, std::string unit, std::string meaning) const {
        return {std::move(name), value, std::move(unit), origin, std::move(meaning), {}, {}};
    }
};

Assumption pueOf(const Design& design, const Site& site);
Assumption usdPerKwhOf(const Design& design, const Site& site);
Assumption kgCo2PerKwhOf(const Design& design, const Site& site);
Assumption yearsOf(const Design& design);
Assumption discountOf(const Design& design);
Assumption maintenanceOf(const Design& design);
std::optional<double> usdPerRackYearOf(const Design& design, const Site& site); // never assumed

} // namespace weft
