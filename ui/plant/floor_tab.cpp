// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/floor_tab.hpp"

#include "core/base/text.hpp"
#include "core/plant/floor_plan.hpp"
#include "core/plant/moving.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/plant_rows.hpp"
#include "ui/paint/words.hpp"
#include "ui/plant/floor_view.hpp"
#include "ui/plant/rules_form.hpp"
#include "ui/session/document.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr std::int64_t kUsualRow = 10; // racks of a row that is added
constexpr Length kPitch = metres(3);   // from row to row: a rack and half of each aisle
constexpr Length kBetweenRooms = metres(4);

std::string freeId(const std::string& stem, auto isTaken) {
    std::string id = stem;
    for (int number = 2; isTaken(id); ++number) {
        id = stem + std::to_string(number);
    }
    return id;
}

} // namespace

FloorTab::FloorTab(Document& document, QWidget* parent)
    : PlantTab(tr("Floor"), parent), document_(document), site_(new QComboBox(this)),
      draw_(new QPushButton(tr("Draw these racks"), this)),
      addRoom_(new QPushButton(tr("Add room"), this)),
      addRow_(new QPushButton(tr("Add row"), this)), remove_(new QPushButton(tr("Remove"), this)),
      floor_(new FloorView(document, this)), form_(new RulesForm(document, this)),
      words_(new ElidedLabel(this)) {
    site_->setAccessibleName(tr("Site"));
    site_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    draw_->setToolTip(tr("Puts rows with the racks the policy made up on the plan"));
    addRow_->setToolTip(tr("A row of racks in the room that is selected, else in the last one"));
    for (QWidget* each : QList<QWidget*>{site_, draw_, addRoom_, addRow_, remove_}) {
        bar()->addWidget(each);
    }
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(floor_);
    split->addWidget(form_);
    split->setStretchFactor(0, 1);
    split->setSizes({1100, 300});
    body()->addWidget(split);
    foot()->addWidget(words_, 1);
    auto* fit = new LinkButton(tr("Fit"), LinkButton::Look::Accent, this);
    fit->setAccessibleName(tr("Fit the floor plan into sight"));
    foot()->addWidget(fit);
    connect(fit, &QAbstractButton::clicked, floor_, &FloorView::fit);
    connect(site_, &QComboBox::activated, this, [this] {
        floor_->show(snapshot_, siteId());
        showState();
    });
    connect(floor_, &FloorView::selectedChanged, this, &FloorTab::showForm);
    connect(floor_, &FloorView::removeWanted, this, &FloorTab::remove);
    connect(draw_, &QAbstractButton::clicked, this, &FloorTab::draw);
    connect(addRoom_, &QAbstractButton::clicked, this, &FloorTab::addRoom);
    connect(addRow_, &QAbstractButton::clicked, this, &FloorTab::addRow);
    connect(remove_, &QAbstractButton::clicked, this, &FloorTab::remove);
}

Id FloorTab::siteId() const {
    return utf8(site_->currentData().toString());
}

const Site* FloorTab::shown() const {
    return document_.design().site(siteId());
}

void FloorTab::showSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    fillSites();
    if (!floor_->isCurrent(snapshot)) {
        floor_->show(snapshot, siteId());
    }
    showForm();
    showState();
}

void FloorTab::fillSites() {
    const QSignalBlocker blocker(site_);
    const QString before = site_->currentData().toString();
    site_->clear();
    for (const Site& site : *snapshot_->design.sites) {
        site_->addItem(scopeName(snapshot_->design, site.id), text(site.id));
    }
    site_->setCurrentIndex(std::max(0, site_->findData(before)));
    site_->setVisible(site_->count() > 1);
}

