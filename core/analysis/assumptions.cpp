// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/assumptions.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string_view>

namespace weft {
namespace {

Assumption said(std::initializer_list<std::optional<double>> nearestFirst, double planning,
                std::string_view why) {
    for (const std::optional<double>& value : nearestFirst) {
        if (value) {
            return {*value, "you chose"};
        }
    }
    return {planning, fmt::format("assumed: {}", why)};
}

} // namespace

Assumption pueOf(const Design& design, const Site& site) {
    return said({site.floor->rules.pue, design.plant->money.pue}, 1.3,
                "planning figure of a new hall; the mean of existing ones is 1.56 (Uptime "
                "Institute survey 2024, recalled)");
}

Assumption usdPerKwhOf(const Design& design, const Site& site) {
    return said({site.floor->rules.usdPerKwh, design.plant->money.usdPerKwh}, 0.08,
                "industrial price in the United States (EIA 2023, recalled)");
}

Assumption kgCo2PerKwhOf(const Design& design, const Site& site) {
    return said({site.floor->rules.kgCo2PerKwh, design.plant->money.kgCo2PerKwh}, 0.48,
                "world's mean grid (Ember 2024, recalled)");
}

Assumption yearsOf(const Design& design) {
    return said({design.plant->money.years}, 5, "five years of service");
}

Assumption discountOf(const Design& design) {
    return said({design.plant->money.discountRate}, 0.08, "8 % a year");
}

Assumption maintenanceOf(const Design& design) {
    return said({design.plant->money.maintenance}, 0.1,
                "10 % of the purchase price a year for support and repair");
}

std::optional<double> usdPerRackYearOf(const Design& design, const Site& site) {
    const auto& here = site.floor->rules.usdPerRackYear;
    return here ? here : design.plant->money.usdPerRackYear;
}

} // namespace weft
