// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/finding.hpp"

namespace weft {

std::string_view toString(Severity severity) {
    constexpr std::string_view kWords[] = {"info", "warning", "error"};
    return kWords[static_cast<std::size_t>(severity)];
}

} // namespace weft
