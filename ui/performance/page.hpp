// SPDX-License-Identifier: GPL-3.0-or-later
// One topic of the performance tab: a line with what is shown, choices and *Why?*, and beneath it a
// chart or table. Fills itself from the snapshot it is handed; only the page in sight is handed
// any.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QWidget>

#include <string>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class LinkButton;

// What the window has in sight.
struct InSight {
    Id fabric;   // whose figures head the window
    Id workload; // the selected one; empty: none
};

class PerformancePage : public QWidget {
    Q_OBJECT

public:
    explicit PerformancePage(QWidget* parent = nullptr);
    virtual void showSnapshot(const SnapshotPtr& snapshot, const InSight& inSight) = 0;
    LinkButton* why() const { return why_; }

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);

protected:
    QHBoxLayout* choices() const { return choices_; } // at the left of the head
    QVBoxLayout* body() const { return body_; }
    void setNote(const QString& words); // of whom, and what to see
    // Puts `content` into the body, and a note in its place while there is nothing to show.
    void setContent(QWidget* content, const QString& emptyNote);
    void setEmpty(bool empty);
    // What the head's *Why?* opens; empty: there is nothing to ask.
    void setWhy(const std::string& metric, const std::string& scope);
    void ask(const std::string& metric, const std::string& scope); // at the pointer

private:
    QHBoxLayout* choices_;
    QVBoxLayout* body_;
    QLabel* note_;
    QStackedWidget* content_ = nullptr; // content, note
    LinkButton* why_;
    std::string metric_, scope_;
};

} // namespace weft::ui
