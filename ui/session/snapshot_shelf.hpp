// SPDX-License-Identifier: GPL-3.0-or-later
// The last answers, by what was asked: a scenario that was shown before, or undone to, is shown
// again without being analysed. An answer is found as long as nothing it rests on has changed, so
// that an edit of the baseline outdates just the what-ifs it changes. Any thread.
#pragma once

#include "ui/session/analysis_runner.hpp"

#include <mutex>
#include <vector>

namespace weft::ui {

// What an answer rests on.
struct Asked {
    std::uint64_t catalogRevision = 0;
    std::vector<Finding> known;
    Design design; // but for what no figure rests on
    explicit Asked(const AnalysisRequest& request);
    bool operator==(const Asked& other) const;
};

class SnapshotShelf {
public:
    // As whoever asks would have it: its revision, its scenario. Null where it is not here.
    SnapshotPtr find(const AnalysisRequest& asked);
    bool has(const AnalysisRequest& asked) const;
    // The oldest make room. `answer` is of asked's design; of two the deeper one stays.
    void keep(const AnalysisRequest& asked, SnapshotPtr answer);
    // How many answers of its size there is room for beside this one.
    static std::size_t roomBeside(const Snapshot& answer);

private:
    struct Kept {
        Asked asked;
        SnapshotPtr answer;
        std::size_t links = 0;
    };
    std::vector<Kept>::const_iterator placeOf(const Asked& asked) const;

    mutable std::mutex mutex_;
    std::vector<Kept> kept_; // guarded; the one used last comes last
};

} // namespace weft::ui
