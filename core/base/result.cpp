// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.hpp"

#include <cstdio>
#include <cstdlib>

namespace weft {

std::string Error::toString() const {
    std::string text;
    for (const std::string* part : {&file, &place}) {
        if (!part->empty()) {
            text += *part + ": ";
        }
    }
    text += message;
    if (!hint.empty()) {
        text += ". " + hint;
    }
    return text;
}

Failure fail(ErrorCode code, std::string message, std::string place, std::string hint) {
    return Failure(Error{code, std::move(message), {}, std::move(place), std::move(hint)});
}

void checkFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "weft: internal check failed: %s (%s:%d). Please report this as a bug.\n",
                 condition, file, line);
    std::abort();
}

} // namespace weft
