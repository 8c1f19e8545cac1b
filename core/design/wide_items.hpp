// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of gateways, flows, zones and their kin, each said once: documents, the journal, path
// settings and the checks of shape all walk these lists. Include from .cpp files of core/design
// only.
#pragma once

#include "core/design/design.hpp"

#include <array>
#include <span>
#include <tuple>

namespace weft {

// What a string of an item is allowed to be.
enum class TextForm : std::uint8_t {
    Text, // one line of at most kLongestName bytes
    Word, // an id, or empty
    Note  // several lines, at most kLongestNote bytes
};

template <class T, class Member> struct ItemField {
    std::string_view key; // in JSON; a setting's name has '-' for '_' and no "_usd"
    Member T::*member;
    TextForm form;
};

template <class T, class Member>
constexpr ItemField<T, Member> field(std::string_view key, Member T::*member,
                                     TextForm form = TextForm::Text) {
    return {key, member, form};
}

// Every field but the id, which all have; a missing key is the default.
template <class T> constexpr auto itemFields() = delete;
template <> constexpr auto itemFields<WanTerms>() {
    return std::tuple(
        field("gateway_a", &WanTerms::gatewayA, TextForm::Word),
        field("gateway_b", &WanTerms::gatewayB, TextForm::Word),
        field("diversity", &WanTerms::diversity), field("encryption", &WanTerms::encryption),
        field("availability", &WanTerms::availability), field("delay", &WanTerms::delay),
        field("jitter", &WanTerms::jitter), field("mtu", &WanTerms::mtu),
        field("per_month_usd", &WanTerms::perMonth), field("per_gb_usd", &WanTerms::perGb));
}
template <> constexpr auto itemFields<Gateway>() {
    return std::tuple(field("name", &Gateway::name), field("site", &Gateway::site, TextForm::Word),
                      field("part", &Gateway::part), field("count", &Gateway::count),
                      field("needed", &Gateway::needed), field("throughput", &Gateway::throughput),
                      field("encrypted_throughput", &Gateway::encryptedThroughput),
                      field("delay", &Gateway::delay), field("enforces", &Gateway::enforces));
}
template <> constexpr auto itemFields<RiskGroup>() {
    return std::tuple(field("name", &RiskGroup::name),
                      field("members", &RiskGroup::members, TextForm::Word),
                      field("mtbf", &RiskGroup::mtbf), field("mttr", &RiskGroup::mttr));
}
template <> constexpr auto itemFields<Reliability>() {
    return std::tuple(field("mtbf", &Reliability::mtbf), field("mttr", &Reliability::mttr));
}
template <> constexpr auto itemFields<FlowAlternative>() {
    return std::tuple(field("to", &FlowAlternative::to, TextForm::Word),
                      field("processing", &FlowAlternative::processing),
                      field("per_month_usd", &FlowAlternative::perMonth));
}
template <> constexpr auto itemFields<Flow>() {
    return std::tuple(
        field("name", &Flow::name), field("kind", &Flow::kind),
        field("from", &Flow::from, TextForm::Word), field("to", &Flow::to, TextForm::Word),
        field("count", &Flow::count), field("rate", &Flow::rate), field("volume", &Flow::volume),
        field("period", &Flow::period), field("deadline", &Flow::deadline),
        field("message", &Flow::message), field("reply", &Flow::reply),
        field("burst", &Flow::burst), field("budget", &Flow::budget),
        field("processing", &Flow::processing), field("class", &Flow::trafficClass),
        field("zone", &Flow::zone, TextForm::Word), field("encryption", &Flow::encryption),
        field("availability", &Flow::availability), field("alternatives", &Flow::alternatives));
}
template <> constexpr auto itemFields<Zone>() {
    return std::tuple(field("name", &Zone::name), field("parent", &Zone::parent, TextForm::Word),
                      field("tenant", &Zone::tenant),
                      field("members", &Zone::members, TextForm::Word),
                      field("isolation", &Zone::isolation));
}
template <> constexpr auto itemFields<FlowRule>() {
    return std::tuple(field("name", &FlowRule::name),
                      field("from", &FlowRule::from, TextForm::Word),
                      field("to", &FlowRule::to, TextForm::Word), field("kinds", &FlowRule::kinds),
                      field("allow", &FlowRule::allow), field("inspected", &FlowRule::inspected),
                      field("encrypted", &FlowRule::encrypted));
}
template <> constexpr auto itemFields<Answer>() {
    return std::tuple(field("text", &Answer::text, TextForm::Note),
                      field("evidence", &Answer::evidence, TextForm::Note),
                      field("settled", &Answer::settled));
}
template <> constexpr auto itemFields<Phase>() {
    return std::tuple(field("name", &Phase::name), field("weeks", &Phase::weeks),
                      field("after", &Phase::after, TextForm::Word), field("gates", &Phase::gates),
                      field("note", &Phase::note, TextForm::Note));
}

// Calls visit(field) for each.
template <class T, class Visit> void eachField(Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each), ...); }, itemFields<T>());
}

