// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/sweep.hpp"

#include "core/base/text.hpp"
#include "core/design/file.hpp"

#include <fmt/format.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

namespace weft {

namespace {

Failure notAnAxis(std::string_view text) {
    return fail(ErrorCode::Usage,
                fmt::format("found {}, expected PATH=VALUE,VALUE… or PATH=FIRST..LAST:STEP, for "
                            "example compute.servers=16..128:16",
                            inQuotes(text)));
}

// "16..128:16" as its values; whole numbers stay whole.
Result<std::vector<std::string>> rangeValues(std::string_view text) {
    const std::size_t dots = text.find(".."), colon = text.rfind(':');
    const bool hasStep = colon != std::string_view::npos && colon > dots;
    const auto first = parseReal(text.substr(0, dots));
    const auto last =
        parseReal(text.substr(dots + 2, hasStep ? colon - dots - 2 : std::string_view::npos));
    const auto step = hasStep ? parseReal(text.substr(colon + 1)) : Result<double>(1.0);
    if (!first || !last || !step || *step == 0 || (*last - *first) / *step < 0) {
        return fail(ErrorCode::Usage,
                    fmt::format("found {}, expected FIRST..LAST:STEP with a step that leads from "
                                "the first to the last",
                                inQuotes(text)));
    }
    const double steps = std::floor((*last - *first) / *step + 1e-9);
    if (steps >= static_cast<double>(kMostSweepPoints)) {
        return fail(ErrorCode::Usage, fmt::format("found {}, expected at most {} values",
                                                  inQuotes(text), kMostSweepPoints));
    }
    std::vector<std::string> values;
    const bool areWhole = *first == std::floor(*first) && *step == std::floor(*step) &&
                          std::abs(*first) < 1e15 && std::abs(*last) < 1e15;
    for (double i = 0; i <= steps; ++i) {
        const double value = *first + i * *step;
        // To twelve digits, or 1 + 7 * 0.1 would read 1.7000000000000002.
        values.push_back(areWhole ? std::to_string(std::llround(value))
                                  : fmt::format("{:.12g}", value));
    }
    return values;
}

const Metric* figureOf(const Analysis& analysis, const SweepFigure& figure) {
    if (!figure.scope.empty()) {
        return analysis.find(figure.metric, figure.scope);
    }
    if (const Metric* whole = analysis.find(figure.metric, "design")) {
        return whole;
    }
    const auto found =
        std::find_if(analysis.metrics.begin(), analysis.metrics.end(),
                     [&](const Metric& metric) { return metric.id == figure.metric; });
    return found == analysis.metrics.end() ? nullptr : &*found;
}

struct MadePoint {
    std::vector<Edit> edits;
    Design design;
};

Result<MadePoint> makePoint(const Design& design, const SweepPlan& plan, std::int64_t number) {
    const std::vector<std::string> values = valuesAt(plan, number);
    MadePoint made{{}, design};
    for (std::size_t i = 0; i < values.size(); ++i) {
        WEFT_TRY(Edit edit, parseSetting(made.design, plan.axes[i].path + "=" + values[i]));
        WEFT_TRY(made.design, weft::apply(made.design, edit));
        made.edits.push_back(std::move(edit));
    }
    return made;
}

// A value as a number in the coherent unit of its kind; unset where it is of another kind.
using ReadValue = std::optional<double> (*)(std::string_view);
template <auto parse, auto number> std::optional<double> readAs(std::string_view text) {
    const auto value = parse(text);
    return value ? std::optional(number(*value)) : std::nullopt;
}
constexpr double asIs(double value) {
    return value;
}
constexpr ReadValue kQuantities[] = {
    readAs<parseReal, asIs>,       readAs<parseRatio, asIs>,       readAs<parseBandwidth, inGbps>,
    readAs<parseLength, inMetres>, readAs<parseDataSize, inBytes>, readAs<parseDuration, inSeconds>,
    readAs<parsePower, inWatts>};

std::optional<std::vector<double>> distinct(const std::vector<std::string>& values,
                                            ReadValue read) {
    std::vector<double> places;
    for (const std::string& value : values) {
        const std::optional<double> place = read(value);
        if (!place || std::find(places.begin(), places.end(), *place) != places.end()) {
            return std::nullopt;
        }
        places.push_back(*place);
    }
    return places;
}

struct Answered {
    SweepPoint point;
    std::vector<std::string> units;
};

Answered answer(const Design& design, const SweepPlan& plan, const Catalog& catalog,
                std::int64_t number, const std::stop_token& stop) {
    Answered answered;
    answered.point.number = number;
    answered.point.figures.resize(plan.figures.size());
    answered.units.resize(plan.figures.size());
    const Result<Design> made = designAt(design, plan, number);
    if (!made) {
        answered.point.problem = made.error().toString();
        return answered;
    }
    AnalysisOptions options;
    options.stop = stop;
    for (const SweepFigure& figure : plan.figures) {
        options.only.push_back(figure.metric);
    }
    const Analysis analysis = analyse(*made, catalog, options);
    // What lacks a fabric has sums, but not those of the design that was asked for.
    const bool isBuilt =
        std::all_of(analysis.fabrics.begin(), analysis.fabrics.end(),
                    [](const AnalysedFabric& fabric) { return fabric.expansion != nullptr; });
    for (std::size_t i = 0; isBuilt && i < plan.figures.size(); ++i) {
        if (const Metric* metric = figureOf(analysis, plan.figures[i])) {
            answered.point.figures[i] = metric->value;
            answered.units[i] = metric->unit;
        }
    }
    for (const Finding& finding : analysis.findings) {
        if (finding.severity == Severity::Error && answered.point.problem.empty()) {
            answered.point.problem = finding.message;
        }
    }
    return answered;
}

void noteUnits(std::vector<std::string>& units, const std::vector<std::string>& more) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].empty()) {
            units[i] = more[i];
        }
    }
}

} // namespace

