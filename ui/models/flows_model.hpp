// SPDX-License-Identifier: GPL-3.0-or-later
// The flows of a design with what each asks for and gets. Sorts and filters itself: ten thousand
// rows would be slow through a proxy. Cells are worded when they are asked for.
#pragma once

#include "core/flows/report.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace weft::ui {

class FlowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Way,
        Tail,
        Budget,
        Rate,
        Availability,
        Cost,
        Mean,
        Encrypted,
        Crossing,
        Kind,
        Class,
        kColumns
    };
    static constexpr int kIdRole = Qt::UserRole + 1; // beside kStandingRole: -1 for a miss

    using QAbstractTableModel::QAbstractTableModel;
    void setSnapshot(const SnapshotPtr& snapshot);
    void setWords(const QString& words); // only flows whose name, ends or kind hold all of them
    void setOnlyFailing(bool only);
    const FlowOutcome& outcome(int row) const { return *rows_[static_cast<std::size_t>(row)]; }
    int rowOf(const QString& id) const; // -1: not shown
    int total() const;                  // flows of the design
    int failing() const { return failing_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    std::vector<const FlowOutcome*> shown() const; // filtered and sorted
    bool fits(const FlowOutcome& outcome) const;
    double number(const FlowOutcome& outcome, int column) const; // to sort by
    QString words(const FlowOutcome& outcome, int column) const;
    bool misses(const FlowOutcome& outcome, int column) const;
    void refill();

    SnapshotPtr snapshot_;
    std::vector<const FlowOutcome*> rows_; // into the snapshot
    QStringList filter_;
    bool onlyFailing_ = false;
    int failing_ = 0;
    int sortColumn_ = -1; // the document's order
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

} // namespace weft::ui
