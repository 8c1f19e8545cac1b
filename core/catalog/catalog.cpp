// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <utility>

namespace weft {
namespace {

// Sorted by id, one part per id: the last of equals stays, a user's own before any other.
void sortAndMerge(std::vector<Part>& parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.id != b.id ? a.id < b.id : a.own < b.own;
    });
    std::vector<Part> kept;
    kept.reserve(parts.size());
    for (Part& part : parts) {
        if (!kept.empty() && kept.back().id == part.id) {
            kept.back() = std::move(part);
        } else {
            kept.push_back(std::move(part));
        }
    }
    parts = std::move(kept);
}

template <class T> const T* findById(const std::vector<T>& sorted, std::string_view id) {
    const auto place =
        std::lower_bound(sorted.begin(), sorted.end(), id,
                         [](const T& item, std::string_view key) { return item.id < key; });
    return place != sorted.end() && place->id == id ? &*place : nullptr;
}

} // namespace

Catalog::Catalog(std::vector<Part> parts, std::vector<Source> sources) {
    sortAndMerge(parts);
    std::stable_sort(sources.begin(), sources.end(),
                     [](const Source& a, const Source& b) { return a.id < b.id; });
    parts_ = std::make_shared<const std::vector<Part>>(std::move(parts));
    sources_ = std::make_shared<const std::vector<Source>>(std::move(sources));
}

const Part* Catalog::find(std::string_view id) const {
    return findById(*parts_, id);
}

const Source* Catalog::findSource(std::string_view id) const {
    return findById(*sources_, id);
}

std::vector<const Part*> Catalog::ofKind(PartKind kind) const {
    std::vector<const Part*> found;
    for (const Part& part : *parts_) {
        if (part.kind() == kind) {
            found.push_back(&part);
        }
    }
    return found;
}

std::string Catalog::nearestId(std::string_view id) const {
    const std::string wanted = lowered(id);
    std::vector<std::string_view> known;
    known.reserve(parts_->size());
    for (const Part& part : *parts_) {
        known.emplace_back(part.id);
    }
    const std::string_view close = nearest(wanted, known);
    if (!close.empty()) {
        return std::string(close);
    }
    // "qm9700" for "nvidia-qm9700": people leave the vendor out.
    for (const std::string_view candidate : known) {
        if (wanted.size() >= 3 && candidate.find(wanted) != std::string_view::npos) {
            return std::string(candidate);
        }
    }
    return {};
}

Catalog Catalog::withPinned(const std::vector<Part>& pinned) const {
    if (pinned.empty()) {
        return *this;
    }
    const auto isPinned = [&](const Part& part) {
        return std::any_of(pinned.begin(), pinned.end(),
                           [&](const Part& other) { return other.id == part.id; });
    };
    std::vector<Part> parts;
    parts.reserve(parts_->size() + pinned.size());
    for (const Part& part : *parts_) {
        if (!isPinned(part)) {
            parts.push_back(part);
        }
    }
    parts.insert(parts.end(), pinned.begin(), pinned.end());
    Catalog result;
    sortAndMerge(parts);
    result.parts_ = std::make_shared<const std::vector<Part>>(std::move(parts));
    result.sources_ = sources_;
    return result;
}

} // namespace weft
