// SPDX-License-Identifier: GPL-3.0-or-later
// From drawing to order: where everything stands, how it is cabled, what is bought and what it
// costs, a tab each. A tab is made when it is first looked at, and only the one in sight follows
// the analysis.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QWidget>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabBar;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class Selection;

class PlantPage : public QWidget {
    Q_OBJECT

public:
    PlantPage(Document& document, Selection& selection, QWidget* parent = nullptr);
    QTabBar* tabs() const { return tabs_; }
    QWidget* current();
    template <class Tab> Tab* showTab(); // the first of its type; null: none
    // Shows the rack or device that a finding is about ("dc/a-7"); false where it is about none.
    bool reveal(const QString& scope);

signals:
    void whyRequested(const QString& metric, const QString& scope, const QPoint& at);
    void placeRequested(const QStringList& ids); // on the canvas

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Topic {
        std::function<QWidget*()> make;
        QWidget* page = nullptr;
    };
    void add(const QString& title, std::function<QWidget*()> make);
    QWidget* pageOf(int tab);
    void showTabAt(int tab);
    void refresh();

    Document& document_;
    Selection& selection_;
    QTabBar* tabs_;
    QStackedWidget* stack_;
    std::vector<Topic> topics_;
};

template <class Tab> Tab* PlantPage::showTab() {
    for (std::size_t tab = 0; tab < topics_.size(); ++tab) {
        if (auto* found = dynamic_cast<Tab*>(pageOf(static_cast<int>(tab)))) {
            showTabAt(static_cast<int>(tab));
            return found;
        }
    }
    return nullptr;
}

} // namespace weft::ui
