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

constexpr CalcParam kOwnershipParams[] = {
    param("capex", Dollars, "bought at once"),
    param("power", Watts, "drawn by the equipment"),
    param("pue", Ratio, "power usage effectiveness").within(1, 10).orElse("1.3"),
    param("price", Dollars, "of a kilowatt-hour"),
    param("maintenance", Ratio, "of the capital, per year").orElse("0"),
    param("years", Amount, "of use").within(0, 100).orElse("5"),
};
constexpr CalcField kOwnershipFields[] = {
    {"energy", "USD", "power/1000*pue*8760*years*price", "of the facility"},
    {"upkeep", "USD", "capex*maintenance*years", "of the equipment"},
    {"tco", "USD", "capex + energy + upkeep", "total cost of ownership"},
};
Result<CalcOutcome> ownership(const CalcArguments& in) {
    const double years = in.real("years"), capex = in.money("capex").inDollars();
    const double energy = inWatts(in.power("power")) / 1000 * in.real("pue") * 8760 * years *
                          in.money("price").inDollars();
    const double upkeep = capex * in.real("maintenance") * years;
    return outcome({energy, upkeep, capex + energy + upkeep});
}

constexpr CalcParam kEgressParams[] = {
    param("bytes", Size, "that leave"),
    param("price", Dollars, "of 1e9 bytes"),
};
constexpr CalcField kEgressFields[] = {
    {"cost", "USD", "bytes/1e9*price", "of the transfer"},
};
Result<CalcOutcome> egress(const CalcArguments& in) {
    return outcome({inBytes(in.size("bytes")) / 1e9 * in.money("price").inDollars()});
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
    {"tco", "capital, energy and upkeep over years", kOwnershipParams, kOwnershipFields, "exact",
     kDefinition, "capex=$2.5M power=40kW price=$0.12 maintenance=5%", &ownership},
    {"egress-cost", "of bytes that leave a cloud", kEgressParams, kEgressFields, "exact",
     kDefinition, "bytes=10TB price=$0.05", &egress},
    {"spares", "pieces to keep in reserve", kSpareParams, kSpareFields, "exact", kDefinition,
     "count=2048 rate=2%", &spares},
};

} // namespace

std::span<const Calculation> costRows() {
    return kRows;
}

} // namespace weft
