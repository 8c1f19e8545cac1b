// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/term_tree.hpp"

#include <algorithm>

namespace weft {

namespace {

constexpr std::string_view kUtilisation = "utilisation";
constexpr std::string_view kOfOne = "of one "; // what the bill says of the figure of a piece

} // namespace

std::string quantityOf(const Metric& metric, const Term& term) {
    if (!term.metric.empty()) {
        return {};
    }
    if (term.unit == "USD" && term.meaning.starts_with(kOfOne)) {
        return "price." + term.meaning.substr(kOfOne.size());
    }
    if (term.unit == "W") {
        return "power";
    }
    struct Rate {
        std::string_view metric, name, quantity;
    };
    constexpr Rate kRates[] = {{"site.", "pue", "pue"},
                               {"cost.energy", "price", "usd-per-kwh"},
                               {"cost.maintenance", "share", "maintenance"},
                               {"cost.rack_space", "price", "usd-per-rack-year"},
                               {"workload.", "y", "accelerator-hour"}};
    for (const Rate& rate : kRates) {
        if (term.name == rate.name && metric.id.starts_with(rate.metric)) {
            return std::string(rate.quantity);
        }
    }
    return {};
}

TermTree::TermTree(const Analysis& analysis, std::span<const SweepFigure> totals,
                   std::span<const std::string_view> quantities)
    : quantities_(quantities), used_(quantities.size(), false) {
    for (const SweepFigure& figure : totals) {
        Total total;
        if (const Metric* metric = analysis.find(figure.metric, figure.scope)) {
            total.isKnown = true;
            total.plain = total.base = metric->value;
            total.node = add(analysis, *metric);
        }
        totals_.push_back(total);
    }
    compute(std::vector<double>(quantities.size(), 1.0));
    for (Node& node : nodes_) {
        node.base = node.value;
    }
    for (Total& total : totals_) {
        total.base = total.node == kNone ? total.plain : nodes_[total.node].value;
    }
}

std::size_t TermTree::add(const Analysis& analysis, const Metric& metric) {
    if (const auto found = known_.find(&metric); found != known_.end()) {
        return found->second;
    }
    known_[&metric] = kNone; // a circle would end here
    const auto placeOf = [this](std::string_view quantity) {
        const auto found = std::find(quantities_.begin(), quantities_.end(), quantity);
        return found == quantities_.end() ? kNone
                                          : static_cast<std::size_t>(found - quantities_.begin());
    };
    std::vector<Input> inputs;
    std::vector<const Term*> terms;
    for (std::size_t i = 0; i < metric.terms.size(); ++i) {
        const Term& term = metric.terms[i];
        terms.push_back(&term);
        Input input{i, term.value, kNone, placeOf(quantityOf(metric, term))};
        if (!term.metric.empty()) {
            const Metric* behind = analysis.find(
                term.metric, term.metricScope.empty() ? metric.scope : term.metricScope);
            input.node = behind != nullptr ? add(analysis, *behind) : kNone;
        }
        if (input.node != kNone || input.quantity != kNone) {
            inputs.push_back(input);
        }
    }
    const std::size_t whole = metric.id == "workload.utilisation" ? placeOf(kUtilisation) : kNone;
    if (inputs.empty() && whole == kNone) {
        return kNone;
    }
    for (const Input& input : inputs) {
        if (input.quantity != kNone) {
            used_[input.quantity] = true;
        }
    }
    if (whole != kNone) {
        used_[whole] = true;
    }
    nodes_.push_back({Expression(metric.expression, terms), std::move(inputs), metric.value,
                      metric.value, whole});
    return known_[&metric] = nodes_.size() - 1;
}

void TermTree::compute(std::span<const double> factors) {
    for (Node& node : nodes_) {
        for (const Input& input : node.inputs) {
            double value = input.base;
            if (input.node != kNone) {
                const Node& behind = nodes_[input.node];
                // A term may hold what explains it in another unit.
                value = input.base == behind.base || behind.base == 0
                            ? behind.value
                            : input.base * (behind.value / behind.base);
            } else {
                value *= factors[input.quantity];
            }
            node.expression[input.term] = value;
        }
        node.value = node.expression.value();
        if (node.quantity != kNone) {
            node.value = std::min(1.0, node.value * factors[node.quantity]);
        }
    }
}

std::vector<double> TermTree::values(std::span<const double> factors) {
    compute(factors);
    std::vector<double> values;
    for (const Total& total : totals_) {
        // The formula's rounding is not the metric's: only what changes is the formula's.
        values.push_back(total.node == kNone
                             ? total.plain
                             : total.plain + (nodes_[total.node].value - total.base));
    }
    return values;
}

} // namespace weft
