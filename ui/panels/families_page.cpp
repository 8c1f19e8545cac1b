// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/families_page.hpp"

#include "core/base/text.hpp"
#include "ui/charts/scatter_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/hinted_edit.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/table_look.hpp"
#include "ui/session/document.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kSettleMs = 500;
constexpr std::int64_t kMostEndpoints = 1'000'000, kMostRadix = 1024;

HintedEdit* field(const QString& value, const QString& name, int width, QWidget* parent) {
    auto* edit = new HintedEdit(parent);
    edit->setText(value);
    edit->setAccessibleName(name);
    edit->setFixedWidth(width);
    return edit;
}

} // namespace

FamiliesPage::FamiliesPage(Document& document, QWidget* parent)
    : QWidget(parent), document_(document), model_(new FamiliesModel(this)),
      sorted_(new QSortFilterProxyModel(this)), table_(new QTableView(this)),
      chart_(new ScatterChart(tr("Families of topologies"), this)) {
    setAccessibleName(tr("Compare topologies"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(FamiliesModel::kSortRole);
    table_->setModel(sorted_);
    styleTable(table_, tr("Families of topologies"));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSortingEnabled(true);
    table_->sortByColumn(FamiliesModel::Switches, Qt::AscendingOrder);
    table_->horizontalHeader()->setSectionResizeMode(FamiliesModel::Name, QHeaderView::Stretch);
    auto* side = new QWidget(this);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 2 * kUnit, 0, 0);
    auto* axes = new QHBoxLayout;
    axes->setContentsMargins(4 * kUnit, 0, 4 * kUnit, 0);
    axes->addWidget(yChoice_ = new QComboBox(side));
    axes->addWidget(mutedLabel(tr("over"), side));
    axes->addWidget(xChoice_ = new QComboBox(side));
    axes->addStretch(1);
    for (int i = FamiliesModel::Endpoints; i <= FamiliesModel::Cost; ++i) {
        const QString title = model_->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        xChoice_->addItem(title, i);
        yChoice_->addItem(title, i);
    }
    xChoice_->setAccessibleName(tr("Quantity to the right"));
    yChoice_->setAccessibleName(tr("Quantity upwards"));
    xChoice_->setCurrentIndex(FamiliesModel::Switches - FamiliesModel::Endpoints);
    yChoice_->setCurrentIndex(FamiliesModel::Bisection - FamiliesModel::Endpoints);
    sideColumn->addLayout(axes);
    sideColumn->addWidget(chart_, 1);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(table_);
    split->addWidget(side);
    split->setSizes({820, 560});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    column->addWidget(split, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFoot());

    settle_.setSingleShot(true);
    settle_.setInterval(kSettleMs);
    connect(&settle_, &QTimer::timeout, this, &FamiliesPage::ask);
    connect(&finder_, &FamilyFinder::found, this,
            [this](const FamiliesPtr& families) { showFamilies(families); });
    connect(&finder_, &FamilyFinder::progress, this, [this](int percent, const QString& what) {
        progress_->setValue(percent);
        status_->setText(tr("%1…").arg(what));
    });
    connect(&finder_, &FamilyFinder::ended, this, [this] {
        progress_->hide();
        cancel_->hide();
        status_->setText(!givenUp_ ? QString()
                         : model_->rowCount() > 0
                             ? tr("Given up: what the quick look found stays")
                             : tr("Given up: press Enter in a field to begin anew"));
        showChart();
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FamiliesPage::showSelected);
    connect(table_, &QTableView::activated, this, [this] { use(); });
    connect(chart_, &ScatterChart::chosen, this, [this](int point) {
        table_->selectRow(
            sorted_->mapFromSource(model_->index(charted_[std::size_t(point)], 0)).row());
    });
    connect(xChoice_, &QComboBox::activated, this, &FamiliesPage::showChart);
    connect(yChoice_, &QComboBox::activated, this, &FamiliesPage::showChart);
    showChart();
    showSelected();
}

QWidget* FamiliesPage::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(2 * kUnit);
    row->addWidget(label(TextStyle::Heading, tr("Which topology?"), bar));
    row->addSpacing(4 * kUnit);
    endpoints_ = field(people(formatCount(1024)), tr("Endpoints"), 90, bar);
    rate_ = field(people(formatBandwidth(gbps(400))), tr("Rate of an endpoint"), 100, bar);
    radix_ = field(people(formatCount(64)), tr("Ports of a switch"), 70, bar);
    endpoints_->setSteps(true);
    radix_->setSteps(true);
    const std::pair<HintedEdit*, QString> fields[] = {
        {endpoints_, tr("Endpoints")}, {rate_, tr("at")}, {radix_, tr("on switches of")}};
    for (const auto& [edit, words] : fields) {
        row->addWidget(mutedLabel(words, bar));
        row->addWidget(edit);
        connect(edit, &QLineEdit::textEdited, &settle_, qOverload<>(&QTimer::start));
        connect(edit, &HintedEdit::stepped, &settle_, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::returnPressed, this, &FamiliesPage::ask);
    }
    row->addWidget(mutedLabel(tr("ports"), bar));
    row->addWidget(problem_ = errorLabel(bar), 1);
    row->addStretch(1);
    return bar;
}

QWidget* FamiliesPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    row->setSpacing(3 * kUnit);
    row->addWidget(progress_ = new QProgressBar(foot));
    progress_->setTextVisible(false);
    progress_->setFixedSize(120, 4);
    progress_->setAccessibleName(tr("Comparing"));
    progress_->hide();
    row->addWidget(status_ = mutedLabel({}, foot));
    row->addWidget(cancel_ = new LinkButton(tr("Cancel"), LinkButton::Look::Accent, foot));
    cancel_->setAccessibleName(tr("Give up comparing"));
    cancel_->hide();
    row->addStretch(1);
    row->addWidget(use_ = new QPushButton(tr("Use this one"), foot));
    use_->setDefault(true);
    use_->setToolTip(tr("Adds the selected family to the design"));
    connect(use_, &QPushButton::clicked, this, [this] { use(); });
    connect(cancel_, &QAbstractButton::clicked, this, [this] {
        givenUp_ = true;
        finder_.cancel();
    });
    return foot;
}

