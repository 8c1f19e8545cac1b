// SPDX-License-Identifier: GPL-3.0-or-later
// The window: top bar, figures, and one of four pages. The design page holds library, canvas,
// inspector and results, divided by hairlines that can be dragged.
#pragma once

#include "ui/session/snapshot.hpp"
#include "ui/shell/results_area.hpp"
#include "ui/shell/window_state.hpp"

#include <QMainWindow>

QT_BEGIN_NAMESPACE
class QSplitter;
class QStackedWidget;
class QTabWidget;
QT_END_NAMESPACE

namespace weft {
class CatalogStore;
}

namespace weft::ui {

class Actions;
class Appearance;
class Canvas;
class CanvasOverlay;
class Commands;
class Contents;
class Document;
class ExportJob;
class FileNotices;
class Gallery;
class HelpDesk;
class HistoryDock;
class Inspector;
class KpiStrip;
class Library;
class NoticeBar;
class PartsPage;
class PlantPage;
class ScenarioBar;
class Selection;
class ShowControl;
class StatusLine;
class TopBar;
class Tour;
class WhyPanel;
class Workloads;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum class Page { Design, Plant, Parts, Compare, Readiness };
    enum class Panel { Library, Inspector, Results };

    // Store, document, selection and appearance outlive the window.
    MainWindow(CatalogStore& store, Document& document, Selection& selection,
               Appearance& appearance);
    ~MainWindow() override;

    Canvas& canvas() const { return *canvas_; }
    Library& library() const { return *library_; }
    KpiStrip& figures() const { return *figures_; }
    ScenarioBar& scenarios() const { return *scenarios_; }
    Commands& commands() const { return *commands_; }
    Actions& actions() const { return *actions_; }
    bool isGalleryShown() const;

    Page page() const;
    void showPage(Page page);
    void showGallery(bool shown); // over the canvas, until something is there or asked for
    void toggle(Panel panel);
    void focusLibrary();
    void showPalette();
    void toggleHistory();
    void toggleMap();
    HelpDesk& helpDesk() const { return *desk_; }
    FileNotices& notices() const { return *notices_; }
    void showTour();
    void offerTour();                                          // where nobody has seen it yet
    Tour* tour() const { return tour_; }                       // null while none is under way
    void explain(const QString& metric, const QString& scope); // beneath the figures
    PlantPage& plant() const { return *plant_; }
    ShowControl& showControl() const { return *show_; }
    ResultsArea& results() const { return *results_; }
    void showWorkloads();
    void showPerformance();
    void showFlows();
    Workloads& workloads() const { return *workloads_; }
    ExportJob& exports() const; // of reports and pictures, one at a time

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeDesignPage();
    QWidget* makeSide();
    void connectParts();
    void connectGallery();
    void revealOffCanvas(const QString& scope);
    void showAboutDesign();
    void showResults(ResultsArea::Tab tab);
    void showDeltas(const SnapshotPtr& snapshot);
    void openWhy(const QString& metric, const QString& scope, const QPoint& at);
    void updateActions();
    void showHeatChoice();
    void updateTitle();
    WindowState state();
    QWidget* widgetOf(Panel panel) const;

    CatalogStore& store_;
    Document& document_;
    Selection& selection_;
    Appearance& appearance_;
    Canvas* canvas_;
    Commands* commands_;
    Actions* actions_;
    TopBar* top_;
    NoticeBar* notice_;
    KpiStrip* figures_;
    ScenarioBar* scenarios_;
    WhyPanel* why_;
    QStackedWidget* pages_;
    QStackedWidget* middle_ = nullptr;
    QSplitter* across_ = nullptr;
    QSplitter* down_ = nullptr;
    QTabWidget* side_ = nullptr;
    Library* library_ = nullptr;
    Workloads* workloads_ = nullptr;
    Gallery* gallery_ = nullptr;
    Inspector* inspector_ = nullptr;
    QWidget* inspectorFrame_ = nullptr;
    ResultsArea* results_ = nullptr;
    PartsPage* parts_ = nullptr;
    PlantPage* plant_ = nullptr;
    ShowControl* show_ = nullptr;
    CanvasOverlay* overlay_ = nullptr;
    StatusLine* status_ = nullptr;
    HistoryDock* history_ = nullptr;
    FileNotices* notices_ = nullptr;
    HelpDesk* desk_ = nullptr;
    Tour* tour_ = nullptr;
    SnapshotPtr baseline_; // of the baseline, as last analysed
    bool galleryAsked_ = false, blankAsked_ = false, carrying_ = false;
};

} // namespace weft::ui
