// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the edits of the open design in the crash journal until the design is saved, and finds those that a program
// which ended unexpectedly has left behind.
#pragma once

#include "core/design/design.hpp"
#include "core/design/edit.hpp"

#include <memory>
#include <vector>

#include <QObject>

namespace weft::ui {

class Autosave : public QObject
{
    Q_OBJECT

public:
    explicit Autosave(QObject* parent = nullptr);
    ~Autosave() override;

    // A document was opened: `path` is empty for one that was never saved.
    void begin(const Design& design, const QString& path);
    // From `before` to `after` by an edit, an undo or a redo.
    void changed(const Design& before, const Design& after);
    void saved(const Design& design, const QString& path);
    // The document is closed in order; what it had unsaved is forgotten on purpose.
    void finish();

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace weft::ui
