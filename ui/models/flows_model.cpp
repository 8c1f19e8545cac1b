// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/flows_model.hpp"

#include "core/base/text.hpp"
#include "ui/models/flow_way.hpp"
#include "ui/models/standing.hpp"
#include "ui/paint/log_scale.hpp"
#include "ui/paint/wide_words.hpp"
#include "ui/paint/words.hpp"
#include "ui/theme/theme.hpp"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weft::ui {

namespace {

bool isFigure(int column) {
    return column >= FlowsModel::Tail && column <= FlowsModel::Mean;
}

bool isTimed(const FlowOutcome& outcome) {
    return outcome.state.isRouted && !outcome.state.isOverloaded;
}

bool isShared(const FlowOutcome& outcome) {
    return outcome.state.isRouted && outcome.state.share != kUnlimited;
}

QString rateWords(Bandwidth rate) {
    return people(formatBandwidth(rate, 3));
}

QString timeWords(Duration time) {
    return timeLabel(inSeconds(time));
}

QString zoneWords(const Zone* zone) {
    return zone == nullptr ? QString(kDash) : text(zone->name.empty() ? zone->id : zone->name);
}

} // namespace

void FlowsModel::setSnapshot(const SnapshotPtr& snapshot) {
    const SnapshotPtr kept = std::exchange(snapshot_, snapshot); // what rows_ points into
    failing_ = 0;
    if (const WideReport* wide = snapshot_->analysis.wide.get()) {
        failing_ = static_cast<int>(
            std::count_if(wide->flows.begin(), wide->flows.end(), [](const FlowOutcome& flow) {
                return standingOf(flow) != FlowStanding::Good;
            }));
    }
    refill();
}

void FlowsModel::setWords(const QString& words) {
    filter_ = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    refill();
}

void FlowsModel::setOnlyFailing(bool only) {
    onlyFailing_ = only;
    refill();
}

void FlowsModel::sort(int column, Qt::SortOrder order) {
    sortColumn_ = column;
    sortOrder_ = order;
    refill();
}

// A drag brings the same rows with other numbers: keep selection and scroll.
void FlowsModel::refill() {
    if (snapshot_ == nullptr) {
        return;
    }
    std::vector<const FlowOutcome*> rows = shown();
    const bool keeps =
        std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(),
                   [](const FlowOutcome* a, const FlowOutcome* b) { return a->id == b->id; });
    if (!keeps) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    if (!keeps) {
        endResetModel();
    } else if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

bool FlowsModel::fits(const FlowOutcome& outcome) const {
    if (onlyFailing_ && standingOf(outcome) == FlowStanding::Good) {
        return false;
    }
    if (filter_.isEmpty()) {
        return true;
    }
    const QString all = words(outcome, Name) + QLatin1Char(' ') + words(outcome, Way) +
                        QLatin1Char(' ') + words(outcome, Kind) + QLatin1Char(' ') +
                        words(outcome, Crossing) + QLatin1Char(' ') + text(outcome.id);
    return std::all_of(filter_.begin(), filter_.end(), [&](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

std::vector<const FlowOutcome*> FlowsModel::shown() const {
    std::vector<const FlowOutcome*> rows;
    if (snapshot_->analysis.wide == nullptr) {
        return rows;
    }
    for (const FlowOutcome& flow : snapshot_->analysis.wide->flows) {
        if (fits(flow)) {
            rows.push_back(&flow);
        }
    }
    if (sortColumn_ < 0) {
        return rows;
    }
    // Keys once per row, not once per comparison.
    struct Key {
        double number = 0;
        QString words;
        const FlowOutcome* flow = nullptr;
    };
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const FlowOutcome* flow : rows) {
        keys.push_back({isFigure(sortColumn_) ? number(*flow, sortColumn_) : 0,
                        isFigure(sortColumn_) ? QString() : words(*flow, sortColumn_), flow});
    }
    std::stable_sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
        const Key& first = sortOrder_ == Qt::AscendingOrder ? a : b;
        const Key& second = sortOrder_ == Qt::AscendingOrder ? b : a;
        return isFigure(sortColumn_) ? first.number < second.number
                                     : first.words.compare(second.words, Qt::CaseInsensitive) < 0;
    });
    std::transform(keys.begin(), keys.end(), rows.begin(), [](const Key& key) { return key.flow; });
    return rows;
}

double FlowsModel::number(const FlowOutcome& outcome, int column) const {
    constexpr double kUnknown = -1; // before all that is known
    const Flow& flow = *outcome.demand.flow;
    switch (column) {
    case Rate:
        return isShared(outcome) ? inGbps(outcome.state.share) : kUnknown;
    case Tail:
        return isTimed(outcome) ? inSeconds(outcome.state.p99.total()) : kUnknown;
    case Mean:
        return isTimed(outcome) ? inSeconds(outcome.state.mean.total()) : kUnknown;
    case Budget:
        return flow.budget ? inSeconds(*flow.budget) : kUnknown;
    case Availability:
        return outcome.availability.lower;
    case Cost:
        return outcome.cost.isWhole ? outcome.cost.circuits + outcome.cost.egress : kUnknown;
    default:
        return kUnknown;
    }
}

