// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/wide_words.hpp"

#include "core/base/text.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <cmath>

namespace weft::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::WideWords)
};

} // namespace

QString wordFor(FlowKind kind) {
    switch (kind) {
    case FlowKind::InferenceRequest:
        return Words::tr("Inference request");
    case FlowKind::SensorStream:
        return Words::tr("Sensor stream");
    case FlowKind::ModelPush:
        return Words::tr("Model push");
    case FlowKind::DatasetSync:
        return Words::tr("Dataset sync");
    case FlowKind::CheckpointReplication:
        return Words::tr("Checkpoint replication");
    case FlowKind::RagQuery:
        return Words::tr("RAG query");
    case FlowKind::UserTraffic:
        return Words::tr("User traffic");
    case FlowKind::Telemetry:
        return Words::tr("Telemetry");
    case FlowKind::Backup:
        return Words::tr("Backup");
    }
    return {};
}

QString wordFor(TrafficClass trafficClass) {
    switch (trafficClass) {
    case TrafficClass::RealTime:
        return Words::tr("Real time");
    case TrafficClass::Interactive:
        return Words::tr("Interactive");
    case TrafficClass::Bulk:
        return Words::tr("Bulk");
    case TrafficClass::Background:
        return Words::tr("Background");
    }
    return {};
}

QString wordFor(Encryption encryption) {
    switch (encryption) {
    case Encryption::None:
        return Words::tr("None");
    case Encryption::MacSec:
        return QStringLiteral("MACsec");
    case Encryption::IpSec:
        return QStringLiteral("IPsec");
    case Encryption::Tls:
        return QStringLiteral("TLS");
    }
    return {};
}

QString wordFor(Diversity diversity) {
    return diversity == Diversity::Shared ? Words::tr("In one duct")
                                          : Words::tr("On ways of their own");
}

QString wordFor(Isolation isolation) {
    switch (isolation) {
    case Isolation::None:
        return Words::tr("None");
    case Isolation::Vrf:
        return QStringLiteral("VRF");
    case Isolation::Vxlan:
        return QStringLiteral("VXLAN");
    case Isolation::PartitionKey:
        return Words::tr("Partition key");
    case Isolation::Dpu:
        return QStringLiteral("DPU");
    }
    return {};
}

QString wordFor(Venue venue) {
    switch (venue) {
    case Venue::Local:
        return Words::tr("Local");
    case Venue::Core:
        return Words::tr("Core");
    case Venue::Cloud:
        return Words::tr("Cloud");
    }
    return {};
}

QString wordFor(Verdict verdict) {
    switch (verdict) {
    case Verdict::NoZones:
        return Words::tr("no zones");
    case Verdict::Inside:
        return Words::tr("inside");
    case Verdict::Allowed:
        return Words::tr("allowed");
    case Verdict::Denied:
        return Words::tr("forbidden");
    case Verdict::Default:
        return Words::tr("not allowed");
    }
    return {};
}

QString wordFor(QuestionState state) {
    switch (state) {
    case QuestionState::Open:
        return Words::tr("open");
    case QuestionState::Computed:
        return Words::tr("computed");
    case QuestionState::Answered:
        return Words::tr("answered");
    case QuestionState::Settled:
        return Words::tr("settled");
    }
    return {};
}

QString wordFor(MistakeState state) {
    switch (state) {
    case MistakeState::Avoided:
        return Words::tr("avoided");
    case MistakeState::Made:
        return Words::tr("made");
    case MistakeState::NotApplicable:
        return Words::tr("does not apply");
    }
    return {};
}

template <> std::span<const FlowKind> allOf<FlowKind>() {
    static constexpr FlowKind kAll[] = {FlowKind::InferenceRequest,
                                        FlowKind::SensorStream,
                                        FlowKind::ModelPush,
                                        FlowKind::DatasetSync,
                                        FlowKind::CheckpointReplication,
                                        FlowKind::RagQuery,
                                        FlowKind::UserTraffic,
                                        FlowKind::Telemetry,
                                        FlowKind::Backup};
    return kAll;
}
template <> std::span<const TrafficClass> allOf<TrafficClass>() {
    static constexpr TrafficClass kAll[] = {TrafficClass::RealTime, TrafficClass::Interactive,
                                            TrafficClass::Bulk, TrafficClass::Background};
    return kAll;
}
template <> std::span<const Encryption> allOf<Encryption>() {
    static constexpr Encryption kAll[] = {Encryption::None, Encryption::MacSec, Encryption::IpSec,
                                          Encryption::Tls};
    return kAll;
}
template <> std::span<const Diversity> allOf<Diversity>() {
    static constexpr Diversity kAll[] = {Diversity::Shared, Diversity::Diverse};
    return kAll;
}
template <> std::span<const Isolation> allOf<Isolation>() {
    static constexpr Isolation kAll[] = {Isolation::None, Isolation::Vrf, Isolation::Vxlan,
                                         Isolation::PartitionKey, Isolation::Dpu};
    return kAll;
}

QString wayText(const Design& design, const SiteGraph& graph, const FlowDemand& demand,
                const SiteRoute& route) {
    QStringList names;
    for (const Id& place : routePlaces(graph, demand, route)) {
        names += scopeName(design, place);
    }
    return names.join(QStringLiteral(" → "));
}

QString availabilityText(double share, int digits) {
    // Cut, not rounded: 99.9999 % is not 100 %.
    const double steps = std::pow(10, digits);
    QString words = QString::number(std::floor(share * 100 * steps + 1e-6) / steps, 'f', digits);
    while (words.endsWith(QLatin1Char('0')) && !words.endsWith(QLatin1String(".0"))) {
        words.chop(1);
    }
    if (words.endsWith(QLatin1String(".0"))) {
        words.chop(2);
    }
    return people(utf8(words)) + QChar(0x202f) + QStringLiteral("%");
}

QString downtimeText(double share) {
    constexpr double kMinutesInYear = 525600;
    const double minutes = (1 - share) * kMinutesInYear;
    constexpr double kLeast = 0.01; // of a minute: nobody tells less apart
    if (minutes > 0 && minutes < kLeast) {
        return QStringLiteral("< ") + people(formatReal(kLeast, 1)) + QChar(0x202f) +
               Words::tr("min");
    }
    return minutes < 120 ? people(formatReal(minutes, 3)) + QChar(0x202f) + Words::tr("min")
                         : people(formatReal(minutes / 60, 3)) + QChar(0x202f) + Words::tr("h");
}

} // namespace weft::ui
