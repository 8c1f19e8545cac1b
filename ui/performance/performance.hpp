// SPDX-License-Identifier: GPL-3.0-or-later
// What the network does for what runs on it: topics at the left, the chosen one's chart or table
// beside them. Follows the selection.
#pragma once

#include "ui/performance/page.hpp"

#include <vector>

QT_BEGIN_NAMESPACE
class QListWidget;
class QStackedWidget;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class Selection;

class Performance : public QWidget {
    Q_OBJECT

public:
    Performance(Document& document, Selection& selection, QWidget* parent = nullptr);

    QListWidget* topics() const { return topics_; }
    PerformancePage* current() const;
    template <class Page> Page* page() const; // the first of its type
    void showPage(PerformancePage* page);

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void add(PerformancePage* page);
    void refresh();

    Document& document_;
    Selection& selection_;
    QListWidget* topics_;
    QStackedWidget* stack_;
    std::vector<PerformancePage*> pages_;
};

template <class Page> Page* Performance::page() const {
    for (PerformancePage* each : pages_) {
        if (auto* found = dynamic_cast<Page*>(each)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace weft::ui
