// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/plant_page.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/bill_page.hpp"
#include "ui/plant/cabling_tab.hpp"
#include "ui/plant/cost_tab.hpp"
#include "ui/plant/floor_tab.hpp"
#include "ui/plant/optics_tab.hpp"
#include "ui/plant/prices_tab.hpp"
#include "ui/plant/racks_tab.hpp"
#include "ui/plant/vendors_tab.hpp"
#include "ui/session/document.hpp"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace weft::ui {

PlantPage::PlantPage(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection), tabs_(new QTabBar(this)),
      stack_(new QStackedWidget(this)) {
    setAccessibleName(tr("Plant"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    tabs_->setAccessibleName(tr("Parts of the plant"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setDocumentMode(true);
    column->addWidget(tabs_);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(stack_, 1);
    add(tr("Floor"), [this] { return new FloorTab(document_); });
    add(tr("Racks"), [this] { return new RacksTab(document_, selection_); });
    add(tr("Bill of materials"), [this] { return new BillPage(document_); });
    add(tr("Cabling"), [this] { return new CablingTab(document_, selection_); });
    add(tr("Cost"), [this] { return new CostTab(document_); });
    add(tr("Optics policies"), [this] { return new OpticsTab(document_); });
    add(tr("Vendors"), [this] { return new VendorsTab(document_); });
    add(tr("Price books"), [this] { return new PricesTab(document_); });
    connect(tabs_, &QTabBar::currentChanged, this, &PlantPage::refresh);
    connect(&document_, &Document::snapshotChanged, this, &PlantPage::refresh);
}

void PlantPage::add(const QString& title, std::function<QWidget*()> make) {
    topics_.push_back({std::move(make), nullptr});
    tabs_->addTab(title);
}

QWidget* PlantPage::pageOf(int tab) {
    Topic& wanted = topics_[static_cast<std::size_t>(tab)];
    if (wanted.page == nullptr) {
        wanted.page = wanted.make();
        stack_->addWidget(wanted.page);
        if (auto* made = qobject_cast<PlantTab*>(wanted.page)) {
            connect(made, &PlantTab::whyRequested, this, &PlantPage::whyRequested);
            connect(made, &PlantTab::placeRequested, this, &PlantPage::placeRequested);
        }
    }
    return wanted.page;
}

QWidget* PlantPage::current() {
    return pageOf(tabs_->currentIndex());
}

void PlantPage::showTabAt(int tab) {
    tabs_->setCurrentIndex(tab);
    refresh();
}

bool PlantPage::reveal(const QString& scope) {
    const Id site = utf8(scope.section(QLatin1Char('/'), 0, 0));
    const QString name = scope.section(QLatin1Char('/'), 1);
    const SnapshotPtr snapshot = document_.snapshot();
    const bool isInside = !name.isEmpty() && document_.design().site(site) != nullptr &&
                          document_.design().fabric(utf8(name)) == nullptr;
    if (!isInside || snapshot->analysis.plant == nullptr) {
        return false;
    }
    auto* tab = showTab<RacksTab>();
    tab->showSnapshot(snapshot);
    return tab->reveal(site, name);
}

// Only what is in sight: a drag brings thirty answers a second.
void PlantPage::refresh() {
    const SnapshotPtr snapshot = document_.snapshot();
    if (!isVisible() || snapshot == nullptr) {
        return;
    }
    QWidget* page = current();
    stack_->setCurrentWidget(page);
    if (auto* tab = qobject_cast<PlantTab*>(page)) {
        tab->showSnapshot(snapshot);
    }
}

void PlantPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

} // namespace weft::ui
