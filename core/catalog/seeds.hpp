// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped parts, from the JSON files of catalogs/: reviewed in git, every fact with its source
// and grade.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/catalog.hpp"
#include "core/catalog/estimates.hpp"

#include <string>
#include <vector>

namespace weft {

struct SeedLoad {
    std::vector<Part>
        parts; // planning figures and prices filled in; by file, then in the file's order
    std::vector<Source> sources;
    Estimates estimates;
    std::string hash; // of every file's name and bytes; empty when the folder cannot be read
    std::vector<Error>
        errors; // a bad file is named here and left out, a bad part likewise; the rest is loaded

    Catalog catalog() const { return {parts, sources}; }
};

SeedLoad loadSeeds(const std::string& folder);

// What a store needs to know before it decides whether to read the parts as well.
struct SeedSummary {
    std::string hash;
    Estimates estimates;
};
SeedSummary summariseSeeds(const std::string& folder);

// $WEFT_CATALOGS, or where Weft's own seeds are: see dataFolder.
std::string seedFolder();

} // namespace weft
