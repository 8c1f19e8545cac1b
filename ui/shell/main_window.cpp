// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.hpp"

#include "core/design/difference.hpp"
#include "core/design/templates.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/flows/flows.hpp"
#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/inspector.hpp"
#include "ui/panels/kpi_strip.hpp"
#include "ui/panels/parts_page.hpp"
#include "ui/panels/why_panel.hpp"
#include "ui/panels/workloads.hpp"
#include "ui/plant/plant_page.hpp"
#include "ui/readiness/readiness_page.hpp"
#include "ui/session/document.hpp"
#include "ui/session/off_canvas.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/canvas_overlay.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/compare_area.hpp"
#include "ui/shell/contents.hpp"
#include "ui/shell/file_notices.hpp"
#include "ui/shell/gallery.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/history_dock.hpp"
#include "ui/shell/library.hpp"
#include "ui/shell/notice_bar.hpp"
#include "ui/shell/palette.hpp"
#include "ui/shell/palette_entries.hpp"
#include "ui/shell/results_area.hpp"
#include "ui/shell/scenario_bar.hpp"
#include "ui/shell/show_control.hpp"
#include "ui/shell/status_line.hpp"
#include "ui/shell/top_bar.hpp"
#include "ui/shell/tour_steps.hpp"
#include "ui/theme/appearance.hpp"

#include <QCloseEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

QSplitter* splitter(Qt::Orientation orientation, const QList<QWidget*>& parts) {
    auto* made = new QSplitter(orientation);
    made->setHandleWidth(1);
    for (QWidget* part : parts) {
        made->addWidget(part);
    }
    return made;
}

constexpr int kChartRoom = 370; // what charts of performance and flows want beneath the canvas

bool isAboutDesign(MainWindow::Page page) {
    return page == MainWindow::Page::Design || page == MainWindow::Page::Plant ||
           page == MainWindow::Page::Readiness;
}

} // namespace

MainWindow::MainWindow(CatalogStore& store, Document& document, Selection& selection,
                       Appearance& appearance)
    : store_(store), document_(document), selection_(selection), appearance_(appearance),
      canvas_(new Canvas(document, selection)),
      commands_(new Commands(*this, document, selection, *canvas_, appearance)),
      actions_(new Actions(*commands_, this)),
      top_(new TopBar(document, *actions_,
                      {tr("Design"), tr("Plant"), tr("Parts"), tr("Compare"), tr("Readiness")})),
      notice_(new NoticeBar), figures_(new KpiStrip(document)),
      scenarios_(new ScenarioBar(document, *actions_)), why_(new WhyPanel(document, this)),
      pages_(new QStackedWidget) {
    commands_->setParent(this);
    pages_->addWidget(makeDesignPage());
    plant_ = new PlantPage(document_, selection_);
    pages_->addWidget(plant_);
    parts_ = new PartsPage(store_, document_);
    pages_->addWidget(parts_);
    auto* compare = new CompareArea(document_);
    pages_->addWidget(compare);
    auto* readiness = new ReadinessPage(document_);
    pages_->addWidget(readiness);
    connect(readiness, &ReadinessPage::whyRequested, this, &MainWindow::openWhy);
    connect(readiness, &ReadinessPage::placeRequested, this, [this](const QString& scope) {
        showPage(Page::Design);
        selection_.reveal(scope);
    });
    connect(compare, &CompareArea::whatIfWanted, this, [this] {
        showPage(Page::Design);
        commands_->newScenario();
    });
    connect(compare, &CompareArea::topologyUsed, this, [this](const QString& fabric) {
        showPage(Page::Design);
        selection_.set({fabric});
        canvas_->fitAll();
    });
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* part : QList<QWidget*>{top_, new Hairline(Qt::Horizontal), notice_, figures_,
                                         scenarios_, new Hairline(Qt::Horizontal)}) {
        layout->addWidget(part);
    }
    layout->addWidget(pages_, 1);
    layout->addWidget(new Hairline(Qt::Horizontal));
    layout->addWidget(status_ = new StatusLine(document_));
    setCentralWidget(body);
    setMinimumSize(860, 560);
    history_ = new HistoryDock(document_.undoStack(), this);
    addDockWidget(Qt::RightDockWidgetArea, history_);
    history_->hide();
    notices_ = new FileNotices(document_, *notice_, *commands_, this);
    desk_ = new HelpDesk(document_, *actions_, *why_, *this);
    connectParts();
    connectGallery();
    state().restore();
    toggleMap();
    showGallery(false);
    updateTitle();
    updateActions();
    canvas_->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeSide() {
    library_ = new Library(document_);
    side_ = new QTabWidget;
    side_->setAccessibleName(tr("Library, workloads and contents"));
    side_->setDocumentMode(true);
    side_->tabBar()->setDrawBase(false);
    side_->addTab(library_, tr("Library"));
    side_->addTab(workloads_ = new Workloads(document_, selection_), tr("Workloads"));
    side_->addTab(new Contents(document_, selection_), tr("Contents"));
    side_->tabBar()->setAccessibleName(tr("Library, workloads or contents"));
    side_->setMinimumWidth(std::max(180, side_->tabBar()->sizeHint().width()));
    return side_;
}

