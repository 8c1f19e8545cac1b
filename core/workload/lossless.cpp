// SPDX-License-Identifier: GPL-3.0-or-later
// Lossless Ethernet: whether network cards, switches and hosts agree along every path, where ECN
// begins to mark, and whether an incast fits the buffer.
#include "core/calc/headroom.hpp"
#include "core/workload/lossless_checks.hpp"
#include "core/workload/lossless_settings.hpp"
#include "core/workload/metric_writer.hpp"
#include "core/workload/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weft {
namespace {

constexpr std::string_view kEcnSources[] = {
    "Zhu et al., SIGCOMM 2015 (DCQCN)", "Li et al., SIGCOMM 2019 (HPCC), simulator: thresholds in "
                                        "proportion to the rate"};
constexpr std::string_view kIncastSources[] = {"Choudhury & Hahne 1998 (dynamic thresholds)",
                                               "HPCC, ns-3 simulator, switch-mmu.cc"};

constexpr ParamSpec countSpec(std::string_view name, double most, std::string_view defaultText,
                              std::string_view help) {
    return {.name = name,
            .kind = ParamKind::Count,
            .unit = "count",
            .least = 0,
            .most = most,
            .defaultText = defaultText,
            .help = help};
}
constexpr ParamSpec sizeSpec(std::string_view name, std::string_view defaultText,
                             std::string_view help) {
    return {.name = name,
            .kind = ParamKind::Size,
            .unit = "B",
            .least = 1,
            .most = 1e12,
            .defaultText = defaultText,
            .help = help};
}
constexpr ParamSpec toggleSpec(std::string_view name, std::string_view help) {
    return {.name = name, .kind = ParamKind::Toggle, .unit = "", .defaultText = "on", .help = help};
}

constexpr ParamSpec kParams[] = {
    countSpec("nic-priority", 7, "3", "PFC class of RDMA on the network cards"),
    countSpec("switch-priority", 7, "3", "Lossless class of the switches"),
    countSpec("host-priority", 7, "3", "Class the hosts give their RDMA traffic"),
    countSpec("nic-dscp", 63, "26", "Code point the network cards trust for that class"),
    countSpec("switch-dscp", 63, "26", "Code point the switches put into that class"),
    countSpec("host-dscp", 63, "26", "Code point the hosts mark RDMA with (traffic class / 4)"),
    toggleSpec("nic-pfc", "PFC on the network cards"),
    toggleSpec("switch-pfc", "PFC on the switches"),
    toggleSpec("nic-ecn", "DCQCN on the network cards: they slow down on marks"),
    toggleSpec("switch-ecn", "Switches mark"),
    sizeSpec("nic-mtu", "9000B",
             "Largest packet of the network cards, without the Ethernet header"),
    sizeSpec("switch-mtu", "9216B", "Largest frame of the switches"),
    countSpec("rdma-mtu", 65'536, "4096", "Payload of an RDMA packet, bytes"),
    countSpec("nic-cnp-dscp", 63, "48", "Code point of congestion notifications"),
    countSpec("switch-cnp-dscp", 63, "48", "Code point the switches serve first"),
    countSpec("priorities", 7, "1", "Lossless priorities"),
    sizeSpec("kmin", "", "Queue where marking begins; in proportion to the rate where not said"),
    sizeSpec("kmax", "", "Queue where everything is marked"),
    {.name = "pmax",
     .kind = ParamKind::Ratio,
     .unit = "ratio",
     .least = 0,
     .most = 1,
     .defaultText = "",
     .help = "Share that is marked just below kmax"},
    sizeSpec("buffer", "", "Packet buffer of a switch; the catalogued one where not said"),
    countSpec("threshold-shift", 10, "3", "A port may take 1/2^shift of the free shared buffer"),
    countSpec("senders", 1e6, "32", "Ports that send to one at once"),
    sizeSpec("burst", "64KiB", "What each of them sends"),
};

constexpr Formula kKmin{"fabric.ecn.kmin", "B", "",
                        "Queue where the switches begin to mark, at the "
                        "rate of the fastest links.",
                        kEcnSources};
constexpr Formula kKmax{"fabric.ecn.kmax", "B", "", "Queue where they mark everything.",
                        kEcnSources};
constexpr Formula kPmax{"fabric.ecn.pmax", "ratio", "p", "Share they mark just below that.",
                        kEcnSources};
constexpr Formula kBacklog{"fabric.incast.backlog", "B", "max(0, n*b - b)",
                           "What piles up before a port when so many ports of its own rate send a "
                           "burst to it at once: what arrives less what leaves meanwhile.",
                           kIncastSources};
constexpr Formula kThreshold{"fabric.incast.threshold", "B", "max(0, m - h)/2^s",
                             "What one port may take of the shared buffer before it pauses those "
                             "who send.",
                             kIncastSources};
constexpr Formula kShare{"fabric.incast.share", "ratio", "x/t",
                         "The incast over what a port may take: above 1 senders are paused.",
                         kIncastSources};
constexpr Formula kSenders{"fabric.incast.senders", "count", "floor(t/b + 1)",
                           "Ports that may send a burst to one at once before any is paused.",
                           kIncastSources};
constexpr Formula kEcnFirst{"fabric.ecn.before_pfc", "ratio", "t/k",
                            "What a port may take before it pauses, over where marking begins: "
                            "above 1 senders slow down before they are paused.",
                            kIncastSources};

Bandwidth fastestRate(const Fabric& fabric) {
    Bandwidth fastest;
    for (const LinkClass& each : fabric.linkClasses) {
        fastest = std::max(fastest, each.rate);
    }
    return fastest;
}

class LosslessWriter {
public:
    LosslessWriter(const WorkloadInput& input, const LosslessSettings& settings,
                   const WorkloadOutput& output)
        : input_(input), settings_(settings), output_(output), out_(input.scope, output.metrics) {}

    void write() {
        writeEcn();
        writeIncast();
    }

private:
    void writeEcn() {
        const Bandwidth rate = fastestRate(*input_.on->fabric);
        const EcnThresholds at = settings_.thresholds(rate);
        const Term linkRate{"R", inGbps(rate), "Gb/s", "the fastest links", "rate", {}, {}};
        const auto add = [&](const Formula& formula, DataSize value, bool isSaid, double each) {
            std::vector<Term> terms;
            if (isSaid) {
                terms.push_back({"k", inBytes(value), "B", "you chose", "threshold", {}, {}});
            } else {
                terms.push_back({"k", each, "B", "DCQCN as HPCC scales it", "per 25 Gb/s", {}, {}});
                terms.push_back(linkRate);
            }
            out_.addMade({std::string(formula.id), formula.unit, isSaid ? "k" : "k*R/25",
                          std::string(formula.meaning), formula.sources},
                         inBytes(value), Method::Estimate, std::move(terms));
        };
        add(kKmin, at.kmin, settings_.kmin.has_value(), 100e3);
        add(kKmax, at.kmax, settings_.kmax.has_value(), 400e3);
        out_.add(kPmax, at.pmax, Method::Estimate,
                 {{"p",
                   at.pmax,
                   "ratio",
                   settings_.pmax ? "you chose" : "HPCC, simulator",
                   "share",
                   {},
                   {}}});
        kmin_ = inBytes(at.kmin);
        if (at.kmax < at.kmin) {
            Finding finding;
            finding.id = "lossless.ecn.order";
            finding.severity = Severity::Error;
            finding.scope = input_.scope;
            finding.value = inBytes(at.kmax);
            finding.limit = inBytes(at.kmin);
            finding.unit = "B";
            finding.message = fmt::format("Marking ends at {:g} B, before it begins at {:g} B",
                                          inBytes(at.kmax), inBytes(at.kmin));
            output_.findings.push_back(std::move(finding));
        }
    }

    // The switch with the least buffer for its ports decides.
    void writeIncast() {
        const double senders = static_cast<double>(std::max<std::int64_t>(1, settings_.senders));
        const double burst = inBytes(settings_.burst),
                     backlog = std::max(0.0, (senders - 1) * burst);
        out_.add(kBacklog, backlog, Method::Estimate,
                 {{"n", senders, "count", "you chose, or 32", "ports that send", {}, {}},
                  {"b", burst, "B", "you chose, or 64 KiB", "burst of each", {}, {}}});
        const auto buffer = leastBuffer(input_, settings_);
        if (!buffer) {
            return;
        }
        const auto headroom =
            std::find_if(input_.known.begin(), input_.known.end(), [&](const Metric& metric) {
                return metric.id == "fabric.headroom.total" &&
                       metric.scope == input_.on->intent->id;
            });
        const double reserved = headroom == input_.known.end()
                                    ? 0
                                    : headroom->value * static_cast<double>(settings_.priorities);
        const double shift = static_cast<double>(settings_.shift);
        const double threshold = std::max(0.0, buffer->bytes - reserved) / std::exp2(shift);
        out_.add(
            kThreshold, threshold, Method::Estimate,
            {{"m", buffer->bytes, "B", buffer->origin, "packet buffer of a switch", {}, {}},
             {"h",
              reserved,
              "B",
              "fabric.headroom.total, for every lossless priority",
              "kept as headroom",
              {},
              {}},
             {"s", shift, "count", "you chose, or HPCC's 3", "shift of the threshold", {}, {}}},
            buffer->name);
        if (threshold > 0) {
            writeFit(backlog, burst, threshold);
        }
        if (threshold < kmin_) {
            pausesFirst(threshold);
        }
    }

    void writeFit(double backlog, double burst, double threshold) {
        out_.add(kShare, backlog / threshold, Method::Estimate,
                 {out_.link("x", kBacklog.id, "what piles up"),
                  out_.link("t", kThreshold.id, "what a port may take")});
        out_.add(kSenders, std::floor(threshold / burst + 1), Method::Estimate,
                 {out_.link("t", kThreshold.id, "what a port may take"),
                  {"b", burst, "B", "you chose, or 64 KiB", "burst of each", {}, {}}});
        out_.add(kEcnFirst, threshold / kmin_, Method::Estimate,
                 {out_.link("t", kThreshold.id, "what a port may take"),
                  out_.link("k", kKmin.id, "where marking begins")});
    }

    void pausesFirst(double threshold) {
        Finding finding;
        finding.id = "lossless.ecn.after_pfc";
        finding.severity = Severity::Warning;
        finding.scope = input_.scope;
        finding.value = kmin_;
        finding.limit = threshold;
        finding.unit = "B";
        finding.message =
            fmt::format("Switches pause at {:.4g} kB, before they mark at {:.4g} kB: DCQCN "
                        "never slows a sender down in time",
                        threshold / 1e3, kmin_ / 1e3);
        constexpr double kLeast = 4096; // a packet
        if (settings_.workload != nullptr && threshold / 4 >= kLeast) {
            finding.fixes.push_back(
                {fmt::format("Mark from {:.4g} kB", threshold / 4e3),
                 SetParameter{settings_.workload->id, "kmin", ParamValue(bytes(threshold / 4))}});
        }
        output_.findings.push_back(std::move(finding));
    }

    const WorkloadInput& input_;
    const LosslessSettings& settings_;
    const WorkloadOutput& output_;
    MetricWriter out_;
    double kmin_ = 0;
};

Result<void> evaluateLossless(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to check", "on",
                    "Add a fabric, or name one");
    }
    WEFT_TRY(const LosslessSettings settings, losslessSettings(input.workload));
    if (input.on->intent->transport != Transport::RoceV2 || input.on->fabric->linkClasses.empty()) {
        return {};
    }
    LosslessSettings used = settings;
    used.workload = input.workload.id.empty() ? nullptr : &input.workload;
    LosslessWriter(input, used, output).write();
    checkLossless(input, used, output);
    return {};
}

} // namespace

constinit const WorkloadKind kLossless{
    "lossless", "Lossless settings", "PFC, ECN and MTU on cards, switches and hosts: do they agree",
    kParams,    evaluateLossless,    WorkloadTurn::Usual,
    true};

} // namespace weft
