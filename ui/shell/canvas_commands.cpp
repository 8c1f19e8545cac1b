// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that work on the canvas and on what is selected there.
#include "ui/canvas/canvas.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/calibration_dialog.hpp"
#include "ui/panels/workloads.hpp"
#include "ui/session/document.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/show_control.hpp"

#include <QFileDialog>
#include <QFileInfo>

namespace weft::ui {

void Commands::cut() {
    canvas_.cutSelected();
}
void Commands::copy() {
    canvas_.copySelected();
}
void Commands::paste() {
    canvas_.paste();
}
void Commands::duplicate() {
    canvas_.duplicateSelected();
}
void Commands::remove() {
    canvas_.removeSelected();
}
void Commands::rename() {
    if (!window_.workloads().renameSelected()) {
        canvas_.renameSelected();
    }
}
void Commands::selectAll() {
    canvas_.selectEverything();
}
void Commands::findCut() {
    window_.showControl().findCut();
}
void Commands::askCut() {
    window_.showControl().askCut();
}
void Commands::join() {
    canvas_.joinSelected();
}
void Commands::fail() {
    const auto parts = selectedParts(document_.design(), *document_.snapshot(), selection_.ids());
    Batch batch;
    for (const auto& [fabric, part] : parts) {
        batch.edits.push_back(failingEdit(document_.design(), fabric, part));
    }
    document_.commit(batch);
}
void Commands::alignLeft() {
    canvas_.alignSelected(Align::Left);
}
void Commands::alignCentre() {
    canvas_.alignSelected(Align::Centre);
}
void Commands::alignRight() {
    canvas_.alignSelected(Align::Right);
}
void Commands::alignTop() {
    canvas_.alignSelected(Align::Top);
}
void Commands::alignMiddle() {
    canvas_.alignSelected(Align::Middle);
}
void Commands::alignBottom() {
    canvas_.alignSelected(Align::Bottom);
}
void Commands::zoomIn() {
    canvas_.zoomBy(1.25);
}
void Commands::zoomOut() {
    canvas_.zoomBy(0.8);
}
void Commands::zoomActual() {
    canvas_.zoomToActualSize();
}
void Commands::zoomFit() {
    canvas_.fitAll();
}
void Commands::zoomSelection() {
    canvas_.fitSelection();
}
void Commands::arrangeMap() {
    canvas_.arrangeSites();
}
void Commands::heatOfLoad() {
    window_.showControl().showLoad();
}
void Commands::heatOfPower() {
    window_.showControl().choose({OverlayChoice::Kind::Power, {}});
}
void Commands::heatOfFindings() {
    window_.showControl().choose({OverlayChoice::Kind::Findings, {}});
}
void Commands::heatOfNothing() {
    window_.showControl().choose({});
}

void Commands::calibrate() {
    calibrateBy(text(window_.workloads().fabricSelected()));
}

void Commands::calibrateBy(const QString& fabric) {
    const QString path = QFileDialog::getOpenFileName(
        &window_, tr("Output of nccl-tests"), QFileInfo(document_.filePath()).path(),
        tr("Logs (*.txt *.log *.out);;All files (*)"));
    if (!path.isEmpty()) {
        CalibrationDialog(document_, utf8(fabric), path, &window_).exec();
    }
}

} // namespace weft::ui
