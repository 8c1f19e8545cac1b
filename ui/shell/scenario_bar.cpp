// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scenario_bar.hpp"

#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/scenario_changes.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>

namespace weft::ui {

namespace {

constexpr int kHeight = 34;

QString nameOf(const Scenario& scenario) {
    return QString::fromStdString(scenario.name.empty() ? scenario.id : scenario.name);
}

// Qt keeps room for arrows that scroll tabs, and 75 pixels between them, even where one tab needs
// less.
class Tabs : public QTabBar {
public:
    QSize minimumSizeHint() const override {
        constexpr int kLeast = 60;
        return {kLeast, QTabBar::minimumSizeHint().height()};
    }
};

// A tab's text is no mnemonic.
QString tabText(QString name) {
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ScenarioBar::ScenarioBar(Document& document, Actions& actions, QWidget* parent)
    : QFrame(parent), document_(document), actions_(actions), tabs_(new Tabs),
      changes_(new QToolButton), on_(new QLabel), name_(new QLineEdit(this)) {
    setFixedHeight(kHeight);
    setAutoFillBackground(true);
    tabs_->setDocumentMode(true);
    tabs_->setDrawBase(false);
    tabs_->setMovable(true);
    tabs_->setExpanding(false);
    tabs_->setElideMode(Qt::ElideRight);
    tabs_->setUsesScrollButtons(true);
    tabs_->setAccessibleName(tr("Baseline and what-ifs"));
    tabs_->installEventFilter(this);
    auto* add = new QToolButton;
    add->setDefaultAction(actions.action("scenario-new"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setText(tr("What-if"));
    add->setAutoRaise(true);
    changes_->setAccessibleName(tr("Changes of this what-if"));
    add->setAccessibleName(tr("New what-if from what is shown"));
    changes_->setAutoRaise(true);
    changes_->setFont(ui::font(TextStyle::Small));
    on_->setFont(ui::font(TextStyle::Small));
    on_->setForegroundRole(QPalette::PlaceholderText);
    name_->hide();
    name_->installEventFilter(this);
    name_->setAccessibleName(tr("Name of the what-if"));
    name_->setMaxLength(100);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 0);
    layout->setSpacing(6);
    layout->addWidget(tabs_, 0, Qt::AlignBottom);
    layout->addWidget(add);
    layout->addStretch(1);
    layout->addWidget(on_);
    layout->addWidget(changes_);

    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        if (!rebuilding_ && tab >= 0) {
            document_.activate(tabs_->tabData(tab).toString().toStdString());
        }
    });
    connect(tabs_, &QTabBar::tabMoved, this, &ScenarioBar::moved);
    connect(tabs_, &QTabBar::tabBarDoubleClicked, this, &ScenarioBar::renameActive);
    connect(name_, &QLineEdit::editingFinished, this, [this] { endRename(true); });
    connect(changes_, &QToolButton::clicked, this, &ScenarioBar::showChanges);
    connect(&document_, &Document::designChanged, this, &ScenarioBar::rebuild);
    rebuild();
}

// Tabs as the document has them. A drag of tabs ends in moved(), which asks for no rebuild while
// the bar still holds the mouse.
void ScenarioBar::rebuild() {
    rebuilding_ = true;
    const Design& design = document_.baseline();
    const std::vector<Scenario>& all = *design.scenarios;
    while (tabs_->count() > static_cast<int>(all.size()) + 1) {
        tabs_->removeTab(tabs_->count() - 1);
    }
    while (tabs_->count() < static_cast<int>(all.size()) + 1) {
        tabs_->addTab(QString());
    }
    tabs_->setTabText(0, tr("Baseline"));
    tabs_->setTabData(0, QString());
    tabs_->setTabToolTip(0, tr("The design itself: what the what-ifs stand on"));
    int active = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int tab = static_cast<int>(i) + 1;
        tabs_->setTabText(tab, tabText(nameOf(all[i])));
        tabs_->setTabData(tab, QString::fromStdString(all[i].id));
        active = all[i].id == document_.activeScenario() ? tab : active;
    }
    tabs_->setCurrentIndex(active);
    rebuilding_ = false;
    if (renamed_ != document_.activeScenario()) {
        endRename(false); // what was being named is no longer in sight
    }

