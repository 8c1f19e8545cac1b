// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/peers.hpp"

#include "ui/canvas/card_painter.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <bitset>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace weft::ui {

namespace {

constexpr std::uint32_t kMostGroups = 24, kMostRing = 64;
constexpr std::size_t kMostLinks = 200'000; // looked at: more show nothing new
constexpr double kTilt = 0.42;              // of the layers of a three-dimensional grid

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Card)
};

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

// Calls `visit` with the ends of links between switches, as numbers from the first switch.
template <class Visit> void eachPeerLink(const Fabric& fabric, const Visit& visit) {
    const std::uint32_t first = fabric.switches().begin;
    const std::size_t step = 1 + fabric.links.size() / kMostLinks;
    for (std::size_t i = 0; i < fabric.links.size(); i += step) {
        const Link& link = fabric.links[i];
        if (link.a.value >= first && link.b.value >= first) {
            visit(link.a.value - first, link.b.value - first);
        }
    }
}

const Node& switchAt(const Fabric& fabric, std::uint32_t number) {
    return fabric.nodes[fabric.switches().begin + number];
}

// The sides of a torus, mesh or HyperX whose nodes are numbered along its dimensions, the first
// fastest; empty where the links are no such product. A side is the least number of nodes in a row
// such that each link stays within a row or joins equal places of two rows, equally many at every
// place; then rows are nodes of the next dimension.
std::vector<std::uint32_t> sidesOf(const Fabric& fabric) {
    if (fabric.links.size() > kMostLinks) {
        return {};
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    eachPeerLink(fabric, [&](std::uint32_t a, std::uint32_t b) { links.emplace_back(a, b); });
    const auto isSide = [&links](std::uint32_t side) {
        std::vector<std::uint32_t> across(side);
        for (const auto& [a, b] : links) {
            if (a / side != b / side) {
                if (a % side != b % side) {
                    return false;
                }
                ++across[a % side];
            }
        }
        return std::all_of(across.begin(), across.end(),
                           [&](std::uint32_t count) { return count == across.front(); });
    };
    std::vector<std::uint32_t> sides;
    for (std::uint32_t left = fabric.switches().size(); left > 1;) {
        std::uint32_t side = 2;
        while (side < left && (left % side != 0 || !isSide(side))) {
            ++side;
        }
        sides.push_back(side);
        std::erase_if(links,
                      [&](const auto& link) { return link.first / side == link.second / side; });
        for (auto& [a, b] : links) {
            a /= side;
            b /= side;
        }
        left /= side;
        if (left > 1 && links.empty()) {
            return {}; // rows that nothing joins
        }
    }
    return sides;
}

QPointF onRing(std::uint32_t index, std::uint32_t count) {
    const double turn = 2 * std::numbers::pi * index / count - std::numbers::pi / 2;
    return {0.5 + 0.5 * std::cos(turn), 0.5 + 0.5 * std::sin(turn)};
}

void addLines(PeerDrawing& drawing, const Fabric& fabric) {
    Pairs pairs;
    eachPeerLink(fabric, [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t from = drawing.spotOf[a], to = drawing.spotOf[b];
        if (from != to) {
            pairs.emplace(std::min(from, to), std::max(from, to));
        }
    });
    for (const auto& [a, b] : pairs) {
        drawing.lines.push_back({a, b, 0});
    }
}

// Pods that are joined to each other: a dragonfly's groups, the sites of a mesh of meshes.
PeerDrawing groupsOf(const Fabric& fabric) {
    PeerDrawing drawing;
    std::map<std::uint32_t, std::uint32_t> sizes;
    for (std::uint32_t i = 0; i < fabric.switches().size(); ++i) {
        ++sizes[switchAt(fabric, i).pod];
    }
    const auto count = static_cast<std::uint32_t>(sizes.size());
    const std::uint32_t shown = std::min(count, kMostGroups);
    std::map<std::uint32_t, std::uint32_t> spotOfPod;
    drawing.spots.resize(shown);
    for (const auto& [pod, size] : sizes) {
        const auto spot =
            static_cast<std::uint32_t>(std::uint64_t{spotOfPod.size()} * shown / count);
        spotOfPod[pod] = spot;
        drawing.spots[spot].at = onRing(spot, shown);
        drawing.spots[spot].switches += size;
    }
    for (std::uint32_t i = 0; i < fabric.switches().size(); ++i) {
        drawing.spotOf.push_back(spotOfPod[switchAt(fabric, i).pod]);
        drawing.spots[drawing.spotOf.back()].role = switchAt(fabric, i).role;
    }
    drawing.shape = PeerDrawing::Shape::Groups;
    const QLocale locale;
    const std::uint32_t least = std::min_element(sizes.begin(), sizes.end(), [](auto& a, auto& b) {
                                    return a.second < b.second;
                                })->second;
    drawing.words =
        Tr::tr("%1 groups of %2 switches").arg(locale.toString(count), locale.toString(least));
    addLines(drawing, fabric);
    return drawing;
}

PeerDrawing gridOf(const Fabric& fabric, std::vector<std::uint32_t> dims) {
    PeerDrawing drawing;
    QStringList words;
    for (const std::uint32_t side : dims) {
        words += QString::number(side);
    }
    drawing.words = words.join(QStringLiteral(" × "));
    while (dims.size() > 3) { // a picture has no more
        dims[2] *= dims.back();
        dims.pop_back();
    }
    dims.resize(3, 1);
    constexpr std::uint32_t kMost[2][3] = {{16, 10, 1}, {6, 5, 4}};
    std::uint32_t shown[3];
    for (int k = 0; k < 3; ++k) {
        shown[k] = std::min(dims[std::size_t(k)], kMost[dims[2] > 1 ? 1 : 0][k]);
    }
    drawing.spots.resize(std::size_t{shown[0]} * shown[1] * shown[2]);
    // Layers step up and to the right; all of them together fill the square.
    const double depth = shown[2] > 1 ? 0.3 : 0;
    const auto share = [](std::uint32_t i, std::uint32_t n) {
        return n > 1 ? double(i) / double(n - 1) : 0.5;
    };
    for (std::uint32_t i = 0; i < fabric.switches().size(); ++i) {
        const std::uint32_t at[3] = {i % dims[0], i / dims[0] % dims[1], i / dims[0] / dims[1]};
        std::uint32_t slot[3];
        for (int k = 0; k < 3; ++k) {
            slot[k] =
                static_cast<std::uint32_t>(std::uint64_t{at[k]} * shown[k] / dims[std::size_t(k)]);
        }
        const std::uint32_t spot = (slot[2] * shown[1] + slot[1]) * shown[0] + slot[0];
        const double back = shown[2] > 1 ? share(slot[2], shown[2]) : 0;
        drawing.spots[spot].at = {share(slot[0], shown[0]) * (1 - depth) + back * depth,
                                  share(slot[1], shown[1]) * (1 - depth * kTilt) +
                                      (1 - back) * depth * kTilt};
        drawing.spots[spot].role = switchAt(fabric, i).role;
        if (drawing.spots[spot].switches++ == 0) {
            drawing.spots[spot].first = i;
        }
        drawing.spotOf.push_back(spot);
    }
    drawing.shape = PeerDrawing::Shape::Grid;
    addLines(drawing, fabric);
    // What passes over others is bent round them: a torus's way back, a HyperX's long links.
    for (PeerLine& line : drawing.lines) {
        const auto apart = [&](std::uint32_t stride, std::uint32_t side) {
            const int from = int(line.a / stride % side), to = int(line.b / stride % side);
            return std::abs(from - to);
        };
        const int most = std::max(
            {apart(1, shown[0]), apart(shown[0], shown[1]), apart(shown[0] * shown[1], shown[2])});
        line.bend = most > 1 ? 0.14F : 0;
    }
    return drawing;
}

PeerDrawing ringOf(const Fabric& fabric) {
    PeerDrawing drawing;
    const std::uint32_t count = fabric.switches().size();
    const std::uint32_t shown = std::min(count, kMostRing);
    drawing.spots.resize(shown);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto spot = static_cast<std::uint32_t>(std::uint64_t{i} * shown / count);
        drawing.spots[spot].at = onRing(spot, shown);
        drawing.spots[spot].role = switchAt(fabric, i).role;
        if (drawing.spots[spot].switches++ == 0) {
            drawing.spots[spot].first = i;
        }
        drawing.spotOf.push_back(spot);
    }
    drawing.shape = PeerDrawing::Shape::Ring;
    addLines(drawing, fabric);
    return drawing;
}

} // namespace

