// SPDX-License-Identifier: GPL-3.0-or-later
// A process that saves in a loop is killed at random moments: the file is always whole, and no save
// that was acknowledged is lost. A control that writes in place shows that the harness would see
// it.
#include "core/base/file.hpp"
#include "core/design/file.hpp"
#include "core/design/journal.hpp"
#include "tests/core/base/scratch_folder.hpp"
#include "tests/core/design/sample_design.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <random>

namespace weft {
namespace {

using test::ScratchFolder;

// A design that tells its number, and is long enough that writing it takes several blocks.
Design numbered(std::int64_t number) {
    Design design = test::sampleDesign();
    design.notes = std::string(60'000, 'n');
    design.groups.write()[0].count = number;
    return design;
}

// The child calls `step` with 1, 2, 3… and reports each number once step returned; it is killed
// after up to 8 ms. The last number it reported.
template <class Step> std::int64_t runAndKill(std::mt19937& random, Step step) {
    int ends[2];
    if (pipe(ends) != 0) {
        return -1;
    }
    const pid_t child = fork();
    if (child == 0) {
        for (std::int64_t number = 1;; ++number) {
            if (!step(number) || write(ends[1], &number, sizeof number) != sizeof number) {
                _exit(1);
            }
        }
    }
    close(ends[1]);
    std::int64_t acknowledged = 0;
    EXPECT_EQ(read(ends[0], &acknowledged, sizeof acknowledged),
              ssize_t{sizeof acknowledged}); // under way
    usleep(random() % 8'000);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child failed by itself";
    for (std::int64_t number = 0; read(ends[0], &number, sizeof number) == sizeof number;) {
        acknowledged = number;
    }
    close(ends[0]);
    return acknowledged;
}

TEST(Kill, NoAcknowledgedSaveIsLost) {
    const ScratchFolder folder;
    const std::string path = folder / "s.weft";
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        const std::int64_t acknowledged = runAndKill(
            random, [&](std::int64_t n) { return saveDesign(numbered(n), path).has_value(); });
        const Result<Design> design = loadDesign(path);
        ASSERT_TRUE(design) << design.error().toString();
        const std::int64_t found = design->groups->front().count;
        ASSERT_TRUE(found == acknowledged || found == acknowledged + 1)
            << found << " after " << acknowledged;
        if (round > 0 || acknowledged > 1) {
            const Result<Design> backup = loadDesign(path + "~");
            ASSERT_TRUE(backup) << backup.error().toString();
        }
    }
}

TEST(Kill, TheHarnessSeesAWriterInPlace) {
    const ScratchFolder folder;
    const std::string path = folder / "s.weft";
    const auto saveInPlace = [&](std::int64_t number) {
        const std::string text = writeDesign(numbered(number));
        const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        for (std::size_t at = 0; at < text.size(); at += 512) {
            const std::size_t length = std::min<std::size_t>(512, text.size() - at);
            if (write(file, text.data() + at, length) != static_cast<ssize_t>(length)) {
                return false;
            }
        }
        return close(file) == 0;
    };
    std::mt19937 random(2);
    int broken = 0;
    for (int round = 0; round < 100 && broken == 0; ++round) {
        runAndKill(random, saveInPlace);
        broken += loadDesign(path) ? 0 : 1;
    }
    EXPECT_GT(broken, 0);
}

TEST(Kill, NoAcknowledgedEditIsLost) {
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        const ScratchFolder folder;
        {
            Result<Journal> journal = Journal::start(folder.path(), numbered(0));
            ASSERT_TRUE(journal) << journal.error().toString();
            const std::int64_t acknowledged = runAndKill(random, [&](std::int64_t number) {
                ServerGroup group = test::sampleDesign().groups->front();
                group.count = number;
                return journal->append(PutGroup{group}).has_value();
            });
            const Result<Recovery> recovery = recover(journal->path());
            ASSERT_TRUE(recovery) << recovery.error().toString();
            const std::int64_t found = recovery->design.groups->front().count;
            ASSERT_TRUE(found == acknowledged || found == acknowledged + 1)
                << found << " after " << acknowledged;
            ASSERT_EQ(recovery->unsaved, found);
        }
        EXPECT_EQ(journalsLeftBehind(folder.path()).size(), 1u);
    }
}

} // namespace
} // namespace weft
