// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sweep_settings.hpp"

#include "core/base/text.hpp"
#include "core/design/param_spec.hpp"
#include "core/topology/topology.hpp"
#include "core/workload/workload.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace weft {

namespace {

constexpr std::string_view kRatios = "1:1,1.5:1,2:1,3:1,4:1";
constexpr std::string_view kRates = "100Gb/s,200Gb/s,400Gb/s,800Gb/s";
constexpr std::string_view kLengths = "5m,10m,20m,30m,50m,100m";

// From half of what it is to half as much again, in eight steps or fewer.
std::string around(std::int64_t count) {
    if (count < 1) {
        return {};
    }
    const std::int64_t least = std::max<std::int64_t>(1, count / 2);
    const std::int64_t step = std::max<std::int64_t>(1, (count + 7) / 8);
    return fmt::format("{}..{}:{}", least, least + 8 * step, step);
}

// Pinned parts of the kind: what the design may be made of without asking the catalog.
std::string partsOf(const Design& design, PartKind kind) {
    std::vector<std::string_view> ids;
    for (const Part& part : *design.parts) {
        if (part.kind() == kind) {
            ids.push_back(part.id);
        }
    }
    return fmt::format("{}", fmt::join(ids, ","));
}

std::string valuesFor(const Design& design, const ParamSpec& spec, const std::string& now) {
    switch (spec.kind) {
    case ParamKind::Count:
        return around(parseCount(now).value_or(0));
    case ParamKind::Ratio:
        return spec.name == "oversubscription" ? std::string(kRatios) : std::string();
    case ParamKind::Rate:
        return std::string(kRates);
    case ParamKind::Distance:
        return std::string(kLengths);
    case ParamKind::Part:
        return partsOf(design, spec.partKind);
    case ParamKind::Choice:
        return fmt::format("{}", fmt::join(spec.choices, ","));
    case ParamKind::Toggle:
        return "on,off";
    default:
        return {};
    }
}

bool canVary(const ParamSpec& spec) {
    return spec.kind != ParamKind::Words && spec.kind != ParamKind::Text;
}

class Settings {
public:
    explicit Settings(const Design& design) : design_(design) {}

    void addParams(const Id& item, const Params& said, std::span<const ParamSpec> specs) {
        for (const ParamSpec& spec : specs) {
            if (canVary(spec)) {
                const auto found = said.find(std::string(spec.name));
                std::string now =
                    found != said.end() ? paramText(found->second) : std::string(spec.defaultText);
                add(item, std::string(spec.name), now, valuesFor(design_, spec, now));
            }
        }
    }
    void addCount(const Id& item, std::int64_t count) {
        add(item, "count", std::to_string(count), around(count));
    }
    void addRules() {
        const auto said = [](const auto& rule) { return rule ? exactReal(*rule) : std::string(); };
        const MoneyRules& money = design_.plant->money;
        add({}, "money.usd-per-kwh", said(money.usdPerKwh), "0.04..0.2:0.02");
        add({}, "money.pue", said(money.pue), "1.1..1.6:0.1");
        add({}, "money.years", said(money.years), "3..8");
        add({}, "money.discount-rate", said(money.discountRate), "0.04..0.12:0.02");
        add({}, "money.maintenance", said(money.maintenance), "0.05..0.15:0.025");
        add({}, "optics.copper-up-to", "", "1m,2m,3m,5m");
        add({}, "optics.aoc", "", "on,off");
        add({}, "optics.family", "", "SR,DR,FR,LR");
        add({}, "optics.plant", "", "direct,panels");
    }
    std::vector<SweepSetting> take() { return std::move(settings_); }

private:
    void add(const Id& item, std::string name, std::string now, std::string values) {
        std::string path = item.empty() ? name : item + "." + name;
        settings_.push_back(
            {std::move(path), item, std::move(name), std::move(now), std::move(values)});
    }

    const Design& design_;
    std::vector<SweepSetting> settings_;
};

} // namespace

std::vector<SweepSetting> sweepSettings(const Design& design) {
    Settings settings(design);
    for (const FabricIntent& fabric : *design.fabrics) {
        if (const Topology* topology = findTopology(fabric.topology)) {
            settings.addParams(fabric.id, fabric.params, topology->params);
        }
    }
    for (const ServerGroup& group : *design.groups) {
        settings.addCount(group.id, group.count);
    }
    for (const Workload& workload : *design.workloads) {
        if (const WorkloadKind* kind = findWorkloadKind(workload.kind)) {
            settings.addParams(workload.id, workload.params, kind->params);
        }
    }
    for (const WanLink& wan : *design.wans) {
        settings.addCount(wan.id, wan.count);
    }
    settings.addRules();
    return settings.take();
}

} // namespace weft
