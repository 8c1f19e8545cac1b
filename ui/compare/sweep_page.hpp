// SPDX-License-Identifier: GPL-3.0-or-later
// One or two settings of the design varied over what is typed: a curve or a field with lines of
// equal value, filling as points are ready. A point becomes a what-if.
#pragma once

#include "core/study/sweep_settings.hpp"
#include "ui/compare/sweep_picture.hpp"
#include "ui/session/sweep_finder.hpp"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace weft::ui {

class Document;
class LinkButton;

class SweepPage : public QWidget {
    Q_OBJECT

public:
    static constexpr std::int64_t kMostPoints = 10'000; // more is for weft-cli sweep

    explicit SweepPage(Document& document, QWidget* parent = nullptr);

    QComboBox* setting(int axis) const { return axes_[axis].setting; } // 0 or 1; any path may be
    QLineEdit* values(int axis) const { return axes_[axis].values; }   // typed
    QComboBox* figure() const { return figure_; }
    QPushButton* runButton() const { return run_; }
    QPushButton* makeButton() const { return make_; }
    CurveChart* curve() const { return curve_; }
    FieldChart* field() const { return field_; }
    QString problem() const; // empty: none
    const SweepPtr& sweep() const { return sweep_; }
    bool isBusy() const { return finder_.isRunning(); }

public slots:
    void run();
    void makeWhatIf(); // of the chosen point

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Axis {
        QComboBox* setting = nullptr;
        QLineEdit* values = nullptr;
    };
    QWidget* makeBar();
    QWidget* makeAxes();
    QWidget* makeFoot();
    void offer(); // what the design as it is has to vary and to look at
    void offerSettings();
    void offerFigures();
    void suggest(const Axis& axis); // values for the setting chosen
    void prompt(const Axis& axis);  // or nothing to type where nothing is varied
    void refuse(const QString& sentence);
    Result<SweepPlan> planned() const;
    std::string pathOf(const Axis& axis) const; // empty: none
    void show(const SweepPtr& sweep);
    void choose(std::int64_t number);
    void showState();
    void showGaps();
    void showPoint();
    SweepShown shown() const;

    Document& document_;
    SweepFinder finder_;
    Axis axes_[2];
    QComboBox* figure_ = nullptr;
    QPushButton* run_ = nullptr;
    QProgressBar* progress_ = nullptr;
    LinkButton* cancel_ = nullptr;
    QLabel* problem_ = nullptr;
    QLabel* note_ = nullptr;
    QLabel* point_ = nullptr;
    QPushButton* make_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    CurveChart* curve_;
    FieldChart* field_;

    std::vector<SweepSetting> settings_; // as offered
    Design asked_;                       // what is, or was, swept
    SweepPtr sweep_;
    std::optional<double> now_;         // the figure of that design
    std::string wrong_;                 // the first of its errors
    std::vector<std::int64_t> numbers_; // of the curve's points
    std::int64_t chosen_ = -1;          // number of a point; -1: none
    std::int64_t made_ = -1;            // the point last made a what-if,
    Id madeId_;                         // and which; undo may have taken it back
};

} // namespace weft::ui
