// SPDX-License-Identifier: GPL-3.0-or-later
// HammingMesh: boards of a × b accelerators in a mesh of traces, boards in rows and columns; the
// edge accelerators of every line of a row, and of a column, meet in switches, one switch where its
// ports suffice, else a fat tree (Hoefler et al. 2022, SC). Accelerators pass traffic on by
// themselves. An endpoint is a port of one: four on every plane.
#include "core/base/checked.hpp"
#include "core/fabric/board.hpp"
#include "core/topology/clos_plan.hpp"
#include "core/topology/direct.hpp"
#include "core/topology/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {

namespace {

constexpr std::string_view kRowLength = "row-length", kColumnLength = "column-length";

constexpr ParamSpec kBoard{"board",
                           ParamKind::Words,
                           "",
                           0,
                           0,
                           "2x2",
                           "Accelerators of a board, along the rows and along the columns"};
constexpr ParamSpec kDims{
    "dims", ParamKind::Words, "", 0, 0, "16x16", "Boards of a row and of a column"};
constexpr ParamSpec kPlanes{"planes",
                            ParamKind::Count,
                            "count",
                            1,
                            64,
                            "1",
                            "Networks side by side; an accelerator has four ports on each"};
constexpr ParamSpec kRowLengthSpec{
    kRowLength, ParamKind::Distance, "m", 0.1, 1e5, "3m", "Cable from a board to its row's switch"};
constexpr ParamSpec kColumnLengthSpec{
    kColumnLength,
    ParamKind::Distance,
    "m",
    0.1,
    1e5,
    "20m",
    "Cable from a board to its column's switch, and within fat trees"};

constexpr ParamSpec kParams[] = {
    kBoard,         kDims,         kPlanes,        param::kDirectRate, param::kRadix,
    param::kSwitch, param::kOptic, kRowLengthSpec, kColumnLengthSpec,
};

// Networks of all lines in one direction, in one plane.
struct Direction {
    std::int64_t boards = 0; // of a line
    std::int64_t lanes = 0;  // lines of accelerators through one board
    std::int64_t rows = 0;   // rows of boards
    std::int64_t lanesPerNet = 1;
    std::int64_t edges = 0, tops = 0; // switches of one net
    std::int64_t uplinks = 0;         // of an edge switch to all tops

    std::int64_t portsPerLane() const { return 2 * boards; }
    std::int64_t netsPerRow() const { return ceilDivide(lanes, lanesPerNet); }
    std::int64_t nets() const {
        return boards > 1 ? saturatingMultiply(rows, netsPerRow()) : 0; // a lone board needs none
    }
    std::int64_t links() const {
        return boards > 1 ? saturatingMultiply(saturatingMultiply(rows, lanes), portsPerLane()) : 0;
    }
    // Ports used on the fullest edge switch towards the boards.
    std::int64_t down() const {
        return ceilDivide(saturatingMultiply(std::min(lanes, lanesPerNet), portsPerLane()),
                          std::max<std::int64_t>(edges, 1));
    }
};

// A two-tier fat tree of `ports` ends; nullopt where the radix is too small for two tiers.
std::optional<ClosPlan> treeOf(std::int64_t ports, std::int64_t radix, Bandwidth rate) {
    if (ports > saturatingMultiply(radix, radix) / 2) {
        return std::nullopt;
    }
    ClosDemand demand;
    demand.leaf = demand.spine = demand.core = SwitchModel::generic(radix, rate);
    demand.uplinkRate = rate;
    demand.tiers = 2;
    demand.leaves = ceilDivide(ports, std::max<std::int64_t>(1, radix / 2));
    demand.leafDown = {{ceilDivide(ports, demand.leaves), rate}};
    return planClos(demand);
}

// One switch for as many lines of a row of boards as it has ports for; where one line is more than
// a switch takes, a fat tree per line or per row of boards, whichever has fewer switches.
bool size(Direction& direction, std::int64_t radix, Bandwidth rate) {
    const std::int64_t ports = saturatingMultiply(2, direction.boards);
    direction.edges = 1;
    direction.lanesPerNet =
        std::clamp<std::int64_t>(radix / ports, 1, std::max<std::int64_t>(direction.lanes, 1));
    if (ports <= radix || direction.boards == 1) {
        return true;
    }
    const auto one = treeOf(ports, radix, rate),
               all = treeOf(saturatingMultiply(ports, direction.lanes), radix, rate);
    const auto switches = [](const ClosPlan& plan) { return plan.leaves + plan.spines; };
    const bool isShared =
        all && (!one || switches(*all) < saturatingMultiply(switches(*one), direction.lanes));
    const auto& tree = isShared ? all : one;
    if (!tree) {
        return false;
    }
    direction.lanesPerNet = isShared ? direction.lanes : 1;
    direction.edges = tree->leaves;
    direction.tops = tree->spines;
    direction.uplinks = tree->uplinks;
    return true;
}

struct Shape {
    std::int64_t a = 0, b = 0;   // of a board, along rows and along columns
    std::array<Direction, 2> to; // along rows, along columns
    std::int64_t planes = 1;

