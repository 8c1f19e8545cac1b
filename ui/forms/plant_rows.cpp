// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/plant_rows.hpp"

#include "core/analysis/assumptions.hpp"
#include "core/base/text.hpp"
#include "core/catalog/line_cards.hpp"
#include "core/design/plant_setting.hpp"
#include "core/plant/bill.hpp"
#include "core/plant/floor_plan.hpp"
#include "core/plant/runs.hpp"
#include "ui/forms/row_parts.hpp"

#include <QCoreApplication>

namespace weft::ui {

namespace {

using namespace rows;
using Path = std::vector<std::string>;

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::PlantRows)
};

// A field that is a setting; its key is the setting's last word.
FormRow setting(Path path, const QString& label, RowKind kind, const QString& value,
                const QString& placeholder = {}, const QString& help = {}) {
    const std::string key = path.back();
    const bool isNumber = kind == RowKind::Count || kind == RowKind::Quantity;
    FormRow row =
        rowOf(key, label, kind, value,
              [path = std::move(path), isNumber](const Design& design,
                                                 const QString& typed) -> Result<Edit> {
                  const std::string said = isNumber ? fromPeople(typed.trimmed()) : utf8(typed);
                  auto edit = setPlant(design, {path.begin(), path.end()}, said);
                  return edit ? std::move(*edit)
                              : fail(ErrorCode::Usage, "There is nothing of that kind any more");
              });
    row.placeholder = placeholder;
    row.help = help;
    return row;
}

FormRow choice(Path path, const QString& label, const QString& value, const QString& usual,
               std::vector<RowChoice> choices, const QString& help = {}) {
    FormRow row = setting(std::move(path), label, RowKind::Choice, value, usual, help);
    row.choices = std::move(choices);
    return row;
}

QString said(const std::optional<Length>& value) {
    return value ? people(formatLength(*value, 12)) : QString();
}
QString said(const std::optional<Power>& value) {
    return value ? people(formatPower(*value, 12)) : QString();
}
QString said(const std::optional<Mass>& value) {
    return value ? people(exactReal(inKilograms(*value))) + QStringLiteral(" kg") : QString();
}
QString said(const std::optional<std::int64_t>& value) {
    return value ? people(formatCount(*value)) : QString();
}
QString said(const std::optional<double>& value) {
    return value ? people(exactReal(*value)) : QString();
}
QString share(const std::optional<double>& value) {
    return value ? people(exactReal(*value * 100)) + QStringLiteral(" %") : QString();
}
QString number(double value) {
    return people(exactReal(value));
}

// `usual` is what holds where the spec says nothing.
std::vector<FormRow> specRows(const Path& of, const RackSpec& spec, const RackSpec& usual) {
    const auto path = [&](const char* field) {
        Path full = of;
        full.emplace_back(field);
        return full;
    };
    const QString none = Rows::tr("no limit");
    std::vector<FormRow> all{
        setting(path("units"), Rows::tr("Units of a rack"), RowKind::Count, said(spec.units),
                said(usual.units ? usual.units : std::optional(kUsualUnits))),
        setting(path("power"), Rows::tr("Power of a rack"), RowKind::Quantity, said(spec.power),
                usual.power ? said(usual.power) : none,
                Rows::tr("Most that a rack may draw, for example 45 kW")),
        setting(path("load"), Rows::tr("Weight in a rack"), RowKind::Quantity, said(spec.load),
                usual.load ? said(usual.load) : none,
                Rows::tr("Most that may stand in a rack, for example 1200 kg")),
        setting(path("cooling"), Rows::tr("Cooling of a rack"), RowKind::Quantity,
                said(spec.cooling), usual.cooling ? said(usual.cooling) : none,
                Rows::tr("Most heat that is taken away from a rack, for example 40 kW")),
        setting(path("feeds"), Rows::tr("Power feeds"), RowKind::Count, said(spec.feeds),
                said(usual.feeds ? usual.feeds : std::optional<std::int64_t>(2)),
                Rows::tr("With A and B feeds either must carry the rack when the other is lost")),
        setting(path("feed-power"), Rows::tr("Power of one feed"), RowKind::Quantity,
                said(spec.feedPower), usual.feedPower ? said(usual.feedPower) : none),
        setting(path("width"), Rows::tr("Width of a rack"), RowKind::Quantity, said(spec.width),
                said(usual.width ? usual.width : std::optional(kUsualWidth))),
        setting(path("depth"), Rows::tr("Depth of a rack"), RowKind::Quantity, said(spec.depth),
                said(usual.depth ? usual.depth : std::optional(kUsualDepth)))};
    for (std::size_t i = 4; i < all.size(); ++i) {
        all[i].isMain = false;
    }
    return all;
}

