// SPDX-License-Identifier: GPL-3.0-or-later
// Class figures that stand in where a fact is unknown: planning power (planning.json) and price
// bands (price_bands.json). They are estimates by nature and say so in the part: planning… fields,
// PriceBasis::Band.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace weft {

// What a band's amounts are counted per; the loader multiplies by the part's own number.
enum class PricePer : std::uint8_t { Piece, GbpsOfCapacity, Port100G, UsableTb, Hour, Other };

struct PriceBand {
    std::string id;    // "switch_eth_800g"
    std::string label; // "Ethernet switch, 51.2 Tb/s (800G)"
    PricePer per = PricePer::Piece;
    double low = 0, typical = 0, high = 0; // USD
    std::string basis;
    Provenance provenance;
};

// Power of a class of devices up to a size: capacity of a switch, total bandwidth of a NIC, rate of
// a module.
struct PowerClass {
    double upToGbps = 0;
    double typicalW = 0, maxW = 0;
};

struct ModuleClass {
    std::vector<std::string> classes; // "optic", "dac"…: words of OpticKind
    double upToGbps = 0;
    double longerThanM = 0; // reach beyond which the row holds; 0: any
    double perEndW = 0;
};

struct Estimates {
    std::vector<PriceBand> bands; // sorted by id
    std::vector<PowerClass> switches, nics, dpus;
    std::vector<ModuleClass> modules; // the first row that matches holds

    const PriceBand* band(std::string_view id) const;
};

Result<std::vector<PriceBand>> parsePriceBands(std::string_view text, const std::string& fileName);
Result<void> parsePlanning(std::string_view text, const std::string& fileName, Estimates& into);

// Fills the planning figures that are 0 and, where a band is named, the price and its provenance.
// False when the band is unknown or the part lacks the number it is counted per: the price is then
// None.
bool complete(Part& part, const Estimates& estimates);

} // namespace weft
