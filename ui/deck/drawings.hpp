// SPDX-License-Identifier: GPL-3.0-or-later
// The deck's charts: from values to a block that paints itself and names what it shows.
#pragma once

#include "core/analysis/readiness.hpp"
#include "core/export/picture.hpp"
#include "core/study/waterfall.hpp"
#include "ui/deck/slide.hpp"

#include <optional>

namespace weft::ui {

// From one value to the other, a bar per step; small steps are drawn as one, so that the bars still
// sum to the difference.
DrawnBlock drawnWaterfall(const Waterfall& why, const QString& from, const QString& to);
constexpr std::size_t kMostSteps = 6; // drawn of a waterfall, the rest as one

// A part of a whole, as it is in each design.
struct BarGroup {
    QString label;
    std::vector<std::optional<double>> values; // per design; unset: unknown, said so
};
// A bar per group, of one design.
DrawnBlock drawnBars(const QString& title, const std::vector<BarGroup>& groups,
                     const std::string& unit);

// One bar per design, of the same groups one behind the other, with the sum at its end.
DrawnBlock drawnStack(const QString& title, const std::vector<BarGroup>& groups,
                      const QStringList& designs, const std::string& unit);

DrawnBlock drawnPlan(const ReadinessReport& plan); // phases over weeks

DrawnBlock drawnPicture(const QString& name, Picture picture);

} // namespace weft::ui
