// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/range_finder.hpp"

#include <algorithm>
#include <mutex>

namespace weft::ui {

namespace {

Result<FoundRanges> draw(const Design& design, const Catalog& catalog, RangesPlan plan,
                         const std::stop_token& stop, const std::function<void(int)>& progress) {
    AnalysisOptions options;
    options.stop = stop;
    WEFT_TRY(std::vector<WhatIf> all, whatIfs(design, {}, catalog, Depth::Frame, options));
    FoundRanges found;
    found.whatIfs = std::make_shared<const std::vector<WhatIf>>(std::move(all));
    found.usual = usualRanges(*found.whatIfs);
    found.ranges = found.usual;
    for (Range& range : found.ranges) {
        const auto said =
            std::find_if(plan.ranges.begin(), plan.ranges.end(),
                         [&](const Range& each) { return each.quantity == range.quantity; });
        range = said == plan.ranges.end() ? range : *said;
    }
    plan.ranges = found.ranges;
    WEFT_TRY(found.answer, ranges(*found.whatIfs, plan, stop, progress));
    return found;
}

} // namespace

void RangeFinder::find(const Design& design, const Catalog& catalog, const RangesPlan& said) {
    start([this, design, catalog, said](const Run& run) {
        std::mutex mutex; // draws are told of by every processor
        Result<FoundRanges> made = draw(design, catalog, said, run.stop(), [&](int percent) {
            const std::lock_guard lock(mutex);
            run.tell(percent);
        });
        if (!made) {
            run.post([this, problem = QString::fromStdString(made.error().message)] {
                emit failed(problem);
            });
        } else if (!run.stop().stop_requested()) {
            run.post([this, ranges = std::make_shared<const FoundRanges>(*std::move(made))] {
                emit found(ranges);
            });
        }
    });
}

} // namespace weft::ui
