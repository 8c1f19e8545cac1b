// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in which rack of a site: the watts of every rack as a map, and their elevations, in
// which equipment is moved.
#pragma once

#include "ui/plant/tab.hpp"

#include <functional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ElidedLabel;
class ExportButton;
class ExportJob;
class HeatMap;
class LinkButton;
class RackView;
class Selection;

class RacksTab : public PlantTab {
    Q_OBJECT

public:
    RacksTab(Document& document, Selection& selection, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot) override;

    RackView* racks() const { return racks_; }
    HeatMap* map() const { return map_; }
    QComboBox* site() const { return site_; }
    QLineEdit* search() const { return search_; }
    QPushButton* drawButton() const { return draw_; }
    QPushButton* holdButton() const { return hold_; }
    LinkButton* releaseButton() const { return release_; }
    QString sentence() const; // what the foot says
    // Shows a rack or device of a site by its name; false where there is none.
    bool reveal(const Id& site, const QString& name);

private:
    void fillSites();
    void showSite();
    void showMap();
    void showState();
    void find(const QString& words);
    bool findBy(const std::function<bool(const QString&)>& isMeant);
    void draw();
    void hold();
    void release();
    Id siteId() const;

    Document& document_;
    Selection& selection_;
    SnapshotPtr snapshot_;
    QComboBox* site_;
    QLineEdit* search_;
    QPushButton* draw_;
    QPushButton* hold_;
    ExportJob* job_;
    ExportButton* export_;
    HeatMap* map_;
    std::vector<std::vector<std::uint32_t>> mapped_; // rack per cell of the map
    RackView* racks_;
    ElidedLabel* words_;
    LinkButton* release_;
    LinkButton* place_;
};

} // namespace weft::ui
