// SPDX-License-Identifier: GPL-3.0-or-later
// Throughput by traffic pattern as a small table, failures and paths beneath it; every figure is a
// button that asks why.
#pragma once

#include "ui/models/path_facts.hpp"

#include <QWidget>

#include <array>
#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class FactList;
class LinkButton;

class PathsView : public QWidget {
    Q_OBJECT

public:
    explicit PathsView(QWidget* parent = nullptr);
    void setFacts(const PathFacts& facts);

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);

private:
    static constexpr std::size_t kFigures = 3;
    struct Row {
        QLabel* name;
        std::array<LinkButton*, kFigures> figures;
        std::array<Fact, kFigures> facts;
    };
    struct Group {
        QLabel* title;
        FactList* list;
    };
    void addRow();
    void addGroup();

    QGridLayout* grid_;
    QVBoxLayout* column_;
    std::vector<QLabel*> heads_;
    std::vector<Row> rows_; // kept and refilled: a drag must not make and break widgets
    std::vector<Group> groups_;
};

} // namespace weft::ui
