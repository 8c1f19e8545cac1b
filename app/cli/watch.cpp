// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch.hpp"

#include "app/cli/command.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <ctime>

namespace weft::cli {

namespace {

constexpr auto kPatience = std::chrono::seconds(1);

sigset_t interruption() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

Watch::Watch(const Session& session) : isShown_(!session.quiet && isatty(STDERR_FILENO) != 0) {
    const sigset_t set = interruption();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    listener_ = std::jthread([this](const std::stop_token& end) { listen(end); });
}

Watch::~Watch() {
    listener_.request_stop();
    listener_.join();
    const sigset_t set = interruption();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    if (shown_ >= 0) {
        fmt::print(stderr, "\r\033[K");
    }
}

void Watch::listen(const std::stop_token& end) {
    const sigset_t set = interruption();
    const timespec pause{0, 50'000'000};
    while (!end.stop_requested()) {
        if (sigtimedwait(&set, nullptr, &pause) != SIGINT) {
            continue;
        }
        if (!stop_.request_stop()) { // for the second time
            std::signal(SIGINT, SIG_DFL);
            pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
            raise(SIGINT);
        }
    }
}

void Watch::tell(int percent, std::string_view what) {
    const std::lock_guard lock(mutex_);
    if (isShown_ && percent != shown_ && std::chrono::steady_clock::now() - begin_ >= kPatience) {
        shown_ = percent;
        fmt::print(stderr, "\r\033[K{}, {} %", what, percent);
        std::fflush(stderr);
    }
}

} // namespace weft::cli
