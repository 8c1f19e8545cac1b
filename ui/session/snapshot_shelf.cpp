// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/snapshot_shelf.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

// Some 26 MB each at 65,536 endpoints, most of it per link.
constexpr std::size_t kMostKept = 8;
constexpr std::size_t kMostLinks = 2'000'000;

std::size_t linksOf(const Snapshot& snapshot) {
    std::size_t links = 0;
    for (const AnalysedFabric& fabric : snapshot.analysis.fabrics) {
        links += fabric.expansion != nullptr ? fabric.expansion->fabric.links.size() : 0;
    }
    return links;
}

// What-ifs, the words of the deck and ranges are of the document: no figure rests on them.
Design asAnalysed(Design design) {
    design.scenarios = {};
    design.presentation = {};
    design.ranges = {};
    return design;
}

bool areAlike(const Finding& a, const Finding& b) {
    return a.id == b.id && a.scope == b.scope && a.message == b.message;
}

} // namespace

Asked::Asked(const AnalysisRequest& request)
    : catalogRevision(request.catalogRevision), known(request.findings),
      design(asAnalysed(request.design)) {
}

bool Asked::operator==(const Asked& other) const {
    return catalogRevision == other.catalogRevision &&
           std::equal(known.begin(), known.end(), other.known.begin(), other.known.end(),
                      areAlike) &&
           design == other.design;
}

std::vector<SnapshotShelf::Kept>::const_iterator SnapshotShelf::placeOf(const Asked& asked) const {
    return std::find_if(kept_.begin(), kept_.end(),
                        [&](const Kept& each) { return each.asked == asked; });
}

SnapshotPtr SnapshotShelf::find(const AnalysisRequest& asked) {
    const Asked wanted(asked);
    const std::lock_guard lock(mutex_);
    const auto place = kept_.begin() + (placeOf(wanted) - kept_.cbegin());
    if (place == kept_.end()) {
        return nullptr;
    }
    std::rotate(place, place + 1, kept_.end());
    auto answer = std::make_shared<Snapshot>(*kept_.back().answer);
    answer->revision = asked.revision;
    answer->isPreview = asked.isPreview;
    answer->design = asked.design;
    answer->scenario = asked.scenario;
    return answer;
}

bool SnapshotShelf::has(const AnalysisRequest& asked) const {
    const Asked wanted(asked);
    const std::lock_guard lock(mutex_);
    return placeOf(wanted) != kept_.end();
}

void SnapshotShelf::keep(const AnalysisRequest& asked, SnapshotPtr answer) {
    const std::size_t links = linksOf(*answer);
    Asked question(asked);
    const std::lock_guard lock(mutex_);
    if (const auto known = placeOf(question); known != kept_.end()) {
        if (known->answer->analysis.depth == Depth::Whole) {
            return;
        }
        kept_.erase(known);
    }
    kept_.push_back({std::move(question), std::move(answer), links});
    std::size_t all = 0;
    for (const Kept& each : kept_) {
        all += each.links;
    }
    while (kept_.size() > 1 && (kept_.size() > kMostKept || all > kMostLinks)) {
        all -= kept_.front().links;
        kept_.erase(kept_.begin());
    }
}

std::size_t SnapshotShelf::roomBeside(const Snapshot& answer) {
    const std::size_t fitting = kMostLinks / std::max<std::size_t>(1, linksOf(answer));
    return std::clamp<std::size_t>(fitting, 1, kMostKept) - 1;
}

} // namespace weft::ui
