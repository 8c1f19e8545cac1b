// SPDX-License-Identifier: GPL-3.0-or-later
// Serving: what the network adds to a request, and how many requests it carries. Prefill and decode
// on servers of their own pass the keys and values on; retrieval and chains of calls cross the
// fabric there and back for each.
#include "core/base/text.hpp"
#include "core/calc/latency.hpp"
#include "core/traffic/phase.hpp"
#include "core/workload/job.hpp"
#include "core/workload/metric_writer.hpp"
#include "core/workload/serving.hpp"
#include "core/workload/table.hpp"
#include "core/workload/training_specs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kKvSources[] = {
    "Pope et al. 2022 (Efficiently Scaling Transformer Inference), section 2",
    "DeepSeek-AI 2024 (multi-head latent attention)"};
constexpr std::string_view kPathSources[] = {
    "Zhong et al. 2024 (DistServe): prefill and decode on servers of their own"};
constexpr std::string_view kChainSources[] = {"Weft: calls that wait for each other add up"};

constexpr std::string_view kClassNames[] = {"development", "production", "large-cluster",
                                            "real-time"};
constexpr double kClassSeconds[] = {10e-3, 5e-3, 1e-3, 1e-3};
constexpr std::string_view kClassSources[] = {
    "Planning classes of AI networks: rate, latency, loss, availability, accelerator utilisation"};

constexpr ParamSpec kParams[] = {
    training::choiceSpec("model", training::kModels, "llama-3-70b", "Published shape"),
    training::countSpec("prompt", 1e9, "2048", "Tokens of a prompt"),
    training::countSpec("output", 1e9, "256", "Tokens of an answer"),
    {.name = "kv-bytes",
     .kind = ParamKind::Real,
     .unit = "B",
     .least = 0.1,
     .most = 8,
     .defaultText = "2",
     .help = "Bytes of a key's or value's number: 2 for BF16, 1 for FP8"},
    {.name = "disaggregated",
     .kind = ParamKind::Toggle,
     .unit = "",
     .defaultText = "on",
     .help = "Prefill and decode on servers of their own: keys and values cross the fabric"},
    {.name = "retrievals",
     .kind = ParamKind::Count,
     .unit = "count",
     .least = 0,
     .most = 1e6,
     .defaultText = "0",
     .help = "Round trips to a vector database per call (RAG)"},
    {.name = "retrieved",
     .kind = ParamKind::Size,
     .unit = "B",
     .least = 0,
     .most = 1e12,
     .defaultText = "64KiB",
     .help = "What one retrieval brings back"},
    training::countSpec("calls", 1e6, "1", "Calls in turn that one request takes (agents)"),
    {.name = "server-time",
     .kind = ParamKind::Time,
     .unit = "s",
     .least = 0,
     .most = 1e6,
     .defaultText = "0s",
     .help = "Compute of a call, to compare the network's part with"},
    {.name = "vectors",
     .kind = ParamKind::Text,
     .unit = "",
     .defaultText = "",
     .help =
         "Server group of the vector database; the first group of storage parts where not said"},
    {.name = "requests",
     .kind = ParamKind::Real,
     .unit = "1/s",
     .least = 0,
     .most = 1e9,
     .defaultText = "100",
     .help = "Requests that arrive in a second, in the mean"},
    training::countSpec("burst", 1e6, "1",
                        "Requests that arrive at once, as a batch job sends them"),
    training::choiceSpec("class", kClassNames, "production",
                         "What a request may wait for the network: development 10 ms, production 5 "
                         "ms, large cluster and real time 1 ms"),
    kRoutingSpecs[0],
    kRoutingSpecs[1],
    kRoutingSpecs[2],
};

constexpr Formula kKvPerToken{"workload.kv.token", "B", "l*k*b",
                              "Keys and values a model keeps per token.", kKvSources};
constexpr Formula kKvBytes{"workload.kv.bytes", "B", "n*x",
                           "Keys and values of a prompt, passed from prefill to decode.",
                           kKvSources};
constexpr Formula kKvTime{"workload.kv.time", "s", "t + 8e-9*S/B",
                          "Time to pass them on, from one accelerator to another.", kPathSources};
constexpr Formula kRetrieval{"workload.retrieval.time", "s", "r*(2*t + 8e-9*S/B)",
                             "Time of a call's retrievals on the network, one after the other.",
                             kChainSources};
