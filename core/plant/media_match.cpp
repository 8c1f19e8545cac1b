// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plant/media_match.hpp"

#include "core/base/text.hpp"
#include "core/catalog/fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace weft {
namespace {

constexpr std::string_view kTwistedPair = "RJ45";
constexpr Bandwidth kFastestTwistedPair = gbps(10); // 10GBASE-T; 25GBASE-T found no market

enum class Guide : std::uint8_t { Unknown, SingleMode, MultiMode, TwistedPair };

Guide guideOf(const std::optional<std::string>& media) {
    if (!media) {
        return Guide::Unknown;
    }
    if (media->find("SMF") != std::string::npos) {
        return Guide::SingleMode;
    }
    if (media->find("MMF") != std::string::npos) {
        return Guide::MultiMode;
    }
    return media->rfind("Cat", 0) == 0 ? Guide::TwistedPair : Guide::Unknown;
}

Guide guideOf(const Plug& plug) {
    return plug.bare() ? Guide::TwistedPair : guideOf(plug.optic->media);
}

// "MPO-12" takes a patch of either polish; "LC duplex or MPO-12" takes either connector.
bool connectorTakes(const Plug& plug, const Optic& patch) {
    const std::string& wanted = patch.connector.value_or(std::string());
    const std::string own =
        plug.bare() ? std::string(kTwistedPair) : plug.optic->connector.value_or(std::string());
    std::size_t from = 0;
    while (from <= own.size()) {
        const std::size_t to = std::min(own.find(" or ", from), own.size());
        const std::string option = own.substr(from, to - from);
        if (!option.empty() && (wanted == option || wanted.rfind(option + "/", 0) == 0)) {
            return true;
        }
        from = to + 4;
    }
    return false;
}

// A patch cord proper; the catalog also files copper modules (RJ45 in an SFP cage) under the kind.
bool isCord(const Optic& optic) {
    const auto& forms = optic.formFactors;
    return optic.kind == OpticKind::FibrePatch ||
           (optic.kind == OpticKind::CopperPatch &&
            std::all_of(forms.begin(), forms.end(),
                        [](const auto& form) { return form == kTwistedPair; }));
}

bool isModule(const Optic& optic) {
    return optic.kind == OpticKind::Optic ||
           (optic.kind == OpticKind::CopperPatch && !isCord(optic));
}

bool carries(const Optic& cord, Guide guide) {
    const std::string media = cord.media.value_or(std::string());
    switch (guide) {
    case Guide::SingleMode:
        return cord.kind == OpticKind::FibrePatch && media.find("SMF") != std::string::npos;
    case Guide::MultiMode:
        return cord.kind == OpticKind::FibrePatch && media.find("MMF") != std::string::npos;
    case Guide::TwistedPair:
        return cord.kind == OpticKind::CopperPatch;
    case Guide::Unknown:
        break;
    }
    return false;
}

bool cheaper(const Part& x, const Part& y) {
    const auto rank = [](const Part& part) {
        return std::pair(part.price.basis == PriceBasis::None, part.price.typical);
    };
    return rank(x) < rank(y); // candidates come sorted by id, so the first of equals stays
}

std::string connectorName(const Plug& plug) {
    return plug.bare() ? std::string(kTwistedPair) : plug.optic->connector.value_or("fibre");
}

} // namespace

bool speaks(const Optic& optic, const std::string& protocol) {
    const auto& words = optic.protocols;
    return std::find(words.begin(), words.end(), protocol) != words.end();
}

bool isStraightCable(const Optic& optic) {
    return (optic.kind == OpticKind::Dac || optic.kind == OpticKind::Acc ||
            optic.kind == OpticKind::Aec || optic.kind == OpticKind::Aoc) &&
           optic.ports == 1 && optic.breakouts.empty();
}

ModuleService serviceAt(const Optic& optic, Bandwidth rate) {
    if (optic.ports > 1 && optic.rate / static_cast<double>(optic.ports) == rate) {
        return {optic.ports, false};
    }
    if (optic.ports == 1 && optic.rate == rate) {
        return {1, false};
    }
    for (const Breakout& split : optic.breakouts) {
        if (split.rate == rate && split.ports > 0) {
            return {split.ports, true};
        }
    }
    return {};
}

