// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bill_terms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace weft {
namespace {

bool isKnown(const BillLine& line, Figure figure) {
    return figure == Figure::Price ? line.price.basis != PriceBasis::None : line.powerIsKnown;
}

bool isPlanned(const BillLine& line, Figure figure) {
    return figure == Figure::Price ? line.price.basis == PriceBasis::Band : line.powerIsPlanned;
}

double valueOf(const BillLine& line, Figure figure) {
    switch (figure) {
    case Figure::Typical:
        return inWatts(line.typical);
    case Figure::Max:
        return inWatts(line.max);
    case Figure::Price:
        break;
    }
    return line.price.typical.inDollars();
}

std::string fieldKey(const BillLine& line, Figure figure) {
    if (figure == Figure::Price) {
        return "price_typical_usd";
    }
    if (line.kind == BillKind::Transceiver || line.kind == BillKind::Cable) {
        return "power_per_end_w";
    }
    return figure == Figure::Max ? "power_max_w" : "power_typical_w";
}

std::string originOf(const BillLine& line, Figure figure, const Catalog& catalog) {
    if (!isKnown(line, figure)) {
        return line.title + ", unknown";
    }
    if (figure == Figure::Price) {
        return line.price.basis == PriceBasis::Band
                   ? fmt::format("{}, price band {}", line.title, line.price.band)
                   : fmt::format("{}, {} price", line.title, toString(line.price.basis));
    }
    const Part* part = catalog.find(line.part);
    if (isPlanned(line, figure) || part == nullptr) {
        return fmt::format("{}, planning figure of its class", line.title);
    }
    return fmt::format("{}, grade {}", line.title,
                       toString(part->provenanceOf(fieldKey(line, figure)).grade));
}

} // namespace

std::vector<const BillLine*> linesWhere(const Bill& bill, const LinePicker& picks) {
    std::vector<const BillLine*> lines;
    for (const BillLine& line : bill.lines) {
        if (picks(line)) {
            lines.push_back(&line);
        }
    }
    return lines;
}

std::vector<BillLine> cableEndsAt(const Id& end, const Design& design, const Bill& bill) {
    std::vector<BillLine> halves;
    for (const BillLine& line : bill.lines) {
        const FabricJoin* join = design.join(line.scope);
        if (join != nullptr && line.kind == BillKind::Cable &&
            (join->a.fabric == end || join->b.fabric == end)) {
            BillLine& half = halves.emplace_back(line);
            half.typical = half.typical / 2;
            half.max = half.max / 2;
        }
    }
    return halves;
}

Metric figureSum(const Formula& formula, std::string scope,
                 const std::vector<const BillLine*>& lines, Figure figure, const Catalog& catalog) {
    const char letter = figure == Figure::Price ? 'p' : 'w';
    const std::string unit = figure == Figure::Price ? "USD" : "W";
    std::vector<Term> terms;
    std::string expression;
    double sum = 0;
    for (const BillLine* line : lines) {
        if (figure == Figure::Price && !isKnown(*line, figure)) {
            continue;
        }
        const std::size_t i = terms.size() / 2 + 1;
        const bool isPrice = figure == Figure::Price; // spares are paid for, not powered
        const double pieces = static_cast<double>(isPrice ? line->bought() : line->quantity),
                     each = valueOf(*line, figure);
        terms.push_back(
            {fmt::format("n{}", i),
             pieces,
             "count",
             "counted on the expanded design",
             isPrice && line->spares > 0
                 ? fmt::format("{} × {}, {} of them spares", line->use, line->title, line->spares)
                 : fmt::format("{} × {}", line->use, line->title),
             {},
             {}});
        terms.push_back({fmt::format("{}{}", letter, i),
                         each,
                         unit,
                         originOf(*line, figure, catalog),
                         fmt::format("of one {}", toString(line->kind)),
                         {},
                         {}});
        expression += fmt::format("{}n{}*{}{}", i == 1 ? "" : " + ", i, letter, i);
        sum += pieces * each;
    }
    Metric metric =
        metricOf(formula, std::move(scope), sum, methodOf(lines, figure), std::move(terms));
    metric.expression = expression.empty() ? "0" : expression;
    return metric;
}

Metric pieceSum(const Formula& formula, std::string scope,
                const std::vector<const BillLine*>& lines) {
    std::vector<Term> terms;
    for (const BillLine* line : lines) {
        terms.push_back({fmt::format("c{}", terms.size() + 1),
                         static_cast<double>(line->quantity),
                         "count",
                         line->title,
                         line->use,
                         {},
                         {}});
    }
    return sumOf(formula, std::move(scope), Method::Exact, std::move(terms));
}

Method methodOf(const std::vector<const BillLine*>& lines, Figure figure) {
    Method method = Method::Exact;
    for (const BillLine* line : lines) {
        if (!isKnown(*line, figure)) {
            method = weaker(method, Method::LowerBound);
        } else if (isPlanned(*line, figure)) {
            method = Method::Estimate;
        }
    }
    return method;
}

Method weaker(Method one, Method other) {
    if (one == Method::Exact || one == other) {
        return other;
    }
    return other == Method::Exact ? one : Method::Estimate;
}

Term termOf(const Metric& metric, std::string name, std::string meaning) {
    return {std::move(name),    metric.value, metric.unit, "computed",
            std::move(meaning), metric.id,    metric.scope};
}

std::string termName(std::string_view id) {
    std::string name =
        id.empty() || std::isdigit(static_cast<unsigned char>(id.front())) != 0 ? "x" : "";
    for (const char c : id) {
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    }
    return name;
}

std::string titlesOf(const std::vector<const BillLine*>& lines) {
    std::vector<std::string> titles;
    for (const BillLine* line : lines) {
        if (std::find(titles.begin(), titles.end(), line->title) == titles.end()) {
            titles.push_back(line->title);
        }
    }
    return fmt::format("{}", fmt::join(titles, ", "));
}

} // namespace weft