    std::int64_t width() const { return saturatingMultiply(a, to[0].boards); }
    std::int64_t height() const { return saturatingMultiply(b, to[1].boards); }
    std::int64_t accelerators() const { return saturatingMultiply(width(), height()); }
    std::int64_t traces() const { // of one plane
        return saturatingMultiply(
            saturatingMultiply(to[0].boards, to[1].boards),
            saturatingAdd(saturatingMultiply(a - 1, b), saturatingMultiply(a, b - 1)));
    }
};

Result<Shape> shapeOf(const ParamReader& params, const ExpandContext& context, Bandwidth rate) {
    WEFT_TRY(const auto board, dimsOf(params, "board"));
    WEFT_TRY(const auto dims, dimsOf(params, "dims"));
    for (const auto& [name, sizes] : {std::pair{"board", &board}, std::pair{"dims", &dims}}) {
        if (!*sizes || (*sizes)->size() != 2) {
            return fail(ErrorCode::Usage, fmt::format("{}: expected two sizes, such as 2x2", name),
                        name);
        }
    }
    WEFT_TRY(const std::int64_t radix, radixFor(params, context, rate, 64));
    Shape shape;
    shape.planes = params.count("planes").value_or(1);
    shape.a = (*board)[0];
    shape.b = (*board)[1];
    shape.to[0].boards = shape.to[1].rows = (*dims)[0];
    shape.to[1].boards = shape.to[0].rows = (*dims)[1];
    shape.to[0].lanes = shape.b;
    shape.to[1].lanes = shape.a;
    for (Direction& direction : shape.to) {
        if (!size(direction, radix, rate)) {
            return fail(ErrorCode::Usage,
                        fmt::format("a line of {} boards has {} ports, more than the {} of a "
                                    "two-tier tree of {}-port switches",
                                    direction.boards, saturatingMultiply(2, direction.boards),
                                    saturatingMultiply(radix, radix) / 2, radix),
                        "dims", "Say fewer boards, or larger switches");
        }
    }
    return shape;
}

enum Set : std::size_t { kRowEdges, kColumnEdges, kRowTops, kColumnTops, kAccelerators };

class BoardWirer {
public:
    BoardWirer(const Shape& shape, LinkSink& sink, const std::array<std::size_t, 5>& kinds)
        : shape_(shape), sink_(sink), kinds_(kinds) {}

    void wire() {
        wireBoards();
        for (std::int64_t plane = 0; plane < shape_.planes; ++plane) {
            for (const std::size_t along : {0U, 1U}) {
                if (shape_.to[along].boards > 1) {
                    wireLines(plane, along);
                    wireTrees(plane, along);
                }
            }
        }
    }

private:
    std::int64_t node(std::int64_t x, std::int64_t y) const { return y * shape_.width() + x; }

