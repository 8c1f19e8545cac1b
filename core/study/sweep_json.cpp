// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/item_json.hpp"
#include "core/study/sweep.hpp"

#include <fmt/format.h>

#include <limits>

namespace weft {

namespace {

constexpr std::size_t kMostAxes = 20, kMostFigures = 1'000;
constexpr double kLargest = std::numeric_limits<double>::max();

Result<std::string> textFrom(const JsonAt& at) {
    return at.asString();
}

Result<SweepAxis> axisFrom(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"path", "values"}));
    SweepAxis axis;
    WEFT_TRY(axis.path, at.at("path").asString());
    WEFT_TRY(axis.values, listFromJson(at.at("values"), kMostSweepPoints, textFrom));
    return axis;
}

struct FigureOfFile {
    SweepFigure figure;
    std::string unit;
};

Result<FigureOfFile> figureFrom(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"metric", "scope", "unit"}));
    FigureOfFile found;
    WEFT_TRY(found.figure.metric, at.at("metric").asString());
    WEFT_TRY(found.figure.scope, at.at("scope").asString());
    WEFT_TRY(found.unit, at.at("unit").asString());
    return found;
}

Result<std::optional<double>> valueFrom(const JsonAt& at) {
    if (at.value().is_null()) {
        return std::optional<double>();
    }
    WEFT_TRY(const double value, at.asReal(-kLargest, kLargest));
    return std::optional(value);
}

Result<SweepPoint> pointFrom(const JsonAt& at, const SweepPlan& plan) {
    WEFT_TRY_VOID(at.expectObject({"number", "values", "figures", "problem"}));
    SweepPoint point;
    WEFT_TRY(point.number, at.at("number").asCount(0, plan.points() - 1));
    WEFT_TRY(point.figures, listFromJson(at.at("figures"), kMostFigures, valueFrom));
    if (point.figures.size() != plan.figures.size()) {
        return at.at("figures").expected(fmt::format("a list of {}", plan.figures.size()));
    }
    WEFT_TRY(point.problem, at.at("problem").asString());
    return point;
}

Result<Sweep> sweepFrom(const JsonAt& at) {
    WEFT_TRY_VOID(at.expectObject({"format", "axes", "figures", "points"}));
    WEFT_TRY_VOID(at.at("format").asCount(1, 1));
    Sweep found;
    WEFT_TRY(found.plan.axes, listFromJson(at.at("axes"), kMostAxes, axisFrom));
    if (found.plan.axes.empty() || found.plan.points() < 1 ||
        found.plan.points() > kMostSweepPoints) {
        return at.at("axes").expected(
            fmt::format("axes that span 1 to {} points", kMostSweepPoints));
    }
    WEFT_TRY(const auto figures, listFromJson(at.at("figures"), kMostFigures, figureFrom));
    for (const FigureOfFile& each : figures) {
        found.plan.figures.push_back(each.figure);
        found.units.push_back(each.unit);
    }
    WEFT_TRY(found.points,
             listFromJson(at.at("points"), kMostSweepPoints,
                          [&](const JsonAt& point) { return pointFrom(point, found.plan); }));
    return found;
}

} // namespace

std::string sweepJson(const Sweep& sweep) {
    Json json = {{"format", 1}};
    json["axes"] = Json::array();
    for (const SweepAxis& axis : sweep.plan.axes) {
        json["axes"].push_back({{"path", axis.path}, {"values", axis.values}});
    }
    json["figures"] = Json::array();
    for (std::size_t i = 0; i < sweep.plan.figures.size(); ++i) {
        const SweepFigure& figure = sweep.plan.figures[i];
        json["figures"].push_back(
            {{"metric", figure.metric}, {"scope", figure.scope}, {"unit", sweep.units[i]}});
    }
    json["points"] = Json::array();
    for (const SweepPoint& point : sweep.points) {
        Json figures = Json::array();
        for (const std::optional<double>& value : point.figures) {
            figures.push_back(value ? Json(*value) : Json());
        }
        json["points"].push_back({{"number", point.number},
                                  {"values", valuesAt(sweep.plan, point.number)},
                                  {"figures", std::move(figures)},
                                  {"problem", point.problem}});
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Sweep> parseSweep(std::string_view text, const std::string& fileName) {
    try {
        WEFT_TRY(const Json json, parseJson(text, fileName));
        Result<Sweep> found = sweepFrom(JsonAt(json));
        if (!found) {
            found.error().file = fileName;
        }
        return found;
    } catch (const std::exception& error) {
        return Failure(Error{
            ErrorCode::Invalid, fmt::format("cannot be read: {}", error.what()), fileName, {}, {}});
    }
}

} // namespace weft