void FloorTab::showForm() {
    const Site* site = shown();
    if (site == nullptr) {
        return;
    }
    const FloorSpot& spot = floor_->selected();
    const Room* room = site->floor->room(spot.room);
    const FloorRow* row = site->floor->row(spot.row);
    const QString subject =
        text(site->id + "\n" + spot.room + "\n" + spot.row + "\n" + std::to_string(spot.rack));
    if (room != nullptr && row != nullptr && spot.rack > 0) {
        form_->setTitle(tr("Rack %1-%2").arg(text(row->id)).arg(spot.rack),
                        tr("What differs from the others of its row"));
        form_->setRows(subject, rackRows(*site, *row, spot.rack));
    } else if (room != nullptr && row != nullptr) {
        form_->setTitle(tr("Row %1").arg(text(row->id)));
        form_->setRows(subject, floorRowRows(*site, *row));
    } else if (room != nullptr) {
        form_->setTitle(tr("Room %1").arg(text(room->name.empty() ? room->id : room->name)));
        form_->setRows(subject, roomRows(*site, *room));
    } else {
        form_->setTitle(text(site->name), tr("Where equipment goes that nobody placed by hand, "
                                             "what its racks offer, how its cables run"));
        form_->setRows(text(site->id), floorRows(document_.design(), *site));
    }
    remove_->setEnabled(room != nullptr);
    const QString words = floor_->describe(spot);
    words_->setText(words.isEmpty()
                        ? tr("Drag rows and rooms; arrow keys move them by a tile, with "
                             "Shift finer. Wheel zooms, dragging the floor pans.")
                        : words);
}

void FloorTab::showState() {
    bool madeUp = false;
    std::int64_t drawn = 0;
    if (snapshot_->analysis.plant != nullptr) {
        const Standing& standing = snapshot_->analysis.plant->standing;
        for (const Box& box : standing.boxes) {
            madeUp =
                madeUp || (box.rack >= 0 &&
                           standing.racks[static_cast<std::size_t>(box.rack)].site == siteId() &&
                           !standing.racks[static_cast<std::size_t>(box.rack)].isDrawn());
        }
    }
    if (const Site* site = shown()) {
        drawn = site->floor->racks();
    }
    draw_->setVisible(madeUp);
    const Metric* used = snapshot_->analysis.find("site.racks", siteId());
    setNote(used == nullptr ? QString()
                            : tr("%1 racks in use, %2 drawn")
                                  .arg(people(formatCount(static_cast<std::int64_t>(used->value))),
                                       people(formatCount(drawn))));
}

void FloorTab::draw() {
    if (const auto edit = drawRacks(snapshot_->design, *snapshot_->analysis.plant, siteId())) {
        document_.commit(*edit);
        floor_->fit();
    }
}

void FloorTab::addRoom() {
    const Site* site = shown();
    if (site == nullptr) {
        return;
    }
    Room room;
    room.id =
        freeId("hall", [&](const std::string& id) { return site->floor->room(id) != nullptr; });
    room.name = utf8(tr("Hall"));
    for (const Room& other : site->floor->rooms) { // beside the others
        const Ground ground = groundOf(*site, other);
        room.x = std::max(room.x, ground.x + ground.width + kBetweenRooms);
    }
    FloorRow row;
    row.id = freeId("a", [&](const std::string& id) { return site->floor->row(id) != nullptr; });
    row.racks = kUsualRow;
    room.rows.push_back(std::move(row));
    const FloorSpot made{room.id, {}, 0};
    if (document_.commit(PutRoom{site->id, std::move(room)})) {
        floor_->select(made);
    }
}

void FloorTab::addRow() {
    const Site* site = shown();
    if (site == nullptr) {
        return;
    }
    if (site->floor->rooms.empty()) {
        addRoom();
        return;
    }
    const Room* selected = site->floor->room(floor_->selected().room);
    Room room = selected != nullptr ? *selected : site->floor->rooms.back();
    FloorRow row;
    row.racks = room.rows.empty() ? kUsualRow : room.rows.back().racks;
    const std::string letter(1, static_cast<char>('a' + room.rows.size() % 26));
    row.id = freeId(letter, [&](const std::string& id) { return site->floor->row(id) != nullptr; });
    for (const FloorRow& other : room.rows) { // behind the others
        row.y = std::max(row.y, other.y + kPitch);
        row.x = other.x;
    }
    const FloorSpot made{room.id, row.id, 0};
    room.rows.push_back(std::move(row));
    if (document_.commit(PutRoom{site->id, std::move(room)})) {
        floor_->select(made);
    }
}

// The row that is selected, or the room where no row is.
void FloorTab::remove() {
    const Site* site = shown();
    const FloorSpot spot = floor_->selected();
    const Room* room = site == nullptr ? nullptr : site->floor->room(spot.room);
    if (room == nullptr) {
        return;
    }
    if (spot.row.empty()) {
        document_.commit(RemoveRoom{site->id, spot.room});
        return;
    }
    Room without = *room;
    std::erase_if(without.rows, [&](const FloorRow& row) { return row.id == spot.row; });
    document_.commit(PutRoom{site->id, std::move(without)});
}

} // namespace weft::ui
