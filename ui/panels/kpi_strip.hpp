// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of key figures along the top of the results. Each is a button that opens its Why; while
// a drag previews a change, each says by how much it would move.
#pragma once

#include "ui/paint/figures.hpp"
#include "ui/session/snapshot.hpp"

#include <QAbstractButton>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace weft::ui {

class Document;

// One figure: label above value, unit smaller, a badge for the method, a line beneath.
class KpiCell : public QAbstractButton {
    Q_OBJECT

public:
    explicit KpiCell(QWidget* parent = nullptr);
    void setFigure(const Figure& figure, const QString& delta);
    const Figure& figure() const { return figure_; }
    QString delta() const { return delta_; }
    void setPending(bool pending); // missing because it is still being computed
    void setStale(bool stale);     // shown from an older revision
    bool isStale() const { return stale_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Figure figure_;
    QString delta_;
    bool stale_ = false, pending_ = false;
};

class KpiStrip : public QWidget {
    Q_OBJECT

public:
    explicit KpiStrip(Document& document, QWidget* parent = nullptr);
    const std::vector<KpiCell*>& cells() const { return cells_; }
    // What deltas are measured against while no preview runs: a baseline scenario; null for none.
    void setBaseline(const SnapshotPtr& baseline);

public slots:
    void setSelectedIds(const QStringList& ids); // the figures follow a selected fabric

signals:
    // `at` is where a popover belongs: beneath the cell, in global coordinates.
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);

private:
    void showSnapshot(const SnapshotPtr& snapshot);

    Document& document_;
    QTimer patience_; // an answer that takes longer leaves the figures pale
    SnapshotPtr snapshot_, committed_, baseline_;
    std::string selected_;
    std::vector<KpiCell*> cells_;
    std::vector<QWidget*> lines_; // before each but the first
};

} // namespace weft::ui
