// SPDX-License-Identifier: GPL-3.0-or-later
// Cables in the order they are pulled: those between the same two racks as one bundle, the longest
// bundles first, so that short ones lie on top of them in the tray.
#pragma once

#include "core/plant/plant.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace weft {

class Bundles {
public:
    explicit Bundles(const Plant& plant);

    const Box* boxOf(std::size_t net, NodeIndex node) const; // null: none, or in no rack
    const Rack* rackOf(const Box* box) const;                // null for null

    // The bundle of two racks ("a-7 to b-2"; "in a-7") and the next number in the order of pulling,
    // from 1. Call once per cable, net by net (Plant::netAt), in the schedule's order.
    struct Place {
        std::string_view name; // empty where an end is in no rack
        std::int64_t pull = 0;
    };
    Place next(std::size_t net, NodeIndex a, NodeIndex b);

private:
    struct Bundle {
        std::string name;
        Length length; // of its longest cable
        std::int64_t cables = 0;
        std::int64_t next = 1; // in the order of pulling
    };
    std::uint64_t keyOf(std::size_t net, NodeIndex a, NodeIndex b) const;

    const Standing& standing_;
    std::unordered_map<std::uint64_t, Bundle> bundles_;
};

} // namespace weft
