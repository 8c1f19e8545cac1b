// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/wide_json.hpp"

#include "core/base/text.hpp"
#include "core/design/shape.hpp"
#include "core/design/wide_items.hpp"

#include <algorithm>
#include <cmath>

namespace weft {

namespace {

template <class Enum> std::optional<Enum> enumFrom(std::string_view word) {
    const auto words = wordsOf<Enum>();
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<Enum>(found - words.begin()));
}

template <class T> Json fieldsToJson(const T& item);
template <class T> Result<void> fieldsFromJson(const JsonAt& at, T& item);

Json write(const std::string& text) {
    return text;
}
Json write(std::int64_t count) {
    return count;
}
Json write(bool on) {
    return on;
}
Json write(double value) {
    return shortNumber(value);
}
Json write(Bandwidth rate) {
    return exactBandwidth(rate);
}
Json write(DataSize size) {
    return exactDataSize(size);
}
Json write(Duration time) {
    return exactDuration(time);
}
Json write(Money amount) {
    return shortNumber(amount.inDollars());
}
template <class Enum>
requires std::is_enum_v<Enum> Json write(Enum value) {
    return toString(value);
}
Json write(const FlowAlternative& way) {
    return fieldsToJson(way);
}
template <class T> Json write(const std::optional<T>& value) {
    return write(*value); // an unset one is its default and never written
}
template <class T> Json write(const std::vector<T>& values) {
    Json json = Json::array();
    for (const T& value : values) {
        json.push_back(write(value));
    }
    return json;
}

Result<void> read(const JsonAt& at, std::string& text) {
    WEFT_TRY(text, at.asString());
    return {};
}
Result<void> read(const JsonAt& at, std::int64_t& count) {
    WEFT_TRY(count, at.asCount(0, kLargestCount));
    return {};
}
Result<void> read(const JsonAt& at, bool& on) {
    WEFT_TRY(on, at.asBool());
    return {};
}
Result<void> read(const JsonAt& at, double& value) {
    WEFT_TRY(value, finiteReal(at));
    return {};
}
// A quantity with its unit, as a text.
template <class Value>
Result<void> readText(const JsonAt& at, Value& value, Result<Value> (*parse)(std::string_view)) {
    WEFT_TRY(const std::string text, at.asString());
    Result<Value> parsed = parse(text);
    if (!parsed) {
        parsed.error().place = at.pointer();
        parsed.error().code = ErrorCode::Invalid;
        return Failure(parsed.error());
    }
    value = *parsed;
    return {};
}
Result<void> read(const JsonAt& at, Bandwidth& rate) {
    return readText(at, rate, parseBandwidth);
}
Result<void> read(const JsonAt& at, DataSize& size) {
    return readText(at, size, parseDataSize);
}
Result<void> read(const JsonAt& at, Duration& time) {
    return readText(at, time, parseDuration);
}
Result<void> read(const JsonAt& at, Money& amount) {
    WEFT_TRY(const double dollars, at.asReal(0, 1e9));
    amount = Money::fromMicros(static_cast<std::int64_t>(std::round(dollars * 1e6)));
    return {};
}
template <class Enum>
requires std::is_enum_v<Enum> Result<void> read(const JsonAt& at, Enum& value) {
    WEFT_TRY(const std::string word, at.asString());
    const std::optional<Enum> known = enumFrom<Enum>(word);
    if (!known) {
        return at.expected(alternatives(wordsOf<Enum>()));
    }
    value = *known;
    return {};
}
Result<void> read(const JsonAt& at, FlowAlternative& way) {
    return fieldsFromJson(at, way);
}
template <class T> Result<void> read(const JsonAt& at, std::optional<T>& value) {
    T given = {};
    WEFT_TRY_VOID(read(at, given));
    value = given;
    return {};
}
template <class T> Result<void> read(const JsonAt& at, std::vector<T>& values) {
    WEFT_TRY(values, listFromJson(at, kMostItems, [](const JsonAt& each) -> Result<T> {
                 T value = {};
                 WEFT_TRY_VOID(read(each, value));
                 return value;
             }));
    return {};
}

template <class T> constexpr bool hasId = requires(T item) {
    item.id;
};

template <class T> Json fieldsToJson(const T& item) {
    Json json = Json::object();
    if constexpr (hasId<T>) {
        json["id"] = item.id;
    }
    const T fresh = {};
    eachField<T>([&](const auto& each) {
        if (!(item.*each.member == fresh.*each.member)) {
            json[std::string(each.key)] = write(item.*each.member);
        }
    });
    return json;
}

template <class T> Result<void> expectFields(const JsonAt& at) {
    std::vector<std::string> keys;
    if constexpr (hasId<T>) {
        keys.emplace_back("id");
    }
    eachField<T>([&](const auto& each) { keys.push_back(std::string(each.key) + '?'); });
    return at.expectObject(std::vector<std::string_view>(keys.begin(), keys.end()));
}

template <class T> Result<void> fieldsFromJson(const JsonAt& at, T& item) {
    WEFT_TRY_VOID(expectFields<T>(at));
    if constexpr (hasId<T>) {
        WEFT_TRY(item.id, at.at("id").asString());
    }
    Result<void> result;
    eachField<T>([&](const auto& each) {
        if (result && at.has(each.key)) {
            result = read(at.at(each.key), item.*each.member);
        }
    });
    return result;
}

Result<void> parse(std::string_view text, std::string& field) {
    field = text;
    return {};
}
template <class Value> Result<void> into(Value& field, Result<Value> parsed) {
    WEFT_TRY(field, std::move(parsed));
    return {};
}
Result<void> parse(std::string_view text, std::int64_t& count) {
    return into(count, parseCount(text));
}
Result<void> parse(std::string_view text, double& value) {
    return into(value, parseRatio(text));
}
Result<void> parse(std::string_view text, bool& on) {
    if (text != "on" && text != "off" && text != "true" && text != "false") {
        return fail(ErrorCode::Usage, "found " + inQuotes(text) + ", expected on or off");
    }
    on = text == "on" || text == "true";
    return {};
}
Result<void> parse(std::string_view text, Bandwidth& rate) {
    return into(rate, parseBandwidth(text));
}
Result<void> parse(std::string_view text, DataSize& size) {
    return into(size, parseDataSize(text));
}
Result<void> parse(std::string_view text, Duration& time) {
    return into(time, parseDuration(text));
}
Result<void> parse(std::string_view text, Money& amount) {
    return into(amount, parseMoney(text));
}
template <class Enum>
requires std::is_enum_v<Enum> Result<void> parse(std::string_view text, Enum& value) {
    const std::optional<Enum> known = enumFrom<Enum>(text);
    if (!known) {
        return fail(ErrorCode::Usage,
                    "found " + inQuotes(text) + ", expected " + alternatives(wordsOf<Enum>()));
    }
    value = *known;
    return {};
}
Result<void> parse(std::string_view text, FlowAlternative& way) {
    way.to = text;
    return {};
}
// Nothing takes the fact away again.
template <class T> Result<void> parse(std::string_view text, std::optional<T>& field) {
    if (text.empty()) {
        field.reset();
        return {};
    }
    T value = {};
    WEFT_TRY_VOID(parse(text, value));
    field = value;
    return {};
}
template <class T> Result<void> parse(std::string_view text, std::vector<T>& field) {
    std::vector<T> values;
    if (!text.empty()) {
        for (const std::string_view each : split(text, ',')) {
            T value = {};
            WEFT_TRY_VOID(parse(trimmed(each), value));
            values.push_back(std::move(value));
        }
    }
    field = std::move(values);
    return {};
}

std::string settingName(std::string_view key) {
    if (key.ends_with("_usd")) {
        key.remove_suffix(4);
    }
    std::string name(key);
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

} // namespace

template <class Item> Json wideToJson(const Item& item) {
    return fieldsToJson(item);
}

template <class Item> Result<Item> wideFromJson(const JsonAt& at) {
    Item item;
    WEFT_TRY_VOID(fieldsFromJson(at, item));
    WEFT_TRY_VOID(below(at.pointer(), checkShape(item)));
    return item;
}

Json toJson(const WanTerms& terms) {
    return fieldsToJson(terms);
}

Result<WanTerms> termsFromJson(const JsonAt& at) {
    WanTerms terms;
    WEFT_TRY_VOID(fieldsFromJson(at, terms));
    return terms;
}

Json toJson(const GeoPoint& point) {
    return {{"latitude", shortNumber(point.latitude)}, {"longitude", shortNumber(point.longitude)}};
}

Result<GeoPoint> geoPointFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"latitude", "longitude"}));
    GeoPoint point;
    WEFT_TRY(point.latitude, finiteReal(at.at("latitude")));
    WEFT_TRY(point.longitude, finiteReal(at.at("longitude")));
    return point;
}

