// SPDX-License-Identifier: GPL-3.0-or-later
// A ZIP archive from files in memory. The same files give the same bytes: in the order given, of
// one fixed time.
#pragma once

#include "core/base/result.hpp"

#include <span>
#include <string>

namespace weft {

struct ZippedFile {
    std::string name; // "ppt/slides/slide1.xml"
    std::string bytes;
    bool isPacked = false; // packed already (a PNG): stored as it is
};

Result<std::string> zipped(std::span<const ZippedFile> files);

} // namespace weft
