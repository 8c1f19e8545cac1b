// SPDX-License-Identifier: GPL-3.0-or-later
// Which catalogued parts join two ports of a rate over a length, cheapest first: straight cables,
// and pairs of equal modules with the fibre between them (ENGINE §7). For two given cages, see
// plant/media.hpp.
#pragma once

#include "core/calc/pmd.hpp"
#include "core/catalog/catalog.hpp"

#include <optional>
#include <string>
#include <vector>

namespace weft {

// Everything per link of the rate: a module that serves two links counts half on each.
struct OpticChoice {
    const Part* part = nullptr;  // the cable, or the module at both ends
    const Part* patch = nullptr; // between modules; null for a straight cable or where none is
                                 // catalogued
    std::string patchTitle;      // what the patch is, catalogued or not; empty for a cable
    std::int64_t linksPerModule = 1;
    Length reach;
    Power power; // both ends
    bool powerIsKnown = true;
    std::optional<Money> price;   // of every piece; empty where one has none
    std::optional<Decibel> loss;  // of fibre and connectors; empty for a cable with ends of its own
    std::optional<Decibel> limit; // of the interface, where its standard is known here
    std::optional<Decibel> margin() const {
        return loss && limit ? std::optional(*limit - *loss) : std::nullopt;
    }
};

struct OpticQuery {
    Bandwidth rate;
    Length length;
    std::vector<std::string> media; // "dac", "acc", "aec", "aoc", "smf", "mmf", "om4", "copper",
                                    // "fibre"; empty: all
    std::int64_t connectors = 2;    // mated pairs of a fibre channel
    std::int64_t splices = 0;
};

struct OpticAnswer {
    std::vector<OpticChoice> choices; // that reach; priced before unpriced, then cheapest, least
                                      // power, lesser id
    std::optional<Length> longest;    // of those that do not
};
// Parts live as long as the catalog.
OpticAnswer opticsFor(const OpticQuery& query, const Catalog& catalog);

// What a module is for; empty where its media names none.
std::optional<Fibre> fibreOf(const Optic& optic);
bool isMediumWord(std::string_view word); // one that OpticQuery::media may hold

} // namespace weft
