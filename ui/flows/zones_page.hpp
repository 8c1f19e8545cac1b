// SPDX-License-Identifier: GPL-3.0-or-later
// Zones: which may send what to which (nothing, unless a rule allows it), and what does not keep to
// it. A cell is allowed by a double click; its kinds are the form beside it.
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
class ParamForm;
class Problems;
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

signals:
    void paintWanted(bool on); // zones on the canvas

private:
    QWidget* makeCell();
    void showCell();
    void commit(FormField* field, const QString& typed);

    Document& document_;
    Selection& selection_;
    SnapshotPtr snapshot_;
    ZoneMatrixModel* model_;
    QTableView* table_;
    QCheckBox* painted_;
    QLabel* title_ = nullptr;
    QLabel* note_ = nullptr;
    ParamForm* form_ = nullptr;
    Problems* problems_;
};

} // namespace weft::ui
