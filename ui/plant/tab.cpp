// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/tab.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"

#include <QCursor>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

QHBoxLayout* line(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(2 * kUnit);
    column->addLayout(row);
    return row;
}

} // namespace

PlantTab::PlantTab(const QString& title, QWidget* parent)
    : QWidget(parent), body_(new QVBoxLayout), note_(new ElidedLabel(this)) {
    setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    bar_ = line(column);
    bar_->addWidget(label(TextStyle::Heading, title, this));
    bar_->addSpacing(2 * kUnit);
    bar_->addWidget(note_, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    body_->setContentsMargins(0, 0, 0, 0);
    body_->setSpacing(0);
    column->addLayout(body_, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    foot_ = line(column);
}

void PlantTab::setNote(const QString& words) {
    note_->setText(words);
    note_->setToolTip(words); // it may not fit
}

void PlantTab::ask(const std::string& metric, const std::string& scope) {
    if (!metric.empty()) {
        emit whyRequested(text(metric), text(scope), QCursor::pos());
    }
}

void PlantTab::tryAsWhatIf(Document& document, const QString& name, std::vector<Edit> edits) {
    Scenario made;
    made.name = utf8(name);
    made.id = freshId(document.baseline(), made.name);
    made.on = document.activeScenario();
    made.edits = std::move(edits);
    const Id id = made.id;
    if (document.commit(PutScenario{std::move(made)})) {
        document.activate(id);
    }
}

} // namespace weft::ui
