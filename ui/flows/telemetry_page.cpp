// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/telemetry_page.hpp"

#include "core/base/text.hpp"
#include "core/export/exporter.hpp"
#include "ui/models/telemetry_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_ask.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace weft::ui {

TelemetryPage::TelemetryPage(Document& document, QWidget* parent)
    : PerformancePage(parent), document_(document), model_(new TelemetryModel(this)),
      table_(new QTableView(this)), export_(new QPushButton(tr("Export"), this)),
      job_(new ExportJob(this)) {
    export_->setAccessibleName(tr("Export subscriptions or flow matrix"));
    makeMenu();
    choices()->addWidget(export_);
    choices()->addWidget(job_->statusWidget());
    table_->setModel(model_);
    styleTable(table_, tr("What to watch"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr int kWidths[] = {220, 64, 96, 150, 92, 60, 140, 240};
    for (int i = 0; i < TelemetryModel::kColumns; ++i) {
        table_->setColumnWidth(i, kWidths[i]);
    }
    table_->horizontalHeader()->setStretchLastSection(true);
    setContent(table_, tr("Shown when the design has switches, adapters, storage or gateways to "
                          "watch."));
    connect(&finder_, &TelemetryFinder::found, this, &TelemetryPage::show);
}

void TelemetryPage::makeMenu() {
    auto* menu = new QMenu(export_);
    menu->setToolTipsVisible(true);
    for (const char* id : {"gnmic", "flow-matrix", "flow-matrix-json"}) {
        if (const Exporter* exporter = findExporter(id)) {
            QAction* action = menu->addAction(text(exporter->name), this, [this, exporter] {
                const QString path = askExportPath(this, document_, *exporter);
                if (!path.isEmpty()) {
                    startExport(*job_, *exporter, document_.snapshot(), path);
                }
            });
            action->setToolTip(text(exporter->summary));
        }
    }
    export_->setStyleSheet(
        QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    export_->setMenu(menu);
}

bool TelemetryPage::exportTo(const std::string& exporterId, const QString& path) {
    const Exporter* exporter = findExporter(exporterId);
    return exporter != nullptr && startExport(*job_, *exporter, document_.snapshot(), path);
}

// Planned for committed designs only: a drag changes nothing of what is to be watched.
void TelemetryPage::showSnapshot(const SnapshotPtr& snapshot, const InSight&) {
    const bool isNew = snapshot_ != snapshot && !snapshot->isPreview;
    if (isNew) {
        snapshot_ = snapshot;
        finder_.find(snapshot);
    }
    const bool isKnown = snapshot->analysis.find("telemetry.rate", "design") != nullptr;
    setWhy(isKnown ? "telemetry.rate" : std::string(), "design");
    setEmpty(model_->rowCount() == 0);
}

void TelemetryPage::show(const TelemetryPlanPtr& plan) {
    model_->setPlan(plan);
    setEmpty(plan->classes.empty());
    setNote(plan->classes.empty()
                ? QString()
                : tr("%1 of telemetry in all").arg(people(formatBandwidth(plan->rate(), 3))));
}

} // namespace weft::ui
