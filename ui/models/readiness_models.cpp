// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/readiness_models.hpp"

#include "core/analysis/readiness_findings.hpp"
#include "ui/models/standing.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/plan_words.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

#include <algorithm>

namespace weft::ui {

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::ReadinessFacts)
};

int countOf(const SnapshotPtr& snapshot, std::size_t (*size)(const ReadinessReport&)) {
    return snapshot == nullptr || snapshot->analysis.readiness == nullptr
               ? 0
               : static_cast<int>(size(*snapshot->analysis.readiness));
}

QVariant leftOrHeader(int role, const QString& title) {
    return role == Qt::TextAlignmentRole
               ? QVariant(static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft))
           : role == Qt::DisplayRole ? QVariant(title)
                                     : QVariant();
}

// Each of them leads to its place; the rest are counted.
void addFindings(const Snapshot& snapshot, std::string_view beginning, std::vector<Fact>& facts) {
    constexpr std::size_t kMost = 12;
    const std::vector<const Finding*> found =
        findingsAgainst(snapshot.design, snapshot.analysis.findings, beginning);
    for (std::size_t i = 0; i < std::min(found.size(), kMost); ++i) {
        facts.push_back({text(found[i]->message),
                         Facts::tr("Go there"),
                         text(found[i]->id),
                         {},
                         found[i]->scope});
    }
    if (found.size() > kMost) {
        facts.push_back({Facts::tr("and %1 more").arg(found.size() - kMost), {}, {}, {}, {}});
    }
}

} // namespace

void QuestionsModel::setSnapshot(const SnapshotPtr& snapshot) {
    const auto size = [](const ReadinessReport& report) { return report.questions.size(); };
    const bool keeps = rowCount() > 0 && rowCount() == countOf(snapshot, size);
    if (!keeps) {
        beginResetModel();
    }
    snapshot_ = snapshot;
    if (!keeps) {
        endResetModel();
    } else {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

const PlanningQuestion& QuestionsModel::question(int row) const {
    return snapshot_->analysis.readiness->questions[static_cast<std::size_t>(row)];
}

int QuestionsModel::settled() const {
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        count += question(row).state == QuestionState::Settled ? 1 : 0;
    }
    return count;
}

int QuestionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : countOf(snapshot_, [](const ReadinessReport& report) {
        return report.questions.size();
    });
}

int QuestionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant QuestionsModel::data(const QModelIndex& index, int role) const {
    const PlanningQuestion& at = question(index.row());
    switch (role) {
    case Qt::ToolTipRole:
        return text(at.question);
    case Qt::FontRole:
        return index.column() == Title ? QVariant(ui::font(TextStyle::Strong)) : QVariant();
    case kStandingRole:
        return index.column() != Standing           ? 0
               : at.state == QuestionState::Settled ? 1
               : at.state == QuestionState::Open    ? -1
                                                    : 0;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Title:
        return text(at.title);
    case Standing:
        return (at.state == QuestionState::Settled ? QStringLiteral("✓ ")
                : at.state == QuestionState::Open  ? QStringLiteral("○ ")
                                                   : QStringLiteral("· ")) +
               wordFor(at.state);
    default:
        return at.answer.empty() ? text(at.question) : text(at.answer);
    }
}

QVariant QuestionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const QString titles[] = {tr("Question"), tr("Standing"), tr("Answer")};
    return orientation == Qt::Horizontal ? leftOrHeader(role, titles[section]) : QVariant();
}

void MistakesModel::setSnapshot(const SnapshotPtr& snapshot) {
    const auto size = [](const ReadinessReport& report) { return report.mistakes.size(); };
    const bool keeps = rowCount() > 0 && rowCount() == countOf(snapshot, size);
    if (!keeps) {
        beginResetModel();
    }
    snapshot_ = snapshot;
    if (!keeps) {
        endResetModel();
    } else {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

const ClassicMistake& MistakesModel::mistake(int row) const {
    return snapshot_->analysis.readiness->mistakes[static_cast<std::size_t>(row)];
}

int MistakesModel::made() const {
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        count += mistake(row).state == MistakeState::Made ? 1 : 0;
    }
    return count;
}

int MistakesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : countOf(snapshot_, [](const ReadinessReport& report) {
        return report.mistakes.size();
    });
}

int MistakesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant MistakesModel::data(const QModelIndex& index, int role) const {
    const ClassicMistake& at = mistake(index.row());
    switch (role) {
    case Qt::ToolTipRole:
        return text(at.title) + QLatin1Char('\n') + text(at.evidence) +
               (at.about.empty() ? QString() : tr("\nDouble-click to go there"));
    case kStandingRole:
        return index.column() != Standing          ? 0
               : at.state == MistakeState::Made    ? -1
               : at.state == MistakeState::Avoided ? 1
                                                   : 0;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Title:
        return text(at.title);
    case Standing:
        return (at.state == MistakeState::Made      ? QStringLiteral("✗ ")
                : at.state == MistakeState::Avoided ? QStringLiteral("✓ ")
                                                    : QStringLiteral("– ")) +
               wordFor(at.state);
    default:
        return text(at.evidence);
    }
}

QVariant MistakesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const QString titles[] = {tr("Classic mistake"), tr("Here"), tr("Because")};
    return orientation == Qt::Horizontal ? leftOrHeader(role, titles[section]) : QVariant();
}

std::vector<Fact> evidenceFacts(const Snapshot& snapshot, const PlanningQuestion& question) {
    std::vector<Fact> facts;
    for (const std::string& line : question.evidence) {
        const Metric* metric = citedMetric(snapshot.analysis, line);
        if (metric == nullptr) {
            facts.push_back({text(line), {}, text(line), {}, {}});
            continue;
        }
        facts.push_back({QStringLiteral("%1, %2").arg(metricName(metric->id),
                                                      scopeName(snapshot.design, metric->scope)),
                         metricText(*metric).joined(), exactText(metric->value, metric->unit),
                         metric->id, metric->scope});
    }
    for (const std::string_view beginning : checksBehind(question.id)) {
        addFindings(snapshot, beginning, facts);
    }
    return facts;
}

std::vector<Fact> gateFacts(const Snapshot& snapshot, const PlannedPhase& phase) {
    const ReadinessReport& plan = *snapshot.analysis.readiness;
    std::vector<Fact> facts;
    for (const PlannedPhase::Gate& gate : phase.gates) {
        const bool isQuestion = plan.questionOf(gate) != nullptr;
        facts.push_back(
            {(isQuestion ? Facts::tr("Question: %1") : Facts::tr("Checks: %1"))
                 .arg(gateName(plan, gate)),
             (gate.isOpen ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + gateStanding(plan, gate),
             text(gate.text),
             {},
             isQuestion ? gate.text : std::string()});
        if (!isQuestion) {
            addFindings(snapshot, gate.text, facts);
        }
    }
    return facts;
}

} // namespace weft::ui
