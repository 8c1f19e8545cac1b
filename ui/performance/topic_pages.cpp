// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/topic_pages.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/figures.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kTopicHeight = 26, kMostTopics = 170, kEdge = 3 * kUnit;

class TopicDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = themeFor(option.palette);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        paintRowGround(*painter, option);
        painter->setFont(ui::font(TextStyle::Body));
        painter->setPen(isChosen ? theme.accent : theme.text);
        painter->drawText(option.rect.adjusted(kEdge, 0, -kEdge, 0),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            option.rect.width() - 2 * kEdge));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(theme.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }
};

} // namespace

TopicPages::TopicPages(const QString& name, const QString& topicsName, Document& document,
                       Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection), topics_(new QListWidget(this)),
      stack_(new QStackedWidget(this)) {
    setAccessibleName(name);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    topics_->setAccessibleName(topicsName);
    topics_->setFrameShape(QFrame::NoFrame);
    topics_->setMouseTracking(true);
    topics_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    topics_->setItemDelegate(new TopicDelegate(topics_));
    topics_->setFixedWidth(0); // as wide as its topics
    row->addWidget(topics_);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(stack_, 1);
    connect(topics_, &QListWidget::currentRowChanged, this, &TopicPages::refresh);
    connect(&document_, &Document::snapshotChanged, this, &TopicPages::refresh);
    connect(&selection_, &Selection::changed, this, &TopicPages::refresh);
}

void TopicPages::add(const QString& title, std::function<PerformancePage*()> make) {
    made_.push_back({std::move(make), nullptr});
    auto* item = new QListWidgetItem(title, topics_);
    item->setSizeHint(QSize(0, kTopicHeight));
    const int width = topics_->fontMetrics().horizontalAdvance(title) + 9 * kUnit;
    topics_->setFixedWidth(std::min(kMostTopics, std::max(topics_->minimumWidth(), width)));
    if (topics_->currentRow() < 0) {
        topics_->setCurrentRow(0);
    }
}

PerformancePage* TopicPages::pageOf(int topic) {
    Topic& wanted = made_[static_cast<std::size_t>(topic)];
    if (wanted.page == nullptr) {
        wanted.page = wanted.make();
        wanted.page->setAccessibleName(topics_->item(topic)->text());
        stack_->addWidget(wanted.page);
        connect(wanted.page, &PerformancePage::whyRequested, this, &TopicPages::whyRequested);
    }
    return wanted.page;
}

PerformancePage* TopicPages::current() {
    return pageOf(std::max(0, topics_->currentRow()));
}

// Only what is in sight: a drag brings thirty answers a second.
void TopicPages::refresh() {
    const SnapshotPtr snapshot = document_.snapshot();
    if (!isVisible() || snapshot == nullptr) {
        return;
    }
    stack_->setCurrentWidget(current());
    const QStringList ids = selection_.ids();
    const std::string one = ids.size() == 1 ? ids.front().toStdString() : std::string();
    current()->showSnapshot(snapshot, {headlineFabric(snapshot->design, snapshot->analysis, one),
                                       snapshot->design.workload(one) != nullptr ? one : Id(),
                                       snapshot->design.flow(one) != nullptr ? one : Id()});
}

void TopicPages::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

} // namespace weft::ui
