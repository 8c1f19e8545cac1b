// SPDX-License-Identifier: GPL-3.0-or-later
// Watts, heat, cages, and what a serial link's raw rate leaves for payload (ENGINE §7, §10).
#pragma once

#include "core/catalog/parts.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace weft {

constexpr double kBtuPerHourPerWatt = 3.412;
constexpr Power kTonOfCooling = watts(3517);

// Whether modules of `each` fit the switch's cages: as many data cages, none asked for more than it
// gives. Empty where the switch publishes no limit of its cages.
struct CagePower {
    std::int64_t cages = 0; // data cages
    std::optional<Power> limit;
    Power total;
    std::optional<bool> fits;
};
CagePower cagePower(const Switch& device, std::int64_t modules, Power each);

// A generation of serial link: what one carries one way, line coding and FEC included (raw) and
// without them (payload).
struct LinkGeneration {
    std::string_view kind; // "nvlink4"
    Bandwidth raw, payload;
    std::int64_t usual; // links of an accelerator, lanes of a card or port
    std::string_view source;
    std::string_view accelerator{}; // that has it: "h100"
};
std::span<const LinkGeneration> linkGenerations();

} // namespace weft
