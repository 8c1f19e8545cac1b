// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collective/collective.hpp"
#include "tests/core/analysis/explained.hpp"

#include <cmath>

namespace weft {
namespace {

CollectiveResult timed(Operation operation, std::string_view algorithm,
                       const CollectiveParams& params) {
    const Collective* row = findCollective(operation, algorithm);
    if (row == nullptr) {
        ADD_FAILURE() << "no " << algorithm;
        return {};
    }
    const auto checked = checkParams(params);
    EXPECT_TRUE(checked) << (checked ? "" : checked.error().toString());
    return evaluate(*row, params);
}

CollectiveParams plain(std::int64_t ranks, DataSize size, Bandwidth bandwidth) {
    CollectiveParams params;
    params.ranks = ranks;
    params.size = size;
    params.bandwidth = bandwidth;
    return params;
}

TEST(Collectives, haveTextsThatGiveTheirTimes) {
    for (const Collective* row : collectives()) {
        for (const std::int64_t ranks : {2, 3, 8, 12, 24, 1000}) {
            for (const bool inServers : {false, true}) {
                CollectiveParams params = plain(ranks, mebibytes(3), gbps(400));
                params.alpha = microseconds(2);
                params.alphaIntra = microseconds(0.7);
                params.base = microseconds(5);
                params.gammaPerByte = seconds(1e-12);
                params.ranksPerServer = inServers && ranks % 4 == 0 ? 4 : 0;
                if (inServers) {
                    params.intraBandwidth = gigabytesPerSecond(450);
                }
                const CollectiveResult result = evaluate(*row, params);
                std::vector<std::pair<std::string, double>> names;
                for (const CollectiveTerm& term : result.terms) {
                    names.emplace_back(term.name, term.value);
                }
                const auto value = test::evaluateText(result.expression, names);
                ASSERT_TRUE(value) << row->name;
                EXPECT_NEAR(*value, inSeconds(result.time), 1e-9 * inSeconds(result.time))
                    << toString(row->operation) << " " << row->algorithm << " on " << ranks;
                EXPECT_GT(result.time, Duration());
                EXPECT_FALSE(row->sources.empty());
            }
        }
    }
}

TEST(Collectives, areFreeForOneRankAndPureLatencyForNoBytes) {
    for (const Collective* row : collectives()) {
        CollectiveParams params = plain(1, mebibytes(1), gbps(100));
        params.alpha = params.base = microseconds(1);
        EXPECT_EQ(evaluate(*row, params).time, Duration()) << row->algorithm;
        EXPECT_EQ(evaluate(*row, params).busbw, Bandwidth());
        params = plain(16, DataSize(), gbps(100));
        EXPECT_EQ(evaluate(*row, params).time, Duration()) << row->algorithm;
        params.alpha = microseconds(1);
        EXPECT_GT(evaluate(*row, params).time, Duration()) << row->algorithm;
        EXPECT_EQ(evaluate(*row, params).algbw, Bandwidth());
    }
}

// COLL-TRG-P64-N1048576: the cost formulas of MPICH's source comments for 64 ranks and 1 MiB.
TEST(Collectives, giveTheMpichCosts) {
    CollectiveParams params = plain(64, bytes(1'048'576), gigabytesPerSecond(50));
    params.alpha = microseconds(2);
    params.gammaPerByte = seconds(1e-12);
    const auto us = [&](Operation operation, std::string_view algorithm) {
        return inMicroseconds(timed(operation, algorithm, params).time);
    };
    EXPECT_NEAR(us(Operation::AllGather, "ring"), 146.64384, 1e-6);
    EXPECT_NEAR(us(Operation::AllGather, "recursive_doubling"), 32.64384, 1e-6);
    EXPECT_NEAR(us(Operation::AllGather, "bruck"), 32.64384, 1e-6);
    EXPECT_NEAR(us(Operation::AllReduce, "recursive_doubling"), 144.120576, 1e-6);
    EXPECT_NEAR(us(Operation::AllReduce, "halving_doubling"), 66.319872, 1e-6);
    EXPECT_NEAR(us(Operation::AllReduce, "ring"), 294.319872, 1e-6);
    EXPECT_NEAR(us(Operation::ReduceScatter, "pairwise"), 147.676032, 1e-6);
    EXPECT_NEAR(us(Operation::ReduceScatter, "ring"), 147.676032, 1e-6);
    EXPECT_NEAR(us(Operation::Broadcast, "binomial"), 137.82912, 1e-6);
    EXPECT_NEAR(us(Operation::Broadcast, "scatter_allgather"), 179.28768, 1e-6);
    EXPECT_NEAR(us(Operation::AllToAll, "bruck"), 74.91456, 1e-6);
    EXPECT_NEAR(us(Operation::AllToAll, "pairwise"), 146.64384, 1e-6);
}

// 3 ranks: (2⌊lg 3⌋ + 2)α + (2·2/3 + 2)Sβ + (1 + 2/3)Sγ, MPICH's formula for p not a power of two.
TEST(Collectives, foldWhereRanksAreNoPowerOfTwo) {
    CollectiveParams params = plain(3, bytes(3e6), gigabytesPerSecond(1));
    params.alpha = microseconds(10);
    params.gammaPerByte = seconds(1e-10);
    const double us = 4 * 10 + (4.0 / 3 + 2) * 3000 + (1 + 2.0 / 3) * 300;
    EXPECT_NEAR(inMicroseconds(timed(Operation::AllReduce, "halving_doubling", params).time), us,
                1e-6);
}

// COLL-PS: 32 workers, 1 GiB, 50 GB/s: 2·max(1, w/s)·n/B.
TEST(Collectives, giveTheParameterServerTimes) {
    const std::pair<std::int64_t, double> cases[] = {
        {1, 1.374389535}, {8, 0.1717986918}, {32, 0.04294967296}};
    for (const auto& [servers, expected] : cases) {
        CollectiveParams params = plain(32, gibibytes(1), gigabytesPerSecond(50));
        params.servers = servers;
        EXPECT_NEAR(inSeconds(timed(Operation::AllReduce, "parameter_server", params).time),
                    expected, expected * 1e-6);
    }
}

// COLL-SHARP: 1 GiB at 50 GB/s takes n/B in the network, 2(n-1)/n of it on a ring.
TEST(Collectives, giveTheInNetworkTimes) {
    for (const auto& [ranks, ring] :
         {std::pair{8, 0.03758096384}, {32, 0.04160749568}, {1024, 0.04290772992}}) {
        const CollectiveParams params = plain(ranks, gibibytes(1), gigabytesPerSecond(50));
        EXPECT_NEAR(inSeconds(timed(Operation::AllReduce, "in_network", params).time),
                    0.02147483648, 1e-9);
        EXPECT_NEAR(inSeconds(timed(Operation::AllReduce, "ring", params).time), ring, 1e-9);
    }
}

// COLL-HIER-BYTES: 4 servers of 8, 4 GiB, 50 GB/s each: 2·3/4·4/8 GiB over a NIC = 16.106 ms; a
// flat ring over all NICs of a server 2·31/32·4 GiB at 400 GB/s = 20.804 ms.
TEST(Collectives, giveTheHierarchicalTimes) {
    CollectiveParams params = plain(32, gibibytes(4), gigabytesPerSecond(50));
    params.servers = 4;
    params.ranksPerServer = 8;
    EXPECT_NEAR(inMilliseconds(timed(Operation::AllReduce, "hierarchical", params).time),
                16.10612736, 1e-6);
    EXPECT_NEAR(inMilliseconds(timed(Operation::AllReduce, "ring", params).time), 20.80374784,
                1e-6);
}

// COLL-PREDICT-VS-MEASURED: bus bandwidths in GB/s from link rates of 370.8 (NVLink ring), 48.5
// (NIC), 475 (in the NVLink switch) and 240 (A100).
TEST(Collectives, predictTheMeasuredBusBandwidths) {
    struct Point {
        std::int64_t ranks, servers;
        std::string_view algorithm;
        double inside, inSwitch, expected, measured;
    };
    const Point points[] = {{16, 2, "hierarchical", 370.8, 475, 508.9285714, 487.09},
                            {32, 4, "ring", 370.8, 0, 370.8, 364.87},
                            {8, 1, "hierarchical", 370.8, 475, 475, 482.26},
                            {8, 1, "ring", 240, 0, 240, 234.89},
                            {8, 1, "ring", 370.8, 0, 370.8, 367.61}};
    for (const Point& point : points) {
        CollectiveParams params = plain(point.ranks, gibibytes(16), gigabytesPerSecond(48.5));
        params.servers = point.servers;
        params.ranksPerServer = point.ranks / point.servers;
        params.intraBandwidth = gigabytesPerSecond(point.inside);
        if (point.inSwitch > 0) {
            params.inSwitchBandwidth = gigabytesPerSecond(point.inSwitch);
        }
        const double busbw = inGbps(timed(Operation::AllReduce, point.algorithm, params).busbw) / 8;
        EXPECT_NEAR(busbw, point.expected, 1e-6 * busbw);
        EXPECT_NEAR(busbw, point.measured, 0.05 * point.measured);
    }
}

// COLL-SIMAI-A2A: busbw = NIC·(n-1)/((nodes-1)·g), because the share inside a server needs no NIC.
TEST(Collectives, giveTheAllToAllOfServers) {
    for (const auto& [servers, expected] :
         {std::pair{2, 90.9375}, {4, 62.64583333}, {16, 51.32916667}}) {
        CollectiveParams params = plain(servers * 8, gibibytes(1), gigabytesPerSecond(48.5));
        params.ranksPerServer = 8;
        EXPECT_NEAR(inGbps(timed(Operation::AllToAll, "pairwise", params).busbw) / 8, expected,
                    1e-6);
    }
}

TEST(Collectives, knowTheBusFactors) {
    for (const auto& [ranks, allReduce, half] :
         {std::tuple{2, 1.0, 0.5}, {8, 1.75, 0.875}, {64, 1.96875, 0.984375}}) {
        EXPECT_DOUBLE_EQ(busFactor(Operation::AllReduce, ranks), allReduce);
        for (const Operation each :
             {Operation::ReduceScatter, Operation::AllGather, Operation::AllToAll}) {
            EXPECT_DOUBLE_EQ(busFactor(each, ranks), half);
        }
        EXPECT_EQ(busFactor(Operation::Broadcast, ranks), 1);
        EXPECT_EQ(busFactor(Operation::Reduce, ranks), 1);
    }
}

// The chain's own number of pieces is the best there is.
TEST(Collectives, cutAChainIntoTheBestNumberOfPieces) {
    CollectiveParams params = plain(20, mebibytes(64), gbps(400));
    params.alpha = microseconds(3);
    const Duration best = timed(Operation::Broadcast, "chain", params).time;
    for (std::int64_t chunks = 1; chunks < 400; ++chunks) {
        params.chunks = chunks;
        EXPECT_LE(best, timed(Operation::Broadcast, "chain", params).time * (1 + 1e-12));
    }
}

// 4 × 8 torus: rings of 8 and 4, 2(3 + 7)α and the ring's bytes.
TEST(Collectives, runATorusDimensionByDimension) {
    CollectiveParams params = plain(32, mebibytes(32), gbps(100));
    params.alpha = microseconds(1);
    params.dims = {4, 8};
    const CollectiveResult torus = timed(Operation::AllReduce, "torus", params);
    const CollectiveResult ring = timed(Operation::AllReduce, "ring", params);
    EXPECT_NEAR(inMicroseconds(ring.time - torus.time), 2 * (31 - 10), 1e-6);
    params.dims.clear();
    EXPECT_EQ(timed(Operation::AllReduce, "torus", params).time, torus.time)
        << "as square as can be";
}

TEST(Collectives, refuseWhatCannotBe) {
    const auto refused = [](auto change) {
        CollectiveParams params = plain(8, mebibytes(1), gbps(100));
        change(params);
        const auto checked = checkParams(params);
        return !checked && checked.error().code == ErrorCode::Usage &&
               !checked.error().place.empty();
    };
    EXPECT_FALSE(refused([](CollectiveParams&) {}));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.ranks = 0; }));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.ranks = std::int64_t{1} << 62; }));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.bandwidth = Bandwidth(); }));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.bandwidth = gbps(std::nan("")); }));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.size = bytes(-1); }));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.servers = 3, p.ranksPerServer = 3; }));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.dims = {3, 3}; }));
    EXPECT_TRUE(refused([](CollectiveParams& p) { p.dims = {2, 0}; }));
}

TEST(Collectives, areFoundByTheirWords) {
    for (const Collective* row : collectives()) {
        EXPECT_EQ(operationFrom(toString(row->operation)), row->operation);
        EXPECT_EQ(findCollective(row->operation, row->algorithm), row);
    }
    EXPECT_EQ(findCollective(Operation::Barrier, "ring"), nullptr);
    EXPECT_FALSE(operationFrom("allreduce"));
}

} // namespace
} // namespace weft
