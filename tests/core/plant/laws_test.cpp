// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of every design: one row per cable, no port twice, one kind of module per cage, sums
// that agree.
#include "core/catalog/fit.hpp"
#include "tests/core/plant/planned.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace weft::test {
namespace {

struct Case {
    std::string name;
    Planned (*make)();
};
void PrintTo(const Case& each, std::ostream* out) {
    *out << each.name;
}

Planned
twoKindsOfCage() { // 64 × 400G down to servers of two kinds, in 64 QSFP112 and 32 OSFP cages
    return planned("leaf-spine", {"endpoints=200", "rate=400Gb/s", "leaf=supermicro-sse-t8196",
                                  "spine=supermicro-sse-t8196", "oversubscription=2"});
}
Planned split() {
    return planned("rail-optimised",
                   {"servers=256", "rails=8", "rate=800Gb/s", "leaf=nvidia-sn5600",
                    "spine=nvidia-sn5600", "servers-per-su=32", "split-uplinks=on"});
}

class Laws : public testing::TestWithParam<Case> {};

TEST_P(Laws, RowsAreTheCablesOfTheBillAndNoPortIsTwice) {
    const Planned plan = GetParam().make();
    std::set<std::string> ports;
    std::map<std::string, std::string> moduleOfCage; // one kind of module in each
    std::map<std::string, std::int64_t> cables, modules;
    std::int64_t rows = 0, links = 0;
    for (std::size_t i = 0; i < plan.expansions.size(); ++i) {
        links += plan.fabric(i).linkCount("");
        rows += forEachCable(plan.fabric(i), plan.cabling[i], [&](const CableRow& row) {
            EXPECT_TRUE(ports.insert(row.deviceA + " " + portLabel(row.portA)).second) << row.id;
            EXPECT_TRUE(ports.insert(row.deviceB + " " + portLabel(row.portB)).second) << row.id;
            EXPECT_EQ(row.moduleA == nullptr && row.cable != nullptr &&
                          row.cable->as<Optic>()->kind != OpticKind::CopperPatch,
                      row.moduleB == nullptr && row.cable != nullptr &&
                          row.cable->as<Optic>()->kind != OpticKind::CopperPatch);
            for (const auto& [device, place, module] :
                 {std::tuple(&row.deviceA, &row.portA, row.moduleA),
                  std::tuple(&row.deviceB, &row.portB, row.moduleB)}) {
                if (module != nullptr) {
                    const std::string cage =
                        fmt::format("{} {} {}", *device, place->role, place->cage);
                    const auto [at, isNew] = moduleOfCage.emplace(cage, module->id);
                    EXPECT_EQ(at->second, module->id) << cage;
                    modules[module->id] += isNew ? 1 : 0;
                }
            }
            cables[fmt::format("{} {}", row.cableTitle, inMetres(row.length))] += 1;
            return true;
        });
    }
    EXPECT_EQ(rows, links);
    EXPECT_EQ(rows, plan.pieces(BillKind::Cable));
    for (const BillLine& line : plan.bill.lines) {
        if (line.kind == BillKind::Cable) {
            cables[fmt::format("{} {}", line.title, inMetres(line.length))] -= line.quantity;
        } else if (line.kind == BillKind::Transceiver) {
            modules[line.part] -= line.quantity;
        }
    }
    for (const auto& [what, difference] : cables) {
        EXPECT_EQ(difference, 0) << what;
    }
    for (const auto& [what, difference] : modules) {
        EXPECT_EQ(difference, 0) << what;
    }
}

TEST_P(Laws, CagesStayOnTheFaceplateOrAFindingSaysSo) {
    const Planned plan = GetParam().make();
    bool beyond = false;
    for (std::size_t i = 0; i < plan.expansions.size(); ++i) {
        const Fabric& fabric = plan.fabric(i);
        std::map<std::string, std::int64_t> cagesOf;
        const DeviceNames names(fabric);
        for (std::uint32_t node = fabric.switches().begin; node < fabric.switches().end; ++node) {
            std::int64_t cages = 0;
            for (const CageGroup& group : fabric.deviceOf(NodeIndex(node)).cages) {
                cages += group.auxiliary ? 0 : group.count;
            }
            cagesOf[names(NodeIndex(node))] = cages;
        }
        forEachCable(fabric, plan.cabling[i], [&](const CableRow& row) {
            beyond = beyond || row.portB.cage > cagesOf[row.deviceB] ||
                     (row.portA.role.empty() && row.portA.cage > cagesOf[row.deviceA]);
            return true;
        });
    }
    EXPECT_EQ(beyond, plan.finding("ports.exceeded") != nullptr);
}

TEST_P(Laws, ModulesMatchAtBothEndsAndFitTheirCages) {
    const Planned plan = GetParam().make();
    for (const Cabling& cabling : plan.cabling) {
        for (const Join& join : cabling.joins) {
            ASSERT_EQ(join.medium.problem, "");
            for (const auto& [end, module] : {std::pair(&join.lowerEnd, join.medium.lowerModule),
                                              std::pair(&join.upperEnd, join.medium.upperModule)}) {
                EXPECT_TRUE(module == nullptr || end->formFactor.empty() ||
                            fits(*module->as<Optic>(), end->formFactor));
            }
            if (join.medium.lowerModule != nullptr && join.medium.upperModule != nullptr) {
                const Optic &a = *join.medium.lowerModule->as<Optic>(),
                            &b = *join.medium.upperModule->as<Optic>();
                EXPECT_EQ(a.media->substr(0, 3), b.media->substr(0, 3));
                EXPECT_EQ(pmdPerLink(a, {join.lowerEnd.portsPerCage,
                                         join.lowerEnd.portsPerCage > a.ports}),
                          pmdPerLink(b, {join.upperEnd.portsPerCage,
                                         join.upperEnd.portsPerCage > b.ports}));
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Designs, Laws,
    testing::Values(Case{"SuperPodH100", superPod}, Case{"TwoKindsOfCage", twoKindsOfCage},
                    Case{"SplitUplinks", split},
                    Case{"FatTree",
                         [] {
                             return planned("fat-tree", {"tiers=3", "radix=8", "rate=100Gb/s"});
                         }},
                    Case{"LeafSpine25G",
                         [] {
                             return planned("leaf-spine",
                                            {"endpoints=300", "rate=25Gb/s",
                                             "leaf=arista-7050sx3-48yc8",
                                             "spine=arista-7050cx3-32s", "oversubscription=3"});
                         }},
                    Case{"Ethernet100GBreakout",
                         [] {
                             return planned("leaf-spine",
                                            {"endpoints=96", "rate=100Gb/s",
                                             "leaf=edgecore-as9716-32d", "oversubscription=2"});
                         }}),
    [](const testing::TestParamInfo<Case>& param) { return param.param.name; });

} // namespace
} // namespace weft::test