// "<rate>GBASE-<letters><lanes>": IEEE 802.3 names, where a missing lane count and 1 mean the same.
std::string pmdPerLink(const Optic& optic, std::int64_t links, bool split) {
    if (!optic.pmd) {
        return {};
    }
    const std::string& pmd = *optic.pmd;
    const std::size_t base = pmd.find("GBASE-");
    std::size_t digits = pmd.size();
    while (digits > 0 && std::isdigit(static_cast<unsigned char>(pmd[digits - 1])) != 0) {
        --digits;
    }
    if (base == std::string::npos || digits <= base + 6) {
        return split ? std::string() : pmd;
    }
    std::int64_t gigabits = 0, lanes = 1;
    std::from_chars(pmd.data(), pmd.data() + base, gigabits);
    std::from_chars(pmd.data() + digits, pmd.data() + pmd.size(), lanes);
    const std::int64_t parts = split ? links : 1;
    if (gigabits <= 0 || lanes <= 0 || gigabits % parts != 0 || lanes % parts != 0) {
        return split ? std::string() : pmd;
    }
    const std::string letters = pmd.substr(base, digits - base);
    return lanes / parts == 1 ? fmt::format("{}{}", gigabits / parts, letters)
                              : fmt::format("{}{}{}", gigabits / parts, letters, lanes / parts);
}

bool goesInto(const Part& part, const LinkEnd& end, Bandwidth rate, const MediumRules& rules) {
    const Optic* optic = part.as<Optic>();
    return optic != nullptr && isModule(*optic) && optic->reach && end.runsAtRate &&
           speaks(*optic, rules.protocol) && serviceAt(*optic, rate).links == end.portsPerCage &&
           (!end.opticsLimit || !optic->powerPerEnd || *optic->powerPerEnd <= *end.opticsLimit) &&
           (end.formFactor.empty() || fits(*optic, end.formFactor));
}

std::vector<Plug> plugsFor(const LinkEnd& end, Bandwidth rate, const Catalog& catalog,
                           const MediumRules& rules) {
    std::vector<Plug> plugs;
    const Part* only = end.heldModule;
    if (only == nullptr && end.isSwitch && rules.forced != nullptr &&
        goesInto(*rules.forced, end, rate, rules)) {
        only = rules.forced;
    }
    const bool known = !end.formFactor.empty();
    if (end.runsAtRate && rate <= kFastestTwistedPair && end.portsPerCage == 1 && only == nullptr &&
        rules.protocol == "ethernet" && (!known || end.formFactor == kTwistedPair)) {
        plugs.push_back({});
    }
    if (end.formFactor == kTwistedPair) {
        return plugs;
    }
    for (const Part& part : catalog.parts()) {
        if ((only == nullptr || part.id == only->id) && goesInto(part, end, rate, rules)) {
            plugs.push_back({&part, part.as<Optic>(), serviceAt(*part.as<Optic>(), rate)});
        }
    }
    return plugs;
}

bool interoperate(const Plug& lower, const Plug& upper) {
    const Guide guide = guideOf(lower);
    if (guide == Guide::Unknown || guide != guideOf(upper)) {
        return false;
    }
    if (lower.bare() || upper.bare()) {
        return true; // BASE-T ports agree on the speed
    }
    const std::string mine = pmdPerLink(*lower.optic, lower.service.links, lower.service.split);
    const std::string theirs = pmdPerLink(*upper.optic, upper.service.links, upper.service.split);
    if (!mine.empty() && !theirs.empty()) {
        return mine == theirs;
    }
    return !lower.service.split && !upper.service.split && lower.optic->connector &&
           lower.optic->connector == upper.optic->connector &&
           lower.optic->lanes * upper.service.links == upper.optic->lanes * lower.service.links;
}

Patch patchBetween(const Plug& lower, const Plug& upper, Bandwidth rate, const Catalog& catalog) {
    Patch patch;
    if (lower.service.split || upper.service.split) {
        patch.title =
            fmt::format("fibre breakout leg, {} to {}", connectorName(lower), connectorName(upper));
        return patch;
    }
    for (const Part& part : catalog.parts()) {
        const Optic* cord = part.as<Optic>();
        if (cord != nullptr && isCord(*cord) && carries(*cord, guideOf(lower)) &&
            connectorTakes(lower, *cord) && connectorTakes(upper, *cord) &&
            (cord->kind == OpticKind::FibrePatch || cord->rate >= rate) &&
            (patch.part == nullptr || cheaper(part, *patch.part))) {
            patch.part = &part;
            patch.reach = cord->reach;
        }
    }
    patch.title = patch.part != nullptr
                      ? patch.part->title()
                      : fmt::format("patch, {} to {}", connectorName(lower), connectorName(upper));
    return patch;
}

} // namespace weft
