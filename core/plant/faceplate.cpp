// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/faceplate.hpp"

#include "core/base/checked.hpp"
#include "core/catalog/fit.hpp"

#include <algorithm>
#include <utility>

namespace weft {

Faceplate::Faceplate(const Device& device, const Chassis& chassis)
    : generic_(device.part.empty()), cards_(chassis.card == nullptr ? 1 : chassis.cards) {
    for (std::size_t i = 0; i < device.cages.size(); ++i) {
        const CageGroup& group = device.cages[i];
        if (!group.auxiliary) {
            const std::int64_t count =
                chassis.card == nullptr ? group.count : chassis.cages[i].each * chassis.cards;
            cages_.push_back({&group, static_cast<std::int16_t>(i), nextBeyond_, count});
            nextBeyond_ = saturatingAdd(nextBeyond_, count);
        }
    }
}

std::int64_t Faceplate::perCage(const Cages& cages, Bandwidth rate) const {
    return generic_ ? 1 : portsPerCage(*cages.group, rate);
}

PortRun Faceplate::takeFrom(Cages& cages, std::int64_t ports, std::int64_t perCage,
                            const PortTake& asked) {
    PortRun run{ports, perCage, cages.next, cages.index, cards_, asked.tight};
    run.tight = run.tight || run.cageCount() > cages.left;
    if (asked.fromTop) {
        run.firstCage += cages.left - run.cageCount();
    } else {
        cages.next += run.cageCount();
    }
    cages.left -= run.cageCount();
    unusedLanes_ += run.cageCount() * perCage - ports;
    return run;
}

std::vector<PortRun> Faceplate::take(const PortTake& asked) {
    std::int64_t ports = asked.ports;
    const Bandwidth rate = asked.rate;
    if (generic_ && cages_.empty()) { // drawn without a size: as many ports as it is drawn with
        const PortRun run{ports, 1, nextBeyond_, 0};
        nextBeyond_ += ports;
        return {run};
    }
    struct Option {
        Cages* cages;
        std::int64_t perCage;
        std::int64_t room() const { return saturatingMultiply(cages->left, perCage); }
    };
    std::vector<Option> options;
    for (Cages& cages : cages_) {
        const bool isMeant = cages.index >= 32 || (asked.groups >> cages.index & 1U) != 0;
        if (const std::int64_t each = perCage(cages, rate); each > 0 && isMeant) {
            options.push_back({&cages, each});
        }
    }
    // Only a generic switch offers cages below the rate; they come last.
    const auto farness = [&](const Option& option) {
        return std::pair(option.cages->group->rate < rate, option.cages->group->rate);
    };
    std::stable_sort(options.begin(), options.end(),
                     [&](const Option& x, const Option& y) { return farness(x) < farness(y); });
    const auto whole = std::find_if(options.begin(), options.end(),
                                    [&](const Option& option) { return option.room() >= ports; });
    if (whole != options.end()) {
        return {takeFrom(*whole->cages, ports, whole->perCage, asked)};
    }
    std::vector<PortRun> runs;
    for (const Option& option : options) {
        if (const std::int64_t here = std::min(ports, option.room()); here > 0) {
            runs.push_back(takeFrom(*option.cages, here, option.perCage, asked));
            ports -= here;
        }
    }
    const bool none = options.empty();
    PortRun rest{ports, none ? 1 : options.front().perCage, nextBeyond_,
                 none ? std::int16_t{-1} : options.front().cages->index};
    nextBeyond_ += rest.cageCount();
    beyond_ += none ? 0 : ports; // a wrong rate is a finding of its own
    runs.push_back(rest);
    return runs;
}

std::int64_t Faceplate::freePorts(Bandwidth rate) const {
    std::int64_t free = 0;
    for (const Cages& cages : cages_) {
        free = saturatingAdd(free, saturatingMultiply(cages.left, perCage(cages, rate)));
    }
    return free;
}

} // namespace weft
