// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/common_params.hpp"

namespace weft {

namespace {

Result<SwitchModel> switchFor(const ParamReader& params, const ExpandContext& context,
                              std::string_view parameter, const SwitchModel& fallback) {
    const std::string part = params.words(parameter);
    if (part.empty()) {
        return fallback;
    }
    auto model = SwitchModel::fromPart(context.catalog, part);
    if (!model) {
        model.error().place = parameter;
    }
    return model;
}

} // namespace

Result<ClosDemand> closDemand(const ParamReader& params, const FabricIntent& intent,
                              const ExpandContext& context, Bandwidth rate) {
    ClosDemand demand;
    demand.fabricId = intent.id;
    WEFT_TRY(demand.leaf,
             switchFor(params, context, "leaf",
                       SwitchModel::generic(params.count("radix").value_or(64), rate)));
    WEFT_TRY(demand.spine, switchFor(params, context, "spine", demand.leaf));
    WEFT_TRY(demand.core, switchFor(params, context, "core", demand.spine));
    demand.oversubscription = params.ratio("oversubscription").value_or(1);
    demand.spineOversubscription = params.ratio("spine-oversubscription").value_or(1);
    demand.uplinkRate = params.rate("uplink-rate");
    // A generic switch's ports run at the endpoints' rate unless uplinks are said to be of another.
    if (!demand.uplinkRate && demand.leaf.isGeneric()) {
        demand.uplinkRate = rate;
    }
    demand.maySplitUplinks =
        params.toggle("split-uplinks") && intent.transport != Transport::InfiniBand;
    demand.spines = params.count("spines");
    demand.cores = params.count("cores");
    demand.pods = params.count("pods");
    demand.linksPerPair = params.count("links-per-pair");
    for (const auto& [tier, model] :
         {std::pair{"leaf", &demand.leaf}, std::pair{"spine", &demand.spine}}) {
        const Bandwidth wanted =
            demand.uplinkRate.value_or(fastestCommonRate(demand.leaf, demand.spine));
        if (model->portsAt(wanted) == 0) {
            return fail(ErrorCode::Usage,
                        "the " + std::string(tier) + " switch has no port at the uplinks' rate",
                        tier, "Say an uplink-rate that both switches have");
        }
    }
    if (demand.leaf.portsAt(rate) == 0) {
        return fail(ErrorCode::Usage, "the leaf switch has no port at the endpoints' rate", "leaf",
                    "Choose another leaf, or another rate");
    }
    return demand;
}

} // namespace weft
