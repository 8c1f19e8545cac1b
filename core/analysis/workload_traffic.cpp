// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/workload_traffic.hpp"

#include "core/analysis/loads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace weft {
namespace {

constexpr std::string_view kSources[] = {
    "Weft: the mean of what each workload sends, laid on shortest paths"};

constexpr Formula kTotal{"traffic.total", "Gb/s", "",
                         "What the workloads send on this fabric, in the mean, all endpoints "
                         "together.",
                         kSources};
constexpr Formula kNorthSouth{"traffic.north_south", "Gb/s", "x",
                              "Of that, what goes to or comes from outside the fabric.", kSources};
constexpr Formula kShare{"traffic.north_south.share", "ratio", "n/t",
                         "North-south share of the traffic.", kSources};
constexpr Formula kLoad{"traffic.load.max", "ratio", "load/capacity",
                        "Utilisation of the fullest link between switches under what the "
                        "workloads send in the mean.",
                        kSources};

// Gb/s carried on the links of one kind, both directions together, by the kinds of flows.
struct Tier {
    std::string name;
    std::array<double, kFlowKinds> byKind{};
    double eastWest = 0, northSouth = 0;
};

std::string tierName(const LinkClass& each) {
    if (each.lower == NodeRole::Server) {
        return "endpoints";
    }
    return fmt::format("{} – {}", toString(each.lower), toString(each.upper));
}

class FabricTraffic {
public:
    FabricTraffic(const PassInput& input, const AnalysedFabric& analysed, std::size_t index,
                  PassOutput& output)
        : input_(input), analysed_(analysed), fabric_(analysed.works()),
          overlay_(output.overlays[index]), out_(output) {
        sum_.forward.resize(fabric_.links.size());
        sum_.backward.resize(fabric_.links.size());
        tiers_.push_back({"endpoints", {}, 0, 0});
        for (const LinkClass& each : fabric_.linkClasses) {
            const std::string name = tierName(each);
            const auto same = std::find_if(tiers_.begin(), tiers_.end(),
                                           [&](const Tier& tier) { return tier.name == name; });
            tierOf_.push_back(static_cast<std::size_t>(same - tiers_.begin()));
            if (same == tiers_.end()) {
                tiers_.push_back({name, {}, 0, 0});
            }
        }
    }

    void add(const std::vector<const WorkloadFlow*>& flows) {
        for (std::size_t kind = 0; kind < kFlowKinds; ++kind) {
            for (const bool leaves : {false, true}) {
                lay(flows, static_cast<TrafficKind>(kind), leaves);
            }
        }
    }

    void write() {
        writeTotals();
        if (isRouted_) {
            writeLinks();
            writeTiers();
        }
    }

private:
    void lay(const std::vector<const WorkloadFlow*>& flows, TrafficKind kind, bool leaves) {
        TrafficMatrix matrix;
        double injected = 0;
        for (const WorkloadFlow* flow : flows) {
            if (flow->kind == kind && flow->leaves == leaves) {
                matrix.demands.insert(matrix.demands.end(), flow->demands.begin(),
                                      flow->demands.end());
                injected += inGbps(flow->injected);
            }
        }
        if (injected <= 0) {
            return;
        }
        const auto at = static_cast<std::size_t>(kind);
        byKind_[at] += injected;
        northSouth_ += leaves ? injected : 0;
        // Into the fabric, and out of it again unless it leaves through its top.
        carry(0, at, leaves, injected * (leaves ? 1 : 2));
        matrix.demands = merged(std::move(matrix.demands));
        if (!analysed_.shape->clos && !input_.fits(routingSteps(matrix, analysed_.shape->graph))) {
            isRouted_ = false;
            return;
        }
        const LinkLoads loads = matrixLoads(matrix, analysed_, input_);
        for (std::size_t i = 0; i < fabric_.links.size(); ++i) {
            sum_.forward[i] += loads.forward[i];
            sum_.backward[i] += loads.backward[i];
            const std::size_t tier = tierOf_[fabric_.links[i].linkClass];
            if (tier > 0) {
                carry(tier, at, leaves, inGbps(loads.forward[i] + loads.backward[i]));
            }
        }
    }

