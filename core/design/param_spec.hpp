// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters that describe themselves: a spec draws the form, checks the document, prints the help
// and writes the manual, for the topologies of fabrics and the kinds of workloads alike.
#pragma once

#include "core/base/result.hpp"
#include "core/design/design.hpp"

#include <span>
#include <string_view>

namespace weft {

enum class ParamKind : std::uint8_t {
    Count,    // whole number
    Ratio,    // real; oversubscription also as "2:1"
    Rate,     // with its unit
    Distance, // with its unit
    Part,     // id of a catalogued part of `partKind`
    Choice,   // one of `choices`
    Toggle,   // on or off
    Words,    // sizes such as "8x8x8": see dims.hpp
    Text,     // any other words
    Real,     // a number in the spec's unit
    Size,     // bytes, with their unit
    Time,     // with its unit
};

struct ParamSpec {
    std::string_view name; // "links-per-pair"
    ParamKind kind = ParamKind::Count;
    std::string_view unit;        // "count", "ratio", "Gb/s", "m", "B", "s"; empty for words
    double least = 0, most = 0;   // of counts, ratios; in the unit for all other quantities
    std::string_view defaultText; // "" where the engine sizes it: shown as a placeholder
    std::string_view help;        // one sentence
    PartKind partKind = PartKind::Switch; // of kind Part
    std::span<const std::string_view> choices = {};
};

// The text of a parameter ("400Gb/s", "2:1", "nvidia-qm9700", "on") as its value, checked against
// kind and range.
Result<ParamValue> parseParam(const ParamSpec& spec, std::string_view text);
// A value as the text a user would type.
std::string paramText(const ParamValue& value);
// Every parameter known, of the right kind and within its range; the error's place is the
// parameter's name. `owner` is what has the specs: "fat-tree".
Result<void> checkParams(std::string_view owner, std::span<const ParamSpec> specs,
                         const Params& params);

} // namespace weft
