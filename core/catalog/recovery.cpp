// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/recovery.hpp"

#include "core/base/file.hpp"
#include "core/catalog/part_json.hpp"
#include "core/catalog/sqlite.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <system_error>

namespace weft {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestDatabase = 256ull << 20; // bytes read for salvage
constexpr std::size_t kLargestPart = 256u << 10;         // bytes of one part's JSON
constexpr int kMostRows = 1'000'000;

using PartsById = std::map<PartId, Part>;

void keepIfOwn(PartsById& found, std::string_view json) {
    auto part = parsePart(json);
    if (part && part->own) {
        found.try_emplace(part->id, *std::move(part));
    }
}

// Row by row, so that one bad page costs only its own rows.
void salvageBySql(const std::string& path, PartsById& found) {
    const auto attempt = guarded(path, [&] {
        SQLite::Database database(path, SQLite::OPEN_READONLY);
        std::int64_t row = std::numeric_limits<std::int64_t>::min();
        for (int i = 0; i < kMostRows; ++i) {
            SQLite::Statement next(
                database,
                "SELECT rowid, part FROM own_part WHERE rowid > ? ORDER BY rowid LIMIT 1");
            next.bind(1, row);
            if (!next.executeStep()) {
                return;
            }
            row = next.getColumn(0).getInt64();
            keepIfOwn(found, next.getColumn(1).getString());
        }
    });
    static_cast<void>(attempt); // nothing readable is an answer too
}

// The object that starts at `begin`, by its balanced braces; nothing when it does not end nearby.
std::optional<std::string_view> objectAt(std::string_view bytes, std::size_t begin) {
    int depth = 0;
    bool inString = false;
    const std::size_t end = std::min(bytes.size(), begin + kLargestPart);
    for (std::size_t i = begin; i < end; ++i) {
        const char c = bytes[i];
        if (c == '\0') {
            return std::nullopt;
        }
        if (inString) {
            i += c == '\\' ? 1u : 0u;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return bytes.substr(begin, i - begin + 1);
        }
    }
    return std::nullopt;
}

void salvageFromBytes(const std::string& path, PartsById& found) {
    const auto bytes = readFile(path, kLargestDatabase);
    if (!bytes) {
        return;
    }
    constexpr std::string_view kStart = R"({"id":")"; // as writePart begins
    for (std::size_t at = bytes->find(kStart); at != std::string::npos;
         at = bytes->find(kStart, at + 1)) {
        if (const auto json = objectAt(*bytes, at)) {
            keepIfOwn(found, *json);
        }
    }
}

std::string freeName(const std::string& path) {
    const std::string base =
        fmt::format("{}.damaged-{:%Y%m%d-%H%M%S}", path, fmt::gmtime(std::time(nullptr)));
    std::string name = base;
    std::error_code failure;
    for (int i = 2; fs::exists(fs::symlink_status(name, failure)); ++i) {
        name = fmt::format("{}-{}", base, i);
    }
    return name;
}

} // namespace

std::vector<Part> salvageOwnParts(const std::string& path) {
    PartsById found;
    salvageBySql(path, found);
    salvageFromBytes(path, found);
    salvageFromBytes(path + "-wal", found);
    std::vector<Part> parts;
    for (auto& [id, part] : found) {
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<std::string> setAside(const std::string& path) {
    const std::string name = freeName(path);
    std::error_code failure;
    fs::rename(path, name, failure);
    if (failure) {
        return fail(ErrorCode::Unwritable, fmt::format("the damaged {} cannot be renamed to {}: {}",
                                                       path, name, failure.message()));
    }
    for (const char* suffix : {"-wal", "-shm"}) {
        fs::rename(path + suffix, name + suffix, failure); // usually there is none
    }
    return name;
}

} // namespace weft
