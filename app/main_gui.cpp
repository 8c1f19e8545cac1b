// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program, and what it does without one: a report, a deck and a picture of itself.
#include "core/analysis/analysis.hpp"
#include "core/catalog/seeds.hpp"
#include "core/catalog/store.hpp"
#include "core/design/file.hpp"
#include "ui/canvas/canvas.hpp"
#include "ui/deck/deck_file.hpp"
#include "ui/paint/labels.hpp"
#include "ui/paint/report.hpp"
#include "ui/session/document.hpp"
#include "ui/session/selection.hpp"
#include "ui/shell/commands.hpp"
#include "ui/shell/file_notices.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/preferences.hpp"
#include "ui/theme/appearance.hpp"
#include "ui/theme/fonts.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <clocale>
#include <csignal>
#include <cstdio>

namespace {

using namespace weft;

int failWith(const Error& error) {
    std::fprintf(stderr, "weft: %s\n", error.toString().c_str());
    switch (error.code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::Invalid:
        return 3;
    case ErrorCode::Unwritable:
        return 4;
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
        break;
    }
    return 5;
}

// Labels of every cable, ready to print.
int exportLabels(const QString& out, const QString& file) {
    const Result<Design> design = loadDesign(file.toStdString());
    if (!design) {
        return failWith(design.error());
    }
    const Catalog catalog = loadSeeds(seedFolder()).catalog().withPinned(*design->parts);
    AnalysisOptions only;
    only.only = {"bom.", "site.racks"};
    const Analysis analysis = analyse(*design, catalog, only);
    const Result<void> written = ui::writeLabels({*design, catalog, analysis}, out.toStdString());
    return written ? 0 : failWith(written.error());
}

int exportReport(const QString& out, const QString& file, ui::Paper paper) {
    const Result<Design> design = loadDesign(file.toStdString());
    if (!design) {
        return failWith(design.error());
    }
    ui::loadFonts();
    const Catalog catalog = loadSeeds(seedFolder()).catalog().withPinned(*design->parts);
    const Result<std::vector<WhatIf>> all = whatIfs(*design, {}, catalog, Depth::Whole);
    if (!all) {
        return failWith(all.error());
    }
    const WhatIf& baseline = all->front();
    const Result<void> written =
        ui::writeReport(baseline.design, baseline.analysis, out.toStdString(), {}, {paper, *all});
    return written ? 0 : failWith(written.error());
}

int exportDeck(const QString& out, const QString& file) {
    const Result<Design> design = loadDesign(file.toStdString());
    if (!design) {
        return failWith(design.error());
    }
    const Catalog catalog = loadSeeds(seedFolder()).catalog().withPinned(*design->parts);
    const Result<void> written = ui::writeDeck(*design, catalog, out.toStdString());
    return written ? 0 : failWith(written.error());
}

// Once the first analysis has answered, and what it changes has been painted.
void takePicture(ui::MainWindow& window, ui::Document& document, const QString& path) {
    auto* poll = new QTimer(&window);
    QObject::connect(poll, &QTimer::timeout, &window, [&window, &document, path, poll] {
        if (document.isStale()) {
            return;
        }
        poll->stop();
        QTimer::singleShot(700, &window, [&window, path] {
            const bool saved = window.grab().save(path);
            if (!saved) {
                std::fprintf(stderr, "weft: %s cannot be written\n", qPrintable(path));
            }
            QApplication::exit(saved ? 0 : 4);
        });
    });
    poll->start(30);
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN); // a file beyond the limit is an error like a full disk
    // Jobs without a window need no display.
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        if ((word.startsWith("--export-") || word.startsWith("--screenshot") || word == "--help" ||
             word == "--version") &&
            qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        }
    }
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC,
                   "C"); // QApplication took the user's, and files are not written in it
    QApplication::setApplicationName(QStringLiteral("weft"));
    QApplication::setOrganizationName(QStringLiteral("weft"));
    QApplication::setApplicationVersion(QStringLiteral(WEFT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("weft"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Designs the networks under AI clusters."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption report(QStringLiteral("export-report"),
                                    QStringLiteral("Write the report of FILE and end."),
                                    QStringLiteral("OUT.pdf"));
    const QCommandLineOption labels(
        QStringLiteral("export-labels"),
        QStringLiteral("Write labels for both ends of every cable of FILE and end."),
        QStringLiteral("OUT.pdf"));
    const QCommandLineOption deck(QStringLiteral("export-deck"),
                                  QStringLiteral("Write the executive deck of FILE and end."),
                                  QStringLiteral("OUT.pdf|OUT.pptx"));
    const QCommandLineOption picture(QStringLiteral("screenshot"),
                                     QStringLiteral("Write a picture of the window and end."),
                                     QStringLiteral("OUT.png"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the window."),
                                  QStringLiteral("1600x1000"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QStringLiteral("dark, light or system, for this run."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption paper(QStringLiteral("paper"),
                                   QStringLiteral("a4 or letter, of the report."),
                                   QStringLiteral("PAPER"), QStringLiteral("a4"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("en, de or system, for this run."),
                                      QStringLiteral("LANGUAGE"));
    parser.addOptions({report, deck, labels, paper, picture, size, theme, language});
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The design to open."),
                                 QStringLiteral("[FILE]"));
    parser.process(application);
    const QString file = parser.positionalArguments().value(0);

    if (parser.isSet(report) || parser.isSet(deck)) {
        if (file.isEmpty()) {
            return failWith(Error{ErrorCode::Usage,
                                  "--export-report and --export-deck need a design FILE",
                                  {},
                                  {},
                                  {}});
        }
        const QString sheet = parser.value(paper).toLower();
        if (sheet != QLatin1String("a4") && sheet != QLatin1String("letter")) {
            return failWith(Error{ErrorCode::Usage, "--paper: expected a4 or letter", {}, {}, {}});
        }
        return parser.isSet(report)
                   ? exportReport(parser.value(report), file,
                                  sheet == QLatin1String("a4") ? ui::Paper::A4 : ui::Paper::Letter)
                   : exportDeck(parser.value(deck), file);
    }
    if (parser.isSet(labels)) {
        if (file.isEmpty()) {
            return failWith(
                Error{ErrorCode::Usage, "--export-labels needs a design FILE", {}, {}, {}});
        }
        return exportLabels(parser.value(labels), file);
    }
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/weft.svg")));
    const ui::Preferences preferences = ui::Preferences::read();
    const QString spoken = parser.value(language).left(2);
    ui::speak(!parser.isSet(language)            ? preferences.language
              : ui::languages().contains(spoken) ? spoken
                                                 : QString());
    ui::setFigureUnits(preferences.units);
    ui::Appearance appearance;
    if (parser.isSet(theme)) {
        appearance.overrideFor(ui::Appearance::fromWord(parser.value(theme)));
    }
    CatalogStore store = CatalogStore::open(ui::catalogFile(preferences), seedFolder());
    ui::Document document(store);
    document.keepEditsAfter(preferences.keepEditsAfter);
    ui::Selection selection;
    ui::MainWindow window(store, document, selection, appearance);
    if (parser.isSet(size)) {
        const QStringList sides = parser.value(size).split(QLatin1Char('x'));
        window.resize(sides.value(0).toInt(), sides.value(1).toInt());
    }
    window.show();
    for (const StoreMessage& message : store.messages()) {
        emit document.warned(QString::fromStdString(message.text));
    }
    if (!file.isEmpty()) {
        QTimer::singleShot(0, &window, [&window, file] { window.commands().openFile(file); });
    } else if (!parser.isSet(picture)) {
        QTimer::singleShot(0, &window, [&window] {
            window.notices().offerRecovery();
            window.offerTour();
        });
    }
    if (parser.isSet(picture)) {
        takePicture(window, document, parser.value(picture));
    }
    return QApplication::exec();
}
