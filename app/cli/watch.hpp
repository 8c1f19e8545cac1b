// SPDX-License-Identifier: GPL-3.0-or-later
// What a command that takes long shows and listens to: how far it is, on standard error once it has
// run for a second; and Ctrl+C, which ends it cleanly, leaving no half file. Pressed again, it ends
// the program at once.
#pragma once

#include <chrono>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <thread>

namespace weft::cli {

class Session;

class Watch {
public:
    // Before any thread is begun: they are not to be interrupted themselves.
    explicit Watch(const Session& session);
    ~Watch(); // clears the line
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    std::stop_token stop() const { return stop_.get_token(); }
    bool isStopped() const { return stop_.stop_requested(); }
    // Any thread. Percent as 0 … 100.
    void tell(int percent, std::string_view what);

private:
    void listen(const std::stop_token& end);

    std::stop_source stop_;
    const bool isShown_;
    const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::mutex mutex_;
    int shown_ = -1; // percent; guarded
    std::jthread listener_;
};

} // namespace weft::cli
