// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/transports.hpp"

#include "core/analysis/workloads.hpp"
#include "core/calc/latency.hpp"
#include "core/workload/table.hpp"
#include "core/workload/transport.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kTimeSources[] = {
    "Weft: as the metric of the same name, with the routing and the latency usual for the "
    "transport"};
constexpr std::string_view kLossSources[] = {"Guo et al., SIGCOMM 2016 (go-back-N)",
                                             "Mittal et al., SIGCOMM 2018 (selective)",
                                             "Mathis et al. 1997 (TCP)"};
constexpr std::string_view kCoreSources[] = {"Cai et al., SIGCOMM 2021: 42 Gb/s a core"};
constexpr std::string_view kPriceSources[] = {
    "prices with their basis as named per part; planning bands where none was read"};

constexpr Transport kTransports[] = {Transport::InfiniBand, Transport::RoceV2, Transport::Tcp,
                                     Transport::Sprayed};
constexpr DataSize kPacket = bytes(4096);
constexpr double kGoodputLost = 0.01;

// Ports of so much or more that a switch has, at best.
std::int64_t portsAt(const Switch& model, Bandwidth rate) {
    std::int64_t ports = 0;
    for (const CageGroup& cages : model.cages) {
        if (cages.auxiliary) {
            continue;
        }
        std::int64_t each = cages.maxPortRate.value_or(cages.rate) >= rate ? 1 : 0;
        for (const Breakout& split : cages.breakouts) {
            each = split.rate >= rate ? std::max(each, split.ports) : each;
        }
        ports += cages.count * each;
    }
    return model.maxPorts ? std::min(ports, *model.maxPorts) : ports;
}

bool speaks(const Switch& model, Transport transport) {
    const auto has = [&](std::string_view feature) {
        return std::any_of(model.features.begin(), model.features.end(),
                           [&](const std::string& each) { return each == feature; });
    };
    if (transport == Transport::InfiniBand) {
        return model.fabric == "infiniband";
    }
    if (model.fabric != "ethernet") {
        return false;
    }
    return transport == Transport::Tcp ? true
           : transport == Transport::RoceV2
               ? has("pfc") && has("ecn")
               : has("adaptive_routing") || has("cell_spraying") || has("dynamic_load_balancing");
}

// What stands in place of the fabric's switches.
struct Switches {
    double price = 0; // USD
    std::vector<std::string> models;
    bool isKnown = true;
};

class Comparison {
public:
    Comparison(const PassInput& input, const AnalysedFabric& analysed, PassOutput& output)
        : input_(input), analysed_(analysed), out_(output),
          origin_(fabricOrigin(input.design, analysed.id)) {}

    void run(double from, double share) {
        for (std::size_t i = 0; i < std::size(kTransports) && !input_.isStopped(); ++i) {
            measure(kTransports[i]);
            input_.report(from + share * static_cast<double>(i + 1) / std::size(kTransports));
        }
        if (!input_.isStopped()) {
            write();
        }
    }

private:
    struct Column {
        std::string id, name; // "all_reduce", "All-reduce of 1 GiB"
    };
    struct Row {
        Transport transport = Transport::InfiniBand;
        std::vector<std::optional<double>> times; // by column; s
        double loss = 0, cores = 0;
        Switches switches;
    };

    // The design with another transport on this fabric, and everything that runs there.
    void measure(Transport transport) {
        Design design = input_.design;
        for (FabricIntent& fabric : design.fabrics.write()) {
            if (fabric.id == analysed_.id) {
                fabric.transport = transport;
            }
        }
        std::vector<BuiltFabric> fabrics = builtFabrics(input_);
        for (BuiltFabric& built : fabrics) {
            built.intent = design.fabric(built.intent->id);
        }
        const auto on = std::find_if(fabrics.begin(), fabrics.end(), [&](const BuiltFabric& built) {
            return built.intent->id == analysed_.id;
        });
        Row row;
        row.transport = transport;
        std::vector<Metric> metrics;
        std::vector<Finding> findings;
        std::vector<Series> series;
        std::vector<ResultTable> tables;
        std::vector<WorkloadFlow> flows;
        const auto evaluate = [&](const WorkloadKind& kind, const Workload& workload) {
            const WorkloadInput own{workload,
                                    workload.id,
                                    design,
                                    input_.catalog,
                                    fabrics,
                                    &*on,
                                    input_.options.stop,
                                    input_.soFar.metrics};
            static_cast<void>(
                kind.evaluate(own, {metrics, findings, series, tables, flows}).has_value());
        };
        Workload benchmark;
        benchmark.kind = kCollectiveBenchmark.id;
        benchmark.on = analysed_.id;
        evaluate(kCollectiveBenchmark, benchmark);
        add(row, "all_reduce", "All-reduce of 1 GiB",
            found(metrics, "collective.all_reduce.auto.time", benchmark.id));
        add(row, "all_to_all", "All-to-all of 1 GiB",
            found(metrics, "collective.all_to_all.auto.time", benchmark.id));
        for (const Workload& workload : *design.workloads) {
            if (workload.kind == kTraining.id && fabricOf(design, workload) == on->intent) {
                evaluate(kTraining, workload);
                add(row, "step." + workload.id,
                    fmt::format("Step of {}", workload.name.empty() ? workload.id : workload.name),
                    found(metrics, "workload.step.time", workload.id));
            }
        }
        addNeeds(row);
        rows_.push_back(std::move(row));
    }