std::optional<FitWish> FamiliesPage::wish() const {
    const auto endpoints = parseCount(fromPeople(endpoints_->text()));
    const auto rate = parseBandwidth(fromPeople(rate_->text()));
    const auto radix = parseCount(fromPeople(radix_->text()));
    QString sentence;
    if (!endpoints || *endpoints < 2 || *endpoints > kMostEndpoints) {
        sentence =
            tr("Endpoints: a whole number from 2 to %1").arg(people(formatCount(kMostEndpoints)));
    } else if (!rate || *rate <= Bandwidth()) {
        sentence = tr("Rate: a number with its unit, for example 400G");
    } else if (!radix || *radix < 2 || *radix > kMostRadix) {
        sentence = tr("Ports: a whole number from 2 to %1").arg(people(formatCount(kMostRadix)));
    }
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
    return sentence.isEmpty() ? std::optional(FitWish{*endpoints, *rate, *radix}) : std::nullopt;
}

void FamiliesPage::ask() {
    settle_.stop();
    if (const std::optional<FitWish> wanted = wish()) {
        givenUp_ = false;
        progress_->setValue(0);
        progress_->show();
        cancel_->show();
        finder_.find(*wanted, document_.catalog(), FamiliesModel::metricsShown());
    } else {
        finder_.cancel();
    }
}

void FamiliesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (model_->rowCount() == 0 && !finder_.isRunning() && !givenUp_) {
        ask();
    }
}

void FamiliesPage::showFamilies(const FamiliesPtr& families) {
    const int row = selectedRow();
    model_->setFamilies(families);
    if (row >= 0 && row < model_->rowCount()) { // the searches' answers come to the same rows
        table_->selectRow(sorted_->mapFromSource(model_->index(row, 0)).row());
    }
    showChart();
    showSelected();
}

void FamiliesPage::showChart() {
    const int xColumn = xChoice_->currentData().toInt(), yColumn = yChoice_->currentData().toInt();
    std::vector<ScatterPoint> points;
    charted_.clear();
    const Metric* anyX = nullptr;
    const Metric* anyY = nullptr;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const Metric* x = model_->metric(row, xColumn);
        const Metric* y = model_->metric(row, yColumn);
        if (x != nullptr && y != nullptr) {
            points.push_back({model_->index(row, 0).data().toString(), x->value, y->value});
            charted_.push_back(row);
            anyX = x;
            anyY = y;
        }
    }
    const auto axis = [](const QComboBox& choice, const Metric* metric) {
        const std::string unit = metric != nullptr ? metric->unit : std::string();
        return ScatterAxis{choice.currentText(),
                           [unit](double value) { return valueText(value, unit, 3).joined(); }};
    };
    chart_->setPoints(std::move(points), axis(*xChoice_, anyX), axis(*yChoice_, anyY),
                      finder_.isRunning() ? tr("Being computed…")
                                          : tr("Nothing to show for these two quantities."));
    showSelected();
}

int FamiliesPage::selectedRow() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : sorted_->mapToSource(rows.front()).row();
}

void FamiliesPage::showSelected() {
    const int row = selectedRow();
    use_->setEnabled(row >= 0 && model_->family(row) != nullptr);
    const auto found = std::find(charted_.begin(), charted_.end(), row);
    chart_->setCurrent(found == charted_.end() ? -1 : int(found - charted_.begin()));
}

bool FamiliesPage::use() {
    const int row = selectedRow();
    const Family* family = row >= 0 ? model_->family(row) : nullptr;
    if (family == nullptr) {
        return false;
    }
    const Design& design = document_.design();
    Batch batch{utf8(tr("Add %1").arg(text(family->topology->name))), {}};
    FabricIntent fabric = family->fabric();
    fabric.name = family->topology->name;
    fabric.id = freshId(design, fabric.name);
    fabric.place = {}; // beside what is there
    if (design.sites->empty()) {
        Site site = family->design.sites->front();
        site.place = {};
        batch.edits.push_back(PutSite{site});
        fabric.site = site.id;
    } else {
        fabric.site = design.sites->front().id;
    }
    const QString id = text(fabric.id);
    batch.edits.push_back(PutFabric{std::move(fabric)});
    if (!document_.commit(batch)) {
        return false;
    }
    emit used(id);
    return true;
}

} // namespace weft::ui
