// SPDX-License-Identifier: GPL-3.0-or-later
// The small pieces every panel is made of: labels in the theme's cuts, quiet links, badges,
// hairlines. All follow a theme change by their palette alone.
#pragma once

#include "ui/theme/theme.hpp"

#include <QAbstractButton>
#include <QLabel>
#include <QString>
#include <QWidget>

namespace weft::ui {

// Labels: selectable text is the exception, so none of these takes the focus.
QLabel* label(TextStyle style, const QString& words, QWidget* parent = nullptr);
QLabel* mutedLabel(const QString& words,
                   QWidget* parent = nullptr); // Small, muted: labels above values
// A muted line that ends in an ellipsis where there is no room; its tooltip then has the whole.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

QLabel* errorLabel(QWidget* parent = nullptr); // Small, in the status hue, wraps, hidden

// Text one can press: in the accent, or as plain text that shows itself a link under the pointer
// and in focus.
class LinkButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look { Accent, Plain, Muted };

    explicit LinkButton(const QString& words, Look look = Look::Accent, QWidget* parent = nullptr);
    void setAlignment(Qt::Alignment alignment);
    void setWithChevron(bool with); // a small › behind the words: opens something

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Look look_;
    Qt::Alignment alignment_ = Qt::AlignLeft;
    bool chevron_ = false;
};

// A word in a thin frame: a method, a grade, a count.
class Badge : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Quiet, Good, Warning, Bad };

    explicit Badge(const QString& words = {}, Tone tone = Tone::Quiet, QWidget* parent = nullptr);
    void setText(const QString& words);
    QString text() const { return words_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString words_;
    Tone tone_;
};

// The same badge for painters of rows and cells. Returns the width it takes.
int badgeWidth(const QString& words);
void paintBadge(QPainter& painter, const QRect& place, const QString& words, const Theme& theme,
                Badge::Tone tone = Badge::Tone::Quiet);

class Hairline : public QWidget {
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

// Takes everything out of a layout and deletes it.
void clearLayout(QLayout* layout);

} // namespace weft::ui
