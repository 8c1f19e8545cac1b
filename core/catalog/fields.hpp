// SPDX-License-Identifier: GPL-3.0-or-later
// One row per field of each kind of part. The rows drive reading and writing of JSON (seeds, own
// parts, the copies a design pins), `weft-cli catalog show`, the comparison in the Parts window and
// the form for own parts.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/parts.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft {

// Quantities are in base units here (bit/s, W, m, s, kg); Field::unit scales them at the doors.
// monostate: unknown.
using FieldValue =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Money,
                 std::vector<std::string>, std::vector<Breakout>, std::vector<Bandwidth>,
                 std::vector<CageGroup>, std::vector<NicPorts>, std::vector<ServerPorts>>;

enum class FieldType : std::uint8_t {
    Text,
    Choice,
    Flag,
    Count,
    Real,
    Money,
    Words,
    Breakouts,
    Rates,
    Cages,
    NicPorts,
    ServerPorts
};

struct FieldUnit {
    std::string_view text; // "Gb/s"; empty for a plain number or text
    double scale = 1;      // one of it in base units
};

// Limits of a number, in the field's unit; of a text, its longest size in bytes.
struct FieldRange {
    double least = 0;
    double most = 0;
    bool above = false; // greater than `least`, not equal
};

struct Field {
    std::string_view key;   // of the JSON: "power_typical_w"
    std::string_view label; // "Power, typical"
    std::string_view group; // "Identity", "Ports", "Performance", "Power", "Rack", "Price"…
    FieldType type = FieldType::Text;
    FieldUnit unit;
    FieldRange range;
    std::string_view help;
    FieldValue (*get)(const Part&) = nullptr;
    void (*set)(Part&,
                const FieldValue&) = nullptr;  // monostate: back to unknown, or to the default
    std::span<const std::string_view> choices; // of a Choice; for Words: usual ones, not binding
    bool required = false;
};

// Common fields first, then the kind's own; the order in which forms and files show them.
std::span<const Field> fieldsOf(PartKind kind);
const Field* findField(PartKind kind, std::string_view key); // null when the kind has no such field

// For people: "747 W", "32 × OSFP 800G (2x400G, 4x200G)"; empty when unknown.
std::string fieldText(const Part& part, const Field& field);

// From a form: a number in the field's unit, or with any unit of its kind ("1.2 kW"); lists as
// fieldText writes them; blank for unknown. The error reads "rate: found -5, expected a rate above
// 0 Gb/s"; `part` is then unchanged.
Result<void> setFieldText(Part& part, const Field& field, std::string_view text);

// What the field takes, for messages and help: "a number of W from 0 to 1000000".
std::string fieldExpectation(const Field& field);

// Everything wrong with a part that single fields do not show: an id out of shape, no model, a
// required field missing, a breakout beyond its cage, low price above high. Empty when it may be
// saved.
std::vector<Error> checkPart(const Part& part);

} // namespace weft
