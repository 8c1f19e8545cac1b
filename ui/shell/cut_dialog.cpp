// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/cut_dialog.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/fabric_parts.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

struct End {
    QString name, id; // as a selection names it
};

// Groups that are more than one unit first, then the units.
std::vector<End> endsOf(const Fabric& fabric, const Design& design) {
    std::vector<End> ends;
    const std::vector<ServerUnit> units = serverUnits(fabric);
    for (const ServerBlock& block : fabric.servers) {
        const auto its = std::count_if(units.begin(), units.end(), [&](const ServerUnit& unit) {
            return unit.nodes.begin >= block.nodes.begin && unit.nodes.end <= block.nodes.end;
        });
        if (its > 1 && design.group(block.group) != nullptr) {
            ends.push_back({text(block.name), text(block.group)});
        }
    }
    for (const ServerUnit& unit : units) {
        ends.push_back({unit.name, text(fabric.id + "/" + unit.id)});
    }
    return ends;
}

QComboBox* choice(const QString& name, QWidget* parent) {
    auto* made = new QComboBox(parent);
    made->setAccessibleName(name);
    made->setMinimumWidth(260);
    return made;
}

} // namespace

CutDialog::CutDialog(SnapshotPtr snapshot, const Id& fabric, QWidget* parent)
    : QDialog(parent), snapshot_(std::move(snapshot)), fabric_(choice(tr("Fabric"), this)),
      from_(choice(tr("Between"), this)), to_(choice(tr("And"), this)) {
    setWindowTitle(tr("Least cut"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * kUnit, 4 * kUnit, 5 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);
    column->addWidget(label(TextStyle::Heading, tr("What is the least that parts them?"), this));
    QLabel* what = mutedLabel(tr("The links of least bandwidth whose loss leaves no path between "
                                 "the two; the canvas shows them."),
                              this);
    what->setWordWrap(true);
    column->addWidget(what);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(2 * kUnit);
    form->addRow(tr("Fabric"), fabric_);
    form->addRow(tr("Between"), from_);
    form->addRow(tr("And"), to_);
    column->addLayout(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    find_ = buttons->addButton(tr("Find the cut"), QDialogButtonBox::AcceptRole);
    find_->setDefault(true);
    column->addWidget(buttons);
    for (const AnalysedFabric& each : snapshot_->analysis.fabrics) {
        if (each.expansion != nullptr &&
            endsOf(each.expansion->fabric, snapshot_->design).size() > 1) {
            fabric_->addItem(scopeName(snapshot_->design, each.id), text(each.id));
        }
    }
    fabric_->setCurrentIndex(std::max(0, fabric_->findData(text(fabric))));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(fabric_, &QComboBox::currentIndexChanged, this, &CutDialog::fillEnds);
    connect(from_, &QComboBox::currentIndexChanged, this, &CutDialog::check);
    connect(to_, &QComboBox::currentIndexChanged, this, &CutDialog::check);
    fillEnds();
}

void CutDialog::fillEnds() {
    from_->clear();
    to_->clear();
    const AnalysedFabric* chosen =
        snapshot_->analysis.fabric(utf8(fabric_->currentData().toString()));
    if (chosen != nullptr && chosen->expansion != nullptr) {
        for (const End& end : endsOf(chosen->expansion->fabric, snapshot_->design)) {
            from_->addItem(end.name, end.id);
            to_->addItem(end.name, end.id);
        }
        // The last two are the smallest there are, and share nothing.
        from_->setCurrentIndex(from_->count() - 2);
        to_->setCurrentIndex(to_->count() - 1);
    }
    check();
}

std::optional<CutQuestion> CutDialog::question() const {
    return cutQuestion(*snapshot_,
                       {from_->currentData().toString(), to_->currentData().toString()});
}

void CutDialog::check() {
    find_->setEnabled(from_->count() > 1 && question().has_value());
    find_->setToolTip(find_->isEnabled() ? QString() : tr("The two must not share servers"));
}

} // namespace weft::ui