PeerDrawing peerDrawing(const Fabric& fabric) {
    bool joined = false, acrossPods = false;
    std::bitset<8> roles;
    eachPeerLink(fabric, [&](std::uint32_t a, std::uint32_t b) {
        const Node& from = switchAt(fabric, a);
        const Node& to = switchAt(fabric, b);
        roles.set(static_cast<std::size_t>(from.role));
        roles.set(static_cast<std::size_t>(to.role));
        joined = joined || from.role == to.role;
        acrossPods = acrossPods || (from.role == to.role && from.pod != to.pod);
    });
    if (!joined) {
        return {};
    }
    const std::vector<std::uint32_t> sides =
        roles.count() == 1 ? sidesOf(fabric) : std::vector<std::uint32_t>();
    if (sides.size() > 1) {
        return gridOf(fabric, sides);
    }
    if (acrossPods) {
        return groupsOf(fabric);
    }
    return roles.count() == 1 ? ringOf(fabric) : PeerDrawing();
}

QPainterPath chord(const QPointF& a, const QPointF& b, double bend) {
    QPainterPath path(a);
    const QPointF across(-(b.y() - a.y()), b.x() - a.x());
    path.quadTo((a + b) / 2 + across * bend, b);
    return path;
}

QPointF spotAt(const PeerDrawing& drawing, std::size_t spot, const QRectF& place) {
    const QPointF& at = drawing.spots[spot].at;
    const double inset = std::min(12.0, place.height() * 0.12);
    QRectF room = place.adjusted(inset, inset, -inset, -inset);
    const double widest = room.height() * (drawing.shape == PeerDrawing::Shape::Grid ? 2.2 : 2.6);
    if (room.width() > widest) {
        room = QRectF(room.center().x() - widest / 2, room.top(), widest, room.height());
    }
    return {room.left() + at.x() * room.width(), room.top() + at.y() * room.height()};
}

