// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/library.hpp"

#include "core/base/text.hpp"
#include "core/design/templates.hpp"
#include "ui/canvas/texts.hpp"
#include "ui/session/document.hpp"
#include "ui/session/starters.hpp"
#include "ui/shell/library_list.hpp"
#include "ui/theme/icons.hpp"

#include <QGuiApplication>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kLongSection = 6;

QStandardItem* entry(LibraryItem::Kind kind, const QString& id, const QString& name,
                     const QString& detail, const QString& symbol) {
    auto* item = new QStandardItem(name);
    item->setData(int(kind), KindRole);
    item->setData(id, IdRole);
    item->setData(detail, DetailRole);
    item->setData(symbol, IconRole);
    item->setToolTip(detail.isEmpty() ? name : name + QLatin1Char('\n') + detail);
    item->setAccessibleText(detail.isEmpty() ? name : name + QStringLiteral(", ") + detail);
    return item;
}

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

// The vendor's name only where the model does not begin with it.
QString title(const Part& part) {
    return part.model.starts_with(part.vendor) ? text(part.model) : text(part.title());
}

QString partDetail(const Part& part) {
    if (const Server* server = part.as<Server>()) {
        return server->accelerator ? QStringLiteral("%1 × %2")
                                         .arg(server->accelerators)
                                         .arg(text(*server->accelerator))
                                   : text(server->kind).replace(QLatin1Char('_'), QLatin1Char(' '));
    }
    if (const Switch* device = part.as<Switch>()) {
        for (const CageGroup& group : device->cages) {
            if (!group.auxiliary) {
                return QStringLiteral("%1 × %2")
                    .arg(group.count)
                    .arg(text(formatBandwidth(group.rate)));
            }
        }
    }
    if (const CloudInstance* cloud = part.as<CloudInstance>()) {
        return cloud->accelerator ? QStringLiteral("%1 × %2")
                                        .arg(cloud->accelerators)
                                        .arg(text(*cloud->accelerator))
                                  : text(cloud->provider);
    }
    if (const Wan* wan = part.as<Wan>()) {
        QString kind = text(wan->kind).replace(QLatin1Char('_'), QLatin1Char(' '));
        return kind.isEmpty() ? kind : kind.front().toUpper() + kind.mid(1);
    }
    return {};
}

} // namespace

Library::Library(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), search_(new QLineEdit), list_(new LibraryList),
      model_(new QStandardItemModel(this)) {
    search_->setPlaceholderText(tr("Filter library"));
    search_->setAccessibleName(tr("Filter library"));
    search_->setClearButtonEnabled(true);
    list_->setModel(model_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 0);
    top->addWidget(search_);
    layout->addLayout(top);
    layout->addWidget(list_);
    connect(search_, &QLineEdit::textChanged, this, &Library::filter);
    // Enter takes the first that was found.
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        for (int row = 0; row < model_->rowCount(); ++row) {
            const QModelIndex index = model_->index(row, 0);
            if (!search_->text().isEmpty() && !list_->isRowHidden(row) &&
                !index.data(HeadingRole).toBool()) {
                list_->setCurrentIndex(index);
                emit activated(libraryItemOf(index));
                return;
            }
        }
    });
    connect(&document_, &Document::catalogChanged, this, &Library::fill);
    connect(list_, &LibraryList::dragging, this, &Library::dragging);
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) {
        const bool byKey =
            QGuiApplication::mouseButtons() == Qt::NoButton; // clicks fold by themselves
        if (index.data(HeadingRole).toBool()) {
            if (byKey) {
                fold(index);
            }
        } else {
            emit activated(libraryItemOf(index));
        }
    });
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(HeadingRole).toBool()) {
            fold(index);
        }
    });
    fill();
}

QListView* Library::list() const {
    return list_;
}

void Library::fill() {
    model_->clear();
    addTopologies();
    addSites();
    addParts();
    QList<QStandardItem*> shipped;
    for (const Template& each : listTemplates()) {
        shipped.append(entry(LibraryItem::Kind::Template, text(each.path), text(each.design.name),
                             summaryOf(each.design), QStringLiteral("templates")));
    }
    addSection(tr("Templates"), shipped);
    filter();
}

