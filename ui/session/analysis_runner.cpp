// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/analysis_runner.hpp"

#include "core/design/scenario.hpp"
#include "ui/session/snapshot_shelf.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace weft::ui {

using Clock = std::chrono::steady_clock;

namespace {

constexpr auto kPatience = std::chrono::milliseconds(250);

std::chrono::microseconds elapsed(Clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
}

} // namespace

struct AnalysisRunner::Task {
    AnalysisRequest request;
    SnapshotPtr frame; // null: not known yet
};

struct AnalysisRunner::Worker {
    std::mutex mutex;
    std::condition_variable_any wake;
    SnapshotShelf shelf;
    std::optional<Task> next;               // guarded
    std::stop_source running;               // guarded: of the analysis under way
    std::optional<Clock::time_point> since; // guarded: when its frame lane began
    bool inBackground = false;              // guarded
    std::optional<Asked> ahead;             // guarded: what is being analysed before it is asked
    std::jthread thread;                    // last: joins before the rest goes

    std::optional<Task> take(const std::stop_token& end, std::stop_token& stop) {
        std::unique_lock lock(mutex);
        since.reset();
        ahead.reset();
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
    bool enterBackground(std::optional<Asked> before = std::nullopt) {
        const std::lock_guard lock(mutex);
        inBackground = !next.has_value();
        ahead = inBackground ? std::move(before) : std::nullopt;
        return inBackground;
    }
};

AnalysisRunner::AnalysisRunner(QObject* parent)
    : QObject(parent), worker_(std::make_unique<Worker>()) {
    worker_->thread = std::jthread([this, &worker = *worker_](const std::stop_token& end) {
        std::stop_token stop;
        while (auto task = worker.take(end, stop)) {
            analyseOn(*std::move(task), stop);
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
    const auto begin = Clock::now();
    const SnapshotPtr known = worker_->shelf.find(request);
    {
        const std::lock_guard lock(worker_->mutex);
        const bool isUnderWay = known == nullptr && worker_->ahead == Asked(request);
        if (worker_->since && !isUnderWay &&
            (worker_->inBackground || !request.isPreview ||
             Clock::now() - *worker_->since > kPatience)) {
            worker_->running.request_stop();
        }
        worker_->next.reset();
        if (known == nullptr || !known->isPreview) {
            worker_->next = Task{std::move(request), known};
        }
    }
    worker_->wake.notify_one();
    if (known != nullptr) {
        // Later, as every answer comes: whoever asks is not yet done with what it changes.
        QMetaObject::invokeMethod(
            this, [this, known, begin] { deliverKnown(known, elapsed(begin)); },
            Qt::QueuedConnection);
    }
}

void AnalysisRunner::cancelBackground() {
    const std::lock_guard lock(worker_->mutex);
    if (worker_->inBackground) {
        worker_->running.request_stop();
    }
}

void AnalysisRunner::analyseOn(Task task, const std::stop_token& stop) {
    const AnalysisRequest& request = task.request;
    if (task.frame == nullptr) {
        const auto begin = Clock::now();
        task.frame = worker_->shelf.find(request); // meanwhile, ahead
        if (task.frame == nullptr) {
            task.frame = frameOf(request, stop);
        }
        if (stop.stop_requested()) {
            return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, frame = task.frame, duration = elapsed(begin)] { deliver(frame, duration); },
            Qt::QueuedConnection);
        if (!request.isPreview) {
            worker_->shelf.keep(request, task.frame);
        }
    }
    if (request.isPreview || request.design.fabrics->empty() || !worker_->enterBackground()) {
        return;
    }
    analyseAhead(request, *task.frame, stop);
    if (task.frame->analysis.depth != Depth::Whole && worker_->enterBackground()) {
        searchOn(request, task.frame, stop);
    }
}

SnapshotPtr AnalysisRunner::frameOf(const AnalysisRequest& request, const std::stop_token& stop) {
    auto frame = std::make_shared<Snapshot>();
    frame->revision = request.revision;
    frame->isPreview = request.isPreview;
    frame->design = request.design;
    frame->scenario = request.scenario;
    frame->catalog = request.catalog.withPinned(*frame->design.parts);
    AnalysisOptions options;
    options.stop = stop;
    options.known = request.findings;
    frame->analysis = analyse(frame->design, frame->catalog, options);
    return frame;
}

void AnalysisRunner::analyseAhead(const AnalysisRequest& request, const Snapshot& shown,
                                  const std::stop_token& stop) {
    if (!request.document) {
        return;
    }
    std::vector<Id> others = {Id()};
    for (const Scenario& scenario : *request.document->scenarios) {
        others.push_back(scenario.id);
    }
    std::erase(others, request.scenario);
    others.resize(std::min(others.size(), SnapshotShelf::roomBeside(shown)));
    for (const Id& other : others) {
        Result<Resolved> resolved = resolve(*request.document, other);
        if (!resolved) {
            continue; // said where it is shown
        }
        AnalysisRequest ahead = request;
        ahead.design = std::move(resolved->design);
        ahead.findings = std::move(resolved->findings);
        ahead.scenario = other;
        if (worker_->shelf.has(ahead)) {
            continue;
        }
        if (!worker_->enterBackground(Asked(ahead))) {
            return;
        }
        const SnapshotPtr frame = frameOf(ahead, stop);
        if (stop.stop_requested()) {
            return;
        }
        worker_->shelf.keep(ahead, frame);
    }
}

void AnalysisRunner::searchOn(const AnalysisRequest& request, const SnapshotPtr& frame,
                              const std::stop_token& stop) {
    const auto post = [this](auto call) {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    };
    AnalysisOptions options;
    options.stop = stop;
    options.known = request.findings;
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
    if (!stop.stop_requested()) {
        whole->analysis = deepen(frame->analysis, frame->design, frame->catalog, options);
    }
    const bool isWhole = !stop.stop_requested();
    if (isWhole) {
        worker_->shelf.keep(request, whole);
    }
    post([this, revision = frame->revision,
          snapshot = isWhole ? SnapshotPtr(std::move(whole)) : SnapshotPtr()] {
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

void AnalysisRunner::deliverKnown(SnapshotPtr snapshot, std::chrono::microseconds duration) {
    if (snapshot->revision <= delivered_) {
        return;
    }
    if (std::exchange(deepening_, false)) {
        emit backgroundEnded(false); // of another design
    }
    deliver(std::move(snapshot), duration);
}

void AnalysisRunner::showProgress(std::uint64_t revision, int percent, const QString& what) {
    if (revision == delivered_) {
        deepening_ = true;
        emit backgroundProgress(percent, what);
    }
}

// `snapshot` null: given up.
void AnalysisRunner::endBackground(std::uint64_t revision, const SnapshotPtr& snapshot) {
    if (revision != delivered_) {
        return; // shown meanwhile is what was known already
    }
    deepening_ = false;
    if (snapshot) {
        emit finished(snapshot);
    }
    emit backgroundEnded(snapshot != nullptr);
}

} // namespace weft::ui
