// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/choices_page.hpp"

#include "ui/flows/flow_starters.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/choices_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/standing_delegate.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {
constexpr int kMostChoice = 320; // pixels; long names end in the list
}

ChoicesPage::ChoicesPage(Document& document, Selection& selection, QWidget* parent)
    : PerformancePage(parent), document_(document), selection_(selection),
      model_(new ChoicesModel(this)), table_(new QTableView(this)), choice_(new QComboBox(this)),
      with_(new QPushButton(tr("Compare with"), this)), places_(new QMenu(this)),
      move_(new QPushButton(tr("Run it here"), this)),
      leave_(new QPushButton(tr("Leave it out"), this)), refusal_(errorLabel(this)) {
    choice_->setAccessibleName(tr("Flow"));
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice_->setMaximumWidth(kMostChoice);
    choices()->addWidget(choice_);
    choices()->addWidget(with_);
    choices()->addWidget(move_);
    choices()->addWidget(leave_);
    with_->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    with_->setMenu(places_);
    move_->setToolTip(tr("The flow goes to the place of the chosen column"));
    leave_->setToolTip(tr("The place of the chosen column is not compared any more"));
    table_->setModel(model_);
    styleTable(table_, tr("Places where the flow's work could be done"));
    table_->setItemDelegate(new StandingDelegate(table_));
    table_->setSelectionBehavior(QAbstractItemView::SelectColumns);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionsMovable(false);
    table_->verticalHeader()->show();
    table_->verticalHeader()->setDefaultSectionSize(26); // all of them in sight
    table_->verticalHeader()->setFont(ui::font(TextStyle::Small));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit);
    column->addWidget(table_, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    foot->addWidget(refusal_);
    column->addLayout(foot);
    setContent(body, tr("Shown when a flow could run elsewhere: choose a flow and another place "
                        "to compare it with."));
    connect(choice_, &QComboBox::activated, this,
            [this] { selection_.set({choice_->currentData().toString()}); });
    connect(places_, &QMenu::aboutToShow, this, &ChoicesPage::fillPlaces);
    connect(move_, &QAbstractButton::clicked, this, &ChoicesPage::moveThere);
    connect(leave_, &QAbstractButton::clicked, this, &ChoicesPage::leaveOut);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChoicesPage::updateButtons);
    connect(model_, &ChoicesModel::edited, this, [this](const Flow& flow) {
        refusal_->hide();
        document_.commit(PutFlow{flow});
    });
    connect(model_, &ChoicesModel::refused, this, [this](const QString& sentence) {
        refusal_->setText(sentence);
        refusal_->show();
    });
}

void ChoicesPage::showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) {
    snapshot_ = snapshot;
    fillChoice(inSight.flow);
    showChosen();
}

// Flows that name other places, and the selected one, which may come to.
void ChoicesPage::fillChoice(const Id& selected) {
    const QSignalBlocker blocker(choice_);
    const QString before = selected.empty() ? choice_->currentData().toString() : text(selected);
    choice_->clear();
    for (const Flow& flow : *snapshot_->design.flows) {
        if (!flow.alternatives.empty() || flow.id == selected) {
            choice_->addItem(text(flow.name.empty() ? flow.id : flow.name), text(flow.id));
        }
    }
    choice_->setCurrentIndex(std::max(0, choice_->findData(before)));
    choice_->setVisible(choice_->count() > 0);
}

const Flow* ChoicesPage::chosen() const {
    return document_.design().flow(utf8(choice_->currentData().toString()));
}

void ChoicesPage::showChosen() {
    model_->show(snapshot_, utf8(choice_->currentData().toString()));
    const FlowPlacement* placement = model_->placement();
    setEmpty(placement == nullptr);
    with_->setVisible(chosen() != nullptr);
    move_->setVisible(placement != nullptr);
    leave_->setVisible(placement != nullptr);
    if (placement == nullptr) {
        setNote({});
    } else if (placement->best) {
        const Choice& best = placement->choices[*placement->best];
        const QString place = scopeName(snapshot_->design, best.to);
        setNote(best.isCurrent ? tr("It runs where it is cheapest: %1").arg(place)
                               : tr("%1 would be the cheapest that is good enough").arg(place));
    } else {
        const bool any = std::any_of(placement->choices.begin(), placement->choices.end(),
                                     [](const Choice& each) { return each.isFeasible; });
        setNote(any ? tr("What is good enough has a cost that is not known")
                    : tr("No place is good enough"));
    }
    updateButtons();
}

void ChoicesPage::updateButtons() {
    const QModelIndexList columns = table_->selectionModel()->selectedColumns();
    const bool isElsewhere =
        columns.size() == 1 && !model_->choice(columns.front().column()).isCurrent;
    move_->setEnabled(isElsewhere && model_->choice(columns.front().column()).isReachable);
    leave_->setEnabled(isElsewhere);
}

void ChoicesPage::fillPlaces() {
    places_->clear();
    const Flow* flow = chosen();
    if (flow == nullptr) {
        return;
    }
    const Design& design = document_.design();
    for (const Id& place : flowPlaces(design)) {
        const bool isNamed =
            place == flow->to || place == flow->from ||
            std::any_of(flow->alternatives.begin(), flow->alternatives.end(),
                        [&](const FlowAlternative& each) { return each.to == place; });
        if (!isNamed && design.fabric(place) == nullptr) {
            const ServerGroup* group = design.group(place);
            const QString name = scopeName(design, place);
            places_->addAction(group == nullptr ? name
                                                : QStringLiteral("%1, %2").arg(
                                                      name, scopeName(design, group->site)),
                               this, [this, place] { compareWith(place); });
        }
    }
}

void ChoicesPage::compareWith(const Id& place) {
    if (const Flow* flow = chosen()) {
        Flow changed = *flow;
        changed.alternatives.push_back({place, {}, {}});
        document_.commit(PutFlow{std::move(changed)});
    }
}

void ChoicesPage::moveThere() {
    const QModelIndexList columns = table_->selectionModel()->selectedColumns();
    const Flow* flow = chosen();
    if (flow != nullptr && columns.size() == 1) {
        const Choice& there = model_->choice(columns.front().column());
        document_.commit(Batch{utf8(tr("Run %1 at %2")
                                        .arg(scopeName(document_.design(), flow->id),
                                             scopeName(document_.design(), there.to))),
                               {PutFlow{movedTo(*flow, there.to)}}});
    }
}

void ChoicesPage::leaveOut() {
    const QModelIndexList columns = table_->selectionModel()->selectedColumns();
    const Flow* flow = chosen();
    if (flow != nullptr && columns.size() == 1) {
        Flow changed = *flow;
        std::erase_if(changed.alternatives,
                      [place = model_->choice(columns.front().column()).to](
                          const FlowAlternative& each) { return each.to == place; });
        document_.commit(PutFlow{std::move(changed)});
    }
}

} // namespace weft::ui
