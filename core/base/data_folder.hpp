// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files that come with Weft lie.
#pragma once

#include <string>
#include <string_view>

namespace weft {

// The folder the environment variable names; else <folder of the program>/../share/weft/`installed`
// where there is one; else `inSource` of the tree this program was built from. Any thread.
std::string dataFolder(const char* variable, std::string_view installed, std::string_view inSource);

} // namespace weft
