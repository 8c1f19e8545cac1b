// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever happened to the database: the seeds are there, nothing crashes, the file is kept, own
// parts come back where they can be read at all.
#include "core/catalog/part_json.hpp"
#include "core/catalog/sqlite.hpp"
#include "core/catalog/store.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace weft {
namespace {

using testing::HasSubstr;

class StoreDamageTest : public testing::Test {
protected:
    // A few seeds only: the database is made anew hundreds of times.
    StoreDamageTest() {
        for (const char* name :
             {"sources.json", "price_bands.json", "planning.json", "switches/nvidia.json"}) {
            test::writeText(seeds_.path(name), test::readText(test::kSeedFolder + "/" + name));
        }
        CatalogStore store = open();
        WEFT_CHECK(store.putOwn(test::ownSwitch()).has_value());
        store =
            CatalogStore::open(folder_.path("other.sqlite"), test::kSeedFolder); // closes the first
        whole_ = test::readText(path());
    }

    std::string path() const { return folder_.path("catalog.sqlite"); }
    CatalogStore open() const { return CatalogStore::open(path(), seeds_.path()); }

    // Opens what is there, checks what always holds.
    CatalogStore reopened() const {
        CatalogStore store = open();
        const Catalog catalog = store.catalog();
        EXPECT_NE(catalog.find("nvidia-qm9700"), nullptr);
        EXPECT_GE(catalog.parts().size(), loadSeeds(seeds_.path()).parts.size());
        return store;
    }

    std::vector<std::string> asideFiles() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            const std::string name = entry.path().filename().string();
            if (name.find(".damaged-") != std::string::npos) {
                names.push_back(name);
            }
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    void clean() const {
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            std::filesystem::remove_all(entry.path());
        }
    }

    test::TemporaryFolder folder_, seeds_;
    std::string whole_;
};

TEST_F(StoreDamageTest, GarbageIsSetAsideAndRebuilt) {
    test::writeText(path(), std::string(10'000, 'x'));
    CatalogStore store = reopened();
    ASSERT_EQ(store.messages().size(), 1u);
    EXPECT_THAT(store.messages()[0].text, HasSubstr("damaged"));
    EXPECT_TRUE(store.isWritable());
    ASSERT_EQ(asideFiles().size(), 1u);
    EXPECT_EQ(test::readText(folder_.path(asideFiles()[0])), std::string(10'000, 'x'));
}

TEST_F(StoreDamageTest, OwnPartsComeBackFromADamagedFirstPage) {
    std::string bytes = whole_;
    std::fill_n(bytes.begin(), 100, '\0'); // the header: SQL reads nothing any more
    test::writeText(path(), bytes);
    const CatalogStore store = reopened();
    EXPECT_NE(store.catalog().find("our-switch"), nullptr);
    ASSERT_EQ(asideFiles().size(), 2u); // the database and the export
    const auto exported = parseParts(test::readText(folder_.path(asideFiles()[1])));
    ASSERT_TRUE(exported);
    ASSERT_EQ(exported->size(), 1u);
    EXPECT_EQ(exported->front().id, "our-switch");
}

TEST_F(StoreDamageTest, RemovedPartsDoNotComeBack) {
    {
        CatalogStore store = open();
        ASSERT_TRUE(store.putOwn(test::ownSwitch("removed")));
        ASSERT_TRUE(store.removeOwn("removed"));
    }
    std::string bytes = test::readText(path());
    std::fill_n(bytes.begin(), 100, '\0');
    test::writeText(path(), bytes);
    EXPECT_EQ(reopened().catalog().find("removed"), nullptr);
}

TEST_F(StoreDamageTest, AFolderInItsPlaceIsSetAside) {
    std::filesystem::remove(path());
    std::filesystem::create_directories(path() + "/inside");
    EXPECT_TRUE(reopened().isWritable());
    EXPECT_EQ(asideFiles().size(), 1u);
}

TEST_F(StoreDamageTest, AnotherProgramsDatabaseIsSetAside) {
    std::filesystem::remove(path());
    {
        SQLite::Database theirs(path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        theirs.exec("PRAGMA application_id = 77; CREATE TABLE theirs (x)");
    }
    EXPECT_TRUE(reopened().isWritable());
    EXPECT_EQ(asideFiles().size(), 1u);
}

TEST_F(StoreDamageTest, AnEmptyFileIsANewDatabase) {
    test::writeText(path(), "");
    const CatalogStore store = reopened();
    EXPECT_TRUE(store.messages().empty());
    EXPECT_TRUE(store.isWritable());
}

TEST_F(StoreDamageTest, TruncatedAnywhere) {
    for (int percent = 1; percent < 100; percent += 7) {
        clean();
        test::writeText(path(), std::string_view(whole_).substr(
                                    0, whole_.size() * static_cast<std::size_t>(percent) / 100));
        const CatalogStore store = reopened();
        EXPECT_TRUE(store.isWritable()) << percent;
        // Said so, unless the cut took nothing but the slack of the last page.
        EXPECT_TRUE(!store.messages().empty() || store.catalog().find("our-switch") != nullptr)
            << percent;
    }
}

// Each byte of the header and a few hundred elsewhere.
TEST_F(StoreDamageTest, AnyFlippedByte) {
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same flips each time
    std::uniform_int_distribution<std::size_t> anywhere(100, whole_.size() - 1);
    for (std::size_t i = 0; i < 220; ++i) {
        const std::size_t at = i < 100 ? i : anywhere(random);
        clean();
        std::string bytes = whole_;
        bytes[at] = static_cast<char>(bytes[at] ^ 0xff);
        test::writeText(path(), bytes);
        const CatalogStore store = reopened();
        const Catalog catalog = store.catalog();
        const Part* part = catalog.find("nvidia-qm9700");
        ASSERT_NE(part, nullptr);
        EXPECT_EQ(*part, test::seed("nvidia-qm9700"))
            << "byte " << at; // never a silently changed fact
    }
}

TEST_F(StoreDamageTest, TheLogOfAKilledProcessIsUsed) {
    clean();
    {
        CatalogStore store = open();
        ASSERT_TRUE(store.putOwn(test::ownSwitch("in-the-log")));
        // As a killed process leaves it: the log is not merged yet.
        std::filesystem::copy(path(), folder_.path("copy.sqlite"));
        std::filesystem::copy(path() + "-wal", folder_.path("copy.sqlite-wal"));
    }
    const CatalogStore store = CatalogStore::open(folder_.path("copy.sqlite"), seeds_.path());
    EXPECT_TRUE(store.messages().empty());
    EXPECT_NE(store.catalog().find("in-the-log"), nullptr);
}

TEST_F(StoreDamageTest, AnOwnPartThatCannotBeReadIsNamedAndKept) {
    {
        SQLite::Database database(path(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE own_part SET part = '{\"from\": \"the future\"}'");
    }
    const CatalogStore store = reopened();
    ASSERT_EQ(store.messages().size(), 1u);
    EXPECT_THAT(store.messages()[0].text, HasSubstr("our-switch"));
    SQLite::Database database(path(), SQLite::OPEN_READONLY);
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM own_part").getInt64(), 1);
}

} // namespace
} // namespace weft
