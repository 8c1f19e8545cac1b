// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/collective_metrics.hpp"

#include "core/base/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace weft {
namespace {

constexpr std::string_view kBusbwSources[] = {"NVIDIA nccl-tests, doc/PERFORMANCE.md"};
constexpr std::string_view kBandwidthSources[] = {
    "Thakur, Rabenseifner, Gropp 2005 (the slowest flow sets a phase)",
    "NCCL 2.30, src/graph (channels per rail)"};

constexpr std::size_t kSizes = 25; // 1 KiB … 16 GiB
constexpr DataSize kShown = gibibytes(1);

DataSize sizeAt(std::size_t index) {
    return kibibytes(static_cast<double>(std::uint64_t{1} << index));
}

std::string idOf(Operation operation, std::string_view algorithm, std::string_view figure) {
    return fmt::format("collective.{}.{}.{}", toString(operation), algorithm, figure);
}

std::string words(Operation operation) {
    std::string text(toString(operation));
    std::replace(text.begin(), text.end(), '_', '-');
    return text;
}

// "All-reduce"
std::string titleOf(Operation operation) {
    std::string text = words(operation);
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
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

// One algorithm: its times over all sizes, and where its time stands among the metrics.
struct Timed {
    const MeasuredCollective* measured = nullptr;
    std::array<double, kSizes> seconds{};
    std::size_t metric = 0;

    std::string_view algorithm() const { return measured->row->algorithm; }
};

class Writer {
public:
    Writer(const CollectiveJob& job, const CollectiveSettings& settings, const std::string& scope,
           const std::string& origin, const WorkloadOutput& output)
        : job_(job), settings_(settings), scope_(scope), origin_(origin), output_(output) {}

    void write(Operation operation, const MeasuredCollectives& measured) {
        std::vector<Timed> all;
        for (const MeasuredCollective& each : measured.run) {
            if (each.row->operation == operation) {
                all.push_back(writeOne(each));
            }
        }
        std::vector<std::string> notRun;
        for (const NotRun& each : measured.notRun) {
            if (each.row->operation == operation) {
                notRun.push_back(fmt::format("{}: {}", each.row->algorithm, each.why));
            }
        }
        if (!all.empty()) {
            writeFastest(operation, all, notRun);
        }
    }

private:
    Timed writeOne(const MeasuredCollective& measured) {
        Timed timed;
        timed.measured = &measured;
        timed.metric = writeMetrics(measured);
        const Operation operation = measured.row->operation;
        Series series{fmt::format("collective.{}.{}", toString(operation), measured.row->algorithm),
                      scope_,
                      std::string(measured.row->name),
                      "B",
                      "s",
                      {},
                      {}};
        series.chart = fmt::format("collective.{}", toString(operation));
        series.title = titleOf(operation);
        series.xLabel = "message size";
        series.yLabel = "time";
        series.metric = idOf(operation, measured.row->algorithm, "time");
        for (std::size_t i = 0; i < kSizes; ++i) {
            timed.seconds[i] = inSeconds(measured.time(sizeAt(i)));
            series.x.push_back(inBytes(sizeAt(i)));
            series.y.push_back(timed.seconds[i]);
        }
        output_.series.push_back(std::move(series));
        return timed;
    }

    std::string originOfTerm(const MeasuredCollective& measured, std::string_view name) const {
        if (name == "S") {
            return "shown at 1 GiB";
        }
        if (name == "gamma") {
            return settings_.gammaOrigin;
        }
        if (name == "alpha_sw") {
            return measured.switchOrigin;
        }
        if (name == "base" || name.starts_with("alpha")) {
            return measured.alphaOrigin;
        }
        if (name == "c") {
            return "the number that is fastest";
        }
        if (name == "Bs") {
            return measured.params.inSwitchBandwidth ? job_.inSwitchOrigin : job_.scaleUpOrigin;
        }
        return origin_;
    }

    // The place of the time among the metrics.
    std::size_t writeMetrics(const MeasuredCollective& measured);
    void writeRates(Operation operation, std::string_view algorithm, std::size_t timeAt);
    void writeFastest(Operation operation, const std::vector<Timed>& all,
                      const std::vector<std::string>& notRun);
    Metric bandwidthMetric(const MeasuredCollective& measured, double gbps) const;
    Series fastestBySize(Operation operation, const std::vector<Timed>& all) const;

    const CollectiveJob& job_;
    const CollectiveSettings& settings_;
    const std::string& scope_;
    const std::string& origin_;
    const WorkloadOutput& output_;
};

Metric Writer::bandwidthMetric(const MeasuredCollective& measured, double gbps) const {
    std::vector<Term> terms;
    for (const MeasuredValue& value : measured.bandwidthValues) {
        terms.push_back({value.name, value.value, value.unit, value.origin, value.meaning, {}, {}});
    }
    Metric metric = estimate(
        idOf(measured.row->operation, measured.row->algorithm, "bandwidth"), scope_, gbps, "Gb/s",
        measured.bandwidthText,
        fmt::format("Bandwidth of a rank, one direction, that this fabric gives a {} {}; the "
                    "slowest flow sets it.",
                    measured.row->name, words(measured.row->operation)),
        std::move(terms), kBandwidthSources);
    metric.witness = measured.fullestLink;
    return metric;
}

std::size_t Writer::writeMetrics(const MeasuredCollective& measured) {
    CollectiveParams params = measured.params;
    params.size = kShown;
    const CollectiveResult result = evaluate(*measured.row, params);
    std::vector<Term> terms;
    for (const CollectiveTerm& term : result.terms) {
        terms.push_back({std::string(term.name),
                         term.value,
                         std::string(term.unit),
                         originOfTerm(measured, term.name),
                         std::string(term.meaning),
                         {},
                         {}});
        if (term.name == "B" && !measured.bandwidthText.empty()) {
            Metric bandwidth = bandwidthMetric(measured, term.value);
            terms.back().origin = terms.back().metric = bandwidth.id;
            output_.metrics.push_back(std::move(bandwidth));
        }
    }
    const Operation operation = measured.row->operation;
    Metric time =
        estimate(idOf(operation, measured.row->algorithm, "time"), scope_, inSeconds(result.time),
                 "s", std::string(result.expression), std::string(measured.row->meaning),
                 std::move(terms), measured.row->sources);
    time.witness = measured.fullestLink;
    const std::size_t at = output_.metrics.size();
    output_.metrics.push_back(std::move(time));
    writeRates(operation, measured.row->algorithm, at);
    return at;
}

// algbw and busbw; a barrier has neither.
void Writer::writeRates(Operation operation, std::string_view algorithm, std::size_t timeAt) {
    if (operation == Operation::Barrier) {
        return;
    }
    const Metric& time = output_.metrics[timeAt];
    const std::int64_t ranks = job_.layout.ranks();
    const double n = static_cast<double>(ranks);
    Metric algbw =
        estimate(idOf(operation, algorithm, "algbw"), scope_, 8e-9 * inBytes(kShown) / time.value,
                 "Gb/s", "8e-9*S/t", "Message size over time.",
                 {{"S", inBytes(kShown), "B", "shown at 1 GiB", "message size", {}, {}},
                  linked("t", time, "time")},
                 kBusbwSources);
    std::vector<Term> terms = {linked("a", algbw, "algorithm bandwidth")};
    const bool isPlain = operation == Operation::Broadcast || operation == Operation::Reduce;
    if (!isPlain) {
        terms.push_back({"n", n, "count", origin_, "ranks", {}, {}});
    }
    Metric busbw = estimate(idOf(operation, algorithm, "busbw"), scope_,
                            algbw.value * busFactor(operation, ranks), "Gb/s",
                            isPlain                             ? "a"
                            : operation == Operation::AllReduce ? "a*2*(n-1)/n"
                                                                : "a*(n-1)/n",
                            "Algorithm bandwidth times the operation's factor: what each rank's "
                            "wire carries, if it is a ring.",
                            std::move(terms), kBusbwSources);
    output_.metrics.push_back(std::move(algbw));
    output_.metrics.push_back(std::move(busbw));
}

const Timed& fastestAt(const std::vector<Timed>& all, std::size_t i) {
    return *std::min_element(all.begin(), all.end(), [&](const Timed& x, const Timed& y) {
        return x.seconds[i] < y.seconds[i];
    });
}

// "parameter-server"
std::string spoken(std::string_view algorithm) {
    std::string words(algorithm);
    std::replace(words.begin(), words.end(), '_', '-');
    return words;
}

// "fastest by size: tree up to 256 KiB, then hierarchical"
std::string crossovers(const std::vector<Timed>& all) {
    std::string text;
    const Timed* before = nullptr;
    for (std::size_t i = 0; i < kSizes; ++i) {
        const Timed& fastest = fastestAt(all, i);
        if (before != nullptr && before != &fastest) {
            text += fmt::format("{} up to {}, then ", spoken(before->algorithm()),
                                formatDataSize(sizeAt(i - 1)));
        }
        before = &fastest;
    }
    return text.empty() ? "fastest at every size"
                        : fmt::format("fastest by size: {}{}", text, spoken(before->algorithm()));
}

double timeOf(const Timed& timed, double size) {
    return inSeconds(timed.measured->time(bytes(size)));
}

// Between two sizes, of which the one algorithm is faster at the first and the other at the second,
// the size at which they take as long.
double crossover(const Timed& before, const Timed& after, double low, double high) {
    while (high - low > 1) {
        const double middle = std::sqrt(low * high);
        (timeOf(before, middle) <= timeOf(after, middle) ? low : high) = middle;
        if (high / low < 1.0001) {
            break;
        }
    }
    return high;
}

// "crossover.all_reduce": where each algorithm begins to be the fastest.
Series Writer::fastestBySize(Operation operation, const std::vector<Timed>& all) const {
    Series series{fmt::format("crossover.{}", toString(operation)),
                  scope_,
                  titleOf(operation),
                  "B",
                  "s",
                  {},
                  {}};
    series.kind = SeriesKind::Spans;
    series.chart = "crossover";
    series.title = "Fastest algorithm";
    series.xLabel = "message size";
    series.yLabel = "time";
    series.metric = idOf(operation, "auto", "time");
    const Timed* before = nullptr;
    for (std::size_t i = 0; i < kSizes; ++i) {
        const Timed& fastest = fastestAt(all, i);
        if (&fastest == before) {
            continue;
        }
        const double size = inBytes(sizeAt(i));
        series.x.push_back(
            before == nullptr ? size : crossover(*before, fastest, inBytes(sizeAt(i - 1)), size));
        series.y.push_back(timeOf(fastest, series.x.back()));
        series.labels.emplace_back(fastest.measured->row->name);
        before = &fastest;
    }
    return series;
}

void Writer::writeFastest(Operation operation, const std::vector<Timed>& all,
                          const std::vector<std::string>& notRun) {
    std::vector<Term> terms;
    std::vector<std::string_view> names;
    double fastest = std::numeric_limits<double>::infinity();
    std::string_view name;
    for (const Timed& timed : all) {
        const Metric& time = output_.metrics[timed.metric];
        terms.push_back(
            linked(std::string(timed.algorithm()), time, std::string(timed.measured->row->name)));
        names.push_back(timed.algorithm());
        if (time.value < fastest) {
            fastest = time.value;
            name = timed.measured->row->name;
        }
    }
    const std::string expression = names.size() == 1
                                       ? std::string(names.front())
                                       : fmt::format("min({})", fmt::join(names, ", "));
    Metric metric =
        estimate(idOf(operation, "auto", "time"), scope_, fastest, "s", expression,
                 fmt::format("Time of {} {} of 1 GiB by the fastest algorithm that runs here.",
                             words(operation).starts_with("a") ? "an" : "a", words(operation)),
                 std::move(terms), kBusbwSources);
    metric.witness = fmt::format("{} at 1 GiB; {}", name, crossovers(all));
    if (!notRun.empty()) {
        metric.witness += fmt::format("; not run: {}", fmt::join(notRun, "; "));
    }
    output_.metrics.push_back(std::move(metric));
    writeRates(operation, "auto", output_.metrics.size() - 1);
    output_.series.push_back(fastestBySize(operation, all));
}

} // namespace

void writeCollectives(const MeasuredCollectives& measured, const CollectiveJob& job,
                      const CollectiveSettings& settings, const std::string& scope,
                      const std::string& origin, const WorkloadOutput& output) {
    Writer writer(job, settings, scope, origin, output);
    for (const Operation operation :
         {Operation::AllReduce, Operation::AllGather, Operation::ReduceScatter, Operation::AllToAll,
          Operation::Broadcast, Operation::Reduce, Operation::Barrier}) {
        writer.write(operation, measured);
    }
}

} // namespace weft
