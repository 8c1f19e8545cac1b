// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of the catalog database, step by step. Only the .cpp files of this folder and its
// tests include it.
#pragma once

#include "core/catalog/sqlite.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace weft {

// Step n takes the database to user_version n; shipped steps are frozen. Their number is the schema
// version.
std::span<const char* const> catalogMigrations();

// "Weft" as PRAGMA application_id.
constexpr std::int32_t kCatalogApplicationId = 0x57656674;

enum class SchemaState {
    Fresh,   // nothing in it yet
    Ours,    // at our version, or older and to be migrated
    Newer,   // of a later program
    Foreign, // another program's
};
SchemaState schemaStateOf(SQLite::Database& database, std::size_t newestVersion);

// Brings the database to the last step. Each step is one transaction; before the first step of a
// database that has content, a copy is kept at `backupPath`. Throws SQLite::Exception; the database
// is then as before the failing step.
void migrate(SQLite::Database& database, std::span<const char* const> steps,
             const std::string& backupPath);

} // namespace weft
