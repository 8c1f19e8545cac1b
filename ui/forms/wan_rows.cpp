// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of WAN links: what they are, and what holds of them beside their service's facts.
#include "core/base/text.hpp"
#include "ui/forms/row_parts.hpp"
#include "ui/models/part_facts.hpp"

#include <QCoreApplication>

namespace weft::ui {

namespace {

using namespace rows;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FormRows)
};

template <class Change> MakeEdit put(const WanLink& wan, Change change) {
    return changing<WanLink, PutWan>(wan.id, &Design::wan, change);
}

std::vector<FormRow> lineRows(const Design& design, const Catalog& catalog, const WanLink& wan) {
    FormRow service = rowOf("service", Rows::tr("Service"), RowKind::Part, text(wan.service),
                            put(wan, [](WanLink& w, const QString& typed) -> Result<void> {
                                w.service = utf8(typed.trimmed());
                                return {};
                            }));
    describePart(service, catalog, PartKind::Wan, Rows::tr("a plain line"));
    FormRow rate =
        rowOf("rate", Rows::tr("Rate of a circuit"), RowKind::Quantity,
              typedText(wan.rate, &formatBandwidth), put(wan, [](WanLink& w, const QString& typed) {
                  return assign(w.rate, parseBandwidth(fromPeople(typed)));
              }));
    FormRow count =
        rowOf("count", Rows::tr("Circuits"), RowKind::Count, people(formatCount(wan.count)),
              put(wan, [](WanLink& w, const QString& typed) {
                  return assign(w.count, parseCount(fromPeople(typed)));
              }));
    // Zero in the design: as far as the sites' coordinates are apart.
    const bool isSaid = wan.distance > metres(0);
    FormRow distance = rowOf("distance", Rows::tr("Distance"), RowKind::Quantity,
                             isSaid ? typedText(wan.distance, &formatLength) : QString(),
                             put(wan, [](WanLink& w, const QString& typed) -> Result<void> {
                                 if (typed.trimmed().isEmpty()) {
                                     w.distance = {};
                                     return {};
                                 }
                                 return assign(w.distance, parseLength(fromPeople(typed)));
                             }));
    const Length apart = distanceOf(wan, design);
    distance.placeholder = isSaid || apart <= metres(0)
                               ? Rows::tr("not stated")
                               : Rows::tr("%1, from coordinates").arg(lengthWords(apart));
    return {nameRow(wan.id, wan.name), service, rate, count, distance};
}

FormRow gatewayRow(const Design& design, const WanLink& wan, const Id& site, Id WanTerms::*end,
                   std::string key) {
    FormRow row = rowOf(std::move(key), Rows::tr("Gateway at %1").arg(scopeName(design, site)),
                        RowKind::Choice, text(wan.terms.*end),
                        put(wan, [end](WanLink& w, const QString& typed) -> Result<void> {
                            w.terms.*end = utf8(typed);
                            return {};
                        }));
    row.choices.push_back({Rows::tr("None"), QString()});
    for (const Gateway& gateway : *design.gateways) {
        if (gateway.site == site || gateway.id == wan.terms.*end) {
            row.choices.push_back({scopeName(design, gateway.id), text(gateway.id)});
        }
    }
    row.isMain = row.choices.size() > 1;
    return row;
}

template <class T>
FormRow termRow(const WanLink& wan, std::string key, const QString& label,
                std::optional<T> WanTerms::*term, Result<T> (*parse)(std::string_view),
                const QString& value) {
    FormRow row = rowOf(std::move(key), label, RowKind::Quantity, value,
                        put(wan, [term, parse](WanLink& w, const QString& typed) {
                            return assign(w.terms.*term, typed, parse);
                        }));
    row.placeholder = Rows::tr("as the service");
    row.isMain = (wan.terms.*term).has_value();
    return row;
}

std::vector<FormRow> termRows(const Design& design, const WanLink& wan) {
    const WanTerms& terms = wan.terms;
    std::vector<FormRow> rows{gatewayRow(design, wan, wan.a, &WanTerms::gatewayA, "gateway-a"),
                              gatewayRow(design, wan, wan.b, &WanTerms::gatewayB, "gateway-b")};
    FormRow diversity =
        choiceRow("diversity", Rows::tr("Circuits run"), std::optional(terms.diversity), {},
                  put(wan, [](WanLink& w, const QString& typed) {
                      return assign(w.terms.diversity, enumFrom<Diversity>(typed));
                  }));
    diversity.isMain = wan.count > 1;
    rows.push_back(std::move(diversity));
    rows.push_back(choiceRow("encryption", Rows::tr("Encryption"), terms.encryption,
                             Rows::tr("As the service"),
                             put(wan, [](WanLink& w, const QString& typed) -> Result<void> {
                                 if (typed.isEmpty()) {
                                     w.terms.encryption.reset();
                                     return {};
                                 }
                                 WEFT_TRY(w.terms.encryption, enumFrom<Encryption>(typed));
                                 return {};
                             })));
    rows.push_back(termRow(wan, "availability", Rows::tr("Availability of a circuit"),
                           &WanTerms::availability, &parseRatio, shareValue(terms.availability)));
    rows.push_back(termRow(wan, "delay", Rows::tr("Delay, one way"), &WanTerms::delay,
                           &parseDuration, typedText(terms.delay, &formatDuration)));
    rows.push_back(termRow(wan, "jitter", Rows::tr("Jitter"), &WanTerms::jitter, &parseDuration,
                           typedText(terms.jitter, &formatDuration)));
    rows.push_back(termRow(wan, "mtu", Rows::tr("MTU"), &WanTerms::mtu, &parseDataSize,
                           typedText(terms.mtu, &formatDataSize)));
    rows.push_back(termRow(wan, "per-month", Rows::tr("A month, of a circuit"), &WanTerms::perMonth,
                           &parseMoney,
                           terms.perMonth ? exactDollars(*terms.perMonth) : QString()));
    rows.push_back(termRow(wan, "per-gb", Rows::tr("Per GB out of a cloud"), &WanTerms::perGb,
                           &parseMoney, terms.perGb ? exactDollars(*terms.perGb) : QString()));
    return rows;
}

} // namespace

std::vector<FormRow> wanRows(const Design& design, const Catalog& catalog, const WanLink& wan) {
    std::vector<FormRow> rows = lineRows(design, catalog, wan);
    for (FormRow& row : termRows(design, wan)) {
        rows.push_back(std::move(row));
    }
    return withRiskGroups(design, wan.id, std::move(rows));
}

} // namespace weft::ui
