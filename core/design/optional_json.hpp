// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that may be missing, to JSON and back. Include from .cpp only.
#pragma once

#include "core/design/item_json.hpp"
#include "core/design/shape.hpp"

namespace weft {

template <class T> void putMaybe(Json& json, const char* key, const std::optional<T>& value) {
    if (!value) {
        return;
    }
    if constexpr (requires { value->inBase(); }) {
        json[key] = shortNumber(value->inBase());
    } else if constexpr (std::is_same_v<T, double>) {
        json[key] = shortNumber(*value);
    } else if constexpr (std::is_enum_v<T>) {
        json[key] = toString(*value);
    } else {
        json[key] = *value;
    }
}

template <class T>
Result<void> takeMaybe(std::optional<T>& field, const JsonAt& at, std::string_view key) {
    if (!at.has(key)) {
        return {};
    }
    if constexpr (std::is_same_v<T, std::int64_t>) {
        WEFT_TRY(field, at.at(key).asCount(0, kLargestCount));
    } else if constexpr (std::is_same_v<T, bool>) {
        WEFT_TRY(field, at.at(key).asBool());
    } else if constexpr (std::is_same_v<T, std::string>) {
        WEFT_TRY(field, at.at(key).asString());
    } else if constexpr (std::is_same_v<T, double>) {
        WEFT_TRY(field, finiteReal(at.at(key)));
    } else {
        WEFT_TRY(const double value, finiteReal(at.at(key)));
        field = T::fromBase(value);
    }
    return {};
}

} // namespace weft
