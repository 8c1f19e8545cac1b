// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/pdf_bytes.hpp"

namespace weft::ui {

void makeRepeatable(QByteArray& pdf) {
    const QByteArray made("/CreationDate (D:");
    qsizetype at = pdf.lastIndexOf(made);
    if (at >= 0) {
        const QByteArray first("19800101000000+00'00'"); // as many bytes as Qt writes, or fewer
        const qsizetype end = pdf.indexOf(')', at);
        pdf.replace(at + made.size(), end - at - made.size(),
                    first.left(end - at - made.size()).leftJustified(end - at - made.size(), ' '));
    }
}

} // namespace weft::ui
