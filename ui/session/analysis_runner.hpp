// SPDX-License-Identifier: GPL-3.0-or-later
// One worker thread that analyses the newest design it was given. Lives on the UI thread;
// `finished` arrives there.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QObject>

#include <chrono>
#include <memory>

namespace weft::ui {

struct AnalysisRequest {
    std::uint64_t revision = 0;
    bool isPreview = false;
    Design design;
    Catalog catalog; // without the design's pinned parts
};

class AnalysisRunner : public QObject {
    Q_OBJECT

public:
    explicit AnalysisRunner(QObject* parent = nullptr);
    ~AnalysisRunner() override; // stops and waits

    // Replaces a request that has not begun. One under way is cancelled when it can no longer
    // matter: by any commit, and by a preview once it has run for longer than people wait. Shorter
    // ones may end, or a drag that is quicker than the analysis would never see an answer.
    void request(AnalysisRequest request);

    std::chrono::microseconds lastDuration() const { return lastDuration_; }

signals:
    void finished(const weft::ui::SnapshotPtr& snapshot);

private:
    void deliver(SnapshotPtr snapshot, std::chrono::microseconds duration);

    struct Worker;
    std::unique_ptr<Worker> worker_;
    std::chrono::microseconds lastDuration_{0};
    std::uint64_t delivered_ = 0;
};

} // namespace weft::ui
