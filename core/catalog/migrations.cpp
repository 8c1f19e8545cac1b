// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/migrations.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace weft {
namespace {

// Parts are kept whole, as the JSON of part_json.hpp; kind, vendor and model beside it are for
// people with a SQL prompt. Seed tables are replaced whenever the seed files change; own_part is
// the user's and never touched by that.
constexpr const char* kFirst = R"sql(
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source (
    id TEXT PRIMARY KEY, publisher TEXT NOT NULL, document TEXT NOT NULL, date TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C'))) STRICT, WITHOUT ROWID;
CREATE TABLE seed_part (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, vendor TEXT NOT NULL, model TEXT NOT NULL,
    part TEXT NOT NULL) STRICT;
CREATE TABLE seed_part_source (
    part TEXT NOT NULL REFERENCES seed_part (id) ON DELETE CASCADE,
    source TEXT NOT NULL REFERENCES source (id), PRIMARY KEY (part, source)) STRICT, WITHOUT ROWID;
CREATE TABLE own_part (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, vendor TEXT NOT NULL, model TEXT NOT NULL,
    part TEXT NOT NULL, changed TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT;
)sql";

constexpr const char* kSteps[] = {kFirst}; // add yours here

std::int64_t userVersion(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt64();
}

void backUp(SQLite::Database& database, const std::string& path) {
    std::error_code ignored; // VACUUM INTO says so when the old copy is still in its way
    std::filesystem::remove(path, ignored);
    SQLite::Statement copy(database, "VACUUM INTO ?");
    copy.bind(1, path);
    copy.exec();
}

} // namespace

std::span<const char* const> catalogMigrations() {
    return kSteps;
}

SchemaState schemaStateOf(SQLite::Database& database, std::size_t newestVersion) {
    const bool isEmpty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt64() == 0;
    const auto id = database.execAndGet("PRAGMA application_id").getInt64();
    const std::int64_t version = userVersion(database);
    if (isEmpty && version == 0) {
        return SchemaState::Fresh;
    }
    if (id != kCatalogApplicationId || version <= 0) {
        return SchemaState::Foreign;
    }
    return version > static_cast<std::int64_t>(newestVersion) ? SchemaState::Newer
                                                              : SchemaState::Ours;
}

void migrate(SQLite::Database& database, std::span<const char* const> steps,
             const std::string& backupPath) {
    const auto newest = static_cast<std::int64_t>(steps.size());
    const std::int64_t version = userVersion(database);
    if (version > 0 && version < newest) {
        backUp(database, backupPath);
    }
    while (userVersion(database) < newest) {
        database.exec("BEGIN IMMEDIATE");
        const std::int64_t step = userVersion(database); // another process may have been faster
        try {
            if (step < newest) {
                database.exec(steps[static_cast<std::size_t>(step)]);
                database.exec(fmt::format("PRAGMA application_id = {}", kCatalogApplicationId));
                database.exec(fmt::format("PRAGMA user_version = {}", step + 1));
            }
            database.exec("COMMIT");
        } catch (...) {
            database.tryExec("ROLLBACK");
            throw;
        }
    }
}

} // namespace weft
