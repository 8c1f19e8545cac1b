// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/plant_json.hpp"

#include "core/design/optional_json.hpp"

#include <algorithm>

namespace weft {

namespace {

Json toJson(const MoneyRules& money) {
    Json json = Json::object();
    putMaybe(json, "years", money.years);
    putMaybe(json, "discount_rate", money.discountRate);
    putMaybe(json, "usd_per_kwh", money.usdPerKwh);
    putMaybe(json, "pue", money.pue);
    putMaybe(json, "kg_co2_per_kwh", money.kgCo2PerKwh);
    putMaybe(json, "maintenance", money.maintenance);
    putMaybe(json, "usd_per_rack_year", money.usdPerRackYear);
    putMaybe(json, "servers", money.servers);
    return json;
}

Result<MoneyRules> moneyFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(
        at.expectObject({"years?", "discount_rate?", "usd_per_kwh?", "pue?", "kg_co2_per_kwh?",
                         "maintenance?", "usd_per_rack_year?", "servers?"}));
    MoneyRules money;
    WEFT_TRY_VOID(takeMaybe(money.years, at, "years"));
    WEFT_TRY_VOID(takeMaybe(money.discountRate, at, "discount_rate"));
    WEFT_TRY_VOID(takeMaybe(money.usdPerKwh, at, "usd_per_kwh"));
    WEFT_TRY_VOID(takeMaybe(money.pue, at, "pue"));
    WEFT_TRY_VOID(takeMaybe(money.kgCo2PerKwh, at, "kg_co2_per_kwh"));
    WEFT_TRY_VOID(takeMaybe(money.maintenance, at, "maintenance"));
    WEFT_TRY_VOID(takeMaybe(money.usdPerRackYear, at, "usd_per_rack_year"));
    WEFT_TRY_VOID(takeMaybe(money.servers, at, "servers"));
    return money;
}

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

} // namespace

Json toJson(const OpticsRules& rules) {
    Json json = Json::object();
    putMaybe(json, "copper_up_to_m", rules.copperUpTo);
    putMaybe(json, "copper", rules.copper);
    putMaybe(json, "aoc", rules.aoc);
    putMaybe(json, "family", rules.family);
    putMaybe(json, "vendor", rules.vendor);
    putMaybe(json, "plant", rules.plant);
    putMaybe(json, "trunk", rules.trunk);
    return json;
}

Result<OpticsRules> opticsFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject(
        {"copper_up_to_m?", "copper?", "aoc?", "family?", "vendor?", "plant?", "trunk?"}));
    OpticsRules rules;
    WEFT_TRY_VOID(takeMaybe(rules.copperUpTo, at, "copper_up_to_m"));
    WEFT_TRY_VOID(takeMaybe(rules.copper, at, "copper"));
    WEFT_TRY_VOID(takeMaybe(rules.aoc, at, "aoc"));
    WEFT_TRY_VOID(takeMaybe(rules.family, at, "family"));
    WEFT_TRY_VOID(takeMaybe(rules.vendor, at, "vendor"));
    if (at.has("plant")) {
        WEFT_TRY(rules.plant, wordFromJson(at.at("plant"), fibrePlantFrom, "direct or panels"));
    }
    if (at.has("trunk")) {
        WEFT_TRY(rules.trunk, wordFromJson(at.at("trunk"), trunkKindFrom, "mpo-12, mpo-16 or lc"));
    }
    return rules;
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
        json["money"] = toJson(rules.money);
    }
    if (!rules.vendors.empty()) {
        json["vendors"] = rules.vendors;
    }
    return json;
}

Result<PlantRules> plantFromJson(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"optics?", "spares?", "money?", "vendors?"}));
    PlantRules rules;
    if (at.has("optics")) {
        WEFT_TRY(rules.optics, opticsFromJson(at.at("optics")));
    }
    if (at.has("spares")) {
        const JsonAt spares = at.at("spares");
        if (!spares.value().is_object()) {
            return spares.expected("an object");
        }
        for (const auto& [name, value] : spares.value().get_ref<const Json::object_t&>()) {
            WEFT_TRY(rules.spares[name], finiteReal(spares.at(name)));
        }
    }
    if (at.has("money")) {
        WEFT_TRY(rules.money, moneyFromJson(at.at("money")));
    }
    if (at.has("vendors")) {
        WEFT_TRY(rules.vendors, listFromJson(at.at("vendors"), kMostItems, textFromJson));
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
