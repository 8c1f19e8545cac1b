// SPDX-License-Identifier: GPL-3.0-or-later
// While it lives no file of this process grows beyond so many bytes, as on a disk that is full.
#pragma once

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cstddef>

namespace weft::test {

class FullDisk {
public:
    explicit FullDisk(std::size_t bytes) {
        EXPECT_EQ(getrlimit(RLIMIT_FSIZE, &before_), 0);
        const rlimit small{bytes, before_.rlim_max};
        EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    }
    ~FullDisk() { EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &before_), 0); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
};

} // namespace weft::test
