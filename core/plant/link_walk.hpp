// SPDX-License-Identifier: GPL-3.0-or-later
// The links of a fabric with the ports dealt to them: the one walk that counting for the bill and
// listing for the schedule share.
#pragma once

#include "core/fabric/board.hpp"
#include "core/plant/ports.hpp"

#include <algorithm>

namespace weft {

// One end of a piece: consecutive ports of one run of a lot.
struct PieceEnd {
    NodeIndex node;
    const PortShape* shape = nullptr;
    const PortLot* lot = nullptr;
    const PortRun* run = nullptr;
    std::int64_t index = 0; // of the first port, from 0 within the lot
    PlaceKind place() const { return {shape->server, shape->kind, run->cages}; }
};

// Parallel links whose ports lie in one run at either end.
struct LinkPiece {
    LinkIndex link;
    std::uint16_t linkClass = 0;
    std::int64_t count = 0;
    PieceEnd a, b;
};

class LinkWalk {
public:
    LinkWalk(const Fabric& fabric, const PortPlan& plan) : fabric_(fabric), plan_(plan) {
        firstCursor_.reserve(fabric.nodes.size());
        std::uint32_t cursors = 0;
        for (const std::uint32_t shape : plan.shapeOf) {
            firstCursor_.push_back(cursors);
            cursors += static_cast<std::uint32_t>(plan.shapes[shape].lots.size());
        }
        cursors_.assign(cursors, 0);
    }

    // Calls visit(const LinkPiece&) in the order of links until it returns false; false when it
    // did. Call once.
    template <class Visit> bool run(Visit&& visit) {
        for (std::size_t i = 0; i < fabric_.links.size(); ++i) {
            const Link& link = fabric_.links[i];
            std::int64_t left = isOnBoard(fabric_, link) ? 0 : link.count;
            while (left > 0) {
                LinkPiece piece{LinkIndex(i), link.linkClass, left, endOf(link, link.a),
                                endOf(link, link.b)};
                piece.count = std::min({left, room(piece.a), room(piece.b)});
                advance(link, link.a, piece.count);
                advance(link, link.b, piece.count);
                left -= piece.count;
                if (!visit(piece)) {
                    return false;
                }
            }
        }
        return true;
    }

private:
    std::size_t lotAt(const PortShape& shape, const Link& link, NodeIndex node) const {
        const LinkClass& linkClass = fabric_.classOf(link);
        const Side side = linkClass.lower == linkClass.upper ? Side::Peer
                          : link.b == node                   ? Side::Down
                                                             : Side::Up;
        return static_cast<std::size_t>(&lotOf(plan_, shape, link.linkClass, side) -
                                        shape.lots.data());
    }
    PieceEnd endOf(const Link& link, NodeIndex node) const {
        const PortShape& shape = plan_.shapes[plan_.shapeOf[node.get()]];
        const std::size_t lot = lotAt(shape, link, node);
        PieceEnd end{node, &shape, &shape.lots[lot], nullptr,
                     cursors_[firstCursor_[node.get()] + lot]};
        std::int64_t index = end.index;
        for (const PortRun& run : end.lot->runs) {
            end.run = &run;
            if (index < run.ports) {
                break;
            }
            index -= run.ports;
        }
        return end;
    }
    static std::int64_t room(const PieceEnd& end) {
        std::int64_t last = 0;
        for (const PortRun& run : end.lot->runs) {
            last += run.ports;
            if (&run == end.run) {
                break;
            }
        }
        return last - end.index;
    }
    void advance(const Link& link, NodeIndex node, std::int64_t count) {
        const PortShape& shape = plan_.shapes[plan_.shapeOf[node.get()]];
        cursors_[firstCursor_[node.get()] + lotAt(shape, link, node)] +=
            static_cast<std::uint32_t>(count);
    }

    const Fabric& fabric_;
    const PortPlan& plan_;
    std::vector<std::uint32_t> firstCursor_;
    std::vector<std::uint32_t> cursors_; // ports dealt so far, per node and lot
};

} // namespace weft
