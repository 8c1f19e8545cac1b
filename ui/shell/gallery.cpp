// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/gallery.hpp"

#include "core/base/text.hpp"
#include "core/design/templates.hpp"
#include "ui/session/document.hpp"
#include "ui/session/starters.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/gallery_card.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>

namespace weft::ui {

namespace {

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), qsizetype(words.size()));
}

QLabel* label(const QString& words, TextStyle style,
              QPalette::ColorRole role = QPalette::WindowText) {
    auto* made = new QLabel(words);
    made->setFont(font(style));
    made->setForegroundRole(role);
    return made;
}

// What a card in the gallery shows of a design: its largest fabric, and three numbers of the whole.
struct Picture {
    CardModel model;
    QStringList numbers;
};

// Of all servers: fabrics share them, so theirs do not add up. A fabric that attaches none has its
// own.
double acceleratorsOf(const Design& design, const Catalog& catalog, const Analysis& analysis) {
    double all = 0;
    for (const ServerGroup& group : *design.groups) {
        const Part* part = catalog.find(group.part);
        const Server* server = part ? part->as<Server>() : nullptr;
        const CloudInstance* cloud = part ? part->as<CloudInstance>() : nullptr;
        all += double(group.count) * double(server  ? server->accelerators
                                            : cloud ? cloud->accelerators
                                                    : 0);
    }
    for (const FabricIntent& fabric : *design.fabrics) {
        const Metric* own = analysis.find("fabric.accelerators", fabric.id);
        all += own && fabric.attachments.empty() ? own->value : 0;
    }
    return all;
}

Picture pictureOf(const Design& design, const Catalog& catalog) {
    const Sample sample = sampleOf(design, catalog);
    Picture picture;
    const double accelerators = acceleratorsOf(design, sample.catalog, sample.analysis);
    double most = -1, endpoints = 0, switches = 0;
    for (const FabricIntent& fabric : *design.fabrics) {
        const auto figure = [&](const char* id) {
            const Metric* metric = sample.analysis.find(id, fabric.id);
            return metric ? metric->value : 0;
        };
        endpoints += figure("fabric.endpoints");
        switches += figure("fabric.switches");
        if (figure("fabric.switches") > most) {
            most = figure("fabric.switches");
            picture.model = cardModel(fabric, sample.design, sample.catalog, &sample.analysis);
        }
    }
    const auto count = [](double value, const char* word) {
        return text(formatCount(std::int64_t(value))) + QLatin1Char(' ') +
               QCoreApplication::translate("Gallery", word);
    };
    picture.numbers = {
        accelerators > 0 ? count(accelerators, QT_TRANSLATE_NOOP("Gallery", "accelerators"))
                         : count(endpoints, QT_TRANSLATE_NOOP("Gallery", "endpoints")),
        count(switches, QT_TRANSLATE_NOOP("Gallery", "switches")),
        design.sites->size() > 1
            ? count(double(design.sites->size()), QT_TRANSLATE_NOOP("Gallery", "sites"))
            : count(double(design.fabrics->size()), design.fabrics->size() == 1
                                                        ? QT_TRANSLATE_NOOP("Gallery", "fabric")
                                                        : QT_TRANSLATE_NOOP("Gallery", "fabrics"))};
    return picture;
}

} // namespace

Gallery::Gallery(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), templates_(new QGridLayout),
      topologies_(new QGridLayout), page_(new QWidget) {
    setAccessibleName(tr("Start page"));
    auto* page = new QVBoxLayout(page_);
    page->setContentsMargins(40, 32, 40, 32);
    page->setSpacing(16);
    addHead(*page);
    for (QGridLayout* grid : {templates_, topologies_}) {
        grid->setSpacing(16);
    }
    page->addLayout(templates_);
    page->addSpacing(8);
    page->addWidget(label(tr("Or begin with a topology"), TextStyle::Heading));
    page->addLayout(topologies_);
    recent_ = new QWidget;
    recent_->setLayout(new QVBoxLayout);
    recent_->layout()->setContentsMargins(0, 8, 0, 0);
    page->addWidget(recent_);
    page->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page_);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setBackgroundRole(QPalette::AlternateBase);
    page_->setBackgroundRole(QPalette::AlternateBase);
    page_->setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    addTemplates();
    addTopologies();
    fillRecent();
}

