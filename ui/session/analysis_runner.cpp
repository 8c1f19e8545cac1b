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
    std::optional<Clock::time_point> since; // guarded: when its frame lane began
    bool inBackground = false;              // guarded
    std::jthread thread;                    // last: joins before the rest goes

    std::optional<AnalysisRequest> take(const std::stop_token& end, std::stop_token& stop) {
        std::unique_lock lock(mutex);
        since.reset();
        inBackground = false;
        if (!wake.wait(lock, end, [this] { return next.has_value(); })) {
            return std::nullopt;
        }
        running = std::stop_source();
        stop = running.get_token();
        since = Clock::now();
        return std::exchange(next, std::nullopt);
    }

    // False where something newer waits already.
    bool enterBackground() {
        const std::lock_guard lock(mutex);
        inBackground = !next.has_value();
        return inBackground;
    }
};

AnalysisRunner::AnalysisRunner(QObject* parent)
    : QObject(parent), worker_(std::make_unique<Worker>()) {
    worker_->thread = std::jthread([this, &worker = *worker_](const std::stop_token& end) {
        std::stop_token stop;
        while (auto request = worker.take(end, stop)) {
            analyseOn(*std::move(request), stop);
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
        if (worker_->since && (worker_->inBackground || !request.isPreview ||
                               Clock::now() - *worker_->since > kPatience)) {
            worker_->running.request_stop();
        }
        worker_->next = std::move(request);
    }
    worker_->wake.notify_one();
}

void AnalysisRunner::cancelBackground() {
    const std::lock_guard lock(worker_->mutex);
    if (worker_->inBackground) {
        worker_->running.request_stop();
    }
}

void AnalysisRunner::analyseOn(AnalysisRequest request, const std::stop_token& stop) {
    const auto begin = Clock::now();
    const auto post = [this](auto call) {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    };
    auto frame = std::make_shared<Snapshot>();
    frame->revision = request.revision;
    frame->isPreview = request.isPreview;
    frame->design = std::move(request.design);
    frame->scenario = request.scenario;
    frame->catalog = request.catalog.withPinned(*frame->design.parts);
    AnalysisOptions options;
    options.stop = stop;
    options.known = std::move(request.findings);
    frame->analysis = analyse(frame->design, frame->catalog, options);
    if (stop.stop_requested()) {
        return;
    }
    const auto duration =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
    post([this, frame = SnapshotPtr(frame), duration] { deliver(frame, duration); });
    if (frame->isPreview || frame->design.fabrics->empty() || !worker_->enterBackground()) {
        return;
    }
    options.progress =
        [&, last = std::pair(-1, std::string_view())](int percent, std::string_view what) mutable {
            if (std::exchange(last, std::pair(percent, what)) != std::pair(percent, what)) {
                post([this, revision = frame->revision, percent,
                      text = QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()))] {
                    showProgress(revision, percent, text);
                });
            }
        };
    auto whole = std::make_shared<Snapshot>(*frame);
    whole->analysis = deepen(frame->analysis, frame->design, frame->catalog, options);
    post([this, revision = frame->revision,
          snapshot = stop.stop_requested() ? SnapshotPtr() : SnapshotPtr(std::move(whole))] {
        endBackground(revision, snapshot);
    });
}

void AnalysisRunner::deliver(SnapshotPtr snapshot, std::chrono::microseconds duration) {
    if (snapshot->revision > delivered_) {
        delivered_ = snapshot->revision;
        lastDuration_ = duration;
        emit finished(snapshot);
    }
}

void AnalysisRunner::showProgress(std::uint64_t revision, int percent, const QString& what) {
    if (revision == delivered_) {
        deepening_ = true;
        emit backgroundProgress(percent, what);
    }
}

// `snapshot` null: given up.
void AnalysisRunner::endBackground(std::uint64_t revision, const SnapshotPtr& snapshot) {
    deepening_ = false;
    if (snapshot && revision == delivered_) {
        emit finished(snapshot);
    }
    emit backgroundEnded(snapshot != nullptr);
}

} // namespace weft::ui
