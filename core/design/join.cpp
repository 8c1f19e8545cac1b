// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/join.hpp"

#include "core/base/text.hpp"
#include "core/design/design.hpp"
#include "core/design/item_json.hpp"
#include "core/design/shape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

Json toJson(const JoinEnd& end) {
    Json json = {{"fabric", end.fabric}, {"tier", toString(end.tier)}};
    if (end.switches != 0) {
        json["switches"] = end.switches;
    }
    return json;
}

Result<JoinEnd> endFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"fabric", "tier", "switches?"}));
    JoinEnd end;
    WEFT_TRY(end.fabric, at.at("fabric").asString());
    WEFT_TRY(end.tier, wordFromJson(at.at("tier"), nodeRoleFrom, "leaf, spine, core or switch"));
    if (at.has("switches")) {
        WEFT_TRY(end.switches, at.at("switches").asCount(0, kLargestCount));
    }
    return end;
}

} // namespace

bool joinsFabrics(const Design& design, const FabricJoin& join) {
    return design.fabric(join.a.fabric) != nullptr && design.fabric(join.b.fabric) != nullptr;
}

std::int64_t linksAtNeeded(const FabricJoin& join, const Gateway& gateway) {
    const JoinEnd& end = join.a.fabric == gateway.id ? join.a : join.b;
    const std::int64_t joined =
        end.switches > 0 ? std::min(end.switches, gateway.count) : gateway.count;
    const std::int64_t bare = gateway.count - joined;
    const std::int64_t carrying = std::clamp(gateway.needed - bare, std::int64_t{0}, joined);
    if (carrying == 0) {
        return 0;
    }
    // Dealt in turn: some devices have one link more, and those come last.
    const std::int64_t fewer = joined - join.count % joined;
    return carrying * (join.count / joined) + std::max(carrying - fewer, std::int64_t{0});
}

std::string toText(const JoinEnd& end) {
    return end.switches == 0
               ? fmt::format("{}/{}", end.fabric, toString(end.tier))
               : fmt::format("{}/{}:{}", end.fabric, toString(end.tier), end.switches);
}

std::optional<JoinEnd> joinEndFrom(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, '/');
    if (parts.size() != 2) {
        return std::nullopt;
    }
    const std::vector<std::string_view> tier = split(parts[1], ':');
    const std::optional<NodeRole> role = nodeRoleFrom(tier.front());
    const Result<std::int64_t> switches =
        tier.size() == 1 ? Result<std::int64_t>(0) : parseCount(tier[1]);
    if (!role || tier.size() > 2 || !switches) {
        return std::nullopt;
    }
    return JoinEnd{Id(parts[0]), *role, *switches};
}

Json toJson(const FabricJoin& join) {
    Json json = {{"id", join.id},
                 {"name", join.name},
                 {"a", toJson(join.a)},
                 {"b", toJson(join.b)},
                 {"rate", exactBandwidth(join.rate)},
                 {"count", join.count}};
    if (join.length) {
        json["length_m"] = shortNumber(inMetres(*join.length));
    }
    return json;
}

Result<FabricJoin> joinFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"id", "name", "a", "b", "rate", "count", "length_m?"}));
    FabricJoin join;
    WEFT_TRY(join.id, at.at("id").asString());
    WEFT_TRY(join.name, at.at("name").asString());
    WEFT_TRY(join.a, endFromJson(at.at("a")));
    WEFT_TRY(join.b, endFromJson(at.at("b")));
    WEFT_TRY(join.rate, rateFromJson(at.at("rate")));
    WEFT_TRY(join.count, at.at("count").asCount(0, kLargestCount));
    if (at.has("length_m")) {
        WEFT_TRY(const double length, finiteReal(at.at("length_m")));
        join.length = metres(length);
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(join)));
    return join;
}

} // namespace weft
