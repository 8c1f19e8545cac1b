// SPDX-License-Identifier: GPL-3.0-or-later
// Serving: what the network adds to a request, and how many requests it carries. Prefill and decode
// on servers of their own pass the keys and values on; retrieval and chains of calls cross the
// fabric there and back for each.
#include "core/base/text.hpp"
#include "core/traffic/phase.hpp"
#include "core/workload/job.hpp"
#include "core/workload/metric_writer.hpp"
#include "core/workload/model.hpp"
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

struct Serving {
    double calls = 1, prompt = 0, retrievals = 0, kvBytes = 2;
    DataSize retrieved;
    Duration serverTime;
    bool isDisaggregated = true;
    const ModelSpec* model = nullptr;
};

Serving servingOf(const ParamReader& params) {
    Serving serving;
    serving.model = findModel(params.words("model"));
    serving.prompt = static_cast<double>(*params.count("prompt"));
    serving.calls = static_cast<double>(*params.count("calls"));
    serving.retrievals = static_cast<double>(*params.count("retrievals"));
    serving.retrieved = *params.size("retrieved");
    serving.kvBytes = *params.real("kv-bytes");
    serving.serverTime = *params.time("server-time");
    serving.isDisaggregated = params.toggle("disaggregated");
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

class ServingWriter {
public:
    ServingWriter(const WorkloadInput& input, const Serving& serving, const Crossing& crossing,
                  std::vector<Metric>& metrics)
        : serving_(serving), crossing_(crossing), out_(input.scope, metrics) {
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
        out_.add(kRequests, senders * inGbps(crossing_.rate) / (8e-9 * serving_.calls * perCall),
                 Method::Estimate,
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

    const Serving& serving_;
    const Crossing& crossing_;
    MetricWriter out_;
    Term latency_;
    double kvBytes_ = 0, kvTime_ = 0;
};

Result<void> evaluateInference(const WorkloadInput& input, const WorkloadOutput& output) {
    if (input.on == nullptr) {
        return fail(ErrorCode::Usage, "there is no compute fabric to serve on", "on",
                    "Add a fabric, or name one");
    }
    WEFT_TRY(const ParamReader params, ParamReader::of(kInference, input.workload));
    WEFT_TRY(const Crossing crossing, crossingOf(input, params));
    const Serving serving = servingOf(params);
    ServingWriter(input, serving, crossing, output.metrics).write();
    return {};
}

} // namespace

constinit const WorkloadKind kInference{"inference", "Inference",
                                        "keys and values on the move, retrieval, chains of calls",
                                        kParams, evaluateInference};

} // namespace weft
