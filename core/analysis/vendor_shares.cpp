// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bill_terms.hpp"
#include "core/analysis/ownership.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace weft {
namespace {

constexpr std::string_view kBought[] = {"lines of the bill with a known price"};
constexpr Formula kLargest{"vendor.share.max", "ratio", "vendor / all",
                           "Share of the known spend that goes to the vendor that gets most.",
                           kBought};

struct Vendor {
    Money spend;
    std::int64_t lines = 0, unpriced = 0;
    const BillLine* lead = nullptr; // the line it earns most with
    std::set<BillKind> kinds;
};

} // namespace

void vendorShares(const PassInput& input, PassOutput& output) {
    if (input.soFar.bill == nullptr) {
        return;
    }
    std::map<std::string, Vendor> vendors;
    std::map<BillKind, std::set<std::string>> ofKind;
    Money all;
    for (const BillLine& line : input.soFar.bill->lines) {
        if (isRented(line)) {
            continue;
        }
        const std::string name = line.vendor.empty() ? "no vendor named" : line.vendor;
        Vendor& vendor = vendors[name];
        ++vendor.lines;
        vendor.kinds.insert(line.kind);
        ofKind[line.kind].insert(name);
        if (line.price.basis == PriceBasis::None) {
            ++vendor.unpriced;
            continue;
        }
        vendor.spend += line.total();
        all += line.total();
        if (vendor.lead == nullptr || line.total() > vendor.lead->total()) {
            vendor.lead = &line;
        }
    }
    if (vendors.empty()) {
        return;
    }
    std::vector<std::pair<std::string, const Vendor*>> order;
    for (const auto& [name, vendor] : vendors) {
        order.emplace_back(name, &vendor);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.second->spend > b.second->spend;
    });
    ResultTable table{"vendors",
                      "design",
                      "Vendors",
                      {{"Vendor"},
                       {"Spend", "USD"},
                       {"Share", "ratio"},
                       {"Lines", "count"},
                       {"Without a price", "count"},
                       {"Lead part"},
                       {"Alone in"}},
                      {}};
    for (const auto& [name, vendor] : order) {
        std::vector<std::string_view> alone; // kinds that come from it only
        for (const BillKind kind : vendor->kinds) {
            if (ofKind[kind].size() == 1) {
                alone.push_back(toString(kind));
            }
        }
        const double share = all > Money() ? vendor->spend.inDollars() / all.inDollars() : 0;
        const bool isUnknown = vendor->unpriced == vendor->lines; // which is not nothing
        table.rows.push_back(
            {TableCell::words(name),
             isUnknown ? TableCell::words("unknown") : TableCell::number(vendor->spend.inDollars()),
             isUnknown ? TableCell::words("unknown") : TableCell::number(share),
             TableCell::number(static_cast<double>(vendor->lines)),
             TableCell::number(static_cast<double>(vendor->unpriced)),
             TableCell::words(vendor->lead == nullptr ? "" : vendor->lead->title),
             TableCell::words(fmt::format("{}", fmt::join(alone, ", ")))});
    }
    output.tables.push_back(std::move(table));
    const auto& [name, first] = order.front();
    if (all > Money()) {
        Metric metric = metricOf(
            kLargest, "design", first->spend.inDollars() / all.inDollars(), Method::Estimate,
            {{"vendor", first->spend.inDollars(), "USD", "bill", "spend with " + name, {}, {}},
             {"all", all.inDollars(), "USD", "bill", "spend with all vendors", {}, {}}});
        metric.witness = name;
        output.metrics.push_back(std::move(metric));
    }
}

} // namespace weft
