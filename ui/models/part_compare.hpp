// SPDX-License-Identifier: GPL-3.0-or-later
// Every fact of a part with its grade and source, and parts side by side.
#pragma once

#include "core/catalog/catalog.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace weft::ui {

struct PartFact {
    std::string key;
    QString group, label, value; // value: an en dash where unknown
    QString help;
    Grade grade = Grade::C;
    bool isKnown = false;
    QStringList sources; // "NVIDIA, QM9700 datasheet, 2026-08"
};
// In the order of the catalog's fields.
std::vector<PartFact> factsOf(const Part& part, const Catalog& catalog);

struct CompareRow {
    QString group, label;
    QStringList values; // one per part; an en dash where unknown
    bool differs = false;
};
// Facts that at least one of the parts has; parts of several kinds share the fields of one key.
std::vector<CompareRow> compareParts(const std::vector<const Part*>& parts, const Catalog& catalog);

QString sourceLine(const Source& source);

} // namespace weft::ui
