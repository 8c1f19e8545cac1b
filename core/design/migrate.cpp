// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/migrate.hpp"

#include "core/design/file.hpp"

#include <fmt/format.h>

#include <limits>
#include <vector>

namespace weft {

namespace {

// steps()[n] leads from format n + 1 to n + 2.
const std::vector<Result<Json> (*)(Json)>& steps() {
    static const std::vector<Result<Json> (*)(Json)> all = {};
    return all;
}

} // namespace

Result<Json> migrated(Json document) {
    const JsonAt at(document);
    if (!at.value().is_object()) {
        return at.expected("an object: a Weft design");
    }
    if (!at.has("format")) {
        return fail(ErrorCode::Invalid, "the key \"format\" is missing", "",
                    "Is this a Weft design?");
    }
    WEFT_TRY(const std::int64_t format,
             at.at("format").asCount(1, std::numeric_limits<std::int64_t>::max()));
    if (format > kDesignFormat) {
        return fail(ErrorCode::Invalid,
                    fmt::format("format {} needs a newer Weft; this one reads format {}", format,
                                kDesignFormat),
                    "/format", "Open it with the Weft that wrote it, or install that version");
    }
    WEFT_CHECK(steps().size() + 1 == kDesignFormat);
    for (auto step = static_cast<std::size_t>(format) - 1; step < steps().size(); ++step) {
        WEFT_TRY(document, steps()[step](std::move(document)));
    }
    return document;
}

} // namespace weft
