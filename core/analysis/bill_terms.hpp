// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics that are sums over lines of the bill: pieces times a figure of one piece, with the
// figure's grade.
#pragma once

#include "core/catalog/catalog.hpp"
#include "core/design/metric.hpp"
#include "core/plant/bill.hpp"

#include <functional>
#include <string>
#include <vector>

namespace weft {

enum class Figure : std::uint8_t { Typical, Max, Price };

using LinePicker = std::function<bool(const BillLine&)>;
std::vector<const BillLine*> linesWhere(const Bill& bill, const LinePicker& picks);

// Cables of joins that end at a fabric or gateway, each with the watts of the end that is there.
std::vector<BillLine> cableEndsAt(const Id& end, const Design& design, const Bill& bill);

// "n1*w1 + n2*w2" over the lines, in order; a price that is not known has no term.
Metric figureSum(const Formula& formula, std::string scope,
                 const std::vector<const BillLine*>& lines, Figure figure, const Catalog& catalog);
// "c1 + c2": the pieces alone.
Metric pieceSum(const Formula& formula, std::string scope,
                const std::vector<const BillLine*>& lines);

// Estimate as soon as one figure is the class's or a price band's; else a lower bound where one is
// unknown, because it counts as nothing.
Method methodOf(const std::vector<const BillLine*>& lines, Figure figure);
Method weaker(Method one, Method other);

// A term that another metric explains.
Term termOf(const Metric& metric, std::string name, std::string meaning);
// An id as a name an expression can hold: "in-band" is in_band.
std::string termName(std::string_view id);
// The titles of the lines, each once, for a finding's sentence.
std::string titlesOf(const std::vector<const BillLine*>& lines);

} // namespace weft
