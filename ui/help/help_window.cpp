// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.hpp"

#include "ui/forms/bits.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace weft::ui {

namespace {

const QString kKeys = QStringLiteral("page/keys");

QString sheetOf(const Theme& theme) {
    return QStringLiteral("h1, h2 { font-size: 20px; font-weight: 600; }"
                          "h3 { font-size: 14px; font-weight: 600; margin-top: 14px; }"
                          "p, li, td, th { font-size: 13px; line-height: 140%; }"
                          "pre { background-color: %1; font-size: 14px; }"
                          ".muted, th { color: %2; } a { color: %3; text-decoration: none; }")
        .arg(theme.field.name(), theme.textMuted.name(), theme.accent.name());
}

} // namespace

HelpWindow::HelpWindow(Document& document, std::vector<KeyRow> keys, QWidget* parent)
    : QDialog(parent), document_(document), keys_(std::move(keys)),
      calculations_(calculationGlossary()), search_(new QLineEdit), list_(new QListView),
      page_(new QTextBrowser), note_(mutedLabel({})) {
    setWindowTitle(tr("Weft help"));
    resize(980, 680);
    search_->setPlaceholderText(tr("Search the manual and every formula"));
    search_->setAccessibleName(tr("Search the help"));
    search_->setClearButtonEnabled(true);
    list_->setModel(&model_);
    list_->setAccessibleName(tr("Topics of the help"));
    list_->setUniformItemSizes(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    page_->setAccessibleName(tr("Topic"));
    page_->setOpenLinks(false);
    page_->setFrameShape(QFrame::NoFrame);
    page_->document()->setDocumentMargin(5 * kUnit);
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(3 * kUnit, 3 * kUnit, 0, 2 * kUnit);
    column->setSpacing(2 * kUnit);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addWidget(note_);
    auto* parts = new QSplitter;
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(side);
    parts->addWidget(page_);
    parts->setStretchFactor(1, 1);
    parts->setSizes({300, 680});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);

    connect(search_, &QLineEdit::textChanged, this, [this](const QString& typed) {
        model_.setFilter(typed);
        select(topic_);
    });
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        if (const QModelIndex first = model_.firstTopic(); first.isValid()) {
            showTopic(first.data(HelpModel::IdRole).toString());
        }
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                const QString id = now.data(HelpModel::IdRole).toString();
                if (!id.isEmpty() && id != topic_) {
                    showTopic(id);
                }
            });
    connect(page_, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(&finder_, &GlossaryFinder::found, this, [this](const Glossary& found) {
        Glossary all = found;
        for (auto& [id, entry] : figures_) { // what only the open design has
            all.try_emplace(id, std::move(entry));
        }
        figures_ = std::move(all);
        fill();
    });
    connect(&finder_, &BackgroundJob::ended, note_, &QWidget::hide);
    connect(&document_, &Document::snapshotChanged, this, [this](const SnapshotPtr& snapshot) {
        if (isVisible() && !snapshot->isPreview) {
            collect();
        }
    });
    note_->setText(tr("Gathering formulas…"));
    collect();
    finder_.find(document_.catalog());
    showTopic(QStringLiteral("page/1-start"));
    search_->setFocus();
}

void HelpWindow::collect() {
    gather(figures_, document_.snapshot()->analysis.metrics);
    fill();
}

void HelpWindow::fill() {
    std::vector<HelpTopic> topics = manualTopics();
    QString keys;
    for (const KeyRow& row : keys_) {
        keys += row.action + QLatin1Char('\n') + row.keys + QLatin1Char('\n');
    }
    topics.push_back({HelpTopic::Kind::Page, kKeys, tr("Keys and gestures"), keys});
    for (const auto& [id, entry] : figures_) {
        topics.push_back(figureTopic(entry));
    }
    for (const auto& [name, entry] : calculations_) {
        topics.push_back(calculationTopic(entry));
    }
    model_.setTopics(std::move(topics));
    select(topic_);
}

void HelpWindow::select(const QString& id) {
    const QModelIndex at = model_.indexOf(id);
    if (at.isValid()) {
        list_->setCurrentIndex(at);
        list_->scrollTo(at);
    }
}

void HelpWindow::showTopic(const QString& id) {
    topic_ = id;
    page_->document()->setDefaultStyleSheet(sheetOf(themeFor(palette())));
    const QString markdown = manualPage(id);
    if (id.startsWith(QLatin1String("page/")) && !markdown.isEmpty()) {
        page_->setMarkdown(markdown);
    } else {
        page_->setHtml(htmlOf(id));
    }
    select(id);
}

void HelpWindow::showFigure(const QString& metric) {
    collect();
    search_->clear();
    showTopic(QStringLiteral("figure/") + metric);
}

QString HelpWindow::htmlOf(const QString& id) const {
    const std::string name = utf8(id.section(QLatin1Char('/'), 1));
    if (id == kKeys) {
        return keysHtml(keys_);
    }
    if (const auto figure = figures_.find(name); figure != figures_.end() && id[0] == u'f') {
        return figureHtml(figure->second, *document_.snapshot());
    }
    if (const auto found = calculations_.find(name); found != calculations_.end()) {
        return calculationHtml(found->second);
    }
    return QStringLiteral("<p>%1</p>").arg(tr("Nothing is known of “%1” yet.").arg(text(name)));
}

void HelpWindow::follow(const QUrl& link) {
    const QString target = link.toString(QUrl::FullyDecoded);
    if (target.startsWith(QLatin1String("why/"))) {
        const QString asked = target.mid(4);
        emit whyRequested(asked.section(QLatin1Char('|'), 0, 0),
                          asked.section(QLatin1Char('|'), 1));
        return;
    }
    search_->clear();
    showTopic(target);
}

QString HelpWindow::shownText() const {
    return page_->toPlainText();
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !topic_.isEmpty()) {
        showTopic(topic_);
    }
}

} // namespace weft::ui
