// SPDX-License-Identifier: GPL-3.0-or-later
// A field as text, out for people and in from forms.
#include "core/base/text.hpp"
#include "core/catalog/field_number.hpp"
#include "core/catalog/fields.hpp"
#include "core/catalog/list_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

struct ToText {
    const Field& field;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double base) const {
        const std::string number = exactReal(inFieldUnit(field, base));
        return field.unit.text.empty() ? number : fmt::format("{} {}", number, field.unit.text);
    }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(Money value) const {
        return fmt::format("{} USD", exactReal(value.inDollars()));
    }
    template <class T> std::string operator()(const std::vector<T>& values) const {
        return toText(values);
    }
};

template <class T> Result<FieldValue> lifted(Result<T> result) {
    if (!result) {
        return Failure(std::move(result).error());
    }
    return FieldValue(*std::move(result));
}

// "1.2 kW" for a field in W: through the reader of the unit's kind.
Result<double> inOtherUnit(const Field& field, std::string_view text) {
    const auto base = [](auto result) {
        return std::move(result).map([](auto quantity) { return quantity.inBase(); });
    };
    const std::string_view unit = field.unit.text;
    if (unit == "Gb/s" || field.unit.scale == 8e9) {
        return base(parseBandwidth(text));
    }
    if (unit == "W") {
        return base(parsePower(text));
    }
    if (unit == "m") {
        return base(parseLength(text));
    }
    if (unit == "kg") {
        return base(parseMass(text));
    }
    if (unit == "ns" || unit == "us" || unit == "ms") {
        return base(parseDuration(text));
    }
    return fail(ErrorCode::Usage, {});
}

Result<FieldValue> realFrom(const Field& field, std::string_view text) {
    const auto refused = [&] {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected {}", text, fieldExpectation(field)));
    };
    std::string_view number = text;
    const std::string_view unit = field.unit.text;
    if (!unit.empty() && number.size() > unit.size() &&
        number.substr(number.size() - unit.size()) == unit) {
        number = trimmed(number.substr(0, number.size() - unit.size()));
    }
    double base = 0;
    if (const auto plain = parseReal(number)) {
        base = *plain * field.unit.scale;
    } else if (const auto other = inOtherUnit(field, text)) {
        base = *other;
    } else {
        return refused();
    }
    if (!isInRange(field, inFieldUnit(field, base))) {
        return refused();
    }
    return FieldValue(base);
}

Result<FieldValue> moneyFrom(const Field& field, std::string_view text) {
    const std::string_view number = text.size() > 3 && text.substr(text.size() - 3) == "USD"
                                        ? trimmed(text.substr(0, text.size() - 3))
                                        : text;
    Money money;
    if (const auto plain = parseReal(number); plain && std::abs(*plain) <= field.range.most) {
        money = exactMoney(*plain);
    } else if (const auto other = parseMoney(text)) {
        money = *other;
    } else {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected {}", text, fieldExpectation(field)));
    }
    if (!isInRange(field, money.inDollars())) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected {}", text, fieldExpectation(field)));
    }
    return FieldValue(money);
}

Result<FieldValue> flagFrom(const Field& field, std::string_view text) {
    const std::string word = lowered(text);
    if (word == "yes" || word == "true" || word == "on") {
        return FieldValue(true);
    }
    if (word == "no" || word == "false" || word == "off") {
        return FieldValue(false);
    }
    return fail(ErrorCode::Usage,
                fmt::format("found {}, expected {}", text, fieldExpectation(field)));
}

Result<FieldValue> wordFrom(const Field& field, std::string_view text) {
    const bool known =
        field.type != FieldType::Choice ||
        std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end();
    if (!known || static_cast<double>(text.size()) > field.range.most || !isValidUtf8(text)) {
        return fail(ErrorCode::Usage, fmt::format("found \"{}\", expected {}", text.substr(0, 60),
                                                  fieldExpectation(field)));
    }
    return FieldValue(std::string(text));
}

Result<FieldValue> valueFrom(const Field& field, std::string_view text) {
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Choice:
        return wordFrom(field, text);
    case FieldType::Flag:
        return flagFrom(field, text);
    case FieldType::Count: {
        const auto count = parseCount(text);
        if (!count || !isInRange(field, static_cast<double>(*count))) {
            return fail(ErrorCode::Usage,
                        fmt::format("found {}, expected {}", text, fieldExpectation(field)));
        }
        return FieldValue(*count);
    }
    case FieldType::Real:
        return realFrom(field, text);
    case FieldType::Money:
        return moneyFrom(field, text);
    case FieldType::Words:
        return FieldValue(parseWords(text));
    case FieldType::Breakouts:
        return lifted(parseBreakouts(text));
    case FieldType::Rates:
        return lifted(parseRates(text));
    case FieldType::Cages:
        return lifted(parseCages(text));
    case FieldType::NicPorts:
        return lifted(parseNicPorts(text));
    case FieldType::ServerPorts:
        return lifted(parseServerPorts(text));
    }
    return fail(ErrorCode::Internal, "a field of unknown type");
}

// "rate" for "Rate"; "PCIe lanes" stays.
std::string placeOf(const Field& field) {
    std::string place(field.label);
    const auto isUpper = [&](std::size_t i) {
        return i < place.size() && place[i] >= 'A' && place[i] <= 'Z';
    };
    if (isUpper(0) && !isUpper(1)) {
        place[0] = static_cast<char>(place[0] - 'A' + 'a');
    }
    return place;
}

} // namespace

std::string fieldText(const Part& part, const Field& field) {
    return std::visit(ToText{field}, field.get(part));
}

Result<void> setFieldText(Part& part, const Field& field, std::string_view text) {
    const std::string_view given = trimmed(text);
    if (given.empty()) {
        if (field.required) {
            return fail(ErrorCode::Usage, "found nothing, expected " + fieldExpectation(field),
                        placeOf(field));
        }
        field.set(part, {});
        return {};
    }
    Result<FieldValue> value = valueFrom(field, given);
    if (!value) {
        Error error = std::move(value).error();
        error.place = placeOf(field);
        return Failure(std::move(error));
    }
    field.set(part, *value);
    return {};
}

std::string fieldExpectation(const Field& field) {
    switch (field.type) {
    case FieldType::Text:
        return fmt::format("a text of at most {} bytes", field.range.most);
    case FieldType::Choice:
        return fmt::format("one of {}", fmt::join(field.choices, ", "));
    case FieldType::Flag:
        return "yes or no (true or false)";
    case FieldType::Count:
        return fmt::format("a whole number from {:.0f} to {:.0f}", field.range.least,
                           field.range.most);
    case FieldType::Real:
    case FieldType::Money:
        return numberExpectation(field);
    case FieldType::Words:
        return "a list of words";
    case FieldType::Breakouts:
        return "a list of breakouts such as 2x400G";
    case FieldType::Rates:
        return "a list of rates";
    case FieldType::Cages:
        return "cages such as 32 × OSFP 800G max 400G (2x400G, 4x200G)";
    case FieldType::NicPorts:
        return "ports such as 2 × QSFP112 200G";
    case FieldType::ServerPorts:
        return "ports such as 8 × 400G compute cage OSFP-flat 2 per cage";
    }
    return {};
}

} // namespace weft
