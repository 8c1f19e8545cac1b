// SPDX-License-Identifier: GPL-3.0-or-later
// The only places where Weft opens a document for reading or writing.
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

constexpr std::uint64_t kLargestFile =
    512ull << 20; // bytes; a larger document is refused before it is read

// The whole file. Errors: missing, a directory, unreadable, larger than `limit`.
Result<std::string> readFile(const std::string& path, std::uint64_t limit = kLargestFile);

// Writes a temporary beside the target, checks every byte written, fsyncs, keeps the old file's
// mode and symlink, renames, fsyncs the directory. With `backup` the previous version stays as path
// + "~". On error the old file is untouched. Strays of killed saves (name.weft-XXXXXX, older than a
// minute) are swept on the way.
Result<void> saveAtomically(const std::string& path, std::string_view bytes, bool backup = false);

// Removes temporaries that a killed save of `path` left behind. Also called when a document is
// opened.
void sweepStrays(const std::string& path);

} // namespace weft
