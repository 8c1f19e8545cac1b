// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/trade_off_view.hpp"

#include "ui/charts/scatter_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

TradeOffView::TradeOffView(QWidget* parent)
    : ComparisonView(parent), across_(new QComboBox(this)), up_(new QComboBox(this)),
      chart_(new ScatterChart(tr("Two figures of all scenarios"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * kUnit, 0, 0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    head->setSpacing(2 * kUnit);
    head->addWidget(up_, 1);
    head->addWidget(mutedLabel(tr("against"), this));
    head->addWidget(across_, 1);
    up_->setAccessibleName(tr("Figure upwards"));
    across_->setAccessibleName(tr("Figure across"));
    column->addLayout(head);
    column->addWidget(chart_, 1);
    for (QComboBox* choice : {across_, up_}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(choice, &QComboBox::activated, this, &TradeOffView::showChosen);
    }
}

void TradeOffView::fill(QComboBox* choice, std::string_view usual) {
    const QString before = choice->currentData().toString();
    choice->clear();
    int fallback = -1;
    for (const ComparedFigure& figure : comparison_.figures) {
        if (figure.better != Better::Neither) {
            fallback = figure.metric == usual && fallback < 0 ? choice->count() : fallback;
            choice->addItem(figureName(figure, comparison_.scenario(0).design),
                            text(figure.metric + "\n" + figure.scope));
        }
    }
    const int known = choice->findData(before);
    choice->setCurrentIndex(known >= 0 ? known : fallback >= 0 ? fallback : choice->count() - 1);
}

void TradeOffView::showComparison(const Comparison& comparison) {
    comparison_ = comparison;
    fill(across_, "cost.capex");
    fill(up_, "fabric.bisection");
    showChosen();
}

void TradeOffView::showChosen() {
    const auto chosen = [this](const QComboBox* choice) {
        const QString wanted = choice->currentData().toString();
        return std::find_if(comparison_.figures.begin(), comparison_.figures.end(),
                            [&](const ComparedFigure& figure) {
                                return text(figure.metric + "\n" + figure.scope) == wanted;
                            });
    };
    const auto x = chosen(across_), y = chosen(up_), none = comparison_.figures.end();
    std::vector<ScatterPoint> points;
    ScatterAxis xs, ys;
    if (x != none && y != none) {
        const std::vector<bool> best = frontier(*x, *y);
        for (std::size_t i = 0; i < best.size(); ++i) {
            if (x->values[i] && y->values[i]) {
                points.push_back(
                    {text(comparison_.scenario(i).name), *x->values[i], *y->values[i], best[i]});
            }
        }
        const auto axis = [](const QComboBox* choice, const ComparedFigure& figure) {
            const QString way =
                figure.better == Better::Higher ? tr("more is better") : tr("less is better");
            return ScatterAxis{QStringLiteral("%1 · %2").arg(choice->currentText(), way),
                               [figure](double value) { return figureValue(figure, value); },
                               false};
        };
        xs = axis(across_, *x);
        ys = axis(up_, *y);
    }
    chart_->setPoints(std::move(points), xs, ys,
                      tr("Fewer than two figures differ between the scenarios."));
}

} // namespace weft::ui
