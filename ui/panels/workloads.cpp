// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/workloads.hpp"

#include "ui/forms/bits.hpp"
#include "ui/forms/form_row.hpp"
#include "ui/models/workloads_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/workloads_delegate.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/theme/icons.hpp"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

QString presetName(const WorkloadKind& kind, const WorkloadPreset& preset) {
    const auto spec = std::find_if(kind.params.begin(), kind.params.end(),
                                   [&](const ParamSpec& s) { return s.name == preset.param; });
    const QString words = choiceLabel(*spec, preset.value);
    return words == text(preset.value) ? paramLabel(preset.value) : words;
}

} // namespace

Workloads::Workloads(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection), model_(new WorkloadsModel(this)),
      list_(new QListView(this)), pages_(new QStackedWidget(this)), menu_(new QMenu(this)) {
    setAccessibleName(tr("Workloads"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    list_->setModel(model_);
    list_->setItemDelegate(new WorkloadsDelegate(list_));
    list_->setAccessibleName(tr("Workloads of the design"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setMouseTracking(true);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    pages_->addWidget(list_);
    pages_->addWidget(makeEmpty());
    column->addWidget(pages_, 1);
    fillMenu();

    connect(list_, &QListView::customContextMenuRequested, this, &Workloads::openMenu);
    connect(model_, &WorkloadsModel::renamed, this, [this](const QString& id, const QString& name) {
        document_.commit(Rename{utf8(id), utf8(name)});
    });
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = list_->selectionModel()->selectedIndexes();
        if (!following_ && !rows.isEmpty()) {
            selection_.set({rows.front().data(WorkloadsModel::IdRole).toString()});
        }
    });
    connect(&selection_, &Selection::changed, this, &Workloads::follow);
    connect(&document_, &Document::designChanged, this, &Workloads::refresh);
    connect(&document_, &Document::snapshotChanged, this, &Workloads::refresh);
    refresh();
}

QWidget* Workloads::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
    row->setSpacing(0);
    const auto button = [&](const char* symbol, const QString& words, const QString& tip) {
        auto* made = new QToolButton(head);
        made->setIcon(icon(QLatin1String(symbol)));
        made->setAccessibleName(words);
        made->setToolTip(tip);
        made->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(made);
        return made;
    };
    QToolButton* more = button("add", tr("Add a workload"), tr("Add a workload"));
    more->setText(tr("Add"));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu_);
    row->addStretch(1);
    QToolButton* log = button("import", tr("Calibrate from an nccl-tests log"),
                              tr("Calibrate collectives from the output of nccl-tests…"));
    duplicate_ = button("duplicate", tr("Duplicate the workload"), tr("Duplicate (Ctrl+D)"));
    remove_ = button("delete", tr("Delete the workload"), tr("Delete (Del)"));
    connect(log, &QAbstractButton::clicked, this,
            [this] { emit importWanted(text(fabricSelected())); });
    connect(duplicate_, &QAbstractButton::clicked, this, &Workloads::duplicateSelected);
    connect(remove_, &QAbstractButton::clicked, this, &Workloads::removeSelected);
    return head;
}

QWidget* Workloads::makeEmpty() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its offers take the keyboard
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4 * kUnit, 2 * kUnit, 4 * kUnit, 4 * kUnit);
    column->setSpacing(kUnit);
    QLabel* title = label(TextStyle::Strong, tr("What is the network for?"), page);
    QLabel* why = mutedLabel(tr("Say what runs on it, and every figure answers for that: how long "
                                "a step takes, what waits on the network, what the wait costs."),
                             page);
    title->setWordWrap(true);
    why->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(why);
    for (const WorkloadKind* kind : workloadKinds()) {
        column->addSpacing(2 * kUnit);
        auto* offer = new LinkButton(text(kind->name), LinkButton::Look::Accent, page);
        offer->setAccessibleName(tr("Add %1: %2").arg(text(kind->name), text(kind->summary)));
        connect(offer, &QAbstractButton::clicked, this, [this, kind] { add(*kind); });
        QLabel* summary = mutedLabel(text(kind->summary), page);
        summary->setWordWrap(true);
        column->addWidget(offer, 0, Qt::AlignLeft);
        column->addWidget(summary);
        offers_.push_back(offer);
    }
    column->addStretch(1);
    scroll->setWidget(page);
    return scroll;
}

