// SPDX-License-Identifier: GPL-3.0-or-later
// What functions that apply edits do to a section of a design: find by id, put, remove.
#pragma once

#include "core/base/text.hpp"
#include "core/design/design.hpp"
#include "core/design/shape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

inline Failure unknown(std::string_view id, std::string_view expected) {
    return fail(ErrorCode::Usage,
                fmt::format("found {}, expected the id of {}", inQuotes(id), expected));
}

template <class T> auto position(const std::vector<T>& items, std::string_view id) {
    return std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; }) -
           items.begin();
}

template <class T> bool isIn(const std::vector<T>& items, std::string_view id) {
    return position(items, id) != std::ssize(items);
}

template <class T> T& itemOf(std::vector<T>& items, std::string_view id) {
    return items[static_cast<std::size_t>(position(items, id))];
}

// Adds or replaces; leaves the section shared when that changes nothing.
template <class T> Result<void> put(Shared<std::vector<T>>& section, const T& item) {
    const auto at = position(*section, item.id);
    if (at < std::ssize(*section)) {
        if (!((*section)[static_cast<std::size_t>(at)] == item)) {
            section.write()[static_cast<std::size_t>(at)] = item;
        }
        return {};
    }
    if (section->size() >= kMostItems) {
        return fail(ErrorCode::Usage,
                    fmt::format("a design has at most {} items of a kind", kMostItems));
    }
    section.write().push_back(item);
    return {};
}

template <class T, class Predicate>
void removeIf(Shared<std::vector<T>>& section, Predicate predicate) {
    if (std::any_of(section->begin(), section->end(), predicate)) {
        std::erase_if(section.write(), predicate);
    }
}

// An id may be put where it is free or already names an item of the same kind.
inline Result<void> checkFree(const Design& design, const Id& id, std::string_view kind) {
    const std::string_view owner = ownerOf(design, id);
    return owner.empty() || owner == kind
               ? Result<void>()
               : fail(ErrorCode::Usage,
                      fmt::format("the id {} already names a {}", inQuotes(id), owner), "/id");
}

} // namespace weft
