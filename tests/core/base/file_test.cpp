// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "tests/core/base/full_disk.hpp"
#include "tests/core/base/scratch_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include <csignal>

namespace weft {
namespace {

using test::ScratchFolder;

mode_t modeOf(const std::string& path) {
    struct stat about {};
    EXPECT_EQ(stat(path.c_str(), &about), 0) << path;
    return about.st_mode & 07777;
}

bool exists(const std::string& path) {
    struct stat about {};
    return lstat(path.c_str(), &about) == 0;
}

TEST(File, WritesReadsAndKeepsThePreviousVersion) {
    const ScratchFolder folder;
    const std::string path = folder / "a.weft";
    const std::string bytes("one\0two", 7);
    ASSERT_TRUE(saveAtomically(path, bytes, true));
    EXPECT_EQ(readFile(path), bytes);
    EXPECT_FALSE(exists(path + "~")) << "nothing to keep yet";
    ASSERT_TRUE(saveAtomically(path, "second", true));
    ASSERT_TRUE(saveAtomically(path, "third", true));
    EXPECT_EQ(readFile(path), std::string("third"));
    EXPECT_EQ(readFile(path + "~"), std::string("second"));
    ASSERT_TRUE(saveAtomically(path, "", false));
    EXPECT_EQ(readFile(path), std::string());
    EXPECT_EQ(readFile(path + "~"), std::string("second")) << "left alone without backup";
    EXPECT_EQ(folder.count(), 2u) << "no strays";
}

TEST(File, ABackupThatIsAlreadyTheSameFileIsNoStumblingBlock) {
    const ScratchFolder folder;
    const std::string path = folder / "a";
    ASSERT_TRUE(saveAtomically(path, "one"));
    ASSERT_EQ(link(path.c_str(), (path + "~").c_str()),
              0); // as after a death between backup and rename
    ASSERT_TRUE(saveAtomically(path, "two", true));
    EXPECT_EQ(readFile(path), std::string("two"));
    EXPECT_EQ(readFile(path + "~"), std::string("one"));
    EXPECT_EQ(folder.count(), 2u);
}

TEST(File, NewFilesFollowTheUmaskAndOldOnesKeepTheirMode) {
    const ScratchFolder folder;
    const std::string path = folder / "a";
    const mode_t before = umask(027);
    ASSERT_TRUE(saveAtomically(path, "one"));
    EXPECT_EQ(modeOf(path), 0640u);
    chmod(path.c_str(), 0604);
    ASSERT_TRUE(saveAtomically(path, "two", true));
    EXPECT_EQ(modeOf(path), 0604u);
    EXPECT_EQ(modeOf(path + "~"), 0604u);
    umask(before);
}

TEST(File, OwnersAreKept) {
    if (geteuid() == 0) {
        const ScratchFolder folder;
        const std::string path = folder / "a";
        ASSERT_TRUE(saveAtomically(path, "one"));
        ASSERT_EQ(chown(path.c_str(), 1234, 2345), 0);
        ASSERT_TRUE(saveAtomically(path, "two"));
        struct stat about {};
        ASSERT_EQ(stat(path.c_str(), &about), 0);
        EXPECT_EQ(about.st_uid, 1234u);
        EXPECT_EQ(about.st_gid, 2345u);
    }
}

TEST(File, SymbolicLinksStayAndTheirEndIsWritten) {
    const ScratchFolder folder;
    ASSERT_EQ(mkdir((folder / "real").c_str(), 0755), 0);
    ASSERT_EQ(symlink("real/end", (folder / "middle").c_str()), 0);
    ASSERT_EQ(symlink((folder / "middle").c_str(), (folder / "link").c_str()), 0);
    ASSERT_TRUE(saveAtomically(folder / "link", "one")) << "the end does not exist yet";
    ASSERT_TRUE(saveAtomically(folder / "link", "two", true));
    EXPECT_EQ(readFile(folder / "real/end"), std::string("two"));
    EXPECT_EQ(readFile(folder / "real/end~"), std::string("one"));
    struct stat about {};
    ASSERT_EQ(lstat((folder / "link").c_str(), &about), 0);
    EXPECT_TRUE(S_ISLNK(about.st_mode));
    ASSERT_EQ(symlink("loop", (folder / "loop").c_str()), 0);
    const Result<void> loop = saveAtomically(folder / "loop", "x");
    ASSERT_FALSE(loop);
    EXPECT_EQ(loop.error().message,
              "cannot follow the symbolic links: Too many levels of symbolic links");
}

TEST(File, RelativeNames) {
    const ScratchFolder folder;
    const std::string before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    EXPECT_TRUE(saveAtomically("a", "one"));
    EXPECT_TRUE(saveAtomically("./a", "two", true));
    EXPECT_EQ(readFile("a"), std::string("two"));
    std::filesystem::current_path(before);
}

TEST(File, RefusesWithFileAndCause) {
    const ScratchFolder folder;
    const auto refusal = [](const std::string& path) {
        const Result<void> saved = saveAtomically(path, "x", true);
        EXPECT_TRUE(saved || saved.error().code == ErrorCode::Unwritable);
        return saved ? "saved" : saved.error().toString();
    };
    const std::string hint = ". Save it under another name or in another folder";
    EXPECT_EQ(refusal(folder / "none/a"),
              folder / "none/a: cannot create a file in the folder: No such file or directory" +
                  hint);
    EXPECT_EQ(refusal(folder.path()), folder.path() + ": cannot write: Is a directory" + hint);
    ASSERT_TRUE(saveAtomically(folder / "a", "one"));
    EXPECT_EQ(refusal(folder / "a/b"), folder / "a/b: cannot write: Not a directory" + hint);
    chmod((folder / "a").c_str(), 0444);
    EXPECT_EQ(refusal(folder / "a"),
              folder /
                  "a: the file is read-only. Save it under another name or allow writing to it");
    chmod((folder / "a").c_str(), 0644);
    ASSERT_EQ(mkdir((folder / "a~").c_str(), 0755), 0);
    EXPECT_EQ(refusal(folder / "a"),
              folder / "a: cannot keep the previous version: Is a directory" + hint);
    EXPECT_EQ(readFile(folder / "a"), std::string("one"));
    ASSERT_EQ(mkfifo((folder / "pipe").c_str(), 0644), 0);
    EXPECT_EQ(refusal(folder / "pipe"),
              folder / "pipe: not a regular file. Save it under another name");
    EXPECT_EQ(refusal("/dev/full"), "/dev/full: not a regular file. Save it under another name");
    EXPECT_EQ(folder.count(), 3u) << "no strays";
    EXPECT_FALSE(saveAtomically("", "x"));
    EXPECT_FALSE(saveAtomically(folder / std::string(300, 'n'), "x"));
    EXPECT_TRUE(saveAtomically(folder / std::string(250, 'n'), "x"))
        << "a temporary's name must fit too";
}

TEST(File, AFullDiskLeavesTheOldFileAndSaysSo) {
    const ScratchFolder folder;
    const std::string path = folder / "a";
    ASSERT_TRUE(saveAtomically(path, "old"));
    const Result<void> saved = [&] {
        const test::FullDisk full(100'000);
        return saveAtomically(path, std::string(2'000'000, 'x'), true);
    }();
    ASSERT_FALSE(saved) << "and SIGXFSZ did not end the process";
    EXPECT_TRUE(saved.error().message.starts_with("cannot write: File too large (2.0 MB needed, "))
        << saved.error().message;
    EXPECT_EQ(saved.error().hint, "Make room on the disk, or save it in another folder");
    EXPECT_EQ(readFile(path), std::string("old"));
    EXPECT_EQ(folder.count(), 1u);
}

TEST(File, StraysOfKilledSavesAreSwept) {
    const ScratchFolder folder;
    const std::string path = folder / "a.weft";
    for (const char* name : {"a.weft.weft-abc123", "a.weft.weft-zzzzz9", "a.weft.weft-ABC123",
                             "a.weft.weft-abc12", "b.weft.weft-abc123", "a.weft.weft-young1"}) {
        ASSERT_TRUE(saveAtomically(folder / name, "stray"));
        const utimbuf old{1'000'000'000, 1'000'000'000};
        if (std::string_view(name) != "a.weft.weft-young1") {
            utime((folder / name).c_str(), &old);
        }
    }
    ASSERT_TRUE(saveAtomically(path, "x"));
    EXPECT_FALSE(exists(folder / "a.weft.weft-abc123"));
    EXPECT_FALSE(exists(folder / "a.weft.weft-zzzzz9"));
    for (const char* kept :
         {"a.weft.weft-ABC123", "a.weft.weft-abc12", "b.weft.weft-abc123", "a.weft.weft-young1"}) {
        EXPECT_TRUE(exists(folder / kept)) << kept;
    }
}

TEST(File, ReadingRefusesWithFileAndCause) {
    const ScratchFolder folder;
    EXPECT_EQ(readFile(folder / "none").error().toString(),
              folder / "none: cannot read: No such file or directory");
    EXPECT_EQ(readFile(folder.path()).error().toString(),
              folder.path() + ": cannot read: Is a directory");
    ASSERT_TRUE(saveAtomically(folder / "a", std::string(3'000'000, 'x')));
    EXPECT_EQ(readFile(folder / "a", 2 << 20).error().toString(), folder / "a: larger than 2 MiB");
    EXPECT_EQ(readFile("/dev/zero", 2 << 20).error().toString(), "/dev/zero: larger than 2 MiB");
    EXPECT_EQ(readFile(folder / "a", 3'000'000)->size(), 3'000'000u);
    ASSERT_EQ(truncate((folder / "a").c_str(), 600ll << 20), 0); // sparse
    EXPECT_EQ(readFile(folder / "a").error().toString(), folder / "a: larger than 512 MiB");
}

} // namespace
} // namespace weft