void Workloads::fillMenu() {
    for (const WorkloadKind* kind : workloadKinds()) {
        const std::vector<WorkloadPreset> presets = presetsOf(*kind);
        if (presets.empty()) {
            menu_->addAction(text(kind->name), this, [this, kind] { add(*kind); });
            continue;
        }
        QMenu* list = menu_->addMenu(text(kind->name));
        for (const WorkloadPreset& preset : presets) {
            list->addAction(presetName(*kind, preset), this,
                            [this, kind, preset] { add(*kind, preset); });
        }
    }
}

Id Workloads::fabricSelected() const {
    const QStringList ids = selection_.ids();
    const Id id = ids.size() == 1 ? utf8(ids.front().section(QLatin1Char('/'), 0, 0)) : Id();
    const Design& design = document_.design();
    if (const Workload* workload = design.workload(id)) {
        const FabricIntent* on = fabricOf(design, *workload);
        return on != nullptr ? on->id : Id();
    }
    return design.fabric(id) != nullptr || design.group(id) != nullptr ? id : Id();
}

const Workload* Workloads::selected() const {
    const QStringList ids = selection_.ids();
    return ids.size() == 1 ? document_.design().workload(utf8(ids.front())) : nullptr;
}

void Workloads::add(const WorkloadKind& kind, const std::optional<WorkloadPreset>& preset) {
    const QString name =
        preset ? tr("%1, %2").arg(text(kind.name), presetName(kind, *preset)) : text(kind.name);
    const Workload made =
        newWorkload(document_.design(), kind, name,
                    selected() != nullptr ? selected()->on : fabricSelected(), preset);
    if (document_.commit(PutWorkload{made})) {
        selection_.set({text(made.id)});
    }
}

void Workloads::duplicateSelected() {
    if (const Workload* workload = selected()) {
        const Workload copy = copyOf(document_.design(), *workload);
        const Batch step{utf8(tr("Duplicate %1").arg(text(copy.name))), {PutWorkload{copy}}};
        if (document_.commit(step)) {
            selection_.set({text(copy.id)});
        }
    }
}

void Workloads::removeSelected() {
    if (const Workload* workload = selected()) {
        document_.commit(RemoveItem{workload->id});
    }
}

bool Workloads::renameSelected() {
    const Workload* workload = selected();
    if (workload == nullptr) {
        return false;
    }
    selection_.reveal(text(workload->id)); // where the list is behind another
    list_->edit(model_->index(model_->rowOf(text(workload->id))));
    return true;
}

void Workloads::openMenu(const QPoint& at) {
    const QModelIndex index = list_->indexAt(at);
    QMenu menu(this);
    if (index.isValid()) {
        menu.addAction(tr("Rename"), this, [this] { renameSelected(); });
        menu.addAction(tr("Duplicate"), this, &Workloads::duplicateSelected);
        menu.addAction(tr("Delete"), this, &Workloads::removeSelected);
        menu.addSeparator();
    }
    menu.addAction(tr("Calibrate from an nccl-tests log…"), this,
                   [this] { emit importWanted(text(fabricSelected())); });
    menu.exec(list_->viewport()->mapToGlobal(at));
}

bool Workloads::isEmptyShown() const {
    return pages_->currentIndex() == 1;
}

void Workloads::refresh() {
    {
        const QScopedValueRollback guard(following_, true); // rows that come back select nothing
        model_->show(document_.design(), document_.snapshot());
    }
    pages_->setCurrentIndex(model_->rowCount() > 0 ? 0 : 1);
    follow();
}

void Workloads::follow() {
    const QScopedValueRollback guard(following_, true);
    const Workload* workload = selected();
    duplicate_->setEnabled(workload != nullptr);
    remove_->setEnabled(workload != nullptr);
    const int row = workload != nullptr ? model_->rowOf(text(workload->id)) : -1;
    if (row < 0) {
        list_->clearSelection();
        return;
    }
    const QModelIndex index = model_->index(row);
    list_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    list_->scrollTo(index);
}

} // namespace weft::ui
