// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fact_list.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"

#include <QGridLayout>

namespace weft::ui {

FactList::FactList(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(3 * kUnit);
    grid_->setVerticalSpacing(kUnit + 2);
    grid_->setColumnStretch(0, 1);
}

void FactList::addRow() {
    const auto index = rows_.size();
    QLabel* name = mutedLabel({}, this);
    name->setWordWrap(true);
    auto* value = new LinkButton({}, LinkButton::Look::Plain, this);
    value->setAlignment(Qt::AlignRight);
    connect(value, &QAbstractButton::clicked, this, [this, index] {
        const Fact& fact = rows_[index].fact;
        if (!fact.metric.empty()) {
            emit whyRequested(text(fact.metric), text(fact.scope),
                              rows_[index].value->mapToGlobal(QPoint(0, rows_[index].value->height() + kUnit)));
        }
    });
    const int at = static_cast<int>(index);
    grid_->addWidget(name, at, 0, Qt::AlignTop);
    grid_->addWidget(value, at, 1, Qt::AlignRight | Qt::AlignTop);
    rows_.push_back({name, value, {}});
}

void FactList::setFacts(const std::vector<Fact>& facts) {
    while (rows_.size() < facts.size()) {
        addRow();
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool used = i < facts.size();
        rows_[i].label->setVisible(used);
        rows_[i].value->setVisible(used);
        if (!used) {
            continue;
        }
        rows_[i].fact = facts[i];
        rows_[i].label->setText(facts[i].label);
        rows_[i].value->setText(facts[i].value);
        rows_[i].value->setToolTip(facts[i].tip);
        rows_[i].value->setAccessibleName(QStringLiteral("%1: %2").arg(facts[i].label, facts[i].value));
        rows_[i].value->updateGeometry();
    }
}

} // namespace weft::ui
