// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/family_finder.hpp"

namespace weft::ui {

FamilyFinder::FamilyFinder(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

FamilyFinder::~FamilyFinder() {
    cancel();
    pool_.waitForDone();
}

void FamilyFinder::cancel() {
    stop_.request_stop();
    pool_.clear();
    if (std::exchange(running_, false)) {
        emit ended();
    }
}

void FamilyFinder::find(const FitWish& wish, const Catalog& catalog,
                        std::vector<std::string> metrics) {
    cancel();
    stop_ = std::stop_source();
    running_ = true;
    pool_.start([this, asked = ++asked_, wish, catalog, metrics = std::move(metrics),
                 stop = stop_.get_token()] {
        const auto post = [this](auto call) {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        };
        AnalysisOptions options;
        options.stop = stop;
        options.only = metrics;
        for (const Depth depth : {Depth::Frame, Depth::Whole}) {
            options.progress = [&](int percent, std::string_view what) {
                post([this, asked, percent,
                      words = QString::fromUtf8(what.data(), qsizetype(what.size()))] {
                    if (asked == asked_ && running_) {
                        emit progress(percent, words);
                    }
                });
            };
            auto made = std::make_shared<const std::vector<Family>>(
                families(wish, catalog, depth, options));
            if (stop.stop_requested()) {
                return;
            }
            post([this, asked, made, whole = depth == Depth::Whole] {
                deliver(asked, made, whole);
            });
        }
    });
}

void FamilyFinder::deliver(std::uint64_t asked, const FamiliesPtr& families, bool whole) {
    if (asked != asked_ || !running_) {
        return;
    }
    emit found(families, whole);
    if (whole) {
        running_ = false;
        emit ended();
    }
}

} // namespace weft::ui
