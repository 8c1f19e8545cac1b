// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/crossover_page.hpp"

#include "core/base/text.hpp"
#include "ui/charts/map_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/log_scale.hpp"
#include "ui/paint/words.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kSettleMs = 400;

QString nameOf(const Series& algorithm) {
    return algorithmName(algorithm.id.substr(algorithm.id.rfind('.') + 1));
}

// The map of one operation: a row per number of ranks, a column per size.
CellMap cellsOf(const std::vector<RankTimes>& rows) {
    CellMap map;
    for (const double size : rows.front().algorithms.front().x) {
        map.columns += sizeLabel(size);
    }
    for (const Series& each : rows.back().algorithms) { // all ranks: hues as over message sizes
        map.names += nameOf(each);
    }
    for (const RankTimes& row : rows) {
        map.rows += people(formatCount(row.ranks));
        for (std::size_t column = 0; column < static_cast<std::size_t>(map.columns.size());
             ++column) {
            const auto best = std::min_element(
                row.algorithms.begin(), row.algorithms.end(),
                [&](const Series& a, const Series& b) { return a.y[column] < b.y[column]; });
            const QString name = nameOf(*best);
            if (!map.names.contains(name)) {
                map.names += name;
            }
            map.cells.push_back(static_cast<int>(map.names.indexOf(name)));
            map.readouts.push_back(CrossoverPage::tr("%1 ranks, %2\n%3: %4")
                                       .arg(map.rows.back(),
                                            map.columns[static_cast<qsizetype>(column)], name,
                                            timeLabel(best->y[column])));
        }
    }
    map.xTitle = CrossoverPage::tr("Message size");
    map.yTitle = CrossoverPage::tr("Ranks");
    return map;
}

} // namespace

CrossoverPage::CrossoverPage(QWidget* parent)
    : PerformancePage(parent), operation_(new QComboBox(this)), progress_(new QProgressBar(this)),
      cancel_(new LinkButton(tr("Cancel"), LinkButton::Look::Accent, this)),
      chart_(new MapChart(tr("Fastest algorithm by ranks and message size"), this)) {
    operation_->setAccessibleName(tr("Operation"));
    progress_->setTextVisible(false);
    progress_->setFixedSize(96, 4);
    progress_->setAccessibleName(tr("Timing collectives"));
    cancel_->setAccessibleName(tr("Give up timing"));
    choices()->addWidget(operation_);
    choices()->addWidget(progress_);
    choices()->addWidget(cancel_);
    body()->addWidget(chart_, 1);
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &CrossoverPage::find);
    connect(operation_, &QComboBox::activated, this, &CrossoverPage::showChosen);
    connect(cancel_, &QAbstractButton::clicked, this, [this] {
        givenUp_ = true;
        finder_.cancel();
    });
    connect(chart_, &MapChart::chosen, this, [this] {
        ask("collective." + utf8(operation_->currentData().toString()) + ".auto.time", fabric_);
    });
    connect(&finder_, &CrossoverFinder::progress, progress_, &QProgressBar::setValue);
    connect(&finder_, &CrossoverFinder::found, this, &CrossoverPage::showFound);
    connect(&finder_, &CrossoverFinder::ended, this, &CrossoverPage::showChosen);
    showState();
}

void CrossoverPage::showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) {
    const bool same =
        asked_ != nullptr && asked_->revision == snapshot->revision && fabric_ == inSight.fabric;
    snapshot_ = snapshot;
    fabric_ = inSight.fabric;
    if (same || snapshot->isPreview) {
        return;
    }
    asked_ = snapshot;
    givenUp_ = false;
    map_.reset();
    finder_.cancel();
    settle_.start();
    showState();
}

void CrossoverPage::find() {
    progress_->setValue(0);
    finder_.find(asked_, fabric_);
    showState();
}

void CrossoverPage::showFound(const CrossoverMapPtr& map) {
    map_ = map;
    const QSignalBlocker blocker(operation_);
    const QString before = operation_->currentData().toString();
    operation_->clear();
    for (const std::string_view id : {"all_reduce", "all_gather", "reduce_scatter", "all_to_all",
                                      "broadcast", "reduce", "barrier"}) {
        if (map_ != nullptr && map_->operations.contains(std::string(id))) {
            QString words = algorithmName(id);
            words[0] = words[0].toUpper();
            operation_->addItem(words, text(id));
        }
    }
    operation_->setCurrentIndex(std::max(0, operation_->findData(before)));
}

void CrossoverPage::showChosen() {
    const std::string operation = utf8(operation_->currentData().toString());
    const std::vector<RankTimes>* rows = nullptr;
    if (map_ != nullptr && map_->operations.contains(operation)) {
        rows = &map_->operations.at(operation);
    }
    const std::string metric = "collective." + operation + ".auto.time";
    const bool isKnown = rows != nullptr && snapshot_->analysis.find(metric, fabric_) != nullptr;
    setWhy(isKnown ? metric : std::string(), fabric_);
    chart_->setMap(rows != nullptr ? cellsOf(*rows) : CellMap(),
                   givenUp_ ? tr("Given up. Any change of the design begins anew.")
                            : tr("Shown when a fabric has accelerators to reduce over."));
    showState();
}

void CrossoverPage::showState() {
    const bool isBusy = finder_.isRunning();
    progress_->setVisible(isBusy);
    cancel_->setVisible(isBusy);
    operation_->setVisible(operation_->count() > 0);
    setNote(isBusy ? tr("Timing collectives…")
            : map_ ? tr("on %1, by whole servers").arg(scopeName(snapshot_->design, fabric_))
                   : QString());
}

} // namespace weft::ui
