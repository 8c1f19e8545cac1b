// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities in and out of text. Never in a locale: the same bytes on every machine. People's
// formats (decimal commas, translated words) are the window's business.
#pragma once

#include "core/base/money.hpp"
#include "core/base/result.hpp"
#include "core/base/units.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

// Reading. A naked number where a unit is due is an error that says which units are known. Case
// matters where SI says so (m is milli, M is mega; b is bit, B is byte); spaces between number and
// unit are allowed.
Result<std::int64_t> parseCount(std::string_view text);  // "1,016", "1016", "64k" is refused
Result<double> parseReal(std::string_view text);         // finite; a point, never a comma
Result<double> parseRatio(std::string_view text);        // "2", "2:1", "1.5 : 1", "50 %"
Result<Bandwidth> parseBandwidth(std::string_view text); // "400Gb/s", "400G", "50GB/s", "3.2 Tb/s"
Result<DataSize> parseDataSize(std::string_view text);   // "1GiB", "64MB", "1500B"
Result<Duration> parseDuration(std::string_view text);   // "2us", "1.5 ms", "14 days"
Result<Power> parsePower(std::string_view text);         // "12kW"
Result<Length> parseLength(std::string_view text);       // "30m", "80 km"
Result<Mass> parseMass(std::string_view text);           // "14.8kg"
Result<Money> parseMoney(std::string_view text); // "USD 1200.50", "$1200", "1200 USD", "35k$"

// Writing, for people: SI prefixes, `digits` significant figures, a narrow choice of units.
std::string formatCount(std::int64_t value);          // "1,016"
std::string formatReal(double value, int digits = 4); // "0.6250", thousands separated
std::string formatRatio(double value);                // "2.00 : 1"
std::string formatPercent(double share);              // 0.5 -> "50 %"
std::string formatBandwidth(Bandwidth value, int digits = 4);
std::string formatDataSize(DataSize value,
                           int digits = 4); // powers of 1024 when exact in them, else of 1000
std::string formatDuration(Duration value, int digits = 4);
std::string formatPower(Power value, int digits = 4);
std::string formatLength(Length value, int digits = 4);
// The same in what a reader has asked for. Either: as formatDataSize. Imperial: inches, feet,
// miles.
enum class ByteUnits : std::uint8_t { Either, Binary, Decimal };
enum class LengthUnits : std::uint8_t { Metric, Imperial };
std::string formatDataSizeIn(ByteUnits units, DataSize value, int digits = 4);
std::string formatLengthIn(LengthUnits units, Length value, int digits = 4);
std::string formatMoney(Money value, int digits = 4); // "$6.810 M"
// A metric's value by its unit id of the command-line contract ("Gb/s", "s", "W", "USD", "count",
// "ratio", …).
std::string formatValue(double value, std::string_view unit, int digits = 4);

// Writing, for files and machines: read back to the same value by the parsers above, and as short
// as that allows.
std::string exactBandwidth(Bandwidth value); // "400Gb/s"
std::string exactLength(Length value);       // "30m"
std::string exactDataSize(DataSize value);   // "64MiB", "1500B"
std::string exactDuration(Duration value);   // "2e-06s"
std::string exactReal(double value);

// Plain helpers.
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string lowered(std::string_view text);
bool containsIgnoringCase(std::string_view text, std::string_view part); // ASCII case only
// "the closest known word" for a message that refuses an unknown one; empty when nothing is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known);
bool isValidUtf8(std::string_view text);
// For a message: in double quotes, at most `longest` bytes of it, control characters and broken
// UTF-8 escaped.
std::string inQuotes(std::string_view text, std::size_t longest = 60);

} // namespace weft
