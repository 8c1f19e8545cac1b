// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/paths_view.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/fact_list.hpp"

#include <QGridLayout>
#include <QVBoxLayout>

namespace weft::ui {

PathsView::PathsView(QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(kUnit + 2);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(2 * kUnit);
    grid_->setVerticalSpacing(kUnit);
    grid_->setColumnStretch(0, 1);
    const std::pair<QString, QString> heads[] = {
        {tr("Throughput"), tr("Share of full rate at which all can send at once")},
        {tr("ECMP"), tr("Share of full rate under equal-cost multi-path routing")},
        {tr("Best"), tr("The most that any routing could carry")},
        {tr("Fullest"), tr("How full the fullest link gets at full rate")}};
    int at = 0;
    for (const auto& [words, tip] : heads) {
        QLabel* head = at == 0 ? label(TextStyle::Strong, words, this) : mutedLabel(words, this);
        head->setToolTip(tip);
        grid_->addWidget(head, 0, at, at == 0 ? Qt::AlignLeft : Qt::AlignRight);
        heads_.push_back(head);
        ++at;
    }
    column_->addLayout(grid_);
}

void PathsView::addRow() {
    const std::size_t index = rows_.size();
    Row row{mutedLabel({}, this), {}, {}};
    row.name->setWordWrap(true);
    const int line = static_cast<int>(index) + 1;
    grid_->addWidget(row.name, line, 0);
    for (std::size_t i = 0; i < kFigures; ++i) {
        auto* figure = new LinkButton({}, LinkButton::Look::Plain, this);
        figure->setAlignment(Qt::AlignRight);
        connect(figure, &QAbstractButton::clicked, this, [this, index, i, figure] {
            const Fact& fact = rows_[index].facts[i];
            emit whyRequested(text(fact.metric), text(fact.scope),
                              figure->mapToGlobal(QPoint(0, figure->height() + kUnit)));
        });
        grid_->addWidget(figure, line, static_cast<int>(i) + 1, Qt::AlignRight);
        row.figures[i] = figure;
    }
    rows_.push_back(std::move(row));
}

void PathsView::addGroup() {
    Group group{label(TextStyle::Strong, {}, this), new FactList(this)};
    group.title->setContentsMargins(0, 2 * kUnit, 0, 0);
    column_->addWidget(group.title);
    column_->addWidget(group.list);
    connect(group.list, &FactList::whyRequested, this, &PathsView::whyRequested);
    groups_.push_back(group);
}

void PathsView::setFacts(const PathFacts& facts) {
    while (rows_.size() < facts.patterns.size()) {
        addRow();
    }
    while (groups_.size() < facts.groups.size()) {
        addGroup();
    }
    for (QLabel* head : heads_) {
        head->setVisible(!facts.patterns.empty());
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool used = i < facts.patterns.size();
        Row& row = rows_[i];
        row.name->setVisible(used);
        if (used) {
            const PatternFacts& pattern = facts.patterns[i];
            row.name->setText(pattern.name);
            row.facts = {pattern.ecmp, pattern.best, pattern.fullest};
        }
        for (std::size_t k = 0; k < kFigures; ++k) {
            const Fact& fact = row.facts[k];
            row.figures[k]->setVisible(used && !fact.metric.empty());
            row.figures[k]->setText(fact.value);
            row.figures[k]->setToolTip(fact.tip);
            row.figures[k]->setAccessibleName(QStringLiteral("%1: %2").arg(fact.label, fact.value));
            row.figures[k]->setMinimumWidth(row.figures[k]->sizeHint().width());
        }
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const bool used = i < facts.groups.size();
        groups_[i].title->setVisible(used);
        groups_[i].list->setVisible(used);
        if (used) {
            groups_[i].title->setText(facts.groups[i].title);
            groups_[i].list->setFacts(facts.groups[i].facts);
        }
    }
}

} // namespace weft::ui
