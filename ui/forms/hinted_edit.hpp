// SPDX-License-Identifier: GPL-3.0-or-later
// A line edit with a quiet word at its right edge (a unit, what a part offers), whose counts step
// by wheel and arrow.
#pragma once

#include <QLineEdit>

namespace weft::ui {

class HintedEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit HintedEdit(QWidget* parent = nullptr);
    void setHint(const QString& hint);
    void setSteps(bool on) { steps_ = on; } // the text is a whole number

signals:
    void stepped(); // the text was changed by wheel or arrow
    void escaped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool step(std::int64_t by);

    QString hint_;
    bool steps_ = false;
};

} // namespace weft::ui
