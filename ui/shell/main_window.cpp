// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.hpp"

#include "core/design/difference.hpp"
#include "core/design/templates.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/compare/ranges_page.hpp"
#include "ui/compare/sweep_page.hpp"
#include "ui/compare/what_ifs_page.hpp"
#include "ui/flows/flows.hpp"
#include "ui/help/help_window.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/calibration_dialog.hpp"
#include "ui/panels/families_page.hpp"
#include "ui/panels/inspector.hpp"
#include "ui/panels/kpi_strip.hpp"
#include "ui/panels/parts_page.hpp"
#include "ui/panels/results.hpp"
#include "ui/panels/why_panel.hpp"
#include "ui/panels/workloads.hpp"
#include "ui/plant/plant_page.hpp"
#include "ui/readiness/readiness_page.hpp"
#include "ui/session/autosave.hpp"
#include "ui/session/document.hpp"
#include "ui/session/file_watch.hpp"
#include "ui/session/off_canvas.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/canvas_overlay.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/contents.hpp"
#include "ui/shell/gallery.hpp"
#include "ui/shell/library.hpp"
#include "ui/shell/minimap.hpp"
#include "ui/shell/notice_bar.hpp"
#include "ui/shell/palette.hpp"
#include "ui/shell/palette_entries.hpp"
#include "ui/shell/results_area.hpp"
#include "ui/shell/scenario_bar.hpp"
#include "ui/shell/show_control.hpp"
#include "ui/shell/status_line.hpp"
#include "ui/shell/top_bar.hpp"
#include "ui/shell/tour.hpp"
#include "ui/theme/appearance.hpp"
#include "ui/theme/icons.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

QFrame* hairline() {
    auto* line = new QFrame;
    line->setFixedHeight(1);
    line->setStyleSheet(QStringLiteral("background: palette(mid);"));
    return line;
}

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
    auto* families = new FamiliesPage(document_);
    auto* whatIfs = new WhatIfsPage(document_);
    auto* compare = new QTabWidget;
    compare->setAccessibleName(tr("What-ifs and topologies"));
    compare->tabBar()->setAccessibleName(tr("What to compare"));
    compare->setDocumentMode(true);
    compare->tabBar()->setDrawBase(false);
    compare->addTab(whatIfs, tr("What-ifs"));
    compare->addTab(new SweepPage(document_), tr("Sweeps"));
    compare->addTab(new RangesPage(document_), tr("Ranges"));
    compare->addTab(families, tr("Topologies"));
    pages_->addWidget(compare);
    auto* readiness = new ReadinessPage(document_);
    pages_->addWidget(readiness);
    connect(readiness, &ReadinessPage::whyRequested, this, &MainWindow::openWhy);
    connect(whatIfs, &WhatIfsPage::newWanted, this, [this] {
        showPage(Page::Design);
        commands_->newScenario();
    });
    connect(families, &FamiliesPage::used, this, [this](const QString& fabric) {
        showPage(Page::Design);
        selection_.set({fabric});
        canvas_->fitAll();
    });
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* part :
         QList<QWidget*>{top_, hairline(), notice_, figures_, scenarios_, hairline()}) {
        layout->addWidget(part);
    }
    layout->addWidget(pages_, 1);
    layout->addWidget(hairline());
    layout->addWidget(status_ = new StatusLine(document_));
    setCentralWidget(body);
    setMinimumSize(860, 560);
    makeHistory();
    watchFile();
    connectParts();
    connectGallery();
    restoreState();
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
    connect(workloads_, &Workloads::importWanted, this, &MainWindow::importLog);
    connect(&selection_, &Selection::revealRequested, this, &MainWindow::revealOffCanvas);
    connect(&selection_, &Selection::changed, figures_, &KpiStrip::setSelectedIds);
    connect(&selection_, &Selection::changed, this, &MainWindow::updateActions);
    connect(document_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(&document_, &Document::designChanged, this, [this] {
        updateTitle();
        updateActions();
        showGallery(galleryAsked_ && document_.isEmpty());
    });
    connect(&document_, &Document::snapshotChanged, this, &MainWindow::showDeltas);
    baseline_ = document_.snapshot();
    connect(&document_, &Document::warned, this,
            [this](const QString& sentence) { notice_->say(sentence); });
    connect(&document_, &Document::errorRaised, this,
            [this](const QString& title, const QString& text) {
                QMessageBox box(QMessageBox::NoIcon, title,
                                QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()),
                                QMessageBox::Ok, this);
                box.setInformativeText(QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
                box.exec();
            });
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

void MainWindow::importLog(const QString& fabric) {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Output of nccl-tests"), QFileInfo(document_.filePath()).path(),
        tr("Logs (*.txt *.log *.out);;All files (*)"));
    if (!path.isEmpty()) {
        CalibrationDialog(document_, fabric.toStdString(), path, this).exec();
    }
}

