// SPDX-License-Identifier: GPL-3.0-or-later
// What can still be had from a database that is damaged, and out of the way with it.
#pragma once

#include "core/base/result.hpp"
#include "core/catalog/parts.hpp"

#include <string>
#include <vector>

namespace weft {

// The user's own parts of a damaged database: by SQL as far as that reads, then by looking for
// their JSON in the bytes.
std::vector<Part> salvageOwnParts(const std::string& path);

// Renames the file (or folder) and its -wal and -shm to NAME.damaged-YYYYMMDD-HHMMSS; gives the new
// path.
Result<std::string> setAside(const std::string& path);

} // namespace weft
