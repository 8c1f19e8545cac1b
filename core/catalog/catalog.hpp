// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog as the engine sees it: an immutable value with every part by id. It may come from the
// seed files, from SQLite (store.hpp) or from a test; nothing here knows which. Safe to share
// between threads.
#pragma once

#include "core/catalog/parts.hpp"

#include <memory>
#include <vector>

namespace weft {

class Catalog {
public:
    Catalog() = default;
    // Parts are sorted by id; of two with one id the user's own wins, else the later.
    Catalog(std::vector<Part> parts, std::vector<Source> sources);

    const std::vector<Part>& parts() const { return *parts_; }
    const std::vector<Source>& sources() const { return *sources_; }

    const Part* find(std::string_view id) const; // null when unknown
    const Source* findSource(std::string_view id) const;
    std::vector<const Part*> ofKind(PartKind kind) const; // sorted by id
    // The id most like a mistyped one, for an error's hint; empty when none is near.
    std::string nearestId(std::string_view id) const;

    // This catalog with `parts` put over it: how a design's pinned copies win over today's catalog.
    Catalog withPinned(const std::vector<Part>& parts) const;

private:
    std::shared_ptr<const std::vector<Part>> parts_ = std::make_shared<std::vector<Part>>();
    std::shared_ptr<const std::vector<Source>> sources_ = std::make_shared<std::vector<Source>>();
};

} // namespace weft
