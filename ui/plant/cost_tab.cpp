// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant/cost_tab.hpp"

#include "core/base/text.hpp"
#include "ui/charts/stacked_bar_chart.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/plant_rows.hpp"
#include "ui/paint/figures.hpp"
#include "ui/paint/metric_names.hpp"
#include "ui/paint/words.hpp"
#include "ui/performance/series_views.hpp"
#include "ui/plant/rules_form.hpp"
#include "ui/session/document.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

constexpr int kNamedPrices = 4; // of those nobody knows

QString money(double dollars) {
    return valueText(dollars, "USD", 4).joined();
}

struct KindMetric {
    const char* metric;
    const char* name; // translated in context weft::ui::CostTab
};
constexpr KindMetric kKinds[] = {
    {"cost.switches", QT_TRANSLATE_NOOP("weft::ui::CostTab", "Switches")},
    {"cost.line_cards", QT_TRANSLATE_NOOP("weft::ui::CostTab", "Line cards")},
    {"cost.transceivers", QT_TRANSLATE_NOOP("weft::ui::CostTab", "Transceivers")},
    {"cost.cables", QT_TRANSLATE_NOOP("weft::ui::CostTab", "Cables")},
    {"cost.panels", QT_TRANSLATE_NOOP("weft::ui::CostTab", "Panels")},
    {"cost.nics", QT_TRANSLATE_NOOP("weft::ui::CostTab", "NICs")},
    {"cost.servers", QT_TRANSLATE_NOOP("weft::ui::CostTab", "Servers and storage")},
    {"cost.gateways", QT_TRANSLATE_NOOP("weft::ui::CostTab", "Gateways")},
};

QString emptyWords() {
    return CostTab::tr("Shown when something of the design has a known price.");
}

} // namespace

CostTab::CostTab(Document& document, QWidget* parent)
    : PlantTab(tr("Cost"), parent), document_(document), figures_(new QHBoxLayout),
      views_(new QButtonGroup(this)), stack_(new QStackedWidget(this)),
      form_(new RulesForm(document, this)), unknown_(new ElidedLabel(this)) {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    figures_->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 3 * kUnit);
    figures_->setSpacing(8 * kUnit);
    column->addLayout(figures_);
    column->addWidget(new Hairline(Qt::Horizontal, left));
    column->addWidget(stack_, 1);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(left);
    split->addWidget(form_);
    split->setStretchFactor(0, 1);
    split->setSizes({1100, 300});
    body()->addWidget(split);
    makeViews();
    foot()->addWidget(unknown_, 1);
    form_->setTitle(tr("Money"), tr("What is not said is assumed, as the fields show"));
}

void CostTab::makeViews() {
    const QString names[] = {tr("Waterfall"), tr("By kind"), tr("Over the years")};
    for (int view = 0; view < 3; ++view) {
        auto* button = new QToolButton(this);
        button->setText(names[view]);
        button->setAccessibleName(tr("Show costs: %1").arg(names[view]));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        views_->addButton(button, view);
        bar()->addWidget(button);
        auto* scroll = new QScrollArea; // many bars are taller than the page
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(charts_[view] = new StackedBarChart(names[view]));
        stack_->addWidget(scroll);
        const auto askFor = [this, view](int row, int part) {
            const std::vector<Asked>& asked = behind_[view][static_cast<std::size_t>(row)];
            const auto which = static_cast<std::size_t>(part + 1);
            const Asked& what =
                which < asked.size() && !asked[which].metric.empty() ? asked[which] : asked.front();
            ask(what.metric, what.scope);
        };
        connect(charts_[view], &StackedBarChart::chosen, this, askFor);
        connect(charts_[view], &StackedBarChart::activated, this,
                [askFor](int row) { askFor(row, -1); });
    }
    views_->button(Waterfall)->setChecked(true);
    connect(views_, &QButtonGroup::idClicked, stack_, &QStackedWidget::setCurrentIndex);
}

