// SPDX-License-Identifier: GPL-3.0-or-later
// Topics at the left, the chosen one's chart or table beside them. Follows the selection. A page is
// made when it is first asked for, so that a window opens without a dozen charts.
#pragma once

#include "ui/performance/page.hpp"

#include <QListWidget>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class Selection;

class TopicPages : public QWidget {
    Q_OBJECT

public:
    TopicPages(const QString& name, const QString& topicsName, Document& document,
               Selection& selection, QWidget* parent);

    QListWidget* topics() const { return topics_; }
    PerformancePage* current();
    template <class Page> Page* showPage(); // the first topic of its type; null: none

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);

protected:
    void add(const QString& title, std::function<PerformancePage*()> make);
    void showEvent(QShowEvent* event) override;

private:
    struct Topic {
        std::function<PerformancePage*()> make;
        PerformancePage* page = nullptr;
    };
    PerformancePage* pageOf(int topic);
    void refresh();

    Document& document_;
    Selection& selection_;
    QListWidget* topics_;
    QStackedWidget* stack_;
    std::vector<Topic> made_;
};

template <class Page> Page* TopicPages::showPage() {
    for (int topic = 0; topic < topics_->count(); ++topic) {
        if (auto* found = dynamic_cast<Page*>(pageOf(topic))) {
            topics_->setCurrentRow(topic);
            return found;
        }
    }
    return nullptr;
}

} // namespace weft::ui
