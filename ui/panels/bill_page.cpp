// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bill_page.hpp"

#include "core/base/text.hpp"
#include "core/export/exporter.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_ask.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"
#include "ui/theme/theme.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kWidths[] = {240, 110, 150, 190, 84, 96, 104, 116, 90, 60};

} // namespace

BillPage::BillPage(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(new BillModel(this)),
      filter_(new BillFilter(this)), table_(new QTableView(this)), job_(new ExportJob(this)) {
    setAccessibleName(tr("Bill of materials"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    filter_->setSourceModel(model_);
    table_->setModel(filter_);
    styleTable(table_, tr("Lines of the bill of materials"))->setBadgeColumn(BillModel::GradeOf);
    table_->setSortingEnabled(true);
    table_->sortByColumn(-1, Qt::AscendingOrder); // the bill's own order: by scope, kind, use
    for (int i = 0; i < BillModel::ColumnCount; ++i) {
        table_->setColumnWidth(i, kWidths[i]);
    }
    table_->horizontalHeader()->setSectionResizeMode(BillModel::Title, QHeaderView::Stretch);
    column->addWidget(table_, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFoot());
    connect(filter_, &QAbstractItemModel::rowsInserted, this, &BillPage::showTotals);
    connect(filter_, &QAbstractItemModel::rowsRemoved, this, &BillPage::showTotals);
    connect(filter_, &QAbstractItemModel::modelReset, this, &BillPage::showTotals);
    connect(&document_, &Document::snapshotChanged, this, &BillPage::showSnapshot);
    showSnapshot(document_.snapshot());
}

QWidget* BillPage::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(2 * kUnit);
    row->addWidget(label(TextStyle::Heading, tr("Bill of materials"), bar));
    row->addStretch(1);
    search_ = new QLineEdit(bar);
    search_->setPlaceholderText(tr("Filter lines"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(220);
    row->addWidget(search_);
    kind_ = new QComboBox(bar);
    kind_->setAccessibleName(tr("Kind"));
    kind_->addItem(tr("Every kind"));
    for (const BillKind kind : kBillKinds) {
        kind_->addItem(wordFor(kind), static_cast<int>(kind));
    }
    row->addWidget(kind_);
    export_ = new QPushButton(tr("Export"), bar);
    export_->setAccessibleName(tr("Export bill or cabling schedule"));
    row->addWidget(export_);
    makeMenu();
    connect(search_, &QLineEdit::textChanged, filter_, &BillFilter::setWords);
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant value = kind_->currentData();
        filter_->setKind(value.isValid() ? std::optional(static_cast<BillKind>(value.toInt()))
                                         : std::nullopt);
    });
    return bar;
}

void BillPage::makeMenu() {
    auto* menu = new QMenu(export_);
    menu->setToolTipsVisible(true);
    std::string_view family;
    for (const Exporter* exporter : exporters()) {
        const std::string_view its = exporter->id.substr(0, exporter->id.find('-'));
        if (!family.empty() && its != family) {
            menu->addSeparator();
        }
        family = its;
        QAction* action =
            menu->addAction(text(exporter->name), this, [this, exporter] { askPath(*exporter); });
        action->setToolTip(text(exporter->summary));
    }
    export_->setStyleSheet(
        QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    export_->setMenu(menu);
}

void BillPage::askPath(const Exporter& exporter) {
    const QString path = askExportPath(this, document_, exporter);
    if (!path.isEmpty()) {
        exportTo(std::string(exporter.id), path);
    }
}

bool BillPage::exportTo(const std::string& exporterId, const QString& path) {
    const Exporter* exporter = findExporter(exporterId);
    return exporter != nullptr && startExport(*job_, *exporter, document_.snapshot(), path);
}

QWidget* BillPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(4 * kUnit);
    row->addWidget(totals_ = label(TextStyle::Strong, {}, foot));
    row->addWidget(notes_ = mutedLabel({}, foot));
    row->addStretch(1);
    row->addWidget(job_->statusWidget());
    return foot;
}

void BillPage::showSnapshot(const SnapshotPtr& snapshot) {
    if (snapshot == nullptr) {
        return;
    }
    model_->setSnapshot(snapshot);
    export_->setEnabled(snapshot->analysis.bill != nullptr &&
                        !snapshot->analysis.bill->lines.empty());
    showTotals();
}

void BillPage::showTotals() {
    const BillTotals totals = totalsOf(*model_, *filter_);
    const bool all = filter_->rowCount() == model_->rowCount();
    const QString what =
        all ? tr("Total")
            : tr("Shown: %1 of %2 lines").arg(filter_->rowCount()).arg(model_->rowCount());
    totals_->setText(tr("%1:  %2 pieces  ·  %3  ·  %4 typical")
                         .arg(what, people(formatCount(totals.pieces)), exactMoney(totals.cost),
                              people(formatPower(totals.typical))));
    QStringList notes;
    if (totals.unpriced > 0) {
        notes += counted(totals.unpriced, tr("1 line without a known price is not in the sum"),
                         tr("%1 lines without a known price are not in the sum"));
    }
    if (totals.planned > 0) {
        notes += counted(totals.planned, tr("1 line with a planning figure for power"),
                         tr("%1 lines with a planning figure for power"));
    }
    notes_->setText(notes.join(QStringLiteral("  ·  ")));
}

QString BillPage::totalsText() const {
    return totals_->text();
}

} // namespace weft::ui
