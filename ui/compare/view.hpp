// SPDX-License-Identifier: GPL-3.0-or-later
// One picture of a comparison of scenarios. Only the one in sight is handed any.
#pragma once

#include "ui/models/what_ifs_model.hpp"

#include <QWidget>

#include <optional>
#include <vector>

namespace weft::ui {

struct Comparison {
    WhatIfsPtr whatIfs;                  // the baseline first; never null
    std::vector<ComparedFigure> figures; // those in the table
    std::optional<std::size_t> chosen;   // of the figures
    const WhatIf& scenario(std::size_t i) const { return (*whatIfs)[i]; }
};

class ComparisonView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void showComparison(const Comparison& comparison) = 0;
};

QString figureValue(const ComparedFigure& figure, double value);

} // namespace weft::ui
