// SPDX-License-Identifier: GPL-3.0-or-later
// What the network must do for a class of workloads, against what it does: pass or fail, with the
// margin.
#include "core/base/text.hpp"
#include "core/workload/metric_writer.hpp"
#include "core/workload/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "Planning classes of AI networks: rate, latency, loss, availability, accelerator utilisation"};

// The frames a link of 200 or 400 Gb/s may lose after its error correction, which is all that
// lossless switches lose.
constexpr double kFrameLoss = 1.7e-12;
constexpr std::string_view kLossSource =
    "IEEE 802.3bs: frame loss ratio below 1.7e-12 for 64-octet frames";

struct RequirementSet {
    std::string_view id;
    double gbps = 0;
    double latency = 0; // s
    double loss = 1e-3;
};
// The lower end of each class's rates; training and inference ask for what the KPIs of AI networks
// name: utilisation above 90 %, next to no loss.
constexpr std::array<RequirementSet, 6> kSets{{
    {"development", 1, 10e-3},
    {"production", 10, 5e-3},
    {"large-cluster", 40, 1e-3},
    {"real-time", 100, 1e-3},
    {"ai-training", 100, 1e-3, 1e-6},
    {"ai-inference", 40, 1e-3, 1e-6},
}};
constexpr std::string_view kSetNames[] = {"development", "production",  "large-cluster",
                                          "real-time",   "ai-training", "ai-inference"};

constexpr ParamSpec kParams[] = {
    {.name = "class",
     .kind = ParamKind::Choice,
     .unit = "",
     .defaultText = "large-cluster",
     .help = "Development: 1 Gb/s, 10 ms; production: 10 Gb/s, 5 ms; large cluster: 40 Gb/s, 1 ms; "
             "real time and AI training: 100 Gb/s, 1 ms; AI inference: 40 Gb/s, 1 ms",
     .choices = kSetNames},
    {.name = "rate",
     .kind = ParamKind::Rate,
     .unit = "Gb/s",
     .least = 0,
     .most = 1e6,
     .defaultText = "",
     .help = "Of an endpoint, at least; the class's where not said"},
    {.name = "latency",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 1e-9,
     .most = 100,
     .defaultText = "",
     .help = "99th percentile across the fabric, at most; the class's where not said"},
    {.name = "loss",
     .kind = ParamKind::Ratio,
     .unit = "ratio",
     .least = 0,
     .most = 1,
     .defaultText = "",
     .help = "Packets lost, at most; the class's where not said: 0.1 %, of AI one in a million"},
    {.name = "job-time",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 1,
     .most = 1e10,
     .defaultText = "",
     .help = "Time in which each training job must be done; not checked where not said"},
    {.name = "request-time",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 1e-9,
     .most = 1e6,
     .defaultText = "",
     .help = "What a request may wait for the network; the class of each service where not said"},
    {.name = "goodput",
     .kind = ParamKind::Ratio,
     .unit = "ratio",
     .least = 0,
     .most = 1,
     .defaultText = "0.9",
     .help = "Useful share of the time between failures and checkpoints, at least"},
    {.name = "utilisation",
     .kind = ParamKind::Ratio,
     .unit = "ratio",
     .least = 0,
     .most = 1,
     .defaultText = "0.9",
     .help = "Of the accelerators in training, at least"},
    {.name = "availability",
     .kind = ParamKind::Ratio,
     .unit = "ratio",
     .least = 0,
     .most = 1,
     .defaultText = "0.9999",
     .help = "Of the fabric, at least"},
};

class Checker {
public:
    Checker(const WorkloadInput& input, const WorkloadOutput& output)
        : input_(input), output_(output), out_(input.scope, output.metrics) {}

    // A figure that another metric tells, of `scope`.
    const Metric* known(std::string_view id, std::string_view scope) const {
        const auto found =
            std::find_if(input_.known.begin(), input_.known.end(), [&](const Metric& metric) {
                return metric.id == id && metric.scope == scope;
            });
        return found == input_.known.end() ? nullptr : &*found;
    }

    void atLeast(const std::string& name, std::string_view what, Term actual, double limit) {
        check(name, what, std::move(actual), limit, true);
    }
    void atMost(const std::string& name, std::string_view what, Term actual, double limit) {
        check(name, what, std::move(actual), limit, false);
    }
    void notChecked(const std::string& name, std::string_view what, std::string_view why) {
        Finding finding;
        finding.id = "requirement.not_checked." + name;
        finding.severity = Severity::Info;
        finding.scope = input_.scope;
        finding.message = fmt::format("{} is not checked: {}", what, why);
        output_.findings.push_back(std::move(finding));
    }

