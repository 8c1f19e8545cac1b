// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of gateways, flows, zones and their kin: every field by its kind, then what is special.
#include "core/base/text.hpp"
#include "core/design/shape.hpp"
#include "core/design/wide_items.hpp"

#include <fmt/format.h>

#include <cmath>

namespace weft {

namespace {

Result<void> checkValue(std::string_view place, const std::string& text, TextForm form) {
    switch (form) {
    case TextForm::Word:
        return text.empty() ? Result<void>() : checkId(place, text);
    case TextForm::Note:
        return checkText(place, text, kLongestNote, "\n\r\t");
    case TextForm::Text:
        break;
    }
    return checkText(place, text, kLongestName);
}

Result<void> checkValue(std::string_view place, std::int64_t count, TextForm) {
    return checkCount(place, count);
}

Result<void> checkValue(std::string_view place, double value, TextForm) {
    return checkFinite(place, value);
}

template <class Tag>
Result<void> checkValue(std::string_view place, Quantity<Tag> value, TextForm) {
    return std::isfinite(value.inBase()) && value.inBase() >= 0
               ? Result<void>()
               : wrong(place, fmt::format("{}", value.inBase()), "a finite number of 0 or more");
}

Result<void> checkValue(std::string_view place, Money value, TextForm) {
    // What a document's number of dollars can hold to the micro-dollar.
    const Money most = Money::fromMicros(1'000'000'000'000'000);
    return value >= Money() && value <= most
               ? Result<void>()
               : wrong(place, value.toPlainString(), "an amount from 0 to 1,000,000,000 USD");
}

template <class Enum>
requires(std::is_enum_v<Enum> ||
         std::is_same_v<Enum, bool>) Result<void> checkValue(std::string_view, Enum, TextForm) {
    return {};
}

Result<void> checkValue(std::string_view place, const FlowAlternative& way, TextForm form);

template <class T>
Result<void> checkValue(std::string_view place, const std::optional<T>& value, TextForm form) {
    return value ? checkValue(place, *value, form) : Result<void>();
}

template <class T>
Result<void> checkValue(std::string_view place, const std::vector<T>& values, TextForm form) {
    if (values.size() > kMostItems) {
        return wrong(place, fmt::format("a list of {}", values.size()),
                     fmt::format("at most {}", kMostItems));
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        WEFT_TRY_VOID(checkValue(fmt::format("{}/{}", place, i), values[i], form));
    }
    return {};
}

template <class T> Result<void> checkFields(const T& item) {
    Result<void> result;
    eachField<T>([&](const auto& each) {
        if (result) {
            result = checkValue(fmt::format("/{}", each.key), item.*each.member, each.form);
        }
    });
    return result;
}

Result<void> checkValue(std::string_view place, const FlowAlternative& way, TextForm) {
    return below(place, checkFields(way));
}

template <class T> Result<void> checkItem(const T& item) {
    WEFT_TRY_VOID(checkId("/id", item.id));
    return checkFields(item);
}

Result<void> checkShare(std::string_view place, std::optional<double> share) {
    return !share || (*share >= 0 && *share <= 1)
               ? Result<void>()
               : wrong(place, fmt::format("{}", *share), "an availability from 0 to 1");
}

Result<void> checkPositive(std::string_view place, std::optional<Duration> time) {
    return !time || *time > Duration() ? Result<void>()
                                       : wrong(place, "no time at all", "a time longer than 0");
}

Result<void> checkKnown(std::string_view place, const Id& id, bool isKnown,
                        std::string_view expected) {
    return id.empty() || isKnown ? Result<void>() : wrong(place, inQuotes(id), expected);
}

// That nobody who goes from `id` on by `next` comes back to it.
Result<void> checkNoLoop(std::string_view place, const Id& id, std::string_view next,
                         const std::unordered_map<std::string_view, std::string_view>& steps,
                         std::string_view expected) {
    for (std::size_t taken = 0; !next.empty(); ++taken) {
        if (next == id || taken > steps.size()) {
            return wrong(place, fmt::format("a loop through {}", inQuotes(id)), expected);
        }
        const auto found = steps.find(next);
        next = found == steps.end() ? std::string_view() : found->second;
    }
    return {};
}

} // namespace

Result<void> checkShape(const GeoPoint& point) {
    if (!(point.latitude >= -90 && point.latitude <= 90)) {
        return wrong("/latitude", fmt::format("{}", point.latitude), "degrees from -90 to 90");
    }
    return point.longitude >= -180 && point.longitude <= 180
               ? Result<void>()
               : wrong("/longitude", fmt::format("{}", point.longitude),
                       "degrees from -180 to 180");
}

Result<void> checkShape(const WanTerms& terms) {
    WEFT_TRY_VOID(checkFields(terms));
    return checkShare("/availability", terms.availability);
}

Result<void> checkShape(const Gateway& gateway) {
    WEFT_TRY_VOID(checkItem(gateway));
    return gateway.needed <= gateway.count
               ? Result<void>()
               : wrong("/needed", std::to_string(gateway.needed),
                       fmt::format("at most the {} there are", gateway.count));
}

Result<void> checkShape(const RiskGroup& group) {
    WEFT_TRY_VOID(checkItem(group));
    return checkPositive("/mtbf", group.mtbf);
}

Result<void> checkShape(const Flow& flow) {
    WEFT_TRY_VOID(checkItem(flow));
    WEFT_TRY_VOID(checkPositive("/period", flow.period));
    WEFT_TRY_VOID(checkPositive("/deadline", flow.deadline));
    WEFT_TRY_VOID(checkPositive("/budget", flow.budget));
    return checkShare("/availability", flow.availability);
}

Result<void> checkShape(const Zone& zone) {
    return checkItem(zone);
}

Result<void> checkShape(const FlowRule& rule) {
    return checkItem(rule);
}

Result<void> checkShape(const Phase& phase) {
    WEFT_TRY_VOID(checkItem(phase));
    constexpr std::int64_t kMostWeeks = 5200;
    return phase.weeks <= kMostWeeks ? Result<void>()
                                     : wrong("/weeks", std::to_string(phase.weeks),
                                             fmt::format("at most {} weeks", kMostWeeks));
}

Result<void> checkShape(const Reliability& reliability) {
    WEFT_TRY_VOID(checkItem(reliability));
    return checkPositive("/mtbf", reliability.mtbf);
}

Result<void> checkShape(const Answer& answer) {
    return checkItem(answer);
}

Result<void> checkReferences(const Directory& directory, const Gateway& gateway) {
    return directory.sites.contains(gateway.site)
               ? Result<void>()
               : wrong("/site", inQuotes(gateway.site), "the id of a site");
}

Result<void> checkReferences(const Directory& directory, const RiskGroup& group) {
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const Id& id = group.members[i];
        const bool isKnown = directory.wans.contains(id) || directory.joins.contains(id) ||
                             directory.gateways.contains(id) || directory.fabrics.contains(id) ||
                             directory.sites.contains(id);
        if (!isKnown) {
            return wrong(fmt::format("/members/{}", i), inQuotes(id),
                         "the id of a WAN link, join, gateway, fabric or site");
        }
    }
    return {};
}

Result<void> checkReferences(const Directory& directory, const Flow& flow) {
    const auto isPlace = [&](const Id& id) {
        return directory.sites.contains(id) || directory.groups.contains(id) ||
               directory.fabrics.contains(id);
    };
    constexpr std::string_view kPlace = "the id of a site, server group or fabric";
    WEFT_TRY_VOID(checkKnown("/from", flow.from, isPlace(flow.from), kPlace));
    WEFT_TRY_VOID(checkKnown("/to", flow.to, isPlace(flow.to), kPlace));
    for (std::size_t i = 0; i < flow.alternatives.size(); ++i) {
        const Id& to = flow.alternatives[i].to;
        WEFT_TRY_VOID(checkKnown(fmt::format("/alternatives/{}/to", i), to, isPlace(to), kPlace));
    }
    return checkKnown("/zone", flow.zone, directory.zones.contains(flow.zone), "the id of a zone");
}

Result<void> checkReferences(const Directory& directory, const Zone& zone) {
    for (std::size_t i = 0; i < zone.members.size(); ++i) {
        const Id& id = zone.members[i];
        const bool isKnown = directory.sites.contains(id) || directory.groups.contains(id) ||
                             directory.fabrics.contains(id) || directory.gateways.contains(id);
        if (!isKnown) {
            return wrong(fmt::format("/members/{}", i), inQuotes(id),
                         "the id of a site, server group, fabric or gateway");
        }
    }
    WEFT_TRY_VOID(checkKnown("/parent", zone.parent,
                             directory.zones.contains(zone.parent) || zone.parent == zone.id,
                             "the id of a zone"));
    return checkNoLoop("/parent", zone.id, zone.parent, directory.zones,
                       "a zone that does not lie in this one");
}

Result<void> checkReferences(const Directory& directory, const FlowRule& rule) {
    WEFT_TRY_VOID(
        checkKnown("/from", rule.from, directory.zones.contains(rule.from), "the id of a zone"));
    return checkKnown("/to", rule.to, directory.zones.contains(rule.to), "the id of a zone");
}

Result<void> checkReferences(const Directory& directory, const Phase& phase) {
    WEFT_TRY_VOID(checkKnown("/after", phase.after,
                             directory.phases.contains(phase.after) || phase.after == phase.id,
                             "the id of a phase"));
    return checkNoLoop("/after", phase.id, phase.after, directory.phases,
                       "a phase that does not wait for this one");
}

} // namespace weft
