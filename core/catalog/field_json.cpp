// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/field_json.hpp"

#include "core/base/text.hpp"
#include "core/catalog/field_number.hpp"
#include "core/catalog/list_text.hpp"

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr double kMostGbps = 1e6;
constexpr std::int64_t kMostPorts = 100'000;
constexpr std::size_t kLongestWord = 200;
constexpr std::size_t kMostEntries = 1000;

// A name without blanks or the signs that lists are written with, so that its text form reads back.
Result<std::string> wordAt(const JsonAt& at) {
    WEFT_TRY(std::string word, at.asString(kLongestWord));
    if (word.empty() || word.find_first_of(" \t\r\n;,()") != std::string::npos) {
        return at.expected("one word");
    }
    return word;
}

Result<Bandwidth> rateAt(const JsonAt& at) {
    WEFT_TRY(const double rate, at.asReal(0, kMostGbps));
    return gbps(rate);
}

template <class T, class Read> Result<std::vector<T>> listAt(const JsonAt& at, Read read) {
    WEFT_TRY_VOID(at.expectArray());
    if (at.size() > kMostEntries) {
        return at.expected("at most 1000 entries");
    }
    std::vector<T> values;
    for (std::size_t i = 0; i < at.size(); ++i) {
        WEFT_TRY(T value, read(at.at(i)));
        values.push_back(std::move(value));
    }
    return values;
}

Result<std::string> textAt(const JsonAt& at) {
    WEFT_TRY(std::string text, at.asString(kLongestWord));
    if (text.empty() || text.find(',') != std::string::npos) {
        return at.expected("a text without commas");
    }
    return text;
}

Result<Breakout> breakoutAt(const JsonAt& at) {
    WEFT_TRY(const std::string text, at.asString(kLongestWord));
    auto split = parseBreakout(text);
    if (!split) {
        return at.expected("a breakout such as \"2x400G\"");
    }
    return *split;
}

Result<CageGroup> cagesAt(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"form_factor", "count", "rate_gbps", "max_port_rate_gbps?",
                                   "breakouts?", "auxiliary?", "role?"}));
    CageGroup cages;
    WEFT_TRY(cages.formFactor, wordAt(at.at("form_factor")));
    WEFT_TRY(cages.count, at.at("count").asCount(0, kMostPorts));
    WEFT_TRY(cages.rate, rateAt(at.at("rate_gbps")));
    if (at.has("max_port_rate_gbps")) {
        WEFT_TRY(cages.maxPortRate, rateAt(at.at("max_port_rate_gbps")));
    }
    if (at.has("breakouts")) {
        WEFT_TRY(cages.breakouts, listAt<Breakout>(at.at("breakouts"), breakoutAt));
    }
    if (at.has("auxiliary")) {
        WEFT_TRY(cages.auxiliary, at.at("auxiliary").asBool());
    }
    if (at.has("role")) {
        WEFT_TRY(cages.role, wordAt(at.at("role")));
    }
    return cages;
}

Result<NicPorts> nicPortsAt(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"form_factor", "count", "rate_gbps"}));
    NicPorts ports;
    WEFT_TRY(ports.formFactor, wordAt(at.at("form_factor")));
    WEFT_TRY(ports.count, at.at("count").asCount(1, kMostPorts));
    WEFT_TRY(ports.rate, rateAt(at.at("rate_gbps")));
    return ports;
}

Result<ServerPorts> serverPortsAt(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject(
        {"role", "count", "rate_gbps", "form_factor?", "ports_per_cage?", "fabric?", "nic?"}));
    ServerPorts ports;
    WEFT_TRY(ports.role, wordAt(at.at("role")));
    WEFT_TRY(ports.count, at.at("count").asCount(1, kMostPorts));
    WEFT_TRY(ports.rate, rateAt(at.at("rate_gbps")));
    if (at.has("form_factor")) {
        WEFT_TRY(ports.formFactor, wordAt(at.at("form_factor")));
    }
    if (at.has("ports_per_cage")) {
        WEFT_TRY(ports.portsPerCage, at.at("ports_per_cage").asCount(1, 1024));
    }
    if (at.has("fabric")) {
        WEFT_TRY(ports.fabric, wordAt(at.at("fabric")));
    }
    if (at.has("nic")) {
        WEFT_TRY(ports.nic, at.at("nic").asString(kLongestWord));
    }
    return ports;
}

