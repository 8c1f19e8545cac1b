// SPDX-License-Identifier: GPL-3.0-or-later
// What is said beneath the top bar of the design's file: open elsewhere, changed by another
// program, edits that an unexpected end left behind; and in a box what stopped a file. Nothing is
// lost by any answer.
#pragma once

#include <QObject>

namespace weft::ui {

class Commands;
class Document;
class FileWatch;
class NoticeBar;

class FileNotices : public QObject {
    Q_OBJECT

public:
    // All three outlive it.
    FileNotices(Document& document, NoticeBar& bar, Commands& commands, QObject* parent = nullptr);
    void offerRecovery(); // where an unexpected end has left edits behind

private:
    void sayError(const QString& title, const QString& text);
    void sayOpenElsewhere(const QString& who);
    void sayChanged();
    void sayGone();
    void takeTheirs();

    Document& document_;
    NoticeBar& bar_;
    Commands& commands_;
};

} // namespace weft::ui
