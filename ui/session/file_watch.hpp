// SPDX-License-Identifier: GPL-3.0-or-later
// The file of the open document among others: whether another program changed or removed it, and
// whether another Weft, of this user or of one who shares the folder, has it open. Lives on the UI
// thread.
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>

namespace weft::ui {

class Document;

class FileWatch : public QObject {
    Q_OBJECT

public:
    enum class Change { Contents, Gone };

    explicit FileWatch(Document& document, QObject* parent = nullptr);

signals:
    void changedOutside(weft::ui::FileWatch::Change change);
    void openElsewhere(const QString& who); // "weft on ws-12 (process 4711, user anna)"

private:
    void follow(); // the document was opened, saved or left
    void lock();
    void look();
    QByteArray print() const; // of the file's bytes; empty where it cannot be read

    Document& document_;
    QFileSystemWatcher watcher_;
    QTimer settle_; // editors write a file in several strokes
    QString path_;
    QByteArray known_;
    std::unique_ptr<QLockFile> lock_; // beside the file; yields when its holder is gone
};

} // namespace weft::ui
