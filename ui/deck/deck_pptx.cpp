// SPDX-License-Identifier: GPL-3.0-or-later
// PresentationML, ECMA-376 part 1, §19: the part of a slide. Titles are placeholders, so that
// outlines and screen readers find them; the type is Arial, which every office has and which runs
// no wider than the type the deck was laid out in.
#include "ui/deck/deck_file.hpp"
#include "ui/deck/ooxml.hpp"
#include "ui/deck/pptx_package.hpp"
#include "ui/deck/set_text.hpp"
#include "ui/deck/slide_layout.hpp"
#include "ui/deck/slide_painter.hpp"
#include "ui/paint/logo.hpp"
#include "ui/theme/theme.hpp"

#include <QImage>

#include <algorithm>
#include <numeric>

namespace weft::ui {

namespace {

struct Type {
    int size = 12;
    bool isBold = false;
    QColor colour;
    bool isRight = false;
};

void putParagraph(Ooxml& xml, const QString& words, const Type& type, double gap) {
    xml.open("a:p").open("a:pPr",
                         {{"algn", type.isRight ? QStringLiteral("r") : QStringLiteral("l")}});
    xml.open("a:spcBef")
        .put("a:spcPts", {{"val", number(qRound64(gap * 100))}})
        .close()
        .put("a:buNone")
        .close();
    if (!words.isEmpty()) {
        xml.open("a:r").open("a:rPr",
                             {{"lang", QStringLiteral("en-GB")},
                              {"sz", number(type.size * 100)},
                              {"b", type.isBold ? QStringLiteral("1") : QStringLiteral("0")}});
        putFill(xml, type.colour);
        xml.put("a:latin", {{"typeface", officeFont()}}).close().words("a:t", words).close();
    }
    xml.close();
}

void putBody(Ooxml& xml, const char* name, const QStringList& paragraphs, const Type& type,
             const QString& anchor) {
    xml.open(name);
    xml.open("a:bodyPr", {{"wrap", QStringLiteral("square")},
                          {"lIns", QStringLiteral("0")},
                          {"tIns", QStringLiteral("0")},
                          {"rIns", QStringLiteral("0")},
                          {"bIns", QStringLiteral("0")},
                          {"anchor", anchor}})
        .put("a:normAutofit")
        .close()
        .put("a:lstStyle");
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        putParagraph(xml, paragraphs[i], type, i == 0 ? 0 : kParagraphGap * type.size);
    }
    xml.close();
}

// Writes the shapes of one slide.
class SlideWriter {
public:
    SlideWriter(const Deck& deck, std::size_t index, std::vector<ZippedFile>& files)
        : deck_(deck), slide_(deck.slides[index]), index_(index), files_(files) {}

    void write() {
        relations_.add("slideLayout", QStringLiteral("../slideLayouts/slideLayout1.xml"));
        xml_.open("p:cSld").open("p:bg").open("p:bgPr");
        putFill(xml_, deck_.look.theme->card);
        xml_.put("a:effectLst").close().close().open("p:spTree");
        putGroup(xml_);
        title();
        if (slide_.isCover) {
            bar({0, 0, 12, kSlideHeight}, deck_.look.accent);
        }
        const QRectF head = titlePlace(slide_);
        bar({head.left(), head.bottom() + 8, 56, 3}, deck_.look.accent);
        logo();
        for (const Block& block : slide_.blocks) {
            std::visit([&](const auto& content) { put(block.place, content); }, block.content);
        }
        foot();
        xml_.close().close(); // the tree and its slide
        xml_.open("p:clrMapOvr").put("a:masterClrMapping").close();
        const std::string name = "slide" + std::to_string(index_ + 1) + ".xml";
        files_.push_back({"ppt/slides/" + name, xml_.bytes()});
        files_.push_back({"ppt/slides/_rels/" + name + ".rels", relations_.bytes()});
    }

private:
    QString nextId() { return number(++id_); }