    // Traces are laid once per plane.
    void wireBoards() {
        const std::int64_t width = shape_.width(), height = shape_.height();
        for (std::int64_t y = 0; y < height; ++y) {
            for (std::int64_t x = 0; x < width; ++x) {
                if ((x + 1) % shape_.a != 0) {
                    sink_.link(kAccelerators, node(x, y), kAccelerators, node(x + 1, y),
                               shape_.planes, kinds_[4]);
                }
                if ((y + 1) % shape_.b != 0) {
                    sink_.link(kAccelerators, node(x, y), kAccelerators, node(x, y + 1),
                               shape_.planes, kinds_[4]);
                }
            }
        }
    }

    // Both ends of every board on every line; an accelerator that is both ends of its board has two
    // links.
    void wireLines(std::int64_t plane, std::size_t along) {
        const Direction& to = shape_.to[along];
        const std::int64_t size = along == 0 ? shape_.a : shape_.b;
        for (std::int64_t line = 0; line < to.rows * to.lanes; ++line) {
            for (std::int64_t board = 0; board < to.boards; ++board) {
                const std::int64_t first = edgeOf(to, plane, line, 2 * board),
                                   last = edgeOf(to, plane, line, 2 * board + 1);
                const std::int64_t start = board * size;
                const bool isOne = size == 1 && first == last;
                attach(along, line, start, first, isOne ? 2 : 1);
                if (!isOne) {
                    attach(along, line, start + size - 1, last, 1);
                }
            }
        }
    }

    void attach(std::size_t along, std::int64_t line, std::int64_t place, std::int64_t edge,
                std::int64_t count) {
        sink_.link(kAccelerators, along == 0 ? node(place, line) : node(line, place),
                   along == 0 ? kRowEdges : kColumnEdges, edge, count, kinds_[along]);
    }

    // The edge switch of port `port` of a line.
    static std::int64_t edgeOf(const Direction& to, std::int64_t plane, std::int64_t line,
                               std::int64_t port) {
        const std::int64_t lane = line % to.lanes, row = line / to.lanes;
        const std::int64_t net = plane * to.nets() + row * to.netsPerRow() + lane / to.lanesPerNet;
        const std::int64_t inNet = lane % to.lanesPerNet * to.portsPerLane() + port;
        return net * to.edges + inNet * to.edges / (to.lanesPerNet * to.portsPerLane());
    }

    void wireTrees(std::int64_t plane, std::size_t along) {
        const Direction& to = shape_.to[along];
        for (std::int64_t net = plane * to.nets(); to.tops > 0 && net < (plane + 1) * to.nets();
             ++net) {
            for (std::int64_t edge = 0; edge < to.edges; ++edge) {
                for (std::int64_t top = 0; top < to.tops; ++top) {
                    sink_.link(along == 0 ? kRowEdges : kColumnEdges, net * to.edges + edge,
                               along == 0 ? kRowTops : kColumnTops, net * to.tops + top,
                               to.uplinks / to.tops, kinds_[2 + along]);
                }
            }
        }
    }

