// SPDX-License-Identifier: GPL-3.0-or-later
// What the architect says of buying: which optics to prefer, spares, money, and the price books of
// suppliers. What is not said keeps a default that the engine states.
#pragma once

#include "core/base/money.hpp"
#include "core/base/units.hpp"
#include "core/catalog/parts.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weft {

enum class FibrePlant : std::uint8_t { Direct, Panels }; // cords end to end, or panels and trunks
enum class TrunkKind : std::uint8_t { Mpo12, Mpo16, LcDuplex };

// Which media may join two cages. A fabric's own words go before the design's.
struct OpticsRules {
    std::optional<Length> copperUpTo;  // copper is taken up to here wherever some fits, dear or not
    std::optional<bool> copper;        // false: no DAC, ACC or AEC
    std::optional<bool> aoc;           // false: no active optical cables
    std::optional<std::string> family; // one optic family only: "SR", "DR", "FR", "LR", "ZR"
    std::optional<std::string> vendor; // modules and cables of one vendor only
    std::optional<FibrePlant> plant;
    std::optional<TrunkKind> trunk;
    bool operator==(const OpticsRules&) const = default;

    OpticsRules over(const OpticsRules& other) const; // what is not said here comes from `other`
};

struct MoneyRules {
    std::optional<double> years;        // of the total cost of ownership
    std::optional<double> discountRate; // a year: 0.08
    std::optional<double> usdPerKwh;
    std::optional<double> pue;
    std::optional<double> kgCo2PerKwh;
    std::optional<double> maintenance; // a year, as a share of the purchase price
    std::optional<double> usdPerRackYear;
    std::optional<bool> servers; // false: servers are bought by someone else
    bool operator==(const MoneyRules&) const = default;
};

// How a chassis is equipped with line cards. As many as its ports need; ports stay where they are
// while those suffice, so who means to grow says a number.
struct ChassisRules {
    std::optional<PartId> card;        // the best that goes into it
    std::optional<std::int64_t> least; // cards in each, however few would do
    bool operator==(const ChassisRules&) const = default;
};

struct PlantRules {
    OpticsRules optics;
    // Share of spares by part id or kind of line ("switch", "transceiver"…); "all" for the rest.
    std::map<std::string, double> spares;
    MoneyRules money;
    std::vector<std::string> vendors;     // only their network parts are taken; none: of any
    std::map<PartId, ChassisRules> cards; // by chassis
    bool operator==(const PlantRules&) const = default;
};

// What one supplier asks, in one currency, on one day. Of several books the latest that names a
// part wins; then the later in the list.
struct BookPrice {
    PartId part;
    double price = 0; // of one piece, in the book's currency
    std::string note; // the supplier's own number, a condition
    bool operator==(const BookPrice&) const = default;
};

struct PriceBook {
    std::string id;
    std::string name;
    std::string date;             // ISO: "2026-11-20"; may be empty
    std::string currency = "USD"; // three letters
    double usd = 1;               // of one unit of the currency
    PriceBasis basis = PriceBasis::Quote;
    bool active = true;
    std::vector<BookPrice> prices; // sorted by part
    bool operator==(const PriceBook&) const = default;

    const BookPrice* find(std::string_view part) const;
};

std::string_view toString(FibrePlant plant); // "direct", "panels"
std::string_view toString(TrunkKind kind);   // "mpo-12", "mpo-16", "lc"
std::optional<FibrePlant> fibrePlantFrom(std::string_view word);
std::optional<TrunkKind> trunkKindFrom(std::string_view word);

} // namespace weft