Result<SweepAxis> parseAxis(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string_view::npos || equals + 1 == text.size()) {
        return notAnAxis(text);
    }
    SweepAxis axis{std::string(trimmed(text.substr(0, equals))), {}};
    const std::string_view values = trimmed(text.substr(equals + 1));
    if (values.find("..") != std::string_view::npos) {
        WEFT_TRY(axis.values, rangeValues(values));
        return axis;
    }
    for (const std::string_view value : split(values, ',')) {
        axis.values.emplace_back(trimmed(value));
    }
    if (axis.values.size() > static_cast<std::size_t>(kMostSweepPoints)) {
        return notAnAxis(text.substr(0, 60));
    }
    return axis;
}

std::int64_t SweepPlan::points() const {
    double count = 1;
    for (const SweepAxis& axis : axes) {
        count *= static_cast<double>(axis.values.size());
    }
    return static_cast<std::int64_t>(std::min(count, 9e18));
}

std::vector<std::string> valuesAt(const SweepPlan& plan, std::int64_t number) {
    std::vector<std::string> values(plan.axes.size());
    for (std::size_t i = plan.axes.size(); i-- > 0;) {
        const auto size = static_cast<std::int64_t>(plan.axes[i].values.size());
        values[i] = plan.axes[i].values[static_cast<std::size_t>(number % size)];
        number /= size;
    }
    return values;
}

Result<std::vector<Edit>> editsAt(const Design& design, const SweepPlan& plan,
                                  std::int64_t number) {
    WEFT_TRY(MadePoint made, makePoint(design, plan, number));
    return std::move(made.edits);
}

Result<Design> designAt(const Design& design, const SweepPlan& plan, std::int64_t number) {
    WEFT_TRY(MadePoint made, makePoint(design, plan, number));
    return std::move(made.design);
}

AxisPlaces placesOf(const SweepAxis& axis) {
    for (const ReadValue read : kQuantities) {
        if (auto found = distinct(axis.values, read)) {
            return {true, *std::move(found)};
        }
    }
    std::vector<double> places(axis.values.size());
    std::iota(places.begin(), places.end(), 0.0);
    return {false, std::move(places)};
}

Result<Sweep> sweep(const Design& design, const SweepPlan& plan, const Catalog& catalog,
                    SweepShare share, std::stop_token stop, const SweepWatch& watch) {
    const std::int64_t all = plan.points();
    if (plan.axes.empty() || plan.figures.empty() || all == 0 || all > kMostSweepPoints) {
        return fail(ErrorCode::Usage,
                    fmt::format("found a sweep of {} points and {} figures, expected 1 to {} "
                                "points and at least one figure",
                                plan.axes.empty() ? 0 : all, plan.figures.size(),
                                kMostSweepPoints));
    }
    if (share.shares < 1 || share.share < 0 || share.share >= share.shares) {
        return fail(ErrorCode::Usage, fmt::format("found share {} of {}, expected 0 to {}",
                                                  share.share, share.shares, share.shares - 1));
    }
    const std::int64_t ours = (all - share.share + share.shares - 1) / share.shares;
    std::vector<Answered> answers(static_cast<std::size_t>(std::max<std::int64_t>(ours, 0)));
    std::vector<char> isReady(answers.size(), 0);
    std::atomic<std::int64_t> done = 0;
    tbb::parallel_for(std::size_t(0), answers.size(), [&](std::size_t i) {
        if (stop.stop_requested()) {
            return;
        }
        const std::int64_t number = share.share + static_cast<std::int64_t>(i) * share.shares;
        answers[i] = answer(design, plan, catalog, number, stop);
        isReady[i] = !stop.stop_requested();
        const std::int64_t count = ++done;
        if (watch.ready && isReady[i] != 0) {
            watch.ready(answers[i].point, answers[i].units);
        }
        if (watch.progress) {
            watch.progress(count, static_cast<std::int64_t>(answers.size()));
        }
    });
    Sweep found{plan, std::vector<std::string>(plan.figures.size()), {}};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (isReady[i] != 0) {
            noteUnits(found.units, answers[i].units);
            found.points.push_back(std::move(answers[i].point));
        }
    }
    return found;
}

Result<Sweep> merged(const std::vector<Sweep>& shares) {
    if (shares.empty()) {
        return fail(ErrorCode::Invalid, "found no share of a sweep, expected at least one");
    }
    Sweep whole = shares.front();
    for (std::size_t i = 1; i < shares.size(); ++i) {
        if (!(shares[i].plan == whole.plan)) {
            return fail(ErrorCode::Invalid,
                        fmt::format("share {} is of another sweep than the first", i + 1));
        }
        noteUnits(whole.units, shares[i].units);
        whole.points.insert(whole.points.end(), shares[i].points.begin(), shares[i].points.end());
    }
    std::stable_sort(whole.points.begin(), whole.points.end(),
                     [](const auto& a, const auto& b) { return a.number < b.number; });
    const auto twice =
        std::adjacent_find(whole.points.begin(), whole.points.end(),
                           [](const auto& a, const auto& b) { return a.number == b.number; });
    if (twice != whole.points.end()) {
        return fail(ErrorCode::Invalid,
                    fmt::format("point {} is in more than one share", twice->number));
    }
    return whole;
}

} // namespace weft