// The words of an enum in the order of its values.
template <class Enum> std::span<const std::string_view> wordsOf();
template <> std::span<const std::string_view> wordsOf<Encryption>();
template <> std::span<const std::string_view> wordsOf<Diversity>();
template <> std::span<const std::string_view> wordsOf<FlowKind>();
template <> std::span<const std::string_view> wordsOf<TrafficClass>();
template <> std::span<const std::string_view> wordsOf<Isolation>();
// "none, macsec, ipsec or tls"
std::string alternatives(std::span<const std::string_view> words);

// What one item of a section is called, and the section's key in a document. The first are items
// like sites, with an id of the one namespace; the last two are entries keyed by what they answer.
struct WideNames {
    std::string_view item;    // "risk group"
    std::string_view section; // "risk_groups"
    std::string_view editKey; // "risk_group"
};
template <class T> constexpr WideNames wideNames() = delete;
template <> constexpr WideNames wideNames<Gateway>() {
    return {"gateway", "gateways", "gateway"};
}
template <> constexpr WideNames wideNames<RiskGroup>() {
    return {"risk group", "risk_groups", "risk_group"};
}
template <> constexpr WideNames wideNames<Flow>() {
    return {"flow", "flows", "flow"};
}
template <> constexpr WideNames wideNames<Zone>() {
    return {"zone", "zones", "zone"};
}
template <> constexpr WideNames wideNames<FlowRule>() {
    return {"rule", "rules", "rule"};
}
template <> constexpr WideNames wideNames<Phase>() {
    return {"phase", "phases", "phase"};
}
template <> constexpr WideNames wideNames<Reliability>() {
    return {"class of components", "reliability", "reliability"};
}
template <> constexpr WideNames wideNames<Answer>() {
    return {"answer", "answers", "answer"};
}

// The section that holds items of type T.
template <class T, class AnyDesign> auto& wideSection(AnyDesign& design) {
    if constexpr (std::is_same_v<T, Gateway>) {
        return design.gateways;
    } else if constexpr (std::is_same_v<T, RiskGroup>) {
        return design.riskGroups;
    } else if constexpr (std::is_same_v<T, Flow>) {
        return design.flows;
    } else if constexpr (std::is_same_v<T, Zone>) {
        return design.zones;
    } else if constexpr (std::is_same_v<T, FlowRule>) {
        return design.rules;
    } else if constexpr (std::is_same_v<T, Phase>) {
        return design.phases;
    } else if constexpr (std::is_same_v<T, Reliability>) {
        return design.reliability;
    } else {
        static_assert(std::is_same_v<T, Answer>);
        return design.answers;
    }
}

template <class T> struct TypeOf { using Type = T; };
// Calls visit(TypeOf<T>()) for each kind of item with an id of its own.
template <class Visit> void eachWideItem(Visit&& visit) {
    visit(TypeOf<Gateway>());
    visit(TypeOf<RiskGroup>());
    visit(TypeOf<Flow>());
    visit(TypeOf<Zone>());
    visit(TypeOf<FlowRule>());
    visit(TypeOf<Phase>());
}
// And for the keyed entries too.
template <class Visit> void eachWideSection(Visit&& visit) {
    eachWideItem(visit);
    visit(TypeOf<Reliability>());
    visit(TypeOf<Answer>());
}

// After an item has gone: nothing names it any more. Flows from or to it and joins that end at it
// go too; a cloud of items that lost a member keeps the others.
void dropDangling(Design& design);

} // namespace weft
