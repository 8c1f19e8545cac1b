// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/racks_tab.hpp"

#include "core/base/text.hpp"
#include "core/plant/keep.hpp"
#include "core/plant/moving.hpp"
#include "ui/charts/heat_map.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_button.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/plant/rack_view.hpp"
#include "ui/session/document.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/selection.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

RacksTab::RacksTab(Document& document, Selection& selection, QWidget* parent)
    : PlantTab(tr("Racks"), parent), document_(document), selection_(selection),
      site_(new QComboBox(this)), search_(new QLineEdit(this)),
      draw_(new QPushButton(tr("Draw these racks"), this)),
      hold_(new QPushButton(tr("Hold everything"), this)), job_(new ExportJob(this)),
      export_(new ExportButton(document, *job_, {"racks"}, this)),
      map_(new HeatMap(tr("Power by rack"))), racks_(new RackView(document)),
      words_(new ElidedLabel(this)),
      release_(new LinkButton(tr("Leave it to the policy"), LinkButton::Look::Accent, this)),
      place_(new LinkButton(tr("Show on canvas"), LinkButton::Look::Accent, this)) {
    site_->setAccessibleName(tr("Site"));
    site_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    search_->setPlaceholderText(tr("Find a device or rack"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(200);
    draw_->setToolTip(tr("Puts rows with these racks on the floor plan, so that equipment can be "
                         "moved and cables are as long as the way between racks"));
    hold_->setToolTip(tr("Places every device by hand where it stands, so that no change of size "
                         "or policy moves it"));
    export_->setAccessibleName(tr("Export rack elevations"));
    for (QWidget* each : QList<QWidget*>{site_, search_, draw_, hold_, export_}) {
        bar()->addWidget(each);
    }
    auto* scroll = new QScrollArea; // many rows are taller than their share
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(map_);
    scroll->setMinimumHeight(60);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(scroll);
    split->addWidget(racks_);
    split->setStretchFactor(1, 1);
    split->setSizes({120, 700});
    body()->addWidget(split);
    foot()->addWidget(words_, 1);
    foot()->addWidget(release_);
    foot()->addWidget(place_);
    foot()->addWidget(job_->statusWidget());

    connect(site_, &QComboBox::activated, this, &RacksTab::showSite);
    connect(search_, &QLineEdit::textChanged, this, &RacksTab::find);
    connect(draw_, &QAbstractButton::clicked, this, &RacksTab::draw);
    connect(hold_, &QAbstractButton::clicked, this, &RacksTab::hold);
    connect(release_, &QAbstractButton::clicked, this, &RacksTab::release);
    connect(map_, &HeatMap::chosen, this, [this](int row, int column) {
        racks_->bringIntoSight(
            mapped_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)]);
    });
    connect(racks_, &RackView::selectedChanged, this, &RacksTab::showState);
    connect(racks_, &RackView::said, this, [this](const QString& sentence, bool refused) {
        words_->setForegroundRole(refused ? QPalette::BrightText : QPalette::PlaceholderText);
        words_->setText(sentence);
        words_->setToolTip(sentence);
    });
    connect(place_, &QAbstractButton::clicked, this, [this] {
        const Box& box = snapshot_->analysis.plant->standing.boxes[*racks_->selected()];
        const Id scope = snapshot_->analysis.plant->standing.kinds[box.kind].scope;
        const AnalysedFabric* fabric = snapshot_->analysis.fabric(scope);
        const bool isSwitch = box.fabric >= 0 && fabric != nullptr && fabric->expansion != nullptr;
        emit placeRequested(
            {isSwitch
                 ? text(scope + "/" + partName(fabric->expansion->fabric, NodeIndex(box.index)))
                 : text(scope)});
    });
    showState();
}

QString RacksTab::sentence() const {
    return words_->text();
}

Id RacksTab::siteId() const {
    return utf8(site_->currentData().toString());
}

void RacksTab::showSnapshot(const SnapshotPtr& snapshot) {
    const bool isSame = snapshot_ != nullptr && racks_->isCurrent(snapshot);
    snapshot_ = snapshot;
    if (!isSame) {
        fillSites();
        showSite();
    }
}

void RacksTab::fillSites() {
    const QSignalBlocker blocker(site_);
    const QString before = site_->currentData().toString();
    site_->clear();
    if (snapshot_->analysis.plant != nullptr) {
        for (const SiteStanding& here : snapshot_->analysis.plant->standing.sites) {
            if (here.endRack > here.firstRack) {
                site_->addItem(scopeName(snapshot_->design, here.site), text(here.site));
            }
        }
    }
    site_->setCurrentIndex(std::max(0, site_->findData(before)));
    site_->setVisible(site_->count() > 1);
}

void RacksTab::showSite() {
    racks_->show(snapshot_, siteId());
    showMap();
    showState();
}

