// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/ooxml.hpp"

namespace weft::ui {

namespace {

constexpr const char* kDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* kSlides = "http://schemas.openxmlformats.org/presentationml/2006/main";
constexpr const char* kRelated =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string utf8Of(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// XML 1.0, §2.2: what a document cannot hold however it is escaped is left out.
QString allowed(const QString& text) {
    QString kept;
    for (const QChar c : text) {
        const bool isSpace = c == QLatin1Char('\t') || c == QLatin1Char('\n');
        if ((c >= QChar(0x20) || isSpace) && c != QChar(0xfffe) && c != QChar(0xffff)) {
            kept += c;
        }
    }
    return kept;
}

} // namespace

Ooxml::Ooxml(const char* root, Attributes given) {
    writer_.writeStartDocument(QStringLiteral("1.0"), true);
    writer_.writeStartElement(QLatin1String(root));
    writer_.writeAttribute(QStringLiteral("xmlns:a"), QLatin1String(kDrawing));
    writer_.writeAttribute(QStringLiteral("xmlns:r"), QLatin1String(kRelated));
    writer_.writeAttribute(QStringLiteral("xmlns:p"), QLatin1String(kSlides));
    attributes(given);
}

void Ooxml::attributes(Attributes given) {
    for (const auto& [name, value] : given) {
        writer_.writeAttribute(QLatin1String(name), allowed(value));
    }
}

Ooxml& Ooxml::open(const char* name, Attributes given) {
    writer_.writeStartElement(QLatin1String(name));
    attributes(given);
    return *this;
}

Ooxml& Ooxml::close() {
    writer_.writeEndElement();
    return *this;
}

Ooxml& Ooxml::put(const char* name, Attributes given) {
    writer_.writeEmptyElement(QLatin1String(name));
    attributes(given);
    return *this;
}

Ooxml& Ooxml::words(const char* name, const QString& text) {
    writer_.writeTextElement(QLatin1String(name), allowed(text));
    return *this;
}

std::string Ooxml::bytes() {
    writer_.writeEndDocument();
    return utf8Of(bytes_);
}

QString Relations::add(const char* type, const QString& target) {
    all_.emplace_back(type, target);
    return QStringLiteral("rId%1").arg(all_.size());
}

std::string Relations::bytes() const {
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    writer.writeStartDocument(QStringLiteral("1.0"), true);
    writer.writeStartElement(QStringLiteral("Relationships"));
    writer.writeDefaultNamespace(QLatin1String(kPackage));
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const QString type = QLatin1String(all_[i].first);
        writer.writeEmptyElement(QStringLiteral("Relationship"));
        writer.writeAttribute(QStringLiteral("Id"), QStringLiteral("rId%1").arg(i + 1));
        writer.writeAttribute(QStringLiteral("Type"),
                              type.contains(QLatin1Char(':'))
                                  ? type
                                  : QLatin1String(kRelated) + QLatin1Char('/') + type);
        writer.writeAttribute(QStringLiteral("Target"), all_[i].second);
    }
    writer.writeEndDocument();
    return utf8Of(bytes);
}

} // namespace weft::ui
