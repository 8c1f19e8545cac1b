// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of a part as one line of text, for show and for editing: what the writers write, the
// readers read back.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace weft {

std::string rateText(Bandwidth rate);               // "400G"
Result<Bandwidth> parseRate(std::string_view text); // "400G", "0.5G", also "400Gb/s"

std::string toText(const Breakout& value);    // "2x400G"
std::string toText(const CageGroup& cages);   // "32 × OSFP 800G max 400G (2x400G, 4x200G)"
std::string toText(const NicPorts& ports);    // "2 × QSFP112 200G"
std::string toText(const ServerPorts& ports); // "8 × 400G compute cage OSFP-flat 2 per cage nic …"
std::string toText(const std::vector<Breakout>& values); // apart by commas, as are rates and words
std::string toText(const std::vector<Bandwidth>& values);
std::string toText(const std::vector<std::string>& values);
std::string toText(const std::vector<CageGroup>& values); // apart by semicolons, as are ports
std::string toText(const std::vector<NicPorts>& values);
std::string toText(const std::vector<ServerPorts>& values);

Result<Breakout> parseBreakout(std::string_view text);
Result<std::vector<Breakout>> parseBreakouts(std::string_view text);
Result<std::vector<Bandwidth>> parseRates(std::string_view text);
std::vector<std::string> parseWords(std::string_view text);
Result<std::vector<CageGroup>> parseCages(std::string_view text);
Result<std::vector<NicPorts>> parseNicPorts(std::string_view text);
Result<std::vector<ServerPorts>> parseServerPorts(std::string_view text);

} // namespace weft
