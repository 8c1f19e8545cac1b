// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/congestion.hpp"

#include <algorithm>
#include <cmath>

namespace weft {

double ecnMarkProbability(DataSize queue, const EcnThresholds& at) {
    if (queue > at.kmax) {
        return 1;
    }
    if (queue <= at.kmin) {
        return 0;
    }
    return at.pmax * ((queue - at.kmin) / (at.kmax - at.kmin));
}

EcnThresholds ecnThresholds(Bandwidth rate) {
    const DataSize kmin = bytes(100e3) * (rate / gbps(25));
    return {kmin, kmin * 4, 0.2};
}

DataSize pauseThreshold(DataSize buffer, DataSize headroom, DataSize reserve, DataSize used,
                        std::int64_t shift) {
    const double left = inBytes(buffer - headroom - reserve - used);
    return bytes(std::floor(std::ldexp(std::max(0.0, left), -static_cast<int>(shift))));
}

DataSize incastBacklog(std::int64_t senders, DataSize burst, Bandwidth rate, Bandwidth drain) {
    const DataSize arrived = burst * static_cast<double>(senders);
    const Duration arriving = burst / rate;
    return std::max(DataSize(), arrived - drain * arriving);
}

} // namespace weft
