// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/problems.hpp"

#include "ui/forms/bits.hpp"
#include "ui/models/problems_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/problems_delegate.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace weft::ui {

namespace {
constexpr char kJumpKey[] = "problems/jump";
}

Problems::Problems(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection), model_(new ProblemsModel(this)),
      delegate_(new ProblemsDelegate(this)), list_(new QListView(this)),
      pages_(new QStackedWidget(this)), empty_(mutedLabel({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    list_->setModel(model_);
    list_->setItemDelegate(delegate_);
    list_->setWordWrap(true); // rows are as tall as their words at this width, and are laid out
                              // anew when it changes
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMouseTracking(true);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setAccessibleName(tr("Problems"));
    list_->setFrameShape(QFrame::NoFrame);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty_->setContentsMargins(4 * kUnit, 2 * kUnit, 4 * kUnit, 0);
    pages_->addWidget(list_);
    pages_->addWidget(empty_);
    column->addWidget(pages_, 1);

    connect(list_, &QListView::clicked, this, &Problems::clicked);
    connect(list_, &QListView::activated, this, &Problems::reveal);
    connect(list_, &QListView::customContextMenuRequested, this, &Problems::openMenu);
    connect(delegate_, &ProblemsDelegate::fixClicked, this,
            [this](const QModelIndex& index, int fix) {
                fixing_ = true; // the same press arrives as a click on the row
                applyFix(index.row(), fix);
            });
    connect(&document_, &Document::snapshotChanged, this, &Problems::showSnapshot);
    showSnapshot(document_.snapshot());
}

QWidget* Problems::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(4 * kUnit, 2 * kUnit + 2, 4 * kUnit, kUnit);
    row->addWidget(title_ = label(TextStyle::Strong, tr("Problems"), head));
    row->addWidget(count_ = mutedLabel({}, head));
    row->addStretch(1);
    jump_ = new LinkButton({}, LinkButton::Look::Muted, head);
    jump_->setFont(ui::font(TextStyle::Small));
    jump_->setToolTip(tr("Whether a click goes to the place or only selects the row; Enter and the "
                         "row's menu always go there."));
    connect(jump_, &QAbstractButton::clicked, this, [this] {
        setJumps(!jumps_);
        QSettings().setValue(QLatin1String(kJumpKey), jumps_);
    });
    row->addWidget(jump_);
    setJumps(QSettings().value(QLatin1String(kJumpKey), true).toBool());
    return head;
}

void Problems::setJumps(bool jumps) {
    jumps_ = jumps;
    jump_->setText(jumps ? tr("click goes there") : tr("click selects"));
    jump_->setAccessibleName(jump_->text());
    jump_->updateGeometry();
}

void Problems::showOnly(std::string prefix, const QString& title, const QString& nothing) {
    model_->setOnly(std::move(prefix));
    title_->setText(title);
    list_->setAccessibleName(title);
    nothing_ = nothing;
    showSnapshot(document_.snapshot());
}

QString Problems::checkedSentence(const Snapshot& snapshot) const {
    if (!nothing_.isEmpty()) {
        return nothing_;
    }
    const int fabrics = static_cast<int>(snapshot.design.fabrics->size());
    if (fabrics == 0) {
        return tr("Nothing to check yet: the design has no fabric.");
    }
    if (snapshot.analysis.fabrics.empty()) {
        return tr("Being checked…");
    }
    return tr("Nothing found. Checked on %1: ports and breakouts, form factors and rates at both "
              "ends of every link, cable "
              "reach, oversubscription against its target, evenness of bundles, rack power where "
              "racks are given.")
        .arg(counted(fabrics, tr("1 fabric"), tr("%1 fabrics")));
}

void Problems::showSnapshot(const SnapshotPtr& snapshot) {
    if (snapshot == nullptr) {
        return;
    }
    const int before = model_->openCount();
    model_->setSnapshot(snapshot);
    count_->setText(model_->openCount() > 0 ? QString::number(model_->openCount()) : QString());
    empty_->setText(checkedSentence(*snapshot));
    pages_->setCurrentWidget(model_->rowCount() > 0 ? static_cast<QWidget*>(list_) : empty_);
    if (model_->openCount() != before) {
        emit countChanged(model_->openCount());
    }
}

void Problems::clicked(const QModelIndex& index) {
    if (!std::exchange(fixing_, false) && jumps()) {
        reveal(index);
    }
}

void Problems::reveal(const QModelIndex& index) {
    selection_.reveal(index.data(ProblemsModel::ScopeRole).toString());
}

void Problems::applyFix(int row, int fix) {
    const Finding& finding = model_->finding(row);
    if (fix >= 0 && fix < static_cast<int>(finding.fixes.size())) {
        const Edit edit = finding.fixes[static_cast<std::size_t>(fix)]
                              .edit; // the snapshot may go with the commit
        document_.commit(edit);
    }
}

void Problems::accept(int row, const QString& note) {
    document_.commit(AcceptFinding{model_->finding(row).key(), utf8(note.trimmed()), true});
}

void Problems::reopen(int row) {
    document_.commit(AcceptFinding{model_->finding(row).key(), {}, false});
}

void Problems::askNote(int row) {
    bool said = false;
    const QString note = QInputDialog::getText(
        this, tr("Accept this finding"),
        tr("Why it is meant that way (kept in the design, shown in the report):"),
        QLineEdit::Normal, {}, &said);
    if (said && row < model_->rowCount()) {
        accept(row, note);
    }
}

void Problems::openMenu(const QPoint& at) {
    const QModelIndex index = list_->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    const int row = index.row();
    QMenu menu(this);
    menu.addAction(tr("Go there"), this, [this, index] { reveal(index); });
    const QStringList fixes = index.data(ProblemsModel::FixesRole).toStringList();
    for (int i = 0; i < fixes.size(); ++i) {
        menu.addAction(fixes[i], this, [this, row, i] { applyFix(row, i); });
    }
    menu.addSeparator();
    if (index.data(ProblemsModel::AcceptedRole).toBool()) {
        menu.addAction(tr("Take the acceptance back"), this, [this, row] { reopen(row); });
    } else {
        menu.addAction(tr("Accept with a note…"), this, [this, row] { askNote(row); });
    }
    menu.exec(list_->viewport()->mapToGlobal(at));
}

} // namespace weft::ui
