// SPDX-License-Identifier: GPL-3.0-or-later
// What the network must do for a class of workloads, against what it does: pass or fail, with the
// margin.
#include "core/workload/metric_writer.hpp"
#include "core/workload/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "Planning classes of AI networks: rate, latency, loss, availability, accelerator utilisation"};

struct RequirementSet {
    std::string_view id;
    double gbps = 0;
    double latency = 0; // s
};
// The lower end of each class's rates.
constexpr std::array<RequirementSet, 4> kSets{{
    {"development", 1, 10e-3},
    {"production", 10, 5e-3},
    {"large-cluster", 40, 1e-3},
    {"real-time", 100, 1e-3},
}};
constexpr std::string_view kSetNames[] = {"development", "production", "large-cluster",
                                          "real-time"};

constexpr ParamSpec kParams[] = {
    {.name = "class",
     .kind = ParamKind::Choice,
     .unit = "",
     .defaultText = "large-cluster",
     .help = "Development: 1 Gb/s, 10 ms; production: 10 Gb/s, 5 ms; large cluster: 40 Gb/s, 1 ms; "
             "real time: 100 Gb/s, 1 ms",
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
                  fmt::format("{} against what is required: 1 or more passes.", what), kSources},
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
        finding.message = fmt::format("{}: {:.6g} {}, required {} {:.6g}", what, value, unit,
                                      isFloor ? "at least" : "at most", limit);
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
    if (const Metric* up = checker.known("fabric.availability", fabric)) {
        checker.atLeast("availability", "Availability of the fabric",
                        fromMetric(*up, "of the fabric"), *params.ratio("availability"));
    } else {
        checker.notChecked("availability", "Availability", "the fabric's is not known yet");
    }
}

Result<void> evaluateRequirements(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to check", "on",
                    "Add a fabric, or name one");
    }
    WEFT_TRY(const ParamReader params, ParamReader::of(kRequirements, input.workload));
    Checker checker(input, output);
    checkNetwork(input, params, checker);
    bool trains = false;
    for (const Workload& other : *input.design.workloads) {
        const Metric* utilisation = checker.known("workload.utilisation", other.id);
        if (utilisation != nullptr && *params.ratio("utilisation") > 0) {
            checker.atLeast(
                "utilisation." + other.id,
                fmt::format("Utilisation in {}", other.name.empty() ? other.id : other.name),
                fromMetric(*utilisation, "share of time accelerators compute"),
                *params.ratio("utilisation"));
            trains = true;
        }
    }
    if (!trains) {
        checker.notChecked("utilisation", "Accelerator utilisation",
                           "no workload of kind training comes before");
    }
    checker.writeCounts();
    return {};
}

} // namespace

constinit const WorkloadKind kRequirements{"requirements", "Requirements",
                                           "rate, latency, availability and utilisation to meet",
                                           kParams, evaluateRequirements};

} // namespace weft
