// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene.hpp"

#include "ui/canvas/texts.hpp"
#include "ui/paint/words.hpp"

#include <algorithm>
#include <set>

namespace weft::ui {

CanvasScene::CanvasScene(QObject* parent) : QGraphicsScene(parent) {
    setItemIndexMethod(NoIndex); // few items that move: an index costs more than it saves
}

CanvasScene::~CanvasScene() = default;

template <class T> T* CanvasScene::ensure(const std::string& id, double z) {
    std::unique_ptr<CanvasItem>& slot = items_[text(id)];
    if (!dynamic_cast<T*>(slot.get())) {
        slot = std::make_unique<T>(text(id));
        slot->setZValue(z);
        addItem(slot.get());
    }
    return static_cast<T*>(slot.get());
}

void CanvasScene::show(const Design& design, const SnapshotPtr& snapshot) {
    design_ = design;
    snapshot_ = snapshot;
    arrangement_ = arrange(design_);
    syncItems();
    place();
    refreshOverlays();
    refreshStates();
}

void CanvasScene::setOverlay(const OverlayChoice& choice, const std::optional<LeastCut>& cut) {
    choice_ = choice;
    cut_ = cut;
    overlaid_ = nullptr;
    refreshOverlays();
}

// Once per snapshot and choice: on large fabrics every link is looked at.
void CanvasScene::refreshOverlays() {
    if (!snapshot_ || snapshot_ == overlaid_) {
        return;
    }
    overlaid_ = snapshot_;
    const LeastCut* cut = cut_ ? &*cut_ : nullptr;
    const double most = overlayLegend(*snapshot_, choice_, cut).most;
    const PlaceTints tints = placeTints(*snapshot_, choice_);
    for (const auto& [id, entry] : items_) {
        const auto tint = tints.find(id.toStdString());
        entry->setTint(tint == tints.end() ? PlaceTint{} : tint->second);
        if (auto* card = dynamic_cast<FabricItem*>(entry.get())) {
            card->setOverlay(cardOverlay(card->model(), *snapshot_, choice_, cut, most));
        }
    }
}

QString CanvasScene::partAt(const QPointF& at, double scale) const {
    const auto* card =
        dynamic_cast<const FabricItem*>(item(idAt(at, scale).section(QLatin1Char('/'), 0, 0)));
    const auto part =
        card ? weft::ui::partAt(card->model(), card->rect(), at, scale) : std::nullopt;
    return part ? card->id() + QLatin1Char('/') +
                      QString::fromStdString(partName(card->model().expansion->fabric, *part))
                : QString();
}

void CanvasScene::syncItems() {
    std::set<QString> alive;
    order_.clear();
    const auto keep = [&](const std::string& id) {
        alive.insert(text(id));
        order_.append(text(id));
    };
    for (const Site& site : *design_.sites) {
        keep(site.id);
        ensure<SiteItem>(site.id, 0)
            ->setTexts(site.kind, text(site.name), siteSummary(site, design_, snapshot_.get()));
        for (const FabricIntent& fabric : *design_.fabrics) {
            if (fabric.site != site.id) {
                continue;
            }
            keep(fabric.id);
            syncCard(fabric);
            for (const DrawnNode& node : fabric.graph->nodes) {
                order_.append(text(fabric.id + "/" + node.id));
            }
        }
        for (const ServerGroup& group : *design_.groups) {
            if (group.site == site.id && isLoose(design_, group)) {
                keep(group.id);
                ensure<GroupItem>(group.id, 2)
                    ->setTexts(group.count, partTitle(group.part, snapshot_.get()),
                               text(group.name));
            } else if (group.site == site.id) {
                order_.append(text(group.id));
            }
        }
    }
    for (const WanLink& wan : *design_.wans) {
        keep(wan.id);
        ensure<WanItem>(wan.id, 1)->setTexts({}, wanTitle(wan, snapshot_.get()),
                                             wanDetail(wan, snapshot_.get()), wanBrief(wan));
    }
    for (const FabricJoin& join : *design_.joins) {
        if (!joinsFabrics(design_, join)) {
            continue; // gateways have no card
        }
        keep(join.id);
        ensure<JoinItem>(join.id, 2.5) // over the cards: their gap is narrower than its label
            ->setTexts(scopeName(design_, join.id), joinTitle(join), {}, joinBrief(join));
    }
    std::erase_if(items_, [&](const auto& entry) { return !alive.contains(entry.first); });
}

// Models are made anew for another snapshot or intent only: moving a card about costs none.
void CanvasScene::syncCard(const FabricIntent& fabric) {
    const bool isNew = !items_.contains(text(fabric.id));
    auto* card = ensure<FabricItem>(fabric.id, 2);
    FabricIntent intent = fabric;
    intent.place = {};
    Shown& shown = shown_[fabric.id];
    if (isNew || shown.snapshot != snapshot_ || shown.intent != intent) {
        const Analysis* analysis = snapshot_ ? &snapshot_->analysis : nullptr;
        card->setModel(
            cardModel(fabric, design_, snapshot_ ? snapshot_->catalog : Catalog(), analysis),
            selectedInside());
        shown = {std::move(intent), snapshot_};
        overlaid_ = nullptr;
    }
}

QRectF CanvasScene::shifted(const std::string& id, const QRectF& rect, const Id& carrier) const {
    const bool moves =
        shiftedIds_.contains(text(id)) || (!carrier.empty() && shiftedIds_.contains(text(carrier)));
    return moves ? rect.translated(shift_) : rect;
}

void CanvasScene::place() {
    std::map<std::string, QRectF, std::less<>> sites;
    for (const Site& site : *design_.sites) {
        sites[site.id] = shifted(site.id, arrangement_.of(site.id), {});
    }
    const auto put = [&](const std::string& id, const Id& site) {
        const QRectF rect = shifted(id, arrangement_.of(id), site);
        // A site holds what is dragged within it, and does not follow what is dragged away from it.
        QRectF& room = sites[site];
        if (!shiftedIds_.contains(text(id)) || room.contains(rect.center())) {
            room =
                room.united(rect.adjusted(-kSitePadding, -kSiteHeader, kSitePadding, kSitePadding));
        }
        if (CanvasItem* at = item(text(id))) {
            at->setRect(rect);
            at->setZValue(shiftedIds_.contains(text(id)) ? 3 : 2);
        }
    };
    for (const FabricIntent& fabric : *design_.fabrics) {
        put(fabric.id, fabric.site);
    }
    for (const ServerGroup& group : *design_.groups) {
        if (isLoose(design_, group)) {
            put(group.id, group.site);
        }
    }
    for (const auto& [id, rect] : sites) {
        if (CanvasItem* at = item(text(id))) {
            at->setRect(rect);
        }
    }
    placeLines(sites);
    // Room to scroll past the edges, or nothing could be brought to the middle.
    setSceneRect(contents().adjusted(-4000, -4000, 4000, 4000));
}

void CanvasScene::placeLines(const std::map<std::string, QRectF, std::less<>>& sites) {
    using Places = std::map<std::string, QRectF, std::less<>>;
    std::map<std::pair<Id, Id>, int> lanes;
    const auto put = [&](const Id& line, const Id& a, const Id& b, const Places& places) {
        const int lane = lanes[std::minmax(a, b)]++;
        auto* at = dynamic_cast<LineItem*>(item(text(line)));
        if (!at || !item(text(a)) || !item(text(b))) {
            return;
        }
        const QRectF rectA = item(text(a))->rect(), rectB = item(text(b))->rect();
        constexpr double kNear = 300; // as far as a line goes aside
        const QRectF room = rectA.united(rectB).adjusted(-kNear, -kNear, kNear, kNear);
        std::vector<QRectF> others;
        for (const auto& [id, rect] : places) {
            if (id != a && id != b && rect.intersects(room)) {
                others.push_back(rect);
            }
        }
        at->setEnds(rectA, rectB, lane, others);
    };
    for (const WanLink& wan : *design_.wans) {
        put(wan.id, wan.a, wan.b, sites);
    }
    Places cards;
    for (const auto& [id, entry] : items_) {
        const bool isCard = dynamic_cast<const FabricItem*>(entry.get()) != nullptr ||
                            dynamic_cast<const GroupItem*>(entry.get()) != nullptr;
        if (isCard && !design_.joins->empty()) {
            cards.emplace(id.toStdString(), entry->rect());
        }
    }
    for (const FabricJoin& join : *design_.joins) {
        put(join.id, join.a.fabric, join.b.fabric, cards);
    }
}

bool CanvasScene::isLine(const QString& id) const {
    return dynamic_cast<const LineItem*>(item(id)) != nullptr;
}

CanvasItem* CanvasScene::item(const QString& id) const {
    const auto found = items_.find(id);
    return found == items_.end() ? nullptr : found->second.get();
}

QRectF CanvasScene::rectOf(const QString& id) const {
    if (const CanvasItem* at = item(id)) {
        const auto* line = dynamic_cast<const LineItem*>(at);
        return line ? line->labelRect() : at->rect();
    }
    const QString head = id.section(QLatin1Char('/'), 0, 0), tail = id.section(QLatin1Char('/'), 1);
    if (const auto* card = dynamic_cast<const FabricItem*>(item(head))) {
        for (const DrawnNode& node : card->model().graph.nodes) {
            if (text(node.id) == tail) {
                return nodeRect(node, card->rect());
            }
        }
        const QRectF inside = card->nodePlace(tail);
        return inside.isNull() ? card->rect() : inside;
    }
    if (isLine(head)) { // a finding about one end of it
        return rectOf(head);
    }
    for (const FabricIntent& fabric : *design_.fabrics) { // a group shown as a chip
        for (const Attachment& attachment : fabric.attachments) {
            if (text(attachment.group) == id) {
                return item(text(fabric.id)) ? item(text(fabric.id))->rect() : QRectF();
            }
        }
    }
    return {};
}

QString CanvasScene::describe(const QString& id) const {
    if (const CanvasItem* at = item(id)) {
        return at->description();
    }
    const ServerGroup* group = design_.group(id.toStdString());
    return group ? tr("%1: %2 × %3")
                       .arg(text(group->name))
                       .arg(group->count)
                       .arg(partTitle(group->part, snapshot_.get()))
                 : id;
}

QString CanvasScene::idAt(const QPointF& at, double scale) const {
    const CanvasItem* best = nullptr;
    for (const auto& [id, entry] : items_) {
        const auto* line = dynamic_cast<const LineItem*>(entry.get());
        const bool hit = line ? line->shape().contains(at) : entry->rect().contains(at);
        if (hit && (!best || entry->zValue() > best->zValue())) {
            best = entry.get();
        }
    }
    if (const auto* card = dynamic_cast<const FabricItem*>(best); card && scale > kFarScale) {
        const QString inside = card->insideAt(at, scale);
        return inside.isEmpty() ? card->id() : inside;
    }
    return best ? best->id() : QString();
}

QString CanvasScene::siteAt(const QPointF& at) const {
    QString found;
    for (const Site& site : *design_.sites) {
        const CanvasItem* entry = item(text(site.id));
        found = entry && entry->rect().contains(at) ? entry->id() : found;
    }
    return found;
}

QStringList CanvasScene::idsIn(const QRectF& area, bool whole) const {
    QStringList found;
    for (const QString& id : order_) {
        const QRectF rect = rectOf(id);
        const bool isSite = dynamic_cast<const SiteItem*>(item(id)) != nullptr;
        // A marquee begun inside a site means its contents: touching selects a site only from
        // outside.
        const bool hit = whole || isSite ? area.contains(rect) : area.intersects(rect);
        const bool isChip = !item(id) && !id.contains(QLatin1Char('/'));
        const bool insideTaken =
            id.contains(QLatin1Char('/')) && found.contains(id.section(QLatin1Char('/'), 0, 0));
        if (hit && !isChip && !insideTaken) {
            found.append(id);
        }
    }
    return found;
}

bool CanvasScene::isSiteHeader(const QString& id, const QPointF& at) const {
    const auto* site = dynamic_cast<const SiteItem*>(item(id));
    return site && site->headerRect().contains(at);
}

QRectF CanvasScene::contents() const {
    QRectF all;
    for (const auto& [id, entry] : items_) {
        all = all.united(entry->rect());
    }
    return all;
}

void CanvasScene::setSelected(const QStringList& ids) {
    selected_ = ids;
    refreshStates();
}

void CanvasScene::setStale(bool stale) {
    if (stale != stale_) {
        stale_ = stale;
        refreshStates();
    }
}

void CanvasScene::setHovered(const QString& id) {
    if (id != hovered_) {
        hovered_ = id;
        refreshStates();
    }
}

void CanvasScene::setWay(const QStringList& ends, const QStringList& primary,
                         const QStringList& backup) {
    wayEnds_ = ends;
    wayPrimary_ = primary;
    wayBackup_ = backup;
    refreshStates();
}

void CanvasScene::setShift(const QStringList& ids, QPointF delta) {
    shiftedIds_ = ids;
    shift_ = delta;
    place();
}

// What is selected and no item of its own: groups, switches, links.
QStringList CanvasScene::selectedInside() const {
    QStringList inside;
    std::copy_if(selected_.begin(), selected_.end(), std::back_inserter(inside),
                 [this](const QString& id) { return !items_.contains(id); });
    return inside;
}

void CanvasScene::refreshStates() {
    const QStringList inside = selectedInside();
    for (const auto& [id, entry] : items_) {
        entry->setState(selected_.contains(id), id == hovered_);
        entry->setGhost(id == ghost_);
        entry->setStale(stale_);
        entry->setWayMark(wayPrimary_.contains(id)  ? WayMark::Primary
                          : wayEnds_.contains(id)   ? WayMark::End
                          : wayBackup_.contains(id) ? WayMark::Backup
                                                    : WayMark::None);
        if (auto* card = dynamic_cast<FabricItem*>(entry.get())) {
            card->setSelectedInside(inside);
        }
    }
}

} // namespace weft::ui
