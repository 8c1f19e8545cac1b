// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/file.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>

#include <algorithm>

namespace weft::ui {

namespace {

const QString kClipboardMime = QStringLiteral("application/x-weft-items");
constexpr double kStep = 24; // a copy lies beside what it was made from

} // namespace

void Canvas::selectEverything() {
    QStringList ids;
    for (const QString& id : scene_.order()) {
        if (scene_.item(id)) {
            ids.append(id);
        }
    }
    selection_.set(ids);
}

void Canvas::setOverlay(const OverlayChoice& choice, const std::optional<LeastCut>& cut) {
    scene_.setOverlay(choice, cut);
    viewport()->update();
}

void Canvas::joinSelected() {
    const QStringList ids = selection_.ids();
    const SnapshotPtr snapshot = scene_.snapshot();
    const auto joined =
        ids.size() == 2 && snapshot
            ? joinThroughGateways(document_.design(), snapshot->analysis, ids.front().toStdString(),
                                  ids.back().toStdString())
            : std::nullopt;
    if (joined && document_.commit(joined->edit)) {
        selection_.set(joined->made);
    }
}

void Canvas::removeSelected() {
    if (const auto edit = removeItems(document_.design(), selection_.ids())) {
        document_.commit(*edit);
    }
}

void Canvas::duplicateSelected() {
    const Gesture gesture = duplicateItems(document_.design(), selection_.ids(), {kStep, kStep});
    if (!std::get<Batch>(gesture.edit).edits.empty() && document_.commit(gesture.edit)) {
        selection_.set(gesture.made);
    }
}

void Canvas::alignSelected(Align how) {
    if (const auto edit = alignItems(document_.design(), selection_.ids(), how)) {
        document_.commit(*edit);
    }
}

void Canvas::arrangeSites() {
    if (const auto edit = arrangeAsMap(document_.design()); edit && document_.commit(*edit)) {
        fitAll();
    } else {
        emit hinted(tr("Two sites need coordinates first: set them in the inspector."));
    }
}

void Canvas::nudgeSelected(QPointF by) {
    if (const auto edit = moveItems(document_.design(), selection_.ids(), by)) {
        document_.commit(*edit, Step::GoesOn);
    }
}

void Canvas::copySelected() {
    if (selection_.ids().isEmpty()) {
        return;
    }
    const QJsonObject object{
        {QStringLiteral("ids"), QJsonArray::fromStringList(selection_.ids())},
        {QStringLiteral("design"), QString::fromStdString(writeDesign(document_.design()))}};
    auto mime = std::make_unique<QMimeData>();
    mime->setData(kClipboardMime, QJsonDocument(object).toJson(QJsonDocument::Compact));
    QStringList names;
    for (const QString& id : selection_.ids()) {
        names.append(scene_.describe(id));
    }
    mime->setText(names.join(QLatin1Char('\n')));
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

void Canvas::cutSelected() {
    copySelected();
    removeSelected();
}

void Canvas::paste() {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !mime->hasFormat(kClipboardMime)) {
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(mime->data(kClipboardMime)).object();
    const Result<Design> source =
        parseDesign(object.value(QStringLiteral("design")).toString().toStdString());
    QStringList ids;
    for (const QJsonValue& id : object.value(QStringLiteral("ids")).toArray()) {
        ids.append(id.toString());
    }
    if (!source) {
        return;
    }
    // At the pointer when it is over the canvas, else in the middle.
    const Arrangement there = arrange(*source);
    QRectF all;
    for (const QString& id : ids) {
        all = all.united(there.of(id.toStdString()));
    }
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const QPointF at = viewport()->rect().contains(pointer) ? mapToScene(pointer) : middle();
    const Gesture gesture = insertItems(document_.design(), *source, ids, at - all.center());
    if (!std::get<Batch>(gesture.edit).edits.empty() && document_.commit(gesture.edit)) {
        selection_.set(gesture.made);
    }
}

void Canvas::renameSelected() {
    if (selection_.ids().size() == 1) {
        beginRename(selection_.ids().front());
    }
}

void Canvas::beginRename(const QString& id) {
    if (scene_.rectOf(id).isNull()) {
        return; // it has no card: its form renames it
    }
    const Design& design = document_.design();
    const Id head = id.section(QLatin1Char('/'), 0, 0).toStdString();
    std::string name;
    if (const Site* site = design.site(head)) {
        name = site->name;
    } else if (const FabricIntent* fabric = design.fabric(head)) {
        name = fabric->name;
        for (const DrawnNode& node : fabric->graph->nodes) {
            name =
                id.endsWith(QLatin1Char('/') + QString::fromStdString(node.id)) ? node.name : name;
        }
    } else if (const ServerGroup* group = design.group(head)) {
        name = group->name;
    } else if (const WanLink* wan = design.wan(head)) {
        name = wan->name;
    } else if (const FabricJoin* join = design.join(head)) {
        name = join->name;
    }
    reveal(id);
    selection_.set({id});
    const QRectF rect = scene_.rectOf(id);
    const QPoint corner = mapFromScene(rect.topLeft());
    const int width = std::clamp(int(rect.width() * zoom()) - 24, 140, 320);
    const int room = std::max(4, viewport()->width() - width - 4);
    nameEdit_->setGeometry(std::clamp(corner.x() + 12, 4, room), std::max(4, corner.y() + 4), width,
                           30);
    nameEdit_->setText(QString::fromStdString(name));
    renamed_ = id;
    nameEdit_->show();
    nameEdit_->setFocus();
    nameEdit_->selectAll();
}

} // namespace weft::ui