QWidget* MainWindow::makeDesignPage() {
    gallery_ = new Gallery(document_);
    middle_ = new QStackedWidget;
    middle_->addWidget(canvas_);
    middle_->addWidget(gallery_);
    middle_->setMinimumSize(320, 200);
    show_ = new ShowControl(*canvas_, document_, selection_);
    overlay_ = new CanvasOverlay(*canvas_, *show_);
    results_ = new ResultsArea(document_, selection_);
    inspector_ = new Inspector(document_, selection_);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inspector_);
    scroll->setMinimumWidth(std::max(264, inspector_->minimumSizeHint().width() + 12));
    inspectorFrame_ = scroll;
    down_ = splitter(Qt::Vertical, {middle_, results_});
    down_->setStretchFactor(0, 1);
    down_->setSizes({600, 230});
    across_ = splitter(Qt::Horizontal, {makeSide(), down_, inspectorFrame_});
    across_->setStretchFactor(1, 1);
    across_->setSizes({236, 900, 300});
    across_->setChildrenCollapsible(false);
    down_->setChildrenCollapsible(false);
    return across_;
}

void MainWindow::connectParts() {
    connect(top_, &TopBar::pageChosen, this,
            [this](int page) { showPage(static_cast<Page>(page)); });
    connect(library_, &Library::activated, this, [this](const LibraryItem& item) {
        canvas_->add(item);
        canvas_->setFocus();
    });
    // While something is carried the canvas is where it can be put.
    connect(library_, &Library::dragging, this, [this](bool underWay) {
        carrying_ = underWay;
        showGallery(galleryAsked_ && document_.isEmpty());
    });
    connect(canvas_, &Canvas::contextMenuWanted, this, [this](const QPoint& at) {
        updateActions();
        QMenu menu(this);
        actions_->fillContextMenu(menu);
        results_->flows()->fillMenu(menu);
        menu.exec(at);
    });
    connect(canvas_, &Canvas::inspectorWanted, this, [this] {
        inspectorFrame_->show();
        inspector_->setFocus();
        inspector_->nextInFocusChain()->setFocus(Qt::TabFocusReason);
    });
    connect(canvas_, &Canvas::templateDropped, commands_, &Commands::openTemplate);
    connect(figures_, &KpiStrip::whyRequested, this, &MainWindow::openWhy);
    connect(inspector_, &Inspector::whyRequested, this, &MainWindow::openWhy);
    connect(results_, &ResultsArea::whyRequested, this, &MainWindow::openWhy);
    connect(plant_, &PlantPage::whyRequested, this, &MainWindow::openWhy);
    connect(plant_, &PlantPage::placeRequested, this, [this](const QStringList& ids) {
        showPage(Page::Design);
        selection_.reveal(ids.back());
        selection_.set(ids.mid(0, 1));
    });
    connect(results_->flows(), &Flows::wayChanged, canvas_, &Canvas::showWay);
    connect(results_->flows(), &Flows::zonesPainted, show_, &ShowControl::showZones);
    connect(show_, &ShowControl::chosen, this, &MainWindow::showHeatChoice);
    connect(show_, &ShowControl::zonesShown, results_->flows(), &Flows::showZonesPainted);
    connect(results_, &ResultsArea::enlarged, this, [this](bool on) { middle_->setVisible(!on); });
    connect(results_, &ResultsArea::tabShown, this, [this](ResultsArea::Tab tab) {
        const QList<int> heights = down_->sizes();
        if (tab != ResultsArea::Tab::Overview && heights[1] < kChartRoom) {
            down_->setSizes({heights[0] + heights[1] - kChartRoom, kChartRoom});
        }
    });
    connect(why_, &WhyPanel::witnessRequested, this,
            [this](const QString& scope, const QString& witness) {
                selection_.reveal(witness.isEmpty() ? scope : scope + QLatin1Char('/') + witness);
            });
    connect(workloads_, &Workloads::importWanted, commands_, &Commands::calibrateBy);
    connect(canvas_, &Canvas::flowDrawn, results_->flows(),
            [this](const QString& from, const QString& to) {
                results_->flows()->addFlow(utf8(from), utf8(to));
            });
    connect(desk_, &HelpDesk::whyRequested, this, [this](const QString& m, const QString& s) {
        activateWindow();
        explain(m, s);
    });
    connect(&selection_, &Selection::revealRequested, this, &MainWindow::revealOffCanvas);
    connect(&selection_, &Selection::changed, figures_, &KpiStrip::setSelectedIds);
    connect(&selection_, &Selection::changed, this, &MainWindow::updateActions);
    connect(history_, &QDockWidget::visibilityChanged, actions_->action("history"),
            &QAction::setChecked);
    connect(document_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&document_, &Document::designChanged, this, [this] {
        updateTitle();
        updateActions();
        showGallery(galleryAsked_ && document_.isEmpty());
    });
    connect(&document_, &Document::snapshotChanged, this, &MainWindow::showDeltas);
    baseline_ = document_.snapshot();
    connect(&appearance_, &Appearance::changed, this, &MainWindow::updateActions);
}

