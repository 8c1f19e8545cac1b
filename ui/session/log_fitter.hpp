// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the output of nccl-tests and fits a fabric's collectives to it, off the UI thread. Lives on
// the UI thread; signals arrive there.
#pragma once

#include "core/workload/calibration.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <memory>
#include <optional>

namespace weft::ui {

struct LogFit {
    NcclLog log;
    CalibrationFit fit;
};
using LogFitPtr = std::shared_ptr<const LogFit>;

class LogFitter : public BackgroundJob {
    Q_OBJECT

public:
    explicit LogFitter(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // `operation` where the log does not say which it timed. A newer question replaces the answer
    // to an older one.
    void fit(const SnapshotPtr& snapshot, const Id& fabric, const QString& path,
             std::optional<Operation> operation);

signals:
    void fitted(const weft::ui::LogFitPtr& fit);
    void failed(const QString& sentence);
};

} // namespace weft::ui
