// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/parts.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace weft {
namespace {

// One word per enumerator, in the order of the enum: the words of files, forms and the command
// line.
constexpr std::array<std::string_view, 7> kKinds{"switch",  "nic",   "optic", "server",
                                                 "storage", "cloud", "wan"};
constexpr std::array<std::string_view, 4> kGrades{"A", "B", "C", "own"};
constexpr std::array<std::string_view, 5> kBases{"none", "band", "street", "quote", "list"};
constexpr std::array<std::string_view, 7> kOptics{"optic", "dac",         "acc",         "aec",
                                                  "aoc",   "fibre_patch", "copper_patch"};
constexpr std::array<std::string_view, 8> kSwitches{"fixed",     "management",    "modular",
                                                    "line_card", "chassis",       "edge_router",
                                                    "firewall",  "console_server"};

template <class E, std::size_t N>
constexpr std::string_view wordOf(E value, const std::array<std::string_view, N>& words) {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? words[index] : std::string_view{};
}

template <class E, std::size_t N>
std::optional<E> enumOf(std::string_view word, const std::array<std::string_view, N>& words) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<E>(found - words.begin());
}

} // namespace

std::string_view toString(PartKind kind) {
    return wordOf(kind, kKinds);
}
std::string_view toString(Grade grade) {
    return wordOf(grade, kGrades);
}
std::string_view toString(PriceBasis basis) {
    return wordOf(basis, kBases);
}
std::string_view toString(OpticKind kind) {
    return wordOf(kind, kOptics);
}
std::string_view toString(SwitchClass kind) {
    return wordOf(kind, kSwitches);
}
std::optional<PartKind> partKindFrom(std::string_view word) {
    return enumOf<PartKind>(word, kKinds);
}
std::optional<Grade> gradeFrom(std::string_view word) {
    return enumOf<Grade>(word, kGrades);
}
std::optional<PriceBasis> priceBasisFrom(std::string_view word) {
    return enumOf<PriceBasis>(word, kBases);
}
std::optional<OpticKind> opticKindFrom(std::string_view word) {
    return enumOf<OpticKind>(word, kOptics);
}
std::optional<SwitchClass> switchClassFrom(std::string_view word) {
    return enumOf<SwitchClass>(word, kSwitches);
}

const Provenance& Part::provenanceOf(const std::string& fieldKey) const {
    static const Provenance judgement{Grade::C, {}};
    auto found = fieldProvenance.find(fieldKey);
    if (found == fieldProvenance.end() && fieldKey.starts_with("price_")) {
        found = fieldProvenance.find("price");
    }
    if (found != fieldProvenance.end()) {
        return found->second;
    }
    return fieldKey.starts_with("planning_") ? judgement : provenance;
}

bool isMadeBy(const Part& part, std::span<const std::string> vendors) {
    const std::string own = lowered(part.vendor);
    return vendors.empty() ||
           std::any_of(vendors.begin(), vendors.end(),
                       [&](const std::string& vendor) { return lowered(vendor) == own; });
}

bool serves(const ServerPorts& ports, std::string_view wanted) {
    std::string_view rest = ports.role;
    while (true) {
        const std::size_t slash = rest.find('/');
        if (rest.substr(0, slash) == wanted) {
            return true;
        }
        if (slash == std::string_view::npos) {
            return ports.role == wanted;
        }
        rest.remove_prefix(slash + 1);
    }
}

Part emptyPart(PartKind kind) {
    Part part;
    switch (kind) {
    case PartKind::Switch:
        part.body = Switch{};
        break;
    case PartKind::Nic:
        part.body = Nic{};
        break;
    case PartKind::Optic:
        part.body = Optic{};
        break;
    case PartKind::Server:
        part.body = Server{};
        break;
    case PartKind::Storage:
        part.body = Storage{};
        break;
    case PartKind::CloudInstance:
        part.body = CloudInstance{};
        break;
    case PartKind::Wan:
        part.body = Wan{};
        break;
    }
    return part;
}

} // namespace weft
