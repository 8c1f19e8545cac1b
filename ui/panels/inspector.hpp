// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of what is selected, and what follows from them. Typing previews, Enter or leaving the
// field commits one undo step; a text that means nothing says why beneath its field and changes
// nothing.
#pragma once

#include "ui/forms/form_row.hpp"
#include "ui/session/snapshot.hpp"

#include <QStringList>
#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class FactList;
class FormField;
class ParamForm;
class Selection;

class Inspector : public QWidget {
    Q_OBJECT

public:
    Inspector(Document& document, Selection& selection, QWidget* parent = nullptr);
    ParamForm* form() const { return form_; }

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);

private:
    void showSelection(); // other ids
    void refresh();       // another committed design
    void showFacts(const SnapshotPtr& snapshot);
    void preview(FormField* field, const QString& typed);
    void commit(FormField* field, const QString& typed);
    // The edit, or null after the field was told why not.
    std::optional<Edit> editOf(FormField* field, const QString& typed) const;
    std::vector<Id> known() const; // the selected ids that the design still has
    // Of a single selected switch or link: its fabric and its name there; empty otherwise.
    std::pair<Id, std::string> part() const;
    void showPart();
    QString title() const;
    QString subtitle() const;

    Document& document_;
    Selection& selection_;
    QLabel* title_;
    QLabel* subtitle_;
    QPushButton* fail_; // of a switch or link
    ParamForm* form_;
    QWidget* follows_; // heading, facts and sizing sentences
    FactList* facts_;
    QLabel* limits_;
};

} // namespace weft::ui
