// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector.hpp"

#include "core/workload/workload.hpp"
#include "ui/forms/bits.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/fact_list.hpp"
#include "ui/session/document.hpp"
#include "ui/session/fabric_parts.hpp"
#include "ui/session/off_canvas.hpp"
#include "ui/session/selection.hpp"
#include "ui/theme/theme.hpp"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace weft::ui {

namespace {

bool has(const Design& design, const Id& id) {
    return design.fabric(id) || design.site(id) || design.group(id) || design.wan(id) ||
           design.join(id) || isOffCanvas(design, id);
}

QString wideSubtitle(const Design& design, const Id& id) {
    if (const Flow* flow = design.flow(id)) {
        return wordFor(flow->kind) + QStringLiteral(" · ") +
               wordFor(flow->trafficClass.value_or(usualClass(flow->kind)));
    }
    if (const Gateway* gateway = design.gateway(id)) {
        return Inspector::tr("Gateway at %1").arg(scopeName(design, gateway->site));
    }
    return design.zone(id) != nullptr ? Inspector::tr("Zone") : Inspector::tr("Risk group");
}

} // namespace

Inspector::Inspector(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent), document_(document), selection_(selection) {
    setAccessibleName(tr("Inspector"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the keyboard, and come into view with it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
    auto* page = new QWidget(scroll);
    scroll->setWidget(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4 * kUnit, 3 * kUnit, 4 * kUnit, 4 * kUnit);
    column->setSpacing(3 * kUnit);

    auto* head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(title_ = label(TextStyle::Heading, {}, page));
    head->addWidget(subtitle_ = mutedLabel({}, page));
    title_->setWordWrap(true);
    subtitle_->setWordWrap(true);
    column->addLayout(head);
    column->addWidget(fail_ = new QPushButton(tr("Fail it"), page), 0, Qt::AlignLeft);
    column->addWidget(form_ = new ParamForm(page));

    follows_ = new QWidget(page);
    auto* follows = new QVBoxLayout(follows_);
    follows->setContentsMargins(0, 2 * kUnit, 0, 0);
    follows->setSpacing(2 * kUnit);
    follows->addWidget(label(TextStyle::Strong, tr("What follows"), follows_));
    follows->addWidget(facts_ = new FactList(follows_));
    follows->addWidget(limits_ = mutedLabel({}, follows_));
    limits_->setWordWrap(true);
    column->addWidget(follows_);
    column->addStretch(1);

    connect(form_, &ParamForm::edited, this, &Inspector::preview);
    connect(form_, &ParamForm::committed, this, &Inspector::commit);
    connect(form_, &ParamForm::reverted, &document_, &Document::cancelPreview);
    connect(fail_, &QAbstractButton::clicked, this, [this] {
        const auto [fabric, name] = part();
        if (!fabric.empty()) {
            document_.commit(failingEdit(document_.design(), fabric, name));
        }
    });
    connect(facts_, &FactList::whyRequested, this, &Inspector::whyRequested);
    connect(&selection_, &Selection::changed, this, &Inspector::showSelection);
    connect(&document_, &Document::designChanged, this, &Inspector::refresh);
    connect(&document_, &Document::catalogChanged, this, &Inspector::refresh);
    connect(&document_, &Document::snapshotChanged, this, &Inspector::showFacts);
    showSelection();
}

std::vector<Id> Inspector::known() const {
    std::vector<Id> ids;
    for (const QString& each : selection_.ids()) {
        const Id id =
            utf8(each.section(QLatin1Char('/'), 0, 0)); // a node of a drawn fabric shows its fabric
        if (has(document_.design(), id) && std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    }
    return ids;
}

std::pair<Id, std::string> Inspector::part() const {
    const auto parts = selectedParts(document_.design(), *document_.snapshot(), selection_.ids());
    return parts.size() == 1 ? parts.front() : std::pair<Id, std::string>();
}

void Inspector::showPart() {
    const auto [fabric, name] = part();
    fail_->setVisible(!fabric.empty());
    if (!fabric.empty()) {
        const bool failed = isFailed(document_.design(), fabric, name);
        fail_->setText(failed ? tr("Repair it") : tr("Fail it"));
        fail_->setAccessibleName(fail_->text());
        fail_->setToolTip(failed ? tr("The figures count it again")
                                 : tr("The figures then say what is left without it"));
    }
}

QString Inspector::title() const {
    const std::vector<Id> ids = known();
    if (const auto [fabric, name] = part(); !fabric.empty()) {
        return text(name).replace(QLatin1Char('~'), QStringLiteral(" – "));
    }
    if (ids.size() > 1) {
        return tr("%1 things selected").arg(ids.size());
    }
    return scopeName(document_.design(), ids.empty() ? "design" : ids.front());
}

QString Inspector::subtitle() const {
    const std::vector<Id> ids = known();
    const Design& design = document_.design();
    if (const auto [fabric, name] = part(); !fabric.empty()) {
        const bool isLink = name.find('~') != std::string::npos;
        return (isLink ? tr("Link of %1") : tr("In %1")).arg(scopeName(design, fabric));
    }
    if (ids.size() > 1) {
        return tr("A change here changes all of them");
    }
    if (ids.empty()) {
        return counted(static_cast<std::int64_t>(design.fabrics->size()),
                       tr("1 fabric in the design"), tr("%1 fabrics in the design"));
    }
    if (const FabricIntent* fabric = design.fabric(ids.front())) {
        const Topology* topology = findTopology(fabric->topology);
        return (topology ? text(topology->name) : text(fabric->topology)) + QStringLiteral(" · ") +
               wordFor(fabric->role);
    }
    if (const Site* site = design.site(ids.front())) {
        return wordFor(site->kind);
    }
    if (const ServerGroup* group = design.group(ids.front())) {
        const Part* part = document_.snapshot()->catalog.find(group->part);
        return part ? text(part->title()) : tr("Server group");
    }
    if (const Workload* workload = design.workload(ids.front())) {
        const WorkloadKind* kind = findWorkloadKind(workload->kind);
        return kind != nullptr ? text(kind->name) + QStringLiteral(" · ") + text(kind->summary)
                               : text(workload->kind);
    }
    if (const WanLink* wan = design.wan(ids.front())) {
        return tr("%1 to %2").arg(scopeName(design, wan->a), scopeName(design, wan->b));
    }
    if (const FabricJoin* join = design.join(ids.front())) {
        return tr("%1 to %2")
            .arg(scopeName(design, join->a.fabric), scopeName(design, join->b.fabric));
    }
    return wideSubtitle(design, ids.front());
}

void Inspector::showSelection() {
    document_.cancelPreview(); // of a field that is going away
    refresh();
    showFacts(document_.snapshot());
}

void Inspector::refresh() {
    const std::vector<Id> ids = known();
    QStringList subject;
    for (const Id& id : ids) {
        subject += text(id);
    }
    title_->setText(title());
    subtitle_->setText(subtitle());
    showPart();
    const Catalog catalog = document_.catalog().withPinned(*document_.design().parts);
    // A switch or link of a sized fabric has nothing to set; a drawn one shows its fabric.
    const auto [fabric, name] = part();
    const bool isSized = !fabric.empty() && document_.design().fabric(fabric)->graph->nodes.empty();
    form_->setRows(subject.join(QLatin1Char('\n')),
                   isSized ? std::vector<FormRow>() : commonRows(document_.design(), catalog, ids),
                   catalog);
}

void Inspector::showFacts(const SnapshotPtr& snapshot) {
    const std::vector<Id> ids = known();
    if (snapshot == nullptr || ids.size() > 1) {
        follows_->hide();
        return;
    }
    const Id id = ids.empty() ? Id() : ids.front();
    const auto [fabric, name] = part();
    const std::vector<Fact> facts =
        fabric.empty() ? factsFor(*snapshot, id) : partFacts(*snapshot, fabric, name);
    facts_->setFacts(facts);
    QStringList limits;
    for (const QString& sentence : sizingSentences(*snapshot, id)) {
        limits += fabric.empty() ? sentence : QString();
    }
    limits.removeAll({});
    limits_->setText(limits.join(QStringLiteral("\n\n")));
    limits_->setVisible(!limits.isEmpty());
    follows_->setVisible(!facts.empty() || !limits.isEmpty());
}

std::optional<Edit> Inspector::editOf(FormField* field, const QString& typed) const {
    Result<Edit> edit = field->row().edit(document_.design(), typed);
    if (edit) {
        // Shape is the design's to check: ids, counts that must not be negative.
        const Result<Design> after = weft::apply(document_.design(), *edit);
        if (after) {
            field->showError({});
            return *std::move(edit);
        }
        field->showError(refusal(after.error()));
        return std::nullopt;
    }
    field->showError(refusal(edit.error()));
    return std::nullopt;
}

void Inspector::preview(FormField* field, const QString& typed) {
    if (const std::optional<Edit> edit = editOf(field, typed)) {
        document_.preview(*edit);
    } else {
        document_.cancelPreview();
    }
}

void Inspector::commit(FormField* field, const QString& typed) {
    if (const std::optional<Edit> edit = editOf(field, typed)) {
        document_.commit(*edit);
    } else {
        document_.cancelPreview();
    }
}

} // namespace weft::ui
