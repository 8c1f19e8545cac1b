// SPDX-License-Identifier: GPL-3.0-or-later
// The planning questions and the classic mistakes as tables, and what each rests on as facts.
#pragma once

#include "core/analysis/readiness.hpp"
#include "ui/models/facts.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

class QuestionsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Standing, Said, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const PlanningQuestion& question(int row) const;
    int settled() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SnapshotPtr snapshot_;
};

class MistakesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Standing, Evidence, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    const ClassicMistake& mistake(int row) const;
    int made() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    SnapshotPtr snapshot_;
};

// "fabric.oversubscription@compute = 1" as a figure that can be asked why; else as it was said;
// then the findings that its answer speaks of, each leading to its place.
std::vector<Fact> evidenceFacts(const Snapshot& snapshot, const PlanningQuestion& question);
// Each gate of a phase with what holds it back; one that waits for a question has the gate's text
// for its scope.
std::vector<Fact> gateFacts(const Snapshot& snapshot, const PlannedPhase& phase);

} // namespace weft::ui
