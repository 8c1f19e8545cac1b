// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/migrations.hpp"
#include "core/catalog/part_json.hpp"
#include "core/catalog/store.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace weft {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> textsOf(const CatalogStore& store) {
    std::vector<std::string> texts;
    for (const StoreMessage& message : store.messages()) {
        texts.push_back(message.text);
    }
    return texts;
}

class CatalogStoreTest : public testing::Test {
protected:
    CatalogStore open() const { return CatalogStore::open(path(), test::kSeedFolder); }
    std::string path() const { return folder_.path("data/catalog.sqlite"); }
    test::TemporaryFolder folder_;
};

TEST_F(CatalogStoreTest, FirstStartCreatesAndHoldsTheSeeds) {
    for (int start = 0; start < 2; ++start) { // the second reads the rows of the first
        const CatalogStore store = open();
        EXPECT_THAT(textsOf(store), IsEmpty());
        EXPECT_TRUE(store.isWritable());
        const Catalog catalog = store.catalog();
        const Catalog seeds = test::seeds().catalog();
        EXPECT_EQ(catalog.parts(), seeds.parts());
        EXPECT_EQ(catalog.sources(), seeds.sources());
    }
}

TEST_F(CatalogStoreTest, SettingsOfTheDatabase) {
    open();
    SQLite::Database database(path(), SQLite::OPEN_READWRITE);
    EXPECT_EQ(database.execAndGet("PRAGMA application_id").getInt64(), kCatalogApplicationId);
    EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt64(), 1);
    EXPECT_EQ(database.execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM seed_part").getInt64(),
              static_cast<std::int64_t>(test::seeds().parts.size()));
    EXPECT_GT(database.execAndGet("SELECT count(*) FROM seed_part_source").getInt64(), 500);
    EXPECT_EQ(database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt64(), 0);
}

TEST_F(CatalogStoreTest, OwnPartsAreKeptReplacedAndRemoved) {
    {
        CatalogStore store = open();
        ASSERT_TRUE(store.putOwn(test::ownSwitch()));
        Part changed = test::ownSwitch();
        changed.model = "Mark 2";
        ASSERT_TRUE(store.putOwn(changed));
        ASSERT_TRUE(store.putOwn(test::ownSwitch("other")));
    }
    CatalogStore store = open();
    const Catalog catalog = store.catalog();
    const Part* part = catalog.find("our-switch");
    ASSERT_NE(part, nullptr);
    EXPECT_EQ(part->model, "Mark 2");
    EXPECT_TRUE(part->own);
    EXPECT_EQ(part->provenance.grade, Grade::User);
    EXPECT_EQ(std::get<Switch>(part->body).planningTypical, watts(400)); // the class of 12.8 Tb/s
    ASSERT_TRUE(store.removeOwn("our-switch"));
    EXPECT_EQ(store.catalog().find("our-switch"), nullptr);
    EXPECT_NE(store.catalog().find("other"), nullptr);
    EXPECT_FALSE(store.removeOwn("our-switch"));
    EXPECT_FALSE(store.removeOwn("nvidia-qm9700")); // not the user's
}

TEST_F(CatalogStoreTest, AnOwnPartHidesTheSeedOfItsIdUntilRemoved) {
    CatalogStore store = open();
    ASSERT_TRUE(store.putOwn(test::ownSwitch("nvidia-qm9700")));
    EXPECT_EQ(store.catalog().find("nvidia-qm9700")->model, "Mark 1");
    ASSERT_TRUE(store.removeOwn("nvidia-qm9700"));
    EXPECT_EQ(store.catalog().find("nvidia-qm9700")->vendor, "NVIDIA");
}

