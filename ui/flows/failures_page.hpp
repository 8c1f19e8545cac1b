// SPDX-License-Identifier: GPL-3.0-or-later
// How often parts fail in a year and what it costs in accelerator-hours; the times behind it can be
// typed over.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class FailuresModel;

class FailuresPage : public PerformancePage {
    Q_OBJECT

public:
    explicit FailuresPage(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;
    FailuresModel* model() const { return model_; }
    QTableView* table() const { return table_; }

private:
    Document& document_;
    FailuresModel* model_;
    QTableView* table_;
    QLabel* refusal_;
};

} // namespace weft::ui
