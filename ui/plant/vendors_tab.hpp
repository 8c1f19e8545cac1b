// SPDX-License-Identifier: GPL-3.0-or-later
// Who the money goes to: spend and share by vendor, lead parts, what comes from one vendor alone;
// and what changes when parts are taken of some vendors only: what stands in for what, and the
// figures.
#pragma once

#include "ui/plant/tab.hpp"
#include "ui/session/vendor_finder.hpp"

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class BarChart;
class Document;
class ResultTableModel;

class VendorsTab : public PlantTab {
    Q_OBJECT

public:
    explicit VendorsTab(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot) override;

    ResultTableModel* model() const { return model_; }
    BarChart* shares() const { return shares_; }
    QListWidget* choices() const { return choices_; }
    ResultTableModel* standIns() const { return standIns_; }
    QPushButton* useButton() const { return use_; }
    QPushButton* tryButton() const { return try_; }
    QString changes() const; // in words
    bool isBusy() const { return finder_.isRunning(); }

private:
    QWidget* makeSide();
    void fillChoices();
    void tick(Qt::CheckState state); // all of them
    void showShares();
    std::vector<std::string> chosen() const;
    void find();
    void show(const VendorChangePtr& change);
    void showStandIns(const ResultTable& table);
    QString wordsFor(const VendorChange& change) const;
    Batch step() const; // that takes parts of the chosen only
    void showState();

    Document& document_;
    VendorFinder finder_;
    VendorChangePtr change_; // for the chosen; null: not known, or none
    SnapshotPtr snapshot_;
    ResultTableModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    ResultTableModel* standIns_;
    QTableView* standInTable_;
    BarChart* shares_;
    std::vector<std::string> said_; // by the design, when the choices were filled
    QListWidget* choices_ = nullptr;
    QLabel* changes_ = nullptr;
    QPushButton* try_ = nullptr;
    QPushButton* use_ = nullptr;
};

} // namespace weft::ui
