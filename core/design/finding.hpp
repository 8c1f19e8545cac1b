// SPDX-License-Identifier: GPL-3.0-or-later
// A failure to fit, said in a sentence with its number and its limit, where it is, and where
// possible with a fix that one click applies. Never an exception: a design with findings still
// analyses as far as it can.
#pragma once

#include "core/design/edit.hpp"

#include <optional>
#include <string>
#include <vector>

namespace weft {

enum class Severity : std::uint8_t { Info, Warning, Error };

struct Fix {
    std::string label; // "Use 16 spines"
    Edit edit;
};

struct Finding {
    std::string id; // the check's: "ports.exceeded"
    Severity severity = Severity::Warning;
    std::string
        scope; // a fabric, site, group or WAN link, then "/" and the tier or device: "compute/leaf"
    std::string message;
    std::optional<double> value, limit;
    std::string unit; // of value and limit
    std::vector<Fix> fixes;

    // Stable over re-analysis, so that an acceptance holds: "ports.exceeded@compute/leaf".
    std::string key() const { return id + "@" + scope; }
};

std::string_view toString(Severity severity); // "info", "warning", "error"

} // namespace weft
