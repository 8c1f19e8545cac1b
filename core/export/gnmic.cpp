// SPDX-License-Identifier: GPL-3.0-or-later
// What gnmic (gnmic.openconfig.net) streams: a target per switch and gateway, a subscription per
// class and interval. Alarm thresholds, which gnmic's subscriptions do not hold, are comments.
#include "core/analysis/telemetry.hpp"
#include "core/base/text.hpp"
#include "core/export/table.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <map>

namespace weft {
namespace {

struct Subscription {
    std::string name;
    Duration interval;
    std::vector<const WatchedCounter*> counters;
};

// Counters of one class that gNMI can read, by their interval.
std::vector<Subscription> subscriptionsOf(const WatchedClass& watched, std::size_t number) {
    std::map<double, Subscription> byInterval;
    for (const WatchedCounter& counter : watched.counters) {
        if (!counter.path.empty()) {
            Subscription& each = byInterval[inSeconds(counter.interval)];
            each.interval = counter.interval;
            each.counters.push_back(&counter);
        }
    }
    std::vector<Subscription> list;
    for (auto& [interval, each] : byInterval) {
        each.name = fmt::format("{}-{}-{}s", watched.scope, number, exactReal(interval));
        list.push_back(std::move(each));
    }
    return list;
}

std::string alarmText(const WatchedCounter& counter) {
    return counter.threshold
               ? fmt::format("{}: alarm {} {} {} ({})", counter.title,
                             counter.isFloor ? "below" : "above", exactReal(*counter.threshold),
                             counter.unit, counter.reason)
               : counter.title;
}

void writeSubscription(YAML::Emitter& out, const Subscription& each) {
    out << YAML::Key << each.name << YAML::Value << YAML::BeginMap;
    out << YAML::Key << "mode" << YAML::Value << "stream";
    out << YAML::Key << "stream-mode" << YAML::Value << "sample";
    out << YAML::Key << "sample-interval" << YAML::Value
        << fmt::format("{}s", exactReal(inSeconds(each.interval)));
    out << YAML::Key << "paths" << YAML::Value << YAML::BeginSeq;
    for (const WatchedCounter* counter : each.counters) {
        out << counter->path << YAML::Comment(alarmText(*counter));
    }
    out << YAML::EndSeq << YAML::EndMap;
}

Result<std::string> bytes(const ExportInput& input) {
    const TelemetryPlan plan =
        telemetryPlan(input.design, input.catalog.withPinned(*input.design.parts), input.analysis);
    YAML::Emitter out;
    out << YAML::Comment(fmt::format("Subscriptions of {} for gnmic; {} of telemetry in all",
                                     input.design.name, formatBandwidth(plan.rate())));
    out << YAML::BeginMap;
    std::vector<std::vector<Subscription>> byClass;
    for (std::size_t i = 0; i < plan.classes.size(); ++i) {
        byClass.push_back(subscriptionsOf(plan.classes[i], i + 1));
    }
    out << YAML::Key << "targets" << YAML::Value << YAML::BeginMap;
    for (std::size_t i = 0; i < plan.classes.size(); ++i) {
        if (byClass[i].empty()) {
            continue;
        }
        for (const std::string& name : plan.classes[i].names) {
            out << YAML::Key << name << YAML::Value << YAML::BeginMap;
            out << YAML::Key << "subscriptions" << YAML::Value << YAML::BeginSeq;
            for (const Subscription& each : byClass[i]) {
                out << each.name;
            }
            out << YAML::EndSeq << YAML::EndMap;
        }
    }
    out << YAML::EndMap;
    out << YAML::Key << "subscriptions" << YAML::Value << YAML::BeginMap;
    for (const std::vector<Subscription>& list : byClass) {
        for (const Subscription& each : list) {
            writeSubscription(out, each);
        }
    }
    out << YAML::EndMap << YAML::EndMap;
    if (!out.good()) {
        return fail(ErrorCode::Internal, "yaml-cpp: " + out.GetLastError());
    }
    return std::string(out.c_str()) + "\n";
}

} // namespace

constinit const Exporter kGnmic{
    "gnmic", "gNMI subscriptions, gnmic YAML",
    "yaml",  "Counters to stream from every switch and gateway, with alarm thresholds",
    true,    bytes};

} // namespace weft
