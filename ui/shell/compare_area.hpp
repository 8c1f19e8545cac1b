// SPDX-License-Identifier: GPL-3.0-or-later
// The page that sets designs beside each other: what-ifs, sweeps, ranges, topologies, as tabs.
#pragma once

#include <QTabWidget>

namespace weft::ui {

class Document;

class CompareArea : public QTabWidget {
    Q_OBJECT

public:
    explicit CompareArea(Document& document, QWidget* parent = nullptr);

signals:
    void whatIfWanted();
    void topologyUsed(const QString& fabric); // in the design, by one step
};

} // namespace weft::ui