constexpr Formula kLatency{"workload.request.network", "s", "c*(2*t + x + y)",
                           "What the network adds to a request: every call crosses it there and "
                           "back, retrieves, and passes keys and values on.",
                           kChainSources};
constexpr Formula kShare{"workload.request.network.share", "ratio", "x/(x + c*s)",
                         "The network's share of a request.", kChainSources};
constexpr Formula kRequests{"workload.requests_per_second", "1/s", "N*B/(8e-9*c*S)",
                            "Requests whose keys, values and retrievals the network carries.",
                            kPathSources};

constexpr Formula kUse{"workload.requests.share", "ratio", "q/m",
                       "Requests that arrive over those the network carries.", kPathSources};
constexpr Formula kBurst{"workload.burst.network", "s", "x + max(0, n/N - 1)*c*s",
                         "What the network adds to the last request of a burst that the "
                         "accelerators share.",
                         kChainSources};
constexpr Formula kMargin{"workload.request.margin", "ratio", "l/x",
                          "What the latency class allows over what the network takes of a request: "
                          "1 or more passes.",
                          kClassSources};

Serving servingOf(const ParamReader& params) {
    Serving serving;
    serving.model = findModel(params.words("model"));
    serving.prompt = static_cast<double>(*params.count("prompt"));
    serving.output = static_cast<double>(*params.count("output"));
    serving.calls = static_cast<double>(*params.count("calls"));
    serving.retrievals = static_cast<double>(*params.count("retrievals"));
    serving.retrieved = *params.size("retrieved");
    serving.kvBytes = *params.real("kv-bytes");
    serving.serverTime = *params.time("server-time");
    serving.isDisaggregated = params.toggle("disaggregated");
    serving.requests = *params.real("requests");
    serving.burst = static_cast<double>(*params.count("burst"));
    const auto found =
        std::find(std::begin(kClassNames), std::end(kClassNames), params.words("class"));
    serving.allowed = kClassSeconds[found - std::begin(kClassNames)];
    return serving;
}

// One accelerator's rate while all pass something on, half of them to the other half.
struct Crossing {
    std::int64_t ranks = 0;
    Bandwidth rate;
    std::string witness;
};

Result<Crossing> crossingOf(const WorkloadInput& input, const ParamReader& params) {
    WEFT_TRY(const CollectiveSettings settings,
             collectiveSettings(params, *input.on->intent));
    const Fabric& fabric = *input.on->fabric;
    WEFT_TRY(const CollectiveJob job,
             collectiveJob(fabric, *input.on->graph, input.catalog, settings));
    if (job.layout.ranks() < 2 || input.on->graph->serversJoined ||
        !(job.layout.portRate > Bandwidth())) {
        return fail(ErrorCode::Usage, "the fabric has no accelerators that could serve", "on");
    }
    PhaseMeter meter(fabric, *input.on->graph, job.layout, input.on->clos, settings.routing);
    const std::int64_t half = job.layout.ranks() / 2;
    for (std::int64_t rank = 0; rank < half; ++rank) {
        meter.add(rank, rank + half, 1);
    }
    const PhaseLoad load = meter.finish();
    if (!load.connected || meter.isTooLarge()) {
        return fail(ErrorCode::Usage, "the fabric does not join all accelerators, or is too large "
                                      "to route their traffic within the frame");
    }
    return Crossing{job.layout.ranks(), job.layout.rankRate() / std::max(1.0, load.utilisation),
                    load.fullestLink};
}

Series servingSeries(std::string id, std::string name, const std::string& scope) {
    Series series{std::move(id), scope, std::move(name), "1/s", "s", {}, {}};
    series.chart = "workload.serving";
    series.title = "The network's part of a request";
    series.xLabel = "requests per second";
    series.yLabel = "time on the network";
    series.metric = kLatency.id;
    return series;
}

class ServingWriter {
public:
    ServingWriter(const WorkloadInput& input, const Serving& serving, const Crossing& crossing,
                  const WorkloadOutput& output)
        : scope_(input.scope), serving_(serving), crossing_(crossing),
          out_(input.scope, output.metrics), series_(output.series), findings_(output.findings) {
        const auto found =
            std::find_if(input.known.begin(), input.known.end(), [&](const Metric& metric) {
                return metric.id == "fabric.latency.loaded.max" &&
                       metric.scope == input.on->intent->id;
            });
        latency_ =
            found == input.known.end()
                ? Term{"t", 0, "s", "not known of this fabric", "one way across", {}, {}}
                : Term{"t",       found->value, "s", found->id, "one way across the loaded fabric",
                       found->id, found->scope};
    }

