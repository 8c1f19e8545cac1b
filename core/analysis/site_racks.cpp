// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/site_racks.hpp"

#include "core/analysis/bill_terms.hpp"
#include "core/plant/plant.hpp"
#include "core/plant/rack_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

namespace weft {
namespace {

constexpr std::string_view kPlaced[] = {
    "boxes placed one by one: by hand where they were put, else by the site's policy; units, watts "
    "and weight from data sheets, one unit where none is published"};
constexpr std::string_view kSummed[] = {
    "data sheets as named per part; a switch at its published maximum or typical draw with its "
    "modules, as its tier"};

constexpr Formula kRacks{"site.racks", "count", "", "Racks that hold equipment.", kPlaced};
constexpr Formula kFullest{"rack.power.max", "W", "",
                           "Most that any one rack of the site draws: its boxes with what is "
                           "plugged into them.",
                           kSummed};
constexpr Formula kLiquid{"site.liquid.share", "ratio", "liquid / all",
                          "Share of the equipment's power that liquid takes away.", kSummed};

class SiteRacks {
public:
    SiteRacks(const Standing& standing, const SiteStanding& here, std::span<const RackSum> sums,
              PassOutput& output)
        : standing_(standing), here_(here), output_(output), sums_(sums) {}

    void run() {
        if (here_.firstBox == here_.endBox) {
            return;
        }
        addCount();
        addFullest();
        addLiquid();
        addTable();
        addChart();
    }

private:
    const Rack& rackAt(std::size_t i) const { return standing_.racks[here_.firstRack + i]; }

    void addCount() {
        std::int64_t drawn = 0, madeUp = 0;
        Method method = Method::Exact;
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            if (!sums_[i].boxes.empty()) {
                ++(rackAt(i).isDrawn() ? drawn : madeUp);
            }
        }
        for (std::uint32_t i = here_.firstBox; i < here_.endBox; ++i) {
            if (!standing_.kinds[standing_.boxes[i].kind].unitsAreKnown) {
                method = Method::Estimate;
            }
        }
        std::vector<Term> terms;
        const auto add = [&](const char* name, std::int64_t count, const char* origin,
                             const char* meaning) {
            if (count > 0) {
                terms.push_back(
                    {name, static_cast<double>(count), "count", origin, meaning, {}, {}});
            }
        };
        add("drawn", drawn, "placed on the floor plan", "racks of the floor plan in use");
        add("more", madeUp, "placed by the policy", "racks that no floor plan draws");
        output_.metrics.push_back(sumOf(kRacks, here_.site, method, std::move(terms)));
    }

    void addFullest() {
        const auto fullest =
            std::max_element(sums_.begin(), sums_.end(),
                             [](const RackSum& a, const RackSum& b) { return a.most < b.most; });
        std::map<std::pair<std::uint32_t, double>, std::int64_t> alike; // kind and watts
        for (const std::uint32_t i : fullest->boxes) {
            const Box& box = standing_.boxes[i];
            ++alike[{box.kind, inWatts(standing_.mostOf(box))}];
        }
        std::vector<Term> terms;
        std::string expression;
        Method method = Method::Exact;
        double value = 0;
        for (const auto& [key, count] : alike) {
            const BoxKind& kind = standing_.kinds[key.first];
            const std::size_t i = terms.size() / 2 + 1;
            terms.push_back({fmt::format("n{}", i),
                             static_cast<double>(count),
                             "count",
                             "placed in this rack",
                             kind.title,
                             {},
                             {}});
            terms.push_back({fmt::format("w{}", i),
                             key.second,
                             "W",
                             kind.powerIsKnown ? kind.title : kind.title + ", unknown",
                             "most of one with what is plugged into it",
                             {},
                             {}});
            expression += fmt::format("{}n{}*w{}", i == 1 ? "" : " + ", i, i);
            value += static_cast<double>(count) * key.second;
            method = !kind.powerIsKnown    ? weaker(method, Method::LowerBound)
                     : kind.powerIsPlanned ? Method::Estimate
                                           : method;
        }
        Metric metric = metricOf(kFullest, here_.site, value, method, std::move(terms));
        metric.expression = expression.empty() ? "0" : expression;
        metric.witness = "rack " + rackAt(static_cast<std::size_t>(fullest - sums_.begin())).name();
        output_.metrics.push_back(std::move(metric));
    }

    void addLiquid() {
        Power liquid, all;
        for (const RackSum& sum : sums_) {
            all += sum.most;
            liquid += sum.liquid;
        }
        if (all <= Power()) {
            return;
        }
        output_.metrics.push_back(
            metricOf(kLiquid, here_.site, liquid / all, Method::Estimate,
                     {{"liquid",
                       inWatts(liquid),
                       "W",
                       "parts whose data sheet says liquid",
                       "power of liquid-cooled equipment",
                       {},
                       {}},
                      {"all", inWatts(all), "W", "every box of the site", "power", {}, {}}}));
    }

    void addTable() {
        ResultTable table{"site.racks",
                          here_.site,
                          "Racks",
                          {{"Rack"},
                           {"Room"},
                           {"Boxes", "count"},
                           {"Units", "count"},
                           {"Of", "count"},
                           {"Typical", "W"},
                           {"Maximum", "W"},
                           {"Limit", "W"},
                           {"Weight", "kg"}},
                          {}};
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            const Rack& rack = rackAt(i);
            const RackSum& sum = sums_[i];
            if (sum.boxes.empty()) {
                continue;
            }
            TableCell most = TableCell::number(inWatts(sum.most));
            most.isBad = rack.power && sum.most > *rack.power;
            TableCell units = TableCell::number(static_cast<double>(sum.units));
            units.isBad = sum.units > rack.units;
            table.rows.push_back(
                {TableCell::words(rack.name()), TableCell::words(rack.room),
                 TableCell::number(static_cast<double>(sum.boxes.size())), units,
                 TableCell::number(static_cast<double>(rack.units)),
                 TableCell::number(inWatts(sum.typical)), most,
                 rack.power ? TableCell::number(inWatts(*rack.power)) : TableCell::words("none"),
                 TableCell::number(inKilograms(sum.mass))});
        }
        output_.tables.push_back(std::move(table));
    }

    void addChart() {
        Series series{"rack.power", here_.site, "Maximum", "count", "W", {}, {}};
        series.kind = SeriesKind::Bars;
        series.chart = "rack.power";
        series.title = "Power by rack";
        series.xLabel = "rack";
        series.yLabel = "power";
        series.metric = "rack.power.max";
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            if (!sums_[i].boxes.empty()) {
                series.x.push_back(static_cast<double>(series.x.size()));
                series.y.push_back(inWatts(sums_[i].most));
                series.labels.push_back(rackAt(i).name());
            }
        }
        output_.series.push_back(std::move(series));
    }

    const Standing& standing_;
    const SiteStanding& here_;
    PassOutput& output_;
    std::span<const RackSum> sums_; // of the site's racks
};

} // namespace

void siteRacks(const PassInput& input, PassOutput& output) {
    if (input.soFar.plant == nullptr) {
        return;
    }
    const Standing& standing = input.soFar.plant->standing;
    const std::vector<RackSum> sums = rackSums(standing);
    for (const SiteStanding& here : standing.sites) {
        SiteRacks(standing, here,
                  std::span(sums).subspan(here.firstRack, here.endRack - here.firstRack), output)
            .run();
    }
}

} // namespace weft
