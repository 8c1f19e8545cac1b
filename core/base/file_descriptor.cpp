// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>

namespace weft {

namespace {

// A write beyond RLIMIT_FSIZE raises SIGXFSZ, which ends the process; held back here it is EFBIG,
// an error like others.
class HoldFileSizeSignal {
public:
    HoldFileSizeSignal() {
        sigemptyset(&signal_);
        sigaddset(&signal_, SIGXFSZ);
        sigset_t before;
        pthread_sigmask(SIG_BLOCK, &signal_, &before);
        wasHeld_ = sigismember(&before, SIGXFSZ) == 1;
    }
    ~HoldFileSizeSignal() {
        if (!wasHeld_) {
            const timespec now{};
            sigtimedwait(&signal_, nullptr, &now); // takes it off the list if it came
            pthread_sigmask(SIG_UNBLOCK, &signal_, nullptr);
        }
    }
    HoldFileSizeSignal(const HoldFileSizeSignal&) = delete;
    HoldFileSizeSignal& operator=(const HoldFileSizeSignal&) = delete;

private:
    sigset_t signal_{};
    bool wasHeld_ = false;
};

} // namespace

int writeAll(int file, std::string_view bytes) {
    const HoldFileSizeSignal hold;
    while (!bytes.empty()) {
        const ssize_t written =
            ::write(file, bytes.data(), std::min<std::size_t>(bytes.size(), 1u << 30));
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        if (written == 0) {
            return ENOSPC;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

std::string_view systemMessage(int error) {
    const char* text = strerrordesc_np(error); // strerror would speak the user's language
    return text != nullptr ? text : "unknown error";
}

} // namespace weft