    const Scenario* shown = design.scenario(document_.activeScenario());
    const Scenario* below = shown != nullptr ? design.scenario(shown->on) : nullptr;
    on_->setVisible(shown != nullptr);
    on_->setText(shown == nullptr   ? QString()
                 : below == nullptr ? tr("Changes are written to this what-if")
                                    : tr("On “%1”").arg(nameOf(*below)));
    changes_->setVisible(shown != nullptr);
    if (shown != nullptr) {
        changes_->setText(counted(std::ssize(shown->edits), tr("1 change"), tr("%1 changes")));
        changes_->setAccessibleName(tr("Changes of this what-if: %1").arg(changes_->text()));
    }
}

void ScenarioBar::moved(int from, int to) {
    if (rebuilding_) {
        return;
    }
    if (from == 0 || to == 0) { // the baseline stays first
        const QSignalBlocker quiet(tabs_);
        tabs_->moveTab(to, from);
        return;
    }
    document_.commit(
        MoveScenario{tabs_->tabData(to).toString().toStdString(), std::int64_t(to) - 1},
        Step::GoesOn);
}

void ScenarioBar::renameActive() {
    const Scenario* shown = document_.baseline().scenario(document_.activeScenario());
    if (shown == nullptr) {
        return;
    }
    renamed_ = shown->id;
    QRect place = tabs_->tabRect(tabs_->currentIndex());
    place.moveTopLeft(tabs_->mapTo(this, place.topLeft()));
    place.setWidth(std::max(place.width(), 160));
    name_->setGeometry(place.adjusted(2, 3, 0, -3));
    name_->setText(nameOf(*shown));
    name_->show();
    name_->raise();
    name_->setFocus();
    name_->selectAll();
}

void ScenarioBar::endRename(bool keep) {
    if (renamed_.empty()) {
        return; // hiding the field ends its editing once more
    }
    const Id id = std::exchange(renamed_, Id());
    const QString name = name_->text().trimmed();
    const bool isThere = document_.baseline().scenario(id) != nullptr;
    name_->hide();
    tabs_->setFocus();
    if (keep && isThere && !name.isEmpty()) {
        document_.commit(Rename{id, name.toStdString()});
    }
}

void ScenarioBar::showChanges() {
    auto* popup = new ScenarioChanges(document_, this);
    popup->adjustSize();
    const QPoint corner = changes_->mapToGlobal(QPoint(changes_->width(), changes_->height() + 4));
    popup->move(corner - QPoint(popup->width(), 0));
    popup->show();
}

void ScenarioBar::contextMenuEvent(QContextMenuEvent* event) {
    const int tab = tabs_->tabAt(tabs_->mapFromGlobal(event->globalPos()));
    if (tab >= 0) {
        tabs_->setCurrentIndex(tab);
    }
    actions_.refresh();
    QMenu menu(this);
    actions_.fillScenarioMenu(menu);
    menu.exec(event->globalPos());
}

bool ScenarioBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == name_ && key == Qt::Key_Escape) {
            endRename(false);
            return true;
        }
        if (watched == tabs_ && (key == Qt::Key_F2 || key == Qt::Key_Delete)) {
            actions_.action(key == Qt::Key_F2 ? "scenario-rename" : "scenario-delete")->trigger();
            return true;
        }
    }
    if (watched == tabs_ && event->type() == QEvent::ToolTip) { // worked out when asked for
        const auto* help = static_cast<QHelpEvent*>(event);
        const int tab = tabs_->tabAt(help->pos());
        const Design& design = document_.baseline();
        const Scenario* scenario =
            tab < 0 ? nullptr : design.scenario(tabs_->tabData(tab).toString().toStdString());
        if (scenario != nullptr) {
            QToolTip::showText(help->globalPos(), scenarioToolTip(design, *scenario), tabs_);
            return true;
        }
    }
    if (watched == tabs_ && event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F2 || key == Qt::Key_Delete) {
            event->accept(); // ours while the tabs have the focus, not the canvas's
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace weft::ui
