// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/zones_page.hpp"

#include "ui/flows/flow_starters.hpp"
#include "ui/flows/rule_rows.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/rules_model.hpp"
#include "ui/models/zone_matrix_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/problems.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

ZonesPage::ZonesPage(Document& document, Selection& selection, QWidget* parent)
    : PerformancePage(parent), document_(document), selection_(selection),
      model_(new ZoneMatrixModel(this)), table_(new QTableView(this)), rules_(new RulesModel(this)),
      ruleTable_(new QTableView(this)), painted_(new QCheckBox(tr("Paint on the canvas"), this)),
      problems_(new Problems(document, selection)) {
    auto* make = new LinkButton(tr("New zone"), LinkButton::Look::Accent, this);
    make->setToolTip(tr("Of the sites, fabrics and servers that are selected"));
    choices()->addWidget(make);
    choices()->addWidget(painted_);
    problems_->showOnly("zone.", tr("What does not keep to it"),
                        tr("Every flow keeps to the zones and rules."));
    auto* left = new QSplitter(Qt::Vertical, this);
    left->setHandleWidth(1);
    left->setChildrenCollapsible(false);
    left->addWidget(makeMatrix());
    left->addWidget(makeRules());
    left->setStretchFactor(0, 1);
    left->setSizes({200, 150});
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(makeCell());
    split->addWidget(problems_);
    split->setSizes({480, 276, 220});
    split->setStretchFactor(0, 1);
    setContent(split, tr("Shown when the design has zones: select sites on the canvas, then New "
                         "zone. What no rule allows is denied then."));
    connect(make, &QAbstractButton::clicked, this, &ZonesPage::addZone);
    connect(painted_, &QCheckBox::toggled, this, &ZonesPage::paintWanted);
    connect(form_, &ParamForm::committed, this, &ZonesPage::commit);
}

QWidget* ZonesPage::makeMatrix() {
    table_->setModel(model_);
    styleTable(table_, tr("Which zone may send to which"));
    table_->setItemDelegate(new StandingDelegate(table_));
    table_->setSelectionBehavior(QAbstractItemView::SelectItems);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setDefaultSectionSize(116);
    table_->horizontalHeader()->setSectionsMovable(false);
    table_->verticalHeader()->show();
    table_->verticalHeader()->setFont(ui::font(TextStyle::Small));
    table_->verticalHeader()->setSectionsClickable(true);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& cell) {
                if (cell.isValid()) {
                    ruleTable_->setCurrentIndex({});
                }
                showChosen();
            });
    connect(table_, &QTableView::activated, this, &ZonesPage::toggle); // Enter or a double click
    connect(table_->verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int section) { selection_.set({text(model_->zone(section).id)}); });
    return table_;
}

QWidget* ZonesPage::makeRules() {
    ruleTable_->setModel(rules_);
    styleTable(ruleTable_, tr("Rules of the zones"));
    ruleTable_->setItemDelegate(new StandingDelegate(ruleTable_));
    ruleTable_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr int kWidths[] = {92, 92, 100, 92, 96};
    for (int i = 0; i < RulesModel::kColumns; ++i) {
        ruleTable_->setColumnWidth(i, kWidths[i]);
    }
    ruleTable_->horizontalHeader()->setSectionResizeMode(RulesModel::Kinds, QHeaderView::Stretch);
    connect(ruleTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                if (row.isValid()) {
                    table_->setCurrentIndex({});
                }
                showChosen();
            });
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 2 * kUnit, 4 * kUnit, kUnit);
    head->setSpacing(3 * kUnit);
    head->addWidget(label(TextStyle::Strong, tr("Rules"), page));
    head->addStretch(1);
    remove_ = new LinkButton(tr("Remove"), LinkButton::Look::Muted, page);
    remove_->setToolTip(tr("The chosen rule"));
    auto* forbidden = new LinkButton(tr("Forbid"), LinkButton::Look::Accent, page);
    forbidden->setToolTip(tr("A rule that forbids, whatever else allows it: of the chosen cell, "
                             "else from any zone to any other"));
    head->addWidget(remove_);
    head->addWidget(forbidden);
    column->addLayout(head);
    column->addWidget(ruleTable_, 1);
    connect(remove_, &QAbstractButton::clicked, this, &ZonesPage::removeRule);
    connect(forbidden, &QAbstractButton::clicked, this, &ZonesPage::forbid);
    return page;
}

QWidget* ZonesPage::makeCell() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    constexpr int kLeast = 276; // for the choices of a rule
    scroll->setMinimumWidth(kLeast);
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(4 * kUnit, 2 * kUnit, 4 * kUnit, 2 * kUnit);
    column->setSpacing(2 * kUnit);
    column->addWidget(title_ = label(TextStyle::Strong, {}, cell));
    column->addWidget(note_ = mutedLabel({}, cell));
    title_->setWordWrap(true);
    note_->setWordWrap(true);
    column->addWidget(form_ = new ParamForm(cell));
    column->addStretch(1);
    scroll->setWidget(cell);
    return scroll;
}

