// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.hpp"

#include "core/base/file.hpp"
#include "core/design/edit.hpp"
#include "core/design/file.hpp"
#include "core/export/picture.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/deck/deck_file.hpp"
#include "ui/paint/report.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/panels/workloads.hpp"
#include "ui/session/document.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/deck_dialog.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/presenter.hpp"
#include "ui/shell/settings_dialog.hpp"
#include "ui/shell/show_control.hpp"
#include "ui/theme/appearance.hpp"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QUndoStack>

#include <algorithm>

namespace weft::ui {

namespace {

const QString kRecent = QStringLiteral("files/recent");
constexpr qsizetype kMostRecent = 10;

QString filter() {
    return Commands::tr("Weft designs (*.weft);;All files (*)");
}

} // namespace

Commands::Commands(MainWindow& window, Document& document, Selection& selection, Canvas& canvas,
                   Appearance& appearance)
    : window_(window), document_(document), selection_(selection), canvas_(canvas),
      appearance_(appearance) {
}

bool Commands::isPossible(When when) const {
    // Keys such as Ctrl+C and Delete belong to the tables of the other pages while those are shown.
    const bool onCanvas = window_.page() == MainWindow::Page::Design;
    switch (when) {
    case When::Always:
        return true;
    case When::Selected:
        return onCanvas && !selection_.ids().isEmpty();
    case When::OneSelected:
        return onCanvas && selection_.ids().size() == 1;
    case When::Several:
        return onCanvas && selection_.ids().size() > 1;
    case When::CanUndo:
        return document_.undoStack()->canUndo();
    case When::CanRedo:
        return document_.undoStack()->canRedo();
    case When::Filled:
        return !document_.isEmpty();
    case When::OnCanvas:
        return onCanvas && !document_.isEmpty();
    case When::Joinable: {
        const QStringList ids = selection_.ids();
        return onCanvas && ids.size() == 2 &&
               std::all_of(ids.begin(), ids.end(), [this](const QString& id) {
                   return document_.design().fabric(utf8(id)) != nullptr;
               });
    }
    case When::Calibratable:
        return !document_.design().fabrics->empty();
    case When::Cuttable:
        return onCanvas && window_.showControl().canFindCut();
    case When::Failable:
    case When::Repairable: {
        const auto parts =
            selectedParts(document_.design(), *document_.snapshot(), selection_.ids());
        const auto failed = [this](const auto& part) {
            return isFailed(document_.design(), part.first, part.second);
        };
        return onCanvas && !parts.empty() &&
               (when == When::Repairable ? std::all_of(parts.begin(), parts.end(), failed)
                                         : std::none_of(parts.begin(), parts.end(), failed));
    }
    case When::InScenario:
        return !document_.activeScenario().empty();
    case When::HasScenarios:
        return !document_.baseline().scenarios->empty();
    case When::Pasteable:
        break;
    }
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    return onCanvas && data && data->hasFormat(QStringLiteral("application/x-weft-items"));
}

void Commands::nameUndo(QAction& undo, QAction& redo) const {
    const QString last = document_.undoStack()->undoText(),
                  next = document_.undoStack()->redoText();
    undo.setText(last.isEmpty() ? tr("&Undo") : tr("&Undo “%1”").arg(last));
    redo.setText(next.isEmpty() ? tr("&Redo") : tr("&Redo “%1”").arg(next));
}

void Commands::setRecentMenu(QMenu* menu) {
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] {
        menu->clear();
        for (const QString& path : recentFiles()) {
            QAction* action = menu->addAction(QFileInfo(path).fileName());
            action->setToolTip(path);
            connect(action, &QAction::triggered, this, [this, path] {
                if (mayClose()) {
                    openFile(path);
                }
            });
        }
        if (menu->isEmpty()) {
            menu->addAction(tr("No files yet"))->setEnabled(false);
        }
    });
}

QStringList Commands::recentFiles() {
    QStringList there;
    for (const QString& path : QSettings().value(kRecent).toStringList()) {
        if (QFileInfo::exists(path)) {
            there.append(path);
        }
    }
    return there;
}

void Commands::remember(const QString& path) {
    QStringList paths = QSettings().value(kRecent).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(kRecent, QStringList(paths.mid(0, kMostRecent)));
}

