// SPDX-License-Identifier: GPL-3.0-or-later
// Is the plan ready: the planning questions with their standing, the classic mistakes as they stand
// now, and the roadmap. What is chosen is answered or changed at the right.
#pragma once

#include "ui/forms/form_row.hpp"
#include "ui/session/snapshot.hpp"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class FactList;
class FormField;
class GanttChart;
class MistakesModel;
class ParamForm;
class QuestionsModel;

class ReadinessPage : public QWidget {
    Q_OBJECT

public:
    explicit ReadinessPage(Document& document, QWidget* parent = nullptr);

    QuestionsModel* questions() const { return questions_; }
    QTableView* questionTable() const { return questionTable_; }
    MistakesModel* mistakes() const { return mistakes_; }
    GanttChart* roadmap() const { return roadmap_; }
    ParamForm* form() const { return form_; }
    void addPhase(); // behind the last; one step

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);
    void placeRequested(const QString& scope); // of a finding

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeLeft();
    QWidget* makeRight();
    void refresh(); // when in sight
    void showRoadmap();
    void showChosen();
    void follow(const QString& scope); // a question, or what a finding is about
    void preview(FormField* field, const QString& typed);
    void commit(FormField* field, const QString& typed);
    std::optional<Edit> editOf(FormField* field, const QString& typed) const;
    void setWeeks(int row, int weeks, bool isDone);

    Document& document_;
    QuestionsModel* questions_;
    MistakesModel* mistakes_;
    QTableView* questionTable_;
    QTableView* mistakeTable_;
    GanttChart* roadmap_;
    QLabel* summary_;
    QLabel* roadmapNote_;
    QPushButton* remove_;
    QLabel* title_;
    QLabel* asked_;
    ParamForm* form_;
    QLabel* factsTitle_;
    FactList* facts_;
    bool isPhase_ = false; // chosen: a phase, else a question
};

} // namespace weft::ui
