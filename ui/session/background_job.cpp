// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background_job.hpp"

namespace weft::ui {

BackgroundJob::BackgroundJob(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

BackgroundJob::~BackgroundJob() {
    stop_.request_stop();
    pool_.clear();
    pool_.waitForDone();
}

void BackgroundJob::cancel() {
    stop_.request_stop();
    pool_.clear();
    if (std::exchange(running_, false)) {
        emit ended();
    }
}

void BackgroundJob::start(std::function<void(const Run&)> work) {
    cancel();
    stop_ = std::stop_source();
    running_ = true;
    Run run;
    run.job_ = this;
    run.asked_ = ++asked_;
    run.stop_ = stop_.get_token();
    pool_.start([this, run, work = std::move(work)] {
        work(run);
        run.post([this] {
            running_ = false;
            emit ended();
        });
    });
}

void BackgroundJob::Run::post(std::function<void()> call) const {
    QMetaObject::invokeMethod(
        job_,
        [job = job_, asked = asked_, call = std::move(call)] {
            if (asked == job->asked_ && job->running_) {
                call();
            }
        },
        Qt::QueuedConnection);
}

void BackgroundJob::Run::tell(int percent, std::string_view what) const {
    const std::lock_guard lock(told_->mutex); // held while posting: as told, so shown
    if (percent == told_->percent && what == told_->of) {
        return;
    }
    told_->percent = percent;
    told_->of = what;
    post([job = job_, percent, words = QString::fromUtf8(what.data(), qsizetype(what.size()))] {
        emit job->progress(percent, words);
    });
}

} // namespace weft::ui
