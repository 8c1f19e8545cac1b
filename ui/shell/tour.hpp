// SPDX-License-Identifier: GPL-3.0-or-later
// Five steps through the window: each lets one place through a veil and says what it is for. The
// arrow keys and Enter go on and back, Esc leaves.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace weft::ui {

struct TourStep {
    QString title, words;
    std::function<QWidget*()> place; // asked when the step is shown; null: nothing to point at
};

class Tour : public QWidget {
    Q_OBJECT

public:
    // Covers its parent until it has ended, then deletes itself.
    Tour(std::vector<TourStep> steps, QWidget* parent);

    int step() const { return static_cast<int>(step_); }
    void show(std::size_t step);

signals:
    void ended(bool wholeSeen);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override; // stays among its own buttons

private:
    void next();
    void back();
    void end(bool wholeSeen);
    void place();

    std::vector<TourStep> steps_;
    std::size_t step_ = 0;
    QRect hole_;
    QFrame* card_;
    QLabel* count_;
    QLabel* title_;
    QLabel* words_;
    QPushButton* skip_;
    QPushButton* back_;
    QPushButton* next_;
};

} // namespace weft::ui
