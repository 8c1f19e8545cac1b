// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/front.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace weft {

namespace {

// What is to be small, in one order.
std::vector<double> burdens(const Family& family, bool withCost) {
    constexpr double kWorst = std::numeric_limits<double>::infinity();
    std::vector<double> found;
    for (const std::string_view metric : {"fabric.switches", "fabric.cables", "fabric.hops.mean"}) {
        const Metric* known = family.find(metric);
        found.push_back(known != nullptr ? known->value : kWorst);
    }
    const Metric* bisection = family.find("fabric.bisection.ratio");
    found.push_back(bisection != nullptr ? -bisection->value : kWorst);
    if (withCost) {
        found.push_back(family.find("cost.capex")->value);
    }
    return found;
}

} // namespace

std::vector<bool> paretoFront(const std::vector<Family>& families) {
    const auto isBuilt = [](const Family& family) { return family.problem.empty(); };
    const bool withCost = std::all_of(families.begin(), families.end(), [&](const Family& family) {
        return !isBuilt(family) || family.find("cost.capex") != nullptr;
    });
    std::vector<std::vector<double>> all;
    for (const Family& family : families) {
        all.push_back(isBuilt(family) ? burdens(family, withCost) : std::vector<double>());
    }
    std::vector<bool> front;
    for (const std::vector<double>& own : all) {
        front.push_back(
            !own.empty() && std::none_of(all.begin(), all.end(), [&](const auto& other) {
                return !other.empty() && other != own &&
                       std::equal(other.begin(), other.end(), own.begin(), std::less_equal<>());
            }));
    }
    return front;
}

} // namespace weft
