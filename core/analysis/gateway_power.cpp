// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gateway_power.hpp"

#include "core/analysis/bill_terms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace weft {
namespace {

constexpr std::string_view kPublished[] = {
    "data sheets as named per part; class figures where a part has none"};
constexpr std::string_view kMaxRule[] = {"data sheets: a device's published maximum includes "
                                         "worst-case optics, its typical figure none"};

constexpr Formula kModules{"power.gateways.optics", "W", "", "Modules in the gateway's cages.",
                           kPublished};
constexpr Formula kCables{"power.gateways.cables", "W", "",
                          "Ends of active cables that are plugged into the gateway.", kPublished};
constexpr Formula kDevices{"power.gateways.devices", "W", "",
                           "Devices of the gateway at their typical draw, without optics.",
                           kPublished};
constexpr Formula kTypical{"power.gateways.typical", "W", "",
                           "Typical draw of the gateway: devices without optics, plus every "
                           "module and cable end.",
                           kPublished};
constexpr Formula kMost{"power.gateways", "W", "",
                        "Most that the gateway draws: its published maxima, which include "
                        "worst-case optics, or typical draw plus the modules fitted, whichever is "
                        "more, plus the ends of active cables.",
                        kMaxRule};

using Lines = std::vector<const BillLine*>;

} // namespace

std::optional<Metric> gatewayPower(const Gateway& gateway, const PassInput& input,
                                   PassOutput& output) {
    const Bill& bill = *input.soFar.bill;
    const Lines devices =
        linesWhere(bill, [&](const BillLine& line) { return line.scope == gateway.id; });
    if (devices.empty()) {
        return std::nullopt;
    }
    Method method = Method::Exact;
    const auto put = [&](Metric metric, std::string name, std::string meaning) {
        method = weaker(method, metric.method);
        Term term = termOf(metric, std::move(name), std::move(meaning));
        output.metrics.push_back(std::move(metric));
        return term;
    };
    const auto sum = [&](const Formula& formula, const Lines& lines, Figure figure) {
        return figureSum(formula, gateway.id, lines, figure, input.catalog);
    };
    std::vector<Term> typical{
        put(sum(kDevices, devices, Figure::Typical), "devices", "devices, without optics")};
    std::vector<Term> most = typical;
    std::string fitted = "devices", ends;
    double modulesAndDevices = typical.front().value, cableEnds = 0;
    if (const Lines modules =
            linesWhere(bill, [&](const BillLine& line) { return line.host == gateway.id; });
        !modules.empty()) {
        typical.push_back(
            put(sum(kModules, modules, Figure::Typical), "optics", "modules in them"));
        most.push_back(typical.back());
        modulesAndDevices += typical.back().value;
        fitted += " + optics";
    }
    const std::vector<BillLine> halves = cableEndsAt(gateway.id, input.design, bill);
    Lines cables;
    for (const BillLine& half : halves) {
        if (half.typical > Power() || !half.powerIsKnown) {
            cables.push_back(&half);
        }
    }
    if (!cables.empty()) {
        typical.push_back(put(sum(kCables, cables, Figure::Typical), "cables", "ends of cables"));
        most.push_back(typical.back());
        cableEnds = typical.back().value;
        ends = " + cables";
    }
    output.metrics.push_back(sumOf(kTypical, gateway.id, method, std::move(typical)));
    const Metric published = sum(kMost, devices, Figure::Max);
    std::string said;
    for (std::size_t i = 0; i < devices.size(); ++i) {
        said += fmt::format("{}n{}*m{}", i == 0 ? "" : " + ", i + 1, i + 1);
        most.push_back(published.terms[2 * i]);
        most.push_back(published.terms[2 * i + 1]);
        most.back().name = fmt::format("m{}", i + 1);
        most.back().meaning = "most of one, with optics where that is published";
    }
    Metric all =
        metricOf(kMost, gateway.id, std::max(published.value, modulesAndDevices) + cableEnds,
                 weaker(method, published.method), std::move(most));
    all.expression = fmt::format("max({}, {}){}", said, fitted, ends);
    output.metrics.push_back(all);
    return all;
}

} // namespace weft
