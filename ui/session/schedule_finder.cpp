// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/schedule_finder.hpp"

#include "core/export/cabling.hpp"

namespace weft::ui {

void ScheduleFinder::find(const SnapshotPtr& snapshot, const CellQuery& query) {
    const CellTablePtr known = plant_ == snapshot->analysis.plant ? schedule_ : nullptr;
    start([this, snapshot, query, known](const Run& run) {
        CellTablePtr schedule = known;
        if (schedule == nullptr) {
            Result<CellTable> made = cablingTable(
                {snapshot->design, snapshot->catalog, snapshot->analysis, [&run](double share) {
                     run.tell(static_cast<int>(100 * share));
                     return !run.stop().stop_requested();
                 }});
            if (!made) {
                return; // cancelled: a newer question was asked
            }
            schedule = std::make_shared<const CellTable>(*std::move(made));
            run.post([this, schedule, plant = snapshot->analysis.plant] {
                schedule_ = schedule;
                plant_ = plant;
            });
        }
        const std::vector<std::uint32_t> rows = schedule->find(query, run.stop());
        run.post([this, schedule, rows] { emit found(schedule, rows); });
    });
}

} // namespace weft::ui