void CostTab::setView(View view) {
    views_->button(view)->setChecked(true);
    stack_->setCurrentIndex(view);
}

void CostTab::showSnapshot(const SnapshotPtr& snapshot) {
    if (snapshot_ == snapshot) {
        return;
    }
    snapshot_ = snapshot;
    showFigures();
    showWaterfall();
    showKinds();
    showYears();
    showUnknown();
    std::vector<FormRow> rows = moneyRows(document_.design());
    for (FormRow& row : spareRows(document_.design())) {
        row.isMain = row.key == "all";
        rows.push_back(std::move(row));
    }
    form_->setRows(QStringLiteral("money"), rows);
}

// Figures as links: a press says why.
void CostTab::showFigures() {
    clearLayout(figures_);
    const auto add = [this](const char* metric, const std::string& scope) {
        const Metric* found = snapshot_->analysis.find(metric, scope);
        if (found == nullptr) {
            return;
        }
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(mutedLabel(metricName(metric)));
        auto* value = new LinkButton(metricText(*found).joined(), LinkButton::Look::Plain);
        value->setFont(ui::font(TextStyle::Heading));
        value->setAccessibleName(QStringLiteral("%1, %2").arg(metricName(metric), value->text()));
        value->setToolTip(text(found->meaning));
        connect(value, &QAbstractButton::clicked, this,
                [this, id = found->id, scope] { ask(id, scope); });
        column->addWidget(value);
        figures_->addLayout(column);
    };
    add("cost.capex", "design");
    add("cost.tco", "design");
    add("cost.per_accelerator", "design");
    add("cost.tco.per_accelerator", "design");
    add("cost.per_gbps", headlineFabric(snapshot_->design, snapshot_->analysis, {}));
    for (const Workload& workload : *snapshot_->design.workloads) {
        if (snapshot_->analysis.find("cost.per_million_tokens", workload.id) != nullptr) {
            add("cost.per_million_tokens", workload.id);
            break;
        }
    }
    figures_->addStretch(1);
}

// From what is bought, thing by thing, to what it has cost by the end of its years.
void CostTab::showWaterfall() {
    std::vector<StackRow> rows;
    auto& behind = behind_[Waterfall];
    behind.clear();
    double level = 0;
    const auto step = [&](const QString& name, double value, bool isRunning, const Asked& asked) {
        rows.push_back(
            {name, money(value), level, {isRunning ? 0 : value, isRunning ? value : 0, 0}, false});
        behind.push_back({asked});
        level += value;
    };
    const auto total = [&](const Metric& metric) {
        rows.push_back({metricName(metric.id), money(metric.value), 0, {0, 0, metric.value}, true});
        behind.push_back({{metric.id, metric.scope}});
        level = metric.value;
    };
    const Metric* capex = snapshot_->analysis.find("cost.capex", "design");
    const Metric* tco = snapshot_->analysis.find("cost.tco", "design");
    const Metric* annuity = snapshot_->analysis.find("cost.tco.annuity", "design");
    if (capex != nullptr) {
        for (const Term& term : capex->terms) {
            const bool isNetwork = term.metric == "cost.capex";
            const QString whose = scopeName(snapshot_->design, term.metricScope);
            const bool isJoin = snapshot_->design.join(term.metricScope) != nullptr;
            step(isNetwork && !isJoin            ? tr("%1, network").arg(whose)
                 : term.metric == "cost.servers" ? tr("%1, servers").arg(whose)
                                                 : whose,
                 term.value, false, {term.metric, term.metricScope});
        }
        total(*capex);
    }
    if (tco != nullptr && annuity != nullptr) {
        for (const Term& term : tco->terms) {
            if (term.metric != "cost.capex" && term.metric != annuity->id) {
                step(metricName(term.metric), term.value * annuity->value, true,
                     {term.metric, term.metricScope.empty() ? "design" : term.metricScope});
            }
        }
        total(*tco);
    }
    charts_[Waterfall]->setRows(
        {{tr("Purchase"), 0}, {tr("Running it, at today's worth"), 2}, {tr("Total"), 6}},
        std::move(rows), [](double dollars) { return valueText(dollars, "USD", 3).joined(); },
        emptyWords());
}

