// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the crash journal: "1f2e3d4c {…}\n".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace weft {

std::string journalLine(std::string_view json);
// The record's JSON; empty where the line (without its end) is damaged.
std::optional<std::string_view> journalRecord(std::string_view line);

} // namespace weft
