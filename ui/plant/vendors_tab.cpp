// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/vendors_tab.hpp"

#include "core/base/text.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/result_table_model.hpp"
#include "ui/models/what_ifs_model.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

ResultTable tableOf(const Analysis& analysis, std::string_view id) {
    const auto found = std::find_if(analysis.tables.begin(), analysis.tables.end(),
                                    [&](const ResultTable& table) { return table.id == id; });
    return found == analysis.tables.end() ? ResultTable() : *found;
}

QString change(const QString& before, const QString& after) {
    return before == after ? before : VendorsTab::tr("%1 to %2").arg(before, after);
}

} // namespace

VendorsTab::VendorsTab(Document& document, QWidget* parent)
    : PlantTab(tr("Vendors"), parent), document_(document), model_(new ResultTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView(this)),
      standIns_(new ResultTableModel(this)), standInTable_(new QTableView(this)),
      shares_(new BarChart(tr("Share of spend by vendor"))) {
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(ResultTableModel::kSortRole);
    table_->setModel(sorted_);
    styleTable(table_, tr("Vendors"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    standInTable_->setModel(standIns_);
    styleTable(standInTable_, tr("What could stand in for parts of other vendors"));
    standInTable_->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->setHandleWidth(1);
    down->setChildrenCollapsible(false);
    down->addWidget(table_);
    down->addWidget(standInTable_);
    down->addWidget(shares_);
    down->setSizes({300, 200, 260});
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(down);
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setSizes({1100, 300});
    body()->addWidget(split);
    const auto why = [this] { ask("vendor.share.max", "design"); };
    connect(table_, &QTableView::activated, this, why);
    connect(shares_, &BarChart::chosen, this, why);
    connect(&finder_, &VendorFinder::found, this, &VendorsTab::show);
    connect(&finder_, &VendorFinder::refused, changes_, &QLabel::setText);
    foot()->addWidget(mutedLabel(tr("Lines without a known price are in no share."), this));
    foot()->addStretch(1);
}

QWidget* VendorsTab::makeSide() {
    auto* side = new QWidget;
    side->setMinimumWidth(292);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    column->setSpacing(2 * kUnit);
    column->addWidget(label(TextStyle::Strong, tr("Parts only of…"), side));
    auto* links = new QHBoxLayout;
    for (const auto& [words, state] :
         {std::pair(tr("Tick all"), Qt::Checked), std::pair(tr("Tick none"), Qt::Unchecked)}) {
        auto* link = new LinkButton(words, LinkButton::Look::Accent, side);
        connect(link, &QAbstractButton::clicked, this, [this, state = state] { tick(state); });
        links->addWidget(link);
    }
    links->addStretch(1);
    column->addLayout(links);
    choices_ = new QListWidget(side);
    choices_->setAccessibleName(tr("Vendors to take parts of"));
    column->addWidget(choices_, 1);
    changes_ = label(TextStyle::Body, {}, side);
    changes_->setWordWrap(true);
    column->addWidget(changes_);
    column->addWidget(mutedLabel(tr("Servers, storage and WAN services stay."), side));
    try_ = new QPushButton(tr("Try as what-if"), side);
    try_->setToolTip(
        tr("A what-if of these vendors' parts, to compare; the baseline stays as it is"));
    column->addWidget(try_);
    use_ = new QPushButton(tr("Use only these"), side);
    use_->setToolTip(tr("Switches, NICs, gateways, modules and cables come from these vendors from "
                        "now on; undo takes it back"));
    column->addWidget(use_);
    connect(choices_, &QListWidget::itemChanged, this, &VendorsTab::find);
    connect(use_, &QAbstractButton::clicked, this, [this] { document_.commit(step()); });
    connect(try_, &QAbstractButton::clicked, this, [this] {
        const Batch made = step();
        tryAsWhatIf(document_, text(made.label), made.edits);
    });
    return side;
}

void VendorsTab::showSnapshot(const SnapshotPtr& snapshot) {
    const bool isSame = snapshot_ != nullptr &&
                        snapshot_->analysis.bill == snapshot->analysis.bill &&
                        snapshot_->analysis.depth == snapshot->analysis.depth;
    snapshot_ = snapshot;
    if (isSame) {
        return;
    }
    model_->show(tableOf(snapshot->analysis, "vendors"));
    if (model_->columnCount() > 0) {
        table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    }
    showShares();
    if (!snapshot->isPreview) {
        fillChoices();
        find();
    }
}

void VendorsTab::showShares() {
    std::vector<Bar> bars;
    const ResultTable& table = model_->table();
    constexpr std::size_t kVendor = 0, kSpend = 1, kShare = 2; // columns
    for (const auto& row : table.rows) {
        if (row[kSpend].value > 0) {
            const QString words = valueText(row[kSpend].value, "USD", 3).joined();
            bars.push_back({text(row[kVendor].text), row[kShare].value,
                            QStringLiteral("%1  ·  %2").arg(shareText(row[kShare].value), words),
                            words, static_cast<int>(bars.size())});
        }
    }
    shares_->setBars(std::move(bars), tr("Shown when something of the design has a known price."));
    const Metric* most = snapshot_->analysis.find("vendor.share.max", "design");
    setNote(most == nullptr ? QString()
                            : tr("%1 of the known spend goes to %2")
                                  .arg(shareText(most->value), text(most->witness)));
}

// Ticks not taken over yet stay until the design says otherwise.
void VendorsTab::fillChoices() {
    const std::vector<std::string>& said = document_.design().plant->vendors;
    const std::vector<std::string> vendors = networkVendors(snapshot_->catalog);
    if (choices_->count() == std::ssize(vendors) && said == said_) {
        return;
    }
    const QSignalBlocker blocker(choices_);
    said_ = said;
    choices_->clear();
    for (const std::string& vendor : vendors) {
        auto* item = new QListWidgetItem(text(vendor), choices_);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        const bool isMeant =
            said.empty() || std::find(said.begin(), said.end(), vendor) != said.end();
        item->setCheckState(isMeant ? Qt::Checked : Qt::Unchecked);
    }
}

void VendorsTab::tick(Qt::CheckState state) {
    const QSignalBlocker blocker(choices_);
    for (int i = 0; i < choices_->count(); ++i) {
        choices_->item(i)->setCheckState(state);
    }
    find();
}

// None where all are: of any vendor.
std::vector<std::string> VendorsTab::chosen() const {
    std::vector<std::string> vendors;
    for (int i = 0; i < choices_->count(); ++i) {
        if (choices_->item(i)->checkState() == Qt::Checked) {
            vendors.push_back(utf8(choices_->item(i)->text()));
        }
    }
    return std::ssize(vendors) == choices_->count() ? std::vector<std::string>() : vendors;
}

Batch VendorsTab::step() const {
    return takeOnly(document_.design(), chosen(), change_->standIns);
}

void VendorsTab::find() {
    const ResultTable open = tableOf(snapshot_->analysis, "vendor.stand_ins");
    const bool isOther = chosen() != document_.design().plant->vendors || !open.rows.empty();
    const bool isNone =
        choices_->count() > 0 && chosen().empty() && choices_->item(0)->checkState() != Qt::Checked;
    change_.reset();
    showStandIns(isNone ? ResultTable() : open);
    if (isNone || !isOther) {
        finder_.cancel();
        changes_->setText(isNone ? tr("Choose at least one vendor.")
                                 : tr("Take some away to see what changes."));
    } else {
        changes_->setText(tr("Choosing parts anew…"));
        finder_.find(snapshot_, chosen());
    }
    showState();
}

void VendorsTab::show(const VendorChangePtr& change) {
    change_ = change;
    showStandIns(standInTable(change->standIns));
    changes_->setText(wordsFor(*change));
    showState();
}

void VendorsTab::showStandIns(const ResultTable& table) {
    standIns_->show(table);
    standInTable_->setVisible(!table.rows.empty());
    if (standIns_->columnCount() > 0) {
        standInTable_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        standInTable_->horizontalHeader()->setSectionResizeMode(standIns_->columnCount() - 1,
                                                                QHeaderView::Stretch);
        standInTable_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
        standInTable_->setColumnWidth(1, 80); // its title is wider than its figures
    }
}

// What changes, a line each; then what the figures leave out.
QString VendorsTab::wordsFor(const VendorChange& made) const {
    QStringList lines;
    for (const ComparedFigure& figure : made.figures) {
        const double before = *figure.values.front(), after = *figure.values.back();
        if (before != after) {
            const auto words = [&](double value) {
                return metricText(figure.metric, Method::Exact, value, figure.unit).joined();
            };
            lines += tr("%1: %2 to %3")
                         .arg(figureName(figure, document_.design()), words(before), words(after));
        }
    }
    if (lines.isEmpty()) {
        lines += tr("No figure changes.");
    }
    const auto count = [](std::int64_t n) { return people(formatCount(n)); };
    const VendorChange::Doubts &before = made.doubts.front(), &after = made.doubts.back();
    lines += tr("Without a price: %1").arg(change(count(before.unpriced), count(after.unpriced)));
    lines += tr("Errors found: %1").arg(change(count(before.errors), count(after.errors)));
    lines += after.unjoined == 0
                 ? tr("Every link is joined.")
                 : counted(after.unjoined, tr("1 link is joined by nothing of theirs."),
                           tr("%1 links are joined by nothing of theirs."));
    return lines.join(QLatin1Char('\n'));
}

void VendorsTab::showState() {
    use_->setEnabled(change_ != nullptr);
    try_->setEnabled(change_ != nullptr);
}

QString VendorsTab::changes() const {
    return changes_->text();
}

} // namespace weft::ui