    void write() {
        writeKv();
        const double once = latency_.value + inSeconds(serving_.retrieved / crossing_.rate);
        const double retrieval = serving_.retrievals * (once + latency_.value);
        out_.add(kRetrieval, retrieval, Method::Estimate,
                 {{"r", serving_.retrievals, "count", "you chose", "retrievals of a call", {}, {}},
                  latency_,
                  {"S", inBytes(serving_.retrieved), "B", "you chose", "brought back", {}, {}},
                  rate()});
        const double kv = serving_.isDisaggregated ? kvTime_ : 0;
        const double network = serving_.calls * (2 * latency_.value + retrieval + kv);
        const Term calls{"c", serving_.calls, "count", "you chose", "calls in turn", {}, {}};
        out_.add(
            kLatency, network, Method::Estimate,
            {calls,
             latency_,
             out_.link("x", kRetrieval.id, "retrievals of a call"),
             {"y",
              kv,
              "s",
              serving_.isDisaggregated ? "workload.kv.time" : "prefill and decode share servers",
              "passing keys and values on",
              {},
              {}}});
        if (serving_.serverTime > Duration()) {
            const double compute = serving_.calls * inSeconds(serving_.serverTime);
            out_.add(kShare, network / (network + compute), Method::Estimate,
                     {out_.link("x", kLatency.id, "on the network"),
                      calls,
                      {"s",
                       inSeconds(serving_.serverTime),
                       "s",
                       "you chose",
                       "compute of a call",
                       {},
                       {}}});
        }
        writeRequests(calls);
        writeClass(network);
        drawKv();
        drawServing(network);
    }

private:
    Term rate() const {
        return {"B",
                inGbps(crossing_.rate),
                "Gb/s",
                crossing_.witness.empty() ? "the accelerators' ports" : crossing_.witness,
                "rate of an accelerator while all send",
                {},
                {}};
    }

    void writeKv() {
        const ModelSpec& model = *serving_.model;
        const double width = model.latentKv > 0 ? model.latentKv : 2 * model.widthOfKv();
        const double each = model.layers * width * serving_.kvBytes;
        const std::string source(model.source);
        out_.add(kKvPerToken, each, Method::Exact,
                 {{"l", model.layers, "count", source, "layers", {}, {}},
                  {"k", width, "count", source, "numbers of keys and values in a layer", {}, {}},
                  {"b", serving_.kvBytes, "B", "you chose", "bytes of a number", {}, {}}});
        kvBytes_ = each * serving_.prompt;
        out_.add(kKvBytes, kvBytes_, Method::Exact,
                 {{"n", serving_.prompt, "count", "you chose", "tokens of a prompt", {}, {}},
                  out_.link("x", kKvPerToken.id, "of a token")});
        kvTime_ = latency_.value + inSeconds(bytes(kvBytes_) / crossing_.rate);
        out_.add(kKvTime, kvTime_, Method::Estimate,
                 {latency_, out_.link("S", kKvBytes.id, "keys and values"), rate()},
                 crossing_.witness);
    }

    void writeRequests(const Term& calls) {
        const double perCall = (serving_.isDisaggregated ? kvBytes_ : 0) +
                               serving_.retrievals * inBytes(serving_.retrieved);
        if (perCall <= 0) {
            return;
        }
        const double senders =
            static_cast<double>(serving_.isDisaggregated ? crossing_.ranks / 2 : crossing_.ranks);
        senders_ = senders;
        most_ = senders * inGbps(crossing_.rate) / (8e-9 * serving_.calls * perCall);
        out_.add(kRequests, most_, Method::Estimate,
                 {{"N",
                   senders,
                   "count",
                   "the accelerators of the fabric",
                   serving_.isDisaggregated ? "half prefill, half decode" : "accelerators",
                   {},
                   {}},
                  rate(),
                  calls,
                  {"S",
                   perCall,
                   "B",
                   "keys and values, and what is retrieved",
                   "bytes of a call",
                   {},
                   {}}},
                 crossing_.witness);
    }

