// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/line_cards.hpp"

#include "core/base/checked.hpp"

#include <algorithm>
#include <tuple>

namespace weft {

bool takesCards(const Part& part) {
    const Switch* body = part.as<Switch>();
    return body != nullptr && body->kind == SwitchClass::Chassis && body->cardSlots.value_or(0) > 0;
}

bool goesInto(const Part& card, const Part& chassis) {
    const Switch *its = card.as<Switch>(), *into = chassis.as<Switch>();
    return its != nullptr && into != nullptr && its->kind == SwitchClass::LineCard &&
           card.vendor == chassis.vendor &&
           std::any_of(its->chassis.begin(), its->chassis.end(), [&](const std::string& name) {
               return std::find(into->chassis.begin(), into->chassis.end(), name) !=
                      into->chassis.end();
           });
}

std::vector<const Part*> cardsFor(const Part& chassis, const Catalog& catalog) {
    std::vector<const Part*> cards = catalog.ofKind(PartKind::Switch);
    std::erase_if(cards, [&](const Part* part) { return !goesInto(*part, chassis); });
    const auto rank = [](const Part* part) {
        const Switch& body = *part->as<Switch>();
        return std::tuple(part->price.basis == PriceBasis::None, part->price.typical,
                          inWatts(body.powerTypical.value_or(body.planningTypical)), part->id);
    };
    std::sort(cards.begin(), cards.end(),
              [&](const Part* x, const Part* y) { return rank(x) < rank(y); });
    return cards;
}

Part equipped(const Part& chassis, const Part& card) {
    Part whole = chassis;
    Switch& body = std::get<Switch>(whole.body);
    const Switch& its = *card.as<Switch>();
    const std::int64_t slots = body.cardSlots.value_or(0);
    body.cages = its.cages;
    for (CageGroup& cages : body.cages) {
        cages.count = saturatingMultiply(cages.count, slots);
    }
    body.maxPorts =
        its.maxPorts ? std::optional(saturatingMultiply(*its.maxPorts, slots)) : std::nullopt;
    body.cageOpticsLimit = its.cageOpticsLimit;
    body.latency = body.latency ? body.latency : its.latency;
    body.planningTypical = body.planningMax = Power();
    return whole;
}

} // namespace weft
