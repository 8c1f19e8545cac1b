// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/card.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace weft {
namespace {

constexpr double kPad = 16, kFigures = 136; // right column
constexpr double kItem = 10;                // side of a switch's square
constexpr std::size_t kMostBoxes = 6;       // of servers, by pod

struct Row {
    NodeRole role = NodeRole::Server;
    std::string what; // "leaf"
    NodeRange nodes;
    double y = 0;
    std::vector<double> anchors; // x of each item, or of points along a count
    bool counted = false;        // more items than are drawn
};

Style styleOf(NodeRole role) {
    constexpr std::array kStyles{Style::Server, Style::Leaf, Style::Spine, Style::Core,
                                 Style::Switch};
    return kStyles[static_cast<std::size_t>(role)];
}

std::string plural(std::string_view role, std::uint32_t count) {
    if (count == 1) {
        return std::string(role);
    }
    return role == "leaf" ? "leaves" : role == "switch" ? "switches" : fmt::format("{}s", role);
}

std::vector<double> spread(double from, double to, std::size_t count) {
    std::vector<double> xs;
    for (std::size_t i = 0; i < count; ++i) {
        xs.push_back(from +
                     (to - from) * (static_cast<double>(i) + 0.5) / static_cast<double>(count));
    }
    return xs;
}

class Card {
public:
    Card(const FabricIntent& intent, const Fabric& fabric, const Rect& area,
         std::vector<Shape>& shapes)
        : intent_(intent), fabric_(fabric), area_(area), shapes_(shapes) {}

    void draw() {
        layRows();
        for (std::size_t i = 0; i + 1 < rows_.size(); ++i) {
            drawFan(rows_[i], rows_[i + 1]);
        }
        for (const Row& row : rows_) {
            row.role == NodeRole::Server ? drawServers(row) : drawSwitches(row);
        }
    }

private:
    // Tiers from the top down; servers, where there are any, at the bottom.
    void layRows() {
        constexpr std::array kOrder{NodeRole::Core, NodeRole::Spine, NodeRole::Switch,
                                    NodeRole::Leaf, NodeRole::Server};
        for (const NodeRole role : kOrder) {
            const NodeRange nodes = fabric_.range(role);
            if (nodes.size() > 0) {
                rows_.push_back(
                    {role, std::string(toString(role)), nodes, 0, {}, nodes.size() > kMostItems});
            }
        }
        step_ = area_.height / static_cast<double>(std::max<std::size_t>(rows_.size(), 1));
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            Row& row = rows_[i];
            row.y = area_.y + step_ * (static_cast<double>(i) + 0.5);
            if (row.role == NodeRole::Server) {
                makeBoxes();
                row.counted = false;
                row.anchors = spread(area_.x, area_.x + area_.width, boxes_.size());
            } else {
                constexpr std::size_t kPointsOfCount = 12;
                row.anchors = spread(area_.x, area_.x + area_.width,
                                     row.counted ? kPointsOfCount : row.nodes.size());
            }
        }
    }

    // Servers by pod, or in one box where there are many pods.
    void makeBoxes() {
        std::map<std::pair<std::size_t, std::uint32_t>, std::uint32_t> pods;
        for (std::size_t i = 0; i < fabric_.servers.size(); ++i) {
            const NodeRange nodes = fabric_.servers[i].nodes;
            for (std::uint32_t node = nodes.begin; node < nodes.end; ++node) {
                ++pods[{i, fabric_.node(NodeIndex(node)).pod}];
            }
        }
        if (pods.size() > kMostBoxes) {
            const NodeRange all = fabric_.range(NodeRole::Server);
            const bool alike = fabric_.servers.size() == 1;
            boxes_.push_back({fmt::format("{} × {}", formatCount(all.size()),
                                          alike ? fabric_.servers[0].name : "servers"),
                              alike ? fmt::format("{} pods", pods.size())
                                    : fmt::format("{} groups", pods.size()),
                              all});
            return;
        }
        std::vector<int> podsOf(fabric_.servers.size()); // of each block of servers
        for (const auto& [key, count] : pods) {
            ++podsOf[key.first];
        }
        std::uint32_t first = 0;
        for (const auto& [key, count] : pods) {
            const bool alone = podsOf[key.first] == 1;
            boxes_.push_back(
                {fmt::format("{} × {}", formatCount(count), fabric_.servers[key.first].name),
                 alone ? std::string() : fmt::format("pod {}", key.second + 1),
                 {first, first + count}});
            first += count;
        }
    }

