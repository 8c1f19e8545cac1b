// SPDX-License-Identifier: GPL-3.0-or-later
// The cabling schedule: a row per cable with both its ends, filtered and sorted off the UI thread,
// and how many cables there are of each length. A cable leads to its link on the canvas.
#pragma once

#include "core/export/cell_table.hpp"
#include "ui/plant/tab.hpp"
#include "ui/session/schedule_finder.hpp"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class CellTableModel;
class Document;
class ElidedLabel;
class ExportButton;
class ExportJob;
class LinkButton;
class Selection;
class StackedBarChart;

class CablingTab : public PlantTab {
    Q_OBJECT

public:
    CablingTab(Document& document, Selection& selection, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot) override;

    CellTableModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    QLineEdit* search() const { return search_; }
    StackedBarChart* lengths() const { return lengths_; }
    ExportButton* exporting() const { return export_; }
    bool printLabels(const QString& path); // off the UI thread; false while an export runs
    ExportJob* job() const { return job_; }
    bool isBusy() const { return finder_.isRunning() || settle_.isActive(); }
    // Cables of one length alone; unset: of every length.
    void setLength(std::optional<double> metres);

private:
    QWidget* makeSide();
    void find();
    void show(const CellTablePtr& schedule, const std::vector<std::uint32_t>& rows);
    void showLengths();
    void askLabels();
    void showCurrent();
    void showState();
    QStringList placesOf(int row) const; // as the canvas names them: the link, then its upper end
    QString placeOf(const std::string& device) const;

    Document& document_;
    Selection& selection_;
    ScheduleFinder finder_;
    QTimer settle_;
    SnapshotPtr snapshot_, asked_;
    CellTableModel* model_;
    QTableView* table_;
    QStackedWidget* stack_;
    StackedBarChart* lengths_;
    std::vector<double> barLengths_; // in metres, per bar
    std::optional<double> length_;
    ExportJob* job_;
    QLineEdit* search_;
    LinkButton* every_; // of every length again
    QPushButton* place_;
    QPushButton* labels_;
    ExportButton* export_;
    QProgressBar* progress_;
    ElidedLabel* cable_; // the current one in a sentence
};

} // namespace weft::ui
