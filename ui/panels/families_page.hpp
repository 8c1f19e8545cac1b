// SPDX-License-Identifier: GPL-3.0-or-later
// Which topology? One wish (endpoints, rate, switch), every family that can meet it side by side,
// as a table and a chart. "Use this one" adds the chosen one to the design.
#pragma once

#include "ui/models/families_model.hpp"

#include <QTimer>
#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class HintedEdit;
class LinkButton;
class ScatterChart;

class FamiliesPage : public QWidget {
    Q_OBJECT

public:
    explicit FamiliesPage(Document& document, QWidget* parent = nullptr);

    FamiliesModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    ScatterChart* chart() const { return chart_; }
    HintedEdit* endpoints() const { return endpoints_; }
    QPushButton* useButton() const { return use_; }
    LinkButton* cancelButton() const { return cancel_; }
    bool isBusy() const { return finder_.isRunning(); }
    // Adds the selected family to the design, as one step.
    bool use();

signals:
    void used(const QString& fabric); // its id in the design

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeFoot();
    std::optional<FitWish> wish() const;
    void ask();
    void showFamilies(const FamiliesPtr& families);
    void showChart();
    void showSelected();
    int selectedRow() const; // of the model; -1: none

    Document& document_;
    FamilyFinder finder_;
    QTimer settle_;
    FamiliesModel* model_;
    QSortFilterProxyModel* sorted_;
    HintedEdit* endpoints_;
    HintedEdit* rate_;
    HintedEdit* radix_;
    QLabel* problem_;
    QTableView* table_;
    ScatterChart* chart_;
    QComboBox* xChoice_;
    QComboBox* yChoice_;
    QProgressBar* progress_;
    QLabel* status_;
    LinkButton* cancel_;
    bool givenUp_ = false;
    QPushButton* use_;
    std::vector<int> charted_; // model rows of the chart's points
};

} // namespace weft::ui
