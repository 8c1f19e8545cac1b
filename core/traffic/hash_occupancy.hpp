// SPDX-License-Identifier: GPL-3.0-or-later
// Flows hashed on equal paths: how full the fullest path gets. Balls into bins, over one or many
// switches at once.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace weft {

// `switches` alike: each hashes `flows` equal flows on `paths` links, every flow a load of
// `perFlow` (of a link's capacity) on the one it gets.
struct HashedSwitches {
    std::int64_t flows = 0, paths = 1;
    double perFlow = 0;
    std::int64_t switches = 1;
};

// Keeps the distributions it has made: a phase meets the same numbers of flows again and again.
class HashOccupancy {
public:
    // Expected load of the fullest link of all; hashes of different switches are independent. By
    // exact occupancy, P(max ≤ t) = F! [x^F] (Σ_{i≤t} x^i/i!)^L / L^F, up to kExactWork flows ×
    // paths; beyond with Poisson bins, which a test holds to within 2 % there.
    double expectedFullest(const std::vector<HashedSwitches>& groups);

    static constexpr std::int64_t kExactWork = 16'384;

private:
    // P(fullest of `paths` ≤ t) for t = 0, 1, …, until it is 1.
    const std::vector<double>& distribution(std::int64_t flows, std::int64_t paths);

    std::map<std::pair<std::int64_t, std::int64_t>, std::vector<double>> known_;
};

} // namespace weft
