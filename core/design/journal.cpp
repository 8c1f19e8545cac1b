// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/journal.hpp"

#include "core/base/json.hpp"
#include "core/design/file.hpp"
#include "core/design/journal_record.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <random>

namespace weft {

namespace {

constexpr std::string_view kSuffix = ".journal";
constexpr std::chrono::seconds kSyncEvery{2};

Failure unwritable(const std::string& path, std::string_view doing, int error) {
    return Failure(
        Error{ErrorCode::Unwritable,
              fmt::format("cannot {} the crash journal: {}", doing, systemMessage(error)),
              path,
              {},
              {}});
}

// With its parents. 0, or errno.
int makeFolder(const std::string& folder) {
    for (std::size_t slash = folder.find('/', 1);; slash = folder.find('/', slash + 1)) {
        if (::mkdir(folder.substr(0, slash).c_str(), 0700) != 0 && errno != EEXIST) {
            return errno;
        }
        if (slash == std::string::npos) {
            return 0;
        }
    }
}

std::string absoluteFromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && value[0] == '/' ? value : "";
}

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Result<std::string> stateFolder() {
    if (std::string own = absoluteFromEnvironment("WEFT_STATE_DIR"); !own.empty()) {
        return own;
    }
    if (const std::string state = absoluteFromEnvironment("XDG_STATE_HOME"); !state.empty()) {
        return state + "/weft";
    }
    std::string home = absoluteFromEnvironment("HOME");
    if (home.empty()) {
        const passwd* user = ::getpwuid(::geteuid());
        home = user != nullptr && user->pw_dir != nullptr ? user->pw_dir : "";
    }
    return home.empty()
               ? fail(ErrorCode::Unwritable, "there is no home folder for the crash journal", {},
                      "Set WEFT_STATE_DIR to a folder")
               : Result<std::string>(home + "/.local/state/weft");
}

Result<Journal> Journal::start(const std::string& folder, const Design& design,
                               const std::string& path, std::string_view savedText) {
    if (const int error = makeFolder(folder); error != 0) {
        return unwritable(folder, "make a folder for", error);
    }
    std::random_device random;
    const std::string own = fmt::format("{}/{}-{:08x}{}", folder, design.id, random(), kSuffix);
    FileDescriptor file(
        ::open(own.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file || ::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        return unwritable(own, "create", errno);
    }
    Journal journal(own, std::move(file));
    const Json first = {{"journal", 1},
                        {"path", path},
                        {"hash", path.empty() ? "" : contentHash(savedText)},
                        {"start", writeDesign(design)}};
    Result<State> written = journal.write(dump(first));
    if (!written) {
        journal.remove();
        return Failure(std::move(written).error());
    }
    return journal;
}

Result<Journal::State> Journal::append(const Edit& edit) {
    return write(writeEdit(edit));
}

Result<Journal::State> Journal::appendReturn(State state) {
    WEFT_CHECK(state >= 0 && state <= state_);
    return write(dump({{"return", state}}));
}

Result<Journal::State> Journal::appendSaved(const std::string& path, std::string_view savedText) {
    return write(dump({{"saved", path}, {"hash", contentHash(savedText)}}));
}

Result<Journal::State> Journal::write(std::string_view json) {
    const std::string line = journalLine(json);
    if (const int error = writeAll(file_.get(), line); error != 0) {
        // A torn record would hide all that follow it.
        return ::ftruncate(file_.get(), size_) == 0 ? unwritable(path_, "write", error)
                                                    : unwritable(path_, "mend", errno);
    }
    size_ += static_cast<std::int64_t>(line.size());
    ++state_;
    if (std::chrono::steady_clock::now() - lastSync_ >= kSyncEvery) {
        WEFT_TRY_VOID(sync());
    }
    return state_;
}

Result<void> Journal::sync() {
    lastSync_ = std::chrono::steady_clock::now();
    return ::fdatasync(file_.get()) == 0 ? Result<void>() : unwritable(path_, "write", errno);
}

void Journal::remove() {
    if (!path_.empty()) {
        ::unlink(path_.c_str());
        path_.clear();
        file_ = FileDescriptor();
    }
}

std::vector<std::string> journalsLeftBehind(const std::string& folder) {
    std::vector<std::pair<std::int64_t, std::string>> found; // nanoseconds, path
    DIR* listing = ::opendir(folder.c_str());
    if (listing == nullptr) {
        return {};
    }
    while (const dirent* entry = ::readdir(listing)) {
        const std::string path = folder + "/" + entry->d_name;
        if (!path.ends_with(kSuffix)) {
            continue;
        }
        const FileDescriptor file(
            ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        struct stat about {};
        if (file && ::fstat(file.get(), &about) == 0 && S_ISREG(about.st_mode) &&
            about.st_uid == ::geteuid() && ::flock(file.get(), LOCK_SH | LOCK_NB) == 0) {
            found.emplace_back(about.st_mtim.tv_sec * 1'000'000'000LL + about.st_mtim.tv_nsec,
                               path);
        }
    }
    ::closedir(listing);
    std::sort(found.rbegin(), found.rend());
    std::vector<std::string> paths;
    for (auto& [time, path] : found) {
        paths.push_back(std::move(path));
    }
    return paths;
}

} // namespace weft
