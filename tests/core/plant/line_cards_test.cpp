// SPDX-License-Identifier: GPL-3.0-or-later
// A chassis is ordered with the line cards its ports need, and what is plugged into it is spread
// evenly over them.
#include "core/base/checked.hpp"
#include "core/base/text.hpp"
#include "core/catalog/line_cards.hpp"
#include "core/design/file.hpp"
#include "core/export/cabling.hpp"
#include "core/plant/rack_sums.hpp"
#include "tests/core/plant/furnished.hpp"
#include "tests/core/topology/random_settings.hpp"

#include <fmt/ranges.h>

#include <map>
#include <random>
#include <set>

namespace weft::test {
namespace {

constexpr const char* kChassis = "arista-7808r4";
constexpr std::int64_t kCages = 36, kSlots = 8; // of a card of it, and of the chassis

Design chassisFabric(std::int64_t endpoints, const std::vector<std::string>& more = {}) {
    std::vector<std::string> said{fmt::format("endpoints={}", endpoints), "rate=400Gb/s",
                                  "leaf=arista-7060x6-64pe", "uplink-rate=800Gb/s",
                                  std::string("spine=") + kChassis};
    said.insert(said.end(), more.begin(), more.end());
    return *designFromTopology(*findTopology("leaf-spine"), said, seedCatalog());
}

const BillLine* lineOf(const Analysis& analysis, BillKind kind, std::string_view part) {
    for (const BillLine& line : analysis.bill->lines) {
        if (line.kind == kind && line.part == part) {
            return &line;
        }
    }
    return nullptr;
}

template <class Visit> void forEachRow(const Analysis& analysis, Visit visit) {
    forEachNet(*analysis.plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t) {
        forEachCable(fabric, cabling, [&](const CableRow& row) {
            visit(row);
            return true;
        });
    });
}

// Links to each card of each chassis, in all and by neighbour.
struct Spread {
    std::map<std::string, std::map<std::int64_t, std::int64_t>> cards;
    std::map<std::pair<std::string, std::string>, std::map<std::int64_t, std::int64_t>> neighbours;
};
Spread spreadOf(const Analysis& analysis) {
    Spread spread;
    forEachRow(analysis, [&](const CableRow& row) {
        for (const auto& [device, port, other] :
             {std::tuple(&row.deviceA, &row.portA, &row.deviceB),
              std::tuple(&row.deviceB, &row.portB, &row.deviceA)}) {
            if (port->card > 0) {
                ++spread.cards[*device][port->card];
                ++spread.neighbours[{*device, *other}][port->card];
            }
        }
    });
    return spread;
}

TEST(LineCards, GoIntoTheChassisTheirMakerNames) {
    const Part& chassis = *seedCatalog().find(kChassis);
    std::vector<PartId> ids;
    for (const Part* card : cardsFor(chassis, seedCatalog())) {
        ids.push_back(card->id);
    }
    // None has a price; then by typical draw: 904, 915, 921 W. Of the 7800R3A-36D nobody says so.
    EXPECT_EQ(ids, (std::vector<PartId>{"arista-7800r4c-36pe", "arista-7800r4-36pe",
                                        "arista-7800r4k-36pe"}));
    const Part whole = equipped(chassis, *seedCatalog().find(ids[0]));
    ASSERT_EQ(whole.as<Switch>()->cages.size(), 1u);
    EXPECT_EQ(whole.as<Switch>()->cages[0].count, kSlots * kCages);
    EXPECT_EQ(whole.as<Switch>()->planningTypical, Power()) << "its cards draw their own";
    EXPECT_FALSE(takesCards(*seedCatalog().find("juniper-qfx10008"))) << "slots unknown";
}

// By cages in use: 36 on a card, links of 800 Gb/s one to a cage.
TEST(LineCards, AreAsManyAsThePortsNeedAndLinesOfTheirOwn) {
    for (const std::int64_t endpoints : {64, 640, 1280, 4096}) {
        const Design design = chassisFabric(endpoints);
        const Analysis analysis = analyse(design, seedCatalog());
        const Fabric& fabric = analysis.fabrics.front().expansion->fabric;
        std::int64_t most = 0;
        const NodeRange spines = fabric.range(NodeRole::Spine);
        for (std::uint32_t node = spines.begin; node < spines.end; ++node) {
            std::int64_t links = 0;
            for (const Arc& arc : fabric.neighbours(NodeIndex(node))) {
                links += fabric.link(arc.link).count;
            }
            most = std::max(most, links);
        }
        const std::int64_t each = ceilDivide(most, kCages);
        ASSERT_LE(each, kSlots) << endpoints;
        const BillLine* chassis = lineOf(analysis, BillKind::Switch, kChassis);
        const BillLine* cards = lineOf(analysis, BillKind::LineCard, "arista-7800r4c-36pe");
        ASSERT_NE(chassis, nullptr);
        ASSERT_NE(cards, nullptr);
        EXPECT_EQ(chassis->quantity, spines.size());
        EXPECT_EQ(cards->quantity, each * spines.size()) << endpoints;
        EXPECT_EQ(cards->typical, watts(904));
        EXPECT_EQ(cards->max, watts(1088));
        EXPECT_FALSE(chassis->powerIsKnown);
        EXPECT_EQ(chassis->typical, Power());
        EXPECT_EQ(cards->price.basis, PriceBasis::None);
        expectPowersAgree(design, analysis);
    }
}

TEST(LineCards, WhatIsUnknownOfTheChassisIsNamed) {
    const Design design = chassisFabric(1280);
    const Analysis analysis = analyse(design, seedCatalog());
    const Finding* power = findingOf(analysis, "power.unknown");
    ASSERT_NE(power, nullptr);
    EXPECT_NE(power->message.find("7808R4"), std::string::npos) << power->message;
    const Finding* price = findingOf(analysis, "price.unknown");
    ASSERT_NE(price, nullptr);
    EXPECT_NE(price->message.find("7800R4C-36PE"), std::string::npos) << price->message;
    // The tier draws what its cards do at least, and says that it is a bound.
    const BillLine* cards = lineOf(analysis, BillKind::LineCard, "arista-7800r4c-36pe");
    const Metric* most = analysis.find("fabric.power.max.spine", "compute");
    ASSERT_NE(most, nullptr);
    EXPECT_GE(most->value, inWatts(cards->max) * static_cast<double>(cards->quantity));
    EXPECT_NE(most->method, Method::Exact);
    // Its weight is known in part: of the cards.
    const Standing& standing = analysis.plant->standing;
    Mass known;
    std::int64_t unweighed = 0;
    for (const RackSum& sum : rackSums(standing)) {
        for (const std::uint32_t box : sum.boxes) {
            const BoxKind& kind = standing.kinds[standing.boxes[box].kind];
            known += kind.part == kChassis ? *kind.mass : Mass();
            unweighed += kind.part == kChassis && !kind.massIsWhole ? 1 : 0;
            EXPECT_TRUE(kind.part != kChassis ||
                        kind.title.find("7800R4C-36PE") != std::string::npos)
                << kind.title;
        }
    }
    EXPECT_NEAR(inKilograms(known), 12.1 * static_cast<double>(cards->quantity), 1e-9);
    EXPECT_EQ(unweighed, lineOf(analysis, BillKind::Switch, kChassis)->quantity);
}

TEST(LineCards, ALostCardTakesAnEvenShareOfEveryNeighbour) {
    for (const auto& more : {std::vector<std::string>{}, std::vector<std::string>{"spines=4"},
                             std::vector<std::string>{"uplink-rate=400Gb/s"}}) {
        SCOPED_TRACE(fmt::format("{}", fmt::join(more, " ")));
        const Analysis analysis = analyse(chassisFabric(3072, more), seedCatalog());
        const Spread spread = spreadOf(analysis);
        ASSERT_FALSE(spread.cards.empty());
        std::int64_t cards = 0;
        for (const auto& [device, links] : spread.cards) {
            cards = std::max(cards, links.rbegin()->first);
        }
        ASSERT_GT(cards, 1);
        for (const auto& [device, links] : spread.cards) {
            std::int64_t all = 0;
            for (const auto& [card, count] : links) {
                all += count;
            }
            for (const auto& [card, count] : links) {
                EXPECT_LE(count, ceilDivide(all, cards)) << device << " card " << card;
            }
        }
        for (const auto& [pair, links] : spread.neighbours) {
            std::int64_t all = 0;
            for (const auto& [card, count] : links) {
                all += count;
            }
            for (const auto& [card, count] : links) {
                EXPECT_LE(count, ceilDivide(all, cards)) << pair.first << " to " << pair.second;
            }
        }
    }
}

// Ports in use and not; every place is one of a card's, and no two are one.
TEST(LineCards, PortsAreNamedByCardAndCage) {
    const Design design = chassisFabric(1280, {"uplink-rate=400Gb/s"});
    const Analysis analysis = analyse(design, seedCatalog());
    std::set<std::string> ports;
    std::map<std::tuple<std::string, std::int64_t, std::int64_t>, const Part*> modules;
    std::map<PartId, std::int64_t> plugged, billed;
    forEachRow(analysis, [&](const CableRow& row) {
        const PortPlace& place = row.portB;
        EXPECT_TRUE(ports.insert(row.deviceB + " " + portLabel(place)).second);
        if (row.linkClass == "leaf_spine") {
            EXPECT_GE(place.card, 1);
            EXPECT_LE(place.card, kSlots);
            EXPECT_GE(place.onCard, 1);
            EXPECT_LE(place.onCard, kCages);
            EXPECT_EQ(place.cage, (place.card - 1) * kCages + place.onCard);
            EXPECT_EQ(portLabel(place),
                      fmt::format("{}/{}/{}", place.card, place.onCard, place.lane));
            const auto [held, isNew] =
                modules.try_emplace({row.deviceB, place.card, place.onCard}, row.moduleB);
            EXPECT_EQ(held->second, row.moduleB) << "a cage holds one module";
            plugged[row.moduleB == nullptr ? PartId() : row.moduleB->id] += isNew ? 1 : 0;
        }
    });
    for (const BillLine& line : analysis.bill->lines) {
        if (line.kind == BillKind::Transceiver && line.use == "leaf to spine, spine side") {
            billed[line.part] += line.quantity;
        }
    }
    plugged.erase(PartId());
    EXPECT_EQ(plugged, billed);
    const auto table = cablingTable({design, seedCatalog(), analysis, {}});
    ASSERT_TRUE(table);
}

// What a stripe promises, whatever is dealt.
TEST(LineCards, StripesUseEveryLaneOnceAndTurnOverTheCards) {
    std::mt19937 random(11);
    const auto below = [&](std::int64_t end) {
        return std::uniform_int_distribution<std::int64_t>(0, end - 1)(random);
    };
    for (int i = 0; i < 2000; ++i) {
        PortRun run;
        run.cards = 1 + below(16);
        run.perCage = std::int64_t{1} << below(4);
        run.ports = 1 + below(300);
        run.firstCage = 1 + below(40);
        run.tight = below(2) == 0;
        std::set<std::pair<std::int64_t, std::int64_t>> places;
        std::set<std::int64_t> cages;
        for (std::int64_t port = 0; port < run.ports; ++port) {
            const auto [cage, lane] = run.at(port);
            EXPECT_TRUE(places.insert({cage, lane}).second);
            EXPECT_LT(lane, run.perCage);
            EXPECT_GE(cage, run.firstCage);
            EXPECT_LT(cage, run.firstCage + run.cageCount());
            cages.insert(cage);
            const bool isWhole =
                port < run.ports / (run.cards * run.perCage) * run.cards * run.perCage;
            if (!run.tight || isWhole) {
                EXPECT_EQ((cage - run.firstCage) % run.cards, port % run.cards);
            }
        }
        EXPECT_EQ(static_cast<std::int64_t>(cages.size()), run.cageCount());
        if (run.tight) {
            EXPECT_LE(run.cageCount(), ceilDivide(run.ports, run.perCage * run.cards) * run.cards);
            EXPECT_EQ(run.cageCount(), ceilDivide(run.ports, run.perCage));
        }
        ASSERT_FALSE(HasFailure()) << run.ports << " ports, " << run.cards << " cards";
    }
}

// Growing within the cards that are there moves nothing, and a number said keeps them there.
TEST(LineCards, CablesStayWhileTheCardsSuffice) {
    const auto cablesOf = [](std::int64_t leaves) {
        Design design = chassisFabric(
            16 * leaves, {"spines=4", fmt::format("leaves={}", leaves), "links-per-pair=4"});
        design.plant.write().cards[kChassis].least = kSlots;
        std::map<std::string, std::string> cables; // at the spines
        forEachRow(analyse(design, seedCatalog()), [&](const CableRow& row) {
            if (row.portB.card > 0) {
                cables[placementKey(row.deviceB) + " " + portLabel(row.portB)] =
                    placementKey(row.deviceA) + " " + portLabel(row.portA);
            }
        });
        return cables;
    };
    const auto before = cablesOf(40), after = cablesOf(47);
    ASSERT_GT(after.size(), before.size());
    for (const auto& [port, other] : before) {
        const auto found = after.find(port);
        ASSERT_NE(found, after.end()) << port;
        EXPECT_EQ(found->second, other) << port;
    }
    Design design = chassisFabric(64);
    design.plant.write().cards[kChassis].least = kSlots;
    const Analysis analysis = analyse(design, seedCatalog());
    const BillLine* cards = lineOf(analysis, BillKind::LineCard, "arista-7800r4c-36pe");
    ASSERT_NE(cards, nullptr);
    EXPECT_EQ(cards->quantity, kSlots * lineOf(analysis, BillKind::Switch, kChassis)->quantity);
}

TEST(LineCards, BeyondTheSlotsIsFound) {
    Design design = emptyDesign("drawn");
    FabricIntent fabric;
    fabric.id = fabric.name = "drawn";
    fabric.site = design.sites->front().id;
    fabric.topology = "free-form";
    DrawnGraph& graph = fabric.graph.write();
    for (const char* id : {"a", "b"}) {
        DrawnNode node;
        node.id = node.name = id;
        node.part = kChassis;
        graph.nodes.push_back(node);
    }
    graph.links.push_back({"l", "a", "b", gbps(800), kSlots * kCages, {}});
    design.fabrics.write().push_back(fabric);
    EXPECT_EQ(findingOf(analyse(design, seedCatalog()), "ports.exceeded"), nullptr);
    design.fabrics.write()[0].graph.write().links[0].count += 1;
    const Analysis analysis = analyse(design, seedCatalog());
    const Finding* finding = findingOf(analysis, "ports.exceeded");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->limit, static_cast<double>(kSlots * kCages));
    EXPECT_NE(finding->message.find("8 × 7800R4C-36PE"), std::string::npos) << finding->message;
    // Every port has a name of its own all the same.
    std::set<std::string> ports;
    forEachRow(analysis, [&](const CableRow& row) {
        EXPECT_TRUE(ports.insert("a" + portLabel(row.portA)).second) << portLabel(row.portA);
        EXPECT_TRUE(ports.insert("b" + portLabel(row.portB)).second) << portLabel(row.portB);
    });
}

