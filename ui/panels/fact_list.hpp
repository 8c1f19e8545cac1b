// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of label and number beneath the inspector's fields; each number is a button that asks why,
// or leads to the place it speaks of.
#pragma once

#include "ui/models/facts.hpp"

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class LinkButton;

class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);
    void setFacts(const std::vector<Fact>& facts);

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);
    void placeRequested(const QString& scope);

private:
    struct Row {
        QLabel* head; // of the group that begins here
        QLabel* label;
        LinkButton* value;
        Fact fact;
    };
    void addRow();

    QVBoxLayout* column_;
    std::vector<Row> rows_; // kept and refilled: a drag must not make and break widgets
};

} // namespace weft::ui
