// SPDX-License-Identifier: GPL-3.0-or-later
// What the totals come to where prices, watts and rates are known only as ranges: typed at the
// left, the totals of each scenario drawn at the right, and beneath them when one what-if has paid
// for itself.
#pragma once

#include "ui/session/range_finder.hpp"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QProgressBar;
class QTableView;
QT_END_NAMESPACE

namespace weft::ui {

class CurveChart;
class Document;
class LinkButton;
class RangesModel;
class SpreadsModel;

class RangesPage : public QWidget {
    Q_OBJECT

public:
    explicit RangesPage(Document& document, QWidget* parent = nullptr);

    RangesModel* ranges() const { return ranges_; }
    SpreadsModel* spreads() const { return spreads_; }
    QTableView* totals() const { return totals_; }
    CurveChart* chart() const { return chart_; }
    QLineEdit* seed() const { return seed_; }
    QString breakEvenWords() const;
    bool isBusy() const { return finder_.isRunning() || settle_.isActive(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeRanges();
    QWidget* makeTotals();
    QWidget* makeFoot();
    void showStated();
    void ask();
    void show(const FoundRangesPtr& found);
    void showChosen();
    void showState();
    void refuse(const QString& sentence);

    Document& document_;
    RangeFinder finder_;
    QTimer settle_;
    RangesModel* ranges_;
    SpreadsModel* spreads_;
    QTableView* rangesTable_ = nullptr;
    QTableView* totals_ = nullptr;
    CurveChart* chart_ = nullptr;
    QLineEdit* seed_ = nullptr;
    QProgressBar* progress_ = nullptr;
    LinkButton* cancel_ = nullptr;
    QLabel* note_ = nullptr;
    QLabel* problem_ = nullptr;
    QLabel* breakEven_ = nullptr;
    QLabel* formula_ = nullptr;
    bool isStale_ = true, givenUp_ = false;
};

// When the what-if `index` of `found` (1 or more) has paid for itself, in a sentence or two.
QString breakEvenSentence(const FoundRanges& found, std::size_t index);

} // namespace weft::ui
