// SPDX-License-Identifier: GPL-3.0-or-later
// A field of a form as data: what it shows and which edit a text typed into it means. Forms are
// built from rows, so that a new topology, or a new thing to select, needs rows and no widgets.
#pragma once

#include "core/design/edit.hpp"
#include "core/topology/topology.hpp"

#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace weft::ui {

enum class RowKind { Words, Notes, Count, Quantity, Part, Choice, Toggle };

struct RowChoice {
    QString label;
    QString value; // as `edit` takes it
};

struct FormRow {
    std::string key; // stable: "servers"
    QString label;
    RowKind kind = RowKind::Words;
    QString value;       // as it would be typed, in the reader's locale; empty: left to the engine
    QString placeholder; // what holds while it is empty
    QString hint;        // at the field's right edge: "64 × 800G", "count"
    QString help;
    bool isMixed = false; // of several selected things that differ
    bool isMain = true;   // else behind "More"
    std::vector<RowChoice> choices;
    PartKind partKind = PartKind::Switch;
    // The edit that text means, for the design as it is then. An error says in a sentence what was
    // expected.
    std::function<Result<Edit>(const Design&, const QString& typed)> edit;
};

// Parameters of a fabric or workload, `said` of them, in the order of the specs; what the engine
// sized stands as placeholder.
std::vector<FormRow> paramRows(const Id& item, const Params& said, std::span<const ParamSpec> specs,
                               const Catalog& catalog);
std::vector<FormRow> workloadRows(const Design& design, const Catalog& catalog,
                                  const Workload& workload);
QString paramLabel(std::string_view name); // "links-per-pair" -> "Links per pair"
// One of a parameter's choices for people: a model by its published name, else as it is typed.
QString choiceLabel(const ParamSpec& spec, std::string_view choice);

// Everything about one selected thing; none for an unknown id. The empty id is the design.
std::vector<FormRow> rowsFor(const Design& design, const Catalog& catalog, const Id& id);
// What several have in common (same kind of field, same key); their edits become one step.
std::vector<FormRow> commonRows(const Design& design, const Catalog& catalog,
                                const std::vector<Id>& ids);

// A count in a sentence of its own when refused: "Servers: …".
QString refusal(const Error& error);

} // namespace weft::ui
