// SPDX-License-Identifier: GPL-3.0-or-later
// The cabling schedule of a snapshot and the rows of it one wants to see, made off the UI thread.
// Lives on the UI thread; `found` arrives there.
#pragma once

#include "core/export/cell_table.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

namespace weft::ui {

using CellTablePtr = std::shared_ptr<const CellTable>;

class ScheduleFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit ScheduleFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}
    // The schedule is made anew only where the snapshot's plant is another than that of the last.
    void find(const SnapshotPtr& snapshot, const CellQuery& query);

signals:
    void found(const weft::ui::CellTablePtr& schedule, const std::vector<std::uint32_t>& rows);

private:
    CellTablePtr schedule_; // of the plant
    std::shared_ptr<const Plant> plant_;
};

} // namespace weft::ui