void append(std::vector<FormRow>& all, std::vector<FormRow> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

} // namespace

std::vector<FormRow> floorRows(const Design& design, const Site& site) {
    const FloorRules& rules = site.floor->rules;
    const auto path = [&](const char* field) { return Path{site.id, "floor", field}; };
    std::vector<FormRow> all{
        choice(path("policy"), Rows::tr("Switches stand"),
               rules.policy ? text(toString(*rules.policy)) : QString(),
               text(toString(RackPolicy::TopOfRack)),
               {{Rows::tr("top of rack"), text(toString(RackPolicy::TopOfRack))},
                {Rows::tr("middle of row"), text(toString(RackPolicy::MiddleOfRow))},
                {Rows::tr("end of row"), text(toString(RackPolicy::EndOfRow))},
                {Rows::tr("in network rows"), text(toString(RackPolicy::NetworkRows))},
                {Rows::tr("with their scalable unit"), text(toString(RackPolicy::ScalableUnits))}},
               Rows::tr("Where switches go that nobody placed by hand")),
        setting(path("servers-per-rack"), Rows::tr("Servers per rack"), RowKind::Count,
                said(rules.serversPerRack), Rows::tr("as many as fit"))};
    append(all, specRows({site.id, "floor"}, rules.rack, [&] {
               RackSpec usual;
               usual.power = site.rackPower;
               return usual;
           }()));
    std::vector<FormRow> more{
        choice(path("tray"), Rows::tr("Cable trays"),
               rules.tray.kind ? text(toString(*rules.tray.kind)) : QString(),
               text(toString(TrayKind::Overhead)),
               {{Rows::tr("overhead"), text(toString(TrayKind::Overhead))},
                {Rows::tr("under the floor"), text(toString(TrayKind::Underfloor))}}),
        setting(path("tray-height"), Rows::tr("Tray above or below"), RowKind::Quantity,
                said(rules.tray.height), said(std::optional(kUsualTrayHeight))),
        setting(path("slack"), Rows::tr("Slack at each end"), RowKind::Quantity,
                said(rules.tray.slack), said(std::optional(kUsualSlack))),
        setting(path("slack-share"), Rows::tr("Slack by length"), RowKind::Quantity,
                share(rules.tray.slackShare), QStringLiteral("0 %")),
        setting(
            path("crossings"), Rows::tr("Trays cross rows at x"), RowKind::Words,
            [&] {
                QStringList at;
                for (const Length crossing : rules.tray.crossings) {
                    at += text(exactLength(crossing));
                }
                return at.join(QStringLiteral(", "));
            }(),
            Rows::tr("anywhere"), Rows::tr("For example 0m, 12m")),
        setting(path("storey"), Rows::tr("From storey to storey"), RowKind::Quantity,
                said(rules.tray.storey), said(std::optional(kUsualStorey))),
        setting(path("pue"), Rows::tr("PUE"), RowKind::Quantity, said(rules.pue),
                number(pueOf(design, site).value)),
        setting(path("usd-per-kwh"), Rows::tr("Electricity, USD per kWh"), RowKind::Quantity,
                said(rules.usdPerKwh), number(usdPerKwhOf(design, site).value)),
        setting(path("kg-co2-per-kwh"), Rows::tr("Grid, kg CO2 per kWh"), RowKind::Quantity,
                said(rules.kgCo2PerKwh), number(kgCo2PerKwhOf(design, site).value)),
        setting(path("usd-per-rack-year"), Rows::tr("Rack space, USD a year"), RowKind::Quantity,
                said(rules.usdPerRackYear), [&] {
                    const auto rent = usdPerRackYearOf(design, site);
                    return rent ? number(*rent) : Rows::tr("not stated");
                }())};
    for (std::size_t i = 1; i < more.size(); ++i) {
        more[i].isMain = more[i].key == "crossings";
    }
    append(all, std::move(more));
    return all;
}

std::vector<FormRow> roomRows(const Site& site, const Room& room) {
    const auto path = [&](const char* field) { return Path{site.id, "rooms", room.id, field}; };
    return {setting(path("name"), Rows::tr("Name"), RowKind::Words, text(room.name)),
            setting(path("x"), Rows::tr("From the left"), RowKind::Quantity,
                    said(std::optional(room.x))),
            setting(path("y"), Rows::tr("From the front"), RowKind::Quantity,
                    said(std::optional(room.y))),
            setting(path("level"), Rows::tr("Storey"), RowKind::Count,
                    said(std::optional(room.level)))};
}

