// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/results_area.hpp"

#include "ui/flows/flows.hpp"
#include "ui/panels/results.hpp"
#include "ui/performance/performance.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace weft::ui {

ResultsArea::ResultsArea(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), overview_(new Results(document, selection)),
      performance_(new Performance(document, selection)), flows_(new Flows(document, selection)),
      tabs_(new QTabBar(this)), stack_(new QStackedWidget(this)), enlarge_(new QToolButton(this)) {
    setAutoFillBackground(true);
    setAccessibleName(tr("Results"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kUnit, 0, 2 * kUnit, 0);
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setAccessibleName(tr("Overview, performance or flows"));
    tabs_->addTab(tr("Overview"));
    tabs_->addTab(tr("Performance"));
    tabs_->addTab(tr("Flows"));
    head->addWidget(tabs_);
    head->addStretch(1);
    enlarge_->setIcon(icon(QStringLiteral("enlarge")));
    enlarge_->setCheckable(true);
    enlarge_->setAccessibleName(tr("Give the results the canvas' room"));
    enlarge_->setToolTip(enlarge_->accessibleName());
    enlarge_->setFocusPolicy(Qt::StrongFocus);
    head->addWidget(enlarge_);
    column->addLayout(head);
    stack_->addWidget(overview_);
    stack_->addWidget(performance_);
    stack_->addWidget(flows_);
    column->addWidget(stack_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        stack_->setCurrentIndex(tab);
        emit tabShown(static_cast<Tab>(tab));
    });
    connect(enlarge_, &QToolButton::toggled, this, &ResultsArea::enlarged);
    connect(overview_, &Results::whyRequested, this, &ResultsArea::whyRequested);
    connect(performance_, &Performance::whyRequested, this, &ResultsArea::whyRequested);
    connect(flows_, &Flows::whyRequested, this, &ResultsArea::whyRequested);
    connect(flows_, &Flows::wanted, this, [this] { showTab(Tab::Flows); });
}

void ResultsArea::showTab(Tab tab) {
    tabs_->setCurrentIndex(static_cast<int>(tab));
}

void ResultsArea::setEnlarged(bool enlarged) {
    enlarge_->setChecked(enlarged);
}

bool ResultsArea::isEnlarged() const {
    return enlarge_->isChecked();
}

} // namespace weft::ui
