// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the action table do. Each is one call on the document, the canvas or the window.
#pragma once

#include "ui/shell/actions.hpp"

#include <QObject>
#include <QPoint>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace weft::ui {

class Appearance;
class Canvas;
class Document;
class MainWindow;
class Presenter;
class Selection;

class Commands : public QObject {
    Q_OBJECT

public:
    Commands(MainWindow& window, Document& document, Selection& selection, Canvas& canvas,
             Appearance& appearance);

    bool isPossible(When when) const;
    void nameUndo(QAction& undo, QAction& redo) const;
    void setRecentMenu(QMenu* menu);
    bool mayClose(); // asks to save what is not; false: the user would rather stay
    bool openFile(const QString& path);
    void openTemplate(const QString& path);
    void remember(const QString& path);
    static QStringList recentFiles(); // newest first, only those that are still there

    // Off this thread, with their outcome at the window's foot; false while another is written.
    bool writeReportTo(const QString& path);
    bool writeDeckTo(const QString& path);
    bool writePictureTo(const QString& path);

    void newDesign();
    void showTemplates();
    void open();
    bool save();
    bool saveAs();
    void saveOrAsk() { save(); }
    void askAndSave() { saveAs(); }
    void exportReport();
    void exportDeck(); // asks for its words first
    void exportPicture();
    void copyPicture(); // of the canvas, to the clipboard
    void quit();
    void undo();
    void redo();
    void cut();
    void copy();
    void paste();
    void duplicate();
    void remove();
    void rename();
    void selectAll();
    void join(); // two fabrics through gateways
    void findCut();
    void askCut();    // between which two
    void fail();      // or repairs, each of the selected switches and links
    void calibrate(); // by a log that is asked for
    void
    calibrateBy(const QString& fabric); // the same, of this fabric; empty: the first of compute
    void showPalette();
    void toggleHistory();
    void find();
    void settings();
    void alignLeft();
    void alignCentre();
    void alignRight();
    void alignTop();
    void alignMiddle();
    void alignBottom();
    void newScenario();
    void duplicateScenario();
    void renameScenario();
    void promoteScenario();
    void removeScenario();
    void showScenarioChanges();
    void nextScenario();
    void previousScenario();
    void zoomIn();
    void zoomOut();
    void zoomActual();
    void zoomFit();
    void zoomSelection();
    void pageDesign();
    void pagePlant();
    void pageParts();
    void pageCompare();
    void pageReadiness();
    void arrangeMap();
    void present(); // the deck on the whole screen
    void toggleLibrary();
    void toggleInspector();
    void toggleResults();
    void showWorkloads();
    void showPerformance();
    void showFlows();
    void toggleMap();
    void heatOfLoad();
    void heatOfPower();
    void heatOfFindings();
    void heatOfNothing();
    void themeSystem();
    void themeLight();
    void themeDark();
    void why();
    void help();
    void helpHere(); // of the figure at hand, else the manual
    void keys();
    void tour();
    void about();

private:
    MainWindow& window_;
    Document& document_;
    Selection& selection_;
    Canvas& canvas_;
    Appearance& appearance_;
    QPointer<Presenter> presenter_; // null while nothing is presented
};

} // namespace weft::ui
