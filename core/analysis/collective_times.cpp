// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/collective_times.hpp"

#include "core/analysis/collective_bandwidth.hpp"
#include "core/base/text.hpp"
#include "core/collective/constants.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

constexpr std::string_view kBusbwSources[] = {"NVIDIA nccl-tests, doc/PERFORMANCE.md"};
constexpr std::string_view kBandwidthSources[] = {
    "Thakur, Rabenseifner, Gropp 2005 (the slowest flow sets a phase)",
    "NCCL 2.30, src/graph (channels per rail)"};

constexpr std::size_t kSizes = 25; // 1 KiB … 16 GiB
constexpr DataSize kShown = gibibytes(1);
constexpr std::int64_t kMostEndpoints = 4'000'000; // a rank each would not fit the frame

DataSize sizeAt(std::size_t index) {
    return kibibytes(static_cast<double>(std::uint64_t{1} << index));
}

std::string idOf(std::string_view algorithm, std::string_view figure) {
    return fmt::format("collective.all_reduce.{}.{}", algorithm, figure);
}

Metric estimate(std::string id, const std::string& scope, double value, std::string unit,
                std::string expression, std::string meaning, std::vector<Term> terms,
                std::span<const std::string_view> sources) {
    return {std::move(id),
            scope,
            value,
            std::move(unit),
            Method::Estimate,
            std::move(expression),
            std::move(meaning),
            std::move(terms),
            std::vector<std::string>(sources.begin(), sources.end()),
            {}};
}

Term linked(std::string name, const Metric& metric, std::string meaning) {
    return {std::move(name),    metric.value, metric.unit, metric.id,
            std::move(meaning), metric.id,    {}};
}

// One algorithm on one fabric: its times over all sizes, and its metrics at the size shown.
struct Timed {
    const MeasuredCollective* measured = nullptr;
    std::array<double, kSizes> seconds{};

    std::string_view algorithm() const { return measured->row->algorithm; }
};

std::string originOfTerm(const MeasuredCollective& measured, std::string_view name,
                         const CollectiveJob& job, const std::string& fabric) {
    if (name == "S") {
        return "shown at 1 GiB";
    }
    if (name == "gamma") {
        return "assumed: reduction keeps up with the wire";
    }
    if (name == "alpha_sw") {
        return measured.switchOrigin;
    }
    if (name == "base") {
        return std::string(kNcclTuning);
    }
    if (name.starts_with("alpha")) {
        return measured.alphaOrigin;
    }
    return name == "Bs" ? job.scaleUpOrigin : fabric;
}

Metric bandwidthMetric(const MeasuredCollective& measured, double gbps, const std::string& scope) {
    std::vector<Term> terms;
    for (const MeasuredValue& value : measured.bandwidthValues) {
        terms.push_back({value.name, value.value, value.unit, value.origin, value.meaning, {}, {}});
    }
    Metric metric = estimate(
        idOf(measured.row->algorithm, "bandwidth"), scope, gbps, "Gb/s", measured.bandwidthText,
        fmt::format("Bandwidth of a rank, one direction, that this fabric gives a {} "
                    "all-reduce; the slowest flow sets it.",
                    measured.row->name),
        std::move(terms), kBandwidthSources);
    metric.witness = measured.fullestLink;
    return metric;
}

// algbw and busbw of the time last written.
void writeRates(std::string_view algorithm, std::int64_t ranks, const std::string& scope,
                const std::string& origin, std::vector<Metric>& metrics) {
    const Metric& time = metrics.back();
    const double n = static_cast<double>(ranks);
    Metric algbw = estimate(idOf(algorithm, "algbw"), scope, 8e-9 * inBytes(kShown) / time.value,
                            "Gb/s", "8e-9*S/t", "Message size over time.",
                            {{"S", inBytes(kShown), "B", "shown at 1 GiB", "message size", {}, {}},
                             linked("t", time, "time")},
                            kBusbwSources);
    Metric busbw = estimate(
        idOf(algorithm, "busbw"), scope, algbw.value * busFactor(Operation::AllReduce, ranks),
        "Gb/s", "a*2*(n-1)/n",
        "Algorithm bandwidth times 2(n-1)/n: what each rank's wire carries, if it is a ring.",
        {linked("a", algbw, "algorithm bandwidth"), {"n", n, "count", origin, "ranks", {}, {}}},
        kBusbwSources);
    metrics.push_back(std::move(algbw));
    metrics.push_back(std::move(busbw));
}

// bandwidth, time, algbw and busbw of one algorithm at the size shown.
void writeMetrics(const MeasuredCollective& measured, const CollectiveJob& job,
                  const std::string& scope, const std::string& origin,
                  std::vector<Metric>& metrics) {
    CollectiveParams params = measured.params;
    params.size = kShown;
    const CollectiveResult result = evaluate(*measured.row, params);
    std::vector<Term> terms;
    std::optional<Metric> bandwidth;
    for (const CollectiveTerm& term : result.terms) {
        terms.push_back({std::string(term.name),
                         term.value,
                         std::string(term.unit),
                         originOfTerm(measured, term.name, job, origin),
                         std::string(term.meaning),
                         {},
                         {}});
        if (term.name == "B") {
            bandwidth = bandwidthMetric(measured, term.value, scope);
            terms.back().origin = terms.back().metric = bandwidth->id;
        }
    }
    const std::string_view algorithm = measured.row->algorithm;
    Metric time = estimate(idOf(algorithm, "time"), scope, inSeconds(result.time), "s",
                           std::string(result.expression), std::string(measured.row->meaning),
                           std::move(terms), measured.row->sources);
    time.witness = measured.fullestLink;
    metrics.push_back(*std::move(bandwidth));
    metrics.push_back(std::move(time));
    writeRates(algorithm, params.ranks, scope, origin, metrics);
}