std::vector<FormRow> floorRowRows(const Site& site, const FloorRow& row) {
    const Path of{site.id, "rows", row.id};
    const auto path = [&](const char* field) { return Path{site.id, "rows", row.id, field}; };
    FormRow turned = setting(path("turned"), Rows::tr("Runs from front to back"), RowKind::Toggle,
                             row.turned ? QStringLiteral("on") : QStringLiteral("off"));
    std::vector<FormRow> all{
        setting(path("name"), Rows::tr("Name"), RowKind::Words, text(row.name)),
        setting(path("racks"), Rows::tr("Racks"), RowKind::Count, said(std::optional(row.racks))),
        choice(path("use"), Rows::tr("For"), text(toString(row.use)), {},
               {{Rows::tr("anything"), text(toString(RowUse::Any))},
                {Rows::tr("servers"), text(toString(RowUse::Servers))},
                {Rows::tr("switches"), text(toString(RowUse::Network))}}),
        setting(path("x"), Rows::tr("From the room's left"), RowKind::Quantity,
                said(std::optional(row.x))),
        setting(path("y"), Rows::tr("From the room's front"), RowKind::Quantity,
                said(std::optional(row.y))),
        std::move(turned)};
    append(all, specRows(of, row.spec, rackSpecOf(site)));
    return all;
}

std::vector<FormRow> rackRows(const Site& site, const FloorRow& row, std::int64_t rack) {
    RackChange change;
    for (const RackChange& each : row.changes) {
        change = each.rack == rack ? each : change;
    }
    const Path of{site.id, "racks", row.id + "-" + std::to_string(rack)};
    Path blocked = of;
    blocked.emplace_back("blocked");
    std::vector<FormRow> all{
        setting(std::move(blocked), Rows::tr("Blocked"), RowKind::Toggle,
                change.blocked ? QStringLiteral("on") : QStringLiteral("off"), {},
                Rows::tr("A column stands there, or it is let: nothing is placed in it"))};
    append(all, specRows(of, change.spec, rackSpecOf(site, row)));
    return all;
}

std::vector<FormRow> moneyRows(const Design& design) {
    const MoneyRules& money = design.plant->money;
    const auto path = [](const char* field) { return Path{"money", field}; };
    const Site nowhere; // says nothing of its own
    FormRow servers = setting(
        path("servers"), Rows::tr("Servers are bought too"), RowKind::Toggle,
        money.servers ? (*money.servers ? QStringLiteral("on") : QStringLiteral("off")) : QString(),
        QStringLiteral("on"), Rows::tr("Off: someone else buys them; they are not in the sums"));
    return {setting(path("years"), Rows::tr("Years of ownership"), RowKind::Quantity,
                    said(money.years), number(yearsOf(design).value)),
            setting(path("discount-rate"), Rows::tr("Discount rate a year"), RowKind::Quantity,
                    share(money.discountRate), share(discountOf(design).value)),
            setting(path("usd-per-kwh"), Rows::tr("Electricity, USD per kWh"), RowKind::Quantity,
                    said(money.usdPerKwh), number(usdPerKwhOf(design, nowhere).value)),
            setting(path("pue"), Rows::tr("PUE"), RowKind::Quantity, said(money.pue),
                    number(pueOf(design, nowhere).value),
                    Rows::tr("Facility power over the power of the equipment")),
            setting(path("kg-co2-per-kwh"), Rows::tr("Grid, kg CO2 per kWh"), RowKind::Quantity,
                    said(money.kgCo2PerKwh), number(kgCo2PerKwhOf(design, nowhere).value)),
            setting(path("maintenance"), Rows::tr("Maintenance a year"), RowKind::Quantity,
                    share(money.maintenance), share(maintenanceOf(design).value),
                    Rows::tr("Of the purchase price")),
            setting(path("usd-per-rack-year"), Rows::tr("Rack space, USD a year"),
                    RowKind::Quantity, said(money.usdPerRackYear), Rows::tr("not stated")),
            std::move(servers)};
}

