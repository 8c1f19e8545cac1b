// SPDX-License-Identifier: GPL-3.0-or-later
// A picture is a list of shapes, laid out once and painted anywhere: SVG here, a window, PDF or
// bitmap elsewhere. It knows no colours, only what each shape means; painters choose by style.
// Canvas units: 1 is a device-independent pixel at 100 %, y grows downwards.
#pragma once

#include "core/analysis/analysis.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft {

enum class Style : std::uint8_t {
    Ground, // behind everything
    Site,   // container
    Card,   // of a fabric
    Leaf,   // squares and pills of a tier
    Spine,
    Core,
    Switch,
    Server,     // box of a block of servers
    Fan,        // links between tiers
    Wan,        // curve between sites
    WanLabel,   // box on it, or on a join
    Join,       // curve between fabrics
    StatusGood, // dot: no finding, warnings, errors
    StatusWarning,
    StatusError,
    Title,    // text, strong
    Body,     // text
    Faint,    // text, second rank
    OnColour, // text on a tier's pill
};

enum class Anchor : std::uint8_t { Start, Middle, End };

struct BoxShape {
    Rect rect;
    double corner = 0; // radius
};
struct PolylineShape { // two points: a line
    std::vector<Point> points;
};
struct CurveShape { // cubic Bézier
    Point from, control1, control2, to;
};
struct TextShape {
    Point at; // on the baseline
    double size = 12;
    Anchor anchor = Anchor::Start;
    std::string text;
};

struct Shape {
    std::string id; // what it shows: "compute", "compute/leaf", "compute/leaf-07"; several shapes
                    // may share one
    Style style = Style::Ground;
    std::variant<BoxShape, PolylineShape, CurveShape, TextShape> form;
};

struct Picture {
    Rect bounds;
    std::vector<Shape> shapes; // in painting order
};

// What is placed by hand stays where it is; the rest is placed beside it. O(links) for small tiers;
// a tier of more than kMostItems is drawn as a count.
Picture layOut(const Design& design, const Analysis& analysis);
constexpr std::uint32_t kMostItems = 32;

// A whole document in the light theme. Any text is safe in it.
std::string toSvg(const Picture& picture);

std::string_view toString(Style style); // "card", "leaf": the class names of the SVG

} // namespace weft