// "fastest by size: tree up to 256 KiB, then hierarchical"
std::string crossovers(const std::vector<Timed>& all) {
    std::string text;
    const Timed* before = nullptr;
    for (std::size_t i = 0; i < kSizes; ++i) {
        const auto fastest =
            std::min_element(all.begin(), all.end(), [&](const Timed& x, const Timed& y) {
                return x.seconds[i] < y.seconds[i];
            });
        if (before != nullptr && before != &*fastest) {
            text += fmt::format("{} up to {}, then ", before->algorithm(),
                                formatDataSize(sizeAt(i - 1)));
        }
        before = &*fastest;
    }
    return text.empty() ? "fastest at every size"
                        : fmt::format("fastest by size: {}{}", text, before->algorithm());
}

void writeFastest(const std::vector<Timed>& all, const std::vector<std::string>& notRun,
                  const std::string& scope, std::vector<Metric>& metrics) {
    std::vector<Term> terms;
    std::vector<std::string_view> names;
    double fastest = std::numeric_limits<double>::infinity();
    std::string_view name;
    for (const Timed& timed : all) {
        const auto time = std::find_if(metrics.begin(), metrics.end(), [&](const Metric& metric) {
            return metric.scope == scope && metric.id == idOf(timed.algorithm(), "time");
        });
        terms.push_back(
            linked(std::string(timed.algorithm()), *time, std::string(timed.measured->row->name)));
        names.push_back(timed.algorithm());
        if (time->value < fastest) {
            fastest = time->value;
            name = timed.measured->row->name;
        }
    }
    Metric metric = estimate(
        idOf("auto", "time"), scope, fastest, "s", fmt::format("min({})", fmt::join(names, ", ")),
        "Time of an all-reduce of 1 GiB by the fastest algorithm that runs on this fabric.",
        std::move(terms), kBusbwSources);
    metric.witness = fmt::format("{} at 1 GiB; {}", name, crossovers(all));
    if (!notRun.empty()) {
        metric.witness += fmt::format("; not run: {}", fmt::join(notRun, "; "));
    }
    metrics.push_back(std::move(metric));
}

Finding tooLarge(const std::string& scope, std::int64_t endpoints) {
    Finding finding;
    finding.id = "collective.not_run";
    finding.severity = Severity::Info;
    finding.scope = scope;
    finding.message =
        fmt::format("Collective times are not computed: {} endpoints are more than {}", endpoints,
                    kMostEndpoints);
    finding.value = static_cast<double>(endpoints);
    finding.limit = static_cast<double>(kMostEndpoints);
    finding.unit = "count";
    return finding;
}

void timeFabric(const AnalysedFabric& analysed, const Catalog& catalog, const std::string& origin,
                PassOutput& output) {
    const Fabric& fabric = analysed.works();
    const SwitchGraph& graph = analysed.shape->graph;
    const std::string& scope = analysed.id;
    if (graph.endpointCount() > kMostEndpoints) {
        output.findings.push_back(tooLarge(scope, graph.endpointCount()));
        return;
    }
    const CollectiveJob job = collectiveJob(fabric, graph, catalog);
    if (job.layout.ranks() < 2 || graph.serversJoined || !(job.layout.portRate > Bandwidth())) {
        return;
    }
    // Reduction trees lie along the tiers, so these ask for them whatever else is searched.
    const auto shape = analysed.shape->clos ? analysed.shape->clos : recogniseMixedClos(fabric);
    const MeasuredCollectives measured =
        measureAllReduce(fabric, graph, shape ? &*shape : nullptr, job, catalog, origin);
    std::vector<Timed> all;
    for (const MeasuredCollective& each : measured.run) {
        writeMetrics(each, job, scope, origin, output.metrics);
        Timed& timed = all.emplace_back();
        timed.measured = &each;
        Series series{fmt::format("collective.all_reduce.{}", each.row->algorithm),
                      scope,
                      std::string(each.row->name),
                      "B",
                      "s",
                      {},
                      {}};
        CollectiveParams params = each.params;
        for (std::size_t i = 0; i < kSizes; ++i) {
            params.size = sizeAt(i);
            timed.seconds[i] = inSeconds(evaluate(*each.row, params).time);
            series.x.push_back(inBytes(params.size));
            series.y.push_back(timed.seconds[i]);
        }
        output.series.push_back(std::move(series));
    }
    if (!all.empty()) {
        writeFastest(all, measured.notRun, scope, output.metrics);
        writeRates("auto", job.layout.ranks(), scope, origin, output.metrics);
    }
}

} // namespace

void collectiveTimes(const PassInput& input, PassOutput& output) {
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t) {
        const FabricIntent* intent = input.design.fabric(analysed.id);
        if (intent == nullptr || intent->role == FabricRole::Compute) {
            timeFabric(analysed, input.catalog, fabricOrigin(input.design, analysed.id), output);
        }
    });
}

} // namespace weft
