// SPDX-License-Identifier: GPL-3.0-or-later
// Contrast as it reaches the eye: every page of the window is painted in both themes, and each
// widget's strongest ink is measured against its own ground (WCAG 2.1: 4.5:1 for text, 3:1 for
// graphics; what is disabled is exempt).
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/flows/flows.hpp"
#include "ui/performance/performance.hpp"
#include "ui/shell/results_area.hpp"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStyle>
#include <QStyleOptionButton>

#include <cmath>
#include <map>

namespace weft::ui {
namespace {

double luminance(QRgb colour) {
    const auto linear = [](int value) {
        const double c = value / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) +
           0.0722 * linear(qBlue(colour));
}

// Of the most different pixel to the most frequent one.
double strongest(const QImage& picture, const QRect& area) {
    std::map<QRgb, int> counts;
    const QRect inside = area.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    const auto ground =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    double most = 1;
    for (const auto& [colour, count] : counts) {
        const double a = luminance(colour), b = luminance(ground->first);
        most = std::max(most, (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05));
    }
    return most;
}

bool hasWords(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return !label->text().trimmed().isEmpty();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return !line->text().isEmpty() || !line->placeholderText().isEmpty();
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return (button && !button->text().isEmpty()) || qobject_cast<const QComboBox*>(&widget);
}

class WidgetContrast : public WindowTest {
protected:
    void measure() {
        for (const auto page :
             {MainWindow::Page::Design, MainWindow::Page::Plant, MainWindow::Page::Parts,
              MainWindow::Page::Compare, MainWindow::Page::Readiness}) {
            window.showPage(page);
            measureShown("page " + std::to_string(int(page)));
        }
        window.showPerformance();
        measureTopics(window.results().performance()->topics());
        window.showFlows();
        measureTopics(window.results().flows()->topics());
        window.results().showTab(ResultsArea::Tab::Overview);
    }

    void measureTopics(QListWidget* topics) {
        for (int topic = 0; topic < topics->count(); ++topic) {
            topics->setCurrentRow(topic);
            measureShown(topics->item(topic)->text().toStdString());
        }
    }

    void measureShown(const std::string& what) {
        QCoreApplication::processEvents();
        const QImage picture = window.grab().toImage();
        int measured = 0;
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            const QRect place(widget->mapTo(&window, QPoint()), widget->size());
            const QRect shown = place.intersected(window.rect());
            if (!widget->isVisible() || !widget->isEnabled() || !hasWords(*widget) ||
                shown != place || place.width() < 6 || place.height() < 6 ||
                widget->visibleRegion().boundingRect().size() != widget->size()) {
                continue;
            }
            ++measured;
            EXPECT_GE(strongest(picture, shown), 4.5)
                << widget->metaObject()->className() << " " << qPrintable(widget->accessibleName())
                << " " << qPrintable(widget->property("text").toString()) << " on " << what;
        }
        EXPECT_GT(measured, 8) << what;
    }
};

TEST_F(WidgetContrast, OfEveryPageInBothThemes) {
    openSuperPod();
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        appearance.choose(choice);
        measure();
    }
    appearance.choose(ThemeChoice::System);
}

TEST_F(WidgetContrast, AnEmptyCheckBoxIsSeen) {
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        appearance.choose(choice);
        QCheckBox box;
        box.resize(40, 24);
        box.show();
        QStyleOptionButton option;
        option.initFrom(&box);
        const QRect indicator =
            box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
        EXPECT_GE(strongest(box.grab().toImage(), indicator.adjusted(-1, -1, 1, 1)), 3.0);
    }
    appearance.choose(ThemeChoice::System);
}

} // namespace
} // namespace weft::ui