std::vector<FormRow> opticsRows(const Design& design) {
    const OpticsRules& optics = design.plant->optics;
    const auto path = [](const char* field) { return Path{"optics", field}; };
    const auto toggle = [&](const char* field, const QString& label,
                            const std::optional<bool>& value) {
        return setting(path(field), label, RowKind::Toggle,
                       value ? (*value ? QStringLiteral("on") : QStringLiteral("off")) : QString(),
                       QStringLiteral("on"));
    };
    QStringList vendors;
    for (const std::string& vendor : design.plant->vendors) {
        vendors += text(vendor);
    }
    std::vector<RowChoice> families{{Rows::tr("any"), {}}};
    for (const char* family : {"SR", "DR", "FR", "LR", "ZR"}) {
        families.push_back({QLatin1String(family), QLatin1String(family)});
    }
    return {
        setting(path("copper-up-to"), Rows::tr("Copper wherever it reaches up to"),
                RowKind::Quantity, said(optics.copperUpTo), Rows::tr("where it is cheaper")),
        toggle("copper", Rows::tr("Copper cables"), optics.copper),
        toggle("aoc", Rows::tr("Active optical cables"), optics.aoc),
        choice(path("family"), Rows::tr("Family of optics"),
               optics.family ? text(*optics.family) : QString(), {}, std::move(families)),
        choice(path("plant"), Rows::tr("Fibre runs"),
               optics.plant ? text(toString(*optics.plant)) : QString(),
               text(toString(FibrePlant::Direct)),
               {{Rows::tr("cords end to end"), text(toString(FibrePlant::Direct))},
                {Rows::tr("panels and trunks"), text(toString(FibrePlant::Panels))}}),
        choice(path("trunk"), Rows::tr("Trunks"),
               optics.trunk ? text(toString(*optics.trunk)) : QString(),
               text(toString(TrunkKind::Mpo12)),
               {{QStringLiteral("MPO-12"), text(toString(TrunkKind::Mpo12))},
                {QStringLiteral("MPO-16"), text(toString(TrunkKind::Mpo16))},
                {QStringLiteral("LC"), text(toString(TrunkKind::LcDuplex))}}),
        setting(
            {"vendors"}, Rows::tr("Only parts of these vendors"), RowKind::Words,
            vendors.join(QStringLiteral(", ")), Rows::tr("any"),
            Rows::tr(
                "Names parted by commas; the Vendors tab shows what stands in for other vendors' "
                "switches, NICs and gateways"))};
}

std::vector<FormRow> cardRows(const Design& design, const Catalog& catalog) {
    std::vector<FormRow> rows;
    for (const Part& part : *design.parts) { // all that are in use are pinned
        const std::vector<const Part*> cards =
            takesCards(part) ? cardsFor(part, catalog) : std::vector<const Part*>();
        if (cards.empty()) {
            continue;
        }
        const auto found = design.plant->cards.find(part.id);
        const ChassisRules its =
            found == design.plant->cards.end() ? ChassisRules() : found->second;
        std::vector<RowChoice> choices;
        for (const Part* card : cards) {
            choices.push_back({text(card->title()), text(card->id)});
        }
        rows.push_back(choice(
            {"cards", part.id, "card"}, Rows::tr("Line card of %1").arg(text(part.model)),
            its.card ? text(*its.card) : QString(), text(cards.front()->id), std::move(choices)));
        rows.push_back(setting({"cards", part.id, "least"}, Rows::tr("Line cards at least"),
                               RowKind::Count, said(its.least), Rows::tr("as its ports need"),
                               Rows::tr("Ports stay where they are while the cards suffice: say a "
                                        "number where the fabric will grow")));
    }
    return rows;
}

std::vector<FormRow> spareRows(const Design& design) {
    const auto rate = [&](std::string key, const QString& label, const QString& otherwise) {
        const auto found = design.plant->spares.find(key);
        return setting({"spares", key}, label, RowKind::Quantity,
                       found == design.plant->spares.end() ? QString() : share(found->second),
                       otherwise);
    };
    const QString rest = Rows::tr("as all others");
    return {rate("all", Rows::tr("Spares of everything"), QStringLiteral("0 %")),
            rate("switch", Rows::tr("Spare switches"), rest),
            rate("transceiver", Rows::tr("Spare transceivers"), rest),
            rate("cable", Rows::tr("Spare cables"), rest)};
}

std::vector<FormRow> bookRows(const PriceBook& book) {
    const auto path = [&](const char* field) { return Path{"books", book.id, field}; };
    FormRow basis = choice(path("basis"), Rows::tr("Basis"), text(toString(book.basis)), {}, {});
    for (const PriceBasis each :
         {PriceBasis::Quote, PriceBasis::List, PriceBasis::Street, PriceBasis::Band}) {
        addChoice(basis, each);
    }
    return {setting(path("active"), Rows::tr("It counts"), RowKind::Toggle,
                    book.active ? QStringLiteral("on") : QStringLiteral("off")),
            setting(path("name"), Rows::tr("Name"), RowKind::Words, text(book.name)),
            setting(path("date"), Rows::tr("Date"), RowKind::Words, text(book.date),
                    QStringLiteral("2026-11-20")),
            setting(path("currency"), Rows::tr("Currency"), RowKind::Words, text(book.currency)),
            setting(path("usd"), Rows::tr("US dollars for one of it"), RowKind::Quantity,
                    number(book.usd)),
            std::move(basis)};
}

} // namespace weft::ui
