// SPDX-License-Identifier: GPL-3.0-or-later
// "Show" on the canvas: what is laid over the cards, with its legend. Also asks for the least cut
// between two selected things and shows it.
#pragma once

#include "ui/canvas/overlay.hpp"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace weft::ui {

class Canvas;
class Document;
class Selection;
class SwatchList;

// A ramp from empty to full with its ends named.
class HeatRamp : public QWidget {
    Q_OBJECT

public:
    explicit HeatRamp(QWidget* parent = nullptr);
    void setEnds(const QString& low, const QString& high);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString low_, high_;
};

class ShowControl : public QFrame {
    Q_OBJECT

public:
    ShowControl(Canvas& canvas, Document& document, Selection& selection);

    const OverlayChoice& choice() const { return choice_; }
    void choose(const OverlayChoice& choice);
    void showZones(bool on);
    void showLoad(); // under the first traffic that was looked at
    QString legendText() const;
    bool canFindCut() const; // two things of one fabric are selected
    void findCut();          // between the two that are selected
    void askCut();           // between which two
    void findCut(const SnapshotPtr& snapshot, CutQuestion question);

signals:
    void zonesShown(bool on);
    void chosen(OverlayChoice::Kind kind);
    void resized(); // the legend came, went or changed its words
    void hinted(const QString& text);

private:
    void fillMenu();
    void showSnapshot(const SnapshotPtr& snapshot);

    Canvas& canvas_;
    Document& document_;
    Selection& selection_;
    CutFinder finder_;
    OverlayChoice choice_;
    std::optional<LeastCut> cut_;
    QToolButton* button_;
    QWidget* legend_;
    QLabel* title_;
    QLabel* note_;
    HeatRamp* ramp_;
    SwatchList* swatches_;
};

} // namespace weft::ui
