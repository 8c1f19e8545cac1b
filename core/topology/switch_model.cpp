// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/switch_model.hpp"

#include "core/base/checked.hpp"
#include "core/base/text.hpp"
#include "core/catalog/fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

// Room one port of `rate` takes on a generic switch, in ports of `base`: whole lanes, at least a
// part of one.
double genericRoom(Bandwidth rate, Bandwidth base) {
    return rate / base;
}

} // namespace

Result<SwitchModel> SwitchModel::fromPart(const Catalog& catalog, const PartId& id) {
    const Part* part = catalog.find(id);
    if (part == nullptr) {
        const std::string near = catalog.nearestId(id);
        return fail(ErrorCode::Invalid, fmt::format("no part {} in the catalog", id), {},
                    near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
    }
    const Switch* device = part->as<Switch>();
    if (device == nullptr) {
        return fail(ErrorCode::Invalid, fmt::format("{} is a {}, where a switch is expected", id,
                                                    toString(part->kind())));
    }
    SwitchModel model;
    model.part_ = id;
    model.title_ = part->title();
    for (const CageGroup& cages : device->cages) {
        if (!cages.auxiliary) {
            model.cages_.push_back(cages);
        }
    }
    return model;
}

SwitchModel SwitchModel::generic(std::int64_t radix, Bandwidth rate) {
    SwitchModel model;
    model.radix_ = radix;
    model.rate_ = rate;
    model.title_ = fmt::format("generic {} × {}", radix, formatBandwidth(rate));
    return model;
}

std::int64_t SwitchModel::portsAt(Bandwidth rate) const {
    if (isGeneric()) {
        return rate > Bandwidth()
                   ? static_cast<std::int64_t>(
                         std::floor(static_cast<double>(radix_) / genericRoom(rate, rate_) + 1e-9))
                   : 0;
    }
    std::int64_t total = 0;
    for (const CageGroup& cages : cages_) {
        total = saturatingAdd(total, saturatingMultiply(cages.count, portsPerCage(cages, rate)));
    }
    return total;
}

bool SwitchModel::fits(std::span<const PortDemand> demands) const {
    if (isGeneric()) {
        double room = 0;
        for (const PortDemand& demand : demands) {
            room += static_cast<double>(demand.ports) * genericRoom(demand.rate, rate_);
        }
        return room <= static_cast<double>(radix_) + 1e-9;
    }
    // Demands that few groups of cages can serve choose first, and each takes from the group that
    // the others need least: exact for the one or two groups that real faceplates have.
    std::vector<std::int64_t> freeCages;
    for (const CageGroup& cages : cages_) {
        freeCages.push_back(cages.count);
    }
    const auto groupsFor = [&](const PortDemand& demand) {
        return std::count_if(cages_.begin(), cages_.end(), [&](const CageGroup& cages) {
            return portsPerCage(cages, demand.rate) > 0;
        });
    };
    std::vector<PortDemand> order(demands.begin(), demands.end());
    std::stable_sort(order.begin(), order.end(), [&](const PortDemand& a, const PortDemand& b) {
        return groupsFor(a) < groupsFor(b);
    });
    for (PortDemand& demand : order) {
        // The slowest cages that will do come first: fast ones are kept for the fast uplinks.
        std::vector<std::size_t> groups;
        for (std::size_t i = 0; i < cages_.size(); ++i) {
            groups.push_back(i);
        }
        std::stable_sort(groups.begin(), groups.end(), [&](std::size_t a, std::size_t b) {
            return cages_[a].rate < cages_[b].rate;
        });
        for (const std::size_t group : groups) {
            const std::int64_t perCage = portsPerCage(cages_[group], demand.rate);
            if (perCage == 0 || demand.ports == 0) {
                continue;
            }
            const std::int64_t taken =
                std::min(freeCages[group], ceilDivide(demand.ports, perCage));
            freeCages[group] -= taken;
            demand.ports = std::max<std::int64_t>(0, demand.ports - taken * perCage);
        }
        if (demand.ports > 0) {
            return false;
        }
    }
    return true;
}

Bandwidth SwitchModel::fullRate() const {
    const std::vector<Bandwidth> all = rates();
    return all.empty() ? rate_ : all.front();
}

std::vector<Bandwidth> SwitchModel::rates() const {
    if (isGeneric()) {
        return {rate_};
    }
    std::vector<Bandwidth> found;
    for (const CageGroup& cages : cages_) {
        if (portsPerCage(cages, cages.rate) > 0) {
            found.push_back(cages.rate);
        }
        for (const Breakout& breakout : cages.breakouts) {
            found.push_back(breakout.rate);
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Device SwitchModel::device(NodeRole role, std::span<const PortDemand> demands) const {
    Device device{role, part_, title_, cages_};
    if (isGeneric()) {
        // One cage per port, of the rates in use as far as the radix goes; what is wanted beyond it
        // has no cage and is found so. The rest of the radix stays free at the base rate.
        double room = static_cast<double>(radix_);
        for (const PortDemand& demand : demands) {
            const double each = genericRoom(demand.rate, rate_);
            const auto granted =
                std::min(demand.ports, static_cast<std::int64_t>(std::floor(room / each + 1e-9)));
            if (granted > 0) {
                device.cages.push_back({"", granted, demand.rate, std::nullopt, {}, false, ""});
                room -= static_cast<double>(granted) * each;
            }
        }
        const auto spare = static_cast<std::int64_t>(std::floor(room + 1e-9));
        if (spare > 0) {
            const auto same =
                std::find_if(device.cages.begin(), device.cages.end(),
                             [&](const CageGroup& cages) { return cages.rate == rate_; });
            if (same != device.cages.end()) {
                same->count += spare;
            } else {
                device.cages.push_back({"", spare, rate_, std::nullopt, {}, false, ""});
            }
        }
    }
    return device;
}

} // namespace weft
