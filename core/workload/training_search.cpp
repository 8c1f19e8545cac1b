// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload/training_search.hpp"

#include <algorithm>

namespace weft {
namespace {

// 1, 2, 4, … and whatever is said besides, up to `most`.
std::vector<std::int64_t> powersUpTo(std::int64_t most, std::int64_t said) {
    std::vector<std::int64_t> values;
    for (std::int64_t value = 1; value <= most; value *= 2) {
        values.push_back(value);
    }
    if (said <= most && std::find(values.begin(), values.end(), said) == values.end()) {
        values.push_back(said);
    }
    return values;
}

class Search {
public:
    Search(TrainingRun& run, std::size_t most) : run_(run), job_(run.job()), most_(most) {}

    Result<PlanSearch> go(const std::stop_token& stop,
                          const std::function<void(double)>& progress) {
        // Beyond a server, tensor parallelism moves more than any fabric gives in time.
        const auto tensors = powersUpTo(run_.perServer(), job_.plan.tensor);
        const auto pipelines = powersUpTo(
            std::min(job_.plan.accelerators, static_cast<std::int64_t>(job_.model.layers)),
            job_.plan.pipeline);
        double done = 0;
        const double all = static_cast<double>(tensors.size() * pipelines.size());
        for (const std::int64_t tensor : tensors) {
            for (const std::int64_t pipeline : pipelines) {
                if (stop.stop_requested()) {
                    return fail(ErrorCode::Cancelled, "the search was cancelled");
                }
                TrainingPlan plan = job_.plan;
                plan.tensor = tensor;
                plan.pipeline = pipeline;
                tryContexts(plan);
                progress(++done / all);
            }
        }
        if (!run_.network().isConnected()) {
            return fail(ErrorCode::Usage,
                        "the fabric does not join all ranks that talk to each other, or is too "
                        "large to route all plans");
        }
        return std::move(found_);
    }

private:
    void tryContexts(TrainingPlan plan) {
        for (const std::int64_t context : powersUpTo(16, job_.plan.context)) {
            plan.context = context;
            const std::int64_t experts =
                job_.model.experts > 0 ? static_cast<std::int64_t>(job_.model.experts) : 1;
            for (const std::int64_t expert : powersUpTo(experts, job_.plan.expert)) {
                plan.expert = expert;
                for (const std::int64_t interleave :
                     powersUpTo(plan.pipeline > 1 ? 8 : 1, job_.plan.interleave)) {
                    plan.interleave = interleave;
                    tryBatches(plan);
                }
            }
        }
    }

    void tryBatches(TrainingPlan plan) {
        for (const std::int64_t microBatch : powersUpTo(8, job_.plan.microBatch)) {
            plan.microBatch = microBatch;
            if (!checkPlan(plan, job_.model)) {
                continue;
            }
            for (const int zero : {0, 1, 2, 3}) {
                plan.zero = zero;
                for (const Recompute recompute :
                     {Recompute::None, Recompute::Selective, Recompute::Full}) {
                    plan.recompute = recompute;
                    tryOne(plan);
                }
            }
        }
    }

    void tryOne(const TrainingPlan& plan) {
        ++found_.tried;
        const PlanMemory memory = planMemory(plan, job_.model);
        if (memory.total() > job_.accelerator.memory) {
            return;
        }
        ++found_.fitting;
        TrainingStep step =
            trainingStep(plan, job_.model, job_.accelerator, job_.overlap, run_.network());
        auto& best = found_.best;
        const auto place = std::upper_bound(
            best.begin(), best.end(), step.time,
            [](Duration time, const RankedPlan& each) { return time < each.step.time; });
        if (place == best.end() && best.size() >= most_) {
            return;
        }
        best.insert(place, {plan, std::move(step), memory});
        if (best.size() > most_) {
            best.pop_back();
        }
    }

    TrainingRun& run_;
    const TrainingJob& job_;
    const std::size_t most_;
    PlanSearch found_;
};

} // namespace

Result<PlanSearch> searchPlans(TrainingRun& run, std::size_t most, std::stop_token stop,
                               const std::function<void(double)>& progress) {
    return Search(run, most).go(stop, progress);
}

} // namespace weft
