// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/sweep_picture.hpp"

#include "core/base/text.hpp"
#include "core/study/iso_lines.hpp"
#include "ui/compare/view.hpp"
#include "ui/forms/form_row.hpp"
#include "ui/paint/linear_scale.hpp"
#include "ui/paint/words.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weft::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(weft::ui::Sweeps)
};

constexpr int kLines = 8; // of equal value, about

QStringList labelsOf(const SweepAxis& axis) {
    QStringList labels;
    for (const std::string& value : axis.values) {
        labels += settingValue(value);
    }
    return labels;
}

QStringList settingsAt(const SweepShown& shown, std::int64_t number) {
    const std::vector<std::string> values = valuesAt(shown.sweep.plan, number);
    QStringList words;
    for (std::size_t i = 0; i < values.size(); ++i) {
        words += QStringLiteral("%1 %2").arg(
            settingName(shown.design, shown.sweep.plan.axes[i].path), settingValue(values[i]));
    }
    return words;
}

} // namespace

QString settingName(const Design& design, std::string_view path) {
    const std::size_t dot = path.find('.');
    const std::string_view item = path.substr(0, dot);
    if (dot == std::string_view::npos) {
        return text(path);
    }
    const QString name = paramLabel(path.substr(dot + 1));
    if (item == "money") {
        return Words::tr("Money · %1").arg(name);
    }
    return item == "optics" ? Words::tr("Optics · %1").arg(name)
                            : QStringLiteral("%1 · %2").arg(scopeName(design, item), name);
}

QString settingValue(const std::string& value) {
    const Result<std::int64_t> count = parseCount(value);
    return count ? people(formatCount(*count)) : parseReal(value) ? people(value) : text(value);
}

QString pointName(const SweepShown& shown, std::int64_t number) {
    return settingsAt(shown, number).join(QStringLiteral(", "));
}

QStringList pointReadout(const SweepShown& shown, const SweepPoint& point) {
    QStringList words = settingsAt(shown, point.number);
    if (const std::optional<double>& value = point.figures.front()) {
        const QString change = shown.now ? changeText(*shown.now, *value) : QString();
        words += QStringLiteral("%1 %2").arg(figureName(shown.figure, shown.design),
                                             figureValue(shown.figure, *value));
        if (!change.isEmpty()) {
            words += Words::tr("%1 against the design as it is").arg(change);
        }
    }
    if (!point.problem.empty() && point.problem != shown.wrong) {
        constexpr qsizetype kMost = 90; // of a line
        const QString problem = text(point.problem);
        words += problem.size() > kMost ? problem.left(kMost - 1) + QChar(0x2026) : problem;
    }
    return words;
}

Curves curvesOf(const SweepShown& shown, std::vector<std::int64_t>& numbers) {
    const SweepAxis& axis = shown.sweep.plan.axes.front();
    const std::vector<double> places = placesOf(axis).places;
    std::vector<const SweepPoint*> points;
    for (const SweepPoint& point : shown.sweep.points) {
        if (point.figures.front()) {
            points.push_back(&point);
        }
    }
    const auto placeOf = [&](std::int64_t number) {
        return places[static_cast<std::size_t>(number)];
    };
    std::sort(points.begin(), points.end(), [&](const SweepPoint* a, const SweepPoint* b) {
        return placeOf(a->number) < placeOf(b->number);
    });
    Curves curves;
    CurveLine line{figureName(shown.figure, shown.design), {}, {}};
    numbers.clear();
    for (const SweepPoint* point : points) {
        numbers.push_back(point->number);
        line.x.push_back(placeOf(point->number));
        line.y.push_back(*point->figures.front());
        curves.xAxis.ticks.push_back(line.x.back());
    }
    curves.xAxis.title = settingName(shown.design, axis.path);
    curves.xAxis.label = [places, labels = labelsOf(axis)](double place) {
        const auto found = std::find(places.begin(), places.end(), place);
        return found == places.end() ? QString() : labels[found - places.begin()];
    };
    curves.yAxis.title = line.name;
    curves.yAxis.label = [figure = shown.figure](double value) {
        return figureValue(figure, value);
    };
    curves.yAxis.fromZero = false;
    curves.lines.push_back(std::move(line));
    curves.isSampled = true;
    return curves;
}

FieldMap fieldOf(const SweepShown& shown) {
    const SweepPlan& plan = shown.sweep.plan;
    FieldMap field;
    field.columns = labelsOf(plan.axes[0]);
    field.rows = labelsOf(plan.axes[1]);
    field.xTitle = settingName(shown.design, plan.axes[0].path);
    field.yTitle = settingName(shown.design, plan.axes[1].path);
    const auto columns = static_cast<std::size_t>(field.columns.size());
    const auto rows = static_cast<std::size_t>(field.rows.size());
    std::vector<std::optional<double>> known(columns * rows);
    field.cells.assign(known.size(), std::numeric_limits<double>::quiet_NaN());
    field.readouts.assign(known.size(), Words::tr("not computed yet"));
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const SweepPoint& point : shown.sweep.points) {
        const auto number = static_cast<std::size_t>(point.number); // the last axis is the fastest
        const std::size_t cell = number % rows * columns + number / rows;
        field.readouts[cell] = pointReadout(shown, point).join(QLatin1Char('\n'));
        if (const std::optional<double>& value = point.figures.front()) {
            known[cell] = value;
            field.cells[cell] = *value;
            least = std::min(least, *value);
            most = std::max(most, *value);
        }
    }
    if (least > most) {
        return field;
    }
    field.least = figureValue(shown.figure, least);
    field.most = figureValue(shown.figure, most);
    for (const double level :
         most > least ? ticksBetween(least, most, kLines) : std::vector<double>()) {
        FieldLine line{figureValue(shown.figure, level), {}};
        for (const IsoPiece& piece : isoLine(known, columns, level)) {
            line.pieces.emplace_back(piece.x0, piece.y0, piece.x1, piece.y1);
        }
        if (!line.pieces.empty()) {
            field.lines.push_back(std::move(line));
        }
    }
    return field;
}

} // namespace weft::ui
