// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/database.hpp"

#include "core/catalog/migrations.hpp"
#include "core/catalog/part_json.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace weft {
namespace {

using Verdict = DatabaseOpening::Verdict;

constexpr int kBusyTimeoutMs = 2000;
constexpr int kGenericError = 1; // SQLITE_ERROR: a missing table, an unsupported format

std::unique_ptr<SQLite::Database> connect(const std::string& path) {
    auto database = std::make_unique<SQLite::Database>(
        path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeoutMs);
    database->exec("PRAGMA trusted_schema = OFF");
    database->exec("PRAGMA foreign_keys = ON");
    database->exec(
        "PRAGMA secure_delete = ON"); // so that salvage never brings back what the user removed
    return database;
}

DatabaseOpening openAndMigrate(const std::string& path) {
    const std::size_t newest = catalogMigrations().size();
    auto database = connect(path);
    switch (schemaStateOf(*database, newest)) {
    case SchemaState::Newer:
        return {Verdict::Newer, nullptr,
                fmt::format("its schema is version {}, this program knows up to {}",
                            database->execAndGet("PRAGMA user_version").getInt64(), newest)};
    case SchemaState::Foreign:
        return {Verdict::Damaged, nullptr, "it is the database of another program"};
    case SchemaState::Fresh:
    case SchemaState::Ours:
        break;
    }
    std::error_code failure;
    if (database->execAndGet("PRAGMA page_count").getInt64() == 0 &&
        std::filesystem::file_size(path, failure) > 0 && !failure) {
        return {Verdict::Damaged, nullptr,
                "it was cut off within its first page"}; // SQLite would start afresh over it
    }
    const std::string check = database->execAndGet("PRAGMA quick_check(1)").getString();
    if (check != "ok") {
        return {Verdict::Damaged, nullptr, check};
    }
    database->exec("PRAGMA journal_mode = WAL");
    database->exec("PRAGMA synchronous = FULL");
    migrate(*database, catalogMigrations(), fmt::format("{}.before-v{}", path, newest));
    for (const char* table : {"setting", "source", "seed_part", "seed_part_source", "own_part"}) {
        database->execAndGet(fmt::format("SELECT count(*) FROM {}", table));
    }
    return {Verdict::Good, std::move(database), {}};
}

Verdict verdictOf(int code) {
    if (code == kGenericError) {
        return Verdict::Damaged;
    }
    switch (faultOf(code)) {
    case DatabaseFault::Damaged:
        return Verdict::Damaged;
    case DatabaseFault::Busy:
        return Verdict::Busy;
    case DatabaseFault::Unavailable:
        break;
    }
    return Verdict::Unwritable;
}

// The characters that end a path in a file: URI.
std::string uriOf(const std::string& path) {
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            uri += c;
        }
    }
    return uri;
}

} // namespace

DatabaseOpening openDatabase(const std::string& path) {
    std::error_code failure;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), failure);
    if (std::filesystem::is_directory(path, failure)) {
        return {Verdict::Damaged, nullptr, "it is a folder"};
    }
    try {
        return openAndMigrate(path);
    } catch (const SQLite::Exception& problem) {
        return {verdictOf(problem.getErrorCode()), nullptr, problem.what()};
    } catch (const std::exception& problem) {
        return {Verdict::Unwritable, nullptr, problem.what()};
    }
}

std::unique_ptr<SQLite::Database> openToRead(const std::string& path) {
    try {
        auto database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READONLY);
        database->execAndGet("SELECT count(*) FROM sqlite_schema");
        return database;
    } catch (const SQLite::Exception&) { // a WAL database on a medium that takes no -shm file, or
                                         // one locked
        return std::make_unique<SQLite::Database>(uriOf(path) + "?immutable=1",
                                                  SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    }
}

std::vector<Part> readOwnParts(SQLite::Database& database, std::vector<std::string>& unreadable) {
    std::vector<Part> parts;
    SQLite::Statement rows(database, "SELECT id, part FROM own_part ORDER BY id");
    while (rows.executeStep()) {
        auto part = parsePart(rows.getColumn(1).getString());
        if (part) {
            part->own = true;
            parts.push_back(*std::move(part));
        } else {
            unreadable.push_back(rows.getColumn(0).getString());
        }
    }
    return parts;
}

void writeOwnPart(SQLite::Database& database, const Part& part) {
    SQLite::Statement put(
        database, "INSERT INTO own_part (id, kind, vendor, model, part) VALUES (?, ?, ?, ?, ?) "
                  "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, vendor = excluded.vendor, "
                  "model = excluded.model, part = excluded.part, changed = CURRENT_TIMESTAMP");
    SQLite::bind(put, part.id, std::string(toString(part.kind())), part.vendor, part.model,
                 writePart(part));
    put.exec();
}

} // namespace weft
