// SPDX-License-Identifier: GPL-3.0-or-later
// What runs between sites, by topic: the tab beside performance. A selected flow's way is told, so
// that the canvas can show it.
#pragma once

#include "ui/models/flow_way.hpp"
#include "ui/performance/topic_pages.hpp"

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace weft::ui {

class ZonesPage;

class Flows : public TopicPages {
    Q_OBJECT

public:
    Flows(Document& document, Selection& selection, QWidget* parent = nullptr);

    const FlowWay& way() const { return way_; } // of the selected flow; empty: none is
    // One step; what is made is selected. An empty end is said later, in its form.
    void addFlow(const Id& from, const Id& to);
    void showZonesPainted(bool on); // the canvas was told so elsewhere
    // "New flow to …" for the places that are selected on the canvas.
    void fillMenu(QMenu& menu);

signals:
    void wayChanged(const QStringList& ends, const QStringList& primary, const QStringList& backup);
    void zonesPainted(bool on); // on the canvas, wanted so
    void wanted();              // to be seen: a flow was made elsewhere

private:
    void follow();
    std::vector<Id> selectedPlaces() const;

    Document& document_;
    Selection& selection_;
    FlowWay way_;
    ZonesPage* zones_ = nullptr; // null until first asked for
    bool zonesPainted_ = false;
};

} // namespace weft::ui
