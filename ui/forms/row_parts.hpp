// SPDX-License-Identifier: GPL-3.0-or-later
// What rows of several kinds of things are made of.
#pragma once

#include "ui/forms/form_row.hpp"
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

template <class Kind> void addChoice(FormRow& row, Kind kind) {
    row.choices.push_back({wordFor(kind), text(toString(kind))});
}

} // namespace weft::ui::rows
