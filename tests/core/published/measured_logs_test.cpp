// SPDX-License-Identifier: GPL-3.0-or-later
// Predictions against published measured logs, printed as a table:
//   weft_core_tests --gtest_filter='MeasuredLogs.*'
// The engine picks algorithm and protocol by itself, as it does for a design. Rates and latencies
// of the machines are those their sources state, but for one: the latency of p5's network is what
// its own smallest message says.
#include "core/base/file.hpp"
#include "core/calc/nccl.hpp"
#include "core/workload/measured_collectives.hpp"
#include "core/workload/nccl_log.hpp"
#include "tests/core/published/runners.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace weft::test {
namespace {

// GB/s of an accelerator: over NVLink by a ring, by the switches' own reduction, by its share of
// the network cards. What the network says of its latency: aws-ofi-nccl, platform-aws.cpp.
struct Machine {
    std::string_view name;
    std::int64_t servers = 1;
    double ring = 0, inSwitch = 0, nic = 0;
    Duration network;
};
// NCCL's constants for a step of p5's network are 22 µs short of what its smallest messages take,
// not 75: that figure of the plugin's steers NCCL's choice, it is no measurement.
constexpr Machine kP5{"2 × p5.48xlarge, 16 H100", 2, 370.8, 475, 48.5, microseconds(22)};
// 4 × 100 Gb/s for eight accelerators, at the same 97 %.
constexpr Machine kP4de{"2 × p4de.24xlarge, 16 A100", 2, 240, 0, 48.5 / 8, microseconds(75)};
constexpr Machine kA100{"8 A100", 1, 240, 0, 24.25, Duration()};
// B200's NVLink as H100's share of its links.
constexpr Machine kB200{"4 × p6-b200, 32 B200", 4, 900 * 0.824, 900 * 0.74, 48.5, microseconds(35)};

struct Predicted {
    Duration time;
    std::string_view algorithm;
};

class Predictor {
public:
    explicit Predictor(const Machine& machine) {
        auto design =
            designFromTopology(*findTopology("rail-optimised"),
                               std::vector<std::string>{fmt::format("servers={}", machine.servers),
                                                        "server=nvidia-dgx-h100"},
                               seedCatalog());
        const Expansion expansion =
            *findTopology("rail-optimised")
                 ->expand(design->fabrics->front(), {*design, seedCatalog()});
        const SwitchGraph graph = switchGraphOf(expansion.fabric);
        CollectiveSettings settings;
        settings.networkLatency = machine.network;
        CollectiveJob job = collectiveJob(expansion.fabric, graph, seedCatalog());
        job.layout.portRate = gigabytesPerSecond(machine.nic);
        job.scaleUp = gigabytesPerSecond(machine.ring);
        job.inSwitch = machine.inSwitch > 0 ? std::optional(gigabytesPerSecond(machine.inSwitch))
                                            : std::nullopt;
        measured_ = measureCollectives(expansion.fabric, graph, nullptr, job, settings,
                                       seedCatalog(), "test");
    }

    Predicted at(DataSize size) const {
        Predicted best;
        for (const MeasuredCollective& each : measured_.run) {
            const bool isMeant = each.row->operation == Operation::AllReduce &&
                                 isOfNccl(*each.row) && each.row->algorithm != "in_network";
            if (isMeant && (best.algorithm.empty() || each.time(size) < best.time)) {
                best = {each.time(size), each.row->algorithm};
            }
        }
        return best;
    }

private:
    MeasuredCollectives measured_;
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

// The error of the bandwidth, printed.
double compared(const Machine& machine, const Predictor& predictor, DataSize size,
                Duration measured) {
    const Predicted found = predictor.at(size);
    const double error = measured / found.time - 1;
    fmt::print("{:<28} {:>12.0f} B {:>11.1f} us {:>11.1f} us {:>+7.1f} %  {}\n", machine.name,
               inBytes(size), inMicroseconds(found.time), inMicroseconds(measured), 100 * error,
               found.algorithm);
    return error;
}

// Largest error of the sizes from `least` up, and of those below.
struct Worst {
    double large = 0, small = 0;
};
Worst ofLog(const Machine& machine, const char* file, DataSize least) {
    const auto log =
        parseNcclLog(*readFile(std::string(WEFT_SOURCE_DIR "/tests/data/nccl/") + file));
    EXPECT_TRUE(log) << log.error().toString();
    const Predictor predictor(machine);
    Worst worst;
    for (const NcclPoint& point : log->points) {
        if (point.size >= kibibytes(1)) {
            const double error = std::abs(compared(machine, predictor, point.size, point.time));
            double& most = point.size >= least ? worst.large : worst.small;
            most = std::max(most, error);
        }
    }
    return worst;
}

TEST(MeasuredLogs, PredictedAgainstMeasured) {
    fmt::print("{:<28} {:>14} {:>14} {:>14} {:>9}  {}\n", "hardware", "size", "predicted",
               "measured", "error", "algorithm");
    const CaseJson one = published("MEAS-ST-A100-1N");
    EXPECT_LE(std::abs(compared(kA100, Predictor(kA100), bytes(one.at("bytes").get<double>()),
                                microseconds(one.at("time_us").get<double>()))),
              0.05);
    const CaseJson four = published("MEAS-B200-4N");
    const Predictor b200(kB200);
    for (std::size_t i = 0; i < four.at("bytes").size(); ++i) {
        const double size = four.at("bytes").at(i), busbw = four.at("busbw_GBps").at(i);
        const Duration measured = seconds(size / (busbw * 1e9) * 2 * 31 / 32);
        const double error = compared(kB200, b200, bytes(size), measured);
        EXPECT_LE(std::abs(error), size > 3e8 ? 0.06 : size > 1e8 ? 0.30 : 0.65) << size;
    }
    const Worst p5 = ofLog(kP5, "all_reduce_p5_16.txt", gibibytes(4));
    const Worst p4 = ofLog(kP4de, "all_reduce_p4de_16.txt", gibibytes(1));
    EXPECT_LE(p5.large, 0.09);
    EXPECT_LE(p4.large, 0.09);
    fmt::print("largest error from 4 GiB, and below: p5 {:.0f} %, {:.0f} %; from 1 GiB, and "
               "below: p4de {:.0f} %, {:.0f} %\n",
               100 * p5.large, 100 * p5.small, 100 * p4.large, 100 * p4.small);
}

} // namespace
} // namespace weft::test