TEST(LineCards, TheRulesNameTheCardAndAWrongOneIsFound) {
    Design design = chassisFabric(1280);
    const auto set = [&](const std::string& setting) {
        const Result<Edit> edit = parseSetting(design, setting);
        ASSERT_TRUE(edit) << edit.error().toString();
        const auto after = weft::apply(design, *edit);
        ASSERT_TRUE(after) << after.error().toString();
        design = *after;
    };
    set("cards.arista-7808r4.card=arista-7800r4k-36pe");
    const Analysis named = analyse(design, seedCatalog());
    EXPECT_NE(lineOf(named, BillKind::LineCard, "arista-7800r4k-36pe"), nullptr);
    EXPECT_EQ(findingOf(named, "chassis.no_card"), nullptr);
    set("cards.arista-7808r4.card=arista-7800r3a-36d");
    const Analysis wrong = analyse(design, seedCatalog());
    const Finding* finding = findingOf(wrong, "chassis.no_card");
    ASSERT_NE(finding, nullptr);
    ASSERT_EQ(finding->fixes.size(), 1u);
    const auto mended = weft::apply(design, finding->fixes[0].edit);
    ASSERT_TRUE(mended);
    const Analysis right = analyse(*mended, seedCatalog());
    EXPECT_EQ(findingOf(right, "chassis.no_card"), nullptr);
    EXPECT_NE(lineOf(right, BillKind::LineCard, "arista-7800r4c-36pe"), nullptr);
    set("cards.arista-7808r4.card=");
    EXPECT_TRUE(design.plant->cards.empty());
}

