// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/report.hpp"

#include "core/base/file.hpp"
#include "ui/paint/logo.hpp"
#include "ui/paint/pdf_bytes.hpp"
#include "ui/paint/plot.hpp"
#include "ui/paint/report_html.hpp"
#include "ui/paint/report_objects.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/fonts.hpp"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDate>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

namespace weft::ui {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Report)
};

constexpr int kDotsPerInch = 300; // of the layout; the PDF itself is vector
constexpr double kMarginMm = 18;
constexpr double kBandMm = 9; // of header and footer, inside the margins

double dots(double millimetres) {
    return millimetres / 25.4 * kDotsPerInch;
}

QFont reportFont(double points, QFont::Weight weight = QFont::Normal) {
    QFont font;
    font.setFamilies(
        {QStringLiteral("Weft Sans"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(points);
    font.setWeight(weight);
    // Contextual glyphs and ligatures have no Unicode in Qt's PDFs: part numbers would not survive
    // copying.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

// Puts a drawing where the text holds its mark.
void place(QTextDocument& document, const QString& mark, int object) {
    QTextCursor cursor = document.find(mark);
    if (cursor.isNull()) {
        return;
    }
    QTextCharFormat format;
    format.setObjectType(ReportObjects::kType);
    format.setProperty(ReportObjects::kIndexProperty, object);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void fill(QTextDocument& document, ReportObjects& objects, const Design& design,
          const Analysis& analysis, std::span<const WhatIf> compared) {
    document.setDefaultStyleSheet(reportStyle());
    document.setDefaultFont(reportFont(8.5));
    document.setDocumentMargin(0);
    document.setHtml(reportHtml(design, analysis, compared));
    document.documentLayout()->registerHandler(ReportObjects::kType, &objects);
    if (const QByteArray logo = logoBytes(design.presentation->logo); canShowLogo(logo)) {
        place(document, logoMark(), objects.addLogo(logo));
    }
    place(document, pictureMark(), objects.addPicture(layOut(design, analysis)));
    for (const FabricIntent& fabric : *design.fabrics) {
        place(document, plotMark(fabric.id),
              objects.addPlot(collectiveSeries(analysis, fabric.id)));
    }
}

void paintBand(QPainter& painter, const QRectF& band, const QString& left, const QString& right,
               bool lineBelow) {
    painter.save();
    painter.setFont(reportFont(7.5));
    painter.setPen(QColor(0x5b6472));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const QRectF words = band.adjusted(0, 0, 0, lineBelow ? -dots(3) : 0);
    const Qt::Alignment edge = lineBelow ? Qt::AlignTop : Qt::AlignBottom;
    painter.drawText(words, Qt::AlignLeft | edge,
                     metrics.elidedText(left, Qt::ElideRight, band.width() * 0.7));
    painter.drawText(words, Qt::AlignRight | edge, right);
    painter.restore();
}

// Layout takes about as long as painting. False: given up.
bool paintPages(QPainter& painter, QTextDocument& document, const QRectF& page,
                const QString& title, const QString& confidentiality,
                const ExportProgress& progress) {
    const QRectF head(0, 0, page.width(), dots(kBandMm));
    const QRectF foot(0, page.height() - dots(kBandMm), page.width(), dots(kBandMm));
    const QSizeF body = document.pageSize();
    const int pages = document.pageCount();
    auto* writer = static_cast<QPdfWriter*>(painter.device());
    for (int number = 0; number < pages; ++number) {
        if (progress && !progress(0.5 + 0.5 * number / pages)) {
            return false;
        }
        if (number > 0) {
            writer->newPage();
        }
        paintBand(painter, head, title,
                  QLocale().toString(QDate::currentDate(), QLocale::ShortFormat), true);
        paintBand(painter, foot,
                  confidentiality.isEmpty() ? Report::tr("Weft %1").arg(QLatin1String(WEFT_VERSION))
                                            : confidentiality,
                  Report::tr("Page %1 of %2").arg(number + 1).arg(pages), false);
        painter.save();
        painter.translate(0, head.height() - number * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, QColor(0x171e2b));
        context.clip = QRectF(0, number * body.height(), body.width(), body.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return true;
}

} // namespace

QByteArray renderReport(const Design& design, const Analysis& analysis,
                        const ExportProgress& progress, const ReportOptions& options) {
    loadFonts();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QString name = reportTitle(design);
    writer.setTitle(name);
    writer.setCreator(QStringLiteral("Weft"));
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(options.paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm - 4, kMarginMm, kMarginMm - 4),
                          QPageLayout::Millimeter);

    const QRectF page(QPointF(), QSizeF(writer.width(), writer.height()));
    ReportObjects objects(page.width(), dots(1));
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    if (progress && !progress(0)) {
        return {};
    }
    fill(document, objects, design, analysis, options.compared);
    document.setPageSize(QSizeF(page.width(), page.height() - 2 * dots(kBandMm)));

    QPainter painter(&writer);
    const bool isWhole = paintPages(painter, document, page, name,
                                    text(design.presentation->confidentiality), progress);
    painter.end();
    return isWhole ? repeatable(bytes) : QByteArray();
}

Result<void> writeReport(const Design& design, const Analysis& analysis, const std::string& path,
                         const ExportProgress& progress, const ReportOptions& options) {
    const QByteArray bytes = renderReport(design, analysis, progress, options);
    if (bytes.isEmpty()) {
        return fail(ErrorCode::Cancelled, "The report was given up");
    }
    return saveAtomically(
        path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace weft::ui
