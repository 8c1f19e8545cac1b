// SPDX-License-Identifier: GPL-3.0-or-later
// What a buyer and a technician rely on, over every topology with fifty random sets of parameters
// and parts: no port is used twice, every link has exactly one cable, modules match at both ends,
// sums agree over bill, schedule, power and cost, and no spine stays dark.
#include "core/base/text.hpp"
#include "core/fabric/board.hpp"
#include "core/plant/media_match.hpp"
#include "tests/core/plant/furnished.hpp"
#include "tests/core/topology/random_settings.hpp"

#include <fmt/ranges.h>

#include <array>
#include <map>
#include <random>
#include <set>

namespace weft::test {
namespace {

constexpr std::size_t kLargest = 1200; // nodes; larger fabrics are no other case
constexpr int kSets = 50, kJoinedSets = 15;

class RandomChoice {
public:
    explicit RandomChoice(std::uint32_t seed) : random_(seed) {}
    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

private:
    std::mt19937 random_;
};

std::string guideOf(const Part* module) {
    const std::string media = module->as<Optic>()->media.value_or("");
    return media.find("SMF") != std::string::npos   ? "single-mode"
           : media.find("MMF") != std::string::npos ? "multi-mode"
                                                    : media;
}

void expectModulesMatch(const CableRow& row) {
    if (row.moduleA == nullptr || row.moduleB == nullptr) {
        return;
    }
    EXPECT_EQ(guideOf(row.moduleA), guideOf(row.moduleB)) << row.id;
    const Optic &a = *row.moduleA->as<Optic>(), &b = *row.moduleB->as<Optic>();
    const ModuleService inA = serviceAt(a, row.rate), inB = serviceAt(b, row.rate);
    EXPECT_GT(inA.links, 0) << row.id << ": a module does not run at the link's rate";
    EXPECT_GT(inB.links, 0) << row.id << ": a module does not run at the link's rate";
    EXPECT_TRUE(interoperate({row.moduleA, &a, inA}, {row.moduleB, &b, inB})) << row.id;
    if (const Optic* cord = row.cable == nullptr ? nullptr : row.cable->as<Optic>();
        cord != nullptr && cord->kind == OpticKind::FibrePatch) {
        EXPECT_NE(cord->media.value_or("").find(a.media.value_or("?")), std::string::npos)
            << row.id;
        EXPECT_TRUE(!cord->reach || *cord->reach >= row.length) << row.id;
    }
    EXPECT_GE(*a.reach, row.length) << row.id;
    EXPECT_GE(*b.reach, row.length) << row.id;
}

struct Counted {
    std::map<PartId, std::int64_t> cables, modules;
    std::int64_t rows = 0;
};

Counted countRows(const Analysis& analysis) {
    Counted counted;
    const Plant& plant = *analysis.plant;
    std::set<std::string> ports;
    std::map<std::string, const Part*> cages;
    forEachNet(plant, [&](const Fabric& fabric, const Cabling& cabling, std::size_t) {
        std::map<std::pair<std::size_t, std::size_t>, std::int64_t> paths;
        forEachCable(fabric, cabling, [&](const CableRow& row) {
            ++counted.rows;
            ++paths[{row.nodeA.get(), row.nodeB.get()}];
            ++counted.cables[row.cable == nullptr ? PartId() : row.cable->id];
            for (const auto& [device, place, module] :
                 {std::tuple(&row.deviceA, &row.portA, row.moduleA),
                  std::tuple(&row.deviceB, &row.portB, row.moduleB)}) {
                EXPECT_TRUE(ports.insert(*device + " " + portLabel(*place)).second)
                    << *device << " " << portLabel(*place) << " twice";
                const std::string cage = fmt::format("{}/{}/{}", *device, place->role, place->cage);
                const auto [held, isNew] = cages.try_emplace(cage, module);
                EXPECT_EQ(held->second, module) << cage << " holds two modules";
                if (isNew && module != nullptr) {
                    ++counted.modules[module->id];
                }
            }
            expectModulesMatch(row);
            return true;
        });
        std::map<std::pair<std::size_t, std::size_t>, std::int64_t> wanted;
        for (const Link& link : fabric.links) {
            if (!isOnBoard(fabric, link)) {
                wanted[{link.a.get(), link.b.get()}] += link.count;
            }
        }
        EXPECT_EQ(paths, wanted);
    });
    return counted;
}

void expectBillAgrees(const Analysis& analysis, const Counted& counted) {
    std::map<PartId, std::int64_t> cables, modules;
    Money total;
    for (const BillLine& line : analysis.bill->lines) {
        if (line.kind == BillKind::Cable) {
            cables[line.part] += line.quantity;
        } else if (line.kind == BillKind::Transceiver) {
            modules[line.part] += line.quantity;
        }
        total += isRented(line) || line.price.basis == PriceBasis::None ? Money() : line.total();
    }
    EXPECT_EQ(cables, counted.cables);
    EXPECT_EQ(modules, counted.modules);
    EXPECT_EQ(valueOf(analysis, "cabling.rows", "design"), static_cast<double>(counted.rows));
    if (const Metric* capex = analysis.find("cost.capex", "design")) {
        EXPECT_NEAR(capex->value, total.inDollars(), 1e-9 * std::max(1.0, capex->value));
    } else {
        EXPECT_EQ(total, Money());
    }
}

// Unless more spines were asked for than leaves have uplinks.
void expectNoDarkSpine(const Analysis& analysis, const std::vector<std::string>& settings) {
    const bool asked = std::any_of(settings.begin(), settings.end(), [](const std::string& each) {
        return each.starts_with("spines=") || each.starts_with("cores=") ||
               each.starts_with("leaves=") || each.starts_with("links-per-pair=");
    });
    for (const AnalysedFabric& analysed : analysis.fabrics) {
        if (analysed.expansion == nullptr || asked) {
            continue;
        }
        const Fabric& fabric = analysed.expansion->fabric;
        for (const NodeRole role : {NodeRole::Spine, NodeRole::Core}) {
            const NodeRange range = fabric.range(role);
            for (std::uint32_t node = range.begin; node < range.end; ++node) {
                EXPECT_FALSE(fabric.neighbours(NodeIndex(node)).empty())
                    << nodeName(fabric, NodeIndex(node)) << " is dark";
            }
        }
    }
}

// A design of one fabric, with what it was made of.
struct Built {
    Design design;
    const Fabric& fabric;
    std::vector<std::string> settings;
    int number = 0; // from 1
};

// Calls visit(Built) for `sets` random sets of parameters that make a fabric of usual size, until
// something is found wrong: one set is enough to look at.
template <class Visit>
void forEachBuilt(const Topology& topology, std::uint32_t seed, int sets, Visit&& visit) {
    RandomSettings random(seed);
    int tried = 0;
    for (int i = 0; i < 20 * sets && tried < sets && !testing::Test::HasFailure(); ++i) {
        const std::vector<std::string> settings = random.of(topology);
        SCOPED_TRACE(fmt::format("{}", fmt::join(settings, " ")));
        const auto design = designFromTopology(topology, settings, seedCatalog());
        ASSERT_TRUE(design);
        const auto made = topology.expand(design->fabrics->front(), {*design, seedCatalog()});
        if (made && made->fabric.nodes.size() <= kLargest && made->fabric.linkCount("") <= 20'000) {
            visit(Built{*design, made->fabric, settings, ++tried});
        }
    }
    EXPECT_TRUE(tried == sets || topology.params.empty() || testing::Test::HasFailure()) << tried;
}

void drawTwoRows(Design& design) {
    drawRoom(design.sites.write()[0], {floorRow("a", 30, 0), floorRow("b", 30, 3)});
}

class OrderLaws : public testing::TestWithParam<const Topology*> {};

TEST_P(OrderLaws, HoldForFiftyRandomSetsOfParametersAndParts) {
    forEachBuilt(*GetParam(), 5, kSets, [](Built built) {
        Design& design = built.design;
        if (built.number % 2 == 0) { // every other one on a drawn floor
            drawTwoRows(design);
            design.sites.write()[0].floor.write().rules.policy =
                static_cast<RackPolicy>(built.number / 2 % 5);
        }
        if (built.number % 3 == 0) {
            design.plant.write().spares = {{"all", 0.03}};
        }
        const Analysis analysis = analyse(design, seedCatalog());
        expectBillAgrees(analysis, countRows(analysis));
        expectPowersAgree(design, analysis);
        expectNoDarkSpine(analysis, built.settings);
    });
}

// One of the tiers of switches that the fabric has.
JoinEnd randomEnd(const Fabric& fabric, RandomChoice& random) {
    std::vector<NodeRole> tiers;
    for (const NodeRole role :
         {NodeRole::Leaf, NodeRole::Spine, NodeRole::Core, NodeRole::Switch}) {
        if (fabric.range(role).size() > 0) {
            tiers.push_back(role);
        }
    }
    const NodeRole tier = tiers[random.below(tiers.size())];
    return {fabric.id, tier,
            static_cast<std::int64_t>(random.below(fabric.range(tier).size() + 1))};
}

// Every end of a join's cable is a port of a switch that its fabric has, at the cage it has; what
// lies beyond the faceplate is found.
void expectGatewaysAreTheirs(const Design& design, const Analysis& analysis) {
    std::map<std::string, std::int64_t> cages; // of every switch of the design by name
    for (const auto& expansion : analysis.plant->expansions) {
        const Fabric& fabric = expansion->fabric;
        const DeviceNames names(fabric);
        const NodeRange switches = fabric.switches();
        for (std::uint32_t node = switches.begin; node < switches.end; ++node) {
            std::int64_t& count = cages[names(NodeIndex(node))];
            for (const CageGroup& group : fabric.deviceOf(NodeIndex(node)).cages) {
                count += group.auxiliary ? 0 : group.count;
            }
        }
    }
    for (const Gateway& gateway : *design.gateways) {
        for (std::int64_t i = 0; i < gateway.count; ++i) {
            std::int64_t& count = cages[memberName(gateway.id, static_cast<std::size_t>(i))];
            for (const CageGroup& group : gatewayDevice(gateway, seedCatalog()).cages) {
                count += group.count;
            }
        }
    }
    for (const FabricJoin& join : *design.joins) {
        const auto net =
            std::find_if(analysis.plant->nets.begin(), analysis.plant->nets.end(),
                         [&](const GatewayNet& each) { return each.fabric.id == join.id; });
        ASSERT_NE(net, analysis.plant->nets.end()) << join.id;
        const auto place = static_cast<std::size_t>(net - analysis.plant->nets.begin());
        const Cabling& cabling = analysis.plant->cabling[analysis.plant->expansions.size() + place];
        bool beyond = false;
        const std::int64_t rows = forEachCable(net->fabric, cabling, [&](const CableRow& row) {
            for (const auto& [device, port, fabric] :
                 {std::tuple(&row.deviceA, &row.portA, &net->lower.fabric),
                  std::tuple(&row.deviceB, &row.portB, &net->upper.fabric)}) {
                EXPECT_TRUE(cages.contains(*device)) << *device;
                EXPECT_TRUE(device->starts_with(*fabric)) << *device;
                beyond = beyond || (port->cage > cages[*device] && cages[*device] > 0);
            }
            return true;
        });
        EXPECT_EQ(rows, join.count);
        const bool isFound = std::any_of(
            analysis.findings.begin(), analysis.findings.end(), [&](const Finding& finding) {
                return (finding.id == "ports.exceeded" &&
                        finding.scope.starts_with(join.id + "/")) ||
                       (finding.id == "optics.none_fits" && finding.scope == join.id + "/join");
            });
        EXPECT_TRUE(!beyond || isFound) << join.id << " lies beyond a faceplate";
    }
}

// Another fabric, at the last of the sites.
FabricIntent storageFabric(const Design& design) {
    const std::vector<std::string> kSettings{"endpoints=48", "rate=400Gb/s", "leaf=nvidia-sn5600",
                                             "spine=nvidia-sn5600"};
    FabricIntent storage =
        designFromTopology(*findTopology("leaf-spine"), kSettings, seedCatalog())->fabrics->front();
    storage.id = storage.name = "storage";
    storage.site = design.sites->back().id;
    return storage;
}

FabricJoin randomJoin(const char* id, JoinEnd a, JoinEnd b, RandomChoice& random) {
    FabricJoin join{id, "", std::move(a), std::move(b), {}, 1, {}};
    if (random.below(2) == 0) {
        std::swap(join.a, join.b);
    }
    join.rate = gbps(std::array{100, 200, 400, 800}[random.below(4)]);
    join.count = 1 + static_cast<std::int64_t>(random.below(40));
    if (random.below(2) == 0) {
        join.length = metres(static_cast<double>(1 + random.below(90)));
    }
    return join;
}

// Whatever is joined to whatever, at one site or two, once or twice at the same gateways.
TEST_P(OrderLaws, HoldForJoinedFabrics) {
    RandomChoice random(7);
    forEachBuilt(*GetParam(), 6, kJoinedSets, [&random](Built built) {
        if (GetParam()->params.empty()) {
            return; // a drawn fabric begins empty
        }
        ASSERT_GT(built.fabric.switches().size(), 0u);
        Design& design = built.design;
        if (built.number % 3 == 0) {
            design.sites.write().push_back({"far", "Far", SiteKind::DataCentre, {}, {}, {}});
        }
        const FabricIntent storage = storageFabric(design);
        const auto other = findTopology("leaf-spine")->expand(storage, {design, seedCatalog()});
        ASSERT_TRUE(other);
        design.fabrics.write().push_back(storage);
        for (const char* id : {"gate", "more"}) {
            JoinEnd a = randomEnd(built.fabric, random), b = randomEnd(other->fabric, random);
            design.joins.write().push_back(randomJoin(id, std::move(a), std::move(b), random));
        }
        if (built.number % 2 == 0) {
            drawTwoRows(design);
        }
        SCOPED_TRACE(fmt::format("{} of {} {}", design.joins->front().count,
                                 exactBandwidth(design.joins->front().rate),
                                 toText(design.joins->front().a)));
        const Analysis analysis = analyse(design, seedCatalog());
        expectBillAgrees(analysis, countRows(analysis));
        expectPowersAgree(design, analysis);
        expectGatewaysAreTheirs(design, analysis);
    });
}

// A gateway of a random part between a fabric and circuits to another site, whose end is a gateway
// too or not.
void addGateways(Design& design, const Fabric& fabric, RandomChoice& random) {
    constexpr std::array kParts{"cisco-asr-9903",        "cisco-asr-9901", "juniper-srx1500",
                                "juniper-ptx10001-36mr", "nvidia-sn5600",  ""};
    constexpr std::array kServices{"", "mpls-l3vpn", "dark-fibre-lr4", "dark-fibre-400zr"};
    const Id here = design.sites->front().id;
    design.sites.write().push_back({"other", "Other", SiteKind::DataCentre, {}, {}, {}});
    for (const auto& [id, site] : {std::pair("gw", here), std::pair("gw-far", Id("other"))}) {
        Gateway gateway;
        gateway.id = id;
        gateway.site = site;
        gateway.part = kParts[random.below(kParts.size())];
        gateway.count = 1 + static_cast<std::int64_t>(random.below(4));
        design.gateways.write().push_back(gateway);
    }
    for (const char* id : {"lan", "lan-2"}) {
        FabricJoin join;
        join.id = id;
        join.a = randomEnd(fabric, random);
        join.b = {"gw", NodeRole::Switch,
                  static_cast<std::int64_t>(
                      random.below(static_cast<std::size_t>(design.gateways->front().count) + 1))};
        if (random.below(2) == 0) {
            std::swap(join.a, join.b);
        }
        join.rate = gbps(std::array{1, 10, 100, 400}[random.below(4)]);
        join.count = 1 + static_cast<std::int64_t>(random.below(12));
        design.joins.write().push_back(std::move(join));
    }
    for (const char* id : {"wan", "wan-2", "wan-3"}) {
        WanLink link{id,
                     "",
                     here,
                     "other",
                     kServices[random.below(kServices.size())],
                     gbps(std::array{0.1, 1.0, 10.0, 25.0, 100.0, 400.0}[random.below(6)]),
                     static_cast<std::int64_t>(random.below(9)),
                     kilometres(static_cast<double>(random.below(60)))};
        link.terms.gatewayA = random.below(4) == 0 ? "" : "gw";
        link.terms.gatewayB = random.below(2) == 0 ? "" : "gw-far";
        design.wans.write().push_back(std::move(link));
    }
}

// Circuits are cabled at each end that is a gateway, one by one.
void expectCircuitsAreCabled(const Design& design, const Analysis& analysis) {
    for (const WanLink& link : *design.wans) {
        const std::int64_t ends =
            (link.terms.gatewayA.empty() ? 0 : 1) + (link.terms.gatewayB.empty() ? 0 : 1);
        std::int64_t rows = 0;
        std::map<std::string, std::set<std::string>> handOffs; // by site
        forEachNet(*analysis.plant, [&](const Fabric& net, const Cabling& cabling, std::size_t i) {
            if (net.id != link.id) {
                return;
            }
            rows += forEachCable(net, cabling, [&](const CableRow& row) {
                EXPECT_TRUE(row.deviceA.starts_with("gw")) << row.deviceA;
                EXPECT_GE(row.rate, link.rate);
                EXPECT_EQ(row.moduleB, nullptr);
                const Id& site = analysis.plant->siteOf(i, row.nodeB, design);
                EXPECT_TRUE(handOffs[site].insert(row.deviceB).second) << row.deviceB;
                if (row.moduleA != nullptr) {
                    EXPECT_GE(inMetres(*row.moduleA->as<Optic>()->reach), 10'000);
                }
                return true;
            });
        });
        EXPECT_EQ(rows, ends * link.count) << link.id;
    }
}

TEST_P(OrderLaws, HoldForGateways) {
    RandomChoice random(9);
    forEachBuilt(*GetParam(), 8, kJoinedSets, [&random](Built built) {
        if (GetParam()->params.empty()) {
            return; // a drawn fabric begins empty
        }
        ASSERT_GT(built.fabric.switches().size(), 0u);
        Design& design = built.design;
        if (built.number % 2 == 0) {
            drawTwoRows(design);
        }
        if (built.number % 3 == 0) {
            design.plant.write().optics.plant = FibrePlant::Panels;
        }
        addGateways(design, built.fabric, random);
        SCOPED_TRACE(fmt::format("{} × {}, {} of {}", design.gateways->front().count,
                                 design.gateways->front().part, design.joins->front().count,
                                 exactBandwidth(design.joins->front().rate)));
        const Analysis analysis = analyse(design, seedCatalog());
        expectBillAgrees(analysis, countRows(analysis));
        expectPowersAgree(design, analysis);
        expectGatewaysAreTheirs(design, analysis);
        expectCircuitsAreCabled(design, analysis);
    });
}

INSTANTIATE_TEST_SUITE_P(Table, OrderLaws,
                         testing::ValuesIn(topologies().begin(), topologies().end()),
                         [](const testing::TestParamInfo<const Topology*>& row) {
                             std::string name(row.param->id);
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

// Growing a pod with room in its units changes no cable that is there.
TEST(OrderLaws, CablesKeepTheirPortsWhenServersAreAdded) {
    const auto cablesOf = [](std::int64_t servers) {
        const Planned plan =
            planned("rail-optimised",
                    {"servers=" + std::to_string(servers), "server=nvidia-dgx-h100",
                     "leaf=nvidia-qm9700", "servers-per-su=32", "leaves=32", "spines=16"},
                    Transport::InfiniBand);
        std::map<std::string, std::string> cables;
        forEachCable(plan.fabric(), plan.cabling[0], [&](const CableRow& row) {
            cables[placementKey(row.deviceA) + " " + portLabel(row.portA)] =
                placementKey(row.deviceB) + " " + portLabel(row.portB);
            return true;
        });
        return cables;
    };
    const auto before = cablesOf(100), after = cablesOf(120);
    ASSERT_EQ(after.size(), before.size() + 20 * 8);
    for (const auto& [port, other] : before) {
        const auto found = after.find(port);
        ASSERT_NE(found, after.end()) << port;
        EXPECT_EQ(found->second, other) << port;
    }
}

} // namespace
} // namespace weft::test
