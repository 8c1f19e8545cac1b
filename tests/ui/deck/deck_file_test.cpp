// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.hpp"
#include "core/export/zip_write.hpp"
#include "deck_fixture.hpp"
#include "tests/core/base/full_disk.hpp"
#include "ui/deck/deck_file.hpp"
#include "ui/paint/logo.hpp"
#include "ui/paint/words.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace weft::ui {
namespace {

using test::analysedOf;
using test::comparedDesign;

Deck sampleDeck() {
    Design design = comparedDesign();
    Presentation said;
    said.title = "A title with <markup> & \"quotes\"";
    said.recommendation = "Take it.";
    said.logo = R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">)"
                R"(<rect width="40" height="20" fill="#0d9488"/></svg>)";
    design.presentation = said;
    return makeDeck(analysedOf(design));
}

// What is in the archive, by `unzip`: another reader than the one that wrote it.
QByteArray entry(const QString& archive, const QString& name) {
    QProcess reader;
    reader.start(QStringLiteral("unzip"), {QStringLiteral("-p"), archive, name});
    EXPECT_TRUE(reader.waitForFinished(20000));
    return reader.readAllStandardOutput();
}

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    const QString path = folder.filePath(name);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

TEST(DeckFile, GivesTheSameBytesForTheSameDeck) {
    const Deck deck = sampleDeck();
    const QByteArray pdf = deckAsPdf(deck);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_EQ(pdf, deckAsPdf(sampleDeck()));
    const Result<QByteArray> pptx = deckAsPptx(deck);
    ASSERT_TRUE(pptx);
    EXPECT_EQ(*pptx, *deckAsPptx(sampleDeck()));
}

TEST(DeckFile, ThePdfHasEverySlideAndItsWords) {
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        GTEST_SKIP() << "pdftotext is not installed";
    }
    const Deck deck = sampleDeck();
    QTemporaryDir folder;
    const QString path = written(folder, QStringLiteral("deck.pdf"), deckAsPdf(deck));
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        QProcess reader;
        const QString page = QString::number(i + 1);
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-f"), page, QStringLiteral("-l"),
                                                   page, path, QStringLiteral("-")});
        ASSERT_TRUE(reader.waitForFinished(20000));
        const auto solid = [](QString words) {
            for (const QChar gap : {QChar(0x202f), QChar(0xa0), QChar(0xad)}) {
                words.remove(gap);
            }
            return words.simplified().remove(QLatin1Char(' '));
        };
        const QString shown = solid(QString::fromUtf8(reader.readAllStandardOutput()));
        EXPECT_TRUE(shown.contains(solid(deck.slides[i].title)));
        for (const Block& block : deck.slides[i].blocks) {
            if (const auto* table = std::get_if<TableBlock>(&block.content)) {
                for (const std::vector<SlideCell>& row : table->rows) {
                    EXPECT_TRUE(shown.contains(solid(row.back().words)))
                        << row.back().words.toStdString();
                }
            }
        }
    }
}

TEST(DeckFile, ThePptxIsWholeAndSaysTheSame) {
    if (QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty()) {
        GTEST_SKIP() << "unzip is not installed";
    }
    const Deck deck = sampleDeck();
    QTemporaryDir folder;
    const Result<QByteArray> bytes = deckAsPptx(deck);
    ASSERT_TRUE(bytes);
    const QString path = written(folder, QStringLiteral("deck.pptx"), *bytes);
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        const QString name = QStringLiteral("slide%1.xml").arg(i + 1);
        QXmlStreamReader reader(entry(path, QStringLiteral("ppt/slides/") + name));
        QStringList words;
        int tables = 0, pictures = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                tables += reader.name() == QLatin1String("tbl") ? 1 : 0;
                pictures += reader.name() == QLatin1String("pic") ? 1 : 0;
                if (reader.name() == QLatin1String("t")) {
                    words += reader.readElementText();
                }
            }
        }
        ASSERT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        EXPECT_TRUE(words.contains(deck.slides[i].title));
        int itsTables = 0, itsPictures = 1; // the logo
        for (const Block& block : deck.slides[i].blocks) {
            itsPictures += std::holds_alternative<DrawnBlock>(block.content) ? 1 : 0;
            if (const auto* table = std::get_if<TableBlock>(&block.content)) {
                ++itsTables;
                for (const std::vector<SlideCell>& row : table->rows) {
                    for (const SlideCell& cell : row) {
                        for (const QString& line : cell.words.split(QLatin1Char('\n'))) {
                            EXPECT_TRUE(line.isEmpty() || words.contains(line))
                                << line.toStdString();
                        }
                    }
                }
            }
        }
        EXPECT_EQ(tables, itsTables);
        EXPECT_EQ(pictures, itsPictures);
        // Whatever a slide refers to is there.
        QXmlStreamReader relations(
            entry(path, QStringLiteral("ppt/slides/_rels/") + name + QStringLiteral(".rels")));
        int targets = 0;
        while (!relations.atEnd()) {
            relations.readNext();
            if (relations.isStartElement() && relations.attributes().hasAttribute("Target")) {
                const QString target = QDir::cleanPath(
                    QStringLiteral("ppt/slides/") +
                    relations.attributes().value(QStringLiteral("Target")).toString());
                EXPECT_FALSE(entry(path, target).isEmpty()) << target.toStdString();
                ++targets;
            }
        }
        EXPECT_EQ(targets, itsPictures + 1);
    }
}

TEST(DeckFile, ADeckThatCannotBeWrittenLeavesNothing) {
    const Design design = emptyDesign("x");
    const Result<void> nowhere =
        writeDeck(design, test::seedCatalog(), "/nowhere/at/all/deck.pptx");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Unwritable);

    QTemporaryDir folder;
    const std::string path = utf8(folder.filePath(QStringLiteral("deck.pdf")));
    const Result<void> givenUp =
        writeDeck(design, test::seedCatalog(), path, [](double) { return false; });
    ASSERT_FALSE(givenUp);
    EXPECT_EQ(givenUp.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(QDir(folder.path()).entryList(QDir::Files).isEmpty());

    // A disk that is full leaves the deck that was there.
    for (const char* name : {"deck.pdf", "deck.pptx"}) {
        const std::string kept = utf8(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(saveAtomically(kept, "the old one"));
        const Result<void> full = [&] {
            const weft::test::FullDisk disk(4096);
            return writeDeck(design, test::seedCatalog(), kept);
        }();
        ASSERT_FALSE(full) << name;
        EXPECT_EQ(full.error().code, ErrorCode::Unwritable);
        EXPECT_EQ(*readFile(kept), "the old one");
        EXPECT_FALSE(writeDeck(design, test::seedCatalog(), "/dev/full"));
    }
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 2) << "no strays";
}

TEST(DeckFile, TellsALogoThatIsDamaged) {
    EXPECT_FALSE(canShowLogo("\x89PNG\r\n\x1a\n and then nothing"));
    EXPECT_FALSE(canShowLogo({}));
    EXPECT_TRUE(
        canShowLogo("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>"));
}

} // namespace
} // namespace weft::ui
