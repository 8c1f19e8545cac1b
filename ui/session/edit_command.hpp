// SPDX-License-Identifier: GPL-3.0-or-later
// The only undo command there is: the design before and after an edit. Sections are shared, so a stack of thousands is
// small; which edits merge into one step is core's decision.
#pragma once

#include "core/design/edit.hpp"

#include <functional>
#include <utility>

#include <QUndoCommand>

namespace weft::ui {

class EditCommand : public QUndoCommand {
public:
    using Show = std::function<void(const Design&)>;

    EditCommand(Design before, Design after, Edit edit, const QString& label, Show show)
        : QUndoCommand(label), before_(std::move(before)), after_(std::move(after)), edit_(std::move(edit)),
          show_(std::move(show)) {}

    void undo() override { show_(before_); }
    void redo() override { show_(after_); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto& next = static_cast<const EditCommand&>(*other);
        if (!merges(edit_, next.edit_)) {
            return false;
        }
        after_ = next.after_;
        edit_ = next.edit_;
        setText(next.text());
        setObsolete(after_ == before_);
        return true;
    }

private:
    Design before_, after_;
    Edit edit_;
    Show show_;
};

} // namespace weft::ui
