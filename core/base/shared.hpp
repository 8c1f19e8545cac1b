// SPDX-License-Identifier: GPL-3.0-or-later
// A copy-on-write value: copies share until one of them is written to. It gives the design
// unlimited undo (old sections are shared), thread safety (a reader holds a value) and cheap change
// detection (isSameAs).
#pragma once

#include <memory>
#include <utility>

namespace weft {

template <class T> class Shared {
public:
    Shared() : value_(std::make_shared<const T>()) {}
    Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}

    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }

    // Copies when others share the value; the reference is valid until the next copy of *this is
    // made.
    T& write() {
        if (value_.use_count() != 1) {
            value_ = std::make_shared<const T>(*value_);
        }
        return const_cast<T&>(
            *value_); // ours alone now, and created as a non-const T by make_shared
    }

    bool isSameAs(const Shared& other) const { return value_ == other.value_; }
    bool operator==(const Shared& other) const {
        return isSameAs(other) || *value_ == *other.value_;
    }

private:
    std::shared_ptr<const T> value_;
};

} // namespace weft