void Library::addSection(const QString& title, const QList<QStandardItem*>& entries,
                         Folding folding) {
    if (entries.isEmpty()) {
        return;
    }
    auto* heading = new QStandardItem(title);
    heading->setData(true, HeadingRole);
    heading->setData(int(entries.size()), CountRole);
    heading->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    heading->setAccessibleText(tr("%1, %2 entries").arg(title).arg(entries.size()));
    // Long sections wait to be opened, or searched.
    const bool isLong = folding == Folding::WhenLong && entries.size() > kLongSection;
    heading->setData(isLong && !opened_.contains(title), FoldedRole);
    model_->appendRow(heading);
    for (QStandardItem* item : entries) {
        item->setData(title, SectionRole);
        model_->appendRow(item);
    }
}

// Hides what the search does not find; a heading shows only over something.
void Library::filter() {
    const QStringList words = search_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int heading = -1;
    bool headed = true, folded = false;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QModelIndex index = model_->index(row, 0);
        if (index.data(HeadingRole).toBool()) {
            list_->setRowHidden(row, true); // until something under it is found
            heading = row;
            headed = false;
            folded = index.data(FoldedRole).toBool() && words.isEmpty();
            continue;
        }
        const QString haystack =
            QStringList{index.data().toString(), index.data(DetailRole).toString(),
                        index.data(IdRole).toString(), index.data(SectionRole).toString()}
                .join(QLatin1Char(' '));
        const bool found = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return haystack.contains(word, Qt::CaseInsensitive);
        });
        list_->setRowHidden(row, !found || folded);
        if (found && !headed) {
            list_->setRowHidden(heading, false);
            headed = true;
        }
    }
}

void Library::fold(const QModelIndex& heading) {
    const QString title = heading.data().toString();
    const bool folded = !heading.data(FoldedRole).toBool();
    model_->setData(heading, folded, FoldedRole);
    if (folded) {
        opened_.removeAll(title);
    } else {
        opened_.append(title);
    }
    filter();
}

int Library::shown() const {
    int count = 0;
    for (int row = 0; row < model_->rowCount(); ++row) {
        count += list_->isRowHidden(row) ? 0 : 1;
    }
    return count;
}

// Topologies of tiers first and always in sight; those whose switches are joined to their like
// are a section of their own.
void Library::addTopologies() {
    QList<QStandardItem*> tiered, direct;
    for (const Topology* topology : topologies()) {
        QStandardItem* item = entry(LibraryItem::Kind::Topology, text(topology->id),
                                    text(topology->name), text(topology->summary), {});
        const TopologyPicture& picture = pictureOf(*topology, document_.catalog());
        item->setData(QVariant::fromValue(picture), PictureRole);
        (picture.peers.isEmpty() ? tiered : direct).append(item);
    }
    addSection(tr("Topologies"), tiered, Folding::Never);
    addSection(tr("Direct networks"), direct);
}

void Library::addSites() {
    QList<QStandardItem*> found;
    for (const SiteKind kind : {SiteKind::DataCentre, SiteKind::Edge, SiteKind::CloudRegion}) {
        found.append(entry(LibraryItem::Kind::Site, text(toString(kind)), siteKindName(kind), {},
                           text(toString(kind))));
    }
    addSection(tr("Sites"), found);
    QList<QStandardItem*> services;
    for (const Part* part : document_.catalog().ofKind(PartKind::Wan)) {
        services.append(entry(LibraryItem::Kind::Wan, text(part->id), title(*part),
                              partDetail(*part), QStringLiteral("wan")));
    }
    addSection(tr("Join with"), services);
}

void Library::addParts() {
    struct Section {
        PartKind kind;
        QString title, symbol;
    };
    for (const Section& section :
         {Section{PartKind::Server, tr("Servers"), QStringLiteral("server")},
          Section{PartKind::Storage, tr("Storage"), QStringLiteral("storage")},
          Section{PartKind::CloudInstance, tr("Cloud instances"), QStringLiteral("cloud-region")},
          Section{PartKind::Switch, tr("Switches"), QStringLiteral("switch")}}) {
        QList<QStandardItem*> found;
        for (const Part* part : document_.catalog().ofKind(section.kind)) {
            found.append(entry(LibraryItem::Kind::Part, text(part->id), title(*part),
                               partDetail(*part), section.symbol));
        }
        addSection(section.title, found);
    }
}

QModelIndex Library::indexOf(const LibraryItem& item) const {
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QModelIndex index = model_->index(row, 0);
        if (!index.data(HeadingRole).toBool() && !list_->isRowHidden(row) &&
            libraryItemOf(index) == item) {
            return index;
        }
    }
    return {};
}

} // namespace weft::ui
