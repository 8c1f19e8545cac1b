// SPDX-License-Identifier: GPL-3.0-or-later
// The only undo command there is: the design before and after an edit, and where the crash journal
// stood. Sections are shared, so a stack of thousands is small. Which edits may merge into one step
// is core's decision; only those that say they go on and follow closely do, so that two drags of
// one card, or two numbers typed into one field, are two steps.
#pragma once

#include "core/design/edit.hpp"
#include "core/design/journal.hpp"
#include "ui/session/document.hpp"

#include <QUndoCommand>

#include <chrono>
#include <functional>
#include <utility>

namespace weft::ui {

class EditCommand : public QUndoCommand {
public:
    struct Moment {
        Design design;
        Journal::State journal = 0;
        Id scenario; // that was active
    };
    using Show = std::function<void(const Moment&)>;

    // What it does was shown already when it comes onto the stack.
    EditCommand(Moment before, Moment after, Edit edit, Step step, const QString& label, Show show)
        : QUndoCommand(label), before_(std::move(before)), after_(std::move(after)),
          edit_(std::move(edit)), step_(step), show_(std::move(show)),
          made_(std::chrono::steady_clock::now()) {}

    void undo() override { show_(before_); }
    void redo() override {
        if (std::exchange(isShown_, false)) {
            return;
        }
        show_(after_);
    }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto& next = static_cast<const EditCommand&>(*other);
        if (next.step_ != Step::GoesOn || next.made_ - made_ > std::chrono::seconds(1) ||
            !merges(edit_, next.edit_)) {
            return false;
        }
        after_ = next.after_;
        edit_ = next.edit_;
        made_ = next.made_;
        setText(next.text());
        setObsolete(after_.design == before_.design);
        return true;
    }

private:
    Moment before_, after_;
    Edit edit_;
    Step step_;
    bool isShown_ = true;
    Show show_;
    std::chrono::steady_clock::time_point made_;
};

} // namespace weft::ui
