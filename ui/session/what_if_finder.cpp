// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/what_if_finder.hpp"

namespace weft::ui {

WhatIfFinder::WhatIfFinder(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

WhatIfFinder::~WhatIfFinder() {
    cancel();
    pool_.waitForDone();
}

void WhatIfFinder::cancel() {
    stop_.request_stop();
    pool_.clear();
    if (std::exchange(running_, false)) {
        emit ended();
    }
}

void WhatIfFinder::find(const Design& design, const Catalog& catalog) {
    cancel();
    stop_ = std::stop_source();
    running_ = true;
    pool_.start([this, asked = ++asked_, design, catalog, stop = stop_.get_token()] {
        const auto post = [this](auto call) {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        };
        AnalysisOptions options;
        options.stop = stop;
        options.progress = [&](int percent, std::string_view what) {
            post([this, asked, percent,
                  words = QString::fromUtf8(what.data(), qsizetype(what.size()))] {
                if (asked == asked_ && running_) {
                    emit progress(percent, words);
                }
            });
        };
        for (const Depth depth : {Depth::Frame, Depth::Whole}) {
            Result<std::vector<WhatIf>> made = whatIfs(design, {}, catalog, depth, options);
            if (!made || stop.stop_requested()) {
                return; // none is named, so nothing can be unknown
            }
            auto shared = std::make_shared<const std::vector<WhatIf>>(*std::move(made));
            post([this, asked, shared, whole = depth == Depth::Whole] {
                deliver(asked, shared, whole);
            });
        }
    });
}

void WhatIfFinder::deliver(std::uint64_t asked, const WhatIfsPtr& whatIfs, bool whole) {
    if (asked != asked_ || !running_) {
        return;
    }
    emit found(whatIfs);
    if (whole) {
        running_ = false;
        emit ended();
    }
}

} // namespace weft::ui
