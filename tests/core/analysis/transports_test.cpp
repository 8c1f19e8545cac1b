// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/transport.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/topology/build.hpp"

#include <cmath>

namespace weft {
namespace {

TEST(Transports, loseGoodputAsTheirFormulasSay) {
    const Bandwidth rate = gbps(400);
    const Duration roundTrip = microseconds(10);
    const DataSize packet = bytes(4096);
    const double underWay = 400e9 * 10e-6 / 8 / 4096;
    EXPECT_EQ(lossAllowed(Transport::InfiniBand, rate, roundTrip, packet, 0.01), 0);
    const double goBack = lossAllowed(Transport::RoceV2, rate, roundTrip, packet, 0.01);
    EXPECT_NEAR((1 - goBack) / (1 - goBack + goBack * underWay), 0.99, 1e-9);
    const double selective = lossAllowed(Transport::Sprayed, rate, roundTrip, packet, 0.01);
    EXPECT_NEAR(1 - selective, 0.99, 1e-12);
    // Mathis: rate = MSS/RTT sqrt(3/2p).
    const double window = lossAllowed(Transport::Tcp, rate, roundTrip, packet, 0.01);
    EXPECT_NEAR(4096 * 8 / 10e-6 * std::sqrt(1.5 / window), 0.99 * 400e9, 1);
    EXPECT_LT(goBack, selective);
    EXPECT_NEAR(coresFor(Transport::Tcp, gbps(84)), 2, 1e-12);
    EXPECT_EQ(coresFor(Transport::RoceV2, gbps(84)), 0);
}

// Each transport's figures are those of a design that has it.
TEST(Transports, areComparedAsIfDrawnSo) {
    Design design =
        *designFromTopology(*findTopology("rail-optimised"),
                            std::vector<std::string>{"servers=32", "server=nvidia-dgx-h100",
                                                     "leaf=nvidia-sn5600", "spine=nvidia-sn5600"},
                            test::seedCatalog());
    design = weft::apply(design, PutWorkload{{"run", "", "training", "", {}}}).value();
    const Analysis frame = analyse(design, test::seedCatalog());
    AnalysisOptions only;
    only.only = {"transport."};
    const Analysis whole = deepen(frame, design, test::seedCatalog(), only);
    for (const Transport transport :
         {Transport::InfiniBand, Transport::RoceV2, Transport::Tcp, Transport::Sprayed}) {
        Design drawn = design;
        drawn.fabrics.write().front().transport = transport;
        const Analysis own = analyse(drawn, test::seedCatalog());
        const std::string prefix = "transport." + std::string(toString(transport));
        for (const auto& [figure, metric, scope] :
             {std::tuple(".all_reduce", "collective.all_reduce.auto.time", "compute"),
              std::tuple(".all_to_all", "collective.all_to_all.auto.time", "compute"),
              std::tuple(".step.run", "workload.step.time", "run")}) {
            const Metric* found = whole.find(prefix + figure, "compute");
            const Metric* expected = own.find(metric, scope);
            ASSERT_NE(found, nullptr) << prefix << figure;
            ASSERT_NE(expected, nullptr) << metric;
            EXPECT_EQ(found->value, expected->value) << prefix << figure;
        }
    }
    const auto table =
        std::find_if(whole.tables.begin(), whole.tables.end(),
                     [](const ResultTable& each) { return each.id == "transports"; });
    ASSERT_NE(table, whole.tables.end());
    EXPECT_EQ(table->rows.size(), 4U);
    for (const std::vector<TableCell>& row : table->rows) {
        EXPECT_EQ(row.size(), table->columns.size());
    }
    test::expectExplained(whole);
}

} // namespace
} // namespace weft
