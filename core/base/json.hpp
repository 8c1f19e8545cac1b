// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text to a document under guard, and field access that never throws and never converts in
// silence. Include only from .cpp files: nlohmann's header is heavy.
#pragma once

#include "core/base/result.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace weft {

using Json = nlohmann::ordered_json; // keeps the order of keys, which the document format fixes

// Guards: nesting at most 64 deep, no duplicate keys, valid UTF-8, finite numbers, nothing behind
// the value. Errors name line and column.
Result<Json> parseJson(std::string_view text, const std::string& fileName = {});

// A place in a document being read: the value and the JSON pointer that leads to it. Every error it
// makes says pointer, what was found and what was expected.
class JsonAt {
public:
    JsonAt(const Json& value, std::string pointer = {})
        : value_(&value), pointer_(std::move(pointer)) {}

    const Json& value() const { return *value_; }
    const std::string& pointer() const { return pointer_; }

    // An object with no other keys than these (a key ending in '?' may be missing).
    Result<void> expectObject(std::initializer_list<std::string_view> keys) const;
    Result<void> expectObject(std::span<const std::string_view> keys) const;
    Result<void> expectArray() const;
    bool has(std::string_view key) const;  // false also where *this is not an object
    JsonAt at(std::string_view key) const; // the key must exist (expectObject saw to it)
    JsonAt at(std::size_t index) const;
    std::size_t size() const;

    Result<std::string> asString(std::size_t longest = 100'000) const; // bytes
    Result<std::int64_t> asCount(std::int64_t least, std::int64_t most) const;
    Result<double> asReal(double least, double most) const;
    Result<bool> asBool() const;

    // "found -3, expected …" at this place.
    Failure expected(std::string_view what) const;

private:
    const Json* value_;
    std::string pointer_;
};

} // namespace weft