    // A figure of every workload of a kind.
    template <class Check>
    bool ofEach(std::string_view kind, std::string_view metric, Check&& checkOne) {
        bool isAny = false;
        for (const Workload& other : *input_.design.workloads) {
            const Metric* figure = other.kind == kind ? known(metric, other.id) : nullptr;
            if (figure != nullptr) {
                checkOne(other, *figure);
                isAny = true;
            }
        }
        return isAny;
    }

    // Without a figure: it fails for a reason.
    void fails(const std::string& name, std::string message, double value, double limit) {
        ++failed_;
        Finding finding;
        finding.id = "requirement.failed." + name;
        finding.severity = Severity::Warning;
        finding.scope = input_.scope;
        finding.value = value;
        finding.limit = limit;
        finding.unit = "count";
        finding.message = std::move(message);
        output_.findings.push_back(std::move(finding));
    }

    void writeCounts() {
        const auto count = [&](const char* id, double value, const char* meaning) {
            out_.addMade({id, "count", "n", meaning, kSources}, value, Method::Exact,
                         {{"n", value, "count", "the requirements checked", meaning, {}, {}}});
        };
        count("workload.requirements.met", met_, "Requirements that the design meets.");
        count("workload.requirements.failed", failed_, "Requirements that the design fails.");
    }

private:
    void check(const std::string& name, std::string_view what, Term actual, double limit,
               bool isFloor) {
        const double margin = isFloor ? actual.value / limit : limit / actual.value;
        actual.name = "x";
        const Term bound{"l", limit, actual.unit, "the class, or yours", "required", {}, {}};
        const double value = actual.value;
        const std::string unit = actual.unit;
        out_.addMade({"workload.requirement." + name + ".margin", "ratio", isFloor ? "x/l" : "l/x",
                      fmt::format("{} against what is required: 1 or more passes.", what),
                      kSources},
                     margin, Method::Estimate, {std::move(actual), bound});
        if (margin >= 1) {
            ++met_;
            return;
        }
        ++failed_;
        Finding finding;
        finding.id = "requirement.failed." + name;
        finding.severity = Severity::Warning;
        finding.scope = input_.scope;
        finding.value = value;
        finding.limit = limit;
        finding.unit = unit;
        const auto said = [&](double x) {
            return unit != "ratio" ? formatValue(x, unit)
                   : x >= 0.01     ? formatPercent(x)
                                   : fmt::format("{:.3g}", x); // of packets lost
        };
        finding.message = fmt::format("{}: {}, required {} {}", what, said(value),
                                      isFloor ? "at least" : "at most", said(limit));
        output_.findings.push_back(std::move(finding));
    }

    const WorkloadInput& input_;
    const WorkloadOutput& output_;
    MetricWriter out_;
    double met_ = 0, failed_ = 0;
};

Term fromMetric(const Metric& metric, std::string meaning) {
    return {"x", metric.value, metric.unit, metric.id, std::move(meaning), metric.id, metric.scope};
}

// Lossless switches lose what their links do; any other loss is the traffic's own affair.
void checkLoss(const WorkloadInput& input, double limit, Checker& checker) {
    const FabricIntent& fabric = *input.on->intent;
    const Metric* hops = checker.known("fabric.hops.max", fabric.id);
    const Metric* failed = checker.known("fabric.lossless.failed", fabric.id);
    if (fabric.transport == Transport::Tcp || fabric.transport == Transport::Sprayed ||
        hops == nullptr) {
        checker.notChecked("loss", "Loss",
                           "its packets may be dropped: it follows from the traffic, not from the "
                           "fabric");
    } else if (failed != nullptr && failed->value > 0) {
        checker.fails("loss",
                      fmt::format("Loss: {:g} checks of the lossless settings fail", failed->value),
                      failed->value, 0);
    } else {
        const double links = hops->value + 1;
        checker.atMost("loss", "Loss on the longest path",
                       {"x",
                        links * kFrameLoss,
                        "ratio",
                        std::string(kLossSource),
                        fmt::format("{:g} links in a row", links),
                        {},
                        {}},
                       limit);
    }
}

