// SPDX-License-Identifier: GPL-3.0-or-later
// How a row of a field table is made: from a member pointer, the compiler writes the field's get
// and set. Only the fields_*.cpp files include this.
#pragma once

#include "core/catalog/fields.hpp"

#include <optional>
#include <type_traits>
#include <utility>

namespace weft::rows {

// The class a member pointer belongs to, and the place of that class in a part.
template <class C, class M> C classOf(M C::*);
template <auto Member> using ClassOf = decltype(classOf(Member));
template <class C> C& placeIn(Part& part) {
    if constexpr (std::is_same_v<C, Part>) {
        return part;
    } else if constexpr (std::is_same_v<C, Price>) {
        return part.price;
    } else {
        return std::get<C>(part.body);
    }
}

inline bool read(std::string_view word, SwitchClass& out) {
    const auto found = switchClassFrom(word);
    out = found.value_or(out);
    return found.has_value();
}
inline bool read(std::string_view word, OpticKind& out) {
    const auto found = opticKindFrom(word);
    out = found.value_or(out);
    return found.has_value();
}
inline bool read(std::string_view word, PriceBasis& out) {
    const auto found = priceBasisFrom(word);
    out = found.value_or(out);
    return found.has_value();
}

template <class T> FieldValue toValue(const T& value) {
    if constexpr (std::is_enum_v<T>) {
        return std::string(toString(value));
    } else {
        return value;
    }
}
template <class Tag> FieldValue toValue(const Quantity<Tag>& value) {
    return value.inBase();
}
template <class T> FieldValue toValue(const std::optional<T>& value) {
    return value ? toValue(*value) : FieldValue{};
}

template <class T> void assign(T& out, const FieldValue& value) {
    if constexpr (std::is_enum_v<T>) {
        const auto* word = std::get_if<std::string>(&value);
        if (word == nullptr || !read(*word, out)) {
            out = T{};
        }
    } else {
        const T* held = std::get_if<T>(&value);
        out = held != nullptr ? *held : T{};
    }
}
template <class Tag> void assign(Quantity<Tag>& out, const FieldValue& value) {
    const double* held = std::get_if<double>(&value);
    out = Quantity<Tag>::fromBase(held != nullptr ? *held : 0);
}
template <class T> void assign(std::optional<T>& out, const FieldValue& value) {
    if (std::holds_alternative<std::monostate>(value)) {
        out.reset();
    } else {
        assign(out.emplace(), value);
    }
}

template <auto Member> FieldValue get(const Part& part) {
    // placeIn is written once, for the mutable part; nothing is changed here.
    return toValue(placeIn<ClassOf<Member>>(const_cast<Part&>(part)).*Member);
}
template <auto Member> void set(Part& part, const FieldValue& value) {
    auto& member = placeIn<ClassOf<Member>>(part).*Member;
    if (std::holds_alternative<std::monostate>(value)) {
        member = ClassOf<Member>{}.*Member;
    } else {
        assign(member, value);
    }
}

constexpr FieldUnit kGbps{"Gb/s", 1e9};
constexpr FieldUnit kWatt{"W", 1};
constexpr FieldUnit kMetre{"m", 1};
constexpr FieldUnit kKilogram{"kg", 1};
constexpr FieldUnit kNanosecond{"ns", 1e-9};
constexpr FieldUnit kMicrosecond{"us", 1e-6};
constexpr FieldUnit kMillisecond{"ms", 1e-3};
constexpr FieldUnit kMegabyte{"MB", 1};
constexpr FieldUnit kGigabyte{"GB", 1};
constexpr FieldUnit kDollar{"USD", 1};
constexpr FieldUnit kNone{};

constexpr FieldRange kPositive{0, 1e12, true};
constexpr FieldRange kNotNegative{0, 1e12};
constexpr FieldRange kPower{0, 1e7};    // W: up to a rack row
constexpr FieldRange kWord{0, 200};     // bytes
constexpr FieldRange kProse{0, 10'000}; // bytes
constexpr FieldRange kManyCounts{0, 1e9};

template <auto Member>
constexpr Field row(FieldType type, std::string_view key, std::string_view label,
                    std::string_view group, FieldUnit unit, FieldRange range,
                    std::string_view help) {
    return {key, label, group, type, unit, range, help, &get<Member>, &set<Member>, {}, false};
}
template <auto Member>
constexpr Field text(std::string_view key, std::string_view label, std::string_view group,
                     std::string_view help, FieldRange range = kWord) {
    return row<Member>(FieldType::Text, key, label, group, kNone, range, help);
}
template <auto Member>
constexpr Field choice(std::string_view key, std::string_view label, std::string_view group,
                       std::span<const std::string_view> choices, std::string_view help) {
    Field field = row<Member>(FieldType::Choice, key, label, group, kNone, kWord, help);
    field.choices = choices;
    return field;
}
template <auto Member>
constexpr Field flag(std::string_view key, std::string_view label, std::string_view group,
                     std::string_view help) {
    return row<Member>(FieldType::Flag, key, label, group, kNone, {}, help);
}
template <auto Member>
constexpr Field count(std::string_view key, std::string_view label, std::string_view group,
                      std::string_view help, FieldRange range = kManyCounts) {
    return row<Member>(FieldType::Count, key, label, group, kNone, range, help);
}
template <auto Member>
constexpr Field real(std::string_view key, std::string_view label, std::string_view group,
                     FieldUnit unit, FieldRange range, std::string_view help) {
    return row<Member>(FieldType::Real, key, label, group, unit, range, help);
}
template <auto Member>
constexpr Field money(std::string_view key, std::string_view label, std::string_view group,
                      std::string_view help) {
    return row<Member>(FieldType::Money, key, label, group, kDollar, {0, 1e9}, help);
}
template <auto Member>
constexpr Field list(FieldType type, std::string_view key, std::string_view label,
                     std::string_view group, std::string_view help) {
    return row<Member>(type, key, label, group, kNone, kWord, help);
}
constexpr Field required(Field field) {
    field.required = true;
    return field;
}

// The tables, one file each.
std::span<const Field> commonFields();
std::span<const Field> switchFields();
std::span<const Field> nicFields();
std::span<const Field> opticFields();
std::span<const Field> serverFields();
std::span<const Field> storageFields();
std::span<const Field> cloudFields();
std::span<const Field> wanFields();
std::span<const Field> priceFields();

} // namespace weft::rows