    void title() {
        const QRectF place = titlePlace(slide_);
        QStringList words{slide_.title};
        const int size = fittingSize(words, true, place.width(), place.height(),
                                     slide_.isCover ? 44 : 26, slide_.isCover ? 20 : 14);
        xml_.open("p:sp")
            .open("p:nvSpPr")
            .put("p:cNvPr", {{"id", nextId()}, {"name", QStringLiteral("Title")}})
            .open("p:cNvSpPr")
            .put("a:spLocks", {{"noGrp", QStringLiteral("1")}})
            .close()
            .open("p:nvPr")
            .put("p:ph", {{"type", QStringLiteral("title")}})
            .close()
            .close()
            .open("p:spPr");
        putPlace(xml_, "a:xfrm", place);
        xml_.close();
        putBody(xml_, "p:txBody", words, {size, true, deck_.look.theme->text}, QStringLiteral("b"));
        xml_.close();
    }

    void openShape(const QString& name, bool isText) {
        xml_.open("p:sp").open("p:nvSpPr").put("p:cNvPr", {{"id", nextId()}, {"name", name}});
        if (isText) {
            xml_.put("p:cNvSpPr", {{"txBox", QStringLiteral("1")}});
        } else {
            xml_.put("p:cNvSpPr");
        }
        xml_.put("p:nvPr").close();
    }

    void shapeAt(const QRectF& place, const QColor* fill) {
        xml_.open("p:spPr");
        putPlace(xml_, "a:xfrm", place);
        xml_.open("a:prstGeom", {{"prst", QStringLiteral("rect")}}).put("a:avLst").close();
        if (fill != nullptr) {
            putFill(xml_, *fill);
            xml_.open("a:ln").put("a:noFill").close();
        } else {
            xml_.put("a:noFill");
        }
        xml_.close();
    }

    void bar(const QRectF& place, const QColor& colour) {
        openShape(QStringLiteral("Bar"), false);
        shapeAt(place, &colour);
        xml_.close();
    }

    void textBox(const QString& name, const QRectF& place, const QStringList& words,
                 const Type& type) {
        openShape(name, true);
        shapeAt(place, nullptr);
        putBody(xml_, "p:txBody", words, type, QStringLiteral("t"));
        xml_.close();
    }

    void put(const QRectF& place, const TextBlock& block) {
        textBox(QStringLiteral("Text"), place, block.paragraphs,
                {block.size, block.isBold, colourOf(block.tone, deck_.look),
                 (block.align & Qt::AlignRight) != 0});
    }

    // Of the part that holds the picture; the same one, a logo, is kept once.
    std::string nameOf(const QByteArray& png) {
        const std::string bytes(png.constData(), static_cast<std::size_t>(png.size()));
        constexpr std::string_view kFolder = "ppt/media/";
        for (const ZippedFile& file : files_) {
            if (file.isPacked && file.bytes == bytes) {
                return file.name.substr(kFolder.size());
            }
        }
        const std::string name =
            "image" + std::to_string(index_ + 1) + "-" + std::to_string(++pictures_) + ".png";
        files_.push_back({std::string(kFolder) + name, bytes, true});
        return name;
    }

    void picture(const QRectF& place, const QString& name, const QByteArray& png) {
        const std::string file = nameOf(png);
        const QString relation =
            relations_.add("image", QStringLiteral("../media/") + QString::fromStdString(file));
        xml_.open("p:pic")
            .open("p:nvPicPr")
            .put("p:cNvPr", {{"id", nextId()}, {"name", name}, {"descr", name}})
            .put("p:cNvPicPr")
            .put("p:nvPr")
            .close()
            .open("p:blipFill")
            .put("a:blip", {{"r:embed", relation}})
            .open("a:stretch")
            .put("a:fillRect")
            .close()
            .close()
            .open("p:spPr");
        putPlace(xml_, "a:xfrm", place);
        xml_.open("a:prstGeom", {{"prst", QStringLiteral("rect")}})
            .put("a:avLst")
            .close()
            .close()
            .close();
    }

    void put(const QRectF& place, const DrawnBlock& block) {
        picture(place, block.name, drawingAsPng(block, place.size(), deck_.look));
    }

    void logo() {
        constexpr double kPixels = 4; // per point
        const QRectF most = logoPlace(slide_);
        const QByteArray png = logoAsPng(deck_.logo, most.size() * kPixels);
        if (png.isEmpty()) {
            return;
        }
        const QSizeF size = QSizeF(QImage::fromData(png).size()) / kPixels;
        picture({slide_.isCover ? most.left() : most.right() - size.width(), most.top(),
                 size.width(), size.height()},
                Deck::tr("Logo"), png);
    }

