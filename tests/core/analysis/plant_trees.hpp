// SPDX-License-Identifier: GPL-3.0-or-later
// An analysed design, and the law that every term which names a metric has its value.
#pragma once

#include "core/analysis/analysis.hpp"
#include "tests/core/plant/planned.hpp"

namespace weft::test {

struct Analysed {
    Design design;
    Analysis analysis;

    explicit Analysed(Design from)
        : design(std::move(from)), analysis(analyse(design, seedCatalog())) {}
    Analysed(std::string_view topology, const std::vector<std::string>& settings)
        : Analysed(designFromTopology(*findTopology(topology), settings, seedCatalog()).value()) {}

    const Metric& metric(std::string_view id, std::string_view scope) const {
        static const Metric none;
        const Metric* found = analysis.find(id, scope);
        EXPECT_NE(found, nullptr) << id << " of " << scope;
        return found != nullptr ? *found : none;
    }
    double value(std::string_view id, std::string_view scope) const {
        return metric(id, scope).value;
    }
    const Finding* finding(std::string_view id) const {
        for (const Finding& each : analysis.findings) {
            if (each.id == id) {
                return &each;
            }
        }
        return nullptr;
    }
    void expectTreesHold(std::string_view part) const {
        for (const Metric& each : analysis.metrics) {
            if (each.id.find(part) == std::string::npos) {
                continue;
            }
            for (const Term& term : each.terms) {
                if (!term.metric.empty()) {
                    const std::string& scope =
                        term.metricScope.empty() ? each.scope : term.metricScope;
                    EXPECT_DOUBLE_EQ(value(term.metric, scope), term.value)
                        << each.id << " of " << each.scope;
                }
            }
        }
    }
};

} // namespace weft::test
