// SPDX-License-Identifier: GPL-3.0-or-later
// A design with its settings varied, off the UI thread and on all processors; what is ready is told
// as it comes. Lives on the UI thread; signals arrive there.
#pragma once

#include "core/study/sweep.hpp"
#include "ui/session/background_job.hpp"

#include <memory>

namespace weft::ui {

using SweepPtr = std::shared_ptr<const Sweep>;

class SweepFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit SweepFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // A newer question replaces the one under way.
    void find(const Design& design, const SweepPlan& plan, const Catalog& catalog);

signals:
    // Some ten times a second what is ready by then, at last all of it.
    void found(const weft::ui::SweepPtr& sweep);
    void failed(const QString& sentence);
};

} // namespace weft::ui
