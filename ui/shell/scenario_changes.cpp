// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scenario_changes.hpp"

#include "core/design/difference.hpp"
#include "core/design/scenario.hpp"
#include "ui/session/document.hpp"
#include "ui/theme/icons.hpp"
#include "ui/theme/theme.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

constexpr int kWidth = 420, kTallest = 420;
constexpr int kMostLines = 12; // of a tooltip

// One edit of a scenario in words: what it changes, or that it no longer applies.
struct Change {
    QString text;
    bool applies = true;
};

std::vector<Change> changesOf(const Design& design, const Scenario& scenario) {
    std::vector<Change> changes;
    Result<Resolved> below = resolve(design, scenario.on);
    if (!below) {
        return changes;
    }
    Design now = std::move(below->design);
    for (const Edit& edit : scenario.edits) {
        const Result<Design> after = weft::apply(now, edit);
        if (!after) {
            changes.push_back({QString::fromStdString(label(now, edit)), false});
            continue;
        }
        QStringList said;
        for (const Difference& each : differences(now, *after)) {
            said.append(QString::fromStdString(sentence(each)));
        }
        changes.push_back(
            {said.isEmpty() ? QString::fromStdString(label(now, edit)) : said.join(u"; "), true});
        now = *after;
    }
    return changes;
}

} // namespace

QString scenarioToolTip(const Design& design, const Scenario& scenario) {
    QStringList lines;
    if (!scenario.note.empty()) {
        lines.append(QString::fromStdString(scenario.note));
    }
    const std::vector<Change> changes = changesOf(design, scenario);
    for (const Change& change : changes) {
        if (lines.size() == kMostLines) {
            lines.append(ScenarioChanges::tr("… %1 in all").arg(changes.size()));
            break;
        }
        lines.append(change.text);
    }
    return lines.isEmpty() ? ScenarioChanges::tr("No changes yet") : lines.join(u'\n');
}

ScenarioChanges::ScenarioChanges(Document& document, QWidget* parent)
    : QFrame(parent, Qt::Popup), document_(document), rows_(nullptr) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popover"));
    setFixedWidth(kWidth);
    setMaximumHeight(kTallest);
    auto* inside = new QWidget;
    rows_ = new QVBoxLayout(inside);
    rows_->setContentsMargins(16, 12, 10, 12);
    rows_->setSpacing(6);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(scroll);
    connect(&document_, &Document::designChanged, this, &ScenarioChanges::fill);
    fill();
}

void ScenarioChanges::fill() {
    while (QLayoutItem* item = rows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Design& design = document_.baseline();
    const Scenario* scenario = design.scenario(document_.activeScenario());
    if (scenario == nullptr) {
        close();
        return;
    }
    auto* title = new QLabel(tr("What this what-if changes"));
    title->setFont(ui::font(TextStyle::Strong));
    rows_->addWidget(title);
    const std::vector<Change> changes = changesOf(design, *scenario);
    if (changes.empty()) {
        auto* none = new QLabel(tr("Nothing yet. Whatever you change while it is active is "
                                   "written to it; the baseline stays as it is."));
        none->setWordWrap(true);
        rows_->addWidget(none);
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* text =
            new QLabel(changes[i].applies ? changes[i].text
                                          : tr("%1 (no longer applies)").arg(changes[i].text));
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setEnabled(changes[i].applies);
        auto* drop = new QToolButton;
        drop->setIcon(icon(QStringLiteral("close")));
        drop->setAutoRaise(true);
        drop->setToolTip(tr("Drop this change"));
        drop->setAccessibleName(tr("Drop: %1").arg(changes[i].text));
        connect(drop, &QToolButton::clicked, this, [this, id = scenario->id, i] {
            document_.commit(DropFromScenario{id, static_cast<std::int64_t>(i)});
        });
        line->addWidget(text, 1);
        line->addWidget(drop, 0, Qt::AlignTop);
        rows_->addWidget(row);
    }
    rows_->addStretch(1);
    adjustSize();
}

} // namespace weft::ui
