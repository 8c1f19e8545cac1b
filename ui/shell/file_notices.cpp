// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_notices.hpp"

#include "ui/session/autosave.hpp"
#include "ui/session/document.hpp"
#include "ui/session/file_watch.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/notice_bar.hpp"

#include <QLocale>
#include <QMessageBox>

namespace weft::ui {

FileNotices::FileNotices(Document& document, NoticeBar& bar, Commands& commands, QObject* parent)
    : QObject(parent), document_(document), bar_(bar), commands_(commands) {
    auto* watch = new FileWatch(document_, this);
    connect(watch, &FileWatch::openElsewhere, this, &FileNotices::sayOpenElsewhere);
    connect(watch, &FileWatch::changedOutside, this, [this](FileWatch::Change change) {
        change == FileWatch::Change::Gone ? sayGone() : sayChanged();
    });
    connect(&document_, &Document::warned, this,
            [this](const QString& sentence) { bar_.say(sentence); });
    connect(&document_, &Document::errorRaised, this, &FileNotices::sayError);
}

// What stopped a file is not passed by.
void FileNotices::sayError(const QString& title, const QString& text) {
    QMessageBox box(QMessageBox::NoIcon, title,
                    QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()), QMessageBox::Ok,
                    bar_.window());
    box.setInformativeText(QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
    box.exec();
}

void FileNotices::sayOpenElsewhere(const QString& who) {
    bar_.say(tr("“%1” is also open in %2. What one saves, the other does not see.")
                 .arg(document_.displayName(), who),
             {{tr("Work on a copy"), [this] {
                   document_.openCopy(document_.baseline(),
                                      tr("Copy of %1").arg(document_.displayName()));
               }}});
}

void FileNotices::sayGone() {
    bar_.say(
        tr("“%1” was moved or deleted. The design is still here.").arg(document_.displayName()),
        {{tr("Save it again"), [this] { document_.save(); }}});
}

void FileNotices::sayChanged() {
    const QString name = document_.displayName();
    bar_.say(document_.isModified()
                 ? tr("“%1” was changed by another program, and has edits here.").arg(name)
                 : tr("“%1” was changed by another program.").arg(name),
             {{tr("Take theirs"), [this] { takeTheirs(); }},
              {tr("Keep mine"), [] {}},
              {tr("Save mine as…"), [this] { commands_.saveAs(); }}});
}

// What was edited here is set aside, not lost.
void FileNotices::takeTheirs() {
    const bool hadEdits = document_.isModified();
    const Design mine = document_.baseline();
    const QString name = document_.displayName();
    document_.openFile(document_.filePath());
    if (hadEdits) {
        bar_.say(
            tr("“%1” is now as the other program saved it. Your edits were set aside.").arg(name),
            {{tr("Open mine as a copy"),
              [this, mine, name] { document_.openCopy(mine, tr("Mine of %1").arg(name)); }}});
    }
}

void FileNotices::offerRecovery() {
    const std::optional<LeftBehind> left = leftBehind();
    if (!left) {
        return;
    }
    const QString name = QString::fromStdString(left->recovery.design.name);
    const auto count = qlonglong(left->recovery.unsaved);
    const QString sentence =
        count == 1 ? tr("Weft closed unexpectedly. One edit of “%1” was kept.").arg(name)
                   : tr("Weft closed unexpectedly. %2 edits of “%1” were kept.")
                         .arg(name, QLocale().toString(count));
    bar_.say(sentence, {{tr("Restore"), [this, left = *left] { document_.restore(left); }},
                        {tr("Discard"), [left = *left] { discard(left); }}});
}

} // namespace weft::ui
