// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/path_choice.hpp"

namespace weft {

RoutePolicy policyOf(const FabricIntent& intent) {
    if (intent.traffic.routing != RoutePolicy::Auto) {
        return intent.traffic.routing;
    }
    switch (intent.transport) {
    case Transport::InfiniBand:
        return RoutePolicy::Adaptive;
    case Transport::Sprayed:
        return RoutePolicy::Sprayed;
    case Transport::RoceV2:
    case Transport::Tcp:
        return RoutePolicy::Ecmp;
    }
    return RoutePolicy::Ecmp;
}

bool hashesFlows(RoutePolicy policy) {
    return policy == RoutePolicy::Ecmp || policy == RoutePolicy::Wcmp;
}

bool isMinimal(RoutePolicy policy) {
    return policy != RoutePolicy::Valiant && policy != RoutePolicy::Ugal;
}

SpreadingEfficiency spreadingEfficiency() {
    return {0.95, "assumed, as NVIDIA claims of Spectrum-X; set `efficiency` to what you measured"};
}

} // namespace weft
