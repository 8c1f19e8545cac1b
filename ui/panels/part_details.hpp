// SPDX-License-Identifier: GPL-3.0-or-later
// One part with every fact: unit, grade, and (opened, or under the pointer) the source it was read
// in.
#pragma once

#include "core/catalog/catalog.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace weft::ui {

class PartDetails : public QWidget {
    Q_OBJECT

public:
    explicit PartDetails(QWidget* parent = nullptr);
    void setPart(const Part* part, const Catalog& catalog, bool writable); // null: nothing chosen
    QTreeWidget* facts() const { return facts_; }

signals:
    void editRequested(); // an own part
    void copyRequested(); // as an own part, to change
    void deleteRequested();

private:
    QLabel* title_;
    QLabel* subtitle_;
    QPushButton* edit_;
    QPushButton* copy_;
    QPushButton* delete_;
    QTreeWidget* facts_;
};

} // namespace weft::ui
