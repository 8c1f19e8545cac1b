// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.hpp"

#include "ui/session/document.hpp"
#include "ui/shell/actions.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QToolButton>

namespace weft::ui {

namespace {

constexpr int kHeight = 44;

QToolButton* toolButton(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
    button->setAutoRaise(true);
    return button;
}

} // namespace

TopBar::TopBar(Document& document, Actions& actions, const QStringList& pages, QWidget* parent)
    : QFrame(parent), document_(document), menus_(new QMenuBar), name_(new QLabel),
      state_(new QLabel), pages_(new QButtonGroup(this)) {
    setFixedHeight(kHeight);
    setAutoFillBackground(true);
    menus_->setNativeMenuBar(false);
    menus_->setAccessibleName(tr("Menu"));
    menus_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    actions.fill(*menus_);
    auto* mark = new QLabel;
    mark->setPixmap(QIcon(QStringLiteral(":/icons/weft.svg")).pixmap(22, 22));
    name_->setFont(ui::font(TextStyle::Strong));
    state_->setFont(ui::font(TextStyle::Small));
    state_->setForegroundRole(QPalette::PlaceholderText);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 0, 10, 0);
    layout->setSpacing(6);
    layout->addWidget(mark);
    layout->addWidget(menus_, 0, Qt::AlignVCenter);
    layout->addSpacing(10);
    layout->addWidget(name_, 0);
    layout->addWidget(state_, 1);
    layout->addWidget(makePages(pages), 0);
    layout->addStretch(1);
    for (const char* id : {"undo", "redo", "zoom-fit", "export-report"}) {
        layout->addWidget(toolButton(actions.action(id)));
    }
    connect(&document_, &Document::designChanged, this, &TopBar::showDocument);
    showDocument();
}

QWidget* TopBar::makePages(const QStringList& pages) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto* button = new QToolButton;
        button->setText(pages[i]);
        button->setAccessibleName(tr("Page %1").arg(pages[i]));
        button->setCheckable(true);
        button->setFont(ui::font(TextStyle::Strong));
        button->setFocusPolicy(Qt::StrongFocus);
        pages_->addButton(button, int(i));
        layout->addWidget(button);
    }
    pages_->button(0)->setChecked(true);
    connect(pages_, &QButtonGroup::idClicked, this, &TopBar::pageChosen);
    return row;
}

QWidget* TopBar::pageButton(int page) const {
    return pages_->button(page);
}

void TopBar::setPage(int page) {
    pages_->button(page)->setChecked(true);
}

void TopBar::showDocument() {
    const QString name = document_.displayName();
    const int room = std::max(60, width() / 7);
    name_->setText(QFontMetrics(name_->font()).elidedText(name, Qt::ElideMiddle, room));
    name_->setToolTip(document_.filePath().isEmpty() ? name : document_.filePath());
    state_->setText(document_.isModified()           ? tr("edited")
                    : document_.filePath().isEmpty() ? tr("not saved yet")
                                                     : tr("saved"));
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    showDocument();
}

} // namespace weft::ui