void MainWindow::connectGallery() {
    connect(gallery_, &Gallery::templateChosen, commands_, &Commands::openTemplate);
    connect(gallery_, &Gallery::fileWanted, commands_, &Commands::open);
    connect(gallery_, &Gallery::recentChosen, this, [this](const QString& path) {
        if (commands_->mayClose()) {
            commands_->openFile(path);
        }
    });
    connect(gallery_, &Gallery::blankWanted, this, [this] {
        blankAsked_ = true;
        showGallery(false);
        canvas_->setFocus();
    });
    connect(gallery_, &Gallery::topologyChosen, this, [this](const QString& id) {
        showGallery(false);
        canvas_->add({LibraryItem::Kind::Topology, id});
        canvas_->setFocus();
    });
    showGallery(false);
}

bool MainWindow::isGalleryShown() const {
    return middle_->currentIndex() == 1;
}

void MainWindow::showGallery(bool shown) {
    galleryAsked_ = shown;
    blankAsked_ = blankAsked_ && document_.isEmpty() && !shown;
    middle_->setCurrentIndex(!carrying_ && (shown || (document_.isEmpty() && !blankAsked_)) ? 1
                                                                                            : 0);
    // An empty design has no results to show: the room is the gallery's.
    if (isGalleryShown()) {
        results_->setEnlarged(false);
    }
    results_->setVisible(!isGalleryShown() && actions_->action("show-results")->isChecked());
    inspectorFrame_->setVisible(!isGalleryShown() &&
                                actions_->action("show-inspector")->isChecked());
    showAboutDesign();
}

// The key figures and the what-ifs head what is said of the open design.
void MainWindow::showAboutDesign() {
    const bool shown = isAboutDesign(page()) && !(page() == Page::Design && isGalleryShown());
    figures_->setVisible(shown);
    scenarios_->setVisible(shown);
}

// While a what-if is active the figures say how far they are from the baseline's.
void MainWindow::showDeltas(const SnapshotPtr& snapshot) {
    if (snapshot->scenario.empty()) {
        if (!snapshot->isPreview) {
            baseline_ = snapshot;
        }
        figures_->setBaseline(nullptr);
        return;
    }
    const bool isCurrent = baseline_->design.id == document_.baseline().id &&
                           differences(baseline_->design, document_.baseline()).empty();
    figures_->setBaseline(isCurrent ? baseline_ : nullptr);
}

MainWindow::Page MainWindow::page() const {
    return static_cast<Page>(pages_->currentIndex());
}

void MainWindow::showPage(Page page) {
    pages_->setCurrentIndex(int(page));
    top_->setPage(int(page));
    showAboutDesign();
    updateActions();
}

QWidget* MainWindow::widgetOf(Panel panel) const {
    return panel == Panel::Library     ? static_cast<QWidget*>(side_)
           : panel == Panel::Inspector ? inspectorFrame_
                                       : results_;
}

void MainWindow::toggle(Panel panel) {
    static const char* const kIds[] = {"show-library", "show-inspector", "show-results"};
    widgetOf(panel)->setVisible(actions_->action(kIds[int(panel)])->isChecked());
    showGallery(galleryAsked_);
}

void MainWindow::focusLibrary() {
    showPage(Page::Design);
    actions_->action("show-library")->setChecked(true);
    side_->show();
    side_->setCurrentIndex(0);
    library_->search()->setFocus();
    library_->search()->selectAll();
}

void MainWindow::showWorkloads() {
    showPage(Page::Design);
    actions_->action("show-library")->setChecked(true);
    side_->show();
    side_->setCurrentWidget(workloads_);
}

