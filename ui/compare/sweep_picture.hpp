// SPDX-License-Identifier: GPL-3.0-or-later
// A sweep as a picture: over one setting a curve, over two a field with lines of equal value. And
// its points in words.
#pragma once

#include "core/study/figures.hpp"
#include "core/study/sweep.hpp"
#include "ui/charts/curve_chart.hpp"
#include "ui/charts/field_chart.hpp"

namespace weft::ui {

// What a reader calls a setting: "Compute · Oversubscription", "Price per kWh".
QString settingName(const Design& design, std::string_view path);
// A value of one, with its thousands parted: "2:1", "1,016", "400Gb/s".
QString settingValue(const std::string& value);

struct SweepShown {
    const Sweep& sweep; // its first figure is drawn
    const Design& design;
    ComparedFigure figure;     // unit as the sweep has it
    std::optional<double> now; // the figure of the design as it is,
    std::string wrong;         // and what is wrong with that already
};

// "Compute · Oversubscription 2:1, DGX H100 · Count 96".
QString pointName(const SweepShown& shown, std::int64_t number);
// The same, the figure and how far it is from now, a line each; a problem where it has one.
QStringList pointReadout(const SweepShown& shown, const SweepPoint& point);

// Points without the figure are left out; `numbers` has the number of each that is drawn.
Curves curvesOf(const SweepShown& shown, std::vector<std::int64_t>& numbers);
// The first setting across, the second upwards.
FieldMap fieldOf(const SweepShown& shown);

} // namespace weft::ui
