// SPDX-License-Identifier: GPL-3.0-or-later
// Policies of choosing optics side by side, found in the background: cost, watts, pieces, and links
// that a policy cannot join. One is taken over, or tried as a what-if.
#pragma once

#include "ui/plant/tab.hpp"
#include "ui/session/policy_finder.hpp"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class BarChart;
class Document;
class LinkButton;
class PoliciesModel;
class RulesForm;

class OpticsTab : public PlantTab {
    Q_OBJECT

public:
    explicit OpticsTab(Document& document, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot) override;

    PoliciesModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    RulesForm* form() const { return form_; }
    QPushButton* useButton() const { return use_; }
    QPushButton* tryButton() const { return try_; }
    bool isBusy() const { return finder_.isRunning() || settle_.isActive(); }

private:
    void find();
    void show(const PolicyOutcomesPtr& outcomes);
    void showState();
    int chosen() const; // row of the model; -1: none
    void use();
    void tryIt();

    Document& document_;
    PolicyFinder finder_;
    QTimer settle_;
    SnapshotPtr snapshot_, asked_;
    PoliciesModel* model_;
    QSortFilterProxyModel* sorted_;
    QTableView* table_;
    BarChart* costs_;
    RulesForm* form_;
    QPushButton* use_;
    QPushButton* try_;
    QProgressBar* progress_;
    LinkButton* cancel_;
};

} // namespace weft::ui
