// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of an item by their names in settings ("compute.servers=127"), each with how its text is
// read.
#pragma once

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace weft {

template <class T> struct SettingField {
    std::string_view name;
    Result<void> (*set)(T& item, std::string_view value);
};

// Stores a parsed value, or passes its error on.
template <class T, class Value> Result<void> into(T& field, Result<Value> parsed) {
    WEFT_TRY(field, std::move(parsed));
    return {};
}

template <class Enum>
Result<void> wordInto(Enum& field, std::optional<Enum> (*from)(std::string_view),
                      std::string_view word, std::string_view words) {
    const std::optional<Enum> value = from(word);
    if (!value) {
        return fail(ErrorCode::Usage, fmt::format("found {}, expected {}", inQuotes(word), words));
    }
    field = *value;
    return {};
}

inline Result<void> textInto(std::string& field, std::string_view value) {
    field = value;
    return {};
}

// An empty value takes the fact away again.
template <class T, class Value>
Result<void> maybeInto(std::optional<T>& field, std::string_view text,
                       Result<Value> (*parse)(std::string_view)) {
    if (text.empty()) {
        field.reset();
        return {};
    }
    return into(field, parse(text));
}

template <class T, std::size_t n>
const SettingField<T>* findField(const SettingField<T> (&fields)[n], std::string_view name) {
    const auto found = std::find_if(
        fields, fields + n, [&](const SettingField<T>& field) { return field.name == name; });
    return found == fields + n ? nullptr : found;
}

// The item with one field changed.
template <class T, std::size_t n>
Result<T> withField(T item, const SettingField<T> (&fields)[n], std::string_view name,
                    std::string_view value) {
    const SettingField<T>* field = findField(fields, name);
    if (field == nullptr) {
        std::string known;
        for (const SettingField<T>& each : fields) {
            known += fmt::format("{}{}", known.empty() ? "" : ", ", each.name);
        }
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected one of the fields {}", inQuotes(name), known));
    }
    WEFT_TRY_VOID(field->set(item, value));
    return item;
}

} // namespace weft
