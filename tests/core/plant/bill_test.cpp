// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of published designs, to the piece.
#include "tests/core/plant/planned.hpp"

#include <fmt/format.h>

#include <chrono>

namespace weft::test {
namespace {

std::string print(const Bill& bill) {
    std::string text;
    for (const BillLine& line : bill.lines) {
        text += fmt::format("{:12} {:10} {:40} {:45} {:6} {:10} {} W\n", line.scope,
                            toString(line.kind), line.use, line.title, line.quantity,
                            line.price.typical.toPlainString(), inWatts(line.typical));
    }
    for (const Finding& finding : bill.findings) {
        text += finding.key() + ": " + finding.message + "\n";
    }
    return text;
}

// Case PWR-B200-4SU-OPTICS: 128 servers of 8 × 400G, 1,024 + 1,024 cables. Every end of a cable
// lies in a twin-port module, two ends of one box share it: 4 × 1,024 / 2 = 2,048 modules of 17 W
// = 34.816 kW, 34 W per accelerator.
TEST(Bill, SuperPodB200OpticsToThePiece) {
    const Planned pod = planned("rail-optimised",
                                {"servers=128", "server=nvidia-dgx-b200", "leaf=nvidia-qm9700",
                                 "optic=nv-mms4x00-nm", "endpoint-length=30m", "uplink-length=50m"},
                                Transport::InfiniBand);
    SCOPED_TRACE(print(pod.bill));
    EXPECT_EQ(pod.pieces(BillKind::Transceiver), 2048);
    EXPECT_EQ(pod.pieces(BillKind::Transceiver, "server to leaf, server side"), 512);
    EXPECT_EQ(pod.pieces(BillKind::Transceiver, "server to leaf, leaf side"), 512);
    EXPECT_EQ(pod.pieces(BillKind::Transceiver, "leaf to spine, leaf side"), 512);
    EXPECT_EQ(pod.pieces(BillKind::Transceiver, "leaf to spine, spine side"), 512);
    EXPECT_EQ(pod.pieces(BillKind::Cable), 2048);
    double watts = 0;
    for (const BillLine& line : pod.bill.lines) {
        watts += line.kind == BillKind::Transceiver
                     ? inWatts(line.typical) * static_cast<double>(line.quantity)
                     : 0;
    }
    EXPECT_DOUBLE_EQ(watts, 34'816);
    EXPECT_EQ(pod.pieces(BillKind::Server), 128);
}

// 127 servers: 1,016 + 1,024 cables. A leaf of the last unit has 31 servers, which still fill 16
// cages.
TEST(Bill, SuperPodH100WithASlotGivenUp) {
    const Planned pod = superPod();
    SCOPED_TRACE(print(pod.bill));
    std::int64_t modules = 0, cables = 0;
    for (const BillLine& line : pod.bill.lines) {
        if (line.scope == "compute") {
            modules += line.kind == BillKind::Transceiver ? line.quantity : 0;
            cables += line.kind == BillKind::Cable ? line.quantity : 0;
        }
    }
    EXPECT_EQ(cables, 1016 + 1024);
    EXPECT_EQ(modules, 127 * 4 + 512 + 512 + 512);
    EXPECT_EQ(pod.finding("ports.exceeded"), nullptr);
    EXPECT_EQ(pod.finding("optics.none_fits"), nullptr);
    EXPECT_EQ(pod.pieces(BillKind::Server), 127); // once, though four fabrics attach them
    for (const PortTally& tally : pod.bill.ports) {
        if (tally.scope == "compute") {
            EXPECT_EQ(tally.free,
                      tally.tier == "leaf" ? 8 : 0); // one free port on each leaf of the last unit
        }
    }
}

TEST(Bill, OfSixtyFiveThousandEndpointsWithinMilliseconds) {
    const Planned big = planned("fat-tree", {"tiers=3", "radix=64", "rate=400Gb/s"});
    ASSERT_EQ(big.fabric().endpoints(), 65'536);
    const auto start = std::chrono::steady_clock::now();
    const Bill bill = makeBill(big.design, big.catalog, big.expansions);
    const auto ended = std::chrono::steady_clock::now();
    std::int64_t rows =
        forEachCable(big.fabric(), big.cabling[0], [](const CableRow&) { return true; });
    const auto listed = std::chrono::steady_clock::now();
    EXPECT_EQ(rows, 3 * 65'536);
    EXPECT_EQ(bill.lines.size(), big.bill.lines.size());
    RecordProperty(
        "bill_ms",
        std::to_string(std::chrono::duration<double, std::milli>(ended - start).count()));
    RecordProperty(
        "rows_ms",
        std::to_string(std::chrono::duration<double, std::milli>(listed - ended).count()));
    EXPECT_LT(std::chrono::duration<double>(listed - ended).count(),
              5); // of a budget of 1 s, on a busy machine
}

} // namespace
} // namespace weft::test