// The pinned card stays the one that is ordered, whatever the catalog offers later.
TEST(LineCards, ThePinnedCardStays) {
    Design design = chassisFabric(1280);
    EXPECT_TRUE(std::any_of(design.parts->begin(), design.parts->end(),
                            [](const Part& part) { return part.id == "arista-7800r4c-36pe"; }));
    Part cheaper = *seedCatalog().find("arista-7800r4-36pe");
    cheaper.id = "arista-new";
    cheaper.price.basis = PriceBasis::List;
    const Catalog later = seedCatalog().withPinned({cheaper});
    EXPECT_NE(lineOf(analyse(design, later), BillKind::LineCard, "arista-7800r4c-36pe"), nullptr);
}

TEST(LineCards, GatewaysAndJoinsCountToo) {
    Design design = chassisFabric(512, {"spines=2"});
    Gateway gateway;
    gateway.id = "gw";
    gateway.site = design.sites->front().id;
    gateway.part = kChassis;
    gateway.count = 2;
    design.gateways.write().push_back(gateway);
    FabricJoin join;
    join.id = "lan";
    join.a = {"compute", NodeRole::Spine};
    join.b = {"gw", NodeRole::Switch};
    join.rate = gbps(800);
    join.count = 160; // 80 on each gateway and spine
    design.joins.write().push_back(join);
    const Analysis analysis = analyse(design, seedCatalog());
    std::int64_t ofGateways = 0;
    for (const BillLine& line : analysis.bill->lines) {
        ofGateways += line.kind == BillKind::LineCard && line.scope == "gw" ? line.quantity : 0;
    }
    EXPECT_EQ(ofGateways, 2 * ceilDivide(80, kCages));
    EXPECT_EQ(findingOf(analysis, "ports.exceeded"), nullptr);
    std::set<std::string> ports;
    std::map<std::string, std::map<std::int64_t, std::int64_t>> onGateway;
    forEachRow(analysis, [&](const CableRow& row) {
        EXPECT_TRUE(ports.insert(row.deviceA + " " + portLabel(row.portA)).second)
            << row.deviceA << " " << portLabel(row.portA);
        EXPECT_TRUE(ports.insert(row.deviceB + " " + portLabel(row.portB)).second)
            << row.deviceB << " " << portLabel(row.portB);
        if (row.fabric == "lan") {
            ++onGateway[row.deviceB][row.portB.card];
        }
    });
    ASSERT_EQ(onGateway.size(), 2u);
    for (const auto& [device, cards] : onGateway) {
        EXPECT_EQ(cards.size(), 3u);
        for (const auto& [card, links] : cards) {
            EXPECT_LE(links, ceilDivide(80, 3)) << device;
        }
    }
    expectPowersAgree(design, analysis);
}

