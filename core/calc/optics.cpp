// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/optics.hpp"

#include "core/base/text.hpp"
#include "core/plant/media_match.hpp"

#include <algorithm>
#include <tuple>

namespace weft {
namespace {

constexpr std::string_view kWords[] = {"dac", "acc", "aec", "aoc",    "smf",  "mmf",
                                       "om3", "om4", "om5", "copper", "fibre"};

bool isCopperCable(const Optic& optic) {
    return optic.kind == OpticKind::Dac || optic.kind == OpticKind::Acc ||
           optic.kind == OpticKind::Aec || optic.kind == OpticKind::CopperPatch;
}

bool isOfMedium(const Optic& optic, const std::string& word) {
    if (word == "copper" || word == "fibre") {
        return isCopperCable(optic) == (word == "copper");
    }
    return toString(optic.kind) == word ||
           containsIgnoringCase(optic.media.value_or(std::string()), word);
}

bool isWanted(const Optic& optic, const OpticQuery& query) {
    return query.media.empty() ||
           std::any_of(query.media.begin(), query.media.end(),
                       [&](const std::string& word) { return isOfMedium(optic, lowered(word)); });
}

Money perLink(const Part& part, double pieces) {
    return Money::fromDollars(part.price.typical.inDollars() * pieces);
}

OpticChoice cableChoice(const Part& part, const Optic& optic) {
    OpticChoice choice;
    choice.part = &part;
    choice.reach = *optic.reach;
    choice.power = optic.powerPerEnd.value_or(optic.planningPerEnd) * 2;
    choice.powerIsKnown = optic.powerPerEnd.has_value();
    if (part.price.basis != PriceBasis::None) {
        choice.price = part.price.typical;
    }
    return choice;
}

OpticChoice moduleChoice(const Part& part, const Optic& optic, ModuleService service,
                         const OpticQuery& query, const Catalog& catalog) {
    const Plug plug{&part, &optic, service};
    const Patch patch = patchBetween(plug, plug, query.rate, catalog);
    const double modules = 2 / static_cast<double>(service.links);
    OpticChoice choice;
    choice.part = &part;
    choice.patch = patch.part;
    choice.patchTitle = patch.title;
    choice.linksPerModule = service.links;
    choice.reach = patch.reach ? std::min(*patch.reach, *optic.reach) : *optic.reach;
    choice.power = optic.powerPerEnd.value_or(optic.planningPerEnd) * modules;
    choice.powerIsKnown = optic.powerPerEnd.has_value();
    const bool isPriced = part.price.basis != PriceBasis::None && patch.part != nullptr &&
                          patch.part->price.basis != PriceBasis::None;
    if (isPriced) {
        choice.price = perLink(part, modules) + patch.part->price.typical;
    }
    if (const auto fibre = fibreOf(optic)) {
        OpticalPath path;
        path.length = query.length;
        path.fibre = attenuationOf(*fibre);
        path.connectors = query.connectors;
        path.splices = query.splices;
        choice.loss = insertionLoss(path);
        const OpticalInterface* interface = findInterface(pmdPerLink(optic, service));
        const ChannelLimit* limit = interface ? limitOn(*interface, *fibre) : nullptr;
        choice.limit = limit ? limit->loss() : std::nullopt;
    }
    return choice;
}

} // namespace

std::optional<Fibre> fibreOf(const Optic& optic) {
    const std::string media = optic.media.value_or(std::string());
    for (const Fibre fibre : {Fibre::Om3, Fibre::Om4, Fibre::Om5, Fibre::Os2}) {
        if (media.find(toString(fibre)) != std::string::npos) {
            return fibre;
        }
    }
    return std::nullopt;
}

bool isMediumWord(std::string_view word) {
    return std::find(std::begin(kWords), std::end(kWords), lowered(word)) != std::end(kWords);
}

OpticAnswer opticsFor(const OpticQuery& query, const Catalog& catalog) {
    OpticAnswer answer;
    for (const Part& part : catalog.parts()) {
        const Optic* optic = part.as<Optic>();
        if (optic == nullptr || !optic->reach || !isWanted(*optic, query)) {
            continue;
        }
        std::optional<OpticChoice> choice;
        if (isStraightCable(*optic)) {
            choice =
                optic->rate == query.rate ? std::optional(cableChoice(part, *optic)) : std::nullopt;
        } else if (optic->kind == OpticKind::Optic) {
            const ModuleService service = serviceAt(*optic, query.rate);
            choice = service.links > 0
                         ? std::optional(moduleChoice(part, *optic, service, query, catalog))
                         : std::nullopt;
        }
        if (choice && choice->reach >= query.length) {
            answer.choices.push_back(*std::move(choice));
        } else if (choice) {
            answer.longest = std::max(answer.longest.value_or(Length()), choice->reach);
        }
    }
    std::sort(answer.choices.begin(), answer.choices.end(),
              [](const OpticChoice& x, const OpticChoice& y) {
                  const auto rank = [](const OpticChoice& each) {
                      return std::tuple(!each.price, each.price.value_or(Money()), each.power,
                                        std::string_view(each.part->id));
                  };
                  return rank(x) < rank(y);
              });
    return answer;
}

} // namespace weft