// A line of the map for every row of racks; made-up racks stand in rows of one length.
void RacksTab::showMap() {
    std::vector<HeatRow> rows;
    mapped_.clear();
    double most = 0;
    bool isLimit = false;
    if (snapshot_->analysis.plant != nullptr) {
        const Standing& standing = snapshot_->analysis.plant->standing;
        const std::vector<RackSum> sums = rackSums(standing);
        std::string last;
        for (std::size_t i = 0; i < standing.racks.size(); ++i) {
            const Rack& rack = standing.racks[i];
            if (rack.site != siteId()) {
                continue;
            }
            const std::string row = rack.isDrawn()
                                        ? rack.room + "/" + rack.row
                                        : rack.row + std::to_string((rack.number - 1) / kMadeUpRow);
            if (rows.empty() || row != last) {
                last = row;
                rows.push_back({text(rack.isDrawn() ? rack.row : rack.name() + "…"), {}});
                mapped_.emplace_back();
            }
            const double drawn = inWatts(sums[i].most);
            const double limit = rack.power ? inWatts(*rack.power) : 0;
            const QString of = rack.power ? tr("%1 of %2")
                                                .arg(people(formatPower(sums[i].most)),
                                                     people(formatPower(*rack.power)))
                                          : people(formatPower(sums[i].most));
            rows.back().cells.push_back(
                {tr("Rack %1\nup to %2\n%3 of %4 units")
                     .arg(text(rack.name()), of, people(formatCount(sums[i].units)),
                          people(formatCount(rack.units))),
                 drawn, rack.power && drawn > limit, sums[i].boxes.empty()});
            mapped_.back().push_back(static_cast<std::uint32_t>(i));
            isLimit = isLimit || limit > 0;
            most = std::max({most, drawn, limit});
        }
    }
    map_->setRows(std::move(rows), most,
                  isLimit
                      ? tr("%1, the highest limit of a rack").arg(people(formatPower(watts(most))))
                      : tr("%1, the fullest rack").arg(people(formatPower(watts(most)))),
                  tr("Shown when something of this site stands in racks."));
}

void RacksTab::showState() {
    const bool isThere = snapshot_ != nullptr && snapshot_->analysis.plant != nullptr;
    bool drawn = false, madeUp = false;
    if (isThere) {
        const Standing& standing = snapshot_->analysis.plant->standing;
        for (const Box& box : standing.boxes) {
            const Rack& rack = standing.racks[static_cast<std::size_t>(std::max(0, box.rack))];
            if (box.rack >= 0 && rack.site == siteId()) {
                (rack.isDrawn() ? drawn : madeUp) = true;
            }
        }
    }
    draw_->setVisible(madeUp);
    hold_->setVisible(drawn);
    const auto box = racks_->selected();
    const bool isByHand = box && snapshot_->analysis.plant->standing.boxes[*box].byHand;
    release_->setVisible(isByHand);
    place_->setVisible(box.has_value());
    words_->setForegroundRole(QPalette::PlaceholderText);
    const QString words =
        box      ? racks_->describe(*box)
        : drawn  ? tr("Drag a device to another unit or rack; Ctrl and the arrow keys move it too.")
        : madeUp ? tr("These racks are made up by the policy. Draw them to move equipment.")
                 : QString();
    words_->setText(words);
    words_->setToolTip(words);
    QString note;
    if (isThere) {
        const Metric* racks = snapshot_->analysis.find("site.racks", siteId());
        const Metric* fullest = snapshot_->analysis.find("rack.power.max", siteId());
        if (racks != nullptr && fullest != nullptr) {
            note =
                tr("%1 racks in use  ·  the fullest draws up to %2  ·  heat %3")
                    .arg(people(formatCount(static_cast<std::int64_t>(racks->value))),
                         metricText(*fullest).joined(), [&] {
                             const Metric* heat = snapshot_->analysis.find("site.heat", siteId());
                             return heat == nullptr ? QString(kDash) : metricText(*heat).joined();
                         }());
        }
    }
    setNote(note);
}

void RacksTab::find(const QString& words) {
    if (!words.isEmpty()) {
        findBy([&](const QString& name) { return name.contains(words, Qt::CaseInsensitive); });
    }
}

bool RacksTab::reveal(const Id& site, const QString& name) {
    const int index = site_->findData(text(site));
    if (index < 0) {
        return false;
    }
    site_->setCurrentIndex(index);
    showSite();
    return findBy([&](const QString& each) { return each == name; });
}

// The first device, else rack, of the site whose name is meant.
bool RacksTab::findBy(const std::function<bool(const QString&)>& isMeant) {
    if (snapshot_ == nullptr || snapshot_->analysis.plant == nullptr) {
        return false;
    }
    const Standing& standing = snapshot_->analysis.plant->standing;
    for (std::uint32_t i = 0; i < standing.boxes.size(); ++i) {
        const Box& box = standing.boxes[i];
        if (box.rack >= 0 && standing.racks[static_cast<std::size_t>(box.rack)].site == siteId() &&
            isMeant(racks_->nameOf(i))) {
            racks_->select(i);
            racks_->bringIntoSight(static_cast<std::uint32_t>(box.rack));
            return true;
        }
    }
    for (std::uint32_t i = 0; i < standing.racks.size(); ++i) {
        if (standing.racks[i].site == siteId() && isMeant(text(standing.racks[i].name()))) {
            racks_->bringIntoSight(i);
            return true;
        }
    }
    return false;
}

void RacksTab::draw() {
    const Result<Edit> edit = drawRacks(snapshot_->design, *snapshot_->analysis.plant, siteId());
    if (edit) {
        document_.commit(*edit);
    } else {
        emit racks_->said(text(edit.error().message), true);
    }
}

void RacksTab::hold() {
    document_.commit(keepStanding(snapshot_->design, *snapshot_->analysis.plant));
}

void RacksTab::release() {
    if (const auto box = racks_->selected()) {
        document_.commit(releaseBox(snapshot_->design, *snapshot_->analysis.plant, *box));
    }
}

} // namespace weft::ui