void MainWindow::openWhy(const QString& metric, const QString& scope, const QPoint& at) {
    why_->showMetric(metric, scope, at);
}

void MainWindow::whySelected() {
    const QString scope = selection_.ids().isEmpty() ? QString() : selection_.ids().front();
    const std::vector<Metric>& metrics = document_.snapshot()->analysis.metrics;
    const Metric* found = nullptr;
    for (const Metric& metric : metrics) {
        const bool fits = scope.isEmpty() || QString::fromStdString(metric.scope) == scope;
        const bool better = metric.id == "fabric.oversubscription";
        found = fits && (!found || better) ? &metric : found;
        if (found && better && fits) {
            break;
        }
    }
    if (found) {
        explain(QString::fromStdString(found->id), QString::fromStdString(found->scope));
    }
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

void MainWindow::makeHistory() {
    history_ = new QDockWidget(tr("History"), this);
    history_->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    auto* steps = new QUndoView(document_.undoStack());
    steps->setEmptyLabel(tr("As it was opened"));
    steps->setCleanIcon(icon(QStringLiteral("save")));
    steps->setAccessibleName(tr("Steps of the history"));
    steps->setFrameShape(QFrame::NoFrame);
    history_->setWidget(steps);
    addDockWidget(Qt::RightDockWidgetArea, history_);
    history_->hide();
    connect(history_, &QDockWidget::visibilityChanged, this,
            [this](bool shown) { actions_->action("history")->setChecked(shown); });
}

void MainWindow::watchFile() {
    file_ = new FileWatch(document_, this);
    connect(file_, &FileWatch::openElsewhere, this, [this](const QString& who) {
        notice_->say(tr("“%1” is also open in %2. What one saves, the other does not see.")
                         .arg(document_.displayName(), who),
                     {{tr("Work on a copy"), [this] {
                           document_.openCopy(document_.baseline(),
                                              tr("Copy of %1").arg(document_.displayName()));
                       }}});
    });
    connect(file_, &FileWatch::changedOutside, this, [this](FileWatch::Change change) {
        const QString name = document_.displayName();
        if (change == FileWatch::Change::Gone) {
            notice_->say(tr("“%1” was moved or deleted. The design is still here.").arg(name),
                         {{tr("Save it again"), [this] { document_.save(); }}});
            return;
        }
        notice_->say(document_.isModified()
                         ? tr("“%1” was changed by another program, and has edits here.").arg(name)
                         : tr("“%1” was changed by another program.").arg(name),
                     {{tr("Take theirs"), [this] { takeTheirs(); }},
                      {tr("Keep mine"), [] {}},
                      {tr("Save mine as…"), [this] { commands_->saveAs(); }}});
    });
}

// What was edited here is set aside, not lost.
void MainWindow::takeTheirs() {
    const bool hadEdits = document_.isModified();
    const Design mine = document_.baseline();
    const QString name = document_.displayName();
    document_.openFile(document_.filePath());
    if (hadEdits) {
        notice_->say(tr("“%1” is now as the other program saved it. Your edits were set aside.")
                         .arg(name),
                     {{tr("Open mine as a copy"), [this, mine, name] {
                           document_.openCopy(mine, tr("Mine of %1").arg(name));
                       }}});
    }
}

void MainWindow::toggleHistory() {
    history_->setVisible(actions_->action("history")->isChecked());
}

void MainWindow::toggleMap() {
    overlay_->showMap(actions_->action("show-map")->isChecked());
}

void MainWindow::showHelp(const QString& topic) {
    if (help_ == nullptr) {
        std::vector<KeyRow> keys;
        for (const ActionRow& row : actionTable()) {
            const QAction& action = *actions_->action(row.id);
            QStringList shortcuts;
            for (const QKeySequence& key : action.shortcuts()) {
                shortcuts += key.toString(QKeySequence::NativeText);
            }
            keys.push_back({Actions::menuTitle(row.menu),
                            QString(action.text()).remove(QLatin1Char('&')),
                            shortcuts.join(QStringLiteral(", "))});
        }
        std::stable_sort(keys.begin(), keys.end(), [](const KeyRow& a, const KeyRow& b) {
            return a.keys.isEmpty() < b.keys.isEmpty();
        });
        help_ = new HelpWindow(document_, std::move(keys), this);
        connect(help_, &HelpWindow::whyRequested, this, [this](const QString& m, const QString& s) {
            activateWindow();
            explain(m, s);
        });
    }
    help_->show();
    help_->raise();
    help_->activateWindow();
    if (!topic.isEmpty()) {
        help_->showTopic(topic);
    }
}

// A widget that shows a figure names it in its property "metric".
void MainWindow::showHelp() {
    QString metric = why_->isVisible() ? why_->metricId() : QString();
    for (const QWidget* start : {QApplication::widgetAt(QCursor::pos()), focusWidget()}) {
        for (const QWidget* at = start; at != nullptr && metric.isEmpty();
             at = at->parentWidget()) {
            metric = at->property("metric").toString();
        }
    }
    showHelp(QString());
    if (!metric.isEmpty()) {
        help_->showFigure(metric);
    }
}

ExportJob& MainWindow::exports() const {
    return status_->exports();
}

void MainWindow::hint(const QString& text) {
    overlay_->hint(text);
}

void MainWindow::offerRecovery() {
    const std::optional<LeftBehind> left = leftBehind();
    if (!left) {
        return;
    }
    const QString name = QString::fromStdString(left->recovery.design.name);
    const auto count = qlonglong(left->recovery.unsaved);
    const QString sentence =
        count == 1 ? tr("Weft closed unexpectedly. One edit of “%1” was kept.").arg(name)
                   : tr("Weft closed unexpectedly. %2 edits of “%1” were kept.")
                         .arg(name, QLocale().toString(count));
    notice_->say(sentence, {{tr("Restore"), [this, left = *left] { document_.restore(left); }},
                            {tr("Discard"), [left = *left] { discard(left); }}});
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
    std::vector<TourStep> steps = {
        {tr("Drag from the library"),
         tr("Sites, topologies, servers and lines. Drag one onto the canvas, or press Enter on it; "
            "a topology comes with its switches, ports and cables counted."),
         [this] { return side_; }},
        {tr("The canvas is the design"),
         tr("Drag handles to join things, select one to change it at the right. The wheel zooms: "
            "from sites to single switches and their ports."),
         [this] { return middle_; }},
        {tr("The figures answer at once"),
         tr("While the mouse is still down they say how far each would move. What is selected "
            "decides which fabric they speak of."),
         [this]() -> QWidget* { return figures_; }},
        {tr("Every number says why"),
         tr("Click a figure anywhere: its formula with your values, each term with its origin and "
            "source. F1 on a figure opens its page in the help."),
         [this]() -> QWidget* {
             return figures_->cells().empty() ? nullptr : figures_->cells().front();
         }},
        {tr("What if?"),
         tr("“New what-if” keeps the baseline and writes your changes beside it. Compare shows "
            "both, and takes each difference apart."),
         [this] { return top_->pageButton(static_cast<int>(Page::Compare)); }}};
    tour_ = new Tour(std::move(steps), this);
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

void MainWindow::restoreState() {
    const QSettings settings;
    resize(1440, 900);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    across_->restoreState(settings.value(QStringLiteral("window/across")).toByteArray());
    down_->restoreState(settings.value(QStringLiteral("window/down")).toByteArray());
    results_->overview()->restoreState(
        settings.value(QStringLiteral("window/results")).toByteArray());
    for (const auto& [id, widget] : {std::pair{"show-library", widgetOf(Panel::Library)},
                                     {"show-inspector", widgetOf(Panel::Inspector)},
                                     {"show-results", widgetOf(Panel::Results)}}) {
        const bool shown =
            settings.value(QStringLiteral("window/") + QLatin1String(id), true).toBool();
        actions_->action(id)->setChecked(shown);
        widget->setVisible(shown);
    }
    actions_->action("show-map")
        ->setChecked(settings.value(QStringLiteral("window/show-map"), true).toBool());
    toggleMap();
    results_->showTab(static_cast<ResultsArea::Tab>(
        std::clamp(settings.value(QStringLiteral("window/results-tab"), 0).toInt(), 0,
                   results_->tabs()->count() - 1)));
    showGallery(false);
}

void MainWindow::saveState() {
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/across"), across_->saveState());
    settings.setValue(QStringLiteral("window/down"), down_->saveState());
    settings.setValue(QStringLiteral("window/results"), results_->overview()->saveState());
    settings.setValue(QStringLiteral("window/results-tab"), results_->tabs()->currentIndex());
    for (const char* id : {"show-library", "show-inspector", "show-results", "show-map"}) {
        settings.setValue(QStringLiteral("window/") + QLatin1String(id),
                          actions_->action(id)->isChecked());
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!commands_->mayClose()) {
        event->ignore();
        return;
    }
    saveState();
    event->accept();
}

} // namespace weft::ui
