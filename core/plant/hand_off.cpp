// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.hpp"
#include "core/catalog/fit.hpp"
#include "core/plant/circuit_net.hpp"
#include "core/plant/media_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace weft {
namespace {

constexpr std::string_view kConnector = "LC duplex";

// Single-port rates that are handed over beside those a faceplate is published with.
constexpr std::array kHandedOver{gbps(1), gbps(10), gbps(25), gbps(40), gbps(50), gbps(100)};

bool doesIt(const Plug& plug, const HandOff& handOff) {
    if (plug.bare() || plug.service.split || plug.optic->connector != kConnector ||
        !plug.optic->media || !plug.optic->reach || *plug.optic->reach < handOff.reach) {
        return false;
    }
    const bool isCoherent = plug.optic->pmd && plug.optic->pmd->find("ZR") != std::string::npos;
    return plug.optic->media->find("SMF") != std::string::npos &&
           (isCoherent || !handOff.isCoherent);
}

std::optional<Plug> plugFor(const LinkEnd& ours, Bandwidth rate, const HandOff& handOff,
                            const Catalog& catalog, const MediumRules& rules) {
    std::vector<Plug> plugs = plugsFor(ours, rate, catalog, rules);
    std::erase_if(plugs, [&](const Plug& plug) { return !doesIt(plug, handOff); });
    if (handOff.far != nullptr) { // one that speaks to it, where there is one
        const Optic* far = handOff.far->as<Optic>();
        const Plug other{handOff.far, far, serviceAt(*far, rate)};
        if (std::any_of(plugs.begin(), plugs.end(),
                        [&](const Plug& plug) { return interoperate(plug, other); })) {
            std::erase_if(plugs, [&](const Plug& plug) { return !interoperate(plug, other); });
        }
    }
    const auto rank = [&](const Plug& plug) {
        const Part& part = *plug.part;
        const bool isPinned = std::binary_search(rules.pinned.begin(), rules.pinned.end(), part.id);
        const auto watts = plug.optic->powerPerEnd.value_or(plug.optic->planningPerEnd);
        return std::tuple(!isPinned, part.price.basis == PriceBasis::None, part.price.typical,
                          *plug.optic->reach, !ours.vendor.empty() && ours.vendor != part.vendor,
                          watts, std::string_view(part.id));
    };
    const auto best =
        std::min_element(plugs.begin(), plugs.end(),
                         [&](const Plug& x, const Plug& y) { return rank(x) < rank(y); });
    return best == plugs.end() ? std::nullopt : std::optional(*best);
}

std::string wanted(const HandOff& handOff) {
    return fmt::format("{} single-mode module with {} and a reach of {}",
                       handOff.isCoherent ? "coherent" : "long-reach", kConnector,
                       exactLength(handOff.reach));
}

} // namespace

HandOff handOffOf(const WanLink& link, const Design& design, const Catalog& catalog) {
    HandOff handOff;
    const Part* part = catalog.find(link.service);
    const Wan* service = part == nullptr ? nullptr : part->as<Wan>();
    if (service != nullptr && (service->kind == "dark_fibre" || service->kind == "dwdm")) {
        handOff.reach = std::max(handOff.reach, distanceOf(link, design) * service->routeFactor);
        handOff.isCoherent = service->kind == "dwdm";
    }
    return handOff;
}

Medium handOffMedium(const LinkEnd& ours, Bandwidth rate, Length length, const HandOff& handOff,
                     const Catalog& catalog, const MediumRules& rules) {
    Medium medium;
    medium.length = orderableLength(length);
    medium.lowerFormFactor = ours.formFactor;
    if (ours.runsAtRate && ours.formFactor.empty()) {
        medium.problem = fmt::format("The cages of {} are not known, and so is the module towards "
                                     "the provider's hand-off at {}",
                                     ours.title, exactBandwidth(rate));
    } else if (const auto plug = plugFor(ours, rate, handOff, catalog, rules)) {
        const Patch patch = patchBetween(*plug, *plug, rate, catalog);
        medium.lowerModule = plug->part;
        medium.cable = patch.part;
        medium.cableTitle = patch.title;
        return medium;
    } else {
        medium.problem = fmt::format("No {} goes into {} of {} at {}", wanted(handOff),
                                     ours.formFactor.empty() ? "any cage" : ours.formFactor,
                                     ours.title, exactBandwidth(rate));
    }
    medium.cableTitle = "fibre to the provider's hand-off, module unknown";
    return medium;
}

CircuitPort circuitPort(const Device& device, Bandwidth circuit, const HandOff& handOff,
                        const Catalog& catalog, const MediumRules& rules) {
    std::vector<Bandwidth> rates(kHandedOver.begin(), kHandedOver.end());
    for (const CageGroup& cages : device.cages) {
        rates.push_back(cages.rate);
        for (const Breakout& split : cages.breakouts) {
            rates.push_back(split.rate);
        }
    }
    std::sort(rates.begin(), rates.end());
    const Part* part = catalog.find(device.part);
    const Switch* body = part == nullptr ? nullptr : part->as<Switch>();
    std::optional<Bandwidth> slowest; // at which any cage runs
    for (const Bandwidth rate : rates) {
        CageChoice fitting = 0;
        for (std::size_t i = 0; i < device.cages.size() && rate >= circuit; ++i) {
            LinkEnd end;
            end.formFactor = device.cages[i].formFactor;
            end.portsPerCage = portsPerCage(device.cages[i], rate);
            end.opticsLimit = body == nullptr ? std::nullopt : body->cageOpticsLimit;
            if (end.portsPerCage > 0) {
                slowest = slowest.value_or(rate);
                const bool fits = plugFor(end, rate, handOff, catalog, rules).has_value();
                fitting |= fits && i < 32 ? CageChoice{1} << i : 0;
            }
        }
        if (fitting != 0) {
            return {rate, fitting};
        }
    }
    return {slowest.value_or(circuit), kEveryGroup};
}

} // namespace weft
