// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/part_compare.hpp"

#include "core/catalog/fields.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

bool isNumber(const Field& field) {
    return field.type == FieldType::Count || field.type == FieldType::Real ||
           field.type == FieldType::Money;
}

} // namespace

QString sourceLine(const Source& source) {
    QStringList parts;
    for (const std::string& word : {source.publisher, source.document, source.date}) {
        if (!word.empty()) {
            parts += text(word);
        }
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<PartFact> factsOf(const Part& part, const Catalog& catalog) {
    std::vector<PartFact> facts;
    for (const Field& field : fieldsOf(part.kind())) {
        PartFact fact;
        fact.key = field.key;
        fact.group = text(field.group);
        fact.label = text(field.label);
        fact.help = text(field.help);
        const std::string value = fieldText(part, field);
        fact.isKnown = !value.empty();
        fact.value = !fact.isKnown     ? QString(kDash)
                     : isNumber(field) ? people(grouped(value))
                                       : text(value);
        const Provenance& provenance = part.provenanceOf(fact.key);
        fact.grade = part.own ? Grade::User : provenance.grade;
        for (const SourceId& id : provenance.sources) {
            const Source* source = catalog.findSource(id);
            fact.sources += source ? sourceLine(*source) : text(id);
        }
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<CompareRow> compareParts(const std::vector<const Part*>& parts,
                                     const Catalog& catalog) {
    struct Keyed {
        std::string key;
        CompareRow row;
    };
    std::vector<Keyed> rows;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (const PartFact& fact : factsOf(*parts[i], catalog)) {
            auto found = std::find_if(rows.begin(), rows.end(),
                                      [&](const Keyed& row) { return row.key == fact.key; });
            if (found == rows.end()) {
                CompareRow row{fact.group, fact.label, {}, false};
                row.values.fill(QString(kDash), static_cast<qsizetype>(parts.size()));
                found = rows.insert(rows.end(), {fact.key, std::move(row)});
            }
            found->row.values[static_cast<qsizetype>(i)] = fact.value;
        }
    }
    std::vector<CompareRow> shown;
    for (Keyed& keyed : rows) {
        const QStringList& values = keyed.row.values;
        const bool anyKnown = std::any_of(values.begin(), values.end(),
                                          [](const QString& v) { return v != QString(kDash); });
        keyed.row.differs = std::any_of(values.begin(), values.end(),
                                        [&](const QString& v) { return v != values.front(); });
        if (anyKnown) {
            shown.push_back(std::move(keyed.row));
        }
    }
    return shown;
}

} // namespace weft::ui
