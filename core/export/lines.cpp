// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/lines.hpp"

#include "core/base/text.hpp"
#include "core/export/card.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace weft {
namespace {

// A curve from edge to edge, level or upright by which way the sites lie.
CurveShape curveBetween(const Rect& a, const Rect& b) {
    const Point ca{a.x + a.width / 2, a.y + a.height / 2},
        cb{b.x + b.width / 2, b.y + b.height / 2};
    const bool level = a.x + a.width < b.x || b.x + b.width < a.x;
    if (level) {
        const bool right = cb.x > ca.x;
        const Point from{right ? a.x + a.width : a.x, ca.y}, to{right ? b.x : b.x + b.width, cb.y};
        const double middle = (from.x + to.x) / 2;
        return {from, {middle, from.y}, {middle, to.y}, to};
    }
    const bool down = cb.y > ca.y;
    const Point from{ca.x, down ? a.y + a.height : a.y}, to{cb.x, down ? b.y : b.y + b.height};
    const double middle = (from.y + to.y) / 2;
    return {from, {from.x, middle}, {to.x, middle}, to};
}

Point pointOn(const CurveShape& curve, double t) {
    const double s = 1 - t;
    const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    return {a * curve.from.x + b * curve.control1.x + c * curve.control2.x + d * curve.to.x,
            a * curve.from.y + b * curve.control1.y + c * curve.control2.y + d * curve.to.y};
}

// What the ways of joins keep clear of, and where they run.
class JoinWays {
public:
    explicit JoinWays(const Places& cards) : cards_(cards) {}

    // Straight between what the two have in common, where they have; past the left or the lower
    // sides of both where another card stands between them.
    CurveShape between(const std::string& a, const std::string& b) const {
        const Rect &from = cards_.at(a), &to = cards_.at(b);
        const Span across = common(from.x, from.width, to.x, to.width);
        const Span down = common(from.y, from.height, to.y, to.height);
        CurveShape curve = curveBetween(from, to);
        if (across.size() > 0) {
            curve.from.x = curve.control1.x = curve.control2.x = curve.to.x = across.middle();
        } else if (down.size() > 0) {
            curve.from.y = curve.control1.y = curve.control2.y = curve.to.y = down.middle();
        }
        return isFree(curve, a, b) ? curve : across.size() > 0 ? leftOf(from, to) : below(from, to);
    }

private:
    static constexpr double kAside = 48;

    struct Span {
        double begin = 0, end = 0;
        double size() const { return end - begin; }
        double middle() const { return (begin + end) / 2; }
    };
    static Span common(double a, double lengthA, double b, double lengthB) {
        return {std::max(a, b), std::min(a + lengthA, b + lengthB)};
    }

    static CurveShape leftOf(const Rect& a, const Rect& b) {
        const Point from{a.x, a.y + a.height / 2}, to{b.x, b.y + b.height / 2};
        const double x = std::min(a.x, b.x) - kAside;
        return {from, {x, from.y}, {x, to.y}, to};
    }
    static CurveShape below(const Rect& a, const Rect& b) {
        const Point from{a.x + a.width / 2, a.y + a.height}, to{b.x + b.width / 2, b.y + b.height};
        const double y = std::max(from.y, to.y) + kAside;
        return {from, {from.x, y}, {to.x, y}, to};
    }

    bool isFree(const CurveShape& curve, const std::string& a, const std::string& b) const {
        constexpr int kLooks = 32;
        for (int i = 1; i < kLooks; ++i) {
            const Point at = pointOn(curve, static_cast<double>(i) / kLooks);
            for (const auto& [id, card] : cards_) {
                const bool hits = at.x > card.x && at.x < card.x + card.width && at.y > card.y &&
                                  at.y < card.y + card.height;
                if (hits && id != a && id != b) {
                    return false;
                }
            }
        }
        return true;
    }

    const Places& cards_;
};

} // namespace

void drawWans(const Design& design, const Places& places, std::vector<Shape>& shapes) {
    std::vector<Shape> labels;
    std::map<std::pair<Id, Id>, int>
        between; // links that join the same sites stand one below the other
    for (const WanLink& link : *design.wans) {
        const auto a = places.find(link.a), b = places.find(link.b);
        if (a == places.end() || b == places.end() || a == b) {
            continue;
        }
        const int place = between[std::minmax(link.a, link.b)]++;
        const CurveShape curve = curveBetween(a->second, b->second);
        shapes.push_back({link.id, Style::Wan, curve});
        constexpr double kWidth = 170, kHeight = 38;
        const Point middle{(curve.from.x + curve.to.x) / 2,
                           (curve.from.y + curve.to.y) / 2 + place * (kHeight + 4)};
        labels.push_back(
            {link.id, Style::WanLabel,
             BoxShape{{middle.x - kWidth / 2, middle.y - kHeight / 2, kWidth, kHeight}, 6}});
        labels.push_back(textShape(link.id, Style::Title, {middle.x, middle.y - 3}, 11,
                                   Anchor::Middle, link.name.empty() ? link.id : link.name,
                                   kWidth - 12));
        labels.push_back(textShape(
            link.id, Style::Faint, {middle.x, middle.y + 12}, 10, Anchor::Middle,
            fmt::format("{} × {}{}", formatCount(link.count), formatBandwidth(link.rate),
                        link.distance > metres(0) ? ", " + formatLength(link.distance) : ""),
            kWidth - 12));
    }
    std::move(labels.begin(), labels.end(), std::back_inserter(shapes));
}

// Between cards that stand close side by side: the label lies over their lower edges, where they
// say least.
void drawJoins(const Design& design, const Places& cards, std::vector<Shape>& shapes) {
    constexpr double kHeight = 22, kTextSize = 11, kPerLetter = 6.4;
    const JoinWays ways(cards);
    std::map<std::pair<Id, Id>, int> between;
    for (const FabricJoin& join : *design.joins) {
        const auto a = cards.find(join.a.fabric), b = cards.find(join.b.fabric);
        if (a == cards.end() || b == cards.end()) {
            continue;
        }
        const std::string label =
            fmt::format("{} × {}{}", formatCount(join.count), formatBandwidth(join.rate),
                        join.length ? ", " + formatLength(*join.length) : "");
        const double width = kPerLetter * static_cast<double>(label.size()) + 12;
        const int place = between[std::minmax(join.a.fabric, join.b.fabric)]++;
        CurveShape curve = ways.between(join.a.fabric, join.b.fabric);
        Point middle = pointOn(curve, 0.5);
        if (curve.from.y == curve.to.y && std::abs(curve.to.x - curve.from.x) < width) {
            const double lower =
                std::min(a->second.y + a->second.height, b->second.y + b->second.height);
            middle.y = lower - place * (kHeight + 4);
            curve.from.y = curve.control1.y = curve.control2.y = curve.to.y = middle.y - kHeight;
        } else {
            middle.y += place * (kHeight + 4);
        }
        shapes.push_back({join.id, Style::Join, curve});
        shapes.push_back(
            {join.id, Style::WanLabel,
             BoxShape{{middle.x - width / 2, middle.y - kHeight / 2, width, kHeight}, 6}});
        shapes.push_back(textShape(join.id, Style::Title, {middle.x, middle.y + 4}, kTextSize,
                                   Anchor::Middle, label, width));
    }
}

} // namespace weft
