// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/pmd.hpp"

#include "core/base/text.hpp"

#include <algorithm>

namespace weft {
namespace {

using enum Fibre;

constexpr std::string_view kTia = "TIA FOTC application page (IEEE 802.3 channel limits)";
constexpr std::string_view kIeee = "IEEE 802.3, recalled";
constexpr std::string_view kMsa = "100G Lambda MSA, recalled";

// Reach in metres, channel insertion loss in dB.
constexpr ChannelLimit k10Sr[] = {{Om3, 300, 2.6}, {Om4, 400, 2.9}};
constexpr ChannelLimit k25Sr[] = {{Om3, 70, 1.8}, {Om4, 100, 1.9}, {Om5, 100, 1.9}};
constexpr ChannelLimit k40Sr4[] = {{Om3, 100, 1.9}, {Om4, 150, 1.5}};
constexpr ChannelLimit k400Sr42[] = {{Om3, 70, 1.7}, {Om4, 100, 1.8}, {Om5, 150, 2.0}};
// 100 Gb/s lanes (802.3db): SR lanes 60, 100, 100 m, VR lanes 30, 50, 50 m.
constexpr ChannelLimit kSr100[] = {{Om3, 60, 0}, {Om4, 100, 0}, {Om5, 100, 0}};
constexpr ChannelLimit kVr100[] = {{Om3, 30, 0}, {Om4, 50, 0}, {Om5, 50, 0}};
constexpr ChannelLimit kDr[] = {{Os2, 500, 3.0}};
constexpr ChannelLimit kFr[] = {{Os2, 2000, 4.0}};
constexpr ChannelLimit kLr[] = {{Os2, 10000, 6.3}};
constexpr ChannelLimit kLr6[] = {{Os2, 6000, 0}};
constexpr ChannelLimit k10Lr[] = {{Os2, 10000, 6.2}};
constexpr ChannelLimit k40Lr4[] = {{Os2, 10000, 6.7}};
constexpr ChannelLimit kEr[] = {{Os2, 40000, 0}};

constexpr OpticalInterface kInterfaces[] = {
    {"10GBASE-SR", k10Sr, kIeee},       {"10GBASE-LR", k10Lr, kIeee},
    {"10GBASE-ER", kEr, kIeee},         {"25GBASE-SR", k25Sr, kIeee},
    {"25GBASE-LR", kLr, kIeee},         {"40GBASE-SR4", k40Sr4, kIeee},
    {"40GBASE-LR4", k40Lr4, kIeee},     {"100GBASE-SR4", k25Sr, kIeee},
    {"100GBASE-LR4", kLr, kIeee},       {"100GBASE-ER4", kEr, kIeee},
    {"100GBASE-DR", kDr, kIeee},        {"100GBASE-DR1", kDr, kIeee},
    {"100GBASE-FR1", kFr, kIeee},       {"100GBASE-LR1", kLr, kIeee},
    {"100GBASE-SR1", kSr100, kIeee},    {"100GBASE-VR1", kVr100, kIeee},
    {"200GBASE-SR4", k25Sr, kIeee},     {"200GBASE-DR4", kDr, kIeee},
    {"200GBASE-FR4", kFr, kIeee},       {"200GBASE-LR4", kLr, kIeee},
    {"200GBASE-ER4", kEr, kIeee},       {"400GBASE-SR8", k25Sr, kTia},
    {"400GBASE-SR4.2", k400Sr42, kTia}, {"400GBASE-SR4", kSr100, kIeee},
    {"400GBASE-VR4", kVr100, kIeee},    {"400GBASE-DR4", kDr, kIeee},
    {"400GBASE-FR4", kFr, kIeee},       {"400GBASE-FR8", kFr, kIeee},
    {"400GBASE-LR4-6", kLr6, kIeee},    {"400GBASE-LR4-10", kLr, kMsa},
    {"400GBASE-LR8", kLr, kTia},        {"400GBASE-ER8", kEr, kIeee},
    {"800GBASE-SR8", kSr100, kIeee},    {"800GBASE-VR8", kVr100, kIeee},
    {"800GBASE-DR8", kDr, kTia},        {"800GBASE-DR8-2", kFr, kIeee},
};

constexpr std::string_view kFibres[] = {"OM3", "OM4", "OM5", "OS2"};

} // namespace

std::span<const OpticalInterface> opticalInterfaces() {
    return kInterfaces;
}

const OpticalInterface* findInterface(std::string_view name) {
    const auto* found = std::find_if(
        std::begin(kInterfaces), std::end(kInterfaces),
        [&](const OpticalInterface& row) { return lowered(row.name) == lowered(name); });
    return found == std::end(kInterfaces) ? nullptr : found;
}

const ChannelLimit* limitOn(const OpticalInterface& interface, Fibre fibre) {
    const auto found =
        std::find_if(interface.limits.begin(), interface.limits.end(),
                     [&](const ChannelLimit& limit) { return limit.fibre == fibre; });
    return found == interface.limits.end() ? nullptr : &*found;
}

std::string_view toString(Fibre fibre) {
    return kFibres[static_cast<std::size_t>(fibre)];
}

std::optional<Fibre> fibreFrom(std::string_view word) {
    const auto* found =
        std::find_if(std::begin(kFibres), std::end(kFibres),
                     [&](std::string_view known) { return lowered(known) == lowered(word); });
    return found == std::end(kFibres) ? std::nullopt
                                      : std::optional(static_cast<Fibre>(found - kFibres));
}

Attenuation attenuationOf(Fibre fibre) {
    return decibelsPerKilometre(fibre == Os2 ? 0.4 : 3.0);
}

Decibel insertionLoss(const OpticalPath& path) {
    return path.fibre * path.length + path.perConnector * static_cast<double>(path.connectors) +
           path.perSplice * static_cast<double>(path.splices);
}

} // namespace weft