TEST_F(CatalogStoreTest, RefusesWhatIsWrongWithAPart) {
    CatalogStore store = open();
    Part part = test::ownSwitch();
    part.id = "No Good";
    EXPECT_EQ(store.putOwn(part).error().place, "id");
    part = test::ownSwitch();
    part.price.basis = PriceBasis::Band;
    part.price.band = "nonsense";
    EXPECT_EQ(store.putOwn(part).error().place, "price_band");
    part.price.band = "switch_eth_400g"; // 12,800 Gb/s x 1.8 USD
    ASSERT_TRUE(store.putOwn(part));
    EXPECT_EQ(store.catalog().find("our-switch")->price.typical, Money::fromDollars(23'040));
}

TEST_F(CatalogStoreTest, ImportsAllPartsOrNone) {
    CatalogStore store = open();
    const std::string good =
        writePart(test::ownSwitch("one")) + "," + writePart(test::ownSwitch("two"));
    EXPECT_EQ(store.importParts("[" + good + "]"), 2u);
    EXPECT_FALSE(
        store.importParts("[" + writePart(test::ownSwitch("three")) + ", {}]", "parts.json"));
    EXPECT_EQ(store.catalog().find("three"), nullptr);
    EXPECT_NE(store.catalog().find("two"), nullptr);
}

TEST_F(CatalogStoreTest, NewSeedsReplaceTheOldAndOwnPartsStay) {
    std::filesystem::copy(test::kSeedFolder, folder_.path("seeds"),
                          std::filesystem::copy_options::recursive);
    {
        CatalogStore store = CatalogStore::open(path(), folder_.path("seeds"));
        ASSERT_TRUE(store.putOwn(test::ownSwitch()));
        EXPECT_NE(store.catalog().find("dell-z9332f-on"), nullptr);
    }
    std::filesystem::remove(folder_.path("seeds/switches/dell.json"));
    test::writeText(folder_.path("seeds/nics/new.json"),
                    R"([{"id": "brand-new", "kind": "nic", "model": "N"}])");
    const CatalogStore store = CatalogStore::open(path(), folder_.path("seeds"));
    EXPECT_THAT(textsOf(store), IsEmpty());
    const Catalog catalog = store.catalog();
    EXPECT_EQ(catalog.find("dell-z9332f-on"), nullptr);
    EXPECT_NE(catalog.find("brand-new"), nullptr);
    EXPECT_NE(catalog.find("our-switch"), nullptr);
}

TEST_F(CatalogStoreTest, WithoutSeedFilesTheLastCopyServes) {
    open();
    const CatalogStore store = CatalogStore::open(path(), folder_.path("nowhere"));
    EXPECT_NE(store.catalog().find("nvidia-qm9700"), nullptr);
    EXPECT_THAT(textsOf(store), testing::ElementsAre(HasSubstr("copy of the last start")));
}

TEST_F(CatalogStoreTest, BadSeedFileIsNamedInAMessage) {
    std::filesystem::copy(test::kSeedFolder, folder_.path("seeds"),
                          std::filesystem::copy_options::recursive);
    test::writeText(folder_.path("seeds/switches/dell.json"), "{");
    const CatalogStore store = CatalogStore::open(path(), folder_.path("seeds"));
    EXPECT_THAT(textsOf(store), testing::ElementsAre(HasSubstr("switches/dell.json")));
    EXPECT_NE(store.catalog().find("nvidia-qm9700"), nullptr);
}

TEST_F(CatalogStoreTest, TwoStoresSeeEachOthersParts) {
    CatalogStore first = open();
    CatalogStore second = open();
    ASSERT_TRUE(first.putOwn(test::ownSwitch("from-first")));
    ASSERT_TRUE(second.putOwn(test::ownSwitch("from-second")));
    EXPECT_NE(first.catalog().find("from-second"), nullptr);
    EXPECT_NE(second.catalog().find("from-first"), nullptr);
}

TEST_F(CatalogStoreTest, AnUnwritablePlaceStillGivesTheSeeds) {
    test::writeText(folder_.path("file"), "in the way");
    for (const std::string& bad : {folder_.path("file/catalog.sqlite"),
                                   std::string("/proc/weft/catalog.sqlite"), std::string()}) {
        CatalogStore store = CatalogStore::open(bad, test::kSeedFolder);
        EXPECT_FALSE(store.isWritable());
        EXPECT_EQ(store.messages().size(), 1u) << bad;
        EXPECT_EQ(store.catalog().parts().size(), test::seeds().parts.size());
        const auto put = store.putOwn(test::ownSwitch());
        ASSERT_FALSE(put); // never acknowledge what would be lost
        EXPECT_EQ(put.error().code, ErrorCode::Unwritable);
    }
}

TEST_F(CatalogStoreTest, ALockedDatabaseIsReadAndLeftAlone) {
    {
        CatalogStore store = open();
        ASSERT_TRUE(store.putOwn(test::ownSwitch()));
    }
    SQLite::Database holder(path(), SQLite::OPEN_READWRITE);
    holder.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM setting");
    CatalogStore store = open();
    EXPECT_THAT(textsOf(store), testing::ElementsAre(HasSubstr("in use by another program")));
    EXPECT_NE(store.catalog().find("nvidia-qm9700"), nullptr);
    EXPECT_NE(store.catalog().find("our-switch"), nullptr);
    EXPECT_FALSE(store.putOwn(test::ownSwitch("more")));
}

TEST_F(CatalogStoreTest, ANewerDatabaseIsRefusedAndUntouched) {
    {
        CatalogStore store = open();
        ASSERT_TRUE(store.putOwn(test::ownSwitch()));
    }
    {
        SQLite::Database database(path(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 9");
    }
    const std::string before = test::readText(path());
    CatalogStore store = open();
    EXPECT_THAT(textsOf(store), testing::ElementsAre(testing::AllOf(HasSubstr("newer Weft"),
                                                                    HasSubstr("version 9"))));
    EXPECT_NE(store.catalog().find("our-switch"), nullptr);
    EXPECT_FALSE(store.putOwn(test::ownSwitch("more")));
    EXPECT_EQ(test::readText(path()), before);
}

TEST(CatalogPath, FollowsTheEnvironment) {
    ::setenv("WEFT_DATA_DIR", "/d", 1);
    EXPECT_EQ(catalogPath(), "/d/catalog.sqlite");
    ::unsetenv("WEFT_DATA_DIR");
    ::setenv("XDG_DATA_HOME", "/x", 1);
    EXPECT_EQ(catalogPath(), "/x/weft/catalog.sqlite");
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", "/h", 1);
    EXPECT_EQ(catalogPath(), "/h/.local/share/weft/catalog.sqlite");
}

} // namespace
} // namespace weft
