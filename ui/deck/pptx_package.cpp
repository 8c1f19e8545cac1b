// SPDX-License-Identifier: GPL-3.0-or-later
// ECMA-376 part 1, §13 and §19.
#include "ui/deck/pptx_package.hpp"

#include "ui/theme/theme.hpp"

namespace weft::ui {

QString officeFont() {
    return QStringLiteral("Arial");
}

QString hex(const QColor& colour) {
    return colour.name().mid(1).toUpper();
}

QString number(qint64 value) {
    return QString::number(value);
}

void putFill(Ooxml& xml, const QColor& colour) {
    xml.open("a:solidFill").put("a:srgbClr", {{"val", hex(colour)}}).close();
}

void putPlace(Ooxml& xml, const char* name, const QRectF& place) {
    xml.open(name)
        .put("a:off", {{"x", number(emu(place.left()))}, {"y", number(emu(place.top()))}})
        .put("a:ext", {{"cx", number(emu(place.width()))}, {"cy", number(emu(place.height()))}})
        .close();
}

void putGroup(Ooxml& xml) {
    xml.open("p:nvGrpSpPr")
        .put("p:cNvPr", {{"id", QStringLiteral("1")}, {"name", QString()}})
        .put("p:cNvGrpSpPr")
        .put("p:nvPr")
        .close()
        .put("p:grpSpPr");
}

namespace {

void addMaster(std::vector<ZippedFile>& files) {
    const auto placeholder = [](Ooxml& xml) {
        xml.open("p:sp")
            .open("p:nvSpPr")
            .put("p:cNvPr", {{"id", QStringLiteral("2")}, {"name", QStringLiteral("Title")}})
            .open("p:cNvSpPr")
            .put("a:spLocks", {{"noGrp", QStringLiteral("1")}})
            .close()
            .open("p:nvPr")
            .put("p:ph", {{"type", QStringLiteral("title")}})
            .close()
            .close()
            .open("p:spPr");
        putPlace(xml, "a:xfrm", titlePlace(Slide()));
        xml.open("a:prstGeom", {{"prst", QStringLiteral("rect")}})
            .put("a:avLst")
            .close()
            .close()
            .open("p:txBody")
            .put("a:bodyPr")
            .put("a:lstStyle")
            .open("a:p")
            .put("a:endParaRPr", {{"lang", QStringLiteral("en-GB")}})
            .close()
            .close()
            .close();
    };
    Ooxml master("p:sldMaster");
    master.open("p:cSld").open("p:bg").open("p:bgRef", {{"idx", QStringLiteral("1001")}});
    master.put("a:schemeClr", {{"val", QStringLiteral("bg1")}}).close().close().open("p:spTree");
    putGroup(master);
    placeholder(master);
    master.close().close();
    master.put("p:clrMap", {{"bg1", QStringLiteral("lt1")},
                            {"tx1", QStringLiteral("dk1")},
                            {"bg2", QStringLiteral("lt2")},
                            {"tx2", QStringLiteral("dk2")},
                            {"accent1", QStringLiteral("accent1")},
                            {"accent2", QStringLiteral("accent2")},
                            {"accent3", QStringLiteral("accent3")},
                            {"accent4", QStringLiteral("accent4")},
                            {"accent5", QStringLiteral("accent5")},
                            {"accent6", QStringLiteral("accent6")},
                            {"hlink", QStringLiteral("hlink")},
                            {"folHlink", QStringLiteral("folHlink")}});
    Relations masters;
    const QString layout =
        masters.add("slideLayout", QStringLiteral("../slideLayouts/slideLayout1.xml"));
    masters.add("theme", QStringLiteral("../theme/theme1.xml"));
    master.open("p:sldLayoutIdLst")
        .put("p:sldLayoutId", {{"id", QStringLiteral("2147483649")}, {"r:id", layout}})
        .close();
    files.push_back({"ppt/slideMasters/slideMaster1.xml", master.bytes()});
    files.push_back({"ppt/slideMasters/_rels/slideMaster1.xml.rels", masters.bytes()});

    Ooxml one("p:sldLayout", {{"type", QStringLiteral("titleOnly")}});
    one.open("p:cSld", {{"name", QStringLiteral("Title Only")}}).open("p:spTree");
    putGroup(one);
    placeholder(one);
    one.close().close().open("p:clrMapOvr").put("a:masterClrMapping").close();
    Relations layouts;
    layouts.add("slideMaster", QStringLiteral("../slideMasters/slideMaster1.xml"));
    files.push_back({"ppt/slideLayouts/slideLayout1.xml", one.bytes()});
    files.push_back({"ppt/slideLayouts/_rels/slideLayout1.xml.rels", layouts.bytes()});
}

// Colours and type that new text on a slide takes.
void addTheme(std::vector<ZippedFile>& files, const DeckLook& look) {
    const Theme& theme = *look.theme;
    Ooxml xml("a:theme", {{"name", QStringLiteral("Weft")}});
    xml.open("a:themeElements").open("a:clrScheme", {{"name", QStringLiteral("Weft")}});
    const std::pair<const char*, QColor> colours[] = {
        {"a:dk1", theme.text},          {"a:lt1", theme.card},
        {"a:dk2", theme.textMuted},     {"a:lt2", theme.field},
        {"a:accent1", look.accent},     {"a:accent2", theme.series[1]},
        {"a:accent3", theme.series[2]}, {"a:accent4", theme.series[3]},
        {"a:accent5", theme.series[4]}, {"a:accent6", theme.series[5]},
        {"a:hlink", look.accent},       {"a:folHlink", theme.textMuted}};
    for (const auto& [name, colour] : colours) {
        xml.open(name).put("a:srgbClr", {{"val", hex(colour)}}).close();
    }
    xml.close().open("a:fontScheme", {{"name", QStringLiteral("Weft")}});
    for (const char* font : {"a:majorFont", "a:minorFont"}) {
        xml.open(font)
            .put("a:latin", {{"typeface", officeFont()}})
            .put("a:ea", {{"typeface", QString()}})
            .put("a:cs", {{"typeface", QString()}})
            .close();
    }
    xml.close().open("a:fmtScheme", {{"name", QStringLiteral("Weft")}});
    const auto threeFills = [&](const char* list) { // §20.1.4.1.14: three of each
        xml.open(list);
        for (int i = 0; i < 3; ++i) {
            xml.open("a:solidFill").put("a:schemeClr", {{"val", QStringLiteral("phClr")}}).close();
        }
        xml.close();
    };
    threeFills("a:fillStyleLst");
    xml.open("a:lnStyleLst");
    for (int i = 0; i < 3; ++i) {
        xml.open("a:ln", {{"w", QStringLiteral("9525")}})
            .open("a:solidFill")
            .put("a:schemeClr", {{"val", QStringLiteral("phClr")}})
            .close()
            .close();
    }
    xml.close().open("a:effectStyleLst");
    for (int i = 0; i < 3; ++i) {
        xml.open("a:effectStyle").put("a:effectLst").close();
    }
    xml.close();
    threeFills("a:bgFillStyleLst");
    files.push_back({"ppt/theme/theme1.xml", xml.bytes()});
}

std::string contentTypes(std::size_t slides) {
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeStartDocument(QStringLiteral("1.0"), true);
    writer.writeStartElement(QStringLiteral("Types"));
    writer.writeDefaultNamespace(
        QStringLiteral("http://schemas.openxmlformats.org/package/2006/content-types"));
    const auto put = [&](const char* element, const char* key, const QString& name,
                         const QString& type) {
        writer.writeEmptyElement(QLatin1String(element));
        writer.writeAttribute(QLatin1String(key), name);
        writer.writeAttribute(QStringLiteral("ContentType"), type);
    };
    put("Default", "Extension", QStringLiteral("rels"),
        QStringLiteral("application/vnd.openxmlformats-package.relationships+xml"));
    put("Default", "Extension", QStringLiteral("xml"), QStringLiteral("application/xml"));
    put("Default", "Extension", QStringLiteral("png"), QStringLiteral("image/png"));
    const auto part = [&](const QString& name, const char* type) {
        put("Override", "PartName", name,
            QStringLiteral("application/vnd.openxmlformats-officedocument.%1+xml")
                .arg(QLatin1String(type)));
    };
    part(QStringLiteral("/ppt/presentation.xml"), "presentationml.presentation.main");
    part(QStringLiteral("/ppt/slideMasters/slideMaster1.xml"), "presentationml.slideMaster");
    part(QStringLiteral("/ppt/slideLayouts/slideLayout1.xml"), "presentationml.slideLayout");
    part(QStringLiteral("/ppt/theme/theme1.xml"), "theme");
    part(QStringLiteral("/docProps/app.xml"), "extended-properties");
    put("Override", "PartName", QStringLiteral("/docProps/core.xml"),
        QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"));
    for (std::size_t i = 0; i < slides; ++i) {
        part(QStringLiteral("/ppt/slides/slide%1.xml").arg(i + 1), "presentationml.slide");
    }
    writer.writeEndDocument();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void addProperties(std::vector<ZippedFile>& files, const Deck& deck) {
    Ooxml core("cp:coreProperties",
               {{"xmlns:cp", QStringLiteral("http://schemas.openxmlformats.org/package/2006/"
                                            "metadata/core-properties")},
                {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")}});
    core.words("dc:title", deck.name).words("dc:creator", deck.author);
    files.push_back({"docProps/core.xml", core.bytes()});
    Ooxml app("Properties",
              {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/"
                                        "extended-properties")}});
    app.words("Application", QStringLiteral("Weft"));
    files.push_back({"docProps/app.xml", app.bytes()});
}

void addPresentation(std::vector<ZippedFile>& files, std::size_t slides) {
    Relations relations;
    Ooxml xml("p:presentation");
    const QString master =
        relations.add("slideMaster", QStringLiteral("slideMasters/slideMaster1.xml"));
    relations.add("theme", QStringLiteral("theme/theme1.xml"));
    xml.open("p:sldMasterIdLst")
        .put("p:sldMasterId", {{"id", QStringLiteral("2147483648")}, {"r:id", master}})
        .close()
        .open("p:sldIdLst");
    for (std::size_t i = 0; i < slides; ++i) {
        const QString slide =
            relations.add("slide", QStringLiteral("slides/slide%1.xml").arg(i + 1));
        xml.put("p:sldId", {{"id", number(static_cast<qint64>(256 + i))}, {"r:id", slide}});
    }
    xml.close()
        .put("p:sldSz", {{"cx", number(emu(kSlideWidth))}, {"cy", number(emu(kSlideHeight))}})
        .put("p:notesSz", {{"cx", number(emu(kSlideHeight))}, {"cy", number(emu(kSlideWidth))}});
    files.push_back({"ppt/presentation.xml", xml.bytes()});
    files.push_back({"ppt/_rels/presentation.xml.rels", relations.bytes()});
}

} // namespace

void addPackage(std::vector<ZippedFile>& files, const Deck& deck) {
    files.push_back({"[Content_Types].xml", contentTypes(deck.slides.size())});
    Relations package;
    package.add("officeDocument", QStringLiteral("ppt/presentation.xml"));
    package.add("extended-properties", QStringLiteral("docProps/app.xml"));
    package.add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                "core-properties",
                QStringLiteral("docProps/core.xml"));
    files.push_back({"_rels/.rels", package.bytes()});
    addProperties(files, deck);
    addPresentation(files, deck.slides.size());
    addMaster(files);
    addTheme(files, deck.look);
}

} // namespace weft::ui
