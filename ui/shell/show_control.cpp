// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/show_control.hpp"

#include "ui/canvas/canvas.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/cut_dialog.hpp"
#include "ui/shell/swatch_list.hpp"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLinearGradient>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace weft::ui {

namespace {
constexpr int kRampHeight = 30, kRampWidth = 190, kMostWidth = 320;
}

HeatRamp::HeatRamp(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Colours from empty to full"));
}

void HeatRamp::setEnds(const QString& low, const QString& high) {
    low_ = low;
    high_ = high;
    update();
}

QSize HeatRamp::sizeHint() const {
    return {kRampWidth, kRampHeight};
}

void HeatRamp::paintEvent(QPaintEvent*) {
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient gradient(0, 0, width(), 0);
    for (qsizetype i = 0; i < theme.heat.size(); ++i) {
        gradient.setColorAt(double(i) / double(theme.heat.size() - 1), theme.heat[i]);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(QRectF(0, 2, width(), 7), 3, 3);
    painter.setFont(ui::font(TextStyle::Small));
    painter.setPen(theme.textMuted);
    const QRectF words(0, 12, width(), height() - 12);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, low_);
    painter.drawText(words, Qt::AlignRight | Qt::AlignTop, high_);
}

ShowControl::ShowControl(Canvas& canvas, Document& document, Selection& selection)
    : QFrame(&canvas), canvas_(canvas), document_(document), selection_(selection),
      button_(new QToolButton(this)), legend_(new QWidget(this)),
      title_(label(TextStyle::Strong, {}, legend_)), note_(mutedLabel({}, legend_)),
      ramp_(new HeatRamp(legend_)), swatches_(new SwatchList(legend_)) {
    setObjectName(QStringLiteral("show"));
    setStyleSheet(QStringLiteral("#show { background: palette(window); border: 1px solid "
                                 "palette(mid); border-radius: 7px; }"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(2);
    auto* rows = new QVBoxLayout(legend_);
    rows->setContentsMargins(8, 6, 8, 0);
    rows->setSpacing(4);
    rows->addWidget(title_);
    rows->addWidget(ramp_);
    rows->addWidget(swatches_);
    rows->addWidget(note_);
    column->addWidget(legend_);
    title_->setWordWrap(true);
    title_->setMaximumWidth(kMostWidth);
    note_->setWordWrap(true);
    note_->setMinimumWidth(kRampWidth + 50);
    note_->setMaximumWidth(kMostWidth);
    button_->setPopupMode(QToolButton::InstantPopup);
    button_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button_->setFocusPolicy(Qt::TabFocus);
    button_->setMenu(new QMenu(button_));
    button_->setToolTip(
        tr("How full links are, what devices draw, what was found, what hurts when it fails"));
    column->addWidget(button_, 0, Qt::AlignRight);
    connect(button_->menu(), &QMenu::aboutToShow, this, &ShowControl::fillMenu);
    connect(&document_, &Document::snapshotChanged, this, &ShowControl::showSnapshot);
    connect(&finder_, &CutFinder::found, this, [this](const LeastCut& cut) {
        cut_ = cut;
        choose({OverlayChoice::Kind::LeastCut, {}});
    });
    showSnapshot(document_.snapshot());
}

void ShowControl::fillMenu() {
    QMenu& menu = *button_->menu();
    menu.clear();
    auto* group = new QActionGroup(&menu);
    OverlayChoice::Kind last = OverlayChoice::Kind::Nothing;
    for (const auto& [choice, words] :
         overlayChoices(*document_.snapshot(), cut_ ? &*cut_ : nullptr)) {
        if (choice.kind != last) {
            menu.addSeparator();
            last = choice.kind;
        }
        QAction* action = menu.addAction(words, this, [this, wanted = choice] { choose(wanted); });
        action->setCheckable(true);
        action->setChecked(choice == choice_);
        group->addAction(action);
    }
    menu.addSeparator();
    menu.addAction(tr("Least cut between…"), this, &ShowControl::askCut);
    if (document_.isDeepening()) {
        menu.addAction(tr("More is being computed…"))->setEnabled(false);
    }
}

void ShowControl::choose(const OverlayChoice& choice) {
    choice_ = choice;
    canvas_.setOverlay(choice_, cut_);
    emit zonesShown(choice_.kind == OverlayChoice::Kind::Zones);
    emit chosen(choice_.kind);
    showSnapshot(document_.snapshot());
}

void ShowControl::showZones(bool on) {
    choose({on ? OverlayChoice::Kind::Zones : OverlayChoice::Kind::Nothing, {}});
}

void ShowControl::showLoad() {
    for (const auto& [choice, words] : overlayChoices(*document_.snapshot(), nullptr)) {
        if (choice.kind == OverlayChoice::Kind::Load) {
            choose(choice);
            return;
        }
    }
    choose({OverlayChoice::Kind::Load, "all_to_all"}); // being computed
}

void ShowControl::showSnapshot(const SnapshotPtr& snapshot) {
    const OverlayLegend legend = overlayLegend(*snapshot, choice_, cut_ ? &*cut_ : nullptr);
    const bool waits = choice_.kind != OverlayChoice::Kind::Nothing && legend.title.isEmpty();
    title_->setText(waits ? tr("Being computed…") : legend.title);
    title_->setVisible(!title_->text().isEmpty());
    // A number and its sign stay on one line.
    note_->setText(
        QString(legend.note).replace(QStringLiteral(" %"), QChar(0x202f) + QStringLiteral("%")));
    note_->setVisible(!legend.note.isEmpty());
    ramp_->setEnds(legend.low.isEmpty() ? shareText(0) : legend.low,
                   legend.high.isEmpty() ? shareText(legend.most) : legend.high);
    ramp_->setVisible(legend.most > 0);
    swatches_->setTints(legend.tints);
    swatches_->setVisible(!legend.tints.empty());
    legend_->setVisible(title_->isVisibleTo(legend_));
    const bool shows = choice_.kind != OverlayChoice::Kind::Nothing;
    button_->setText(shows ? tr("Show something else") : tr("Show"));
    button_->setAccessibleName(button_->text());
    setVisible(!document_.isEmpty());
    emit resized();
}

QString ShowControl::legendText() const {
    return title_->text() + QLatin1Char('\n') + note_->text();
}

bool ShowControl::canFindCut() const {
    return cutQuestion(*document_.snapshot(), selection_.ids()).has_value();
}

void ShowControl::findCut() {
    const SnapshotPtr snapshot = document_.snapshot();
    if (auto question = cutQuestion(*snapshot, selection_.ids())) {
        findCut(snapshot, *std::move(question));
    }
}

void ShowControl::askCut() {
    const SnapshotPtr snapshot = document_.snapshot();
    const QStringList ids = selection_.ids();
    CutDialog dialog(snapshot,
                     headlineFabric(snapshot->design, snapshot->analysis,
                                    ids.size() == 1 ? utf8(ids.front()) : std::string()),
                     window());
    if (dialog.exec() == QDialog::Accepted) {
        findCut(snapshot, *dialog.question());
    }
}

void ShowControl::findCut(const SnapshotPtr& snapshot, CutQuestion question) {
    emit hinted(tr("Looking for the least cut between %1 and %2…").arg(question.from, question.to));
    finder_.find(snapshot, std::move(question));
}

} // namespace weft::ui
