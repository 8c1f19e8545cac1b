// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/cabling_tab.hpp"

#include "core/base/text.hpp"
#include "core/export/cabling.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/models/cell_table_model.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/labels.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/export_button.hpp"
#include "ui/panels/export_job.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/selection.hpp"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

#include <map>
#include <numeric>

namespace weft::ui {

namespace {

constexpr int kSettleMs = 150; // a run of letters is one question
constexpr int kCharacter = 8;  // pixels of a column's character
constexpr int kTitleRoom = 30; // beside a column's title, with its sort arrow
constexpr std::string_view kLengthKey = "length_m";

std::string wordOf(const Cell& cell) {
    const auto* word = std::get_if<std::string>(&cell);
    return word == nullptr ? std::string() : *word;
}

} // namespace

CablingTab::CablingTab(Document& document, Selection& selection, QWidget* parent)
    : PlantTab(tr("Cabling schedule"), parent), document_(document), selection_(selection),
      model_(new CellTableModel(this)), table_(new QTableView(this)),
      stack_(new QStackedWidget(this)), lengths_(new StackedBarChart(tr("Cables by length"))),
      job_(new ExportJob(this)), search_(new QLineEdit(this)),
      every_(new LinkButton(tr("Every length"), LinkButton::Look::Accent, this)),
      place_(new QPushButton(tr("Show on canvas"), this)),
      labels_(new QPushButton(tr("Labels…"), this)),
      export_(new ExportButton(document, *job_, {"cabling", "labels"}, this)),
      progress_(new QProgressBar(this)), cable_(new ElidedLabel(this)) {
    progress_->setTextVisible(false);
    progress_->setFixedSize(96, 4);
    progress_->setAccessibleName(tr("Making the schedule"));
    search_->setPlaceholderText(tr("Filter cables"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setToolTip(tr("Words of a device, rack, part, bundle…; a cable is shown that has "
                           "every one"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(240);
    place_->setToolTip(tr("The link this cable belongs to, on the design page"));
    export_->setAccessibleName(tr("Export cabling schedule or labels"));
    labels_->setAccessibleName(tr("Labels to print"));
    labels_->setToolTip(tr("Labels for both ends of every cable as a PDF: A4, 65 on a sheet"));
    for (QWidget* each : QList<QWidget*>{progress_, every_, search_, place_, labels_, export_}) {
        bar()->addWidget(each);
    }
    table_->setModel(model_);
    styleTable(table_, tr("Cables"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as it is pulled
    QLabel* empty = mutedLabel(tr("Shown when a fabric of the design can be cabled."), this);
    empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 0);
    stack_->addWidget(table_);
    stack_->addWidget(empty);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(stack_);
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setSizes({1000, 330});
    body()->addWidget(split);
    foot()->addWidget(cable_, 1);
    foot()->addWidget(job_->statusWidget());

    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &CablingTab::find);
    connect(search_, &QLineEdit::textChanged, &settle_, qOverload<>(&QTimer::start));
    connect(model_, &CellTableModel::sortWanted, this, &CablingTab::find);
    connect(every_, &QAbstractButton::clicked, this, [this] { setLength(std::nullopt); });
    connect(&finder_, &ScheduleFinder::found, this, &CablingTab::show);
    connect(&finder_, &ScheduleFinder::progress, progress_, &QProgressBar::setValue);
    connect(&finder_, &ScheduleFinder::ended, this, &CablingTab::showState);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CablingTab::showCurrent);
    const auto showPlace = [this] {
        if (table_->currentIndex().isValid()) {
            emit placeRequested(placesOf(table_->currentIndex().row()));
        }
    };
    connect(labels_, &QAbstractButton::clicked, this, &CablingTab::askLabels);
    connect(table_, &QTableView::activated, this, showPlace);
    connect(place_, &QAbstractButton::clicked, this, showPlace);
    connect(lengths_, &StackedBarChart::chosen, this, [this](int row, int) {
        const double chosen = barLengths_[static_cast<std::size_t>(row)];
        setLength(length_ == chosen ? std::nullopt : std::optional(chosen));
    });
    showCurrent();
    showState();
}

QWidget* CablingTab::makeSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 3 * kUnit, 0, 0);
    column->setSpacing(kUnit);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    head->addWidget(label(TextStyle::Strong, tr("Cables by length"), side));
    head->addStretch(1);
    auto* why = new LinkButton(tr("Why?"), LinkButton::Look::Accent, side);
    why->setAccessibleName(tr("Why these lengths"));
    why->setToolTip(tr("How the length of a fabric's cables adds up"));
    head->addWidget(why);
    connect(why, &QAbstractButton::clicked, this, [this] {
        const Id fabric = snapshot_ == nullptr
                              ? Id()
                              : headlineFabric(snapshot_->design, snapshot_->analysis, {});
        ask(fabric.empty() ? std::string() : "fabric.cable.length", fabric);
    });
    column->addLayout(head);
    auto* scroll = new QScrollArea(side); // many bars are taller than the page
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(lengths_);
    column->addWidget(scroll, 1);
    return side;
}

void CablingTab::showSnapshot(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    const bool isSame = asked_ != nullptr && asked_->analysis.plant == snapshot->analysis.plant;
    if (!isSame && !snapshot->isPreview) { // a drag re-plans thirty times a second
        settle_.start();
        showLengths();
    }
}

void CablingTab::setLength(std::optional<double> metres) {
    length_ = metres;
    find();
}

void CablingTab::find() {
    if (snapshot_ == nullptr) {
        return;
    }
    asked_ = snapshot_;
    CellQuery query;
    for (const QString& word : search_->text().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        query.words.push_back(utf8(word));
    }
    query.sortBy = model_->sortColumn();
    query.descending = model_->isDescending();
    if (length_) {
        const std::vector<Column>& columns = cablingColumns();
        const auto found = std::find_if(columns.begin(), columns.end(), [](const Column& column) {
            return column.key == kLengthKey;
        });
        query.only = std::pair(static_cast<std::size_t>(found - columns.begin()), Cell(*length_));
    }
    progress_->setValue(0);
    finder_.find(asked_, query);
    showState();
}

void CablingTab::show(const CellTablePtr& schedule, const std::vector<std::uint32_t>& rows) {
    const int before = table_->currentIndex().row();
    const std::string cable = before < 0 ? std::string() : wordOf(model_->cell(before, "id"));
    const bool isFirst = model_->columnCount() == 0;
    model_->show(schedule, rows);
    if (isFirst) {
        for (int i = 0; i < model_->columnCount(); ++i) {
            const Column& column = schedule->columns()[static_cast<std::size_t>(i)];
            const int title =
                table_->horizontalHeader()->fontMetrics().horizontalAdvance(text(column.title));
            table_->setColumnWidth(
                i, std::max(title + kTitleRoom, static_cast<int>(column.width * kCharacter)));
        }
    }
    for (int row = 0; !cable.empty() && row < model_->rowCount(); ++row) {
        if (wordOf(model_->cell(row, "id")) == cable) {
            table_->selectRow(row);
            break;
        }
    }
    showCurrent();
    showState();
}

// Bars from the shortest cable to the longest, a part for each fabric.
void CablingTab::showLengths() {
    std::map<double, std::vector<double>> bars;
    std::vector<StackPart> parts;
    for (const Series& series : snapshot_->analysis.series) {
        if (series.chart != "fabric.cable.length") {
            continue;
        }
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            std::vector<double>& counts = bars[series.x[i]];
            counts.resize(parts.size() + 1);
            counts.back() += series.y[i];
        }
        parts.push_back(
            {scopeName(snapshot_->design, series.scope), static_cast<int>(parts.size())});
    }
    std::vector<StackRow> rows;
    barLengths_.clear();
    for (auto& [length, counts] : bars) {
        counts.resize(parts.size());
        const double cables = std::accumulate(counts.begin(), counts.end(), 0.0);
        rows.push_back({lengthWords(metres(length), 6),
                        people(formatCount(static_cast<std::int64_t>(cables))), 0, counts, false});
        barLengths_.push_back(length);
    }
    lengths_->setRows(
        std::move(parts), std::move(rows),
        [](double cables) { return people(formatCount(static_cast<std::int64_t>(cables))); },
        tr("Shown when a fabric of the design can be cabled."));
}

// The link and the device at its upper end; of a join or circuits, the devices at both ends, of
// which a gateway's have no card of their own.
QStringList CablingTab::placesOf(int row) const {
    const Id link = wordOf(model_->cell(row, "fabric"));
    const std::string a = wordOf(model_->cell(row, "device_a")),
                      b = wordOf(model_->cell(row, "device_b"));
    const Design& design = snapshot_->design;
    if (design.fabric(link) == nullptr) {
        QStringList places;
        for (const std::string& device : {a, b}) {
            if (const QString place = placeOf(device); !place.isEmpty()) {
                places += place;
            }
        }
        return places.isEmpty() ? QStringList{text(link)} : places;
    }
    const AnalysedFabric* analysed = snapshot_->analysis.fabric(link);
    if (analysed == nullptr || analysed->expansion == nullptr) {
        return {text(link)};
    }
    const Fabric& its = analysed->expansion->fabric;
    const auto lower = deviceNamed(its, a), upper = deviceNamed(its, b);
    const auto named = [&](const PartRef& part) { return text(link + "/" + partName(its, part)); };
    return lower && upper ? QStringList{named({*lower, *upper}), named({*upper, {}})}
                          : QStringList{text(link)};
}

// A gateway, or a switch of a fabric, by the name its device has over the design; empty: the
// provider's.
QString CablingTab::placeOf(const std::string& device) const {
    if (const Gateway* gateway = gatewayOf(snapshot_->design, device)) {
        return text(gateway->id);
    }
    for (const AnalysedFabric& analysed : snapshot_->analysis.fabrics) {
        if (analysed.expansion == nullptr || !device.starts_with(analysed.id + "-")) {
            continue;
        }
        const Fabric& its = analysed.expansion->fabric;
        if (const auto node = deviceNamed(its, device)) {
            return text(analysed.id + "/" + partName(its, *node));
        }
    }
    return {};
}

void CablingTab::askLabels() {
    const QFileInfo file(document_.filePath());
    const QString folder = document_.filePath().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : file.absolutePath();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Labels of cables"),
        QStringLiteral("%1/%2-labels.pdf")
            .arg(folder, QFileInfo(document_.displayName()).completeBaseName()),
        tr("PDF (*.pdf)"));
    if (!path.isEmpty()) {
        printLabels(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".pdf") : path);
    }
}