bool Commands::mayClose() {
    if (!document_.isModified()) {
        return true;
    }
    QMessageBox box(
        QMessageBox::NoIcon, tr("Save changes?"),
        tr("<b>Save the changes to “%1”?</b>").arg(document_.displayName().toHtmlEscaped()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &window_);
    box.setInformativeText(tr("They are lost otherwise."));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

bool Commands::openFile(const QString& path) {
    if (!document_.openFile(path)) {
        return false;
    }
    remember(document_.filePath());
    window_.showPage(MainWindow::Page::Design);
    canvas_.setFocus();
    return true;
}

void Commands::openTemplate(const QString& path) {
    if (!mayClose()) {
        return;
    }
    const Result<Design> design = loadDesign(path.toStdString());
    if (!design) {
        emit document_.errorRaised(tr("The template cannot be opened"),
                                   QString::fromStdString(design.error().toString()));
        return;
    }
    document_.openCopy(*design, QString::fromStdString(design->name));
    window_.showPage(MainWindow::Page::Design);
    canvas_.setFocus();
}

void Commands::newDesign() {
    if (mayClose()) {
        document_.newDesign();
        window_.showGallery(true);
    }
}

void Commands::showTemplates() {
    window_.showPage(MainWindow::Page::Design);
    window_.showGallery(true);
}

void Commands::open() {
    if (!mayClose()) {
        return;
    }
    const QString path = QFileDialog::getOpenFileName(
        &window_, tr("Open design"), QFileInfo(document_.filePath()).path(), filter());
    if (!path.isEmpty()) {
        openFile(path);
    }
}

bool Commands::save() {
    return document_.filePath().isEmpty() ? saveAs() : document_.save();
}

bool Commands::saveAs() {
    const QString suggested = document_.filePath().isEmpty()
                                  ? document_.displayName() + QStringLiteral(".weft")
                                  : document_.filePath();
    QString path = QFileDialog::getSaveFileName(&window_, tr("Save design"), suggested, filter());
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".weft");
    }
    if (!document_.saveAs(path)) {
        return false;
    }
    remember(document_.filePath());
    return true;
}

void Commands::exportReport() {
    const QString base = QFileInfo(document_.displayName()).completeBaseName();
    const QString path = QFileDialog::getSaveFileName(
        &window_, tr("Export report"), base + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    writeReportTo(path);
}

bool Commands::writeReportTo(const QString& path) {
    const SnapshotPtr snapshot = document_.snapshot();
    const Paper paper =
        QLocale().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
    // The snapshot is immutable and kept by the job: the design may change on meanwhile.
    return window_.exports().start(
        tr("report"), path,
        [snapshot, baseline = document_.baseline(), catalog = document_.catalog(), path,
         paper](const ExportProgress& progress) -> Result<void> {
            std::vector<WhatIf> compared;
            if (!baseline.scenarios->empty()) {
                WEFT_TRY(compared, whatIfs(baseline, {}, catalog, Depth::Frame));
            }
            return writeReport(snapshot->design, snapshot->analysis, path.toStdString(), progress,
                               {paper, compared});
        });
}

void Commands::exportDeck() {
    DeckDialog dialog(*document_.baseline().presentation, document_.displayName(), &window_);
    const int ended = dialog.exec();
    if (ended == QDialog::Rejected) {
        return;
    }
    const Presentation said = dialog.presentation();
    if (!(said == *document_.baseline().presentation) && !document_.commit(SetPresentation{said})) {
        return;
    }
    if (ended == DeckDialog::kKept) {
        return;
    }
    const QString base = QFileInfo(document_.displayName()).completeBaseName();
    QString chosen;
    QString path =
        QFileDialog::getSaveFileName(&window_, tr("Export deck"), base + QStringLiteral(".pptx"),
                                     tr("PowerPoint (*.pptx);;PDF (*.pdf)"), &chosen);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += chosen.contains(QLatin1String("pdf")) ? QStringLiteral(".pdf")
                                                      : QStringLiteral(".pptx");
    }
    writeDeckTo(path);
}

bool Commands::writeDeckTo(const QString& path) {
    return window_.exports().start(tr("deck"), path,
                                   [baseline = document_.baseline(), catalog = document_.catalog(),
                                    path](const ExportProgress& progress) {
                                       return writeDeck(baseline, catalog, path.toStdString(),
                                                        progress);
                                   });
}

void Commands::exportPicture() {
    const QString base = QFileInfo(document_.displayName()).completeBaseName();
    const QString path =
        QFileDialog::getSaveFileName(&window_, tr("Export picture"), base + QStringLiteral(".png"),
                                     tr("PNG (*.png);;SVG (*.svg)"));
    if (!path.isEmpty()) {
        writePictureTo(path);
    }
}

void Commands::copyPicture() {
    constexpr double kPixelsPerUnit = 2;
    QGuiApplication::clipboard()->setImage(canvas_.picture(kPixelsPerUnit));
}

