// SPDX-License-Identifier: GPL-3.0-or-later
// Zones: which may send what to which (nothing, unless a rule allows it), the rules themselves, and
// what does not keep to them. A cell is allowed by a double click; its kinds, or the chosen rule,
// are the form beside it.
#pragma once

#include "ui/performance/page.hpp"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class FormField;
class LinkButton;
class ParamForm;
class Problems;
class RulesModel;
class Selection;
class ZoneMatrixModel;

class ZonesPage : public PerformancePage {
    Q_OBJECT

public:
    ZonesPage(Document& document, Selection& selection, QWidget* parent = nullptr);
    void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) override;

    ZoneMatrixModel* model() const { return model_; }
    QTableView* table() const { return table_; }
    ParamForm* form() const { return form_; }
    Problems* problems() const { return problems_; }
    QCheckBox* painted() const { return painted_; }
    void toggle(const QModelIndex& cell); // allows, or takes the rule back; one step
    void addZone();                       // of the places that are selected
    void forbid();                        // what the current cell says, else anything anywhere
    void removeRule();                    // the chosen one
    RulesModel* rules() const { return rules_; }
    QTableView* ruleTable() const { return ruleTable_; }

signals:
    void paintWanted(bool on); // zones on the canvas

private:
    QWidget* makeMatrix();
    QWidget* makeRules();
    QWidget* makeCell();
    void showChosen(); // a rule, else a cell
    void showRule(const FlowRule& rule);
    void showCell();
    void commit(FormField* field, const QString& typed);

    Document& document_;
    Selection& selection_;
    SnapshotPtr snapshot_;
    ZoneMatrixModel* model_;
    QTableView* table_;
    RulesModel* rules_;
    QTableView* ruleTable_;
    LinkButton* remove_ = nullptr;
    Id chosen_; // a rule that was made, until its row is there
    QCheckBox* painted_;
    QLabel* title_ = nullptr;
    QLabel* note_ = nullptr;
    ParamForm* form_ = nullptr;
    Problems* problems_;
};

} // namespace weft::ui
