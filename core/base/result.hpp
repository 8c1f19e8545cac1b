// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as values for whatever depends on a file, a user or a catalog. Pure mathematics returns
// plain values; broken invariants meet WEFT_CHECK. No exception crosses a public header of core.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace weft {

enum class ErrorCode {
    Usage,      // the caller's words are wrong (exit status 2)
    Invalid,    // a file cannot be read or is not valid (3)
    Unwritable, // a file cannot be written (4)
    Internal,   // a bug (5)
    Cancelled,  // the caller asked to stop
};

// One sentence with numbers, the place, and what to do next.
struct Error {
    ErrorCode code = ErrorCode::Invalid;
    std::string message; // what was found and what was expected
    std::string file;    // empty when no file is involved
    std::string place;   // JSON pointer, line or option; empty when the whole file is meant
    std::string hint;    // what the user can do; may be empty

    // "s.weft: /fabrics/0/params/leaves: found -3, expected a whole number from 1 to 1000000".
    std::string toString() const;
    bool operator==(const Error&) const = default;
};

template <class T> using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

Failure fail(ErrorCode code, std::string message, std::string place = {}, std::string hint = {});

// Stops the program with a message: for conditions no input can bring about.
[[noreturn]] void checkFailed(const char* condition, const char* file, int line);

} // namespace weft

#define WEFT_CHECK(condition)                                                                      \
    do {                                                                                           \
        if (!(condition)) [[unlikely]] {                                                           \
            ::weft::checkFailed(#condition, __FILE__, __LINE__);                                   \
        }                                                                                          \
    } while (false)

// WEFT_TRY(auto design, loadDesign(path)): unwraps a Result or returns its error from the enclosing
// function.
#define WEFT_CONCAT_IMPL(a, b) a##b
#define WEFT_CONCAT(a, b) WEFT_CONCAT_IMPL(a, b)
#define WEFT_TRY_IMPL(result, declaration, ...)                                                    \
    auto result = (__VA_ARGS__);                                                                   \
    if (!result) [[unlikely]] {                                                                    \
        return ::weft::Failure(std::move(result).error());                                         \
    }                                                                                              \
    declaration = *std::move(result)
#define WEFT_TRY(declaration, ...)                                                                 \
    WEFT_TRY_IMPL(WEFT_CONCAT(weftTry, __LINE__), declaration, __VA_ARGS__)
// The same for Result<void>.
#define WEFT_TRY_VOID(...)                                                                         \
    do {                                                                                           \
        auto weftTry = (__VA_ARGS__);                                                              \
        if (!weftTry) [[unlikely]] {                                                               \
            return ::weft::Failure(std::move(weftTry).error());                                    \
        }                                                                                          \
    } while (false)
