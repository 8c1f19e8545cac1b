// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/flows/random_sites.hpp"

#include <random>

namespace weft::test {

Design twoSites() {
    Design design = emptyDesign("two");
    design.sites = std::vector<Site>{{"a", "A", SiteKind::DataCentre, {}, {}, {}},
                                     {"b", "B", SiteKind::DataCentre, {}, {}, {}}};
    WanLink line{"line", "Line", "a", "b", "", gbps(1), 1, kilometres(100)};
    design.wans.write().push_back(line);
    return design;
}

Design randomSites(std::uint64_t seed, std::size_t sites, std::size_t flows) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> unit(0, 1);
    Design design = emptyDesign("random");
    design.sites.write().clear();
    const auto id = [](const char* stem, std::size_t i) { return stem + std::to_string(i); };
    for (std::size_t i = 0; i < sites; ++i) {
        design.sites.write().push_back({id("s", i),
                                        "",
                                        static_cast<SiteKind>(random() % 5),
                                        {},
                                        {},
                                        {},
                                        GeoPoint{40 + 10 * unit(random), 20 * unit(random)}});
        design.gateways.write().push_back({id("g", i), "", id("s", i), "", 2, 1,
                                           gbps(1 + 20 * unit(random)), gbps(10 * unit(random)),
                                           microseconds(50), random() % 2 == 0});
    }
    const auto any = [&] { return random() % sites; };
    for (std::size_t i = 0; i < sites * 2; ++i) {
        const std::size_t a = any(), b = any();
        if (a == b) {
            continue;
        }
        WanLink link{id("w", i),
                     "",
                     id("s", a),
                     id("s", b),
                     "",
                     gbps(1 + 9 * unit(random)),
                     static_cast<std::int64_t>(1 + random() % 3),
                     random() % 2 == 0 ? Length() : kilometres(1 + 500 * unit(random))};
        link.terms.gatewayA = random() % 2 == 0 ? id("g", a) : "";
        link.terms.gatewayB = random() % 2 == 0 ? id("g", b) : "";
        link.terms.diversity = static_cast<Diversity>(random() % 2);
        link.terms.encryption = static_cast<Encryption>(random() % 3);
        link.terms.availability = 0.9 + 0.0999 * unit(random);
        link.terms.perMonth =
            Money::fromMicros(static_cast<std::int64_t>(random() % 1'000'000'000));
        link.terms.perGb = Money::fromMicros(20'000);
        design.wans.write().push_back(std::move(link));
    }
    for (std::size_t i = 0; i + 1 < design.wans->size(); i += 3) {
        design.riskGroups.write().push_back(
            {id("r", i), "", {id("w", i)}, seconds(1e7), seconds(1e5)});
        if (design.wan(id("w", i)) == nullptr) {
            design.riskGroups.write().back().members.clear();
        }
        if (design.wan(id("w", i + 1)) != nullptr) {
            design.riskGroups.write().back().members.push_back(id("w", i + 1));
        }
    }
    for (std::size_t i = 0; i < flows; ++i) {
        Flow flow;
        flow.id = id("f", i);
        flow.kind = static_cast<FlowKind>(random() % 9);
        flow.from = id("s", any());
        flow.to = id("s", any());
        flow.count = static_cast<std::int64_t>(1 + random() % 3);
        if (random() % 3 != 0) {
            flow.rate = mbps(1 + 5000 * unit(random) / static_cast<double>(flows));
        } else {
            flow.volume = gigabytes(unit(random));
            flow.period = seconds(3600);
            flow.deadline = seconds(600);
        }
        if (random() % 2 == 0) {
            flow.message = kibibytes(1 + 64 * unit(random));
            flow.reply = bytes(500);
            flow.budget = milliseconds(1 + 20 * unit(random));
            flow.processing = milliseconds(unit(random));
        }
        design.flows.write().push_back(std::move(flow));
    }
    return design;
}

} // namespace weft::test
