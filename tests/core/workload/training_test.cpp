// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calc/training_traffic.hpp"
#include "core/workload/table.hpp"
#include "core/workload/training_search.hpp"
#include "tests/core/analysis/explained.hpp"
#include "tests/core/topology/build.hpp"

#include <fmt/format.h>

#include <ctime>

namespace weft {
namespace {

Design cluster(std::vector<std::string> settings = {"servers=128", "server=nvidia-dgx-h100",
                                                    "leaf=nvidia-qm9700", "spine=nvidia-qm9700"},
               Params params = {}) {
    auto design =
        designFromTopology(*findTopology("rail-optimised"), settings, test::seedCatalog());
    EXPECT_TRUE(design);
    const auto with =
        weft::apply(*design, PutWorkload{{"run", "Run", "training", "compute", std::move(params)}});
    EXPECT_TRUE(with);
    return *with;
}

double value(const Analysis& analysis, std::string_view id) {
    const Metric* metric = analysis.find(id, "run");
    EXPECT_NE(metric, nullptr) << id;
    return metric != nullptr ? metric->value : 0;
}

TEST(Models, HaveTheirPublishedSizes) {
    const auto sizes = [](std::string_view id) { return weightsOf(*findModel(id)); };
    EXPECT_NEAR(sizes("gpt-3-175b").total / 175e9, 1, 0.005);
    EXPECT_NEAR(sizes("llama-3-8b").total / 8.03e9, 1, 0.001);
    EXPECT_NEAR(sizes("llama-3-70b").total / 70.55e9, 1, 0.001);
    EXPECT_NEAR(sizes("llama-3-405b").total / 405.85e9, 1, 0.001);
    EXPECT_NEAR(sizes("mixtral-8x7b").total / 46.7e9, 1, 0.001);
    EXPECT_NEAR(sizes("deepseek-v3").total / 671e9, 1, 0.001);
    const auto active = [&](std::string_view id) {
        return sizes(id).activeInner + sizes(id).embeddings / 2;
    };
    EXPECT_NEAR(active("mixtral-8x7b") / 12.9e9, 1, 0.02);
    EXPECT_NEAR(active("deepseek-v3") / 37e9, 1, 0.02);
    EXPECT_EQ(findModel("gpt-5"), nullptr);
}

// What the step computes against Megatron-LM's closed forms, for a model of their kind.
TEST(TrainingStep, ComputesAsManyOperationsAsPublished) {
    for (const auto& [recompute, kind] :
         {std::pair("none", Recompute::None), std::pair("selective", Recompute::Selective),
          std::pair("full", Recompute::Full)}) {
        const Analysis analysis = analyse(cluster({"servers=128", "server=nvidia-dgx-h100"},
                                                  {{"model", "gpt-3-175b"},
                                                   {"recompute", recompute},
                                                   {"tensor", std::int64_t{8}},
                                                   {"pipeline", std::int64_t{8}},
                                                   {"global-batch", std::int64_t{1536}}}),
                                          test::seedCatalog());
        const Transformer gpt3{96, 12288, 50257, 2048};
        EXPECT_NEAR(value(analysis, "workload.step.hardware_flops") /
                        hardwareFlops(gpt3, 1536, kind),
                    1, 1e-9);
        EXPECT_NEAR(value(analysis, "workload.step.flops") / modelFlops(gpt3, 1536), 1, 1e-9);
        test::expectExplained(analysis);
    }
}

// 1,024 H100 in 128 servers, tensor 8, pipeline 8, data 16: bytes and waits one by one, on paper.
TEST(TrainingStep, SendsWhatEachKindOfParallelismMust) {
    const Analysis analysis = analyse(cluster({"servers=128", "server=nvidia-dgx-h100",
                                               "leaf=nvidia-qm9700", "spine=nvidia-qm9700"},
                                              {{"model", "gpt-3-175b"},
                                               {"tensor", std::int64_t{8}},
                                               {"pipeline", std::int64_t{8}},
                                               {"micro-batch", std::int64_t{1}},
                                               {"global-batch", std::int64_t{1024}},
                                               {"zero", "none"}}),
                                      test::seedCatalog());
    const double bsh = 2048.0 * 12288 * 2; // bytes of a micro-batch's activations
    // 12 layers × 64 micro-batches × 8 collectives of 7/8.
    EXPECT_NEAR(value(analysis, "workload.comm.tensor.bytes"), 12 * 64 * 8 * 7.0 / 8 * bsh, 1);
    // Forward and back, an eighth each (Qian et al. 2024, table 3: 6.3 MB).
    EXPECT_NEAR(value(analysis, "workload.comm.pipeline.bytes"), 2 * 64 * bsh / 8, 1);
    const double parameters = value(analysis, "workload.model.parameters");
    const DataParallelBytes replicas = dataParallelBytes(parameters, 8, 8, 16, 2);
    EXPECT_NEAR(value(analysis, "workload.comm.data.bytes"), inBytes(replicas.onWire), 1);
    EXPECT_EQ(value(analysis, "workload.comm.context.bytes"), 0);
    // Tensor parallelism stays on NVLink at 450 GB/s: seven steps and 7/8 of bsh, by Simple of 3.4
    // µs a step or by LL128 of 1.9 µs at 92 % of the bandwidth.
    const double wire = 7.0 / 8 * bsh / 450e9;
    EXPECT_NEAR(value(analysis, "workload.comm.tensor.time"),
                12 * 64 * 8 * std::min(7 * 3.4e-6 + wire, 7 * 1.9e-6 + wire / 0.92), 1e-6);
    EXPECT_NEAR(value(analysis, "workload.step.bubble"),
                7.0 / 64 *
                    (value(analysis, "workload.step.compute") +
                     value(analysis, "workload.comm.tensor.exposed") +
                     value(analysis, "workload.comm.pipeline.exposed")),
                1e-9);
    EXPECT_GT(value(analysis, "workload.mfu"), 0.25);
    EXPECT_LT(value(analysis, "workload.mfu"), 0.55);
    EXPECT_NEAR(value(analysis, "workload.idle_cost"),
                1024 * 2.5 * (1 - value(analysis, "workload.utilisation")), 1e-9);
    test::expectExplained(analysis);
}

TEST(TrainingStep, AnExpertModelTradesWithItsExperts) {
    const Analysis analysis = analyse(cluster({"servers=128", "server=nvidia-dgx-h100",
                                               "leaf=nvidia-qm9700", "spine=nvidia-qm9700"},
                                              {{"model", "mixtral-8x7b"},
                                               {"sequence", std::int64_t{4096}},
                                               {"tensor", std::int64_t{1}},
                                               {"pipeline", std::int64_t{1}},
                                               {"expert", std::int64_t{8}},
                                               {"global-batch", std::int64_t{1024}}}),
                                      test::seedCatalog());
    // 32 layers, dispatch and combine both ways, one micro-batch: 7/8 of 2 copies of 4,096 tokens.
    EXPECT_NEAR(value(analysis, "workload.comm.expert.bytes"),
                32 * 4 * 7.0 / 8 * 2 * 4096 * 4096 * 2, 1);
    EXPECT_GT(value(analysis, "workload.comm.expert.time"), 0);
    test::expectExplained(analysis);
}

TEST(TrainingStep, FindsWhatDoesNotFitOrMultiply) {
    const auto findings = [](Params params) {
        std::string text;
        for (const Finding& finding :
             analyse(cluster({"servers=128", "server=nvidia-dgx-h100"}, std::move(params)),
                     test::seedCatalog())
                 .findings) {
            if (finding.scope == "run") {
                text += finding.id + ": " + finding.message + "\n";
            }
        }
        return text;
    };
    EXPECT_THAT(findings({{"model", "llama-3-405b"},
                          {"tensor", std::int64_t{1}},
                          {"pipeline", std::int64_t{1}}}),
                testing::HasSubstr("workload.memory.exceeded"));
    EXPECT_THAT(findings({{"tensor", std::int64_t{3}}}),
                testing::HasSubstr("1024 accelerators do not divide into tensor 3"));
    EXPECT_THAT(findings({{"tensor", std::int64_t{8}},
                          {"pipeline", std::int64_t{2}},
                          {"global-batch", std::int64_t{100}}}),
                testing::HasSubstr("100 sequences do not divide into data 64"));
    EXPECT_THAT(findings({{"heads", std::int64_t{7}}}), testing::HasSubstr("7 heads"));
    EXPECT_THAT(findings({{"layer", std::int64_t{7}}}), testing::HasSubstr("Did you mean layers?"));
    EXPECT_THAT(findings({{"ranks", std::int64_t{4}}}), testing::HasSubstr("whole servers of 8"));
    EXPECT_EQ(findings({}), "");
}

// Less network never trains faster.
TEST(TrainingStep, LawsOfTheNetwork) {
    const auto time = [](const char* oversubscription, const char* routing) {
        const Analysis analysis =
            analyse(cluster({"servers=128", "server=nvidia-dgx-h100", oversubscription},
                            {{"model", "llama-3-8b"},
                             {"tensor", std::int64_t{1}},
                             {"pipeline", std::int64_t{1}},
                             {"zero", "zero-3"},
                             {"routing", routing},
                             {"overlap-data", 0.0},
                             {"placement", "spread"}}),
                    test::seedCatalog());
        return value(analysis, "workload.step.time");
    };
    const double wide = time("oversubscription=1", "ideal");
    EXPECT_GT(time("oversubscription=8", "ideal"), wide);
    EXPECT_GE(time("oversubscription=1", "ecmp"), wide);
}

struct SearchBench {
    Design design = cluster();
    Analysis analysis = analyse(design, test::seedCatalog());
    BuiltFabric built{&design.fabrics->front(), &analysis.fabrics.front().works(),
                      &analysis.fabrics.front().shape->graph,
                      &*analysis.fabrics.front().shape->clos};
    WorkloadInput input{design.workloads->front(),
                        design.workloads->front().id,
                        design,
                        test::seedCatalog(),
                        {&built, 1},
                        &built,
                        {}};
};

TEST(PlanSearch, ListsTheTenBestWithinFiveSeconds) {
    SearchBench bench;
    auto run = TrainingRun::of(bench.input, kTraining);
    ASSERT_TRUE(run) << run.error().toString();
    const std::clock_t begin = std::clock();
    double last = 0;
    const auto found = searchPlans(*run, 10, {}, [&](double share) {
        EXPECT_GE(share, last);
        last = share;
    });
    EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, 5);
    ASSERT_TRUE(found);
    EXPECT_EQ(last, 1);
    ASSERT_EQ(found->best.size(), 10U);
    EXPECT_GT(found->fitting, 10);
    EXPECT_LT(found->fitting, found->tried);
    Duration before;
    for (const RankedPlan& each : found->best) {
        EXPECT_GE(each.step.time, before);
        before = each.step.time;
        EXPECT_LE(each.memory.total(), run->job().accelerator.memory);
        EXPECT_TRUE(checkPlan(each.plan, run->job().model));
    }
    // The best is no worse than the plan as sized, if that fits.
    const TrainingStep sized =
        trainingStep(run->job().plan, run->job().model, run->job().accelerator, run->job().overlap,
                     run->network());
    EXPECT_LE(found->best.front().step.time, sized.time);
    RecordProperty("tried", fmt::format("{}", found->tried));
}

TEST(PlanSearch, StopsWhenAsked) {
    SearchBench bench;
    auto run = TrainingRun::of(bench.input, kTraining);
    ASSERT_TRUE(run);
    std::stop_source stop;
    const auto found =
        searchPlans(*run, 10, stop.get_token(), [&](double) { stop.request_stop(); });
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace weft
