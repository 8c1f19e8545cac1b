// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sweep_finder.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>

namespace weft::ui {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPause(100);

SweepPtr inOrder(Sweep sweep) {
    std::sort(sweep.points.begin(), sweep.points.end(),
              [](const SweepPoint& a, const SweepPoint& b) { return a.number < b.number; });
    return std::make_shared<const Sweep>(std::move(sweep));
}

} // namespace

void SweepFinder::find(const Design& design, const SweepPlan& plan, const Catalog& catalog) {
    start([this, design, plan, catalog](const Run& run) {
        std::mutex mutex; // points come from every processor
        Sweep ready{plan, std::vector<std::string>(plan.figures.size()), {}};
        Clock::time_point told = Clock::now();
        SweepWatch watch;
        watch.ready = [&](const SweepPoint& point, const std::vector<std::string>& units) {
            const std::lock_guard lock(mutex);
            ready.points.push_back(point);
            for (std::size_t i = 0; i < units.size(); ++i) {
                ready.units[i] = ready.units[i].empty() ? units[i] : ready.units[i];
            }
            run.tell(static_cast<int>(100 * std::int64_t(ready.points.size()) / plan.points()));
            if (Clock::now() - told >= kPause) {
                told = Clock::now();
                run.post([this, sweep = inOrder(ready)] { emit found(sweep); });
            }
        };
        Result<Sweep> whole = sweep(design, plan, catalog, {}, run.stop(), watch);
        if (whole) {
            run.post([this, sweep = inOrder(*std::move(whole))] { emit found(sweep); });
        } else {
            run.post([this, problem = QString::fromStdString(whole.error().message)] {
                emit failed(problem);
            });
        }
    });
}

} // namespace weft::ui
