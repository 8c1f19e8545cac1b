// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_breakdown.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weft {
namespace {

struct Layer {
    std::string_view id, name, metric;
    Duration (*of)(const StepBar&);
};

template <Dimension dimension> Duration exposed(const StepBar& bar) {
    return bar.step->traffic[static_cast<std::size_t>(dimension)].exposed;
}

constexpr Layer kLayers[] = {
    {"compute", "compute", "workload.step.compute",
     [](const StepBar& bar) { return bar.step->compute; }},
    {"bubble", "pipeline bubble", "workload.step.bubble",
     [](const StepBar& bar) { return bar.step->bubble; }},
    {"tensor", "waiting: tensor", "workload.comm.tensor.exposed", exposed<Dimension::Tensor>},
    {"context", "waiting: context", "workload.comm.context.exposed", exposed<Dimension::Context>},
    {"expert", "waiting: expert", "workload.comm.expert.exposed", exposed<Dimension::Expert>},
    {"pipeline", "waiting: pipeline", "workload.comm.pipeline.exposed",
     exposed<Dimension::Pipeline>},
    {"data", "waiting: data", "workload.comm.data.exposed", exposed<Dimension::Data>},
    {"checkpoint", "checkpoints", "workload.step.checkpoint",
     [](const StepBar& bar) { return bar.checkpoint; }},
};

} // namespace

std::string planLabel(const TrainingPlan& plan) {
    constexpr std::string_view kRecomputed[] = {"keeps all", "recomputes attention",
                                                "recomputes all"};
    std::vector<std::string> parts;
    const auto say = [&](std::string_view word, std::int64_t count) {
        if (count > 1) {
            parts.push_back(fmt::format("{} {}", word, count));
        }
    };
    say("tensor", plan.tensor);
    say("pipeline", plan.pipeline);
    say("context", plan.context);
    say("expert", plan.expert);
    say("data", plan.data());
    say("interleave", plan.interleave);
    say("micro-batch", plan.microBatch);
    if (plan.zero > 0) {
        parts.push_back(fmt::format("ZeRO-{}", plan.zero));
    }
    parts.emplace_back(kRecomputed[static_cast<std::size_t>(plan.recompute)]);
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::vector<Series> stepBreakdown(std::string_view chart, const std::string& scope,
                                  std::span<const StepBar> bars) {
    std::vector<Series> all;
    for (const Layer& layer : kLayers) {
        Series series{fmt::format("{}.{}", chart, layer.id),
                      scope,
                      std::string(layer.name),
                      "count",
                      "s",
                      {},
                      {}};
        series.kind = SeriesKind::Stack;
        series.chart = chart;
        series.title = bars.size() == 1 ? "Where a step's time goes" : "The fastest plans that fit";
        series.xLabel = "plan";
        series.yLabel = "time of a step";
        series.metric = layer.metric;
        for (const StepBar& bar : bars) {
            series.x.push_back(static_cast<double>(series.x.size()));
            series.y.push_back(inSeconds(layer.of(bar)));
            series.labels.push_back(bar.label);
        }
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace weft