template <class Item>
Result<bool> setWideField(Item& item, std::string_view name, std::string_view value) {
    bool isFound = false;
    Result<void> result;
    eachField<Item>([&](const auto& each) {
        if (settingName(each.key) == name) {
            isFound = true;
            result = parse(value, item.*each.member);
        }
    });
    WEFT_TRY_VOID(std::move(result));
    return isFound;
}

template <class Item> std::string wideFieldNames() {
    std::string names;
    eachField<Item>(
        [&](const auto& each) { names += (names.empty() ? "" : ", ") + settingName(each.key); });
    return names;
}

#define WEFT_WIDE_ITEM(Item)                                                                       \
    template Json wideToJson<Item>(const Item&);                                                   \
    template Result<Item> wideFromJson<Item>(const JsonAt&);                                       \
    template Result<bool> setWideField<Item>(Item&, std::string_view, std::string_view);           \
    template std::string wideFieldNames<Item>()

WEFT_WIDE_ITEM(Gateway);
WEFT_WIDE_ITEM(RiskGroup);
WEFT_WIDE_ITEM(Flow);
WEFT_WIDE_ITEM(Zone);
WEFT_WIDE_ITEM(FlowRule);
WEFT_WIDE_ITEM(Phase);
WEFT_WIDE_ITEM(Reliability);
WEFT_WIDE_ITEM(Answer);
template Result<bool> setWideField<WanTerms>(WanTerms&, std::string_view, std::string_view);
template std::string wideFieldNames<WanTerms>();

} // namespace weft
