// SPDX-License-Identifier: GPL-3.0-or-later
// How much a fabric hangs together, by the second eigenvalue of its Laplacian: a bound on every cut
// that no routing has to prove.
#pragma once

#include "core/fabric/switch_graph.hpp"

#include <optional>
#include <stop_token>

namespace weft {

// Of a dense matrix of so many rows, factored a few times: a second or so.
constexpr std::uint32_t kMostSpectralSwitches = 1200;

// The largest mu found for which L - mu (W - w w'/N) has no negative eigenvalue, L being the
// Laplacian of the links' capacities, w the endpoints on each switch, W their diagonal and N their
// sum. Then a cut with H endpoints on one side has a capacity of mu H (N - H) / N at least (Fiedler
// 1973, Mohar 1989; weighted by endpoints). Found by inverse iteration and proven by a Cholesky
// factorisation at a little less than what was found. nullopt of a graph that is not connected,
// without endpoints on two switches, too large, or once stopped.
std::optional<Bandwidth> algebraicConnectivity(const Fabric& fabric, const SwitchGraph& graph,
                                               const std::stop_token& stop = {});

} // namespace weft
