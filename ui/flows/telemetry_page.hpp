// SPDX-License-Identifier: GPL-3.0-or-later
// The observability plan: what to watch on each class of devices, at which thresholds, and what
// streaming it takes; and the ways out of the window for it and for the flow matrix.
#pragma once

#include "ui/performance/page.hpp"
#include "ui/session/telemetry_finder.hpp"

QT_BEGIN_NAMESPACE
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class ExportJob;
class TelemetryModel;

class TelemetryPage : public PerformancePage {
    Q_OBJECT

public:
    explicit TelemetryPage(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;

    TelemetryModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    ExportJob* job() const { return job_; }
    // False while another export runs.
    bool exportTo(const std::string& exporterId, const QString& path);

private:
    void makeMenu();
    void show(const TelemetryPlanPtr& plan);

    Document& document_;
    TelemetryFinder finder_;
    SnapshotPtr snapshot_;
    TelemetryModel* model_;
    QTableView* table_;
    QPushButton* export_;
    ExportJob* job_;
};

} // namespace weft::ui