Json toJson(const CageGroup& cages) {
    Json object{{"form_factor", cages.formFactor},
                {"count", cages.count},
                {"rate_gbps", inGbps(cages.rate)}};
    if (cages.maxPortRate) {
        object["max_port_rate_gbps"] = inGbps(*cages.maxPortRate);
    }
    for (const Breakout& split : cages.breakouts) {
        object["breakouts"].push_back(toText(split));
    }
    if (cages.auxiliary) {
        object["auxiliary"] = true;
    }
    if (!cages.role.empty()) {
        object["role"] = cages.role;
    }
    return object;
}

Json toJson(const NicPorts& ports) {
    return {{"form_factor", ports.formFactor},
            {"count", ports.count},
            {"rate_gbps", inGbps(ports.rate)}};
}

Json toJson(const ServerPorts& ports) {
    Json object{{"role", ports.role}, {"count", ports.count}, {"rate_gbps", inGbps(ports.rate)}};
    if (ports.formFactor) {
        object["form_factor"] = *ports.formFactor;
    }
    if (ports.portsPerCage != 1) {
        object["ports_per_cage"] = ports.portsPerCage;
    }
    if (!ports.fabric.empty()) {
        object["fabric"] = ports.fabric;
    }
    if (ports.nic) {
        object["nic"] = *ports.nic;
    }
    return object;
}

Json toJson(const Breakout& split) {
    return toText(split);
}
Json toJson(Bandwidth rate) {
    return inGbps(rate);
}
Json toJson(const std::string& text) {
    return text;
}

template <class T> Result<FieldValue> lifted(Result<T> result) {
    if (!result) {
        return Failure(std::move(result).error());
    }
    return FieldValue(*std::move(result));
}

Result<FieldValue> numberAt(const Field& field, const JsonAt& at) {
    if (!at.value().is_number()) {
        return at.expected(fieldExpectation(field));
    }
    const double number = at.value().get<double>();
    if (!isInRange(field, number)) {
        return at.expected(fieldExpectation(field));
    }
    if (field.type == FieldType::Money) {
        return FieldValue(exactMoney(number));
    }
    if (field.type == FieldType::Count) {
        return number == std::floor(number) ? Result<FieldValue>(static_cast<std::int64_t>(number))
                                            : at.expected(fieldExpectation(field));
    }
    return FieldValue(number * field.unit.scale);
}

Result<FieldValue> stringAt(const Field& field, const JsonAt& at) {
    if (!at.value().is_string()) {
        return at.expected(fieldExpectation(field));
    }
    WEFT_TRY(std::string text, at.asString(static_cast<std::size_t>(field.range.most)));
    if (field.type == FieldType::Choice &&
        std::find(field.choices.begin(), field.choices.end(), text) == field.choices.end()) {
        return at.expected(fieldExpectation(field));
    }
    return FieldValue(std::move(text));
}

struct ToJson {
    const Field& field;

    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool value) const { return value; }
    Json operator()(std::int64_t value) const { return value; }
    Json operator()(double base) const { return inFieldUnit(field, base); }
    Json operator()(const std::string& value) const { return value; }
    Json operator()(Money value) const { return value.inDollars(); }
    template <class T> Json operator()(const std::vector<T>& values) const {
        Json array = Json::array();
        for (const T& value : values) {
            array.push_back(toJson(value));
        }
        return array;
    }
};

} // namespace

Result<FieldValue> fieldFromJson(const Field& field, const JsonAt& at) {
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Choice:
        return stringAt(field, at);
    case FieldType::Flag:
        return lifted(at.asBool());
    case FieldType::Count:
    case FieldType::Real:
    case FieldType::Money:
        return numberAt(field, at);
    case FieldType::Words:
        return lifted(listAt<std::string>(at, textAt));
    case FieldType::Breakouts:
        return lifted(listAt<Breakout>(at, breakoutAt));
    case FieldType::Rates:
        return lifted(listAt<Bandwidth>(at, rateAt));
    case FieldType::Cages:
        return lifted(listAt<CageGroup>(at, cagesAt));
    case FieldType::NicPorts:
        return lifted(listAt<NicPorts>(at, nicPortsAt));
    case FieldType::ServerPorts:
        return lifted(listAt<ServerPorts>(at, serverPortsAt));
    }
    return fail(ErrorCode::Internal, "a field of unknown type");
}

Json fieldToJson(const Field& field, const FieldValue& value) {
    return std::visit(ToJson{field}, value);
}

} // namespace weft