void ZonesPage::showSnapshot(const SnapshotPtr& snapshot, const InSight&) {
    snapshot_ = snapshot;
    model_->setSnapshot(snapshot);
    rules_->setSnapshot(snapshot);
    setWhy({}, {});
    const int zones = model_->rowCount();
    setEmpty(zones == 0);
    painted_->setVisible(zones > 0);
    setNote(zones == 0 ? QString() : tr("What no rule allows is denied"));
    if (const int made = rules_->rowOf(chosen_); made >= 0) {
        chosen_.clear();
        ruleTable_->setCurrentIndex(rules_->index(made, 0));
        ruleTable_->setFocus();
    }
    showChosen();
}

void ZonesPage::showChosen() {
    const QModelIndex row = ruleTable_->currentIndex();
    remove_->setEnabled(row.isValid());
    if (row.isValid()) {
        showRule(rules_->rule(row.row()));
    } else {
        showCell();
    }
}

void ZonesPage::showRule(const FlowRule& rule) {
    title_->setText(text(rule.name.empty() ? rule.id : rule.name));
    note_->setText(rule.allow ? tr("Allows what is switched on here.")
                              : tr("Forbids what is switched on here."));
    form_->setRows(text("rule\n" + rule.id), wholeRuleRows(document_.design(), rule.id),
                   snapshot_->catalog);
}

void ZonesPage::showCell() {
    const QModelIndex cell = table_->currentIndex();
    if (!cell.isValid()) {
        title_->setText(tr("Choose a cell or a rule"));
        note_->setText(tr("to see what may go from the one zone to the other."));
        form_->setRows({}, {}, snapshot_->catalog);
        return;
    }
    const Id from = model_->zone(cell.row()).id, to = model_->zone(cell.column()).id;
    const Design& design = snapshot_->design;
    title_->setText(tr("%1 → %2").arg(scopeName(design, from), scopeName(design, to)));
    const bool isWithin = model_->cell(cell.row(), cell.column()).verdict == Verdict::Inside;
    note_->setText(isWithin                               ? tr("Within a zone all is allowed.")
                   : ownRule(design, from, to) != nullptr ? tr("Allowed by its own rule:")
                                                          : tr("Has no rule of its own. Allow:"));
    form_->setRows(text(from + "\n" + to),
                   isWithin ? std::vector<FormRow>() : ruleRows(document_.design(), from, to),
                   snapshot_->catalog);
}

void ZonesPage::toggle(const QModelIndex& cell) {
    if (!cell.isValid() || model_->cell(cell.row(), cell.column()).verdict == Verdict::Inside) {
        return;
    }
    const Id from = model_->zone(cell.row()).id, to = model_->zone(cell.column()).id;
    std::vector<FlowKind> going;
    if (const WideReport* wide = snapshot_->analysis.wide.get()) {
        for (const FlowOutcome& flow : wide->flows) {
            const FlowKind kind = flow.demand.flow->kind;
            const bool goes = flow.policy.from != nullptr && flow.policy.to != nullptr &&
                              flow.policy.from->id == from && flow.policy.to->id == to;
            if (goes && std::find(going.begin(), going.end(), kind) == going.end()) {
                going.push_back(kind);
            }
        }
    }
    document_.commit(toggleRule(document_.design(), from, to, going));
}

void ZonesPage::commit(FormField* field, const QString& typed) {
    const Result<Edit> edit = field->row().edit(document_.design(), typed);
    if (edit) {
        document_.commit(*edit);
    } else {
        field->showError(refusal(edit.error()));
    }
}

void ZonesPage::forbid() {
    const QModelIndex cell = table_->currentIndex();
    const FlowRule rule = cell.isValid()
                              ? forbiddingRule(document_.design(), model_->zone(cell.row()).id,
                                               model_->zone(cell.column()).id)
                              : forbiddingRule(document_.design(), {}, {});
    if (document_.commit(PutRule{rule})) {
        chosen_ = rule.id; // once its row is there
    }
}

void ZonesPage::removeRule() {
    const QModelIndex row = ruleTable_->currentIndex();
    if (row.isValid()) {
        document_.commit(RemoveItem{rules_->rule(row.row()).id});
    }
}

void ZonesPage::addZone() {
    std::vector<Id> members;
    for (const QString& id : selection_.ids()) {
        if (isFlowPlace(document_.design(), utf8(id)) ||
            document_.design().gateway(utf8(id)) != nullptr) {
            members.push_back(utf8(id));
        }
    }
    const std::string name = members.size() == 1
                                 ? utf8(scopeName(document_.design(), members.front()))
                                 : utf8(tr("Zone %1").arg(document_.design().zones->size() + 1));
    if (document_.commit(newZone(document_.design(), members, name))) {
        selection_.set({text(document_.design().zones->back().id)});
    }
}

} // namespace weft::ui