    const Shape& shape_;
    LinkSink& sink_;
    const std::array<std::size_t, 5>& kinds_; // rows, columns, their trees, boards
};

// The kinds of link there are, in the order of BoardWirer's places.
std::array<std::size_t, 5> addKinds(const Shape& shape, Bandwidth rate, const ParamReader& params,
                                    NetworkPlan& plan) {
    std::array<std::size_t, 5> places{};
    const auto add = [&](std::size_t place, bool isThere, LinkKind kind) {
        if (isThere) {
            places[place] = plan.kinds.size();
            plan.kinds.push_back(kind);
        }
    };
    constexpr NodeRole kNode = NodeRole::Switch, kEdge = NodeRole::Spine, kTop = NodeRole::Core;
    add(0, shape.to[0].boards > 1, linkKind("row", kNode, kEdge, rate, params, kRowLength));
    add(1, shape.to[1].boards > 1, linkKind("column", kNode, kEdge, rate, params, kColumnLength));
    add(2, shape.to[0].tops > 0, linkKind("row_core", kEdge, kTop, rate, params, kColumnLength));
    add(3, shape.to[1].tops > 0, linkKind("column_core", kEdge, kTop, rate, params, kColumnLength));
    constexpr Length kTrace = metres(0.5);
    add(4, shape.traces() > 0, {kBoardLinks, kNode, kNode, rate, kTrace, true});
    return places;
}

Result<Expansion> expand(const FabricIntent& intent, const ExpandContext& context) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kHammingMesh, intent));
    const Bandwidth rate = params.rate("rate").value_or(gbps(400));
    WEFT_TRY(const Shape shape, shapeOf(params, context, rate));
    NetworkPlan plan;
    plan.sets.resize(5);
    for (const std::size_t along : {0U, 1U}) {
        const Direction& to = shape.to[along];
        const std::int64_t nets = to.nets();
        const PortDemand edgePorts[] = {{to.down(), rate}, {to.uplinks, rate}};
        const PortDemand topPorts[] = {{to.tops > 0 ? to.edges * (to.uplinks / to.tops) : 0, rate}};
        WEFT_TRY(const Device edge, directSwitch(params, context, NodeRole::Spine, edgePorts));
        WEFT_TRY(const Device top, directSwitch(params, context, NodeRole::Core, topPorts));
        const auto setOf = [&](NodeRole role, const Device& device, std::int64_t perNet) {
            const std::int64_t perPlane = saturatingMultiply(nets, perNet);
            return SwitchSet{role, device, saturatingMultiply(perPlane, shape.planes), perPlane, 0};
        };
        plan.sets[along == 0 ? kRowEdges : kColumnEdges] = setOf(NodeRole::Spine, edge, to.edges);
        plan.sets[along == 0 ? kRowTops : kColumnTops] = setOf(NodeRole::Core, top, to.tops);
        plan.bundles = saturatingAdd(
            plan.bundles,
            saturatingMultiply(
                shape.planes,
                saturatingAdd(to.links(),
                              saturatingMultiply(saturatingMultiply(nets, to.edges), to.tops))));
    }
    plan.sets[kAccelerators] = {
        NodeRole::Switch, {NodeRole::Switch, {}, "accelerator", {}}, shape.accelerators(), 0, 0};
    plan.bundles = saturatingAdd(plan.bundles, shape.traces());
    plan.hosts = kAccelerators;
    plan.mergedEach = 4 * shape.planes;
    const auto kinds = addKinds(shape, rate, params, plan);
    plan.wire = [&](LinkSink& sink) { BoardWirer(shape, sink, kinds).wire(); };
    WEFT_TRY(Expansion expansion, wireNetwork(params, intent, {}, plan));
    expansion.accelerators = NodeRole::Switch;
    for (const std::size_t along : {0U, 1U}) {
        const Direction& to = shape.to[along];
        expansion.notes.push_back(
            {"spine", fmt::format("{} networks along the {} of a plane, {} {} of {} ports each",
                                  to.nets(), along == 0 ? "rows" : "columns", to.edges + to.tops,
                                  to.edges + to.tops == 1 ? "switch" : "switches",
                                  std::min(to.lanes, to.lanesPerNet) * to.portsPerLane())});
    }
    return expansion;
}

// Boards of four accelerators of four ports each, in a square.
std::vector<Params> fit(const FitWish& wish) {
    constexpr std::int64_t kPortsOfBoard = 16;
    return {{{"dims", dimsText(nearestCube(ceilDivide(wish.endpoints, kPortsOfBoard), 2))},
             {"rate", wish.rate},
             {"radix", wish.radix}}};
}

// 64 accelerators on 16 boards.
void starter(FabricIntent& fabric) {
    fabric.params["dims"] = std::string("4x4");
}

} // namespace

constinit const Topology kHammingMesh{.id = "hamming-mesh",
                                      .name = "HammingMesh",
                                      .summary = "meshed boards, rows and columns",
                                      .params = kParams,
                                      .expand = expand,
                                      .fit = fit,
                                      .starter = starter};

} // namespace weft
