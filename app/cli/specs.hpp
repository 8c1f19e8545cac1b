// SPDX-License-Identifier: GPL-3.0-or-later
// Parameters of topologies and workloads, as lists print them.
#pragma once

#include "app/cli/command.hpp"
#include "core/design/param_spec.hpp"

namespace weft::cli {

std::string specLines(std::span<const ParamSpec> specs); // a line each
Json specsJson(std::span<const ParamSpec> specs);

} // namespace weft::cli
