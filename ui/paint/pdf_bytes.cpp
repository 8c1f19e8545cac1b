// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 32000-1, §7.5: a head, objects, a table of where they begin, a trailer that names the first.
// Qt writes one table and no object streams.
#include "ui/paint/pdf_bytes.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace weft::ui {

namespace {

struct PdfObject {
    QByteArray words;  // dictionary or value, up to where a stream begins
    QByteArray stream; // with its marks; may be empty
};

struct Parsed {
    QByteArray head, trailer;
    std::map<int, PdfObject> objects;
};

std::optional<Parsed> parsed(const QByteArray& pdf) {
    constexpr int kEntry = 20; // bytes of a row of the table
    const qsizetype at = pdf.lastIndexOf("startxref");
    const qsizetype table =
        at < 0 ? -1 : pdf.mid(at + 10).trimmed().split('\n').first().toLongLong();
    if (table <= 0 || pdf.mid(table, 5) != "xref\n") {
        return std::nullopt;
    }
    const qsizetype rows = pdf.indexOf('\n', table + 5) + 1;
    const int count = pdf.mid(table + 5, rows - table - 6).split(' ').last().toInt();
    std::map<qsizetype, int> begins; // by place in the file
    for (int i = 1; i < count; ++i) {
        const qsizetype begin = pdf.mid(rows + i * kEntry, 10).toLongLong();
        if (begin > 0) {
            begins[begin] = i;
        }
    }
    if (begins.empty()) {
        return std::nullopt;
    }
    Parsed found;
    found.head = pdf.left(begins.begin()->first);
    const qsizetype trailer = pdf.indexOf("trailer", rows);
    found.trailer = pdf.mid(trailer, at - trailer);
    for (auto each = begins.begin(); each != begins.end(); ++each) {
        const auto next = std::next(each);
        const QByteArray whole =
            pdf.mid(each->first, (next == begins.end() ? table : next->first) - each->first);
        const qsizetype first = whole.indexOf('\n') + 1, last = whole.lastIndexOf("endobj");
        const qsizetype mark = whole.indexOf(">>\nstream\n");
        const qsizetype end = mark < 0 ? last : mark + 3;
        found.objects[each->second] = {whole.mid(first, end - first),
                                       mark < 0 ? QByteArray() : whole.mid(end, last - end)};
    }
    return found;
}

// Gives objects their numbers as they are met.
class Numbers {
public:
    // With the references of `words` to new numbers, and font subsets' tags as they are met.
    QByteArray renumbered(const QByteArray& words) {
        static const QRegularExpression kWanted(
            QStringLiteral("(?<![0-9A-Za-z])([0-9]+) 0 R\\b|/([A-Z]{6})\\+"));
        const QString text = QString::fromLatin1(words);
        QString out;
        qsizetype copied = 0;
        for (auto found = kWanted.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            out += text.mid(copied, match.capturedStart() - copied);
            out += match.capturedLength(1) > 0
                       ? QStringLiteral("%1 0 R").arg(numberOf(match.captured(1).toInt()))
                       : QStringLiteral("/%1+").arg(tagOf(match.captured(2)));
            copied = match.capturedEnd();
        }
        return (out + text.mid(copied)).toLatin1();
    }

    const std::vector<int>& order() const { return order_; } // grows while objects are renumbered

private:
    int numberOf(int old) {
        const auto [place, isNew] = numbers_.try_emplace(old, static_cast<int>(order_.size()) + 1);
        if (isNew) {
            order_.push_back(old);
        }
        return place->second;
    }

    QString tagOf(const QString& old) {
        const auto [place, isNew] = tags_.try_emplace(old, static_cast<int>(tags_.size()));
        QString tag = QStringLiteral("Q");
        for (int rest = place->second, i = 0; i < 5; ++i, rest /= 26) {
            tag += QLatin1Char(static_cast<char>('A' + rest % 26));
        }
        return tag;
    }

    std::map<int, int> numbers_;
    std::map<QString, int> tags_;
    std::vector<int> order_;
};

void fixDate(QByteArray& words) {
    const QByteArray made("/CreationDate (");
    const qsizetype at = words.indexOf(made);
    if (at >= 0) {
        const qsizetype from = at + made.size(), end = words.indexOf(')', from);
        words.replace(from, end - from, "D:19800101000000Z");
    }
}

} // namespace

QByteArray repeatable(const QByteArray& pdf) {
    const std::optional<Parsed> file = parsed(pdf);
    if (!file) {
        return pdf;
    }
    Numbers numbers;
    QByteArray trailer = numbers.renumbered(file->trailer);
    QByteArray out = file->head;
    QByteArray table;
    for (std::size_t i = 0; i < numbers.order().size(); ++i) {
        const auto object = file->objects.find(numbers.order()[i]);
        if (object == file->objects.end()) {
            return pdf;
        }
        QByteArray words = numbers.renumbered(object->second.words);
        fixDate(words);
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(static_cast<int>(i) + 1) + " 0 obj\n" + words +
               object->second.stream + "endobj\n";
    }
    const QByteArray count = QByteArray::number(static_cast<int>(numbers.order().size()) + 1);
    const qsizetype size = trailer.indexOf("/Size "), end = trailer.indexOf('\n', size);
    trailer.replace(size, end - size, "/Size " + count);
    const QByteArray begin = QByteArray::number(out.size());
    return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + trailer + "startxref\n" +
           begin + "\n%%EOF\n";
}

} // namespace weft::ui