    static std::optional<double> found(const std::vector<Metric>& metrics, std::string_view id,
                                       const Id& scope) {
        const auto at = std::find_if(metrics.begin(), metrics.end(), [&](const Metric& metric) {
            return metric.id == id && metric.scope == scope;
        });
        return at == metrics.end() ? std::nullopt : std::optional(at->value);
    }

    void add(Row& row, std::string id, std::string name, std::optional<double> time) {
        if (rows_.empty()) {
            columns_.push_back({std::move(id), std::move(name)});
        }
        row.times.push_back(time);
    }

    void addNeeds(Row& row) const {
        Bandwidth port, server;
        for (const ServerBlock& block : analysed_.works().servers) {
            port = std::max(port, block.rate);
            server = std::max(server, block.rate * static_cast<double>(block.portsPerServer));
        }
        const Metric* idle = input_.soFar.find("fabric.latency.base.max", analysed_.id);
        const double ends = 2 * inSeconds(endLatency(row.transport));
        const FabricIntent* intent = input_.design.fabric(analysed_.id);
        const double asDrawn = 2 * inSeconds(endLatency(intent->transport));
        const Duration roundTrip =
            seconds(2 * ((idle != nullptr ? idle->value - asDrawn : 0) + ends));
        row.loss = lossAllowed(row.transport, port, roundTrip, kPacket, kGoodputLost);
        row.cores = coresFor(row.transport, server);
        row.switches = switchesFor(row.transport);
    }

    // The fabric's own switches where they speak it, else the cheapest that do with as many ports.
    Switches switchesFor(Transport transport) const {
        Switches all;
        const Fabric& fabric = analysed_.expansion->fabric;
        const Bandwidth rate = fastest(fabric);
        std::vector<std::int64_t> count(fabric.devices.size(), 0);
        const NodeRange nodes = fabric.switches();
        for (std::uint32_t at = nodes.begin; at < nodes.end; ++at) {
            ++count[fabric.nodes[at].device];
        }
        for (std::size_t i = 0; i < fabric.devices.size(); ++i) {
            const Part* own = input_.catalog.find(fabric.devices[i].part);
            const Switch* model = own != nullptr ? own->as<Switch>() : nullptr;
            if (count[i] == 0) {
                continue;
            }
            const Part* used =
                model != nullptr && speaks(*model, transport)
                    ? own
                    : cheapest(transport, rate, model != nullptr ? portsAt(*model, rate) : 0);
            if (used == nullptr || used->price.basis == PriceBasis::None) {
                all.isKnown = false;
                continue;
            }
            all.price += used->price.typical.inDollars() * static_cast<double>(count[i]);
            all.models.push_back(fmt::format("{} × {}", count[i], used->title()));
        }
        all.isKnown = all.isKnown && !all.models.empty();
        return all;
    }

    const Part* cheapest(Transport transport, Bandwidth rate, std::int64_t ports) const {
        const Part* best = nullptr;
        for (const Part& part : input_.catalog.parts()) {
            const Switch* model = part.as<Switch>();
            const bool fits = ports > 0 && model != nullptr && model->kind == SwitchClass::Fixed &&
                              part.price.basis != PriceBasis::None && speaks(*model, transport) &&
                              portsAt(*model, rate) >= ports;
            if (fits && (best == nullptr || part.price.typical < best->price.typical)) {
                best = &part;
            }
        }
        return best;
    }

    static Bandwidth fastest(const Fabric& fabric) {
        Bandwidth rate;
        for (const LinkClass& each : fabric.linkClasses) {
            rate = std::max(rate, each.rate);
        }
        return rate;
    }

    void write();
    void writeMetrics(const Row& row);
    void writeBars();

    const PassInput& input_;
    const AnalysedFabric& analysed_;
    PassOutput& out_;
    std::string origin_;
    std::vector<Column> columns_;
    std::vector<Row> rows_;
};

