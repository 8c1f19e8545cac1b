// SPDX-License-Identifier: GPL-3.0-or-later
// Time of a collective over message size, every algorithm, for an operation of choice.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace weft::ui {

class CollectiveChart;

class MessagesPage : public PerformancePage {
    Q_OBJECT

public:
    explicit MessagesPage(QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;
    CollectiveChart* chart() const { return chart_; }
    QComboBox* operations() const { return operation_; }

private:
    void fillOperations();
    void showChosen();

    SnapshotPtr snapshot_;
    std::string scope_;
    QComboBox* operation_;
    CollectiveChart* chart_;
};

} // namespace weft::ui