    void line(const char* side, const QColor* colour, double width) {
        if (colour == nullptr) {
            xml_.open(side, {{"w", QStringLiteral("0")}}).put("a:noFill").close();
            return;
        }
        xml_.open(side, {{"w", number(emu(width))}});
        putFill(xml_, *colour);
        xml_.close();
    }

    void cell(const SlideCell& cell, const TableBlock& table, std::size_t column, bool isHead) {
        xml_.open("a:tc");
        const QStringList words = cell.words.split(QLatin1Char('\n'));
        xml_.open("a:txBody").put("a:bodyPr").put("a:lstStyle");
        for (const QString& each : words) {
            putParagraph(xml_, each,
                         {table.size, cell.isBold, colourOf(cell.tone, deck_.look),
                          table.columns[column].isNumber},
                         0);
        }
        xml_.close();
        const QString pad = number(emu(kCellPad)), rise = number(emu(kCellRise * 0.7));
        xml_.open("a:tcPr", {{"marL", pad},
                             {"marR", pad},
                             {"marT", rise},
                             {"marB", rise},
                             {"anchor", QStringLiteral("ctr")}});
        line("a:lnL", nullptr, 0);
        line("a:lnR", nullptr, 0);
        line("a:lnT", nullptr, 0);
        line("a:lnB", isHead ? &deck_.look.accent : &deck_.look.theme->hairline,
             isHead ? 1.2 : 0.6);
        xml_.put("a:noFill").close().close();
    }

    void put(const QRectF& place, const TableBlock& table) {
        xml_.open("p:graphicFrame")
            .open("p:nvGraphicFramePr")
            .put("p:cNvPr", {{"id", nextId()}, {"name", QStringLiteral("Table")}})
            .open("p:cNvGraphicFramePr")
            .put("a:graphicFrameLocks", {{"noGrp", QStringLiteral("1")}})
            .close()
            .put("p:nvPr")
            .close();
        putPlace(xml_, "p:xfrm", place);
        xml_.open("a:graphic")
            .open(
                "a:graphicData",
                {{"uri", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/table")}})
            .open("a:tbl")
            .put("a:tblPr", {{"firstRow", QStringLiteral("1")}})
            .open("a:tblGrid");
        const double sum = std::accumulate(
            table.columns.begin(), table.columns.end(), 0.0,
            [](double all, const SlideColumn& column) { return all + column.share; });
        for (const SlideColumn& column : table.columns) {
            xml_.put("a:gridCol", {{"w", number(emu(place.width() * column.share / sum))}});
        }
        xml_.close();
        xml_.open("a:tr", {{"h", number(emu(table.heights.front()))}});
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            cell({table.columns[i].title, Tone::Muted, true}, table, i, true);
        }
        xml_.close();
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            xml_.open("a:tr", {{"h", number(emu(table.heights[row + 1]))}});
            for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
                cell(table.rows[row][i], table, i, false);
            }
            xml_.close();
        }
        xml_.close().close().close().close();
    }

    void foot() {
        const QRectF place = footPlace();
        const QColor colour = deck_.look.theme->textMuted;
        if (!deck_.confidentiality.isEmpty()) {
            QStringList words{deck_.confidentiality};
            fittingSize(words, false, place.width() * 0.8, place.height(), 9, 9);
            textBox(QStringLiteral("Confidentiality"),
                    QRectF(place.topLeft(), QSizeF(place.width() * 0.8, place.height())), words,
                    {9, false, colour});
        }
        textBox(QStringLiteral("Number"), {place.right() - 60, place.top(), 60, place.height()},
                {number(static_cast<qint64>(index_) + 1)}, {9, false, colour, true});
    }

    const Deck& deck_;
    const Slide& slide_;
    std::size_t index_;
    std::vector<ZippedFile>& files_;
    Ooxml xml_{"p:sld"};
    Relations relations_;
    int id_ = 1, pictures_ = 0;
};

} // namespace

Result<QByteArray> deckAsPptx(const Deck& deck, const ExportProgress& progress) {
    std::vector<ZippedFile> files;
    addPackage(files, deck);
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        if (progress &&
            !progress(static_cast<double>(i) / static_cast<double>(deck.slides.size()))) {
            return fail(ErrorCode::Cancelled, "The deck was given up");
        }
        SlideWriter(deck, i, files).write();
    }
    WEFT_TRY(const std::string bytes, zipped(files));
    return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace weft::ui