// Over every topology that names its switches, with random settings and nothing but chassis.
class ChassisLaws : public testing::TestWithParam<const Topology*> {};

TEST_P(ChassisLaws, NoPortTwiceAndTheBillIsTheSchedule) {
    std::vector<std::string> chassis;
    for (const ParamSpec& spec : GetParam()->params) {
        if (spec.kind == ParamKind::Part && spec.partKind == PartKind::Switch) {
            chassis.push_back(fmt::format("{}={}", spec.name, kChassis));
        }
    }
    RandomSettings random(12);
    int tried = 0;
    for (int i = 0; i < 200 && tried < 12 && !chassis.empty(); ++i) {
        std::vector<std::string> said = random.of(*GetParam());
        said.insert(said.end(), chassis.begin(), chassis.end());
        SCOPED_TRACE(fmt::format("{}", fmt::join(said, " ")));
        const auto design = designFromTopology(*GetParam(), said, seedCatalog());
        ASSERT_TRUE(design);
        const auto expansion =
            GetParam()->expand(design->fabrics->front(), {*design, seedCatalog()});
        if (!expansion || expansion->fabric.nodes.size() > 800 ||
            expansion->fabric.linkCount("") > 20'000 || expansion->fabric.switches().size() == 0) {
            continue;
        }
        ++tried;
        const Analysis analysis = analyse(*design, seedCatalog());
        std::set<std::string> ports;
        std::map<std::pair<std::string, std::int64_t>, const Part*> cages;
        std::map<PartId, std::int64_t> modules, cards;
        const Cabling& cabling = analysis.plant->cabling.front();
        forEachRow(analysis, [&](const CableRow& row) {
            for (const auto& [device, place, module] :
                 {std::tuple(&row.deviceA, &row.portA, row.moduleA),
                  std::tuple(&row.deviceB, &row.portB, row.moduleB)}) {
                EXPECT_TRUE(ports.insert(*device + " " + portLabel(*place)).second)
                    << *device << " " << portLabel(*place);
                if (place->card > 0) {
                    const auto [held, isNew] = cages.try_emplace({*device, place->cage}, module);
                    EXPECT_EQ(held->second, module);
                }
            }
        });
        std::int64_t switches = 0;
        for (const BillLine& line : analysis.bill->lines) {
            switches += line.kind == BillKind::Switch ? line.quantity : 0;
            if (line.kind == BillKind::LineCard) {
                EXPECT_GE(line.quantity, 1);
                cards[line.part] += line.quantity;
            }
        }
        std::int64_t fitted = 0;
        for (const PortShape& shape : cabling.ports.shapes) {
            const Chassis* its = shape.server ? nullptr : cabling.ports.chassisAt(shape.kind);
            fitted += its == nullptr ? 0 : its->cards * shape.nodes;
            EXPECT_TRUE(its == nullptr || its->cards <= kSlots);
            EXPECT_TRUE(its == nullptr || !shape.exceeded || its->cards == kSlots)
                << "beyond its cards with slots left";
        }
        EXPECT_EQ(cards["arista-7800r4c-36pe"], fitted);
        EXPECT_GE(fitted, switches);
        expectPowersAgree(*design, analysis);
        if (HasFailure()) {
            return;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Table, ChassisLaws,
                         testing::ValuesIn(topologies().begin(), topologies().end()),
                         [](const testing::TestParamInfo<const Topology*>& row) {
                             std::string name(row.param->id);
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

} // namespace
} // namespace weft::test
