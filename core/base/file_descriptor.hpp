// SPDX-License-Identifier: GPL-3.0-or-later
// An open file that closes itself, and writing to it to the last byte. For core/base/file.cpp and
// the crash journal; whoever saves a document calls saveAtomically (file.hpp).
#pragma once

#include <unistd.h>

#include <string_view>
#include <utility>

namespace weft {

class FileDescriptor {
public:
    explicit FileDescriptor(int number = -1) : number_(number) {}
    FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~FileDescriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    explicit operator bool() const { return number_ >= 0; }
    int get() const { return number_; }

private:
    int number_;
};

// Every byte, through short writes and interruptions. 0, or errno; a size limit is EFBIG and not
// the end of the process.
int writeAll(int file, std::string_view bytes);

// What errno means, in English and never in a locale.
std::string_view systemMessage(int error);

} // namespace weft
