// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.hpp"
#include "core/base/text.hpp"
#include "core/catalog/part_json.hpp"
#include "core/design/shape.hpp"

#include <fmt/format.h>

namespace weft {

// A part has many fields and the catalog knows their ranges; what counts here is that a saved copy
// is the same part.
Result<void> checkShape(const Part& part) {
    const Json json = partToJson(part);
    WEFT_TRY(const Part again, partFromJson(JsonAt(json)));
    return again == part ? Result<void>()
                         : fail(ErrorCode::Invalid,
                                fmt::format("the part {} has values that cannot be stored",
                                            inQuotes(part.id)));
}

} // namespace weft
