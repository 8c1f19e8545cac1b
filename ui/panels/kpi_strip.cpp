// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/kpi_strip.hpp"

#include "ui/forms/bits.hpp"
#include "ui/session/document.hpp"
#include "ui/theme/theme.hpp"

#include <QHBoxLayout>
#include <QPainter>

namespace weft::ui {

namespace {

constexpr int kMargin = 4 * kUnit;
constexpr int kHeight = 76;
constexpr int kUnitGap = 4;
constexpr int kPatienceMs = 200;

// Words from `left`, cut short where `right` begins; returns where they end.
int paintWords(QPainter& painter, const QFont& cut, const QColor& ink, int left, int right,
               int baseline, const QString& words) {
    painter.setFont(cut);
    painter.setPen(ink);
    const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, right - left);
    painter.drawText(left, baseline, shown);
    return left + painter.fontMetrics().horizontalAdvance(shown);
}

} // namespace

KpiCell::KpiCell(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize KpiCell::sizeHint() const {
    return {176, kHeight};
}

QSize KpiCell::minimumSizeHint() const {
    return {108, kHeight};
}

void KpiCell::setFigure(const Figure& figure, const QString& delta) {
    figure_ = figure;
    delta_ = delta;
    setToolTip(figure.tip);
    setProperty("metric", ui::text(figure.metric)); // F1 opens its page
    setEnabled(true);                           // a missing figure still tells its reason
    setCursor(figure.isMissing() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    const QString method = figure.isMissing() ? tr("not known") : wordFor(figure.method);
    setAccessibleName(
        QStringLiteral("%1: %2, %3").arg(figure.label, figure.value.joined(), method));
    setAccessibleDescription(figure.isMissing() ? figure.tip : figure.sub);
    update();
}

void KpiCell::setPending(bool pending) {
    pending_ = pending && figure_.isMissing();
    if (pending_) {
        setToolTip(tr("Being computed"));
        setAccessibleName(QStringLiteral("%1: %2").arg(figure_.label, tr("being computed")));
    }
    update();
}

void KpiCell::setStale(bool stale) {
    if (stale != stale_) {
        stale_ = stale;
        update();
    }
}

void KpiCell::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    const bool lit = !figure_.isMissing() && (underMouse() || isDown());
    if (lit) {
        painter.fillRect(rect(), theme.accentSoft);
    }
    if (hasFocus()) {
        painter.fillRect(QRect(0, height() - 2, width(), 2), theme.accent);
    }
    const int right = width() - kMargin / 2;
    const QColor quiet = lit ? theme.accent : theme.textMuted;
    int x =
        paintWords(painter, ui::font(TextStyle::Small), quiet, kMargin, right, 21, figure_.label);
    const QString badge = figure_.isMissing() ? QString() : wordFor(figure_.method);
    if (!badge.isEmpty() && x + 8 + badgeWidth(badge) <= right) {
        paintBadge(painter, QRect(x + 8, 9, badgeWidth(badge), 17), badge, theme);
    }
    const QColor ink = stale_ || figure_.isMissing() ? theme.textMuted : theme.text;
    x = paintWords(painter, ui::font(TextStyle::Figure), ink, kMargin, right, 46,
                   figure_.value.number);
    paintWords(painter, ui::font(TextStyle::Body), theme.textMuted, x + kUnitGap, right, 46,
               figure_.value.unit);
    x = kMargin;
    if (!delta_.isEmpty()) {
        x = paintWords(painter, ui::font(TextStyle::Small), theme.accent, kMargin, right, 66,
                       delta_) +
            8;
    }
    paintWords(painter, ui::font(TextStyle::Small), theme.textMuted, x, right, 66,
               pending_ ? tr("being computed…") : figure_.sub);
}

KpiStrip::KpiStrip(Document& document, QWidget* parent) : QWidget(parent), document_(document) {
    setAccessibleName(tr("Key figures"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < headlineSpecs().size(); ++i) {
        if (i > 0) {
            row->addWidget(lines_.emplace_back(new Hairline(Qt::Vertical, this)));
        }
        auto* cell = new KpiCell(this);
        connect(cell, &QAbstractButton::clicked, this, [this, cell] {
            const Figure& figure = cell->figure();
            if (!figure.isMissing()) {
                emit whyRequested(text(figure.metric), text(figure.scope),
                                  cell->mapToGlobal(QPoint(0, cell->height() + kUnit)));
            }
        });
        row->addWidget(cell, 1);
        cells_.push_back(cell);
    }
    patience_.setSingleShot(true);
    patience_.setInterval(kPatienceMs);
    connect(&patience_, &QTimer::timeout, this, [this] {
        for (KpiCell* cell : cells_) {
            cell->setStale(document_.isStale());
        }
    });
    connect(&document, &Document::designChanged, &patience_, qOverload<>(&QTimer::start));
    connect(&document, &Document::snapshotChanged, this, &KpiStrip::showSnapshot);
    connect(&document, &Document::backgroundProgress, this, [this] {
        for (KpiCell* cell : cells_) {
            cell->setPending(true);
        }
    });
    connect(&document, &Document::backgroundEnded, this, [this] { showSnapshot(snapshot_); });
    showSnapshot(document.snapshot());
}

void KpiStrip::setBaseline(const SnapshotPtr& baseline) {
    baseline_ = baseline;
    showSnapshot(snapshot_);
}

void KpiStrip::setSelectedIds(const QStringList& ids) {
    selected_ = ids.size() == 1 ? utf8(ids.front()) : std::string();
    showSnapshot(snapshot_);
}

void KpiStrip::showSnapshot(const SnapshotPtr& snapshot) {
    if (snapshot == nullptr) {
        return;
    }
    snapshot_ = snapshot;
    if (!snapshot->isPreview) {
        committed_ = snapshot;
    }
    const Id fabric = headlineFabric(snapshot->design, snapshot->analysis, selected_);
    const std::vector<Figure> now = headlineFigures(snapshot->design, snapshot->analysis, fabric);
    const SnapshotPtr reference = snapshot->isPreview ? committed_ : baseline_;
    std::vector<Figure> before;
    if (reference != nullptr) {
        before = headlineFigures(reference->design, reference->analysis, fabric);
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i]->setFigure(now[i], before.empty() ? QString() : deltaText(now[i], before[i]));
        cells_[i]->setStale(false);
        cells_[i]->setPending(document_.isDeepening());
        const bool shown = !now[i].isOptional || !now[i].isMissing();
        cells_[i]->setVisible(shown);
        if (i > 0) {
            lines_[i - 1]->setVisible(shown);
        }
    }
}

} // namespace weft::ui
