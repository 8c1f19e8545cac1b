// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/xml_text.hpp"

#include "core/export/cells.hpp"

namespace weft {

std::string xmlEscaped(std::string_view text) {
    std::string out;
    for (const char c : validUtf8(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '\t':
        case '\n':
        case '\r':
            out += ' ';
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20) {
                out += c;
            }
        }
    }
    return out;
}

} // namespace weft
