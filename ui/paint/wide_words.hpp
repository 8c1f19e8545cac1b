// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what runs between sites: flows, zones, failures, the plan. `allOf` lists an enum's
// values in the order they are offered.
#pragma once

#include "core/analysis/readiness.hpp"
#include "core/flows/report.hpp"

#include <QString>

#include <span>

namespace weft::ui {

QString wordFor(FlowKind kind); // "Inference requests"
QString wordFor(TrafficClass trafficClass);
QString wordFor(Encryption encryption);
QString wordFor(Diversity diversity);
QString wordFor(Isolation isolation);
QString wordFor(Venue venue);
QString wordFor(Verdict verdict);
QString wordFor(QuestionState state);
QString wordFor(MistakeState state);

template <class Enum> std::span<const Enum> allOf();
template <> std::span<const FlowKind> allOf<FlowKind>();
template <> std::span<const TrafficClass> allOf<TrafficClass>();
template <> std::span<const Encryption> allOf<Encryption>();
template <> std::span<const Diversity> allOf<Diversity>();
template <> std::span<const Isolation> allOf<Isolation>();

// "Hospital, Berlin → Imaging hub": the sites a route passes.
QString wayText(const Design& design, const SiteGraph& graph, const FlowDemand& demand,
                const SiteRoute& route);

// "99.99 %", "99.999 %": as many digits as tell nines apart, at most `digits` behind the point.
QString availabilityText(double share, int digits = 5);
QString downtimeText(double share); // minutes or hours in a year without: "52.6 min"

} // namespace weft::ui