// A bar per fabric, join, group and gateway, a part for each kind of thing bought.
void CostTab::showKinds() {
    std::vector<StackPart> parts;
    for (std::size_t i = 0; i < std::size(kKinds); ++i) {
        parts.push_back({tr(kKinds[i].name), static_cast<int>(i)});
    }
    std::vector<StackRow> rows;
    auto& behind = behind_[ByKind];
    behind.clear();
    std::vector<std::string> scopes;
    for (const Metric& metric : snapshot_->analysis.metrics) {
        const bool isKind =
            std::any_of(std::begin(kKinds), std::end(kKinds),
                        [&](const KindMetric& kind) { return metric.id == kind.metric; });
        if (isKind && (scopes.empty() || scopes.back() != metric.scope)) {
            scopes.push_back(metric.scope);
        }
    }
    for (const std::string& scope : scopes) {
        StackRow row;
        row.name = scopeName(snapshot_->design, scope);
        std::vector<Asked> asked{{"cost.capex", scope}};
        double all = 0;
        for (const KindMetric& kind : kKinds) {
            const Metric* found = snapshot_->analysis.find(kind.metric, scope);
            row.parts.push_back(found == nullptr ? 0 : found->value);
            asked.push_back(found == nullptr ? Asked() : Asked{found->id, scope});
            all += row.parts.back();
            if (found != nullptr && snapshot_->analysis.find("cost.capex", scope) == nullptr) {
                asked.front() = {found->id, scope};
            }
        }
        row.valueText = money(all);
        rows.push_back(std::move(row));
        behind.push_back(std::move(asked));
    }
    charts_[ByKind]->setRows(
        std::move(parts), std::move(rows),
        [](double dollars) { return valueText(dollars, "USD", 3).joined(); }, emptyWords());
}

void CostTab::showYears() {
    constexpr std::string_view kChart[] = {"cost.tco"};
    const std::vector<SeriesGroup> groups = seriesGroups(snapshot_->analysis, kChart);
    auto& behind = behind_[OverYears];
    behind.clear();
    Stack stack;
    if (!groups.empty()) {
        stack = stackOf(groups.front().series);
        std::vector<Asked> asked{{"cost.tco", "design"}};
        for (const Series* layer : groups.front().series) {
            asked.push_back({layer->metric, "design"});
        }
        behind.assign(stack.rows.size(), asked);
    }
    charts_[OverYears]->setRows(
        std::move(stack.parts), std::move(stack.rows),
        [](double dollars) { return valueText(dollars, "USD", 3).joined(); }, emptyWords());
}

QString CostTab::unknownPrices() const {
    return unknown_->text();
}

void CostTab::showUnknown() {
    QStringList titles;
    std::int64_t lines = 0;
    if (snapshot_->analysis.bill != nullptr) {
        for (const BillLine& line : snapshot_->analysis.bill->lines) {
            if (line.price.basis == PriceBasis::None && !isRented(line)) {
                ++lines;
                titles += text(line.title);
            }
        }
    }
    titles.removeDuplicates();
    const QString named = titles.mid(0, kNamedPrices).join(QStringLiteral(", ")) +
                          (titles.size() > kNamedPrices ? QStringLiteral("…") : QString());
    unknown_->setText(
        lines == 0 ? tr("Every line to buy has a price; the bill says of which basis.")
                   : tr("%1: %2").arg(counted(lines,
                                              tr("1 line without a known price is in "
                                                 "none of these sums"),
                                              tr("%1 lines without a known price are in none "
                                                 "of these sums")),
                                      named));
    unknown_->setToolTip(titles.join(QLatin1Char('\n')));
}

} // namespace weft::ui
