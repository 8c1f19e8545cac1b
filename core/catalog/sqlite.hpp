// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where SQLite's exceptions turn into errors. Only the .cpp files of this folder
// include it.
#pragma once

#include "core/base/result.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <exception>
#include <string>
#include <type_traits>
#include <utility>

namespace weft {

// What a failing database means for the file.
enum class DatabaseFault { Damaged, Busy, Unavailable };

inline DatabaseFault faultOf(int sqliteCode) {
    constexpr int kBusy = 5, kLocked = 6, kCorrupt = 11, kNotADatabase = 26; // sqlite3.h
    constexpr int kFormat = 24;
    switch (sqliteCode & 0xff) {
    case kBusy:
    case kLocked:
        return DatabaseFault::Busy;
    case kCorrupt:
    case kFormat:
    case kNotADatabase:
        return DatabaseFault::Damaged;
    default:
        return DatabaseFault::Unavailable;
    }
}

// Runs `work` and gives its value; an exception becomes an error of code Unwritable that names the
// database.
template <class F>
auto guarded(const std::string& path, F&& work) -> Result<std::invoke_result_t<F>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            std::forward<F>(work)();
            return {};
        } else {
            return std::forward<F>(work)();
        }
    } catch (const std::exception& problem) {
        Error error{ErrorCode::Unwritable,
                    std::string("the catalog database says: ") + problem.what(),
                    path,
                    {},
                    {}};
        return Failure(std::move(error));
    }
}

} // namespace weft
