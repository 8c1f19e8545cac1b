// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/lossless_settings.hpp"

#include "core/workload/table.hpp"

namespace weft {

EcnThresholds LosslessSettings::thresholds(Bandwidth rate) const {
    EcnThresholds at = ecnThresholds(rate);
    at.kmin = kmin.value_or(at.kmin);
    at.kmax = kmax.value_or(at.kmax);
    at.pmax = pmax.value_or(at.pmax);
    return at;
}

Result<LosslessSettings> losslessSettings(const Workload& workload) {
    WEFT_TRY(const ParamReader params, ParamReader::of(kLossless, workload));
    LosslessSettings settings;
    settings.nic = {*params.count("nic-priority"), *params.count("nic-dscp"),
                    params.toggle("nic-pfc"), params.toggle("nic-ecn"), *params.size("nic-mtu")};
    settings.device = {*params.count("switch-priority"), *params.count("switch-dscp"),
                       params.toggle("switch-pfc"), params.toggle("switch-ecn"),
                       *params.size("switch-mtu")};
    settings.host.priority = *params.count("host-priority");
    settings.host.dscp = *params.count("host-dscp");
    settings.rdmaMtu = *params.count("rdma-mtu");
    settings.nicCnpDscp = *params.count("nic-cnp-dscp");
    settings.switchCnpDscp = *params.count("switch-cnp-dscp");
    settings.priorities = *params.count("priorities");
    settings.kmin = params.size("kmin");
    settings.kmax = params.size("kmax");
    settings.pmax = params.ratio("pmax");
    settings.buffer = params.size("buffer");
    settings.shift = *params.count("threshold-shift");
    settings.senders = *params.count("senders");
    settings.burst = *params.size("burst");
    settings.workload = &workload;
    return settings;
}

LosslessSettings losslessSettingsOf(const Design& design, const FabricIntent& fabric) {
    for (const Workload& workload : *design.workloads) {
        if (workload.kind == kLossless.id && fabricOf(design, workload) == &fabric) {
            if (auto said = losslessSettings(workload)) {
                return *std::move(said);
            }
        }
    }
    const Workload usual{};
    auto settings = losslessSettings(usual);
    settings->workload = nullptr;
    return *std::move(settings);
}

} // namespace weft