QString FlowsModel::words(const FlowOutcome& outcome, int column) const {
    const Flow& flow = *outcome.demand.flow;
    const Design& design = snapshot_->design;
    const FlowState& state = outcome.state;
    const auto placeName = [&](const Id& id) {
        return id.empty() ? tr("not said") : scopeName(design, id);
    };
    switch (column) {
    case Name:
        return text(flow.name.empty() ? flow.id : flow.name);
    case Way:
        return QStringLiteral("%1 → %2").arg(placeName(flow.from), placeName(flow.to));
    case Rate: {
        if (!isShared(outcome)) {
            return outcome.demand.mean ? rateWords(*outcome.demand.mean) : QString(kDash);
        }
        const std::optional<Bandwidth> asked = outcome.demand.need;
        return asked && *asked > state.share
                   ? tr("%1 of %2").arg(rateWords(state.share), rateWords(*asked))
                   : rateWords(state.share);
    }
    case Tail:
        return isTimed(outcome) ? timeWords(state.p99.total())
               : state.isRouted ? tr("no bound")
                                : tr("no way");
    case Budget:
        return flow.budget ? timeWords(*flow.budget) : QString(kDash);
    case Mean:
        return isTimed(outcome) ? timeWords(state.mean.total()) : QString(kDash);
    case Availability:
        return state.isRouted ? availabilityText(outcome.availability.lower) : QString(kDash);
    case Cost: {
        const double all = outcome.cost.circuits + outcome.cost.egress;
        return outcome.cost.isWhole ? exactMoney(Money::fromDollars(std::round(all)))
                                    : QString(kDash);
    }
    case Encrypted:
        return !state.isRouted ? QString(kDash) : outcome.policy.isEncrypted ? tr("yes") : tr("no");
    case Crossing:
        return outcome.policy.crosses()
                   ? QStringLiteral("%1 → %2").arg(zoneWords(outcome.policy.from),
                                                   zoneWords(outcome.policy.to))
                   : zoneWords(outcome.policy.from);
    case Kind:
        return wordFor(flow.kind);
    default:
        return wordFor(flow.trafficClass.value_or(usualClass(flow.kind)));
    }
}

bool FlowsModel::misses(const FlowOutcome& outcome, int column) const {
    const Flow& flow = *outcome.demand.flow;
    switch (column) {
    case Rate:
        return outcome.state.isRouted && !hasWhatItNeeds(outcome.demand, outcome.state);
    case Tail:
        return !outcome.state.isRouted || !isInTime(outcome.demand, outcome.state);
    case Availability:
        return flow.availability && outcome.availability.lower < *flow.availability;
    case Encrypted:
        return outcome.state.isRouted && outcome.policy.crosses() && !outcome.policy.isEncrypted;
    case Crossing:
        return outcome.policy.verdict == Verdict::Denied ||
               outcome.policy.verdict == Verdict::Default;
    default:
        return false;
    }
}

int FlowsModel::rowOf(const QString& id) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const FlowOutcome* each) { return text(each->id) == id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int FlowsModel::total() const {
    return snapshot_ == nullptr || snapshot_->analysis.wide == nullptr
               ? 0
               : static_cast<int>(snapshot_->analysis.wide->flows.size());
}

int FlowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FlowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant FlowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const FlowOutcome& row = outcome(index.row());
    const bool isMissed = misses(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
        // A mark as well as a colour, for readers without colour sight.
        return isMissed ? QStringLiteral("✗ ") + words(row, index.column())
                        : words(row, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole: {
        const QString why = standingText(row);
        const QString way = row.state.isRouted
                                ? wayText(snapshot_->design, snapshot_->analysis.wide->graph,
                                          row.demand, row.state.route)
                                : QString();
        QStringList lines{words(row, Name), way, why};
        lines.removeAll({});
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::FontRole:
        return isMissed ? QVariant(ui::font(TextStyle::Strong)) : QVariant();
    case kIdRole:
        return text(row.id);
    case kStandingRole:
        return isMissed ? -1 : 0;
    default:
        return {};
    }
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter |
                                (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    }
    const QString titles[] = {tr("Flow"),      tr("From → to"), tr("p99"),     tr("Budget"),
                              tr("Gets"),      tr("Available"), tr("A month"), tr("Mean"),
                              tr("Encrypted"), tr("Zones"),     tr("Kind"),    tr("Class")};
    const QString tips[] = {
        {},
        {},
        tr("Latency that 99 of 100 messages stay below"),
        tr("For the 99th percentile of the latency"),
        tr("Fair share of the bandwidth beside all other flows, and what it needs where that is "
           "more"),
        tr("Share of the time that a way is left"),
        tr("Cost: its part of the circuits by load, and what leaves a cloud region"),
        tr("Latency on the mean"),
        tr("End to end, or on every WAN link of its way"),
        tr("From which to which; what no rule allows is denied"),
        {},
        {}};
    return role == Qt::DisplayRole   ? QVariant(titles[section])
           : role == Qt::ToolTipRole ? QVariant(tips[section])
                                     : QVariant();
}

} // namespace weft::ui
