// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/workload/model.hpp"
#include "ui/forms/row_parts.hpp"
#include "ui/models/part_facts.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace weft::ui {

namespace {

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::FormRows)
};

// What an architect sets in nearly every design; the rest waits behind "More".
constexpr std::string_view kMain[] = {
    "servers",          "server",       "endpoints", "rate",     "leaf",       "spine",
    "oversubscription", "dims",         "nodes",     "p",        "a",          "h",
    "groups",           "model",        "tensor",    "pipeline", "context",    "expert",
    "micro-batch",      "global-batch", "tokens",    "class",    "placement",  "routing",
    "storage",          "interval",     "prompt",    "output",   "retrievals", "calls"};

RowKind rowKind(ParamKind kind) {
    switch (kind) {
    case ParamKind::Count:
        return RowKind::Count;
    case ParamKind::Part:
        return RowKind::Part;
    case ParamKind::Choice:
        return RowKind::Choice;
    case ParamKind::Toggle:
        return RowKind::Toggle;
    case ParamKind::Words:
    case ParamKind::Text:
        return RowKind::Words;
    default:
        return RowKind::Quantity;
    }
}

// As a person would type it: "400 Gb/s", "2 : 1", "1,016", "30 m".
QString shown(const ParamSpec& spec, const ParamValue& value) {
    if (const auto* count = std::get_if<std::int64_t>(&value);
        count && spec.kind == ParamKind::Count) {
        return people(formatCount(*count));
    }
    if (const auto* rate = std::get_if<Bandwidth>(&value)) {
        return rows::typedText(*rate, &formatBandwidth);
    }
    if (const auto* length = std::get_if<Length>(&value)) {
        return rows::typedText(*length, &formatLength);
    }
    if (const auto* size = std::get_if<DataSize>(&value)) {
        return rows::typedText(*size, &formatDataSize);
    }
    if (const auto* time = std::get_if<Duration>(&value)) {
        return rows::typedText(*time, &formatDuration);
    }
    const auto* real = std::get_if<double>(&value);
    const auto* whole = std::get_if<std::int64_t>(&value);
    if (spec.kind == ParamKind::Ratio && (real || whole)) {
        return people(exactReal(real ? *real : static_cast<double>(*whole))) +
               QStringLiteral(" : 1");
    }
    if (spec.kind == ParamKind::Real && real != nullptr && std::abs(*real) >= 10'000 &&
        std::abs(*real) < 9e15 && *real == std::floor(*real)) {
        return people(formatCount(static_cast<std::int64_t>(*real)));
    }
    return text(paramText(value));
}

QString placeholderOf(const ParamSpec& spec) {
    if (spec.defaultText.empty()) {
        return spec.kind == ParamKind::Part ? Rows::tr("generic") : Rows::tr("sized for you");
    }
    const auto value = parseParam(spec, spec.defaultText);
    return value ? shown(spec, *value) : text(spec.defaultText);
}

std::string plain(const ParamSpec& spec, const QString& typed) {
    switch (spec.kind) {
    case ParamKind::Part:
    case ParamKind::Choice:
    case ParamKind::Words:
    case ParamKind::Text:
    case ParamKind::Toggle:
        return utf8(typed.trimmed());
    default:
        return fromPeople(typed);
    }
}

std::vector<RowChoice> choicesOf(const ParamSpec& spec) {
    std::vector<RowChoice> choices;
    for (const std::string_view choice : spec.choices) {
        choices.push_back({choiceLabel(spec, choice), text(choice)});
    }
    return choices;
}

Result<Edit> setParameter(const Id& item, const ParamSpec& spec, const QString& typed) {
    if (typed.trimmed().isEmpty()) {
        return SetParameter{item, std::string(spec.name), std::nullopt};
    }
    WEFT_TRY(ParamValue value, parseParam(spec, plain(spec, typed)));
    return SetParameter{item, std::string(spec.name), std::move(value)};
}

} // namespace

QString paramLabel(std::string_view name) {
    QString label = QCoreApplication::translate("weft::ui::Params", std::string(name).c_str());
    label.replace(QLatin1Char('-'), QLatin1Char(' '));
    if (label.size() > 1) {
        label[0] = label[0].toUpper();
    }
    if (label.endsWith(QLatin1String(" su"))) {
        label.replace(label.size() - 2, 2, QStringLiteral("SU"));
    }
    return label;
}

QString choiceLabel(const ParamSpec& spec, std::string_view choice) {
    const ModelSpec* model = spec.name == "model" ? findModel(choice) : nullptr;
    return text(model != nullptr ? model->name : choice);
}

std::vector<FormRow> paramRows(const Id& item, const Params& said, std::span<const ParamSpec> specs,
                               const Catalog& catalog) {
    std::vector<FormRow> rows;
    for (const ParamSpec& spec : specs) {
        FormRow row;
        row.key = spec.name;
        row.label = paramLabel(spec.name);
        row.kind = rowKind(spec.kind);
        row.placeholder = placeholderOf(spec);
        row.help = text(spec.help);
        row.choices = choicesOf(spec);
        row.partKind = spec.partKind;
        const auto found = said.find(row.key);
        if (found != said.end()) {
            row.value = shown(spec, found->second);
        }
        if (spec.kind == ParamKind::Part && found != said.end()) {
            const Part* part = catalog.find(utf8(row.value));
            row.hint = part ? partPorts(*part) : QString();
        }
        row.isMain = !row.value.isEmpty() ||
                     std::find(std::begin(kMain), std::end(kMain), spec.name) != std::end(kMain);
        row.edit = [item, &spec](const Design&, const QString& typed) {
            return setParameter(item, spec, typed);
        };
        rows.push_back(std::move(row));
    }
    return rows;
}

QString refusal(const Error& error) {
    QString sentence = text(error.message);
    // The engine names the field first; beneath the field itself that is noise.
    const qsizetype colon = sentence.indexOf(QStringLiteral(": "));
    if (colon > 0 && !error.place.empty() &&
        sentence.startsWith(text(error.place) + QLatin1Char(':'))) {
        sentence = sentence.mid(colon + 2);
    }
    if (!sentence.isEmpty()) {
        sentence[0] = sentence[0].toUpper();
    }
    if (!error.hint.empty()) {
        sentence += QStringLiteral(". ") + text(error.hint);
    }
    return sentence;
}

} // namespace weft::ui
