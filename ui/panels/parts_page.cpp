// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parts_page.hpp"

#include "core/base/text.hpp"
#include "core/catalog/store.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/part_facts.hpp"
#include "ui/models/parts_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/compare_view.hpp"
#include "ui/panels/part_details.hpp"
#include "ui/panels/part_editor.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr PartKind kKinds[] = {PartKind::Switch, PartKind::Nic,     PartKind::Optic,
                               PartKind::Server, PartKind::Storage, PartKind::CloudInstance,
                               PartKind::Wan};

QComboBox* filterBox(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(180);
    return box;
}

// Refills a filter and keeps what was chosen where it still exists.
void refill(QComboBox* box, const QString& any, const QList<std::pair<QString, QVariant>>& items) {
    const QSignalBlocker quiet(box);
    const QString before = box->currentText();
    box->clear();
    box->addItem(any);
    for (const auto& [words, value] : items) {
        box->addItem(words, value);
    }
    box->setCurrentIndex(std::max(0, box->findText(before)));
}

QList<std::pair<QString, QVariant>> itemsOf(const QStringList& words) {
    QList<std::pair<QString, QVariant>> items;
    for (const QString& word : words) {
        items.append({word, word});
    }
    return items;
}

} // namespace

PartsPage::PartsPage(CatalogStore& store, Document& document, QWidget* parent)
    : QWidget(parent), store_(store), document_(document), model_(new PartsModel(this)),
      filter_(new PartsFilter(this)), pages_(new QStackedWidget(this)), table_(new QTableView),
      details_(new PartDetails), compare_(new CompareView) {
    setAccessibleName(tr("Parts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeFilters());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    filter_->setSourceModel(model_);
    table_->setModel(filter_);
    styleTable(table_, tr("Parts"))->setBadgeColumn(PartsModel::GradeOf);
    table_->setSortingEnabled(true);
    table_->sortByColumn(PartsModel::Title, Qt::AscendingOrder);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setDragEnabled(true);
    table_->setDragDropMode(QAbstractItemView::DragOnly);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(table_);
    split->addWidget(details_);
    split->setStretchFactor(0, 1);
    split->setSizes({760, 400});
    pages_->addWidget(split);
    pages_->addWidget(compare_);
    column->addWidget(pages_, 1);

    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PartsPage::showChosen);
    connect(compare_, &CompareView::closed, this, [this] { pages_->setCurrentIndex(0); });
    connect(&document_, &Document::catalogChanged, this, &PartsPage::reload);
    connect(details_, &PartDetails::editRequested, this,
            [this] { openEditor(*model_->catalog().find(chosen().front()), false); });
    connect(details_, &PartDetails::copyRequested, this, [this] {
        Part copy = *model_->catalog().find(chosen().front());
        copy.own = true;
        copy.model += utf8(tr(" (own)"));
        copy.id = partIdFrom(copy.vendor, copy.model);
        openEditor(copy, true);
    });
    connect(details_, &PartDetails::deleteRequested, this, [this] { remove(chosen().front()); });
    reload();
    const int widths[] = {220, 110, 200, 72, 120, 80, 90, 60};
    for (int i = 0; i < PartsModel::ColumnCount; ++i) {
        table_->setColumnWidth(i, widths[i]);
    }
    table_->horizontalHeader()->setSectionResizeMode(PartsModel::Title, QHeaderView::Stretch);
}

QWidget* PartsPage::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 0);
    row->setSpacing(2 * kUnit);
    row->addWidget(label(TextStyle::Heading, tr("Parts"), bar));
    row->addWidget(count_ = mutedLabel({}, bar));
    row->addStretch(1);
    row->addWidget(message_ = mutedLabel({}, bar));
    compareButton_ = new QPushButton(tr("Compare"), bar);
    compareButton_->setToolTip(tr("Choose two to four rows (Ctrl+click)"));
    connect(compareButton_, &QPushButton::clicked, this, &PartsPage::compareChosen);
    row->addWidget(compareButton_);
    add_ = new QToolButton(bar);
    add_->setText(tr("Add part"));
    add_->setAccessibleName(add_->text());
    add_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(add_);
    for (const PartKind kind : kKinds) {
        menu->addAction(wordFor(kind), this, [this, kind] { openEditor(emptyPart(kind), true); });
    }
    add_->setMenu(menu);
    row->addWidget(add_);
    return bar;
}

