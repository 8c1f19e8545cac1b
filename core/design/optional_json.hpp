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

// A choice by its word; an error says which `words` there are.
template <class Enum>
Result<void> takeMaybe(std::optional<Enum>& field, const JsonAt& at, std::string_view key,
                       std::optional<Enum> (*from)(std::string_view), std::string_view words) {
    if (at.has(key)) {
        WEFT_TRY(field, wordFromJson(at.at(key), from, words));
    }
    return {};
}

// A struct of nothing but such fields, which `fields(spec, visit)` says once, in the order of the
// file: visit(key, field), and for a choice visit(key, field, from, words).
template <class Fields, class Spec> Json maybesToJson(Fields fields, const Spec& spec) {
    Json json = Json::object();
    fields(spec, [&json](const char* key, const auto& field, const auto&...) {
        putMaybe(json, key, field);
    });
    return json;
}

template <class Spec, class Fields> Result<Spec> maybesFromJson(Fields fields, const JsonAt& at) {
    Spec spec;
    std::vector<std::string> keys;
    fields(spec, [&keys](std::string key, const auto&...) { keys.push_back(key + "?"); });
    WEFT_TRY_VOID(at.expectObject(std::vector<std::string_view>(keys.begin(), keys.end())));
    Result<void> taken;
    fields(spec, [&](const char* key, auto& field, const auto&... words) {
        if (taken) {
            taken = takeMaybe(field, at, key, words...);
        }
    });
    WEFT_TRY_VOID(taken);
    return spec;
}

} // namespace weft
