// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/halving_doubling_phases.hpp"

#include "core/traffic/patterns.hpp"

#include <algorithm>
#include <utility>

namespace weft {
namespace {

class Walk {
public:
    Walk(const CollectiveJob& job, PhaseMeter& meter) : job_(job), meter_(meter) {}

    // A phase that occurs `times` over, each carrying `share` of the message. Ranks of one server
    // use its scale-up network, all others the fabric; the slower of the two sets the rate.
    template <class Pattern> void measure(double share, double times, Pattern&& pattern) {
        bool inside = false, outside = false;
        pattern([&](std::int64_t from, std::int64_t to, double flow) {
            const std::int64_t perServer = job_.layout.perServer;
            const bool sharesServer = job_.scaleUp && from / perServer == to / perServer;
            inside = inside || sharesServer;
            outside = outside || !sharesServer;
            if (!sharesServer) {
                meter_.add(from, to, flow);
            }
        });
        PhaseLoad load = meter_.finish();
        Bandwidth rate = job_.layout.rankRate() / std::max(1.0, load.utilisation);
        if (inside) {
            rate = outside ? std::min(rate, *job_.scaleUp) : *job_.scaleUp;
        }
        note({rate, share * times, !outside});
        phases_.steps += times;
        phases_.insideSteps += outside ? 0 : times;
        const bool connected = phases_.worst.connected && load.connected;
        if (load.utilisation > phases_.worst.utilisation) {
            phases_.worst = std::move(load);
        }
        phases_.worst.connected = connected;
    }

    HalvingDoublingPhases take() { return std::move(phases_); }

private:
    void note(PhaseGroup phase) {
        auto& groups = phases_.groups;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const PhaseGroup& group) {
            return group.rate == phase.rate && group.inside == phase.inside;
        });
        if (same == groups.end()) {
            groups.push_back(phase);
        } else {
            same->share += phase.share;
        }
    }

    const CollectiveJob& job_;
    PhaseMeter& meter_;
    HalvingDoublingPhases phases_;
};

} // namespace

Bandwidth HalvingDoublingPhases::bandwidth() const {
    if (groups.size() == 1) {
        return groups.front().rate;
    }
    double total = 0, time = 0;
    for (const PhaseGroup& group : groups) {
        total += group.share;
        time += group.share / inBitsPerSecond(group.rate);
    }
    return bitsPerSecond(total / time);
}

HalvingDoublingPhases halvingDoublingPhases(const CollectiveJob& job, PhaseMeter& meter) {
    const Folding folding(job.layout.ranks());
    Walk walk(job, meter);
    double share = 0.5; // halving sends S/2, S/4, …; doubling the same backwards
    for (std::int64_t distance = 1; distance < folding.members; distance *= 2, share /= 2) {
        walk.measure(share, 2, [&](auto&& flow) { exchangeFlows(folding, distance, flow); });
    }
    if (folding.extra > 0) {
        walk.measure(1, 1, [&](auto&& flow) { foldFlows(folding, flow); });
        walk.measure(1, 1, [&](auto&& flow) {
            foldFlows(folding, [&](std::int64_t from, std::int64_t to, double full) {
                flow(to, from, full);
            });
        });
    }
    return walk.take();
}

} // namespace weft
