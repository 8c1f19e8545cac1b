// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/problems_model.hpp"

#include "ui/paint/words.hpp"

#include <algorithm>

namespace weft::ui {

namespace {

const Acceptance* acceptanceOf(const Design& design, const std::string& key) {
    const std::vector<Acceptance>& accepted = *design.accepted;
    const auto found =
        std::find_if(accepted.begin(), accepted.end(),
                     [&](const Acceptance& acceptance) { return acceptance.key == key; });
    return found == accepted.end() ? nullptr : &*found;
}

} // namespace

std::vector<ProblemsModel::Row> ProblemsModel::rowsOf(const Snapshot& snapshot) const {
    std::vector<Row> rows;
    for (const Finding& finding : snapshot.analysis.findings) {
        if (finding.id.starts_with(only_)) {
            rows.push_back({&finding, acceptanceOf(snapshot.design, finding.key())});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        const bool aDone = a.acceptance != nullptr, bDone = b.acceptance != nullptr;
        return aDone != bDone ? bDone : a.finding->severity > b.finding->severity;
    });
    return rows;
}

void ProblemsModel::setSnapshot(const SnapshotPtr& snapshot) {
    std::vector<Row> rows = snapshot ? rowsOf(*snapshot) : std::vector<Row>();
    const auto same = [](const Row& a, const Row& b) {
        return a.finding->key() == b.finding->key() &&
               (a.acceptance == nullptr) == (b.acceptance == nullptr);
    };
    // While a drag previews, the same findings come back thirty times a second with other numbers:
    // keep the rows, so that the selection and the scroll position stay.
    const bool keeps = std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same);
    if (!keeps) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    snapshot_ = snapshot;
    open_ = static_cast<int>(std::count_if(
        rows_.begin(), rows_.end(), [](const Row& row) { return row.acceptance == nullptr; }));
    if (!keeps) {
        endResetModel();
    } else if (!rows_.empty()) {
        emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
    }
}

const Finding& ProblemsModel::finding(int row) const {
    return *rows_[static_cast<std::size_t>(row)].finding;
}

int ProblemsModel::openCount(Severity severity) const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [severity](const Row& row) {
        return row.acceptance == nullptr && row.finding->severity == severity;
    }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const Finding& finding = *row.finding;
    switch (role) {
    case Qt::DisplayRole:
        return text(finding.message);
    case Qt::ToolTipRole:
        return row.acceptance == nullptr || row.acceptance->note.empty()
                   ? text(finding.id)
                   : tr("Accepted: %1").arg(text(row.acceptance->note));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(wordFor(finding.severity), scopeName(snapshot_->design, finding.scope),
                 text(finding.message));
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case ScopeRole:
        return text(finding.scope);
    case ScopeNameRole:
        return scopeName(snapshot_->design, finding.scope);
    case FixesRole: {
        QStringList labels;
        for (const Fix& fix : finding.fixes) {
            labels += text(fix.label);
        }
        return labels;
    }
    case AcceptedRole:
        return row.acceptance != nullptr;
    case NoteRole:
        return row.acceptance == nullptr ? QString() : text(row.acceptance->note);
    default:
        return {};
    }
}

} // namespace weft::ui
