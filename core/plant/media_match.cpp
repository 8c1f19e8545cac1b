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

// "<rate>GBASE-<letters><lanes>" of IEEE 802.3, where a missing lane count and 1 mean the same.
struct PmdName {
    std::int64_t gigabits = 0;
    std::int64_t lanes = 0; // 0: not such a name
    std::string letters;    // "GBASE-DR"
    // One fibre (pair) per lane; FR4 and LR4 put their lanes on one fibre and cannot be split.
    bool isParallel() const {
        return lanes > 1 &&
               (letters == "GBASE-DR" || letters == "GBASE-SR" || letters == "GBASE-VR");
    }
};

PmdName parsePmd(const std::optional<std::string>& text) {
    PmdName name;
    const std::size_t base = text ? text->find("GBASE-") : std::string::npos;
    if (base == std::string::npos) {
        return name;
    }
    std::size_t digits = text->size();
    while (digits > 0 && std::isdigit(static_cast<unsigned char>((*text)[digits - 1])) != 0) {
        --digits;
    }
    std::from_chars(text->data(), text->data() + base, name.gigabits);
    name.lanes = 1;
    std::from_chars(text->data() + digits, text->data() + text->size(), name.lanes);
    name.letters = text->substr(base, digits - base);
    if (name.gigabits <= 0 || name.lanes <= 0 || name.letters.size() <= 6) {
        return {};
    }
    return name;
}

std::string connectorName(const Plug& plug) {
    return plug.bare() ? std::string(kTwistedPair) : plug.optic->connector.value_or("fibre");
}

} // namespace

bool isCopper(const Optic& optic) {
    return optic.kind == OpticKind::Dac || optic.kind == OpticKind::Acc ||
           optic.kind == OpticKind::Aec;
}

bool isLetIn(const Part& part, const MediumRules& rules) {
    const Optic& optic = *part.as<Optic>();
    const OpticsRules& wanted = rules.optics;
    if (&part == rules.forced) {
        return true;
    }
    if (!isMadeBy(part, rules.vendors) ||
        (wanted.vendor && !isMadeBy(part, {&*wanted.vendor, 1}))) {
        return false;
    }
    if ((isCopper(optic) && !wanted.copper.value_or(true)) ||
        (optic.kind == OpticKind::Aoc && !wanted.aoc.value_or(true))) {
        return false;
    }
    // "400GBASE-DR4" is of the family "DR"; copper modules and cables are of none.
    if (optic.kind != OpticKind::Optic || !wanted.family) {
        return true;
    }
    const PmdName pmd = parsePmd(optic.pmd);
    return pmd.lanes > 0 && pmd.letters.size() > 6 &&
           lowered(pmd.letters.substr(6)) == lowered(*wanted.family);
}

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
        if (split.rate == rate && split.ports > optic.ports) {
            return {split.ports, true};
        }
    }
    // Parallel fibre splits at any lane, whether or not the data sheet lists it: 2 x 400GBASE-DR4
    // gives 4 x 200G.
    const PmdName pmd = parsePmd(optic.pmd);
    if (!pmd.isParallel() || rate <= Bandwidth()) {
        return {};
    }
    const double lanesEach =
        static_cast<double>(pmd.lanes) * (rate / gbps(static_cast<double>(pmd.gigabits)));
    const auto whole = static_cast<std::int64_t>(lanesEach);
    const bool divides = whole >= 1 && static_cast<double>(whole) == lanesEach &&
                         whole < pmd.lanes && pmd.lanes % whole == 0;
    return divides ? ModuleService{optic.ports * (pmd.lanes / whole), true} : ModuleService{};
}

std::string pmdPerLink(const Optic& optic, ModuleService service) {
    const PmdName pmd = parsePmd(optic.pmd);
    const std::int64_t parts = service.split ? service.links / optic.ports : 1;
    if (pmd.lanes == 0 || pmd.gigabits % parts != 0 || pmd.lanes % parts != 0) {
        return service.split ? std::string() : optic.pmd.value_or(std::string());
    }
    const std::int64_t lanes = pmd.lanes / parts;
    return fmt::format("{}{}{}", pmd.gigabits / parts, pmd.letters,
                       lanes == 1 ? "" : std::to_string(lanes));
}

bool goesInto(const Part& part, const LinkEnd& end, Bandwidth rate, const MediumRules& rules) {
    const Optic* optic = part.as<Optic>();
    return optic != nullptr && isModule(*optic) && optic->reach && end.runsAtRate &&
           isLetIn(part, rules) && speaks(*optic, rules.protocol) &&
           serviceAt(*optic, rate).links == end.portsPerCage &&
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
    const std::string mine = pmdPerLink(*lower.optic, lower.service);
    const std::string theirs = pmdPerLink(*upper.optic, upper.service);
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
    // A cord that is sold for either fibre is ordered for the modules' own.
    const auto* cord = patch.part == nullptr ? nullptr : patch.part->as<Optic>();
    const bool isEither = cord != nullptr && !lower.bare() && lower.optic->media &&
                          cord->media.value_or("").find(" or ") != std::string::npos;
    patch.title = isEither ? fmt::format("{}, {}", patch.part->title(), *lower.optic->media)
                  : patch.part != nullptr
                      ? patch.part->title()
                      : fmt::format("patch, {} to {}", connectorName(lower), connectorName(upper));
    return patch;
}

} // namespace weft
