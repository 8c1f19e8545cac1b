// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the plant page: a bar with its name and what can be done, a body, and a foot with its
// sums. Fills itself from the snapshot it is handed; only the tab in sight is handed any.
#pragma once

#include "core/design/edit.hpp"
#include "ui/session/snapshot.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class Document;

class PlantTab : public QWidget {
    Q_OBJECT

public:
    PlantTab(const QString& title, QWidget* parent = nullptr);
    virtual void showSnapshot(const SnapshotPtr& snapshot) = 0;

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);
    void placeRequested(const QStringList& ids); // on the canvas

protected:
    QHBoxLayout* bar() const { return bar_; } // behind the title and its note
    QVBoxLayout* body() const { return body_; }
    QHBoxLayout* foot() const { return foot_; }
    void setNote(const QString& words);                            // behind the title
    void ask(const std::string& metric, const std::string& scope); // why, at the pointer
    // Shows the design with these changes as a what-if on what is shown now.
    static void tryAsWhatIf(Document& document, const QString& name, std::vector<Edit> edits);

private:
    QHBoxLayout* bar_;
    QVBoxLayout* body_;
    QHBoxLayout* foot_;
    QLabel* note_;
};

} // namespace weft::ui
