// SPDX-License-Identifier: GPL-3.0-or-later
// Why by hand: an in-place write leaves a broken file when the process dies, and a rename without
// the two fsyncs leaves a file of zeros when the power does.
#include "core/base/file.hpp"

#include "core/base/file_descriptor.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <ctime>
#include <optional>
#include <random>

namespace weft {

namespace {

constexpr std::string_view kStrayMark = ".weft-";
constexpr std::size_t kStrayDigits = 6;

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

std::string nameOf(const std::string& path) {
    return path.substr(path.rfind('/') + 1); // npos + 1 is 0
}

// What a stray's name begins with; cut so that name and suffix stay within NAME_MAX.
std::string strayPrefix(const std::string& path) {
    constexpr std::size_t kLongestName = NAME_MAX - 20;
    return nameOf(path).substr(0, kLongestName) + std::string(kStrayMark);
}

Failure unreadable(const std::string& path, std::string message) {
    return Failure(Error{ErrorCode::Invalid, std::move(message), path, {}, {}});
}

// Names file and cause, and the room left where it is the disk.
Failure unwritable(const std::string& path, std::string_view doing, int error, std::size_t size) {
    std::string message = fmt::format("cannot {}: {}", doing, systemMessage(error));
    std::string hint = "Save it under another name or in another folder";
    struct statvfs disk {};
    if ((error == ENOSPC || error == EDQUOT || error == EFBIG) &&
        ::statvfs(folderOf(path).c_str(), &disk) == 0) {
        const double free = static_cast<double>(disk.f_bavail) * static_cast<double>(disk.f_frsize);
        message += fmt::format(" ({:.1f} MB needed, {:.1f} MB free)",
                               static_cast<double>(size) / 1e6, free / 1e6);
        hint = "Make room on the disk, or save it in another folder";
    }
    return Failure(Error{ErrorCode::Unwritable, std::move(message), path, {}, std::move(hint)});
}

// Where a chain of symbolic links ends, so that a save replaces the file and not the link. The end
// need not exist.
Result<std::string> resolved(const std::string& path) {
    constexpr int kMostLinks = 40;
    std::string at = path;
    for (int hop = 0; hop < kMostLinks; ++hop) {
        char target[PATH_MAX];
        const ssize_t length = ::readlink(at.c_str(), target, sizeof target);
        if (length < 0) { // not a link, or not there
            return at;
        }
        const std::string next(target, static_cast<std::size_t>(length));
        at = next.starts_with('/') ? next : folderOf(at) + "/" + next;
    }
    return unwritable(path, "follow the symbolic links", ELOOP, 0);
}

// A new file beside the target, removed again unless it was renamed.
class Temporary {
public:
    static Result<Temporary> beside(const std::string& target, mode_t mode) {
        constexpr int kTries = 100;
        constexpr std::string_view kDigits = "abcdefghijklmnopqrstuvwxyz0123456789";
        std::random_device random;
        int error = EEXIST;
        for (int i = 0; i < kTries && error == EEXIST; ++i) {
            std::string path = folderOf(target) + "/" + strayPrefix(target);
            for (std::size_t digit = 0; digit < kStrayDigits; ++digit) {
                path += kDigits[random() % kDigits.size()];
            }
            FileDescriptor file(
                ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
            if (file) {
                return Temporary(std::move(path), std::move(file));
            }
            error = errno;
        }
        return unwritable(target, "create a file in the folder", error, 0);
    }
    ~Temporary() {
        if (!path_.empty()) {
            ::unlink(path_.c_str());
        }
    }
    Temporary(Temporary&& other) noexcept
        : path_(std::exchange(other.path_, {})), file_(std::move(other.file_)) {}
    Temporary& operator=(Temporary&&) = delete;

    int file() const { return file_.get(); }
    // 0, or errno.
    int renameTo(const std::string& target) {
        if (::rename(path_.c_str(), target.c_str()) != 0) {
            return errno;
        }
        path_.clear();
        return 0;
    }
    // The name alone, free for link().
    std::string releaseName() {
        ::unlink(path_.c_str());
        return std::exchange(path_, {});
    }

private:
    Temporary(std::string path, FileDescriptor file)
        : path_(std::move(path)), file_(std::move(file)) {}
    std::string path_;
    FileDescriptor file_;
};

// Owner first, because changing it clears set-id bits. Another's ownership may be out of our hands;
// the mode is not.
int keepAttributes(int file, const struct stat& old) {
    struct stat now {};
    if (::fstat(file, &now) != 0) {
        return errno;
    }
    if ((now.st_uid != old.st_uid || now.st_gid != old.st_gid) &&
        ::fchown(file, old.st_uid, old.st_gid) != 0 && errno != EPERM) {
        return errno;
    }
    return ::fchmod(file, old.st_mode & 07777) == 0 ? 0 : errno;
}

int flushFolder(const std::string& path) {
    const FileDescriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder) {
        return errno;
    }
    return ::fsync(folder.get()) == 0 || errno == EINVAL
               ? 0
               : errno; // EINVAL: a file system without it
}

// What stands at the target: nothing, or a regular file that may be written to.
Result<std::optional<struct stat>> existing(const std::string& target, const std::string& path) {
    struct stat old {};
    if (::stat(target.c_str(), &old) != 0) {
        return errno == ENOENT ? Result<std::optional<struct stat>>(std::nullopt)
                               : unwritable(path, "write", errno, 0);
    }
    if (S_ISDIR(old.st_mode)) {
        return unwritable(path, "write", EISDIR, 0);
    }
    if (!S_ISREG(old.st_mode)) {
        return Failure(Error{
            ErrorCode::Unwritable, "not a regular file", path, {}, "Save it under another name"});
    }
    const bool writableBySome =
        (old.st_mode & 0222) != 0; // root may write to anything, and yet read-only was meant
    if (!writableBySome || ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) {
        return Failure(Error{ErrorCode::Unwritable,
                             "the file is read-only",
                             path,
                             {},
                             "Save it under another name or allow writing to it"});
    }
    return std::optional(old);
}

// The old version under path + "~" without a moment in which either name is missing: a second name
// for the old file, renamed over the previous backup; a copy where the file system has no hard
// links.
Result<void> keepBackup(const std::string& target, const std::string& path,
                        const struct stat& old) {
    const std::string backup = target + "~";
    WEFT_TRY(Temporary temporary, Temporary::beside(target, 0600));
    const std::string second = temporary.releaseName();
    if (::link(target.c_str(), second.c_str()) == 0) {
        const int error = ::rename(second.c_str(), backup.c_str()) == 0 ? 0 : errno;
        ::unlink(second.c_str()); // still there when both names already were one file
        return error == 0 ? Result<void>()
                          : unwritable(path, "keep the previous version", error, 0);
    }
    WEFT_TRY(const std::string bytes, readFile(target));
    WEFT_TRY(Temporary copy, Temporary::beside(target, 0600));
    int error = writeAll(copy.file(), bytes);
    error = error != 0 ? error : keepAttributes(copy.file(), old);
    error = error != 0 ? error : (::fsync(copy.file()) == 0 ? 0 : errno);
    error = error != 0 ? error : copy.renameTo(backup);
    return error == 0 ? Result<void>()
                      : unwritable(path, "keep the previous version", error, bytes.size());
}

bool isStray(const std::string& name, const std::string& prefix) {
    return name.size() == prefix.size() + kStrayDigits && name.starts_with(prefix) &&
           std::all_of(name.end() - kStrayDigits, name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

} // namespace

Result<std::string> readFile(const std::string& path, std::uint64_t limit) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about {};
    if (!file || ::fstat(file.get(), &about) != 0) {
        return unreadable(path, fmt::format("cannot read: {}", systemMessage(errno)));
    }
    if (S_ISDIR(about.st_mode)) {
        return unreadable(path, "cannot read: Is a directory");
    }
    const std::string tooLarge = fmt::format("larger than {} MiB", limit >> 20);
    if (S_ISREG(about.st_mode) && static_cast<std::uint64_t>(about.st_size) > limit) {
        return unreadable(path, tooLarge);
    }
    std::string bytes;
    try {
        constexpr std::size_t kChunk = 1u << 16;
        const std::size_t guess =
            S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
        for (std::size_t used = 0;;) {
            bytes.resize(std::max(used + kChunk,
                                  guess + 1)); // one more than its size shows the end in one read
            const ssize_t got = ::read(file.get(), bytes.data() + used, bytes.size() - used);
            if (got < 0 && errno != EINTR) {
                return unreadable(path, fmt::format("cannot read: {}", systemMessage(errno)));
            }
            used += got > 0 ? static_cast<std::size_t>(got) : 0;
            if (used > limit) {
                return unreadable(path, tooLarge);
            }
            if (got == 0) {
                bytes.resize(used);
                return bytes;
            }
        }
    } catch (const std::exception&) {
        return unreadable(path, "not enough memory to read it");
    }
}

Result<void> saveAtomically(const std::string& path, std::string_view bytes, bool backup) {
    WEFT_TRY(const std::string target, resolved(path));
    WEFT_TRY(const auto old, existing(target, path));
    sweepStrays(target);
    WEFT_TRY(Temporary temporary, Temporary::beside(target, old ? 0600 : 0666));
    int error = writeAll(temporary.file(), bytes);
    if (error == 0 && old) {
        error = keepAttributes(temporary.file(), *old);
    }
    if (error == 0 && ::fsync(temporary.file()) != 0) {
        error = errno;
    }
    if (error != 0) {
        return unwritable(path, "write", error, bytes.size());
    }
    if (backup && old) {
        WEFT_TRY_VOID(keepBackup(target, path, *old));
    }
    error = temporary.renameTo(target);
    error = error != 0 ? error : flushFolder(target);
    return error == 0 ? Result<void>() : unwritable(path, "write", error, bytes.size());
}

void sweepStrays(const std::string& path) {
    constexpr std::time_t kAge =
        60; // seconds; a younger one may belong to a save that is under way
    const std::string folder = folderOf(path);
    const std::string prefix = strayPrefix(path);
    DIR* listing = ::opendir(folder.c_str());
    if (listing == nullptr) {
        return;
    }
    while (const dirent* entry = ::readdir(listing)) {
        struct stat about {};
        if (isStray(entry->d_name, prefix) &&
            ::fstatat(::dirfd(listing), entry->d_name, &about, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISREG(about.st_mode) && about.st_uid == ::geteuid() &&
            about.st_mtime + kAge < std::time(nullptr)) {
            ::unlinkat(::dirfd(listing), entry->d_name, 0);
        }
    }
    ::closedir(listing);
}

} // namespace weft
