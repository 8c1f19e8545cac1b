// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/cells.hpp"
#include "core/export/picture.hpp"
#include "core/export/table.hpp"
#include "core/export/xml_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace weft {
namespace {

constexpr std::string_view kStyleSheet = R"(
text{font-family:Inter,'Noto Sans','Segoe UI','DejaVu Sans',Arial,sans-serif;fill:#111827}
.ground{fill:#f7f8fa}
.site{fill:#ffffff;fill-opacity:.6;stroke:#d5d9e0}
.card{fill:#ffffff;stroke:#d5d9e0}
.leaf{fill:#0d9488}
.spine{fill:#3b5bdb}
.core{fill:#1e3a8a}
.switch{fill:#0d9488}
.server{fill:#f1f3f6;stroke:#d5d9e0}
.fan{fill:none;stroke:#9aa3b2;stroke-opacity:.45;stroke-width:.8}
.wan{fill:none;stroke:#3b82f6;stroke-width:2}
.join{fill:none;stroke:#3b5bdb;stroke-width:2}
.wan-label{fill:#ffffff;stroke:#d5d9e0}
.status-good{fill:#16a34a}
.status-warning{fill:#d97706}
.status-error{fill:#dc2626}
text.title{font-weight:600}
text.faint{fill:#5b6472}
text.on-colour{fill:#ffffff;font-weight:600}
)";

// A tenth of a unit is finer than any screen, and short.
double tenth(double value) {
    return std::round(value * 10) / 10 + 0.0; // no "-0"
}

struct Painter {
    std::string& out;
    std::string attributes;

    void operator()(const BoxShape& box) const {
        fmt::format_to(std::back_inserter(out),
                       R"(<rect{} x="{}" y="{}" width="{}" height="{}" rx="{}"/>)", attributes,
                       tenth(box.rect.x), tenth(box.rect.y), tenth(box.rect.width),
                       tenth(box.rect.height), tenth(box.corner));
    }
    void operator()(const PolylineShape& line) const {
        fmt::format_to(std::back_inserter(out), "<polyline{} points=\"", attributes);
        for (const Point& point : line.points) {
            fmt::format_to(std::back_inserter(out), "{}{},{}",
                           &point == line.points.data() ? "" : " ", tenth(point.x), tenth(point.y));
        }
        out += "\"/>";
    }
    void operator()(const CurveShape& curve) const {
        fmt::format_to(std::back_inserter(out), R"(<path{} d="M{} {}C{} {} {} {} {} {}"/>)",
                       attributes, tenth(curve.from.x), tenth(curve.from.y),
                       tenth(curve.control1.x), tenth(curve.control1.y), tenth(curve.control2.x),
                       tenth(curve.control2.y), tenth(curve.to.x), tenth(curve.to.y));
    }
    void operator()(const TextShape& text) const {
        constexpr std::array<std::string_view, 3> kAnchors{"start", "middle", "end"};
        fmt::format_to(std::back_inserter(out),
                       R"(<text{} x="{}" y="{}" font-size="{}" text-anchor="{}">{}</text>)",
                       attributes, tenth(text.at.x), tenth(text.at.y), tenth(text.size),
                       kAnchors[static_cast<std::size_t>(text.anchor)], xmlEscaped(text.text));
    }
};

Result<std::string> bytes(const ExportInput& input) {
    return toSvg(layOut(input.design, input.analysis));
}

} // namespace

std::string_view toString(Style style) {
    constexpr std::array<std::string_view, 19> kNames{
        "ground",       "site",  "card", "leaf",      "spine",    "core",        "switch",
        "server",       "fan",   "wan",  "wan-label", "join",     "status-good", "status-warning",
        "status-error", "title", "body", "faint",     "on-colour"};
    return kNames[static_cast<std::size_t>(style)];
}

std::string toSvg(const Picture& picture) {
    const Rect& bounds = picture.bounds;
    std::string out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{0} {1} {2} "
                                  "{3}\" width=\"{2}\" height=\"{3}\">\n"
                                  "<style>{4}</style>\n",
                                  tenth(bounds.x), tenth(bounds.y), tenth(bounds.width),
                                  tenth(bounds.height), kStyleSheet);
    for (const Shape& shape : picture.shapes) {
        std::string attributes = fmt::format(" class=\"{}\"", toString(shape.style));
        if (!shape.id.empty()) {
            attributes += fmt::format(" data-id=\"{}\"", xmlEscaped(shape.id));
        }
        std::visit(Painter{out, std::move(attributes)}, shape.form);
        out += '\n';
    }
    out += "</svg>\n";
    return out;
}

constinit const Exporter kPictureSvg{"svg", "Picture of the design, SVG",
                                     "svg", "Sites, fabrics and their tiers as a drawing",
                                     true,  bytes};

} // namespace weft
