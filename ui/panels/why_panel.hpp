// SPDX-License-Identifier: GPL-3.0-or-later
// Why a number is what it is: value, method, meaning, formula, terms with their origin, sources,
// and what decided it. A term that is itself a metric opens in place; the trail above leads back.
// Follows the analysis while open.
#pragma once

#include "ui/session/snapshot.hpp"

#include <QFrame>

#include <vector>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace weft::ui {

class Badge;
class Document;
class LinkButton;

// A frame over the window's content rather than a window of its own, so that it looks the same with
// and without a compositor and takes no focus from the canvas's keys until asked.
class WhyPanel : public QFrame {
    Q_OBJECT

public:
    explicit WhyPanel(Document& document, QWidget* parent = nullptr);

    // Opens near a point of the screen, over the parent's window.
    void showMetric(const QString& id, const QString& scope, const QPoint& globalPos);
    void follow(const QString& id, const QString& scope); // one level deeper
    void back(int level);                                 // to the level of the trail
    int depth() const { return static_cast<int>(trail_.size()); }
    QString metricId() const;
    QString asText() const; // what Copy puts on the clipboard

signals:
    // What decided the number is a place on the canvas.
    void witnessRequested(const QString& scope, const QString& witness);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Step {
        std::string id, scope;
    };
    const Metric* current() const;
    QString witnessPlace(
        const Metric& metric) const; // a switch or server the witness begins with; else empty
    void rebuild();
    void fillTrail();
    void fillHead(const Metric& metric);
    void fillTerms(const Metric& metric);
    void fillFoot(const Metric& metric);
    void addTerm(int row, const Metric& metric, const Term& term);
    void place();

    Document& document_;
    std::vector<Step> trail_;
    QPoint anchor_; // global
    QHBoxLayout* trailRow_;
    QVBoxLayout* body_;
    QLabel* title_;
    Badge* method_;
    QLabel* where_;
    QLabel* meaning_;
    QLabel* expression_;
    QLabel* filled_;
    QScrollArea* termsArea_;
    QGridLayout* terms_;
    QLabel* witness_;
    LinkButton* showWitness_;
    QLabel* sources_;
};

} // namespace weft::ui
