// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a topology or a kind of workload to its parameters: what was said, else the spec's
// default, checked once for the whole set.
#pragma once

#include "core/design/param_spec.hpp"

#include <optional>

namespace weft {

class ParamReader {
public:
    // Of an item by its row of a table: a fabric's intent by its topology, a workload by its kind.
    // Fails on an unknown parameter, a wrong kind or a value out of range. Row and item must
    // outlive the reader.
    template <class Row, class Item>
    static Result<ParamReader> of(const Row& row, const Item& item) {
        WEFT_TRY_VOID(checkParams(row.id, row.params, item.params));
        return ParamReader(row.params, item.params);
    }

    // nullopt where the parameter was not said and its spec has no default: the engine is to size
    // it.
    std::optional<std::int64_t> count(std::string_view name) const;
    std::optional<double> ratio(std::string_view name) const { return real(name); }
    std::optional<double> real(std::string_view name) const;
    std::optional<Bandwidth> rate(std::string_view name) const;
    std::optional<Length> length(std::string_view name) const;
    std::optional<DataSize> size(std::string_view name) const;
    std::optional<Duration> time(std::string_view name) const;
    std::string words(std::string_view name) const; // "" where not said
    bool toggle(std::string_view name) const;
    // True where the user said it (not a default).
    bool isSaid(std::string_view name) const;

private:
    ParamReader(std::span<const ParamSpec> specs, const Params& params)
        : specs_(specs), params_(&params) {}
    std::optional<ParamValue> value(std::string_view name) const;

    std::span<const ParamSpec> specs_;
    const Params* params_;
};

} // namespace weft
