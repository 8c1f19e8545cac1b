// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compare_view.hpp"

#include "ui/forms/bits.hpp"
#include "ui/models/part_compare.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/theme/theme.hpp"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

CompareView::CompareView(QWidget* parent)
    : QWidget(parent), onlyDifferent_(new QCheckBox(tr("Only differences"), this)),
      table_(new QTableWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(4 * kUnit, 2 * kUnit, 4 * kUnit, 0);
    auto* back = new QPushButton(tr("Back to all parts"), this);
    bar->addWidget(back);
    bar->addStretch(1);
    bar->addWidget(onlyDifferent_);
    column->addLayout(bar);
    styleTable(table_, tr("Parts side by side"));
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    column->addWidget(table_, 1);
    connect(back, &QPushButton::clicked, this, &CompareView::closed);
    connect(onlyDifferent_, &QCheckBox::toggled, this, &CompareView::fill);
}

void CompareView::setParts(const std::vector<PartId>& ids, const Catalog& catalog) {
    ids_ = ids;
    ids_.resize(std::min(ids_.size(), kMost));
    catalog_ = catalog;
    fill();
}

void CompareView::fill() {
    std::vector<const Part*> parts;
    QStringList headers{QString()};
    for (const PartId& id : ids_) {
        if (const Part* part = catalog_.find(id)) {
            parts.push_back(part);
            headers += text(part->title());
        }
    }
    table_->clear();
    table_->setRowCount(0);
    table_->setColumnCount(static_cast<int>(headers.size()));
    table_->setHorizontalHeaderLabels(headers);
    const Theme& theme = themeFor(palette());
    for (const CompareRow& row : compareParts(parts, catalog_)) {
        if (onlyDifferent_->isChecked() && !row.differs) {
            continue;
        }
        const int at = table_->rowCount();
        table_->insertRow(at);
        auto* name = new QTableWidgetItem(row.label);
        name->setForeground(theme.textMuted);
        name->setToolTip(row.group);
        table_->setItem(at, 0, name);
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            auto* item = new QTableWidgetItem(row.values[i]);
            item->setToolTip(row.values[i]);
            item->setFont(ui::font(row.differs ? TextStyle::Strong : TextStyle::Body));
            item->setForeground(row.differs ? theme.text : theme.textMuted);
            table_->setItem(at, static_cast<int>(i) + 1, item);
        }
    }
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (int i = 0; i < table_->columnCount(); ++i) {
        if (QTableWidgetItem* header = table_->horizontalHeaderItem(i)) {
            header->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        }
    }
}

void CompareView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        fill(); // items keep their colours
    }
}

} // namespace weft::ui
