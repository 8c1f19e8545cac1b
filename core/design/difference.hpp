// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two designs, item by item and field by field, in words.
#pragma once

#include "core/design/design.hpp"

#include <string>
#include <vector>

namespace weft {

enum class ChangeKind : std::uint8_t { Added, Removed, Changed };

struct Difference {
    ChangeKind kind = ChangeKind::Changed;
    Id item;               // empty: the design itself
    std::string name;      // what people call the item
    std::string field;     // "spine", "count"; empty where the whole item came or went
    std::string from, to;  // as people read them; "default" and "none" where nothing was said
    bool isLayout = false; // only where it stands on the canvas
    bool operator==(const Difference&) const = default;
};

// In the order of the sections, items as in `to`, then those that are gone. Pinned parts,
// what-ifs, the presentation and ranges are not compared: the first follow from the items, the
// others are no part of the plan.
std::vector<Difference> differences(const Design& from, const Design& to);

// "Compute: spine NVIDIA QM9700 → NVIDIA SN5600", "Storage added".
std::string sentence(const Difference& difference);

} // namespace weft
