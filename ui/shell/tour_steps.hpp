// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour of the window says, and where it points.
#pragma once

#include "ui/shell/tour.hpp"

namespace weft::ui {

struct TourPlaces {
    QWidget* library = nullptr;
    QWidget* canvas = nullptr;
    QWidget* figures = nullptr;
    std::function<QWidget*()> figure; // the first of them
    QWidget* compare = nullptr;       // the button of that page
};

std::vector<TourStep> tourSteps(const TourPlaces& places);

} // namespace weft::ui
