// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/autosave.hpp"

#include "core/base/file.hpp"

#include <QFile>

namespace weft::ui {

namespace {

constexpr int kSyncAfter = 1000; // ms: what the journal holds is on disk within two seconds

} // namespace

Autosave::Autosave(QObject* parent) : QObject(parent) {
    sync_.setSingleShot(true);
    sync_.setInterval(kSyncAfter);
    connect(&sync_, &QTimer::timeout, this, [this] {
        if (journal_) {
            check(journal_->sync());
        }
    });
}

template <class T> void Autosave::check(const Result<T>& result) {
    if (!result && !std::exchange(complained_, true)) {
        emit failed(Autosave::tr("Edits cannot be kept for recovery: %1")
                        .arg(QString::fromStdString(result.error().toString())));
    }
}

void Autosave::begin(const Design& design, const QString& path) {
    Q_UNUSED(design);
    journal_.reset();
    path_ = path;
    complained_ = false;
}

void Autosave::start(const Design& design) {
    Result<std::string> folder = stateFolder();
    if (!folder) {
        check(folder);
        return;
    }
    const std::string path = path_.toStdString();
    const std::string text = path.empty() ? std::string() : readFile(path).value_or(std::string());
    Result<Journal> journal = Journal::start(*folder, design, path, text);
    check(journal);
    if (journal) {
        journal_.emplace(*std::move(journal));
    }
}

std::vector<Autosave::State> Autosave::beginRecovered(const Recovery& recovery) {
    begin(recovery.origin, QString::fromStdString(recovery.path));
    // A journal without an edit has nothing to recover; this one has, from its first moment.
    std::vector<State> states{append(recovery.origin, Rename{{}, recovery.origin.name})};
    for (const HistoryStep& step : recovery.done) {
        states.push_back(append(recovery.origin, step.edit));
    }
    return states;
}

Autosave::State Autosave::append(const Design& before, const Edit& edit) {
    if (!journal_) {
        start(before);
    }
    if (!journal_) {
        return 0;
    }
    const Result<State> state = journal_->append(edit);
    check(state);
    sync_.start();
    return journal_->state();
}

void Autosave::returnTo(State state) {
    if (journal_ && journal_->state() != state) {
        check(journal_->appendReturn(state));
        sync_.start();
    }
}

void Autosave::saved(const QString& path) {
    path_ = path;
    if (journal_) {
        const Result<std::string> text = readFile(path.toStdString());
        if (text) {
            check(journal_->appendSaved(path.toStdString(), *text));
            check(journal_->sync());
        }
    }
}

void Autosave::finish() {
    sync_.stop();
    if (journal_) {
        journal_->remove();
        journal_.reset();
    }
}

std::optional<LeftBehind> leftBehind() {
    const Result<std::string> folder = stateFolder();
    if (!folder) {
        return std::nullopt;
    }
    for (const std::string& path : journalsLeftBehind(*folder)) {
        Result<Recovery> recovery = recover(path);
        if (recovery && recovery->unsaved > 0) {
            return LeftBehind{QString::fromStdString(path), *std::move(recovery)};
        }
        if (recovery) {
            QFile::remove(QString::fromStdString(path));
        }
    }
    return std::nullopt;
}

void discard(const LeftBehind& left) {
    QFile::remove(left.journal);
}

} // namespace weft::ui
