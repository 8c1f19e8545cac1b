// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/bus_bandwidth.hpp"

namespace weft {

double inferRanks(Bandwidth algbw, Bandwidth busbw) {
    return 2 / (2 - busbw / algbw);
}

Bandwidth hierarchicalNicRate(Bandwidth busbw, std::int64_t servers, std::int64_t ranks) {
    return busbw * (static_cast<double>(servers - 1) / static_cast<double>(ranks - 1));
}

Bandwidth allToAllBusBandwidth(Bandwidth nicPerRank, std::int64_t servers, std::int64_t perServer) {
    const auto k = static_cast<double>(servers), g = static_cast<double>(perServer);
    return nicPerRank * ((k * g - 1) / ((k - 1) * g));
}

HierarchicalBytes hierarchicalBytes(DataSize payload, std::int64_t perServer,
                                    std::int64_t servers) {
    const auto g = static_cast<double>(perServer), k = static_cast<double>(servers);
    return {2 * (g - 1) / g * payload, 2 * (k - 1) / k / g * payload};
}

DataSize ringBytes(DataSize payload, std::int64_t ranks) {
    const auto n = static_cast<double>(ranks);
    return 2 * (n - 1) / n * payload;
}

SiteExchange siteAllReduce(std::int64_t sites, DataSize payload, Bandwidth wan, Duration delay) {
    SiteExchange exchange;
    exchange.eachDirection = ringBytes(payload, sites);
    exchange.onWire = exchange.eachDirection / wan;
    exchange.total = exchange.onWire + 2 * static_cast<double>(sites - 1) * delay;
    return exchange;
}

} // namespace weft