void Comparison::writeMetrics(const Row& row) {
    const std::string prefix = fmt::format("transport.{}", toString(row.transport));
    const std::string title(titleOf(row.transport));
    const auto add = [&](const std::string& id, double value, const char* unit, std::string meaning,
                         std::span<const std::string_view> sources, std::string origin) {
        out_.metrics.push_back({prefix + "." + id,
                                analysed_.id,
                                value,
                                unit,
                                Method::Estimate,
                                "x",
                                std::move(meaning),
                                {{"x", value, unit, std::move(origin), title, {}, {}}},
                                {sources.begin(), sources.end()},
                                {}});
    };
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (row.times[i]) {
            add(columns_[i].id, *row.times[i], "s",
                fmt::format("{} over {}.", columns_[i].name, title), kTimeSources,
                fmt::format("{} with the transport {}", origin_, title));
        }
    }
    const TransportNeeds needs = needsOf(row.transport);
    add("loss", row.loss, "ratio",
        fmt::format("Packets that may be lost before {} loses 1 % of its goodput.", title),
        kLossSources, std::string(needs.loss));
    add("cores", row.cores, "count",
        fmt::format("Cores of a server that receiving at its full rate over {} keeps busy.", title),
        kCoreSources, row.cores > 0 ? "the kernel copies" : "the card does it");
    if (row.switches.isKnown) {
        add("price", row.switches.price, "USD",
            fmt::format("Switches of this fabric that speak {}.", title), kPriceSources,
            fmt::format("{}", fmt::join(row.switches.models, ", ")));
    }
}

void Comparison::writeBars() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        Series series{fmt::format("transport.{}", columns_[i].id),
                      analysed_.id,
                      columns_[i].name,
                      "count",
                      "s",
                      {},
                      {}};
        series.kind = SeriesKind::Bars;
        series.chart =
            columns_[i].id.starts_with("step.") ? "transport.step" : "transport.collective";
        series.title = columns_[i].id.starts_with("step.") ? "Step time by transport"
                                                           : "Collectives by transport";
        series.xLabel = "transport";
        series.yLabel = "time";
        for (const Row& row : rows_) {
            series.x.push_back(static_cast<double>(series.x.size()));
            series.y.push_back(row.times[i].value_or(0));
            series.labels.emplace_back(titleOf(row.transport));
        }
        out_.series.push_back(std::move(series));
    }
}

void Comparison::write() {
    ResultTable table{"transports", analysed_.id, "The same design over other transports", {}, {}};
    table.columns.push_back({"transport"});
    for (const Column& column : columns_) {
        table.columns.push_back({column.name, "s"});
    }
    table.columns.insert(table.columns.end(), {{"loss it stands"},
                                               {"for 1 % of goodput", "ratio"},
                                               {"needs of the fabric"},
                                               {"cores per server", "count"},
                                               {"switches", "USD"},
                                               {"models"}});
    for (const Row& row : rows_) {
        writeMetrics(row);
        const TransportNeeds needs = needsOf(row.transport);
        const std::string prefix = fmt::format("transport.{}.", toString(row.transport));
        std::vector<TableCell> cells = {TableCell::words(std::string(titleOf(row.transport)))};
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            cells.push_back(row.times[i] ? TableCell::number(*row.times[i], prefix + columns_[i].id)
                                         : TableCell::words("not run"));
        }
        cells.push_back(TableCell::words(std::string(needs.loss)));
        cells.push_back(TableCell::number(row.loss, prefix + "loss"));
        cells.push_back(TableCell::words(std::string(needs.fabric)));
        cells.push_back(TableCell::number(row.cores, prefix + "cores"));
        cells.push_back(row.switches.isKnown
                            ? TableCell::number(row.switches.price, prefix + "price")
                            : TableCell::words("unknown"));
        cells.push_back(TableCell::words(fmt::format("{}", fmt::join(row.switches.models, ", "))));
        table.rows.push_back(std::move(cells));
    }
    out_.tables.push_back(std::move(table));
    writeBars();
}

} // namespace

std::string_view titleOf(Transport transport) {
    constexpr std::string_view kTitles[] = {"InfiniBand", "RoCEv2", "TCP", "packet-sprayed"};
    return kTitles[static_cast<std::size_t>(transport)];
}

void compareTransports(const PassInput& input, PassOutput& output) {
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        const FabricIntent* intent = input.design.fabric(analysed.id);
        const double share = 1.0 / static_cast<double>(input.soFar.fabrics.size());
        if (intent != nullptr && intent->role == FabricRole::Compute) {
            Comparison(input, analysed, output).run(static_cast<double>(index) * share, share);
        }
    });
}

} // namespace weft
