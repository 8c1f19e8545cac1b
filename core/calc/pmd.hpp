// SPDX-License-Identifier: GPL-3.0-or-later
// Optical interfaces as their standards limit them: how far on which fibre, and how much the
// channel (fibre, connectors, splices) may lose.
#pragma once

#include "core/base/rates.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace weft {

enum class Fibre : std::uint8_t { Om3, Om4, Om5, Os2 };

struct ChannelLimit {
    Fibre fibre = Fibre::Os2;
    double reachMetres = 0;
    double lossDecibels = 0; // 0: not known to this table
    Length reach() const { return metres(reachMetres); }
    std::optional<Decibel> loss() const {
        return lossDecibels > 0 ? std::optional(decibels(lossDecibels)) : std::nullopt;
    }
};

struct OpticalInterface {
    std::string_view name; // "400GBASE-DR4"
    std::span<const ChannelLimit> limits;
    std::string_view source;
};

std::span<const OpticalInterface> opticalInterfaces();
const OpticalInterface* findInterface(std::string_view name); // null when unknown
// Null where the interface does not run on the fibre.
const ChannelLimit* limitOn(const OpticalInterface& interface, Fibre fibre);

std::string_view toString(Fibre fibre); // "OM4"
std::optional<Fibre> fibreFrom(std::string_view word);

// What cabled fibre loses: OS2 0.4 dB/km at 1310 nm, OM3 to OM5 3.0 dB/km at 850 nm
// (ANSI/TIA-568.3).
Attenuation attenuationOf(Fibre fibre);

// Fibre, connectors and splices.
struct OpticalPath {
    Length length;
    Attenuation fibre;
    std::int64_t connectors = 2;
    Decibel perConnector = decibels(0.5);
    std::int64_t splices = 0;
    Decibel perSplice = decibels(0.1);
};
Decibel insertionLoss(const OpticalPath& path);

} // namespace weft
