// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in rows, the baseline and its what-ifs in columns, how much each figure weighs, and on
// top what each scenario scores by those weights.
#pragma once

#include "core/study/figures.hpp"
#include "ui/session/what_if_finder.hpp"

#include <QAbstractTableModel>

#include <map>

namespace weft::ui {

// "Purchase price"; "Purchase price, Compute" where it is of a piece of the design.
QString figureName(const ComparedFigure& figure, const Design& design);
// How far a value is from another: "+12 %", "-50 %"; empty where they are equal or `from` is 0.
QString changeText(double from, double to);

class WhatIfsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kScoreRow = 0;
    // 1 better, -1 worse than the baseline, 0 neither: for the delegate's ink.
    enum Column { Name, Spark, Weight, First }; // scenarios from First on

    explicit WhatIfsModel(QObject* parent = nullptr);

    void setWhatIfs(const WhatIfsPtr& whatIfs);
    // Leaves out figures that are the same everywhere.
    void setOnlyDifferences(bool only);
    const WhatIfsPtr& whatIfs() const { return whatIfs_; }
    const ComparedFigure* figure(int row) const; // null for the row of scores
    double score(int scenario) const;            // 0 … 1
    std::size_t hidden() const { return all_.size() - shown_.size(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();
    void rank();
    double weightOf(const ComparedFigure& figure) const;
    QVariantList sharesOf(const ComparedFigure& figure) const; // of the largest, for a picture
    QString valueOf(const ComparedFigure& figure, std::size_t scenario) const;
    int standingOf(const ComparedFigure& figure, std::size_t scenario) const;

    WhatIfsPtr whatIfs_;
    std::vector<ComparedFigure> all_;
    std::vector<std::size_t> shown_; // into all_
    std::vector<double> scores_;
    std::map<std::pair<std::string, std::string>, double> weights_; // as typed: metric, scope
    bool onlyDifferences_ = true;
};

} // namespace weft::ui
