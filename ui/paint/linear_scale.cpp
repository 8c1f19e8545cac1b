// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/linear_scale.hpp"

#include <algorithm>
#include <cmath>

namespace weft::ui {

std::vector<double> linearTicks(double most, int count) {
    const double wanted = most / std::max(1, count);
    const double decade = std::pow(10, std::floor(std::log10(wanted)));
    double step = 10 * decade;
    for (const double round : {1.0, 2.0, 5.0}) {
        if (round * decade >= wanted) {
            step = round * decade;
            break;
        }
    }
    step = std::min(step, most); // the end itself, where no round number lies below it
    std::vector<double> ticks;
    for (int i = 0; static_cast<double>(i) * step <= most * (1 + 1e-9); ++i) {
        ticks.push_back(static_cast<double>(i) * step);
    }
    return ticks;
}

std::vector<double> ticksBetween(double least, double most, int count) {
    const std::vector<double> laid = linearTicks(most - least, count);
    const double step = laid.size() > 1 ? laid[1] - laid[0] : most - least;
    std::vector<double> ticks;
    const double slack = 1e-9 * step;
    for (double i = std::ceil((least - slack) / step); i * step <= most + slack; ++i) {
        ticks.push_back(i * step);
    }
    return ticks;
}

} // namespace weft::ui