double spotSize(const PeerDrawing& drawing, const QRectF& place) {
    double least = place.height() / 2;
    for (std::size_t i = 0; i + 1 < drawing.spots.size(); ++i) {
        const QLineF step(spotAt(drawing, i, place), spotAt(drawing, i + 1, place));
        least = step.length() > 0 ? std::min(least, step.length()) : least;
    }
    const bool groups = drawing.shape == PeerDrawing::Shape::Groups;
    return std::clamp(least * 0.55, 2.0, groups ? 26.0 : 11.0);
}

void paintPeers(QPainter& painter, const PeerDrawing& drawing, const QRectF& place, double scale,
                const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.link, std::max(0.6, 0.8 / scale)));
    const std::size_t count = drawing.lines.size();
    const double opacity = painter.opacity();
    painter.setOpacity(opacity * (count > 400 ? 0.4 : count > 120 ? 0.7 : 1));
    for (const PeerLine& line : drawing.lines) {
        painter.drawPath(chord(spotAt(drawing, line.a, place), spotAt(drawing, line.b, place),
                               double(line.bend)));
    }
    painter.setOpacity(opacity);
    const double size = spotSize(drawing, place);
    const bool groups = drawing.shape == PeerDrawing::Shape::Groups;
    for (std::size_t i = 0; i < drawing.spots.size(); ++i) {
        const PeerSpot& spot = drawing.spots[i];
        const QColor hue = roleColour(theme, spot.role);
        const QPointF at = spotAt(drawing, i, place);
        const QRectF box(at.x() - size / 2, at.y() - size / 2, size, size);
        painter.setPen(groups ? QPen(hue, 1.2 / scale) : QPen(Qt::NoPen));
        painter.setBrush(groups ? mixed(theme.card, hue, 0.2) : hue);
        painter.drawRoundedRect(box, size * 0.24, size * 0.24);
        if (groups && size * scale >= 15) {
            QFont cut = font(TextStyle::Small);
            cut.setPixelSize(std::max(1, int(size * 0.46)));
            drawLine(painter, box, QString::number(spot.switches), cut, theme.text,
                     Qt::AlignCenter);
        }
    }
    painter.restore();
}

} // namespace weft::ui
