// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/why_panel.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/formula_text.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/why_text.hpp"
#include "ui/session/document.hpp"
#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kShadow = 14; // margin in which the shadow falls
constexpr int kWidth = 460; // of the card
constexpr int kMostTermsHeight = 300;
constexpr int kPadding = 4 * kUnit;
constexpr std::size_t kMostFilledIn = 10; // terms; a longer formula is read in the table

QLabel* wrapped(QLabel* made) {
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made->setFocusPolicy(Qt::NoFocus); // Copy takes the whole text; Tab goes from link to link
    return made;
}

} // namespace

WhyPanel::WhyPanel(Document& document, QWidget* parent)
    : QFrame(parent ? parent->window() : nullptr), document_(document) {
    hide();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Why?"));
    body_ = new QVBoxLayout(this);
    const int edge = kShadow + kPadding;
    body_->setContentsMargins(edge, edge - kUnit, edge, edge);
    body_->setSpacing(2 * kUnit);
    trailRow_ = new QHBoxLayout;
    trailRow_->setSpacing(kUnit);
    body_->addLayout(trailRow_);

    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kUnit);
    title_ = label(TextStyle::Heading, {}, this);
    method_ = new Badge({}, Badge::Tone::Quiet, this);
    auto* copy = new LinkButton(tr("Copy"), LinkButton::Look::Accent, this);
    copy->setToolTip(tr("Copies all of this as text"));
    connect(copy, &QAbstractButton::clicked, this,
            [this] { QApplication::clipboard()->setText(asText()); });
    head->addWidget(title_);
    head->addWidget(method_);
    head->addStretch(1);
    head->addWidget(copy);
    body_->addLayout(head);

    body_->addWidget(where_ = new ElidedLabel(this));
    body_->addWidget(meaning_ = wrapped(label(TextStyle::Body, {}, this)));
    body_->addWidget(expression_ = wrapped(label(TextStyle::Code, {}, this)));
    expression_->setMargin(2 * kUnit);
    expression_->setAutoFillBackground(true);
    body_->addWidget(filled_ = wrapped(label(TextStyle::Code, {}, this)));
    filled_->setForegroundRole(QPalette::PlaceholderText);
    filled_->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);

    auto* table = new QWidget(this);
    terms_ = new QGridLayout(table);
    terms_->setContentsMargins(0, 0, kUnit, 0);
    terms_->setHorizontalSpacing(3 * kUnit);
    terms_->setVerticalSpacing(kUnit + 2);
    terms_->setColumnStretch(0, 1);
    termsArea_ = new QScrollArea(this);
    termsArea_->setWidgetResizable(true);
    termsArea_->setFrameShape(QFrame::NoFrame);
    termsArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    termsArea_->setFocusPolicy(Qt::NoFocus);
    termsArea_->setWidget(table);
    body_->addWidget(termsArea_);
    body_->addWidget(witness_ = wrapped(label(TextStyle::Body, {}, this)));
    showWitness_ = new LinkButton(tr("Show it on the canvas"), LinkButton::Look::Accent, this);
    connect(showWitness_, &QAbstractButton::clicked, this, [this] {
        if (const Metric* metric = this->current()) {
            emit witnessRequested(text(metric->scope), witnessPlace(*metric));
        }
    });
    body_->addWidget(showWitness_, 0, Qt::AlignLeft);
    body_->addWidget(sources_ = wrapped(mutedLabel({}, this)));
    connect(&document_, &Document::snapshotChanged, this, [this] {
        if (isVisible()) {
            rebuild();
        }
    });
}

QString WhyPanel::metricId() const {
    return trail_.empty() ? QString() : text(trail_.back().id);
}

const Metric* WhyPanel::current() const {
    const SnapshotPtr snapshot = document_.snapshot();
    return trail_.empty() || snapshot == nullptr
               ? nullptr
               : snapshot->analysis.find(trail_.back().id, trail_.back().scope);
}

QString WhyPanel::witnessPlace(const Metric& metric) const {
    const AnalysedFabric* fabric = document_.snapshot()->analysis.fabric(metric.scope);
    if (fabric == nullptr || fabric->expansion == nullptr) {
        return {};
    }
    const std::string first = metric.witness.substr(0, metric.witness.find_first_of(" ,;"));
    return !first.empty() && findNode(fabric->expansion->fabric, first) ? text(first) : QString();
}

