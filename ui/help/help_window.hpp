// SPDX-License-Identifier: GPL-3.0-or-later
// The manual, the keys and every formula, beside the window one works in. Formulas come from the
// shipped designs, gathered when the help is first opened, and from the design that is open.
#pragma once

#include "ui/help/help_model.hpp"
#include "ui/session/glossary_finder.hpp"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListView;
class QTextBrowser;
class QUrl;
QT_END_NAMESPACE

namespace weft::ui {

class Document;

class HelpWindow : public QDialog {
    Q_OBJECT

public:
    HelpWindow(Document& document, std::vector<KeyRow> keys, QWidget* parent = nullptr);

    void showTopic(const QString& id); // "page/start", "page/keys"
    void showFigure(const QString& metric);
    QString topic() const { return topic_; }
    QString shownText() const; // of the topic, without marks
    QLineEdit* search() const { return search_; }
    const HelpModel& topics() const { return model_; }
    bool isGathering() const { return finder_.isRunning(); }

signals:
    void whyRequested(const QString& metric, const QString& scope);

protected:
    void changeEvent(QEvent* event) override;

private:
    void collect();
    void fill();
    void follow(const QUrl& link);
    void select(const QString& id);
    QString htmlOf(const QString& id) const;

    Document& document_;
    const std::vector<KeyRow> keys_;
    const Glossary calculations_;
    Glossary figures_; // of the shipped designs and of the one that is open
    GlossaryFinder finder_;
    HelpModel model_;
    QLineEdit* search_;
    QListView* list_;
    QTextBrowser* page_;
    QLabel* note_;
    QString topic_;
};

} // namespace weft::ui
