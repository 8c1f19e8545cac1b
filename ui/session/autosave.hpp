// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the edits of the open design in the crash journal until it is saved or closed, and finds
// what a Weft that ended unexpectedly has left behind. A journal that cannot be written never stops
// the work: it is said once.
#pragma once

#include "core/design/journal.hpp"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace weft::ui {

class Autosave : public QObject {
    Q_OBJECT

public:
    using State = Journal::State;

    explicit Autosave(QObject* parent = nullptr);

    // How long after an edit it is on disk at the latest, as far as the machine keeps up.
    void setSyncAfter(std::chrono::milliseconds wait) { sync_.setInterval(wait); }

    // Another document; `path` is empty for one that was never saved. The journal begins with its
    // first edit.
    void begin(const Design& design, const QString& path);
    // What was left behind is open again and stays unsaved: its whole history is kept from now on
    // under our own lock. The state before its first step, then that after each.
    std::vector<State> beginRecovered(const Recovery& recovery);
    // `before` is the design as the edit found it. The number of the state it leads to.
    State append(const Design& before, const Edit& edit);
    void returnTo(State state); // undo, redo
    State state() const { return journal_ ? journal_->state() : 0; }
    void saved(const QString& path);
    void finish(); // closed in order: nothing to recover

signals:
    void failed(const QString& sentence);

private:
    void start(const Design& design);
    template <class T> void check(const Result<T>& result);

    std::optional<Journal> journal_;
    QString path_;
    QTimer sync_;
    bool complained_ = false;
};

struct LeftBehind {
    QString journal; // its file
    Recovery recovery;
};
// The newest journal with unsaved work that no living Weft holds; empty ones are swept on the way.
std::optional<LeftBehind> leftBehind();
void discard(const LeftBehind& left);

} // namespace weft::ui
