// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the catalog database and its rows. Only store*.cpp includes it.
#pragma once

#include "core/catalog/seeds.hpp"
#include "core/catalog/sqlite.hpp"

#include <memory>
#include <string>
#include <vector>

namespace weft {

struct DatabaseOpening {
    enum class Verdict { Good, Damaged, Busy, Unwritable, Newer };
    Verdict verdict = Verdict::Good;
    std::unique_ptr<SQLite::Database> database; // where Good
    std::string reason;                         // where not
};

// Creates, checks and migrates. Touches nothing of a file that is damaged, newer or another
// program's.
DatabaseOpening openDatabase(const std::string& path);

// A connection that only reads, also where neither lock nor journal can be made. Throws
// SQLite::Exception.
std::unique_ptr<SQLite::Database> openToRead(const std::string& path);

// The user's own parts; the ids of those whose JSON this program cannot read go to `unreadable`.
std::vector<Part> readOwnParts(SQLite::Database& database, std::vector<std::string>& unreadable);
void writeOwnPart(SQLite::Database& database, const Part& part);

struct SeedRows {
    std::vector<Part> parts;
    std::vector<Source> sources;
};
// Empty when the rows are not those of `hash` (any, where it is empty) or were damaged.
SeedRows readSeedRows(SQLite::Database& database, const std::string& hash);
void writeSeedRows(SQLite::Database& database, const SeedLoad& load); // in one transaction

} // namespace weft
