// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/wan.hpp"

#include "core/base/text.hpp"
#include "core/flows/site_graph.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {

namespace {

constexpr std::string_view kDefinition[] = {"definition"};
constexpr std::string_view kLatencySources[] = {
    "one way = fixed delay of the service + distance × route factor × delay per km"};

constexpr Formula kRate{"wan.rate", "Gb/s", "circuits*rate",
                        "What all circuits of the link carry, one way.", kDefinition};
constexpr Formula kLatency{
    "wan.latency", "s", "fixed + km*route_factor*per_km",
    "One-way latency of the link without queueing, at the slower end of the service's range.",
    kLatencySources};

// Where no service is named: fibre at 4.9 µs/km over a route 1.4 times the distance (ENGINE §3).
constexpr double kFibrePerKm = 4.9e-6, kUsualRouteFactor = 1.4;

std::string originOf(const Part* service, const char* field) {
    return service == nullptr ? "assumed for plain fibre"
                              : fmt::format("{}, grade {}", service->title(),
                                            toString(service->provenanceOf(field).grade));
}

void writeStatedDelay(const WanLink& link, Duration delay, std::vector<Metric>& metrics) {
    Metric metric = metricOf(
        kLatency, link.id, inSeconds(delay), Method::Exact,
        {{"delay", inSeconds(delay), "s", "you chose", "one way, the whole link", {}, {}}});
    metric.expression = "delay";
    metrics.push_back(std::move(metric));
}

void analyseLink(const WanLink& link, const Design& design, const Catalog& catalog,
                 PassOutput& output) {
    const Part* part = catalog.find(link.service);
    const Wan* service = part != nullptr ? part->as<Wan>() : nullptr;
    const double circuits = static_cast<double>(link.count), rate = inGbps(link.rate);
    output.metrics.push_back(
        metricOf(kRate, link.id, circuits * rate, Method::Exact,
                 {{"circuits", circuits, "count", "design", "circuits side by side", {}, {}},
                  {"rate", rate, "Gb/s", "design", "of one circuit", {}, {}}}));
    const double km = inMetres(distanceOf(link, design)) / 1000;
    const double fixed = service != nullptr ? inSeconds(service->fixedHigh) : 0;
    const double perKm = service != nullptr ? inSeconds(service->perKilometre) : kFibrePerKm;
    const double factor = service != nullptr ? service->routeFactor : kUsualRouteFactor;
    const std::string_view apart = link.distance > Length() || km == 0
                                       ? "design"
                                       : "great circle between the sites' coordinates";
    if (link.terms.delay) {
        writeStatedDelay(link, *link.terms.delay, output.metrics);
    } else {
        output.metrics.push_back(
            metricOf(kLatency, link.id, fixed + km * factor * perKm, Method::Estimate,
                     {{"fixed",
                       fixed,
                       "s",
                       originOf(service != nullptr ? part : nullptr, "latency"),
                       "fixed delay of the service",
                       {},
                       {}},
                      {"km", km, "km", std::string(apart), "distance between the sites", {}, {}},
                      {"route_factor",
                       factor,
                       "ratio",
                       originOf(service != nullptr ? part : nullptr, "latency"),
                       "route over distance",
                       {},
                       {}},
                      {"per_km",
                       perKm,
                       "s",
                       originOf(service != nullptr ? part : nullptr, "latency"),
                       "delay per km of route",
                       {},
                       {}}}));
    }
    if (!link.service.empty() && service == nullptr) {
        output.findings.push_back({"part.unknown",
                                   Severity::Error,
                                   link.id,
                                   fmt::format("{} is no WAN service of the catalog", link.service),
                                   {},
                                   {},
                                   {},
                                   {}});
    } else if (service != nullptr && !service->rates.empty() &&
               std::find(service->rates.begin(), service->rates.end(), link.rate) ==
                   service->rates.end()) {
        std::vector<std::string> offered;
        for (const Bandwidth each : service->rates) {
            offered.push_back(formatBandwidth(each));
        }
        output.findings.push_back(
            {"wan.rate",
             Severity::Warning,
             link.id,
             fmt::format("{} is not offered at {}: it comes at {}", part->title(),
                         formatBandwidth(link.rate), fmt::join(offered, ", ")),
             rate,
             {},
             "Gb/s",
             {}});
    }
}

} // namespace

void wanLinks(const PassInput& input, PassOutput& output) {
    for (const WanLink& link : *input.design.wans) {
        analyseLink(link, input.design, input.catalog, output);
    }
}

} // namespace weft
