// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/direct.hpp"

#include "core/base/checked.hpp"
#include "core/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {

std::int64_t DirectHosts::ports() const {
    std::int64_t ports = 0;
    for (const AttachedServers& block : attached.blocks) {
        ports = saturatingAdd(ports, block.endpoints());
    }
    return ports;
}

bool DirectHosts::reachAll(std::int64_t switches) const {
    return ports() >= switches;
}

bool DirectHosts::isEven(std::int64_t switches, std::int64_t each) const {
    const auto& blocks = attached.blocks;
    return ports() == saturatingMultiply(switches, each) &&
           std::all_of(blocks.begin(), blocks.end(),
                       [&](const AttachedServers& block) { return block.rate == rate; });
}

Result<DirectHosts> directHosts(const ParamReader& params, const FabricIntent& intent,
                                const ExpandContext& context) {
    DirectHosts hosts;
    WEFT_TRY(hosts.attached, attachedServers(params, intent, context));
    hosts.rate = hosts.attached.blocks.front().rate;
    hosts.linkRate = params.rate("uplink-rate").value_or(hosts.rate);
    if (hosts.attached.isCountSaid) {
        hosts.wanted = hosts.ports();
    }
    return hosts;
}

bool isBare(const ParamReader& params, const FabricIntent& intent) {
    return intent.attachments.empty() && !params.isSaid("servers") && !params.isSaid("server");
}

void fill(DirectHosts& hosts, std::int64_t switches, std::int64_t each) {
    AttachedServers& main = hosts.attached.blocks.front();
    if (!hosts.attached.isCountSaid) {
        main.count =
            std::max<std::int64_t>(1, saturatingMultiply(switches, each) / main.portsPerServer);
    }
}

std::int64_t endpointsEach(const DirectHosts& hosts, std::int64_t switches) {
    return ceilDivide(hosts.ports(), std::max<std::int64_t>(switches, 1));
}

Result<Device> directSwitch(const ParamReader& params, const ExpandContext& context, NodeRole role,
                            std::span<const PortDemand> demands) {
    const std::string part = params.words("switch");
    if (part.empty()) {
        Bandwidth rate; // a port of the slowest kind in use takes one place
        double room = 0;
        for (const PortDemand& demand : demands) {
            rate = rate == Bandwidth() ? demand.rate : std::min(rate, demand.rate);
        }
        for (const PortDemand& demand : demands) {
            room += static_cast<double>(demand.ports) * (demand.rate / rate);
        }
        constexpr double kMost = 1e15;
        const auto used = static_cast<std::int64_t>(std::ceil(std::min(room, kMost) - 1e-9));
        return SwitchModel::generic(params.count("radix").value_or(std::max<std::int64_t>(used, 1)),
                                    rate)
            .device(role, demands);
    }
    auto model = SwitchModel::fromPart(context.catalog, part);
    if (!model) {
        model.error().place = "switch";
        return Failure(std::move(model).error());
    }
    for (const PortDemand& demand : demands) {
        if (demand.ports > 0 && model->portsAt(demand.rate) == 0) {
            return fail(ErrorCode::Usage,
                        fmt::format("the switch has no port of {}", formatBandwidth(demand.rate)),
                        "switch", "Choose another switch, or another rate");
        }
    }
    return model->device(role, demands);
}

LinkKind linkKind(std::string_view id, NodeRole lower, NodeRole upper, Bandwidth rate,
                  const ParamReader& params, std::string_view length) {
    return {
        id, lower, upper, rate, params.length(length).value_or(Length()), !params.isSaid(length)};
}

Result<std::int64_t> radixFor(const ParamReader& params, const ExpandContext& context,
                              Bandwidth rate, std::int64_t usual) {
    const std::string part = params.words("switch");
    if (part.empty()) {
        return params.count("radix").value_or(usual);
    }
    WEFT_TRY(const SwitchModel model, SwitchModel::fromPart(context.catalog, part));
    return model.portsAt(rate);
}

Result<std::optional<Dims>> dimsOf(const ParamReader& params, std::string_view name) {
    const std::string words = params.words(name);
    if (words.empty()) {
        return std::optional<Dims>();
    }
    auto dims = parseDims(words);
    if (!dims) {
        dims.error().message = fmt::format("{}: {}", name, dims.error().message);
        dims.error().place = name;
        return Failure(std::move(dims).error());
    }
    return std::optional(*std::move(dims));
}

} // namespace weft
