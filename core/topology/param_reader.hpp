// SPDX-License-Identifier: GPL-3.0-or-later
// A topology's way to its parameters: what was said, else the spec's default, checked once for the
// whole set.
#pragma once

#include "core/topology/topology.hpp"

#include <optional>

namespace weft {

class ParamReader {
public:
    // Fails on an unknown parameter, a wrong kind or a value out of range.
    static Result<ParamReader> of(const Topology& topology, const FabricIntent& intent);

    // nullopt where the parameter was not said and its spec has no default: the engine is to size
    // it.
    std::optional<std::int64_t> count(std::string_view name) const;
    std::optional<double> ratio(std::string_view name) const;
    std::optional<Bandwidth> rate(std::string_view name) const;
    std::optional<Length> length(std::string_view name) const;
    std::string words(std::string_view name) const; // "" where not said
    bool toggle(std::string_view name) const;
    // True where the user said it (not a default).
    bool isSaid(std::string_view name) const;

private:
    ParamReader(const Topology& topology, const Params& params)
        : topology_(&topology), params_(&params) {}
    std::optional<ParamValue> value(std::string_view name) const;

    const Topology* topology_;
    const Params* params_;
};

} // namespace weft
