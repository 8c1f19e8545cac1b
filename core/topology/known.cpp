// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/known.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

KnownTerm knownCount(std::string name, std::int64_t value, std::string meaning) {
    return {std::move(name), static_cast<double>(value), "count", std::move(meaning)};
}

KnownTerm knownRate(std::string name, Bandwidth value, std::string meaning) {
    return {std::move(name), inGbps(value), "Gb/s", std::move(meaning)};
}

KnownFigure halvesFigure(std::int64_t n, std::int64_t e, Bandwidth r, Bandwidth c, double factor,
                         std::string_view cut, std::int64_t k, std::string_view kMeaning,
                         std::string source) {
    const double endpoints = static_cast<double>(n / 2 * e) * inGbps(r), links = factor * inGbps(c);
    KnownFigure figure;
    figure.value = std::min(endpoints, links);
    figure.expression = fmt::format("min(n/2*e*r, {})", cut);
    figure.terms = {knownCount("n", n, "nodes"), knownCount("e", e, "endpoints of a node"),
                    knownRate("r", r, "rate of an endpoint"),
                    knownCount("k", k, std::string(kMeaning)),
                    knownRate("c", c, "rate of a link between nodes")};
    figure.source = std::move(source);
    figure.witness = links <= endpoints
                         ? "half of the nodes from the other half, across the middle of k"
                         : "cheapest is to cut the links of half of the endpoints";
    return figure;
}

} // namespace weft
