// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/vendors_tab.hpp"

#include "core/base/text.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/result_table_model.hpp"
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
#include <set>

namespace weft::ui {

namespace {

const ResultTable* vendorsOf(const Analysis& analysis) {
    const auto found = std::find_if(analysis.tables.begin(), analysis.tables.end(),
                                    [](const ResultTable& table) { return table.id == "vendors"; });
    return found == analysis.tables.end() ? nullptr : &*found;
}

// Who makes modules or cables.
std::set<std::string> opticVendors(const Catalog& catalog) {
    std::set<std::string> vendors;
    for (const Part& part : catalog.parts()) {
        if (part.as<Optic>() != nullptr && !part.vendor.empty()) {
            vendors.insert(part.vendor);
        }
    }
    return vendors;
}

QString change(const QString& before, const QString& after) {
    return before == after ? before : VendorsTab::tr("%1 to %2").arg(before, after);
}

} // namespace

VendorsTab::VendorsTab(Document& document, QWidget* parent)
    : PlantTab(tr("Vendors"), parent), document_(document), model_(new ResultTableModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView(this)),
      shares_(new BarChart(tr("Share of spend by vendor"))) {
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(ResultTableModel::kSortRole);
    table_->setModel(sorted_);
    styleTable(table_, tr("Vendors"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto* down = new QSplitter(Qt::Vertical, this);
    down->setHandleWidth(1);
    down->setChildrenCollapsible(false);
    down->addWidget(table_);
    down->addWidget(shares_);
    down->setSizes({420, 320});
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
    connect(&finder_, &PolicyFinder::found, this, &VendorsTab::show);
    foot()->addWidget(mutedLabel(tr("Lines without a known price are in no share."), this));
    foot()->addStretch(1);
}

QWidget* VendorsTab::makeSide() {
    auto* side = new QWidget;
    side->setMinimumWidth(292);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    column->setSpacing(2 * kUnit);
    column->addWidget(label(TextStyle::Strong, tr("Modules and cables only of…"), side));
    choices_ = new QListWidget(side);
    choices_->setAccessibleName(tr("Vendors to take modules and cables of"));
    column->addWidget(choices_, 1);
    changes_ = label(TextStyle::Body, {}, side);
    changes_->setWordWrap(true);
    column->addWidget(changes_);
    use_ = new QPushButton(tr("Use only these"), side);
    use_->setToolTip(tr("The design takes modules and cables of these vendors from now on"));
    column->addWidget(use_);
    connect(choices_, &QListWidget::itemChanged, this, &VendorsTab::find);
    connect(use_, &QAbstractButton::clicked, this, [this] {
        PlantRules rules = *document_.design().plant;
        rules.vendors = chosen();
        document_.commit(SetPlantRules{std::move(rules)});
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
    const ResultTable* table = vendorsOf(snapshot->analysis);
    model_->show(table == nullptr ? ResultTable() : *table);
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
    const std::set<std::string> vendors = opticVendors(snapshot_->catalog);
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

OpticsPolicy VendorsTab::policy() const {
    return {"these vendors", document_.design().plant->optics, chosen()};
}

void VendorsTab::find() {
    const bool isOther = chosen() != document_.design().plant->vendors;
    const bool isNone =
        choices_->count() > 0 && chosen().empty() && choices_->item(0)->checkState() != Qt::Checked;
    use_->setEnabled(isOther && !isNone);
    if (isNone || !isOther) {
        finder_.cancel();
        changes_->setText(isNone ? tr("Choose at least one vendor.")
                                 : tr("Take some away to see what changes."));
        return;
    }
    changes_->setText(tr("Choosing modules and cables anew…"));
    OpticsPolicy designed{"as designed", document_.design().plant->optics,
                          document_.design().plant->vendors};
    finder_.find(snapshot_, {std::move(designed), policy()});
}

void VendorsTab::show(const PolicyOutcomesPtr& outcomes) {
    if (outcomes->size() != 2) {
        return;
    }
    const PolicyOutcome &before = outcomes->front(), &after = outcomes->back();
    const auto count = [](std::int64_t n) { return people(formatCount(n)); };
    QStringList lines{
        tr("Cost: %1").arg(change(moneyWords(before.cost), moneyWords(after.cost))),
        tr("Power: %1")
            .arg(change(people(formatPower(before.power)), people(formatPower(after.power)))),
        tr("Modules: %1").arg(change(count(before.modules), count(after.modules))),
        tr("Without a price: %1").arg(change(count(before.unpriced), count(after.unpriced)))};
    lines += after.unjoined == 0
                 ? tr("Every link is joined.")
                 : counted(after.unjoined, tr("1 link is joined by nothing of theirs."),
                           tr("%1 links are joined by nothing of theirs."));
    changes_->setText(lines.join(QLatin1Char('\n')));
}

QString VendorsTab::changes() const {
    return changes_->text();
}

} // namespace weft::ui