    void writeClass(double network) {
        out_.add(kMargin, serving_.allowed / network, Method::Estimate,
                 {{"l", serving_.allowed, "s", "the class", "allowed", {}, {}},
                  out_.link("x", kLatency.id, "on the network")});
        if (network > serving_.allowed) {
            Finding finding;
            finding.id = "workload.request.late";
            finding.severity = Severity::Warning;
            finding.scope = scope_;
            finding.value = network;
            finding.limit = serving_.allowed;
            finding.unit = "s";
            finding.message = fmt::format("A request waits {} for the network, its class allows {}",
                                          formatDuration(seconds(network)),
                                          formatDuration(seconds(serving_.allowed)));
            findings_.push_back(std::move(finding));
        }
        if (!(most_ > 0)) {
            return;
        }
        out_.add(kUse, serving_.requests / most_, Method::Estimate,
                 {{"q", serving_.requests, "1/s", "you chose, or 100", "that arrive", {}, {}},
                  out_.link("m", kRequests.id, "that the network carries")});
        const double each = senders_ / (most_ * serving_.calls); // s of an accelerator for a call
        const double waves = std::max(0.0, serving_.burst / senders_ - 1);
        out_.add(
            kBurst, network + waves * serving_.calls * each, Method::Estimate,
            {out_.link("x", kLatency.id, "of one request"),
             {"n", serving_.burst, "count", "you chose", "requests at once", {}, {}},
             {"N", senders_, "count", "the accelerators of the fabric", "that send", {}, {}},
             {"c", serving_.calls, "count", "you chose", "calls in turn", {}, {}},
             {"s", each, "s", "bytes of a call over their rate", "a call keeps one busy", {}, {}}});
        if (serving_.requests > most_) {
            Finding finding;
            finding.id = "workload.requests.exceeded";
            finding.severity = Severity::Warning;
            finding.scope = scope_;
            finding.value = serving_.requests;
            finding.limit = most_;
            finding.unit = "1/s";
            finding.message = fmt::format("{:.6g} requests arrive in a second, the network carries "
                                          "{:.6g}",
                                          serving_.requests, most_);
            findings_.push_back(std::move(finding));
        }
    }

    // Time to pass keys and values on, over prompts from 128 to 131,072 tokens.
    void drawKv() {
        Series series{"workload.kv", scope_, "keys and values", "count", "s", {}, {}};
        series.chart = "workload.kv";
        series.title = "Passing keys and values on";
        series.xLabel = "tokens of the prompt";
        series.yLabel = "time";
        series.metric = kKvTime.id;
        for (double tokens = 128; tokens <= 131'072; tokens *= 2) {
            series.x.push_back(tokens);
            series.y.push_back(
                latency_.value +
                inSeconds(bytes(kvBytes_ / serving_.prompt * tokens) / crossing_.rate));
        }
        series_.push_back(std::move(series));
    }

    // A request's messages queue at the accelerators' ports: M/D/1 over what arrives.
    void drawServing(double network) {
        if (!(most_ > 0)) {
            return;
        }
        Series mean = servingSeries("workload.serving.mean", "mean", scope_);
        Series tail = servingSeries("workload.serving.p99", "99 of 100 stay below", scope_);
        const Duration service = seconds(senders_ / (most_ * serving_.calls));
        constexpr int kPoints = 40;
        for (int i = 0; i < kPoints; ++i) {
            const double utilisation = 0.98 * i / (kPoints - 1);
            const QueueWait wait = queueWait(utilisation, service);
            mean.x.push_back(utilisation * most_);
            mean.y.push_back(network + serving_.calls * inSeconds(wait.mean));
            tail.x.push_back(utilisation * most_);
            tail.y.push_back(network + serving_.calls * inSeconds(wait.percentile99));
        }
        series_.push_back(std::move(mean));
        series_.push_back(std::move(tail));
    }

    const std::string& scope_;
    const Serving& serving_;
    const Crossing& crossing_;
    MetricWriter out_;
    std::vector<Series>& series_;
    std::vector<Finding>& findings_;
    Term latency_;
    double kvBytes_ = 0, kvTime_ = 0;
    double senders_ = 0, most_ = 0; // accelerators that send; requests per second they carry
};

Result<void> evaluateInference(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to serve on", "on",
                    "Add a fabric, or name one");
    }
    WEFT_TRY(const ParamReader params, ParamReader::of(kInference, input.workload));
    WEFT_TRY(const Crossing crossing, crossingOf(input, params));
    const Serving serving = servingOf(params);
    ServingWriter(input, serving, crossing, output).write();
    addServingFlows(input, serving, params.words("vectors"), output.flows);
    return {};
}

} // namespace

constinit const WorkloadKind kInference{"inference", "Inference",
                                        "keys and values on the move, retrieval, chains of calls",
                                        kParams, evaluateInference};

} // namespace weft
