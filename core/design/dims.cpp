// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/dims.hpp"

#include "core/base/checked.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace weft {

Result<Dims> parseDims(std::string_view text) {
    std::string plain(text);
    for (std::size_t at = plain.find("×"); at != std::string::npos; at = plain.find("×")) {
        plain.replace(at, std::string_view("×").size(), "x");
    }
    Dims dims;
    for (const std::string_view each : split(plain, 'x')) {
        const auto size = parseCount(trimmed(each));
        if (!size || *size < 1 || dims.size() == kMostDims) {
            return fail(ErrorCode::Usage,
                        fmt::format("found {}, expected 1 to {} whole numbers of at least 1 with x "
                                    "between them, such as 8x8x8",
                                    inQuotes(text), kMostDims));
        }
        dims.push_back(*size);
    }
    return dims;
}

std::string dimsText(const Dims& dims) {
    return fmt::format("{}", fmt::join(dims, "x"));
}

std::int64_t productOf(const Dims& dims) {
    std::int64_t product = 1;
    for (const std::int64_t size : dims) {
        product = saturatingMultiply(product, size);
    }
    return product;
}

Dims nearestCube(std::int64_t nodes, std::size_t count) {
    const double root = std::pow(static_cast<double>(nodes), 1.0 / static_cast<double>(count));
    const auto side = std::max<std::int64_t>(1, static_cast<std::int64_t>(root + 1e-9));
    Dims dims(count, side);
    for (std::size_t i = 0; i < count && productOf(dims) < nodes; ++i) {
        ++dims[i];
    }
    return dims;
}

void digitsOf(std::int64_t number, const Dims& dims, Dims& digits) {
    digits.resize(dims.size());
    for (std::size_t i = 0; i < dims.size(); ++i) {
        digits[i] = number % dims[i];
        number /= dims[i];
    }
}

} // namespace weft
