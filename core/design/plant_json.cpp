// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/plant_json.hpp"

#include "core/design/optional_json.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr auto kMoneyFields = [](auto& money, auto visit) {
    visit("years", money.years);
    visit("discount_rate", money.discountRate);
    visit("usd_per_kwh", money.usdPerKwh);
    visit("pue", money.pue);
    visit("kg_co2_per_kwh", money.kgCo2PerKwh);
    visit("maintenance", money.maintenance);
    visit("usd_per_rack_year", money.usdPerRackYear);
    visit("servers", money.servers);
};

constexpr auto kOpticsFields = [](auto& rules, auto visit) {
    visit("copper_up_to_m", rules.copperUpTo);
    visit("copper", rules.copper);
    visit("aoc", rules.aoc);
    visit("family", rules.family);
    visit("vendor", rules.vendor);
    visit("plant", rules.plant, fibrePlantFrom, "direct or panels");
    visit("trunk", rules.trunk, trunkKindFrom, "mpo-12, mpo-16 or lc");
};

constexpr auto kChassisFields = [](auto& rules, auto visit) {
    visit("card", rules.card);
    visit("least", rules.least);
};

Result<std::string> textFromJson(const JsonAt& at) {
    return at.asString();
}

Result<BookPrice> priceFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"part", "price", "note?"}));
    BookPrice price;
    WEFT_TRY(price.part, at.at("part").asString());
    WEFT_TRY(price.price, finiteReal(at.at("price")));
    WEFT_TRY(price.note, textOr(at, "note"));
    return price;
}

// Of an object whose keys are names.
template <class Visit> Result<void> forEachKey(const JsonAt& at, Visit visit) {
    if (!at.value().is_object()) {
        return at.expected("an object");
    }
    for (const auto& [name, value] : at.value().get_ref<const Json::object_t&>()) {
        WEFT_TRY_VOID(visit(name, at.at(name)));
    }
    return {};
}

} // namespace

Json toJson(const OpticsRules& rules) {
    return maybesToJson(kOpticsFields, rules);
}

Result<OpticsRules> opticsFromJson(const JsonAt& at) {
    return maybesFromJson<OpticsRules>(kOpticsFields, at);
}

Json toJson(const PlantRules& rules) {
    Json json = Json::object();
    if (!(rules.optics == OpticsRules())) {
        json["optics"] = toJson(rules.optics);
    }
    for (const auto& [name, share] : rules.spares) {
        json["spares"][name] = shortNumber(share);
    }
    if (!(rules.money == MoneyRules())) {
        json["money"] = maybesToJson(kMoneyFields, rules.money);
    }
    if (!rules.vendors.empty()) {
        json["vendors"] = rules.vendors;
    }
    for (const auto& [chassis, its] : rules.cards) {
        json["cards"][chassis] = maybesToJson(kChassisFields, its);
    }
    return json;
}

Result<PlantRules> plantFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"optics?", "spares?", "money?", "vendors?", "cards?"}));
    PlantRules rules;
    if (at.has("optics")) {
        WEFT_TRY(rules.optics, opticsFromJson(at.at("optics")));
    }
    if (at.has("spares")) {
        WEFT_TRY_VOID(forEachKey(at.at("spares"),
                                 [&](const std::string& name, const JsonAt& share) -> Result<void> {
                                     WEFT_TRY(rules.spares[name], finiteReal(share));
                                     return {};
                                 }));
    }
    if (at.has("money")) {
        WEFT_TRY(rules.money, maybesFromJson<MoneyRules>(kMoneyFields, at.at("money")));
    }
    if (at.has("vendors")) {
        WEFT_TRY(rules.vendors, listFromJson(at.at("vendors"), kMostItems, textFromJson));
    }
    if (at.has("cards")) {
        WEFT_TRY_VOID(forEachKey(
            at.at("cards"), [&](const std::string& chassis, const JsonAt& its) -> Result<void> {
                WEFT_TRY(rules.cards[chassis], maybesFromJson<ChassisRules>(kChassisFields, its));
                return {};
            }));
    }
    WEFT_TRY_VOID(below(at.pointer(), checkShape(rules)));
    return rules;
}

Json toJson(const PriceBook& book) {
    Json json = {{"id", book.id}, {"name", book.name}};
    if (!book.date.empty()) {
        json["date"] = book.date;
    }
    json["currency"] = book.currency;
    json["usd"] = shortNumber(book.usd);
    json["basis"] = toString(book.basis);
    if (!book.active) {
        json["active"] = false;
    }
    Json& prices = json["prices"] = Json::array();
    for (const BookPrice& price : book.prices) {
        Json& entry =
            prices.emplace_back(Json{{"part", price.part}, {"price", shortNumber(price.price)}});
        if (!price.note.empty()) {
            entry["note"] = price.note;
        }
    }
    return json;
}

Result<PriceBook> bookFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(
        at.expectObject({"id", "name", "date?", "currency", "usd", "basis", "active?", "prices"}));
    PriceBook book;
    WEFT_TRY(book.id, at.at("id").asString());
    WEFT_TRY(book.name, at.at("name").asString());
    WEFT_TRY(book.date, textOr(at, "date"));
    WEFT_TRY(book.currency, at.at("currency").asString());
    WEFT_TRY(book.usd, finiteReal(at.at("usd")));
    WEFT_TRY(book.basis,
             wordFromJson(at.at("basis"), priceBasisFrom, "band, street, quote or list"));
    if (at.has("active")) {
        WEFT_TRY(book.active, at.at("active").asBool());
    }
    WEFT_TRY(book.prices, listFromJson(at.at("prices"), kMostItems, priceFromJson));
    std::stable_sort(book.prices.begin(), book.prices.end(),
                     [](const BookPrice& a, const BookPrice& b) { return a.part < b.part; });
    WEFT_TRY_VOID(below(at.pointer(), checkShape(book)));
    return book;
}

} // namespace weft
