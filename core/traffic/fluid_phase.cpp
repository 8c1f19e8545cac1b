// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/fluid_phase.hpp"

#include <algorithm>
#include <limits>

namespace weft {

// Raises all rates together; the link that fills first fixes its flows, and the rest go on.
std::vector<Bandwidth> maxMinRates(std::span<const FluidFlow> flows,
                                   std::span<const Bandwidth> capacities) {
    std::vector<Bandwidth> rates(flows.size());
    std::vector<Bandwidth> left(capacities.begin(), capacities.end());
    std::vector<std::int64_t> waiting(capacities.size(), 0);
    std::vector<bool> isFixed(flows.size(), false);
    for (std::size_t i = 0; i < flows.size(); ++i) {
        isFixed[i] = flows[i].links.empty();
        for (const std::uint32_t link : flows[i].links) {
            ++waiting[link];
        }
    }
    for (;;) {
        Bandwidth share = Bandwidth::fromBase(std::numeric_limits<double>::infinity());
        std::size_t fullest = capacities.size();
        for (std::size_t link = 0; link < capacities.size(); ++link) {
            if (waiting[link] > 0 && left[link] / static_cast<double>(waiting[link]) < share) {
                share = left[link] / static_cast<double>(waiting[link]);
                fullest = link;
            }
        }
        if (fullest == capacities.size()) {
            return rates;
        }
        for (std::size_t i = 0; i < flows.size(); ++i) {
            const auto& links = flows[i].links;
            if (isFixed[i] || std::find(links.begin(), links.end(), fullest) == links.end()) {
                continue;
            }
            isFixed[i] = true;
            rates[i] = share;
            for (const std::uint32_t link : links) {
                left[link] = std::max(Bandwidth(), left[link] - share);
                --waiting[link];
            }
        }
    }
}

Duration phaseTime(std::vector<FluidFlow> flows, std::span<const Bandwidth> capacities) {
    std::erase_if(flows, [](const FluidFlow& flow) {
        return flow.links.empty() || !(flow.size > DataSize());
    });
    Duration now;
    while (!flows.empty()) {
        const std::vector<Bandwidth> rates = maxMinRates(flows, capacities);
        Duration step = seconds(std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < flows.size(); ++i) {
            step = std::min(step, flows[i].size / rates[i]);
        }
        now += step;
        std::vector<FluidFlow> rest;
        constexpr double kDone = 1e-12; // of what the step carried: rounding must not add steps
        for (std::size_t i = 0; i < flows.size(); ++i) {
            const DataSize carried = rates[i] * step;
            if (flows[i].size > carried * (1 + kDone)) {
                rest.push_back({flows[i].size - carried, std::move(flows[i].links)});
            }
        }
        flows = std::move(rest);
    }
    return now;
}

} // namespace weft
