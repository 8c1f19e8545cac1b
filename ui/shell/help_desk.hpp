// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the help: at a page, or at the figure that is pointed at.
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace weft::ui {

class Actions;
class Document;
class HelpWindow;
class WhyPanel;

class HelpDesk : public QObject {
    Q_OBJECT

public:
    // All outlive it; `window` is the help's parent.
    HelpDesk(Document& document, const Actions& actions, const WhyPanel& why, QWidget& window);

    void show(const QString& topic);             // "page/keys"; empty: where it was
    void showHere();                             // of the figure under the pointer or in focus
    HelpWindow* window() const { return help_; } // null until it was first shown

signals:
    void whyRequested(const QString& metric, const QString& scope);

private:
    void make();

    Document& document_;
    const Actions& actions_;
    const WhyPanel& why_;
    QWidget& window_;
    HelpWindow* help_ = nullptr;
};

} // namespace weft::ui
