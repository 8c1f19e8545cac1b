// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/range_finder.hpp"

namespace weft::ui {

namespace {

Result<FoundRanges> draw(const Design& design, const Catalog& catalog, const std::stop_token& stop,
                         const std::function<void(int)>& progress) {
    AnalysisOptions options;
    options.stop = stop;
    WEFT_TRY(std::vector<WhatIf> all, whatIfs(design, {}, catalog, Depth::Frame, options));
    FoundRanges found;
    found.whatIfs = std::make_shared<const std::vector<WhatIf>>(std::move(all));
    found.usual = usualRanges(*found.whatIfs);
    found.ranges = withStated(found.usual, *design.ranges);
    const RangesPlan plan{found.ranges, RangeFinder::kDraws, design.ranges->seed};
    WEFT_TRY(found.answer, ranges(*found.whatIfs, plan, stop, progress));
    return found;
}

} // namespace

void RangeFinder::find(const Design& design, const Catalog& catalog) {
    start([this, design, catalog](const Run& run) {
        Result<FoundRanges> made =
            draw(design, catalog, run.stop(), [&run](int percent) { run.tell(percent); });
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
