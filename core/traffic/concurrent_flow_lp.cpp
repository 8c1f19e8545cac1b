// SPDX-License-Identifier: GPL-3.0-or-later
// The linear program of the maximum concurrent flow, one commodity per destination (Shahrokhi &
// Matula 1990): a column is what flows on an arc towards a destination, a row keeps what each
// switch sends, or what an arc holds.
#include "core/traffic/concurrent_flow.hpp"
#include "core/traffic/routing_graph.hpp"

#include <fmt/format.h>
#include <glpk.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace weft {
namespace {

constexpr int kSliceMilliseconds = 20; // between looks at the stop token

// GLPK makes an environment per thread that uses it; nobody else gives it back.
struct ThreadEnvironment {
    ~ThreadEnvironment() { glp_free_env(); }
};

struct Program {
    Program() { static thread_local const ThreadEnvironment environment; }

    std::unique_ptr<glp_prob, decltype(&glp_delete_prob)> lp{glp_create_prob(), glp_delete_prob};
    std::vector<int> row{0}, column{0}; // GLPK counts from 1
    std::vector<double> value{0};

    void put(int atRow, int atColumn, double coefficient) {
        row.push_back(atRow);
        column.push_back(atColumn);
        value.push_back(coefficient);
    }
};

// Rows: switch by switch of each destination, then the arcs. Columns: the factor, then arc by arc
// of each destination. Rates in units of the largest capacity.
void fill(Program& program, const RoutingGraph& graph, const Traffic& traffic,
          const std::vector<double>& capacity, double unit) {
    const int arcs = static_cast<int>(graph.to.size()), switches = static_cast<int>(graph.size());
    const int destinations = static_cast<int>(traffic.destinations.size());
    glp_prob* lp = program.lp.get();
    glp_set_obj_dir(lp, GLP_MAX);
    glp_add_rows(lp, switches * destinations + arcs);
    glp_add_cols(lp, 1 + arcs * destinations);
    glp_set_obj_coef(lp, 1, 1);
    for (int i = 1; i <= 1 + arcs * destinations; ++i) {
        glp_set_col_bnds(lp, i, GLP_LO, 0, 0);
    }
    const int firstCapacity = switches * destinations + 1;
    for (int arc = 0; arc < arcs; ++arc) {
        glp_set_row_bnds(lp, firstCapacity + arc, GLP_UP, 0,
                         capacity[static_cast<std::size_t>(arc)] / unit);
    }
    for (int d = 0; d < destinations; ++d) {
        const TrafficTo& bound = traffic.destinations[static_cast<std::size_t>(d)];
        const int firstRow = d * switches + 1, firstColumn = d * arcs + 2;
        for (int at = 0; at < switches; ++at) {
            const bool isDestination = static_cast<std::uint32_t>(at) == bound.to;
            glp_set_row_bnds(lp, firstRow + at, isDestination ? GLP_FR : GLP_FX, 0, 0);
            for (std::uint32_t arc = graph.firstArc[static_cast<std::size_t>(at)];
                 arc < graph.firstArc[static_cast<std::size_t>(at) + 1]; ++arc) {
                const int column = firstColumn + static_cast<int>(arc);
                program.put(firstRow + at, column, 1);
                program.put(firstRow + static_cast<int>(graph.to[arc]), column, -1);
                program.put(firstCapacity + static_cast<int>(arc), column, 1);
            }
        }
        for (std::uint32_t i = bound.begin; i < bound.end; ++i) {
            program.put(firstRow + static_cast<int>(traffic.from[i]), 1,
                        -traffic.bps[i] * bound.scale / unit);
        }
    }
    glp_load_matrix(lp, static_cast<int>(program.row.size()) - 1, program.row.data(),
                    program.column.data(), program.value.data());
}

} // namespace

Result<double> exactConcurrentFlow(const Fabric& fabric, const SwitchGraph& graph,
                                   std::span<const Demand> demands,
                                   const ConcurrentFlowOptions& options) {
    if (demands.empty()) {
        return std::numeric_limits<double>::infinity();
    }
    Routing routing;
    routing.linksDown = options.linksDown;
    const RoutingGraph routes = routingGraphOf(fabric, graph, routing);
    const Traffic traffic = trafficOf(demands);
    const std::size_t columns = routes.to.size() * traffic.destinations.size();
    if (columns > kMostLpColumns) {
        return fail(ErrorCode::Invalid,
                    fmt::format("the linear program would have {} columns, more than {}", columns,
                                kMostLpColumns),
                    {}, "take the approximation");
    }
    if (routeOneByOne(routes, traffic, {}).unreachable > 0 || columns == 0) {
        return 0;
    }
    const std::vector<double> capacity = arcCapacities(fabric, routes, options.linksDown);
    Program program;
    fill(program, routes, traffic, capacity, *std::max_element(capacity.begin(), capacity.end()));
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.tm_lim = options.stop.stop_possible() ? kSliceMilliseconds : parameters.tm_lim;
    for (;;) {
        const int status = glp_simplex(program.lp.get(), &parameters);
        if (status == 0 && glp_get_status(program.lp.get()) == GLP_OPT) {
            return glp_get_obj_val(program.lp.get());
        }
        if (status != GLP_ETMLIM) {
            return fail(ErrorCode::Internal, fmt::format("GLPK ended with status {}", status));
        }
        if (options.stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "stopped");
        }
    }
}

} // namespace weft
