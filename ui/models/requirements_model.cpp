// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requirements_model.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace weft::ui {

namespace {

constexpr std::string_view kPrefix = "workload.requirement.", kSuffix = ".margin";

bool isMargin(const Metric& metric) {
    const std::string_view id = metric.id;
    return id.starts_with(kPrefix) && id.ends_with(kSuffix);
}

// "Rate of an endpoint against what is required: …" -> "Rate of an endpoint"
QString nameOf(const Metric& margin) {
    const std::size_t end = margin.meaning.find(" against ");
    if (end != std::string::npos) {
        return text(std::string_view(margin.meaning).substr(0, end));
    }
    const std::string_view id = margin.id;
    return text(id.substr(kPrefix.size(), id.size() - kPrefix.size() - kSuffix.size()));
}

// "99.99 %": as many digits as tell nines apart; "6.8e-12" where a percentage says nothing.
QString ratioText(double ratio) {
    constexpr double kLeastShare = 1e-4;
    if (ratio != 0 && std::abs(ratio) < kLeastShare) {
        return people(formatReal(ratio, 2));
    }
    const double missing = std::abs(1 - ratio);
    const int nines = missing > 0 ? static_cast<int>(std::floor(-std::log10(missing))) : 0;
    QString digits = QString::number(100 * ratio, 'f', std::clamp(nines - 1, 1, 4));
    while (digits.contains(QLatin1Char('.')) &&
           (digits.endsWith(QLatin1Char('0')) || digits.endsWith(QLatin1Char('.')))) {
        const bool isPoint = digits.endsWith(QLatin1Char('.'));
        digits.chop(1);
        if (isPoint) {
            break;
        }
    }
    return people(utf8(digits)) + QStringLiteral(" %");
}

QString termText(const Metric& margin, std::string_view name) {
    for (const Term& term : margin.terms) {
        if (term.name == name) {
            return term.unit == "ratio" ? ratioText(term.value)
                                        : valueText(term.value, term.unit, 3).joined();
        }
    }
    return kDash;
}

QString marginText(double margin) {
    constexpr double kMost = 1000; // beyond which nobody counts
    return margin > kMost ? QStringLiteral("> %1 ×").arg(people(formatReal(kMost, 4)))
                          : people(formatReal(margin, 3)) + QStringLiteral(" ×");
}

} // namespace

void RequirementsModel::setSnapshot(const SnapshotPtr& snapshot) {
    std::vector<const Metric*> rows;
    for (const Metric& metric : snapshot->analysis.metrics) {
        if (isMargin(metric)) {
            rows.push_back(&metric);
        }
    }
    // A drag brings the same rows with other numbers: keep selection and scroll.
    const bool keeps = std::equal(
        rows.begin(), rows.end(), rows_.begin(), rows_.end(),
        [](const Metric* a, const Metric* b) { return a->id == b->id && a->scope == b->scope; });
    if (!keeps) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    snapshot_ = snapshot;
    if (!keeps) {
        endResetModel();
    } else if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int RequirementsModel::failed() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(),
                                          [](const Metric* each) { return each->value < 1; }));
}

int RequirementsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RequirementsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant RequirementsModel::data(const QModelIndex& index, int role) const {
    const Metric& row = metric(index.row());
    const bool isFigure = index.column() >= Required && index.column() <= Margin;
    const bool fails = row.value < 1;
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return text(row.meaning);
    case Qt::FontRole:
        return index.column() == Verdict && fails ? QVariant(ui::font(TextStyle::Strong))
                                                  : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Requirement:
        return nameOf(row);
    case Set:
        return scopeName(snapshot_->design, row.scope);
    case Required:
        // A floor is met from above: its margin is actual over required.
        return (row.expression.starts_with("x") ? tr("at least %1") : tr("at most %1"))
            .arg(termText(row, "l"));
    case Actual:
        return termText(row, "x");
    case Margin:
        return marginText(row.value);
    default:
        return fails ? tr("✗ fails") : tr("✓ passes");
    }
}

QVariant RequirementsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = section >= Required && section <= Margin;
        return static_cast<int>(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Requirement"), tr("Of"),     tr("Required"),
                              tr("Actual"),      tr("Margin"), tr("Verdict")};
    return titles[section];
}

} // namespace weft::ui