// The scene is painted here, where it lives; packing the pixels takes ten times as long.
bool Commands::writePictureTo(const QString& path) {
    constexpr double kPixelsPerUnit = 2;
    if (window_.exports().isRunning()) {
        return false;
    }
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        return window_.exports().start(
            tr("picture"), path, [snapshot = document_.snapshot(), path](const ExportProgress&) {
                return saveAtomically(utf8(path),
                                      toSvg(layOut(snapshot->design, snapshot->analysis)));
            });
    }
    const QImage image = canvas_.picture(kPixelsPerUnit);
    return window_.exports().start(
        tr("picture"), path, [image, path](const ExportProgress& progress) -> Result<void> {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            if (!image.save(&buffer, "PNG")) {
                return weft::fail(ErrorCode::Unwritable, "The picture cannot be packed as PNG");
            }
            if (!progress(1)) {
                return weft::fail(ErrorCode::Cancelled, "The picture was given up");
            }
            return saveAtomically(path.toStdString(),
                                  {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        });
}

void Commands::quit() {
    window_.close();
}
void Commands::undo() {
    document_.undoStack()->undo();
}
void Commands::redo() {
    document_.undoStack()->redo();
}
void Commands::showPalette() {
    window_.showPalette();
}
void Commands::toggleHistory() {
    window_.toggleHistory();
}
void Commands::find() {
    window_.focusLibrary();
}
void Commands::settings() {
    SettingsDialog dialog(Preferences::read(), appearance_.choice(), &window_);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const Preferences wanted = dialog.preferences();
    wanted.keep();
    wanted.applyTo(document_);
    appearance_.choose(dialog.theme());
}
void Commands::present() {
    if (presenter_ == nullptr) {
        presenter_ = new Presenter(document_, &window_);
    }
    presenter_->showFullScreen();
    presenter_->activateWindow();
}
void Commands::pageDesign() {
    window_.showPage(MainWindow::Page::Design);
}
void Commands::pagePlant() {
    window_.showPage(MainWindow::Page::Plant);
}
void Commands::pageParts() {
    window_.showPage(MainWindow::Page::Parts);
}
void Commands::pageReadiness() {
    window_.showPage(MainWindow::Page::Readiness);
}
void Commands::pageCompare() {
    window_.showPage(MainWindow::Page::Compare);
}
void Commands::toggleLibrary() {
    window_.toggle(MainWindow::Panel::Library);
}
void Commands::toggleInspector() {
    window_.toggle(MainWindow::Panel::Inspector);
}
void Commands::showWorkloads() {
    window_.showWorkloads();
}
void Commands::showFlows() {
    window_.showFlows();
}
void Commands::showPerformance() {
    window_.showPerformance();
}
void Commands::toggleResults() {
    window_.toggle(MainWindow::Panel::Results);
}
void Commands::toggleMap() {
    window_.toggleMap();
}
void Commands::themeSystem() {
    appearance_.choose(ThemeChoice::System);
}
void Commands::themeLight() {
    appearance_.choose(ThemeChoice::Light);
}
void Commands::themeDark() {
    appearance_.choose(ThemeChoice::Dark);
}
// The first figure of what is selected, else of the design.
void Commands::why() {
    const QString scope = selection_.ids().isEmpty() ? QString() : selection_.ids().front();
    const Metric* found = nullptr;
    for (const Metric& metric : document_.snapshot()->analysis.metrics) {
        const bool fits = scope.isEmpty() || text(metric.scope) == scope;
        const bool isBetter = metric.id == "fabric.oversubscription";
        found = fits && (!found || isBetter) ? &metric : found;
        if (found && isBetter && fits) {
            break;
        }
    }
    if (found) {
        window_.explain(text(found->id), text(found->scope));
    }
}

void Commands::help() {
    window_.helpDesk().show(QStringLiteral("page/1-start"));
}
void Commands::helpHere() {
    window_.helpDesk().showHere();
}
void Commands::keys() {
    window_.helpDesk().show(QStringLiteral("page/keys"));
}
void Commands::tour() {
    window_.showTour();
}

void Commands::about() {
    QMessageBox::about(
        &window_, tr("About Weft"),
        tr("<b>Weft %1</b><br>A workbench for the networks under AI clusters.<br><br>"
           "Free software under the GNU General Public License, version 3 or later.<br>"
           "The typeface is a cut of Inter, under the SIL Open Font License.")
            .arg(QStringLiteral(WEFT_VERSION)));
}

} // namespace weft::ui
