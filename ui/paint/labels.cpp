// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/labels.hpp"

#include "core/base/file.hpp"
#include "core/export/cabling.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/fonts.hpp"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace weft::ui {

namespace {

constexpr int kDotsPerInch = 600; // of the layout; the PDF itself is vector
// Where labels lie on a sheet, in millimetres.
constexpr double kLeft = 4.75, kTop = 10.7, kAcross = 40.6, kDown = 21.2, kWidth = 38.1;
constexpr double kPadding = 1.6, kLine = 3.4;

double dots(double millimetres) {
    return millimetres / 25.4 * kDotsPerInch;
}

QFont cut(double points, QFont::Weight weight) {
    QFont font;
    font.setFamilies(
        {QStringLiteral("Weft Sans"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setStyleStrategy(QFont::PreferNoShaping); // names survive copying
    return font;
}

QString wordsOf(const Cell& cell) {
    const auto* words = std::get_if<std::string>(&cell);
    return words == nullptr ? QString() : text(*words);
}

// Qt notes the moment of writing; ours is fixed, so that the same design gives the same bytes.
void fixDate(QByteArray& bytes) {
    static const QByteArray kKey = "/CreationDate (D:";
    const qsizetype at = bytes.lastIndexOf(kKey);
    const qsizetype end = at < 0 ? -1 : bytes.indexOf(')', at);
    const QByteArray date = "20000101000000+00'00'";
    for (qsizetype i = at + kKey.size(); at >= 0 && i < end; ++i) {
        const qsizetype which = i - at - kKey.size();
        bytes[i] = which < date.size() ? date[which] : '0';
    }
}

class Sheets {
public:
    Sheets(QPdfWriter& writer, QPainter& painter)
        : writer_(writer), painter_(painter), strong_(cut(7, QFont::DemiBold)),
          plain_(cut(6, QFont::Normal)) {}

    void add(const std::vector<Cell>& cells) {
        constexpr int kPerSheet = kLabelColumns * kLabelRows;
        if (placed_ > 0 && placed_ % kPerSheet == 0) {
            writer_.newPage();
        }
        const int place = static_cast<int>(placed_++ % kPerSheet);
        const QPointF corner(dots(kLeft + kAcross * (place % kLabelColumns)),
                             dots(kTop + kDown * (place / kLabelColumns)));
        const auto* length = std::get_if<double>(&cells[7]);
        const QString metres = length == nullptr
                                   ? QString()
                                   : QStringLiteral("%1 m").arg(QString::number(*length, 'g', 6));
        line(corner, 0, wordsOf(cells[0]) + QLatin1Char(' ') + wordsOf(cells[1]), strong_);
        line(corner, 1, wordsOf(cells[2]), plain_);
        line(corner, 2, wordsOf(cells[3]), plain_);
        line(corner, 3, QChar(0x2192) + QLatin1Char(' ') + wordsOf(cells[4]), plain_);
        QStringList last{wordsOf(cells[5]), metres, wordsOf(cells[6])};
        last.removeAll(QString());
        line(corner, 4, last.join(QStringLiteral(" · ")), plain_);
    }

private:
    void line(const QPointF& corner, int number, const QString& words, const QFont& font) {
        const double width = dots(kWidth - 2 * kPadding);
        painter_.setFont(font);
        painter_.drawText(corner + QPointF(dots(kPadding), dots(kPadding + kLine * (number + 0.8))),
                          QFontMetricsF(font, &writer_).elidedText(words, Qt::ElideMiddle, width));
    }

    QPdfWriter& writer_;
    QPainter& painter_;
    const QFont strong_, plain_;
    std::int64_t placed_ = 0;
};

} // namespace

Result<QByteArray> renderLabels(const ExportInput& input) {
    if (cablesOf(input.analysis) == 0) {
        return fail(ErrorCode::Usage, "This design has no cables to label.");
    }
    loadFonts();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(text(input.design.name));
    writer.setCreator(QStringLiteral("Weft"));
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    Sheets sheets(writer, painter);
    const auto labels =
        forEachLabel(input, [&](const std::vector<Cell>& cells) { sheets.add(cells); });
    painter.end();
    if (!labels) {
        return Failure(labels.error());
    }
    fixDate(bytes);
    return bytes;
}

Result<void> writeLabels(const ExportInput& input, const std::string& path) {
    WEFT_TRY(const QByteArray bytes, renderLabels(input));
    return saveAtomically(
        path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace weft::ui