void Gallery::addHead(QVBoxLayout& page) {
    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(label(tr("Start with a design that works"), TextStyle::Title));
    words->addWidget(label(tr("Reference architectures to change to your liking, or drag a "
                              "topology in from the library."),
                           TextStyle::Body, QPalette::PlaceholderText));
    head->addLayout(words, 1);
    auto* blank = new QPushButton(tr("Blank canvas"));
    auto* open = new QPushButton(tr("Open…"));
    connect(blank, &QPushButton::clicked, this, &Gallery::blankWanted);
    connect(open, &QPushButton::clicked, this, &Gallery::fileWanted);
    head->addWidget(blank, 0, Qt::AlignTop);
    head->addWidget(open, 0, Qt::AlignTop);
    for (QPushButton* button : {blank, open}) {
        button->setAccessibleName(button->text());
    }
    page.addLayout(head);
    page.addSpacing(4);
}

// Reading and analysing the templates takes longer than people wait for a window: the pictures
// follow.
void Gallery::addTemplates() {
    for (Template& each : listTemplates()) {
        auto* card = new GalleryCard(text(each.design.name), summaryOf(each.design));
        connect(card, &QAbstractButton::clicked, this,
                [this, path = text(each.path)] { emit templateChosen(path); });
        cards_.append(card);
        QThreadPool::globalInstance()->start([card = QPointer<GalleryCard>(card),
                                              design = std::move(each.design),
                                              catalog = document_.catalog()] {
            Picture picture = pictureOf(design, catalog);
            QMetaObject::invokeMethod(
                qApp,
                [card, picture = std::move(picture)]() mutable {
                    if (card) {
                        card->setPicture(std::move(picture.model), picture.numbers);
                    }
                },
                Qt::QueuedConnection);
        });
    }
}

void Gallery::addTopologies() {
    for (const Topology* topology : topologies()) {
        auto* card = new GalleryCard(text(topology->name), text(topology->summary));
        card->setSketch(pictureOf(*topology, document_.catalog()));
        connect(card, &QAbstractButton::clicked, this,
                [this, id = text(topology->id)] { emit topologyChosen(id); });
        small_.append(card);
    }
}

void Gallery::fillRecent() {
    QLayout* layout = recent_->layout();
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList files = Commands::recentFiles().mid(0, 5);
    if (!files.isEmpty()) {
        layout->addWidget(label(tr("Recent"), TextStyle::Heading));
    }
    for (const QString& path : files) {
        auto* button = new QPushButton(QFileInfo(path).fileName());
        button->setFlat(true);
        button->setToolTip(path);
        button->setIcon(icon(QStringLiteral("open")));
        button->setAccessibleName(tr("Open %1").arg(path));
        connect(button, &QPushButton::clicked, this, [this, path] { emit recentChosen(path); });
        layout->addWidget(button);
        layout->setAlignment(button, Qt::AlignLeft);
    }
}

void Gallery::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fillRecent();
}

void Gallery::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    flow();
}

void Gallery::flow() {
    const auto lay = [this](QGridLayout& grid, const QList<GalleryCard*>& cards, int least) {
        const int most = std::max(1, (width() - 80 + 16) / (least + 16));
        // Rows of equal length: five cards are three and two, not four and one.
        const int rows = std::max(1, (int(cards.size()) + most - 1) / most);
        const int columns = std::max(1, (int(cards.size()) + rows - 1) / rows);
        for (GalleryCard* card : cards) {
            grid.removeWidget(card);
        }
        for (int column = 0; column < grid.columnCount(); ++column) {
            grid.setColumnStretch(column, column < columns ? 1 : 0);
        }
        for (qsizetype i = 0; i < cards.size(); ++i) {
            grid.addWidget(cards[i], int(i) / columns, int(i) % columns);
            grid.setColumnStretch(int(i) % columns, 1);
        }
    };
    lay(*templates_, cards_, 270);
    lay(*topologies_, small_, 210);
}

} // namespace weft::ui
