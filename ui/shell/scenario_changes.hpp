// SPDX-License-Identifier: GPL-3.0-or-later
// What the active what-if changes, as sentences in a popover; each change can be dropped.
#pragma once

#include "core/design/edit.hpp"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class Document;

// The changes of a what-if, one sentence a line, against what it stands on; a dozen at most.
QString scenarioToolTip(const Design& design, const Scenario& scenario);

class ScenarioChanges : public QFrame {
    Q_OBJECT

public:
    // A popup that deletes itself when closed.
    ScenarioChanges(Document& document, QWidget* parent);

private:
    void fill();

    Document& document_;
    QVBoxLayout* rows_;
};

} // namespace weft::ui