void checkNetwork(const WorkloadInput& input, const ParamReader& params, Checker& checker) {
    const auto set = std::find_if(kSets.begin(), kSets.end(), [&](const RequirementSet& each) {
        return each.id == params.words("class");
    });
    const Id& fabric = input.on->intent->id;
    Bandwidth slowest;
    for (const ServerBlock& block : input.on->fabric->servers) {
        slowest = slowest > Bandwidth() ? std::min(slowest, block.rate) : block.rate;
    }
    if (const double limit = params.rate("rate") ? inGbps(*params.rate("rate")) : set->gbps;
        slowest > Bandwidth() && limit > 0) {
        checker.atLeast("rate", "Rate of an endpoint",
                        {"x",
                         inGbps(slowest),
                         "Gb/s",
                         "the slowest servers' ports",
                         "rate of an endpoint",
                         {},
                         {}},
                        limit);
    } else {
        checker.notChecked("rate", "Rate of an endpoint", "no server is on the fabric");
    }
    const double latency =
        params.time("latency") ? inSeconds(*params.time("latency")) : set->latency;
    if (const Metric* p99 = checker.known("fabric.latency.p99.max", fabric)) {
        checker.atMost("latency", "99th percentile of latency across the fabric",
                       fromMetric(*p99, "of a packet across the fabric"), latency);
    } else {
        checker.notChecked("latency", "Latency", "the fabric's is not known yet");
    }
    if (const auto loss = params.ratio("loss").value_or(set->loss); loss > 0) {
        checkLoss(input, loss, checker);
    }
    if (const Metric* up = checker.known("fabric.availability", fabric)) {
        checker.atLeast("availability", "Availability of the fabric",
                        fromMetric(*up, "of the fabric"), *params.ratio("availability"));
    } else {
        checker.notChecked("availability", "Availability", "the fabric's is not known yet");
    }
}

std::string titleOf(const Workload& workload) {
    return workload.name.empty() ? workload.id : workload.name;
}

// What the jobs and services come to.
void checkWorkloads(const ParamReader& params, Checker& checker) {
    const double utilisation = *params.ratio("utilisation"), goodput = *params.ratio("goodput");
    const bool trains = checker.ofEach(
        "training", "workload.utilisation", [&](const Workload& job, const Metric& figure) {
            if (utilisation > 0) {
                checker.atLeast(
                    "utilisation." + job.id, fmt::format("Utilisation in {}", titleOf(job)),
                    fromMetric(figure, "share of time accelerators compute"), utilisation);
            }
        });
    if (!trains) {
        checker.notChecked("utilisation", "Accelerator utilisation",
                           "no workload of kind training comes before");
    }
    if (const auto time = params.time("job-time")) {
        checker.ofEach(
            "training", "workload.train.time", [&](const Workload& job, const Metric& figure) {
                checker.atMost("job." + job.id, fmt::format("Completion of {}", titleOf(job)),
                               fromMetric(figure, "time to train"), inSeconds(*time));
            });
    }
    checker.ofEach(
        "checkpoint", "workload.goodput", [&](const Workload& job, const Metric& figure) {
            if (goodput > 0) {
                checker.atLeast("goodput." + job.id, fmt::format("Goodput of {}", titleOf(job)),
                                fromMetric(figure, "useful share of the time"), goodput);
            }
        });
    checker.ofEach(
        "inference", "workload.request.network",
        [&](const Workload& service, const Metric& figure) {
            const auto own = params.time("request-time");
            const Metric* margin = checker.known("workload.request.margin", service.id);
            const double limit = own ? inSeconds(*own) : margin ? margin->value * figure.value : 0;
            if (limit > 0) {
                checker.atMost("request." + service.id,
                               fmt::format("Network time of a request of {}", titleOf(service)),
                               fromMetric(figure, "on the network"), limit);
            }
        });
}

Result<void> evaluateRequirements(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to check", "on",
                    "Add a fabric, or name one");
    }
    WEFT_TRY(const ParamReader params, ParamReader::of(kRequirements, input.workload));
    Checker checker(input, output);
    checkNetwork(input, params, checker);
    checkWorkloads(params, checker);
    checker.writeCounts();
    return {};
}

} // namespace

constinit const WorkloadKind kRequirements{
    "requirements", "Requirements",       "rate, latency, availability and utilisation to meet",
    kParams,        evaluateRequirements, WorkloadTurn::Last};

} // namespace weft
