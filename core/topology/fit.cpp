// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/fit.hpp"

#include "core/base/checked.hpp"

namespace weft {

std::vector<Params> fitEndpoints(const FitWish& wish) {
    return {{{"endpoints", wish.endpoints}, {"rate", wish.rate}, {"radix", wish.radix}}};
}

std::vector<Params> fitRails(const FitWish& wish) {
    constexpr std::int64_t kRails = 8;
    return {{{"servers", ceilDivide(wish.endpoints, kRails)},
             {"rails", kRails},
             {"rate", wish.rate},
             {"radix", wish.radix}}};
}

} // namespace weft
