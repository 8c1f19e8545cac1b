// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/file_watch.hpp"

#include "ui/session/document.hpp"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace weft::ui {

namespace {
constexpr int kSettleMs = 200;

QString lockOf(const QString& path) {
    const QFileInfo file(path);
    return file.path() + QStringLiteral("/.") + file.fileName() + QStringLiteral(".lock");
}
} // namespace

FileWatch::FileWatch(Document& document, QObject* parent) : QObject(parent), document_(document) {
    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &FileWatch::look);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, &settle_, qOverload<>(&QTimer::start));
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, &settle_,
            qOverload<>(&QTimer::start));
    connect(&document_, &Document::fileSettled, this, &FileWatch::follow);
}

void FileWatch::follow() {
    const QString path = document_.filePath();
    if (path != path_) {
        const QStringList before = watcher_.files() + watcher_.directories();
        if (!before.isEmpty()) {
            watcher_.removePaths(before);
        }
        path_ = path;
        lock_.reset();
    }
    if (path_.isEmpty()) {
        return;
    }
    // A file that is replaced, as ours are when saved, is lost to the watcher: the folder tells.
    watcher_.addPaths({path_, QFileInfo(path_).path()});
    known_ = print();
    lock();
}

void FileWatch::lock() {
    if (lock_ && lock_->isLocked()) {
        return;
    }
    lock_ = std::make_unique<QLockFile>(lockOf(path_));
    lock_->setStaleLockTime(0); // stale when its process is gone, however old
    if (lock_->tryLock(0) || lock_->error() != QLockFile::LockFailedError) {
        return; // where no lock can be written, none is asked for
    }
    qint64 process = 0;
    QString host, program;
    lock_->getLockInfo(&process, &host, &program);
    emit openElsewhere(tr("%1 on %2 (process %3, user %4)")
                           .arg(program, host)
                           .arg(process)
                           .arg(QFileInfo(lockOf(path_)).owner()));
}

QByteArray FileWatch::print() const {
    QFile file(path_);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

void FileWatch::look() {
    if (path_.isEmpty()) {
        return;
    }
    if (!QFileInfo(path_).isFile()) {
        if (!known_.isEmpty()) {
            known_.clear();
            emit changedOutside(Change::Gone);
        }
        return;
    }
    watcher_.addPath(path_);
    const QByteArray now = print();
    if (now != known_) {
        known_ = now;
        emit changedOutside(Change::Contents);
    }
}

} // namespace weft::ui
