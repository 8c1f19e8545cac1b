// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/performance.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/figures.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/performance/chart_page.hpp"
#include "ui/performance/crossover_page.hpp"
#include "ui/performance/messages_page.hpp"
#include "ui/performance/requirements_page.hpp"
#include "ui/performance/step_page.hpp"
#include "ui/performance/table_page.hpp"
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

Performance::Performance(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection), topics_(new QListWidget(this)),
      stack_(new QStackedWidget(this)) {
    setAccessibleName(tr("Performance"));
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    topics_->setAccessibleName(tr("Topics of performance"));
    topics_->setFrameShape(QFrame::NoFrame);
    topics_->setMouseTracking(true);
    topics_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    topics_->setItemDelegate(new TopicDelegate(topics_));
    row->addWidget(topics_);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(stack_, 1);

    const auto charts = [this](const QString& title, const QString& empty,
                               std::vector<std::string_view> prefixes, bool isWaterfall = false) {
        add(title, [=] { return new ChartPage({title, empty, prefixes, isWaterfall}); });
    };
    add(tr("Message sizes"), [] { return new MessagesPage; });
    add(tr("Fastest algorithm"), [] { return new CrossoverPage; });
    add(tr("Training step"), [this] { return new StepPage(document_); });
    charts(tr("Checkpoints"),
           tr("Shown when the design has checkpoints and storage: add Checkpoints in Workloads."),
           {"workload.goodput", "workload.checkpoint"});
    charts(tr("Serving"), tr("Shown when the design serves a model: add Inference in Workloads."),
           {"workload.serving", "workload.kv", "workload.request", "workload.batch"});
    charts(tr("Latency"), tr("Shown when a fabric has a path between two endpoints."),
           {"fabric.latency"}, true);
    charts(tr("Traffic by tier"), tr("Shown when something runs on the network: add a workload."),
           {"traffic."});
    add(tr("Requirements"), [] { return new RequirementsPage; });
    add(tr("Tables"), [] { return new TablePage; });
    int width = 0;
    for (int i = 0; i < topics_->count(); ++i) {
        width = std::max(width, topics_->fontMetrics().horizontalAdvance(topics_->item(i)->text()));
    }
    topics_->setFixedWidth(std::min(kMostTopics, width + 9 * kUnit));
    topics_->setCurrentRow(0);
    connect(topics_, &QListWidget::currentRowChanged, this, &Performance::refresh);
    connect(&document_, &Document::snapshotChanged, this, &Performance::refresh);
    connect(&selection_, &Selection::changed, this, &Performance::refresh);
}

void Performance::add(const QString& title, std::function<PerformancePage*()> make) {
    made_.push_back({std::move(make), nullptr});
    auto* item = new QListWidgetItem(title, topics_);
    item->setSizeHint(QSize(0, kTopicHeight));
}

PerformancePage* Performance::pageOf(int topic) {
    Topic& wanted = made_[static_cast<std::size_t>(topic)];
    if (wanted.page == nullptr) {
        wanted.page = wanted.make();
        wanted.page->setAccessibleName(topics_->item(topic)->text());
        stack_->addWidget(wanted.page);
        connect(wanted.page, &PerformancePage::whyRequested, this, &Performance::whyRequested);
    }
    return wanted.page;
}

PerformancePage* Performance::current() {
    return pageOf(std::max(0, topics_->currentRow()));
}

// Only what is in sight: a drag brings thirty answers a second.
void Performance::refresh() {
    const SnapshotPtr snapshot = document_.snapshot();
    if (!isVisible() || snapshot == nullptr) {
        return;
    }
    stack_->setCurrentWidget(current());
    const QStringList ids = selection_.ids();
    const std::string one = ids.size() == 1 ? ids.front().toStdString() : std::string();
    current()->showSnapshot(snapshot, {headlineFabric(snapshot->design, snapshot->analysis, one),
                                       snapshot->design.workload(one) != nullptr ? one : Id()});
}

void Performance::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

} // namespace weft::ui
