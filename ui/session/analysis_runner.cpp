// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/analysis_runner.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace weft::ui {

using Clock = std::chrono::steady_clock;

namespace {
constexpr auto kPatience = std::chrono::milliseconds(250);
}

struct AnalysisRunner::Worker {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::optional<AnalysisRequest> next;    // guarded
    std::stop_source running;               // guarded: of the analysis under way
    std::optional<Clock::time_point> since; // guarded: when it began
    std::jthread thread;                    // last: joins before the rest goes

    std::optional<AnalysisRequest> take(const std::stop_token& end) {
        std::unique_lock lock(mutex);
        since.reset();
        if (!wake.wait(lock, end, [this] { return next.has_value(); })) {
            return std::nullopt;
        }
        running = std::stop_source();
        since = Clock::now();
        return std::exchange(next, std::nullopt);
    }
};

AnalysisRunner::AnalysisRunner(QObject* parent)
    : QObject(parent), worker_(std::make_unique<Worker>()) {
    worker_->thread = std::jthread([this, &worker = *worker_](const std::stop_token& end) {
        while (auto request = worker.take(end)) {
            std::stop_token stop;
            {
                const std::lock_guard lock(worker.mutex);
                stop = worker.running.get_token();
            }
            const auto begin = Clock::now();
            auto snapshot = std::make_shared<Snapshot>();
            snapshot->revision = request->revision;
            snapshot->isPreview = request->isPreview;
            snapshot->design = std::move(request->design);
            snapshot->catalog = request->catalog.withPinned(*snapshot->design.parts);
            snapshot->analysis = analyse(snapshot->design, snapshot->catalog, stop);
            if (stop.stop_requested()) {
                continue;
            }
            const auto duration =
                std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
            QMetaObject::invokeMethod(
                this,
                [this, snapshot = SnapshotPtr(std::move(snapshot)), duration] {
                    deliver(snapshot, duration);
                },
                Qt::QueuedConnection);
        }
    });
}

AnalysisRunner::~AnalysisRunner() {
    worker_->thread.request_stop();
    {
        const std::lock_guard lock(worker_->mutex);
        worker_->running.request_stop();
    }
    worker_->thread.join();
}

void AnalysisRunner::request(AnalysisRequest request) {
    {
        const std::lock_guard lock(worker_->mutex);
        if (worker_->since && (!request.isPreview || Clock::now() - *worker_->since > kPatience)) {
            worker_->running.request_stop();
        }
        worker_->next = std::move(request);
    }
    worker_->wake.notify_one();
}

void AnalysisRunner::deliver(SnapshotPtr snapshot, std::chrono::microseconds duration) {
    if (snapshot->revision > delivered_) {
        delivered_ = snapshot->revision;
        lastDuration_ = duration;
        emit finished(snapshot);
    }
}

} // namespace weft::ui
