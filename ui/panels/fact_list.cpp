// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fact_list.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace weft::ui {

FactList::FactList(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(kUnit + 2);
}

void FactList::addRow() {
    const auto index = rows_.size();
    QLabel* head = label(TextStyle::Small, {}, this);
    QFont strong = head->font();
    strong.setWeight(QFont::DemiBold);
    head->setFont(strong);
    head->setContentsMargins(0, index == 0 ? 0 : 2 * kUnit, 0, 0);
    column_->addWidget(head);
    QLabel* name = mutedLabel({}, this);
    name->setWordWrap(true);
    auto* value = new LinkButton({}, LinkButton::Look::Plain, this);
    value->setAlignment(Qt::AlignRight);
    connect(value, &QAbstractButton::clicked, this, [this, index] {
        const Fact& fact = rows_[index].fact;
        if (!fact.metric.empty()) {
            emit whyRequested(
                text(fact.metric), text(fact.scope),
                rows_[index].value->mapToGlobal(QPoint(0, rows_[index].value->height() + kUnit)));
        } else if (!fact.scope.empty()) {
            emit placeRequested(text(fact.scope));
        }
    });
    // Rows of their own, not a grid: one long value must not narrow every label.
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * kUnit);
    row->addWidget(name, 1);
    row->addWidget(value, 0, Qt::AlignTop);
    column_->addLayout(row);
    rows_.push_back({head, name, value, {}});
}

void FactList::setFacts(const std::vector<Fact>& facts) {
    while (rows_.size() < facts.size()) {
        addRow();
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool used = i < facts.size();
        // One group alone needs no name.
        const bool begins = used && facts.back().group != facts.front().group &&
                            (i == 0 || facts[i].group != facts[i - 1].group);
        rows_[i].head->setVisible(begins);
        rows_[i].head->setText(begins ? facts[i].group : QString());
        rows_[i].label->setVisible(used);
        rows_[i].value->setVisible(used);
        if (!used) {
            continue;
        }
        rows_[i].fact = facts[i];
        rows_[i].label->setText(facts[i].label);
        rows_[i].value->setText(facts[i].value);
        rows_[i].value->setToolTip(facts[i].tip);
        rows_[i].value->setProperty("metric", text(facts[i].metric)); // F1 opens its page
        rows_[i].value->setAccessibleName(
            QStringLiteral("%1: %2").arg(facts[i].label, facts[i].value));
        rows_[i].value->updateGeometry();
    }
}

} // namespace weft::ui