    void carry(std::size_t tier, std::size_t kind, bool leaves, double gbps) {
        tiers_[tier].byKind[kind] += gbps;
        (leaves ? tiers_[tier].northSouth : tiers_[tier].eastWest) += gbps;
    }

    void writeTotals();
    void writeLinks();
    void writeTiers();
    Series layer(std::string id, std::string_view name, std::string_view chart,
                 std::string_view title, const std::function<double(const Tier&)>& value) const;

    const PassInput& input_;
    const AnalysedFabric& analysed_;
    const Fabric& fabric_;
    Overlay& overlay_;
    PassOutput& out_;
    LinkLoads sum_;
    std::vector<Tier> tiers_;         // endpoints first
    std::vector<std::size_t> tierOf_; // by link class
    std::array<double, kFlowKinds> byKind_{};
    double northSouth_ = 0;
    bool isRouted_ = true;
};

void FabricTraffic::writeTotals() {
    std::vector<Term> terms;
    for (std::size_t kind = 0; kind < kFlowKinds; ++kind) {
        if (byKind_[kind] > 0) {
            const auto word = static_cast<TrafficKind>(kind);
            terms.push_back({std::string(toString(word)),
                             byKind_[kind],
                             "Gb/s",
                             "the workloads of the design",
                             std::string(nameOf(word)),
                             {},
                             {}});
        }
    }
    out_.metrics.push_back(sumOf(kTotal, analysed_.id, Method::Estimate, std::move(terms)));
    const Term total{"t",      out_.metrics.back().value, "Gb/s", kTotal.id.data(),
                     "in all", std::string(kTotal.id),    {}};
    out_.metrics.push_back(metricOf(kNorthSouth, analysed_.id, northSouth_, Method::Estimate,
                                    {{"x",
                                      northSouth_,
                                      "Gb/s",
                                      "the workloads of the design",
                                      "to and from outside",
                                      {},
                                      {}}}));
    out_.metrics.push_back(metricOf(kShare, analysed_.id, northSouth_ / total.value,
                                    Method::Estimate,
                                    {{"n",
                                      northSouth_,
                                      "Gb/s",
                                      std::string(kNorthSouth.id),
                                      "to and from outside",
                                      std::string(kNorthSouth.id),
                                      {}},
                                     total}));
}

// The fullest links by name, a finding where one cannot carry its mean, and what the canvas lays
// over the fabric.
void FabricTraffic::writeLinks() {
    struct Loaded {
        HottestLink link;
        Bandwidth load;
    };
    std::vector<Loaded> links;
    std::vector<float> utilisation(analysed_.expansion->fabric.links.size(), 0);
    for (std::size_t i = 0; i < fabric_.links.size(); ++i) {
        const LinkIndex at(i);
        const Bandwidth capacity = fabric_.capacityOf(fabric_.links[i]);
        const bool isForward = sum_.forward[i] >= sum_.backward[i];
        const Bandwidth load = isForward ? sum_.forward[i] : sum_.backward[i];
        if (load > Bandwidth() && capacity > Bandwidth()) {
            links.push_back({{at, isForward, load / capacity}, load});
            utilisation[meantLink(analysed_, at).get()] = static_cast<float>(load / capacity);
        }
    }
    overlay_.loads.push_back({"workloads", "What the workloads send",
                              std::make_shared<const std::vector<float>>(std::move(utilisation))});
    if (links.empty()) {
        return;
    }
    constexpr std::size_t kShown = 10;
    const std::size_t shown = std::min(kShown, links.size());
    std::partial_sort(links.begin(), links.begin() + static_cast<std::ptrdiff_t>(shown),
                      links.end(), [](const Loaded& a, const Loaded& b) {
                          return a.link.utilisation != b.link.utilisation
                                     ? a.link.utilisation > b.link.utilisation
                                     : a.link.link.get() < b.link.link.get();
                      });
    ResultTable table{"traffic.links",
                      analysed_.id,
                      "Fullest links under the workloads",
                      {{"link"}, {"load", "Gb/s"}, {"capacity", "Gb/s"}, {"utilisation", "ratio"}},
                      {}};
    for (std::size_t i = 0; i < shown; ++i) {
        const Loaded& each = links[i];
        table.rows.push_back(
            {TableCell::words(arrowOf(fabric_, each.link), each.link.utilisation > 1),
             TableCell::number(inGbps(each.load)),
             TableCell::number(inGbps(fabric_.capacityOf(fabric_.link(each.link.link)))),
             TableCell::number(each.link.utilisation)});
    }
    out_.tables.push_back(std::move(table));
    const Loaded& worst = links.front();
    const std::string name = arrowOf(fabric_, worst.link);
    const double capacity = inGbps(fabric_.capacityOf(fabric_.link(worst.link.link)));
    Metric load = metricOf(
        kLoad, analysed_.id, inGbps(worst.load) / capacity, Method::Estimate,
        {{"load", inGbps(worst.load), "Gb/s", name, "what it carries in the mean", {}, {}},
         {"capacity", capacity, "Gb/s", name, "what it can carry, one direction", {}, {}}});
    load.witness = name;
    out_.metrics.push_back(std::move(load));
    if (worst.link.utilisation > 1) {
        Finding finding;
        finding.id = "traffic.exceeded";
        finding.severity = Severity::Warning;
        finding.scope = analysed_.id;
        finding.value = inGbps(worst.load);
        finding.limit = capacity;
        finding.unit = "Gb/s";
        finding.message =
            fmt::format("The workloads need {:.4g} Gb/s in the mean from {}, which carries {:.4g}",
                        inGbps(worst.load), name, capacity);
        out_.findings.push_back(std::move(finding));
    }
}

Series FabricTraffic::layer(std::string id, std::string_view name, std::string_view chart,
                            std::string_view title,
                            const std::function<double(const Tier&)>& value) const {
    Series series{std::move(id), analysed_.id, std::string(name), "count", "Gb/s", {}, {}};
    series.kind = SeriesKind::Stack;
    series.chart = chart;
    series.title = title;
    series.xLabel = "tier";
    series.yLabel = "carried by its links, both directions";
    series.metric = kTotal.id;
    for (const Tier& tier : tiers_) {
        series.x.push_back(static_cast<double>(series.x.size()));
        series.y.push_back(value(tier));
        series.labels.push_back(tier.name);
    }
    return series;
}

void FabricTraffic::writeTiers() {
    for (std::size_t kind = 0; kind < kFlowKinds; ++kind) {
        if (byKind_[kind] > 0) {
            const auto word = static_cast<TrafficKind>(kind);
            out_.series.push_back(layer(fmt::format("traffic.tiers.{}", toString(word)),
                                        nameOf(word), "traffic.tiers", "Traffic by kind and tier",
                                        [&](const Tier& tier) { return tier.byKind[kind]; }));
        }
    }
    constexpr std::string_view kTitle = "East-west against north-south";
    out_.series.push_back(layer("traffic.directions.east_west", "east-west", "traffic.directions",
                                kTitle, [](const Tier& tier) { return tier.eastWest; }));
    out_.series.push_back(layer("traffic.directions.north_south", "north-south",
                                "traffic.directions", kTitle,
                                [](const Tier& tier) { return tier.northSouth; }));
}

} // namespace

void writeTraffic(const PassInput& input, const std::vector<WorkloadFlow>& flows,
                  PassOutput& output) {
    forEachFabric(input, [&](const AnalysedFabric& analysed, std::size_t index) {
        std::vector<const WorkloadFlow*> own;
        for (const WorkloadFlow& flow : flows) {
            if (flow.fabric == analysed.id && flow.injected > Bandwidth()) {
                own.push_back(&flow);
            }
        }
        if (!own.empty()) {
            FabricTraffic traffic(input, analysed, index, output);
            traffic.add(own);
            traffic.write();
        }
    });
}

} // namespace weft
