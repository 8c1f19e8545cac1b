// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/congestion.hpp"
#include "core/calc/rows.hpp"

#include <cmath>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kMarkSources[] = {
    "HPCC ns-3 (github.com/alibaba-edu/High-Precision-Congestion-Control), switch-mmu.cc, "
    "ShouldSendCN",
    "Zhu et al. 2015 (DCQCN, SIGCOMM)"};
constexpr std::string_view kThresholdSources[] = {
    "HPCC ns-3, simulation/run.py: kmin 100 kB and kmax 400 kB per 25 Gb/s, pmax 0.2"};
constexpr std::string_view kPauseSources[] = {"HPCC ns-3, switch-mmu.cc, GetPfcThreshold"};
constexpr std::string_view kIncastSources[] = {"fluid arrival: what arrives less what drains"};

constexpr CalcParam kMarkParams[] = {
    param("queue", Size, "egress queue"),
    param("kmin", Size, "no mark up to here"),
    param("kmax", Size, "every packet is marked above"),
    param("pmax", Ratio, "probability at kmax").within(0, 1),
};
constexpr CalcField kMarkFields[] = {
    {"probability", "ratio", "queue > kmax ? 1 : queue <= kmin ? 0 : pmax*(queue-kmin)/(kmax-kmin)",
     "probability that a packet is marked"},
};
Result<CalcOutcome> mark(const CalcArguments& in) {
    const EcnThresholds thresholds{in.size("kmin"), in.size("kmax"), in.real("pmax")};
    if (thresholds.kmax < thresholds.kmin) {
        return fail(ErrorCode::Usage, "kmax is below kmin", "kmax");
    }
    return outcome({ecnMarkProbability(in.size("queue"), thresholds)});
}

constexpr CalcParam kThresholdParams[] = {
    param("rate", Rate, "rate of the port"),
};
constexpr CalcField kThresholdFields[] = {
    {"kmin", "B", "100e3*rate/25", "marking begins"},
    {"kmax", "B", "4*kmin", "every packet is marked above"},
    {"pmax", "ratio", "0.2", "probability at kmax"},
};
Result<CalcOutcome> thresholds(const CalcArguments& in) {
    const EcnThresholds at = ecnThresholds(in.rate("rate"));
    return outcome({inBytes(at.kmin), inBytes(at.kmax), at.pmax});
}

constexpr CalcParam kPauseParams[] = {
    param("buffer", Size, "buffer of the switch"),
    param("headroom", Size, "headroom of all ports").orElse("0B"),
    param("reserve", Size, "guaranteed to queues").orElse("0B"),
    param("used", Size, "shared buffer in use").orElse("0B"),
    param("shift", Count, "of the dynamic threshold: alpha = 2^-shift").within(0, 62).orElse("3"),
};
constexpr CalcField kPauseFields[] = {
    {"threshold", "B", "floor(max(0, buffer-headroom-reserve-used)/2^shift)",
     "a queue longer than this sends pause frames"},
};
Result<CalcOutcome> pause(const CalcArguments& in) {
    return outcome(
        {inBytes(pauseThreshold(in.size("buffer"), in.size("headroom"), in.size("reserve"),
                                in.size("used"), in.count("shift")))});
}

constexpr CalcParam kIncastParams[] = {
    param("senders", Count, "senders that start at once"),
    param("burst", Size, "burst of each"),
    param("rate", Rate, "rate of each"),
    param("drain", Rate, "rate of the port they share"),
    param("buffer", Size, "share of the buffer that the port may fill").maybe(),
};
constexpr CalcField kIncastFields[] = {
    {"backlog", "B", "max(0, senders*burst - drain*burst/rate)", "queue when the bursts end"},
    {"fits", "flag", "backlog <= buffer ? 1 : 0",
     "the buffer's share holds it; unknown where no buffer was given"},
    {"most-senders", "count", "floor((buffer + drain*burst/rate)/burst)",
     "senders that the buffer's share holds"},
};
Result<CalcOutcome> incast(const CalcArguments& in) {
    const DataSize burst = in.size("burst");
    const DataSize backlog =
        incastBacklog(in.count("senders"), burst, in.rate("rate"), in.rate("drain"));
    CalcOutcome out = outcome({inBytes(backlog), std::nullopt, std::nullopt});
    if (in.has("buffer")) {
        const DataSize buffer = in.size("buffer");
        out.values[1] = backlog <= buffer ? 1 : 0;
        out.values[2] = std::floor((buffer + in.rate("drain") * (burst / in.rate("rate"))) / burst);
    }
    return out;
}

constexpr Calculation kRows[] = {
    {"ecn-mark", "probability that a packet is marked", kMarkParams, kMarkFields, "exact",
     kMarkSources, "queue=700kB kmin=400kB kmax=1600kB pmax=0.2", &mark},
    {"ecn-thresholds", "DCQCN's marking thresholds for a rate", kThresholdParams, kThresholdFields,
     "exact", kThresholdSources, "rate=400Gb/s", &thresholds},
    {"pause-threshold", "dynamic threshold above which a queue pauses its sender", kPauseParams,
     kPauseFields, "exact", kPauseSources, "buffer=16MB headroom=3MB used=1MB", &pause},
    {"incast", "what piles up when many send to one", kIncastParams, kIncastFields, "estimate",
     kIncastSources, "senders=64 burst=64kB rate=100Gb/s drain=400Gb/s buffer=4MB", &incast},
};

} // namespace

std::span<const Calculation> congestionRows() {
    return kRows;
}

} // namespace weft
