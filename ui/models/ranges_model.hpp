// SPDX-License-Identifier: GPL-3.0-or-later
// How far prices, watts and rates may be from what the design says: low, likely, high, each a share
// of it, to be typed over.
#pragma once

#include "core/study/ranges.hpp"

#include <QAbstractTableModel>

namespace weft::ui {

QString quantityName(std::string_view quantity); // "Prices of switches", "Electricity"

class RangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Low, Likely, High, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    // What a row says unasked, and what the document states in its place.
    void setUsual(std::vector<Range> usual);
    void setStated(const StatedRanges& stated);
    const std::vector<Range>& ranges() const { return ranges_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void edited(const weft::StatedRanges& stated); // with what was typed; nothing is shown yet
    void refused(const QString& sentence);         // what was typed is no share; empty: it is one

private:
    void showAll();

    std::vector<Range> usual_, ranges_; // alike in order
    StatedRanges stated_;
};

} // namespace weft::ui
