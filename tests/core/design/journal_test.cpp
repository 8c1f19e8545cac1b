// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "core/design/journal.hpp"
#include "tests/core/base/full_disk.hpp"
#include "tests/core/base/scratch_folder.hpp"
#include "tests/core/design/random_design.hpp"
#include "tests/core/design/sample_design.hpp"

#include <sys/stat.h>

#include <cstdlib>

namespace weft {
namespace {

using test::ScratchFolder;

Edit setServers(std::int64_t servers) {
    return SetParameter{"compute", "servers", servers};
}

std::int64_t serversOf(const Design& design) {
    return std::get<std::int64_t>(design.fabric("compute")->params.at("servers"));
}

TEST(Journal, RecoversANeverSavedDocument) {
    const ScratchFolder folder;
    const std::string state = folder / "deep/state";
    std::string path;
    {
        Result<Journal> journal = Journal::start(state, test::sampleDesign());
        ASSERT_TRUE(journal) << journal.error().toString();
        path = journal->path();
        EXPECT_EQ(journal->append(setServers(1)), 1);
        EXPECT_EQ(journal->append(setServers(2)), 2);
        EXPECT_TRUE(journal->sync());
        EXPECT_TRUE(journalsLeftBehind(state).empty()) << "it is alive";
    }
    EXPECT_EQ(journalsLeftBehind(state), std::vector<std::string>{path});
    const Result<Recovery> recovery = recover(path);
    ASSERT_TRUE(recovery) << recovery.error().toString();
    EXPECT_EQ(serversOf(recovery->design), 2);
    EXPECT_TRUE(recovery->start == test::sampleDesign());
    EXPECT_EQ(recovery->edits.size(), 2u);
    EXPECT_EQ(recovery->unsaved, 2);
    EXPECT_EQ(recovery->path, "");
    EXPECT_FALSE(recovery->damaged);
    struct stat about {};
    ASSERT_EQ(stat(path.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 07777, 0600u);
    ASSERT_EQ(stat(state.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 07777, 0700u);
}

TEST(Journal, UndoAndRedoAreReplayed) {
    const ScratchFolder folder;
    Journal journal = *Journal::start(folder.path(), test::sampleDesign());
    const Journal::State one = *journal.append(setServers(1));
    ASSERT_TRUE(journal.append(setServers(2)));
    ASSERT_TRUE(journal.appendReturn(one));
    EXPECT_EQ(serversOf(recover(journal.path())->design), 1);
    ASSERT_TRUE(journal.appendReturn(0));
    EXPECT_EQ(serversOf(recover(journal.path())->design), 127);
    ASSERT_TRUE(journal.append(Rename{"", "After"}));
    EXPECT_EQ(recover(journal.path())->design.name, "After");
    EXPECT_EQ(recover(journal.path())->unsaved, 5);
}

std::vector<std::int64_t> serversAlong(const Recovery& recovery) {
    std::vector<std::int64_t> servers{serversOf(recovery.origin)};
    for (const HistoryStep& step : recovery.done) {
        servers.push_back(serversOf(step.after));
    }
    return servers;
}

TEST(Journal, TheUndoHistoryIsReplayed) {
    using Servers = std::vector<std::int64_t>;
    const ScratchFolder folder;
    Journal journal = *Journal::start(folder.path(), test::sampleDesign());
    const Journal::State one = *journal.append(setServers(1));
    ASSERT_TRUE(journal.append(setServers(2)));
    const Journal::State three = *journal.append(setServers(3));
    EXPECT_EQ(serversAlong(*recover(journal.path())), (Servers{127, 1, 2, 3}));
    EXPECT_EQ(recover(journal.path())->reached, 3u);
    const Journal::State again = *journal.appendReturn(one);
    EXPECT_EQ(recover(journal.path())->reached, 1u);
    EXPECT_EQ(serversAlong(*recover(journal.path())), (Servers{127, 1, 2, 3})) << "redo is there";
    ASSERT_TRUE(journal.appendSaved("/d/s.weft", "text"));
    const Journal::State four = *journal.append(setServers(4)); // what was undone is gone
    EXPECT_EQ(serversAlong(*recover(journal.path())), (Servers{127, 1, 4}));
    ASSERT_TRUE(journal.appendReturn(again)); // a return to a return
    EXPECT_EQ(recover(journal.path())->reached, 1u);
    ASSERT_TRUE(journal.appendReturn(four));
    EXPECT_EQ(recover(journal.path())->reached, 2u);
    ASSERT_TRUE(journal.appendReturn(three)); // no undo leads there any more
    const Recovery apart = *recover(journal.path());
    EXPECT_EQ(serversAlong(apart), Servers{3});
    EXPECT_EQ(apart.reached, 0u);
    EXPECT_EQ(serversOf(apart.design), 3);
}

TEST(Journal, SavingLeavesNothingToRecover) {
    const ScratchFolder folder;
    Journal journal = *Journal::start(folder.path(), test::sampleDesign(), "/d/s.weft", "old text");
    EXPECT_TRUE(recover(journal.path())->matches("old text"));
    EXPECT_FALSE(recover(journal.path())->matches("other text"));
    ASSERT_TRUE(journal.append(setServers(1)));
    ASSERT_TRUE(journal.appendSaved("/d/new.weft", "new text"));
    Recovery recovery = *recover(journal.path());
    EXPECT_EQ(recovery.unsaved, 0);
    EXPECT_EQ(recovery.path, "/d/new.weft");
    EXPECT_TRUE(recovery.matches("new text"));
    ASSERT_TRUE(journal.append(setServers(2)));
    recovery = *recover(journal.path());
    EXPECT_EQ(recovery.unsaved, 1);
    EXPECT_EQ(serversOf(recovery.design), 2);
    journal.remove();
    EXPECT_EQ(folder.count(), 0u);
}

TEST(Journal, RandomSequencesReplayToTheSameDesign) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const ScratchFolder folder;
        test::RandomDesign random(seed);
        Design design = random.design();
        Journal journal = *Journal::start(folder.path(), design);
        std::vector<Design> states = {design};
        for (int step = 0; step < 20; ++step) {
            if (random.below(4) == 0) {
                const std::uint64_t state = random.below(states.size());
                design = states[state];
                ASSERT_TRUE(journal.appendReturn(static_cast<Journal::State>(state)));
            } else {
                const Edit edit = random.edit(design);
                design = weft::apply(design, edit).value();
                ASSERT_TRUE(journal.append(edit));
            }
            states.push_back(design);
            ASSERT_EQ(journal.state() + 1, std::ssize(states));
        }
        const Result<Recovery> recovery = recover(journal.path());
        ASSERT_TRUE(recovery) << recovery.error().toString();
        ASSERT_TRUE(recovery->design == design);
        const std::size_t reached = recovery->reached;
        ASSERT_TRUE((reached == 0 ? recovery->origin : recovery->done[reached - 1].after) ==
                    design);
    }
}

TEST(Journal, DamageCostsOnlyWhatFollowsIt) {
    const ScratchFolder folder;
    Journal journal = *Journal::start(folder.path(), test::sampleDesign());
    const std::string first = *readFile(journal.path());
    ASSERT_TRUE(journal.append(setServers(1)));
    ASSERT_TRUE(journal.append(setServers(2)));
    const std::string whole = *readFile(journal.path());
    for (std::size_t length = 0; length <= whole.size(); length += length < first.size() ? 37 : 1) {
        ASSERT_TRUE(saveAtomically(folder / "cut", whole.substr(0, length)));
        const Result<Recovery> recovery = recover(folder / "cut");
        if (length < first.size()) {
            ASSERT_FALSE(recovery);
            EXPECT_EQ(recovery.error().message,
                      "the first record of this crash journal is damaged");
        } else {
            ASSERT_TRUE(recovery) << length;
            const bool isWhole = whole[length - 1] == '\n';
            EXPECT_EQ(recovery->damaged, !isWhole) << length;
        }
    }
    for (std::size_t at = first.size(); at < whole.size(); ++at) {
        std::string flipped = whole;
        flipped[at] ^= 1;
        ASSERT_TRUE(saveAtomically(folder / "cut", flipped));
        const Result<Recovery> recovery = recover(folder / "cut");
        ASSERT_TRUE(recovery) << at;
        EXPECT_TRUE(recovery->damaged) << at;
        EXPECT_LT(recovery->edits.size(), 2u) << at;
    }
    ASSERT_TRUE(saveAtomically(folder / "cut", whole + "00000000 {}\n"));
    EXPECT_EQ(serversOf(recover(folder / "cut")->design), 2);
}

TEST(Journal, AFullDiskIsAnErrorAndLeavesTheJournalWhole) {
    const ScratchFolder folder;
    Journal journal = *Journal::start(folder.path(), test::sampleDesign());
    ASSERT_TRUE(journal.append(setServers(1)));
    const auto full = [&] {
        const test::FullDisk disk(readFile(journal.path())->size() + 20);
        return journal.append(setServers(2));
    }();
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(full.error().message, "cannot write the crash journal: File too large");
    EXPECT_EQ(journal.append(setServers(3)), 2);
    const Result<Recovery> recovery = recover(journal.path());
    ASSERT_TRUE(recovery);
    EXPECT_FALSE(recovery->damaged);
    EXPECT_EQ(serversOf(recovery->design), 3);
}

TEST(Journal, FoldersThatCannotBe) {
    const ScratchFolder folder;
    ASSERT_TRUE(saveAtomically(folder / "file", "x"));
    EXPECT_FALSE(Journal::start(folder / "file/state", test::sampleDesign()));
    EXPECT_TRUE(journalsLeftBehind(folder / "none").empty());
    EXPECT_FALSE(recover(folder / "none"));
    EXPECT_FALSE(recover(folder / "file"));
}

TEST(Journal, StateFolder) {
    const auto restore = [](const char* name) {
        const char* value = std::getenv(name);
        return std::pair(std::string(name),
                         value != nullptr ? std::optional<std::string>(value) : std::nullopt);
    };
    const auto before = {restore("WEFT_STATE_DIR"), restore("XDG_STATE_HOME"), restore("HOME")};
    setenv("HOME", "/h", 1);
    setenv("XDG_STATE_HOME", "/x", 1);
    setenv("WEFT_STATE_DIR", "/w", 1);
    EXPECT_EQ(stateFolder(), std::string("/w"));
    unsetenv("WEFT_STATE_DIR");
    EXPECT_EQ(stateFolder(), std::string("/x/weft"));
    setenv("XDG_STATE_HOME", "relative", 1);
    EXPECT_EQ(stateFolder(), std::string("/h/.local/state/weft"))
        << "the standard says to ignore relative ones";
    unsetenv("HOME");
    EXPECT_TRUE(stateFolder());
    for (const auto& [name, value] : before) {
        value ? setenv(name.c_str(), value->c_str(), 1) : unsetenv(name.c_str());
    }
}

} // namespace
} // namespace weft
