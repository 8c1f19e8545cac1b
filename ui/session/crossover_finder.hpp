// SPDX-License-Identifier: GPL-3.0-or-later
// Which algorithm is fastest for so many ranks and so large a message, found off the UI thread by
// running a fabric's benchmark at growing numbers of servers. Lives on the UI thread; `found`
// arrives there.
#pragma once

#include "ui/session/background_job.hpp"
#include "ui/session/snapshot.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace weft::ui {

// The times of one operation's algorithms at one number of ranks, over the same sizes.
struct RankTimes {
    std::int64_t ranks = 0;
    std::vector<Series> algorithms;
};
struct CrossoverMap {
    Id fabric;
    std::map<std::string, std::vector<RankTimes>> operations; // "all_reduce"; ranks ascending
};
using CrossoverMapPtr = std::shared_ptr<const CrossoverMap>;

class CrossoverFinder : public BackgroundJob {
    Q_OBJECT

public:
    explicit CrossoverFinder(QObject* parent = nullptr) : BackgroundJob(parent) {}

    // A newer question replaces the one under way.
    void find(const SnapshotPtr& snapshot, const Id& fabric);

signals:
    void found(const weft::ui::CrossoverMapPtr& map); // null: nothing runs on that fabric
};

} // namespace weft::ui
