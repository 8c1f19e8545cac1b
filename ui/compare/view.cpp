// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/view.hpp"

#include "ui/paint/words.hpp"

namespace weft::ui {

QString figureValue(const ComparedFigure& figure, double value) {
    return metricText(figure.metric, Method::Exact, value, figure.unit).joined();
}

} // namespace weft::ui
