// SPDX-License-Identifier: GPL-3.0-or-later
// Terms of a metric in the units most passes speak in. `metric` names what explains the term.
#pragma once

#include "core/design/metric.hpp"

namespace weft {

inline Term termIn(std::string_view unit, std::string name, double value, std::string origin,
                   std::string meaning, std::string metric = {}) {
    return {std::move(name),   value, std::string(unit), std::move(origin), std::move(meaning),
            std::move(metric), {}};
}

template <class Number>
Term countTerm(std::string name, Number value, std::string origin, std::string meaning,
               std::string metric = {}) {
    return termIn("count", std::move(name), static_cast<double>(value), std::move(origin),
                  std::move(meaning), std::move(metric));
}
inline Term ratioTerm(std::string name, double value, std::string origin, std::string meaning,
                      std::string metric = {}) {
    return termIn("ratio", std::move(name), value, std::move(origin), std::move(meaning),
                  std::move(metric));
}
inline Term rateTerm(std::string name, Bandwidth value, std::string origin, std::string meaning,
                     std::string metric = {}) {
    return termIn("Gb/s", std::move(name), inGbps(value), std::move(origin), std::move(meaning),
                  std::move(metric));
}

} // namespace weft
