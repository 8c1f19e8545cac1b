// SPDX-License-Identifier: GPL-3.0-or-later
// Which module goes into which cage, and how many ports of a rate a cage or a switch gives.
#pragma once

#include "core/catalog/parts.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace weft {

// One row per cage: the modules it takes, its own first, older ones after.
struct CageFit {
    std::string_view cage;
    std::span<const std::string_view>
        modules; // empty where nothing is plugged: fixed optics, backplanes
    std::string_view meaning;
};
std::span<const CageFit> cageFits();
const CageFit* cageFit(std::string_view cage); // null for a form factor the table does not know

// True when a module of this form factor goes into this cage. An unknown cage takes only its
// namesake.
bool fits(std::string_view moduleFormFactor, std::string_view cageFormFactor);
// True when one end of the optic goes into the cage; the far end where `far` and the cable has one
// of its own.
enum class End : std::uint8_t { Near, Far };
bool fits(const Optic& optic, std::string_view cageFormFactor, End end = End::Near);

// Ports of exactly this rate that one cage of the group gives: the most any breakout offers; 1 at
// the cage's own rate unless no single port may run so fast, and 1 at a slower standard rate (an
// older module in a newer cage); 0 where there is none.
std::int64_t portsPerCage(const CageGroup& cages, Bandwidth portRate);

// Over all data cages of the switch, at most Switch::maxPorts.
std::int64_t portsAt(const Switch& device, Bandwidth portRate);

// The rates its cages and their breakouts are published with, highest first; slower modules may fit
// besides.
std::vector<Bandwidth> portRates(const Switch& device);

} // namespace weft