    void drawFan(const Row& upper, const Row& lower) {
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        if (upper.counted || lower.counted) {
            for (std::size_t i = 0; i < upper.anchors.size(); ++i) {
                for (std::size_t j = 0; j < lower.anchors.size(); ++j) {
                    pairs.insert({i, j});
                }
            }
        } else {
            for (std::uint32_t node = upper.nodes.begin; node < upper.nodes.end; ++node) {
                for (const Arc& arc : fabric_.neighbours(NodeIndex(node))) {
                    if (lower.nodes.contains(arc.node)) {
                        pairs.insert({node - upper.nodes.begin, anchorOf(lower, arc.node)});
                    }
                }
            }
        }
        const double gap = kItem / 2;
        for (const auto& [i, j] : pairs) {
            shapes_.push_back({fmt::format("{}/{}", intent_.id, lower.what), Style::Fan,
                               PolylineShape{{{upper.anchors[i], upper.y + gap},
                                              {lower.anchors[j], lower.y - gap}}}});
        }
    }

    std::size_t anchorOf(const Row& row, NodeIndex node) const {
        if (row.role != NodeRole::Server) {
            return node.value - row.nodes.begin;
        }
        std::size_t i = 0;
        while (i + 1 < boxes_.size() && node.value >= boxes_[i].nodes.end) {
            ++i;
        }
        return i;
    }

    void drawSwitches(const Row& row) {
        const Style style = styleOf(row.role);
        const std::string rowId = fmt::format("{}/{}", intent_.id, row.what);
        const std::string count =
            fmt::format("{} {}", formatCount(row.nodes.size()), plural(row.what, row.nodes.size()));
        if (row.counted) {
            const double width = area_.width * 0.8, height = 20;
            const double x = area_.x + (area_.width - width) / 2;
            shapes_.push_back(
                {rowId, style, BoxShape{{x, row.y - height / 2, width, height}, height / 2}});
            shapes_.push_back(textShape(rowId, Style::OnColour, {x + width / 2, row.y + 4}, 12,
                                        Anchor::Middle, count, width));
        } else {
            for (std::uint32_t i = 0; i < row.nodes.size(); ++i) {
                const std::string id =
                    fmt::format("{}/{}", intent_.id,
                                nodeName(fabric_, NodeIndex(std::size_t{row.nodes.begin} + i)));
                shapes_.push_back(
                    {id, style,
                     BoxShape{{row.anchors[i] - kItem / 2, row.y - kItem / 2, kItem, kItem}, 2}});
            }
        }
        const double x = area_.x + area_.width + kPad;
        shapes_.push_back(
            textShape(rowId, Style::Title, {x, row.y - 1}, 12, Anchor::Start, count, kFigures));
        constexpr double kTwoLines = 26;
        if (step_ >= kTwoLines) { // else it would lie upon the next row's count
            const std::string& title = fabric_.deviceOf(NodeIndex(row.nodes.begin)).title;
            shapes_.push_back(textShape(rowId, Style::Faint, {x, row.y + 12}, 10, Anchor::Start,
                                        title, kFigures));
        }
    }

    void drawServers(const Row& row) {
        const double cell =
            area_.width / static_cast<double>(std::max<std::size_t>(boxes_.size(), 1));
        const double width = std::min(cell - 8, 150.0), height = 30;
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            const double x = row.anchors[i];
            const bool two = !boxes_[i].below.empty();
            shapes_.push_back({intent_.id + "/server", Style::Server,
                               BoxShape{{x - width / 2, row.y - kItem / 2, width, height}, 4}});
            shapes_.push_back(textShape(intent_.id + "/server", Style::Body,
                                        {x, row.y + (two ? 7.0 : 13.0)}, 10, Anchor::Middle,
                                        boxes_[i].text, width - 6));
            if (two) {
                shapes_.push_back(textShape(intent_.id + "/server", Style::Faint, {x, row.y + 19},
                                            9, Anchor::Middle, boxes_[i].below, width - 6));
            }
        }
    }

    struct Box {
        std::string text, below;
        NodeRange nodes;
    };
    const FabricIntent& intent_;
    const Fabric& fabric_;
    Rect area_;
    std::vector<Shape>& shapes_;
    std::vector<Row> rows_;
    double step_ = 0; // from one row to the next
    std::vector<Box> boxes_;
};

