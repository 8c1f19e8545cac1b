// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/analysis_json.hpp"

#include "core/base/json.hpp"

namespace weft {

namespace {

constexpr int kDeepestWhy =
    16; // terms explain terms; no real chain is longer, and a loop would end here

Json toJson(const Term& term) {
    Json json = {
        {"name", term.name}, {"value", term.value}, {"unit", term.unit}, {"origin", term.origin}};
    if (!term.meaning.empty()) {
        json["meaning"] = term.meaning;
    }
    if (!term.metric.empty()) {
        json["metric"] = term.metric;
    }
    return json;
}

Json toJson(const Metric& metric) {
    Json json = {{"id", metric.id},
                 {"scope", metric.scope},
                 {"value", metric.value},
                 {"unit", metric.unit},
                 {"method", toString(metric.method)},
                 {"formula", metric.expression},
                 {"meaning", metric.meaning},
                 {"terms", Json::array()},
                 {"sources", metric.sources}};
    for (const Term& term : metric.terms) {
        json["terms"].push_back(toJson(term));
    }
    if (!metric.witness.empty()) {
        json["witness"] = metric.witness;
    }
    return json;
}

Json toJson(const Finding& finding) {
    Json json = {{"id", finding.id},
                 {"severity", toString(finding.severity)},
                 {"scope", finding.scope},
                 {"message", finding.message},
                 {"value", finding.value ? Json(*finding.value) : Json()},
                 {"limit", finding.limit ? Json(*finding.limit) : Json()},
                 {"unit", finding.unit},
                 {"fixes", Json::array()}};
    for (const Fix& fix : finding.fixes) {
        json["fixes"].push_back({{"label", fix.label}});
    }
    return json;
}

Json tree(const Analysis& analysis, const Metric& metric, int depth) {
    Json json = toJson(metric);
    for (std::size_t i = 0; i < metric.terms.size() && depth < kDeepestWhy; ++i) {
        const Term& term = metric.terms[i];
        const Metric* next =
            term.metric.empty()
                ? nullptr
                : analysis.find(term.metric,
                                term.metricScope.empty() ? metric.scope : term.metricScope);
        if (next != nullptr) {
            json["terms"][i]["why"] = tree(analysis, *next, depth + 1);
        }
    }
    return json;
}

std::string dumped(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string analysisJson(const Design& design, const Analysis& analysis,
                         const std::string& scenario) {
    Json json = {{"format", 1},
                 {"design", design.name},
                 {"scenario", scenario},
                 {"metrics", Json::array()},
                 {"findings", Json::array()}};
    for (const Metric& metric : analysis.metrics) {
        json["metrics"].push_back(toJson(metric));
    }
    for (const Finding& finding : analysis.findings) {
        json["findings"].push_back(toJson(finding));
    }
    return dumped(json);
}

std::string whyJson(const Analysis& analysis, const Metric& metric) {
    return dumped(tree(analysis, metric, 0));
}

} // namespace weft