void WhyPanel::showMetric(const QString& id, const QString& scope, const QPoint& globalPos) {
    if (!isVisible()) {
        qApp->installEventFilter(this); // a press elsewhere closes it
    }
    anchor_ = globalPos;
    trail_ = {{utf8(id), utf8(scope)}};
    if (parentWidget() == nullptr) {
        setWindowFlags(Qt::Tool | Qt::FramelessWindowHint);
    }
    show();
    rebuild();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void WhyPanel::follow(const QString& id, const QString& scope) {
    trail_.push_back({utf8(id), utf8(scope)});
    rebuild();
    setFocus(Qt::OtherFocusReason);
}

void WhyPanel::back(int level) {
    trail_.resize(static_cast<std::size_t>(std::clamp(level, 1, std::max(1, depth()))));
    rebuild();
    setFocus(Qt::OtherFocusReason);
}

void WhyPanel::rebuild() {
    const Metric* metric = current();
    fillTrail();
    if (metric == nullptr) {
        title_->setText(tr("Not known any more"));
        method_->hide();
        where_->hide();
        meaning_->setText(tr("With this change the design no longer gives this figure. The "
                             "problems list says why."));
        for (QWidget* part :
             {static_cast<QWidget*>(expression_), static_cast<QWidget*>(filled_),
              static_cast<QWidget*>(termsArea_), static_cast<QWidget*>(witness_),
              static_cast<QWidget*>(showWitness_), static_cast<QWidget*>(sources_)}) {
            part->hide();
        }
    } else {
        fillHead(*metric);
        fillTerms(*metric);
        fillFoot(*metric);
    }
    place();
}

void WhyPanel::fillTrail() {
    clearLayout(trailRow_);
    for (std::size_t i = 0; i + 1 < trail_.size(); ++i) {
        auto* step = new LinkButton(QStringLiteral("‹ ") + metricName(trail_[i].id),
                                    LinkButton::Look::Accent, this);
        step->setFont(ui::font(TextStyle::Small));
        step->setAccessibleName(tr("Back to %1").arg(metricName(trail_[i].id)));
        connect(step, &QAbstractButton::clicked, this,
                [this, i] { back(static_cast<int>(i) + 1); });
        trailRow_->addWidget(step);
    }
    if (trail_.size() > 1) {
        trailRow_->addStretch(1);
    }
}

void WhyPanel::fillHead(const Metric& metric) {
    title_->setText(tr("Why %1?").arg(metricText(metric).joined()));
    title_->setToolTip(exactText(metric.value, metric.unit));
    method_->setText(wordFor(metric.method));
    method_->show();
    where_->setText(metricName(metric.id) + QStringLiteral(" · ") +
                    scopeName(document_.snapshot()->design, metric.scope));
    where_->show();
    meaning_->setText(text(metric.meaning));
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, themeFor(palette()).field);
    expression_->setPalette(tinted);
    expression_->setText(text(metric.expression));
    expression_->setVisible(!metric.expression.empty());
    const QString filled = metric.terms.size() <= kMostFilledIn ? filledIn(metric) : QString();
    filled_->setText(QStringLiteral("= ") + filled);
    filled_->setVisible(!filled.isEmpty());
}

void WhyPanel::addTerm(int row, const Metric& metric, const Term& term) {
    const QString name =
        QStringLiteral("<b>%1</b>&ensp;%2")
            .arg(text(term.name).toHtmlEscaped(), text(term.meaning).toHtmlEscaped());
    QLabel* what = wrapped(label(TextStyle::Body, {}, termsArea_->widget()));
    what->setTextFormat(Qt::RichText);
    what->setText(name);
    terms_->addWidget(what, row, 0, Qt::AlignTop);
    const QString exact = exactText(term.value, term.unit);
    if (term.metric.empty()) {
        QLabel* value = label(TextStyle::Strong, termValue(term), termsArea_->widget());
        value->setToolTip(exact);
        terms_->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
        QLabel* origin = wrapped(mutedLabel(text(term.origin), termsArea_->widget()));
        origin->setAlignment(Qt::AlignRight | Qt::AlignTop);
        origin->setMaximumWidth(140);
        terms_->addWidget(origin, row, 2, Qt::AlignRight | Qt::AlignTop);
        return;
    }
    auto* value = new LinkButton(termValue(term), LinkButton::Look::Plain, termsArea_->widget());
    value->setFont(ui::font(TextStyle::Strong));
    value->setFocusPolicy(Qt::NoFocus); // the link beside it takes the keyboard
    value->setToolTip(exact);
    // "computed", or the id itself, says less than the name of what opens.
    const bool namesNothing =
        term.origin.empty() || term.origin == "computed" || term.origin == term.metric;
    auto* open = new LinkButton(namesNothing ? metricName(term.metric) : text(term.origin),
                                LinkButton::Look::Accent, termsArea_->widget());
    open->setFont(ui::font(TextStyle::Small));
    open->setWithChevron(true);
    open->setMaximumWidth(140);
    open->setToolTip(metricName(term.metric));
    open->setAccessibleName(tr("Why %1 is %2").arg(text(term.name), termValue(term)));
    const QString scope = text(term.metricScope.empty() ? metric.scope : term.metricScope);
    for (LinkButton* link : {value, open}) {
        connect(link, &QAbstractButton::clicked, this,
                [this, id = text(term.metric), scope] { follow(id, scope); });
    }
    terms_->addWidget(value, row, 1, Qt::AlignRight | Qt::AlignTop);
    terms_->addWidget(open, row, 2, Qt::AlignRight | Qt::AlignTop);
}

