// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flows.hpp"

#include "ui/flows/availability_page.hpp"
#include "ui/flows/choices_page.hpp"
#include "ui/flows/failures_page.hpp"
#include "ui/flows/flow_starters.hpp"
#include "ui/flows/flows_page.hpp"
#include "ui/flows/outages_page.hpp"
#include "ui/flows/telemetry_page.hpp"
#include "ui/flows/zones_page.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QCheckBox>
#include <QMenu>
#include <QSignalBlocker>

namespace weft::ui {

Flows::Flows(Document& document, Selection& selection, QWidget* parent)
    : TopicPages(tr("Flows"), tr("Topics of flows"), document, selection, parent),
      document_(document), selection_(selection) {
    add(tr("Flows"), [this] {
        auto* page = new FlowsPage(document_, selection_);
        connect(page, &FlowsPage::newWanted, this, [this] {
            const std::vector<Id> places = selectedPlaces();
            addFlow(places.empty() ? Id() : places.front(),
                    places.size() == 2 ? places.back() : Id());
        });
        return page;
    });
    add(tr("Local or core"), [this] { return new ChoicesPage(document_, selection_); });
    add(tr("Availability"), [this] { return new AvailabilityPage(selection_); });
    add(tr("What breaks"), [this] { return new OutagesPage(selection_); });
    add(tr("Failures a year"), [this] { return new FailuresPage(document_); });
    add(tr("Zones"), [this] {
        zones_ = new ZonesPage(document_, selection_);
        zones_->painted()->setChecked(zonesPainted_);
        connect(zones_, &ZonesPage::paintWanted, this, &Flows::zonesPainted);
        return zones_;
    });
    add(tr("Telemetry"), [this] { return new TelemetryPage(document_); });
    connect(&selection_, &Selection::changed, this, &Flows::follow);
    connect(&document_, &Document::snapshotChanged, this, &Flows::follow);
}

void Flows::showZonesPainted(bool on) {
    zonesPainted_ = on;
    if (zones_ != nullptr) {
        const QSignalBlocker blocker(zones_->painted());
        zones_->painted()->setChecked(on);
    }
}

std::vector<Id> Flows::selectedPlaces() const {
    std::vector<Id> places;
    for (const QString& id : selection_.ids()) {
        if (isFlowPlace(document_.design(), utf8(id))) {
            places.push_back(utf8(id));
        }
    }
    return places;
}

void Flows::addFlow(const Id& from, const Id& to) {
    const Flow made = newFlow(document_.design(), from, to);
    if (document_.commit(PutFlow{made})) {
        selection_.set({text(made.id)});
        emit wanted();
    }
}

void Flows::fillMenu(QMenu& menu) {
    const std::vector<Id> places = selectedPlaces();
    const Design& design = document_.design();
    const auto offer = [&](QMenu& into, const QString& words, const Id& from, const Id& to) {
        into.addAction(words, this, [this, from, to] { addFlow(from, to); });
    };
    if (places.size() == 2) {
        menu.addSeparator();
        for (const auto& [from, to] :
             {std::pair(places[0], places[1]), std::pair(places[1], places[0])}) {
            offer(menu,
                  tr("New flow from %1 to %2").arg(scopeName(design, from), scopeName(design, to)),
                  from, to);
        }
    } else if (places.size() == 1) {
        menu.addSeparator();
        QMenu* list = menu.addMenu(tr("New flow to"));
        constexpr std::size_t kMost = 40; // a menu longer than the screen helps nobody
        std::size_t offered = 0;
        for (const Id& place : flowPlaces(design)) {
            const ServerGroup* group = design.group(place);
            const QString name = scopeName(design, place);
            if (place != places[0] && design.fabric(place) == nullptr && ++offered <= kMost) {
                offer(*list,
                      group == nullptr
                          ? name
                          : QStringLiteral("%1, %2").arg(name, scopeName(design, group->site)),
                      places[0], place);
            }
        }
        list->addSeparator();
        offer(*list, tr("A place to be said later"), places[0], {});
    }
}

void Flows::follow() {
    const QStringList ids = selection_.ids();
    FlowWay way = ids.size() == 1 ? flowWay(*document_.snapshot(), utf8(ids.front())) : FlowWay();
    if (way != way_) {
        way_ = std::move(way);
        emit wayChanged(way_.ends, way_.primary, way_.backup);
    }
}

} // namespace weft::ui
