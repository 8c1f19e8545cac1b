// SPDX-License-Identifier: GPL-3.0-or-later
// What the totals of the baseline and its what-ifs come to when prices and rates are ranges, drawn
// off the UI thread. Lives on the UI thread; signals arrive there.
#pragma once

#include "core/study/ranges.hpp"
#include "ui/session/background_job.hpp"
#include "ui/session/what_if_finder.hpp"

#include <memory>

namespace weft::ui {

struct FoundRanges {
    WhatIfsPtr whatIfs;        // the baseline first
    std::vector<Range> usual;  // what their totals hang on, prices as their bands
    std::vector<Range> ranges; // as drawn
    RangesAnswer answer;
};
using FoundRangesPtr = std::shared_ptr<const FoundRanges>;

class RangeFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit RangeFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    static constexpr std::int64_t kDraws = 10'000;

    // A newer question replaces the one under way. What the design states goes before what is
    // usual.
    void find(const Design& design, const Catalog& catalog);

signals:
    void found(const weft::ui::FoundRangesPtr& ranges);
    void failed(const QString& sentence);
};

} // namespace weft::ui
