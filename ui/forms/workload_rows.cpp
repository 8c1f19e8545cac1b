// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of workloads, and the pieces all rows are made of.
#include "core/workload/workload.hpp"
#include "ui/forms/row_parts.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace weft::ui {

namespace {

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FormRows)
};

} // namespace

namespace rows {

FormRow rowOf(std::string key, const QString& label, RowKind kind, const QString& value,
              MakeEdit edit) {
    FormRow row;
    row.key = std::move(key);
    row.label = label;
    row.kind = kind;
    row.value = value;
    row.edit = std::move(edit);
    return row;
}

FormRow nameRow(const Id& id, const std::string& name) {
    return rowOf("name", Rows::tr("Name"), RowKind::Words, text(name),
                 [id](const Design&, const QString& typed) -> Result<Edit> {
                     if (typed.trimmed().isEmpty()) {
                         return fail(ErrorCode::Usage, utf8(Rows::tr("A name is needed")));
                     }
                     return Rename{id, utf8(typed.trimmed())};
                 });
}

QString typedText(std::string_view formatted) {
    const std::size_t point = formatted.find('.');
    const std::size_t end = std::min(formatted.find(' '), formatted.size());
    std::string number(formatted.substr(0, end));
    if (point < end) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.ends_with('.')) {
            number.pop_back();
        }
    }
    return people(number + std::string(formatted.substr(end)));
}

} // namespace rows

namespace {

// Any fabric, or a group of servers: then the compute fabric the group is on.
FormRow onRow(const Design& design, const Workload& workload) {
    FormRow row = rows::rowOf(
        "on", Rows::tr("Runs on"), RowKind::Choice, text(workload.on),
        rows::changing<Workload, PutWorkload>(
            workload.id, &Design::workload, [](Workload& w, const QString& typed) -> Result<void> {
                w.on = utf8(typed);
                return {};
            }));
    Workload anywhere = workload;
    anywhere.on.clear();
    const FabricIntent* first = fabricOf(design, anywhere);
    row.choices.push_back({first != nullptr
                               ? Rows::tr("First compute fabric (%1)").arg(text(first->name))
                               : Rows::tr("First compute fabric"),
                           QString()});
    for (const FabricIntent& fabric : *design.fabrics) {
        row.choices.push_back({text(fabric.name), text(fabric.id)});
    }
    for (const ServerGroup& group : *design.groups) {
        row.choices.push_back({Rows::tr("Servers: %1").arg(text(group.name)), text(group.id)});
    }
    return row;
}

} // namespace

std::vector<FormRow> workloadRows(const Design& design, const Catalog& catalog,
                                  const Workload& workload) {
    std::vector<FormRow> made{rows::nameRow(workload.id, workload.name), onRow(design, workload)};
    if (const WorkloadKind* kind = findWorkloadKind(workload.kind)) {
        for (FormRow& row : paramRows(workload.id, workload.params, kind->params, catalog)) {
            made.push_back(std::move(row));
        }
    }
    return made;
}

} // namespace weft::ui
