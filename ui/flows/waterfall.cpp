// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/waterfall.hpp"

#include "ui/paint/log_scale.hpp"

#include <QCoreApplication>

#include <array>

namespace weft::ui {

namespace {

struct Waterfalls {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Waterfalls)
};

constexpr std::size_t kParts = 6;

std::array<double, kParts> partsOf(const LatencyWaterfall& times) {
    return {inSeconds(times.propagation), inSeconds(times.serialisation),
            inSeconds(times.hops),        inSeconds(times.queueing),
            inSeconds(times.encryption),  inSeconds(times.processing)};
}

} // namespace

Stack latencyStack(const FlowOutcome& outcome) {
    Stack stack;
    stack.unit = std::string("s"); // g++ 12 sees an overflow in the assignment of "s"
    const FlowState& state = outcome.state;
    if (!state.isRouted || state.isOverloaded) {
        return stack;
    }
    const std::array<QString, kParts> names = {
        Waterfalls::tr("Propagation"), Waterfalls::tr("Serialisation"),
        Waterfalls::tr("Hops"),        Waterfalls::tr("Queueing"),
        Waterfalls::tr("Encryption"),  Waterfalls::tr("Processing")};
    for (std::size_t i = 0; i < kParts; ++i) {
        stack.parts.push_back({names[i], static_cast<int>(i)});
    }
    const auto whole = [&](const QString& name, const LatencyWaterfall& times) {
        const auto parts = partsOf(times);
        stack.rows.push_back({name, timeLabel(inSeconds(times.total())), 0,
                              std::vector<double>(parts.begin(), parts.end()), true});
    };
    whole(Waterfalls::tr("Mean"), state.mean);
    whole(Waterfalls::tr("99th percentile"), state.p99);
    const auto tail = partsOf(state.p99);
    double reached = 0;
    for (std::size_t i = 0; i < kParts; ++i) {
        if (tail[i] > 0) {
            std::vector<double> own(kParts);
            own[i] = tail[i];
            stack.rows.push_back({names[i], timeLabel(tail[i]), reached, std::move(own), false});
            reached += tail[i];
        }
    }
    return stack;
}

} // namespace weft::ui