void MainWindow::showResults(ResultsArea::Tab tab) {
    showPage(Page::Design);
    actions_->action("show-results")->setChecked(true);
    toggle(Panel::Results);
    results_->showTab(tab);
}

void MainWindow::showPerformance() {
    showResults(ResultsArea::Tab::Performance);
}

void MainWindow::showFlows() {
    showResults(ResultsArea::Tab::Flows);
}

// What is no place on the canvas is shown by its row.
void MainWindow::revealOffCanvas(const QString& scope) {
    if (document_.design().workload(scope.toStdString()) != nullptr) {
        showWorkloads();
        selection_.set({scope});
    } else if (isOffCanvas(document_.design(), scope.toStdString())) {
        showFlows();
        selection_.set({scope});
    } else if (plant_->reveal(scope)) { // a rack, or what stands in one
        showPage(Page::Plant);
    }
}

void MainWindow::openWhy(const QString& metric, const QString& scope, const QPoint& at) {
    why_->showMetric(metric, scope, at);
}

void MainWindow::explain(const QString& metric, const QString& scope) {
    openWhy(metric, scope,
            figures_->mapToGlobal(QPoint(figures_->width() / 4, figures_->height())));
}

void MainWindow::showPalette() {
    updateActions();
    auto* palette = new Palette(paletteEntries(*this, document_, selection_),
                                paletteParts(document_, selection_), this);
    palette->openOver(*this);
}

void MainWindow::toggleHistory() {
    history_->setVisible(actions_->action("history")->isChecked());
}

void MainWindow::toggleMap() {
    overlay_->showMap(actions_->action("show-map")->isChecked());
}

ExportJob& MainWindow::exports() const {
    return status_->exports();
}

void MainWindow::showTour() {
    if (tour_ != nullptr) {
        return;
    }
    showPage(Page::Design);
    // There is nothing to point at in an empty window: a sample stands in, until the tour is left.
    const bool borrowed = document_.isEmpty() && !document_.isModified();
    if (borrowed) {
        if (const Result<Design> sample = loadTemplate("dgx-superpod-h100-4su")) {
            document_.openCopy(*sample, text(sample->name));
        }
    }
    actions_->action("show-library")->setChecked(true);
    toggle(Panel::Library);
    tour_ = new Tour(tourSteps({side_, middle_, figures_,
                                [this]() -> QWidget* {
                                    return figures_->cells().empty() ? nullptr
                                                                     : figures_->cells().front();
                                },
                                top_->pageButton(static_cast<int>(Page::Compare))}),
                     this);
    connect(tour_, &Tour::ended, this, [this, borrowed](bool wholeSeen) {
        tour_ = nullptr; // it goes by itself
        QSettings().setValue(QStringLiteral("window/tour-seen"), true);
        if (borrowed && !wholeSeen && !document_.isModified()) {
            document_.newDesign();
            showGallery(true);
        }
        canvas_->setFocus();
    });
}

void MainWindow::offerTour() {
    if (!QSettings().value(QStringLiteral("window/tour-seen"), false).toBool() &&
        notice_->isHidden()) {
        showTour();
    }
}

void MainWindow::updateActions() {
    actions_->refresh();
    const ThemeChoice choice = appearance_.choice();
    actions_->action("theme-system")->setChecked(choice == ThemeChoice::System);
    actions_->action("theme-light")->setChecked(choice == ThemeChoice::Light);
    actions_->action("theme-dark")->setChecked(choice == ThemeChoice::Dark);
    showHeatChoice();
}

void MainWindow::showHeatChoice() {
    using Kind = OverlayChoice::Kind;
    const Kind kind = show_->choice().kind;
    for (const auto& [id, its] : {std::pair{"heat-load", Kind::Load},
                                  {"heat-power", Kind::Power},
                                  {"heat-findings", Kind::Findings},
                                  {"heat-none", Kind::Nothing}}) {
        actions_->action(id)->setChecked(kind == its);
    }
}

void MainWindow::updateTitle() {
    setWindowTitle(tr("%1[*] – Weft").arg(document_.displayName()));
    setWindowModified(document_.isModified());
}

WindowState MainWindow::state() {
    return {*this,
            *actions_,
            *across_,
            *down_,
            *results_,
            {{{"show-library", widgetOf(Panel::Library)},
              {"show-inspector", widgetOf(Panel::Inspector)},
              {"show-results", widgetOf(Panel::Results)}}}};
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!commands_->mayClose()) {
        event->ignore();
        return;
    }
    state().keep();
    event->accept();
}

} // namespace weft::ui
