// SPDX-License-Identifier: GPL-3.0-or-later
// Predictions against the measured logs among the published cases, printed as a table:
//   weft_core_tests --gtest_filter='MeasuredLogs.*'
#include "core/calc/nccl.hpp"
#include "core/collective/collective.hpp"
#include "tests/core/published/runners.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace weft::test {
namespace {

// Rates the sources measure on such machines, GB/s per accelerator: NVLink by a ring, by the
// switches' own reduction, the network card. None of them was fitted to these logs.
struct Machine {
    std::string_view word;
    double ring = 0, inSwitch = 0, nic = 0;
};
constexpr Machine kMachines[] = {
    {"p5.48xlarge", 370.8, 475, 48.5}, // H100
    {"A100", 240, 0, 24.25},
    {"p6-b200", 900 * 0.824, 900 * 0.74, 48.5}, // B200: as H100's share of its links
};

CaseJson published(const std::string& id) {
    std::ifstream file(WEFT_SOURCE_DIR "/tests/data/published_cases.json");
    const CaseJson document = CaseJson::parse(file);
    for (const CaseJson& each : document.at("cases")) {
        if (each.at("id") == id) {
            return each.at("inputs");
        }
    }
    ADD_FAILURE() << "no case " << id;
    return {};
}

// GB/s of bus bandwidth, by ring or, where switches reduce, in stages.
double predicted(const Machine& machine, std::int64_t ranks, double size) {
    CollectiveParams params;
    params.ranks = ranks;
    params.ranksPerServer = 8;
    params.servers = ranks / 8;
    params.size = bytes(size);
    params.bandwidth = gigabytesPerSecond(machine.nic);
    params.intraBandwidth = gigabytesPerSecond(machine.ring);
    using enum NcclAlgorithm;
    params.base = ncclBaseLatency(Ring, NcclProtocol::Simple);
    params.alpha = ncclHardwareLatency(NcclLink::Network, Ring, NcclProtocol::Simple);
    params.alphaIntra = ncclHardwareLatency(NcclLink::NvLink, Ring, NcclProtocol::Simple);
    if (machine.inSwitch > 0) {
        params.inSwitchBandwidth = gigabytesPerSecond(machine.inSwitch);
    }
    const Collective* row =
        findCollective(Operation::AllReduce, machine.inSwitch > 0 ? "hierarchical" : "ring");
    return inGbps(evaluate(*row, params).busbw) / 8;
}

// The error, printed.
double compared(const CaseJson& in, double size, double measuredBusbw) {
    const std::string hardware = in.at("hardware");
    for (const Machine& machine : kMachines) {
        if (hardware.find(machine.word) == std::string::npos) {
            continue;
        }
        const double busbw = predicted(machine, in.at("ranks"), size);
        const double error = busbw / measuredBusbw - 1;
        fmt::print("{:<62} {:>12.0f} B {:>9.1f} {:>9.1f} GB/s {:>+8.1f} %\n", hardware, size, busbw,
                   measuredBusbw, 100 * error);
        return error;
    }
    ADD_FAILURE() << "no rates for " << hardware;
    return 1;
}

TEST(MeasuredLogs, PredictedAgainstMeasured) {
    fmt::print("{:<62} {:>14} {:>9} {:>14} {:>10}\n", "hardware", "size", "predicted", "measured",
               "error");
    for (const char* id : {"MEAS-P5-2N-16G", "MEAS-ST-A100-1N"}) {
        const CaseJson in = published(id);
        const double size = in.at("bytes"), ranks = in.at("ranks");
        const double measured =
            size / (in.at("time_us").get<double>() * 1e3) * 2 * (ranks - 1) / ranks;
        EXPECT_LE(std::abs(compared(in, size, measured)), 0.05) << id;
    }
    const CaseJson in = published("MEAS-B200-4N");
    for (std::size_t i = 0; i < in.at("bytes").size(); ++i) {
        const double size = in.at("bytes").at(i);
        const double error = compared(in, size, in.at("busbw_GBps").at(i));
        // Its network cards gave 37 of their 50 GB/s, which no other source says of them.
        EXPECT_TRUE(size < 1e9 || std::abs(error) <= 0.40) << size;
    }
}

} // namespace
} // namespace weft::test
