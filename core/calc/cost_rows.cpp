// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/rows.hpp"

#include <cmath>

namespace weft {
namespace {

using enum CalcKind;

constexpr std::string_view kSources[] = {"Hoefler et al. 2022 (HammingMesh, SC), table II"};
constexpr std::string_view kDefinition[] = {"definition"};

constexpr CalcParam pieces(std::string_view name, std::string_view help) {
    return param(name, Count, help).within(0, kMostCalcCount).orElse("0");
}

constexpr CalcParam kCostParams[] = {
    pieces("switches", "switches of a plane"),
    param("switch-price", Dollars, "of a switch").orElse("$0"),
    pieces("dac", "passive copper cables of a plane"),
    param("dac-price", Dollars, "of one").orElse("$0"),
    pieces("aoc", "active optical cables of a plane"),
    param("aoc-price", Dollars, "of one").orElse("$0"),
    param("planes", Count, "equal planes").orElse("1"),
};
constexpr CalcField kCostFields[] = {
    {"cost", "USD", "planes*(switches*switch_price + dac*dac_price + aoc*aoc_price)",
     "of switches and cables"},
    {"per-plane", "USD", "switches*switch_price + dac*dac_price + aoc*aoc_price", "of one plane"},
};
Result<CalcOutcome> cost(const CalcArguments& in) {
    const Money plane = in.money("switch-price") * in.count("switches") +
                        in.money("dac-price") * in.count("dac") +
                        in.money("aoc-price") * in.count("aoc");
    return outcome({(plane * in.count("planes")).inDollars(), plane.inDollars()});
}

constexpr CalcParam kSpareParams[] = {
    param("count", Count, "pieces in use"),
    param("rate", Ratio, "spares per piece").within(0, 1),
};
constexpr CalcField kSpareFields[] = {
    {"spares", "count", "ceil(count*rate - 1e-9)", "to keep"},
};
constexpr double kRounding = 1e-9; // 7 % of 100 is 7, not the 8 of a double a hair above
Result<CalcOutcome> spares(const CalcArguments& in) {
    return outcome({std::ceil(real(in.count("count")) * in.real("rate") - kRounding)});
}

constexpr Calculation kRows[] = {
    {"cost-sum", "of switches and cables", kCostParams, kCostFields, "exact", kSources,
     "switches=48 switch-price=$14280 dac=1024 dac-price=$272 aoc=1024 aoc-price=$603 planes=16",
     &cost},
    {"spares", "pieces to keep in reserve", kSpareParams, kSpareFields, "exact", kDefinition,
     "count=2048 rate=2%", &spares},
};

} // namespace

std::span<const Calculation> costRows() {
    return kRows;
}

} // namespace weft