QWidget* PartsPage::makeFilters() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * kUnit, 2 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(2 * kUnit);
    search_ = new QLineEdit(bar);
    search_->setPlaceholderText(tr("Search parts, ports, form factors"));
    search_->setAccessibleName(tr("Search parts"));
    search_->setClearButtonEnabled(true);
    row->addWidget(search_, 1);
    row->addWidget(kinds_ = filterBox(tr("Kind"), bar));
    row->addWidget(vendors_ = filterBox(tr("Vendor"), bar));
    row->addWidget(speeds_ = filterBox(tr("Speed"), bar));
    row->addWidget(formFactors_ = filterBox(tr("Form factor"), bar));
    row->addWidget(origin_ = filterBox(tr("Origin"), bar));
    kinds_->addItem(tr("Every kind"));
    for (const PartKind kind : kKinds) {
        kinds_->addItem(wordFor(kind), static_cast<int>(kind));
    }
    origin_->addItems({tr("Shipped and own"), tr("Own only")});
    connect(search_, &QLineEdit::textChanged, this, &PartsPage::applyFilters);
    for (QComboBox* box : {kinds_, vendors_, speeds_, formFactors_, origin_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &PartsPage::applyFilters);
    }
    return bar;
}

std::optional<PartKind> PartsPage::kind() const {
    const QVariant value = kinds_->currentData();
    return value.isValid() ? std::optional(static_cast<PartKind>(value.toInt())) : std::nullopt;
}

void PartsPage::fillFilters() {
    const Catalog& catalog = model_->catalog();
    refill(vendors_, tr("Every vendor"), itemsOf(vendorsOf(catalog, kind())));
    refill(formFactors_, tr("Every form factor"), itemsOf(formFactorsOf(catalog, kind())));
    QList<std::pair<QString, QVariant>> speeds;
    for (const Bandwidth speed : speedsOf(catalog, kind())) {
        speeds.append({rateText(speed), inBitsPerSecond(speed)});
    }
    refill(speeds_, tr("Every speed"), speeds);
}

void PartsPage::applyFilters() {
    if (sender() == kinds_) {
        fillFilters();
    }
    filter_->setKind(kind());
    filter_->setVendor(vendors_->currentData().toString());
    filter_->setSpeed(bitsPerSecond(speeds_->currentData().toDouble()));
    filter_->setFormFactor(formFactors_->currentData().toString());
    filter_->setOwnOnly(origin_->currentIndex() == 1);
    filter_->setWords(search_->text());
    const int all = model_->rowCount(), shown = filter_->rowCount();
    count_->setText(all == shown
                        ? people(formatCount(all))
                        : tr("%1 of %2").arg(people(formatCount(shown)), people(formatCount(all))));
}

void PartsPage::reload() {
    const std::vector<PartId> before = chosen();
    model_->setCatalog(store_.catalog());
    fillFilters();
    applyFilters();
    add_->setEnabled(store_.isWritable());
    if (!before.empty()) {
        choose(before.front());
    }
    showChosen();
}

std::vector<PartId> PartsPage::chosen() const {
    std::vector<PartId> ids;
    if (table_->selectionModel() != nullptr) {
        for (const QModelIndex& index : table_->selectionModel()->selectedRows()) {
            ids.push_back(utf8(index.data(PartsModel::kIdRole).toString()));
        }
    }
    return ids;
}

void PartsPage::choose(const PartId& id) {
    const int row = model_->rowOf(id);
    if (row < 0) {
        return;
    }
    if (!filter_->mapFromSource(model_->index(row, 0)).isValid()) {
        search_->clear();
        for (QComboBox* box : {kinds_, vendors_, speeds_, formFactors_, origin_}) {
            box->setCurrentIndex(0);
        }
    }
    const QModelIndex index = filter_->mapFromSource(model_->index(row, 0));
    table_->selectRow(index.row());
    table_->scrollTo(index);
}

void PartsPage::showChosen() {
    const std::vector<PartId> ids = chosen();
    const Part* part = ids.empty() ? nullptr : model_->catalog().find(ids.front());
    details_->setPart(part, model_->catalog(), store_.isWritable());
    compareButton_->setEnabled(ids.size() >= 2 && ids.size() <= CompareView::kMost);
}

void PartsPage::compareChosen() {
    compare_->setParts(chosen(), model_->catalog());
    pages_->setCurrentWidget(compare_);
}

void PartsPage::openEditor(const Part& from, bool isNew) {
    PartEditor editor(from, isNew, this);
    while (editor.exec() == QDialog::Accepted) {
        if (keep(editor.part())) {
            return;
        }
    }
}

bool PartsPage::keep(const Part& part) {
    const Result<void> kept = store_.putOwn(part);
    if (!kept) {
        say(text(kept.error().toString()), true);
        return false;
    }
    document_.reloadCatalog();
    reload();
    choose(part.id);
    say(tr("%1 is kept").arg(text(part.title())), false);
    return true;
}

bool PartsPage::remove(const PartId& id) {
    const Result<void> removed = store_.removeOwn(id);
    if (!removed) {
        say(text(removed.error().toString()), true);
        return false;
    }
    document_.reloadCatalog();
    reload();
    say(tr("%1 is deleted; designs that use it keep their copy").arg(text(id)), false);
    return true;
}

void PartsPage::say(const QString& sentence, bool isError) {
    message_->setForegroundRole(isError ? QPalette::BrightText : QPalette::PlaceholderText);
    message_->setText(sentence);
}

QString PartsPage::message() const {
    return message_->text();
}

} // namespace weft::ui
