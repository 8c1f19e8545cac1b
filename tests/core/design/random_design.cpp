// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/design/random_design.hpp"

#include "core/design/scenario.hpp"

#include <cmath>

namespace weft::test {

std::string RandomDesign::name() {
    static const std::vector<std::string> kNames = {
        "",        "Compute", "Fabric \"A\"", "Föhn/Süd~1", "=cmd|' /C calc'!A0",
        "日本語",  "العربية", "a\\b",         "😀",          "<script>",
        "x, y; z", "400Gb/s", "null",         " padded ",   "nul\\u0000"};
    return pick(kNames);
}

double RandomDesign::real() {
    switch (below(4)) {
    case 0:
        return static_cast<double>(below(2000)) - 1000;
    case 1:
        return static_cast<double>(below(1u << 30)) / 3.0;
    case 2:
        return std::ldexp(static_cast<double>(random_() >> 11), static_cast<int>(below(400)) - 200);
    default:
        return -0.1;
    }
}

ParamValue RandomDesign::param() {
    switch (below(8)) {
    case 0:
        return static_cast<std::int64_t>(below(1'000'000'000'001));
    case 1:
        return below(3) == 0 ? 2.0 : real();
    case 2:
        return below(2) == 0;
    case 3:
        return pick(std::vector<std::string>{"nvidia-qm9700", "8x8x8", "", "auto", "é", "m", "5",
                                             "on", "2:1"});
    case 4:
        return bitsPerSecond(std::abs(real()));
    case 5:
        return bits(std::abs(real()));
    case 6:
        return seconds(std::abs(real()));
    default:
        return metres(std::abs(real()));
    }
}

Design RandomDesign::design() {
    Design design = emptyDesign(name());
    design.notes = "line one\n\tline two " + name();
    for (int i = 0; i < 60; ++i) {
        if (auto next = weft::apply(design, edit(design))) {
            design = *std::move(next);
        }
    }
    return design;
}

Edit RandomDesign::edit(const Design& design) {
    if (below(12) == 0) {
        Batch batch{name(), {}};
        Design after = design;
        for (std::uint64_t i = below(4) + 1; i > 0; --i) {
            batch.edits.push_back(edit(after));
            after = weft::apply(after, batch.edits.back()).value();
        }
        return batch;
    }
    while (true) {
        Edit drawn = editOf(below(std::variant_size_v<Edit> - 1), design);
        if (weft::apply(design, drawn)) {
            return drawn;
        }
    }
}

double RandomDesign::small() {
    return static_cast<double>(below(900)) / 300.0;
}

RackSpec RandomDesign::rackSpec() {
    const auto maybe = [&](auto value) {
        return below(2) == 0 ? std::optional(value) : std::nullopt;
    };
    return {maybe(static_cast<std::int64_t>(below(60) + 1)),
            maybe(metres(small() + 0.1)),
            maybe(metres(small() + 0.1)),
            maybe(kilowatts(small())),
            maybe(static_cast<std::int64_t>(below(3) + 1)),
            maybe(kilowatts(small())),
            maybe(kilograms(small())),
            maybe(kilowatts(small()))};
}

Room RandomDesign::room() {
    Room made{id("room"),
              name(),
              metres(small()),
              metres(-small()),
              static_cast<std::int64_t>(below(3)) - 1,
              {}};
    for (int i = 0; i < 2; ++i) {
        FloorRow row;
        row.id = "row-" + std::to_string(2 * below(2) + static_cast<std::uint64_t>(i));
        row.name = name();
        row.x = metres(small());
        row.racks = static_cast<std::int64_t>(below(30));
        row.use = static_cast<RowUse>(below(3));
        row.turned = below(2) == 0;
        row.spec = rackSpec();
        for (std::int64_t rack = 1; rack < 4; ++rack) {
            if (below(2) == 0) {
                row.changes.push_back({rack, below(2) == 0, rackSpec()});
            }
        }
        made.rows.push_back(std::move(row));
    }
    return made;
}

FloorRules RandomDesign::floorRules() {
    FloorRules rules;
    rules.rack = rackSpec();
    if (below(2) == 0) {
        rules.policy = static_cast<RackPolicy>(below(5));
        rules.tray = {TrayKind::Underfloor, metres(small()), {}, small(), {}, {metres(small())}};
    }
    if (below(2) == 0) {
        rules.serversPerRack = static_cast<std::int64_t>(below(20)) + 1;
        rules.pue = 1 + small();
        rules.usdPerKwh = small();
    }
    return rules;
}

PlantRules RandomDesign::plantRules() {
    PlantRules rules;
    if (below(2) == 0) {
        rules.optics.copperUpTo = metres(small());
        rules.optics.family = name();
        rules.optics.plant = static_cast<FibrePlant>(below(2));
    }
    if (below(2) == 0) {
        rules.spares = {{"all", small()}, {name() + "-x", 0.0}};
        rules.money.years = small();
        rules.money.servers = below(2) == 0;
        rules.vendors = {name(), name()};
    }
    if (below(2) == 0) {
        rules.cards[id("chassis")] = {id("card"), static_cast<std::int64_t>(below(16) + 1)};
        rules.cards[id("modular")].card = id("card");
    }
    return rules;
}

Edit RandomDesign::plainEdit(const Design& design) {
    while (true) {
        if (Edit drawn = edit(design); !isAboutScenarios(design, drawn)) {
            return drawn;
        }
    }
}

Edit RandomDesign::editOf(std::size_t kind, const Design& design) {
    if (below(3) == 0) {
        return wideEdit(design);
    }
    const Id site = design.sites->empty() ? "dc" : pick(*design.sites).id;
    const Id fabric = design.fabrics->empty() ? "none" : pick(*design.fabrics).id;
    const auto count = static_cast<std::int64_t>(below(100'000));
    switch (kind) {
    case 0:
        return PutSite{{id("site"), name(), static_cast<SiteKind>(below(5)),
                        below(2) == 0 ? std::optional(count) : std::nullopt,
                        below(2) == 0 ? std::optional(watts(std::abs(real()))) : std::nullopt,
                        rect(),
                        below(2) == 0 ? std::optional(GeoPoint{real(), real()}) : std::nullopt}};
    case 1:
        return PutGroup{{id("group"), name(), site, "nvidia-dgx-h100", count}};
    case 2: {
        FabricIntent made;
        made.id = id("fabric");
        made.name = name();
        made.site = site;
        made.topology = below(2) == 0 ? "free-form" : "leaf-spine";
        made.role = static_cast<FabricRole>(below(5));
        made.transport = static_cast<Transport>(below(4));
        made.traffic.routing = static_cast<RoutePolicy>(below(7));
        if (below(2) == 0) {
            made.traffic.flowsPerEndpoint = count + 1;
            made.traffic.northSouthShare = static_cast<double>(count) / 1e5;
        }
        made.params = {{"servers", param()}, {"leaf", param()}};
        for (const ServerGroup& group : *design.groups) {
            made.attachments.push_back({group.id, below(2) == 0 ? "compute" : "",
                                        below(2) == 0 ? std::optional(count) : std::nullopt,
                                        below(4) == 0 ? "nvidia-cx7" : ""});
        }
        made.place = rect();
        return PutFabric{std::move(made)};
    }
    case 3:
        return PutWan{{id("wan"), name(), site, "site-1", below(2) == 0 ? "" : "dark-fibre",
                       bitsPerSecond(std::abs(real())), count, metres(std::abs(real()))}};
    case 4:
        return PutNode{fabric,
                       {id("node"),
                        name(),
                        static_cast<NodeRole>(below(5)),
                        below(2) == 0 ? "" : "nvidia-qm9700",
                        count % 3,
                        {real(), real()}}};
    case 5:
        return PutLink{fabric,
                       {id("link"), id("node"), id("node"), gbps(std::abs(real())), count % 4,
                        below(2) == 0 ? std::optional(metres(std::abs(real()))) : std::nullopt}};
    case 6:
        return RemoveItem{below(5) == 0   ? id("site")
                          : below(4) == 0 ? id("group")
                          : below(3) == 0 ? id("wan")
                          : below(2) == 0 ? id("join")
                                          : id("workload")};
    case 7:
        return RemoveNode{fabric, id("node")};
    case 8:
        return RemoveLink{fabric, id("link")};
    case 9:
        return SetParameter{below(3) == 0 ? id("workload") : fabric, id("param"),
                            below(4) == 0 ? std::nullopt : std::optional(param())};
    case 10:
        return Rename{below(3) == 0 ? "" : below(2) == 0 ? site : fabric, name()};
    case 11:
        return SetNotes{name() + "\n\t" + name()};
    case 12:
        return Move{below(2) == 0 ? site : fabric, rect()};
    case 13:
        return MoveNode{fabric, id("node"), {real(), real()}};
    case 14: {
        Part part;
        part.id = id("part");
        part.vendor = "Acme";
        part.model = "Model " + std::to_string(below(3));
        Switch body;
        body.fabric = below(2) == 0 ? "ethernet" : "infiniband";
        part.body = body;
        part.own = true;
        part.provenance.grade = Grade::User;
        return PinPart{std::move(part)};
    }
    case 15:
        return SetFailed{fabric,
                         {"leaf-0" + std::to_string(below(3)),
                          below(2) == 0 ? "" : "spine-0" + std::to_string(below(3)), count % 3},
                         below(3) != 0};
    case 16:
        return PutWorkload{{id("workload"),
                            name(),
                            below(2) == 0 ? "training" : "collective",
                            below(2) == 0 ? "" : fabric,
                            {{"message", param()}, {"routing", param()}}}};
    case 17:
        return PutJoin{{id("join"),
                        name(),
                        {fabric, static_cast<NodeRole>(below(5)), count % 3},
                        below(2) == 0 ? JoinEnd{id("fabric"), NodeRole::Leaf, 0}
                                      : JoinEnd{id("gateway"), NodeRole::Switch, count % 2},
                        bitsPerSecond(std::abs(real())),
                        count,
                        below(2) == 0 ? std::optional(metres(std::abs(real()))) : std::nullopt}};
    case 18:
        return PutRoom{site, room()};
    case 19:
        return RemoveRoom{site, id("room")};
    case 20:
        return MoveRow{site, id("row"), metres(real() / 1e9), metres(small())};
    case 21:
        return PlaceDevice{site,
                           {below(3) == 0 ? "compute-leaf-0" + std::to_string(below(4)) : name(),
                            id("row"), count % 4 + 1, count % 48 + 1,
                            static_cast<RackFace>(below(2))},
                           below(4) != 0};
    case 22:
        return SetFloorRules{site, floorRules()};
    case 23:
        return SetPlantRules{plantRules()};
    case 24: {
        PriceBook book{id("book"),
                       name(),
                       below(2) == 0 ? "" : "2026-11-20",
                       "EUR",
                       small() + 0.1,
                       static_cast<PriceBasis>(below(4) + 1),
                       below(2) == 0,
                       {}};
        for (std::uint64_t i = below(3); i > 0; --i) {
            book.prices.push_back({"part-" + std::to_string(9 - i), small() * 1e4, name()});
        }
        return PutPriceBook{std::move(book)};
    }
    case 25:
        return RemovePriceBook{id("book")};
    case 26: {
        Scenario made{id("scenario"), name(), below(2) == 0 ? "" : id("scenario"), name(), {}};
        Design whatIf = design;
        for (std::uint64_t i = below(4); i > 0; --i) {
            const Edit next = plainEdit(whatIf);
            made.edits.push_back(next);
            whatIf = weft::apply(whatIf, next).value();
        }
        return PutScenario{std::move(made)};
    }
    case 27: {
        const Id scenario = id("scenario");
        const Result<Resolved> whatIf = resolve(design, scenario);
        return EditScenario{scenario, {plainEdit(whatIf ? whatIf->design : design)}};
    }
    case 28:
        return DropFromScenario{id("scenario"), count % 4};
    case 29:
        return MoveScenario{id("scenario"), count % 4};
    case 30:
        return below(4) == 0 ? Edit(PromoteScenario{id("scenario")})
                             : Edit(RemoveItem{id("scenario")});
    case 31: {
        Presentation said;
        said.title = name();
        said.recommendation = name() + "\n" + name();
        said.colours = static_cast<DeckColours>(below(2));
        said.accent = below(2) == 0 ? "" : "#0d9488";
        said.logo = below(2) == 0 ? "" : "<svg/>";
        return SetPresentation{std::move(said)};
    }
    case 32: {
        StatedRanges said;
        said.seed = below(kLargestSeed + 1);
        for (const std::string_view quantity : kRangeQuantities) {
            if (below(4) == 0) {
                const double low = static_cast<double>(below(1000)) / 300.0;
                const double likely = low + static_cast<double>(below(1000)) / 700.0;
                said.ranges.push_back({std::string(quantity), low, likely, likely * 1.5});
            }
        }
        return SetRanges{std::move(said)};
    }
    default:
        return AcceptFinding{"ports.exceeded@" + id("fabric"), name(), below(3) != 0};
    }
}

Edit RandomDesign::wideEdit(const Design& design) {
    const Id site = design.sites->empty() ? "dc" : pick(*design.sites).id;
    const auto count = static_cast<std::int64_t>(below(100));
    const auto maybe = [&](auto value) {
        return below(2) == 0 ? std::optional(value) : std::nullopt;
    };
    const auto time = [&] { return maybe(seconds(std::abs(real()))); };
    const auto rate = [&] { return maybe(bitsPerSecond(std::abs(real()))); };
    const auto size = [&] { return maybe(bits(std::abs(real()))); };
    const auto money = [&] {
        return maybe(Money::fromMicros(static_cast<std::int64_t>(below(2'000'000'000))));
    };
    switch (below(9)) {
    case 0:
        return PutGateway{{id("gateway"), name(), site, "cisco-asr-9903", count + 2,
                           static_cast<std::int64_t>(below(3)), rate(), rate(), time(),
                           below(2) == 0}};
    case 1:
        return PutRiskGroup{{id("risk"), name(), {site, id("wan")}, time(), time()}};
    case 2: {
        Flow flow{id("flow"), name(),     static_cast<FlowKind>(below(9)),
                  site,       id("site"), count,
                  rate(),     size(),     time(),
                  time()};
        flow.message = size();
        flow.reply = size();
        flow.burst = size();
        flow.budget = time();
        flow.processing = time();
        flow.trafficClass = maybe(static_cast<TrafficClass>(below(4)));
        flow.zone = below(2) == 0 ? "" : id("zone");
        flow.encryption = maybe(static_cast<Encryption>(below(4)));
        flow.availability = maybe(std::abs(real()));
        flow.alternatives = {{site, time(), money()}};
        return PutFlow{std::move(flow)};
    }
    case 3:
        return PutZone{{id("zone"),
                        name(),
                        below(2) == 0 ? "" : id("zone"),
                        name(),
                        {site},
                        static_cast<Isolation>(below(5))}};
    case 4:
        return PutRule{{id("rule"),
                        name(),
                        below(2) == 0 ? "" : id("zone"),
                        "",
                        {FlowKind::Backup},
                        below(2) == 0,
                        below(2) == 0,
                        below(2) == 0}};
    case 5:
        return PutPhase{{id("phase"),
                         name(),
                         count,
                         below(2) == 0 ? "" : id("phase"),
                         {name(), "flow.latency"},
                         "note\n" + name()}};
    case 6:
        return SetReliability{{id("class"), seconds(std::abs(real())), seconds(std::abs(real()))},
                              below(3) != 0};
    case 7:
        return SetAnswer{{id("question"), name(), name(), below(2) == 0}, below(3) != 0};
    default: {
        if (design.wans->empty()) {
            return RemoveItem{below(2) == 0 ? id("zone") : id("gateway")};
        }
        WanLink wan = pick(*design.wans);
        wan.terms = {id("gateway"),
                     "",
                     static_cast<Diversity>(below(2)),
                     maybe(Encryption::IpSec),
                     maybe(0.5),
                     time(),
                     time(),
                     size(),
                     money(),
                     money()};
        return PutWan{std::move(wan)};
    }
    }
}

} // namespace weft::test