Style statusOf(const std::string& fabric, const Analysis& analysis) {
    Style status = Style::StatusGood;
    for (const Finding& finding : analysis.findings) {
        if (finding.scope.substr(0, finding.scope.find('/')) != fabric) {
            continue;
        }
        if (finding.severity == Severity::Error) {
            return Style::StatusError;
        }
        status = finding.severity == Severity::Warning ? Style::StatusWarning : status;
    }
    return status;
}

// Each with its label; those that have no room for theirs are left out.
void drawKeyFigures(const FabricIntent& intent, const Analysis& analysis, const Rect& place,
                    std::vector<Shape>& shapes) {
    struct Figure {
        std::string_view metric, label;
    };
    constexpr std::array<Figure, 3> kKeyFigures{{{"fabric.oversubscription", "oversubscription"},
                                                 {"fabric.bisection", "bisection"},
                                                 {"fabric.power.typical", "power"}}};
    constexpr double kDigit = 7, kLetter = 5.4, kGap = 6;
    const double inner = place.width - 2 * kPad,
                 step = inner / static_cast<double>(kKeyFigures.size());
    double x = place.x + kPad;
    for (const Figure& figure : kKeyFigures) {
        const Metric* metric = analysis.find(figure.metric, intent.id);
        const bool ratio = metric != nullptr && metric->unit == "ratio";
        const std::string value = metric == nullptr ? "–"
                                  : ratio           ? formatRatio(metric->value)
                                                    : formatValue(metric->value, metric->unit, 3);
        const double taken = kDigit * static_cast<double>(value.size()) + kGap;
        const double needed = taken + kLetter * static_cast<double>(figure.label.size());
        if (x + needed > place.x + place.width - kPad) {
            continue;
        }
        const double y = place.y + place.height - 14;
        shapes.push_back(
            textShape(intent.id, Style::Title, {x, y}, 12, Anchor::Start, value, needed));
        shapes.push_back(textShape(intent.id, Style::Faint, {x + taken, y}, 10, Anchor::Start,
                                   figure.label, needed));
        x += std::max(step, needed + 2 * kGap);
    }
}

} // namespace

Shape textShape(std::string id, Style style, Point at, double size, Anchor anchor,
                std::string_view text, double width) {
    // Letters of the usual fonts are a little over half as wide as high; what is too long is cut at
    // a letter.
    constexpr double kLetter = 0.56;
    const auto most = static_cast<std::size_t>(std::max(width / (size * kLetter), 1.0));
    std::string shown;
    std::size_t letters = 0;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        letters += begins ? 1 : 0;
        if (begins && letters > most) {
            shown += "…";
            break;
        }
        shown += c;
    }
    return {std::move(id), style, TextShape{at, size, anchor, std::move(shown)}};
}

void drawCard(const FabricIntent& intent, const Fabric* fabric, const Analysis& analysis,
              const Rect& place, std::vector<Shape>& shapes) {
    shapes.push_back({intent.id, Style::Card, BoxShape{place, 10}});
    shapes.push_back({intent.id, statusOf(intent.id, analysis),
                      BoxShape{{place.x + kPad, place.y + 15, 8, 8}, 4}});
    const double inner = place.width - 2 * kPad;
    shapes.push_back(textShape(intent.id, Style::Title, {place.x + kPad + 16, place.y + 24}, 13,
                               Anchor::Start, intent.name, inner * 0.6));
    shapes.push_back(textShape(intent.id, Style::Faint,
                               {place.x + place.width - kPad, place.y + 24}, 11, Anchor::End,
                               intent.topology, inner * 0.3));
    if (fabric == nullptr) {
        shapes.push_back(textShape(intent.id, Style::Faint,
                                   {place.x + place.width / 2, place.y + place.height / 2}, 12,
                                   Anchor::Middle, "cannot be built: see the problems", inner));
        return;
    }
    const Rect area{place.x + kPad, place.y + 34, inner - kFigures - kPad, place.height - 34 - 40};
    Card(intent, *fabric, area, shapes).draw();
    drawKeyFigures(intent, analysis, place, shapes);
}

} // namespace weft
