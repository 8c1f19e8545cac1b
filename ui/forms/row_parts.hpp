// SPDX-License-Identifier: GPL-3.0-or-later
// What rows of several kinds of things are made of.
#pragma once

#include "ui/forms/form_row.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"

namespace weft::ui::rows {

using MakeEdit = std::function<Result<Edit>(const Design&, const QString&)>;

FormRow rowOf(std::string key, const QString& label, RowKind kind, const QString& value,
              MakeEdit edit);
FormRow nameRow(const Id& id, const std::string& name);

// An edit that reads the item as the design has it then, changes one field and puts it back.
template <class Item, class Put, class Change>
MakeEdit changing(const Id& id, const Item* (Design::*find)(std::string_view) const,
                  Change change) {
    return [id, find, change](const Design& design, const QString& typed) -> Result<Edit> {
        const Item* found = (design.*find)(id);
        if (found == nullptr) {
            return fail(ErrorCode::Usage, "There is nothing called \"" + id + "\" any more");
        }
        Item item = *found;
        WEFT_TRY_VOID(change(item, typed));
        return Edit(Put{std::move(item)});
    };
}

// Takes a parsed value over.
template <class T> Result<void> assign(T& target, Result<T> value) {
    if (!value) {
        return Failure(std::move(value).error());
    }
    target = *std::move(value);
    return {};
}

// Blank means unknown.
template <class T>
Result<void> assign(std::optional<T>& target, const QString& typed,
                    Result<T> (*parse)(std::string_view)) {
    if (typed.trimmed().isEmpty()) {
        target.reset();
        return {};
    }
    WEFT_TRY(T value, parse(fromPeople(typed)));
    target = value;
    return {};
}

// What core formats with all its digits, as a person would type it: "1.50000000000 TB" -> "1.5 TB".
QString typedText(std::string_view formatted);
template <class T> QString typedText(T value, std::string (*format)(T, int)) {
    constexpr int kAllDigits = 12;
    return typedText(format(value, kAllDigits));
}
// Empty where nothing was said.
template <class T> QString typedText(const std::optional<T>& value, std::string (*format)(T, int)) {
    return value ? typedText(*value, format) : QString();
}
// As a person types a share: "99.99 %" or 0.9999.
QString shareValue(const std::optional<double>& share);
void describePart(FormRow& row, const Catalog& catalog, PartKind kind, const QString& placeholder);

template <class Kind> void addChoice(FormRow& row, Kind kind) {
    row.choices.push_back({wordFor(kind), text(toString(kind))});
}

// The value an enum's word means, and a choice among all of them; `unset` is offered first where
// it is not empty.
template <class Enum> Result<Enum> enumFrom(const QString& typed) {
    for (const Enum each : allOf<Enum>()) {
        if (text(toString(each)) == typed) {
            return each;
        }
    }
    return fail(ErrorCode::Usage, "\"" + utf8(typed) + "\" is none of the choices");
}
template <class Enum>
FormRow choiceRow(std::string key, const QString& label, const std::optional<Enum>& value,
                  const QString& unset, MakeEdit edit) {
    FormRow row = rowOf(std::move(key), label, RowKind::Choice,
                        value ? text(toString(*value)) : QString(), std::move(edit));
    if (!unset.isEmpty()) {
        row.choices.push_back({unset, QString()});
    }
    for (const Enum each : allOf<Enum>()) {
        addChoice(row, each);
    }
    return row;
}

} // namespace weft::ui::rows

namespace weft::ui {

// Of a WAN link with its terms and the risk groups it is in.
std::vector<FormRow> wanRows(const Design& design, const Catalog& catalog, const WanLink& wan);
// Of links between two fabrics.
std::vector<FormRow> joinRows(const Design& design, const FabricJoin& join);
// Of a flow, gateway, zone or risk group; none for any other id.
std::vector<FormRow> wideRows(const Design& design, const Catalog& catalog, const Id& id);
std::vector<FormRow> riskGroupRows(const Design& design, const RiskGroup& group);
// With the risk groups that a WAN link, join, gateway, fabric or site is in, behind its other rows.
std::vector<FormRow> withRiskGroups(const Design& design, const Id& member,
                                    std::vector<FormRow> rows);
// With the zone that a site, fabric or group is a member of, behind its other rows.
std::vector<FormRow> withZone(const Design& design, const Id& member, std::vector<FormRow> rows);
// The zones with `member` in `zone` (empty: in none) and in no other, as one step.
Edit zoneEdit(const Design& design, const std::vector<Id>& members, const Id& zone);

} // namespace weft::ui
