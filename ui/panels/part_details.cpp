// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/part_details.hpp"

#include "ui/forms/bits.hpp"
#include "ui/models/part_compare.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/theme/theme.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kGradeColumn = 2;

QTreeWidgetItem* groupItem(QTreeWidget* tree, const QString& name) {
    auto* item = new QTreeWidgetItem(tree, {name});
    item->setFont(0, ui::font(TextStyle::Strong));
    item->setFirstColumnSpanned(true);
    item->setFlags(Qt::ItemIsEnabled);
    item->setExpanded(true);
    return item;
}

void addFact(QTreeWidgetItem* group, const PartFact& fact) {
    auto* item = new QTreeWidgetItem(
        group, {fact.label, fact.value, fact.isKnown ? text(toString(fact.grade)) : QString()});
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    const QString source =
        fact.sources.isEmpty() ? meaningOf(fact.grade) : fact.sources.join(QLatin1Char('\n'));
    item->setToolTip(0, fact.help);
    item->setToolTip(1, fact.value);
    item->setToolTip(
        kGradeColumn,
        fact.isKnown
            ? meaningOf(fact.grade) + QLatin1Char('\n') + source
            : PartDetails::tr(
                  "Unknown; where a sum needs it, the class's planning figure stands in."));
    for (const QString& line : fact.isKnown ? fact.sources : QStringList()) {
        auto* child = new QTreeWidgetItem(item, {line});
        child->setFirstColumnSpanned(true);
        child->setFont(0, ui::font(TextStyle::Small));
        child->setToolTip(0, line);
    }
}

} // namespace

PartDetails::PartDetails(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * kUnit, 3 * kUnit, 2 * kUnit, 0);
    column->setSpacing(2 * kUnit);
    title_ = label(TextStyle::Heading, {}, this);
    title_->setWordWrap(true);
    subtitle_ = mutedLabel({}, this);
    subtitle_->setWordWrap(true);
    column->addWidget(title_);
    column->addWidget(subtitle_);
    auto* buttons = new QHBoxLayout;
    edit_ = new QPushButton(tr("Edit…"), this);
    copy_ = new QPushButton(tr("Copy as own…"), this);
    delete_ = new QPushButton(tr("Delete"), this);
    for (QPushButton* button : {edit_, copy_, delete_}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    facts_ = new QTreeWidget(this);
    facts_->setColumnCount(3);
    facts_->setHeaderHidden(true);
    facts_->setFrameShape(QFrame::NoFrame);
    facts_->setIndentation(3 * kUnit);
    facts_->setFont(ui::font(TextStyle::Body));
    facts_->setAccessibleName(tr("Facts of the part"));
    facts_->setItemDelegateForColumn(kGradeColumn, [this] {
        auto* delegate = new RowDelegate(facts_);
        delegate->setBadgeColumn(kGradeColumn);
        delegate->setHairlines(false);
        return delegate;
    }());
    facts_->header()->setStretchLastSection(false);
    facts_->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    facts_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    facts_->setWordWrap(true);
    facts_->header()->resizeSection(0, 172);
    facts_->header()->resizeSection(kGradeColumn, 48);
    column->addWidget(facts_, 1);
    connect(edit_, &QPushButton::clicked, this, &PartDetails::editRequested);
    connect(copy_, &QPushButton::clicked, this, &PartDetails::copyRequested);
    connect(delete_, &QPushButton::clicked, this, &PartDetails::deleteRequested);
    setPart(nullptr, {}, false);
}

void PartDetails::setPart(const Part* part, const Catalog& catalog, bool writable) {
    facts_->clear();
    facts_->setVisible(part != nullptr);
    edit_->setVisible(part && part->own);
    delete_->setVisible(part && part->own);
    copy_->setVisible(part != nullptr);
    for (QPushButton* button : {edit_, copy_, delete_}) {
        button->setEnabled(writable);
        button->setToolTip(writable ? QString() : tr("The catalog's database cannot be written."));
    }
    if (part == nullptr) {
        title_->setText(tr("No part chosen"));
        subtitle_->setText(tr("Choose a row to see its facts and where each was read. Choose up to "
                              "four to compare them."));
        return;
    }
    title_->setText(text(part->title()));
    subtitle_->setText(wordFor(part->kind()) + QStringLiteral(" · ") + text(part->id));
    QTreeWidgetItem* group = nullptr;
    for (const PartFact& fact : factsOf(*part, catalog)) {
        if (group == nullptr || group->text(0) != fact.group) {
            group = groupItem(facts_, fact.group);
        }
        addFact(group, fact);
    }
}

} // namespace weft::ui