bool CablingTab::printLabels(const QString& path) {
    const SnapshotPtr snapshot = document_.snapshot();
    return job_->start(tr("labels"), path, [snapshot, path](const ExportProgress& told) {
        return writeLabels({snapshot->design, snapshot->catalog, snapshot->analysis, told},
                           utf8(path));
    });
}

void CablingTab::showCurrent() {
    const int row = table_->currentIndex().row();
    place_->setEnabled(row >= 0);
    if (row < 0) {
        cable_->setText({});
        return;
    }
    const auto end = [&](const char* device, const char* port, const char* rack, const char* unit) {
        const QString where = model_->words(row, rack);
        const QString at =
            where.isEmpty() ? QString() : tr(" (%1, U%2)").arg(where, model_->words(row, unit));
        return QStringLiteral("%1 %2%3").arg(model_->words(row, device), model_->words(row, port),
                                             at);
    };
    const QString sentence =
        tr("%1:  %2  to  %3  ·  %4, %5 m")
            .arg(model_->words(row, "id"), end("device_a", "port_a", "rack_a", "unit_a"),
                 end("device_b", "port_b", "rack_b", "unit_b"), model_->words(row, "cable"),
                 model_->words(row, "length_m"));
    cable_->setText(sentence);
    cable_->setToolTip(sentence);
    selection_.set(placesOf(row).mid(0, 1));
}

void CablingTab::showState() {
    const bool isBusy = finder_.isRunning();
    progress_->setVisible(isBusy && model_->table() == nullptr);
    every_->setVisible(length_.has_value());
    const std::size_t all = model_->table() == nullptr ? 0 : model_->table()->rows();
    stack_->setCurrentIndex(all > 0 || isBusy ? 0 : 1);
    const auto shown = static_cast<std::size_t>(model_->rowCount());
    const auto count = [](std::size_t n) {
        return people(formatCount(static_cast<std::int64_t>(n)));
    };
    setNote(all == 0       ? (isBusy ? tr("Making the schedule…") : QString())
            : shown == all ? tr("%1 cables").arg(count(all))
                           : tr("%1 of %2 cables").arg(count(shown), count(all)));
}

} // namespace weft::ui
