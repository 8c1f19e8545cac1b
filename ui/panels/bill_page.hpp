// SPDX-License-Identifier: GPL-3.0-or-later
// The bill of materials: every line, sortable and filterable, with the totals of what is shown, and
// its way out of the window as bill and cabling schedule.
#pragma once

#include "ui/models/bill_model.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ExportButton;
class ExportJob;

class BillPage : public QWidget {
    Q_OBJECT

public:
    explicit BillPage(Document& document, QWidget* parent = nullptr);
    QTableView* table() const { return table_; }
    BillModel* model() const { return model_; }
    BillFilter* filter() const { return filter_; }
    QString totalsText() const;
    // Runs off the UI thread; the line beneath the table says how it went. False while another
    // export runs.
    bool exportTo(const std::string& exporterId, const QString& path);
    ExportJob* job() const { return job_; }

private:
    QWidget* makeBar();
    QWidget* makeFoot();
    void showSnapshot(const SnapshotPtr& snapshot);
    void showTotals();

    Document& document_;
    BillModel* model_;
    BillFilter* filter_;
    QTableView* table_;
    QLineEdit* search_ = nullptr;
    QComboBox* kind_ = nullptr;
    ExportButton* export_ = nullptr;
    QLabel* totals_ = nullptr;
    QLabel* notes_ = nullptr;
    ExportJob* job_ = nullptr;
};

} // namespace weft::ui
