// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/migrations.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

namespace weft {
namespace {

constexpr const char* kTwo[]{"CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (7)",
                             "CREATE TABLE b (y INTEGER) STRICT"};
constexpr const char* kBroken[]{
    kTwo[0], "CREATE TABLE b (y INTEGER) STRICT; CREATE TABLE a (z INTEGER) STRICT"};

std::int64_t version(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt64();
}

TEST(Migrations, EachStepCountsUpAndABackupIsKept) {
    const test::TemporaryFolder folder;
    SQLite::Database database(folder.path("db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    EXPECT_EQ(schemaStateOf(database, 2), SchemaState::Fresh);
    migrate(database, std::span(kTwo).first(1), folder.path("backup"));
    EXPECT_EQ(version(database), 1);
    EXPECT_FALSE(std::filesystem::exists(folder.path("backup"))); // nothing was there to lose
    migrate(database, kTwo, folder.path("backup"));
    EXPECT_EQ(version(database), 2);
    EXPECT_EQ(schemaStateOf(database, 2), SchemaState::Ours);
    EXPECT_EQ(schemaStateOf(database, 1), SchemaState::Newer);

    SQLite::Database backup(folder.path("backup"), SQLite::OPEN_READONLY);
    EXPECT_EQ(version(backup), 1);
    EXPECT_EQ(backup.execAndGet("SELECT x FROM a").getInt64(), 7);
}

TEST(Migrations, AFailingStepLeavesEverythingAsItWas) {
    const test::TemporaryFolder folder;
    SQLite::Database database(folder.path("db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, std::span(kBroken).first(1), folder.path("backup"));
    EXPECT_THROW(migrate(database, kBroken, folder.path("backup")), SQLite::Exception);
    EXPECT_EQ(version(database), 1);
    EXPECT_FALSE(database.tableExists("b"));
    EXPECT_EQ(database.execAndGet("SELECT x FROM a").getInt64(), 7);
}

TEST(Migrations, AnotherProgramsDatabaseIsForeign) {
    const test::TemporaryFolder folder;
    SQLite::Database database(folder.path("db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("CREATE TABLE theirs (x)");
    EXPECT_EQ(schemaStateOf(database, 1), SchemaState::Foreign);
}

// The schema as shipped, step by step: a change to a shipped step is a bug.
TEST(Migrations, ShippedStepsAreFrozen) {
    const test::TemporaryFolder folder;
    SQLite::Database database(folder.path("db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, catalogMigrations(), folder.path("backup"));
    ASSERT_EQ(catalogMigrations().size(), 1u);
    EXPECT_EQ(database
                  .execAndGet("SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema "
                              "WHERE type = 'table' ORDER BY name)")
                  .getString(),
              "own_part seed_part seed_part_source setting source");
}

} // namespace
} // namespace weft
