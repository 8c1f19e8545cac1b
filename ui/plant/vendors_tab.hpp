// SPDX-License-Identifier: GPL-3.0-or-later
// Who the money goes to: spend and share by vendor, lead parts, what comes from one vendor alone;
// and what changes when modules and cables are taken of some vendors only.
#pragma once

#include "ui/plant/tab.hpp"
#include "ui/session/policy_finder.hpp"

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
    QPushButton* useButton() const { return use_; }
    QString changes() const; // in words
    bool isBusy() const { return finder_.isRunning(); }

private:
    QWidget* makeSide();
    void fillChoices();
    void showShares();
    std::vector<std::string> chosen() const;
    void find();
    void show(const PolicyOutcomesPtr& outcomes);
    OpticsPolicy policy() const; // the design's own rules, of the chosen vendors

    Document& document_;
    PolicyFinder finder_;
    SnapshotPtr snapshot_;
    ResultTableModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    BarChart* shares_;
    std::vector<std::string> said_; // by the design, when the choices were filled
    QListWidget* choices_ = nullptr;
    QLabel* changes_ = nullptr;
    QPushButton* use_ = nullptr;
};

} // namespace weft::ui
