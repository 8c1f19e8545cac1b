// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/flow.hpp"

#include <array>

namespace weft {
namespace {

struct KindWords {
    std::string_view id, name;
};
constexpr std::array<KindWords, kFlowKinds> kWords{{
    {"accelerators", "between accelerators"},
    {"storage", "storage"},
    {"retrieval", "retrieval"},
    {"users", "users"},
    {"telemetry", "telemetry"},
    {"management", "management"},
    {"backup", "backup"},
}};

} // namespace

std::string_view toString(TrafficKind kind) {
    return kWords.at(static_cast<std::size_t>(kind)).id;
}

std::string_view nameOf(TrafficKind kind) {
    return kWords.at(static_cast<std::size_t>(kind)).name;
}

} // namespace weft
