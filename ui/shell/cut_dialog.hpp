// SPDX-License-Identifier: GPL-3.0-or-later
// Asks between which two the least cut is to be found: groups of servers or scalable units of one
// fabric.
#pragma once

#include "ui/session/cut_finder.hpp"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

class CutDialog : public QDialog {
    Q_OBJECT

public:
    // `fabric` is offered first where it has two such ends.
    CutDialog(SnapshotPtr snapshot, const Id& fabric, QWidget* parent = nullptr);

    std::optional<CutQuestion> question() const; // nullopt where the two share servers
    QComboBox* fabrics() const { return fabric_; }
    QComboBox* from() const { return from_; }
    QComboBox* to() const { return to_; }
    QPushButton* findButton() const { return find_; }

private:
    void fillEnds();
    void check();

    SnapshotPtr snapshot_;
    QComboBox* fabric_;
    QComboBox* from_;
    QComboBox* to_;
    QPushButton* find_;
};

} // namespace weft::ui
