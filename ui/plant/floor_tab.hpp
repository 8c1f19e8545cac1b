// SPDX-License-Identifier: GPL-3.0-or-later
// The floor plan of a site: rooms, rows and racks to scale, and beside it the rules of the site, or
// what is said of the room, row or rack that is selected.
#pragma once

#include "ui/plant/tab.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ElidedLabel;
class FloorView;
class RulesForm;

class FloorTab : public PlantTab {
    Q_OBJECT

public:
    explicit FloorTab(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot) override;

    FloorView* floor() const { return floor_; }
    RulesForm* form() const { return form_; }
    QComboBox* site() const { return site_; }
    QPushButton* drawButton() const { return draw_; }
    QPushButton* addRoomButton() const { return addRoom_; }
    QPushButton* addRowButton() const { return addRow_; }
    QPushButton* removeButton() const { return remove_; }

private:
    const Site* shown() const; // as it is committed
    Id siteId() const;
    void fillSites();
    void showForm();
    void showState();
    void draw();
    void addRoom();
    void addRow();
    void remove();

    Document& document_;
    SnapshotPtr snapshot_;
    QComboBox* site_;
    QPushButton* draw_;
    QPushButton* addRoom_;
    QPushButton* addRow_;
    QPushButton* remove_;
    FloorView* floor_;
    RulesForm* form_;
    ElidedLabel* words_;
};

} // namespace weft::ui