void WhyPanel::fillTerms(const Metric& metric) {
    clearLayout(terms_);
    int row = 0;
    for (const Term& term : metric.terms) {
        addTerm(row++, metric, term);
    }
    termsArea_->setVisible(row > 0);
    QWidget* table = termsArea_->widget();
    table->show();
    for (int i = 0; i < terms_->count(); ++i) {
        terms_->itemAt(i)->widget()->show(); // a layout leaves out what was not shown yet
    }
    terms_->invalidate();
    const int width = kWidth - 2 * kPadding - kUnit;
    const int wanted = terms_->hasHeightForWidth() ? terms_->totalHeightForWidth(width)
                                                   : terms_->totalSizeHint().height();
    termsArea_->setFixedHeight(std::min(wanted + 2, kMostTermsHeight));
    termsArea_->verticalScrollBar()->setValue(0);
}

void WhyPanel::fillFoot(const Metric& metric) {
    witness_->setText(tr("Decided by %1.").arg(text(metric.witness)));
    witness_->setVisible(!metric.witness.empty());
    showWitness_->setVisible(!witnessPlace(metric).isEmpty());
    sources_->setText(joinedSources(metric));
    sources_->setVisible(!metric.sources.empty());
}

QString WhyPanel::asText() const {
    const Metric* metric = current();
    return metric == nullptr ? QString() : whyText(*metric, document_.snapshot()->design);
}

void WhyPanel::place() {
    const int width = kWidth + 2 * kShadow;
    body_->activate();
    const int height =
        body_->hasHeightForWidth() ? body_->heightForWidth(width) : body_->sizeHint().height();
    resize(width, height);
    QPoint corner = anchor_ - QPoint(kShadow, kShadow);
    if (QWidget* host = parentWidget()) {
        corner = host->mapFromGlobal(anchor_) - QPoint(kShadow, kShadow);
        corner.setX(std::clamp(corner.x(), 0, std::max(0, host->width() - width)));
        corner.setY(std::clamp(corner.y(), 0, std::max(0, host->height() - height)));
    }
    move(corner);
    QFrame::update();
}

void WhyPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asText());
    } else if (event->key() == Qt::Key_Backspace || event->matches(QKeySequence::Back)) {
        back(depth() - 1);
    } else if (event->key() == Qt::Key_Down) {
        focusNextChild();
    } else if (event->key() == Qt::Key_Up) {
        focusPreviousChild();
    } else {
        QFrame::keyPressEvent(event);
    }
}

bool WhyPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && isVisible() && watched->isWidgetType()) {
        auto* pressed = static_cast<QWidget*>(watched);
        if (pressed != this && !isAncestorOf(pressed)) {
            hide();
        }
    }
    if (!isVisible()) {
        qApp->removeEventFilter(this);
    }
    return QFrame::eventFilter(watched, event);
}

void WhyPanel::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    painter.setPen(Qt::NoPen);
    QColor shade = theme.shadow;
    shade.setAlphaF(static_cast<float>(theme.shadow.alphaF() / kShadow * 1.6));
    painter.setBrush(shade);
    for (int i = kShadow; i > 0; i -= 2) {
        painter.drawRoundedRect(card.adjusted(-i, -i + 3, i, i), kCardRadius + i, kCardRadius + i);
    }
    painter.setPen(QPen(theme.hairline, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
}

} // namespace weft::ui
