// SPDX-License-Identifier: GPL-3.0-or-later
// How often components of each class fail and how long mending takes: sourced defaults, with what
// the architect says over them.
#pragma once

#include "core/design/design.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace weft {

struct ReliabilityClass {
    std::string_view id;    // "switch"
    std::string_view title; // "Switch"
    Duration mtbf, mttr;    // of one piece; of a kilometre of cable for "fibre"
    std::string_view source;
};

// In the order of the table: switch, link, server, accelerator, nic, gateway, fibre.
std::span<const ReliabilityClass> reliabilityClasses();

// Of one class in this design, with its origin for a term.
struct KnownReliability {
    Duration mtbf, mttr;
    std::string origin; // "you chose", or the default's source
    double availability() const { return mtbf / (mtbf + mttr); }
};
// Nullopt for a class that has no default and that the design says nothing of ("site").
std::optional<KnownReliability> reliabilityOf(const Design& design, std::string_view id);

} // namespace weft
