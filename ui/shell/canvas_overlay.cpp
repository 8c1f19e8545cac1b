// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/canvas_overlay.hpp"

#include "ui/canvas/canvas.hpp"
#include "ui/shell/minimap.hpp"
#include "ui/shell/show_control.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace weft::ui {

namespace {

constexpr int kMargin = 12, kHintTime = 6000;

} // namespace

CanvasOverlay::CanvasOverlay(Canvas& canvas, ShowControl& show)
    : QObject(&canvas), canvas_(canvas), show_(show), map_(new Minimap(canvas)),
      zoom_(new QFrame(&canvas)), percent_(new QToolButton), hint_(new QLabel(&canvas)) {
    const QString card = QStringLiteral(
        "background: palette(window); border: 1px solid palette(mid); border-radius: 7px;");
    zoom_->setObjectName(QStringLiteral("zoom"));
    zoom_->setStyleSheet(
        QStringLiteral("#zoom { %1 } QToolButton { padding: 3px 6px; }").arg(card));
    hint_->setObjectName(QStringLiteral("hint"));
    hint_->setStyleSheet(QStringLiteral("#hint { %1 padding: 6px 10px; }").arg(card));
    hint_->hide();
    auto* layout = new QHBoxLayout(zoom_);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    const auto add = [&](QToolButton* button, const QString& symbol, const QString& name,
                         auto&& run) {
        if (!symbol.isEmpty()) {
            button->setIcon(icon(symbol));
        }
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, run);
        layout->addWidget(button);
    };
    add(new QToolButton, QStringLiteral("zoom-out"), tr("Zoom out"),
        [this] { canvas_.zoomBy(0.8); });
    add(percent_, {}, tr("Actual size"), [this] { canvas_.zoomToActualSize(); });
    add(new QToolButton, QStringLiteral("zoom-in"), tr("Zoom in"),
        [this] { canvas_.zoomBy(1.25); });
    add(new QToolButton, QStringLiteral("zoom-fit"), tr("Fit everything"),
        [this] { canvas_.fitAll(); });
    percent_->setFixedWidth(64);
    fade_.setSingleShot(true);
    fade_.setInterval(kHintTime);
    connect(&fade_, &QTimer::timeout, hint_, &QWidget::hide);
    connect(&canvas_, &Canvas::zoomChanged, this, &CanvasOverlay::showZoom);
    connect(&canvas_, &Canvas::hinted, this, &CanvasOverlay::hint);
    connect(&canvas_, &Canvas::sightChanged, this, &CanvasOverlay::showMapWhereNeeded);
    connect(&show_, &ShowControl::hinted, this, &CanvasOverlay::hint);
    connect(&show_, &ShowControl::resized, this, &CanvasOverlay::place);
    canvas_.installEventFilter(this);
    showZoom(canvas_.zoom());
}

void CanvasOverlay::showZoom(double zoom) {
    percent_->setText(tr("%1 %").arg(int(std::lround(zoom * 100))));
}

// While all is in sight there is nothing to find; but it does not vanish under the hand.
void CanvasOverlay::showMapWhereNeeded() {
    map_->setVisible(mapWanted_ && (map_->isHeld() || !map_->showsEverything()));
}

void CanvasOverlay::showMap(bool on) {
    mapWanted_ = on;
    place();
}

void CanvasOverlay::hint(const QString& text) {
    hint_->setText(text);
    hint_->show();
    hint_->raise();
    place();
    fade_.start();
}

bool CanvasOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        place();
    }
    return QObject::eventFilter(watched, event);
}

void CanvasOverlay::place() {
    zoom_->adjustSize();
    zoom_->move(canvas_.width() - zoom_->width() - kMargin,
                canvas_.height() - zoom_->height() - kMargin);
    show_.adjustSize();
    show_.move(zoom_->x() - show_.width() - kMargin / 2,
               canvas_.height() - show_.height() - kMargin);
    map_->move(canvas_.width() - map_->width() - kMargin, kMargin);
    showMapWhereNeeded();
    const int room = std::max(80, (show_.isHidden() ? zoom_->x() : show_.x()) - 2 * kMargin);
    hint_->setWordWrap(hint_->fontMetrics().horizontalAdvance(hint_->text()) + 24 > room);
    hint_->setMaximumWidth(room);
    hint_->adjustSize();
    hint_->move(kMargin, canvas_.height() - hint_->height() - kMargin);
}

} // namespace weft::ui
