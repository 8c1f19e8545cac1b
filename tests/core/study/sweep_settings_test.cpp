// SPDX-License-Identifier: GPL-3.0-or-later
// What a sweep is offered can be swept: every path applies with every value suggested for it.
#include "core/catalog/seeds.hpp"
#include "core/design/templates.hpp"
#include "core/study/sweep.hpp"
#include "core/study/sweep_settings.hpp"

#include <gtest/gtest.h>

#include <set>

namespace weft::test {
namespace {

TEST(SweepSettings, EveryValueSuggestedAppliesInEveryTemplate) {
    for (const Template& sample : listTemplates()) {
        SCOPED_TRACE(sample.id);
        std::set<std::string> paths;
        std::size_t suggested = 0;
        for (const SweepSetting& setting : sweepSettings(sample.design)) {
            SCOPED_TRACE(setting.path);
            EXPECT_TRUE(paths.insert(setting.path).second) << "offered twice";
            if (setting.values.empty()) {
                continue;
            }
            ++suggested;
            const Result<SweepAxis> axis = parseAxis(setting.path + "=" + setting.values);
            ASSERT_TRUE(axis) << axis.error().toString();
            const SweepPlan plan{{*axis}, {}};
            for (std::int64_t i = 0; i < plan.points(); ++i) {
                const Result<Design> made = designAt(sample.design, plan, i);
                EXPECT_TRUE(made) << made.error().toString();
            }
        }
        EXPECT_GT(suggested, 10U);
    }
}

// What is said now is a value of the setting that changes nothing.
TEST(SweepSettings, WhatIsSaidNowChangesNothing) {
    for (const Template& sample : listTemplates()) {
        for (const FabricIntent& fabric : *sample.design.fabrics) {
            for (const SweepSetting& setting : sweepSettings(sample.design)) {
                if (setting.item == fabric.id && fabric.params.contains(setting.name)) {
                    const SweepPlan plan{{{setting.path, {setting.now}}}, {}};
                    const Result<Design> made = designAt(sample.design, plan, 0);
                    ASSERT_TRUE(made) << setting.path;
                    EXPECT_EQ(*made, sample.design) << setting.path << "=" << setting.now;
                }
            }
        }
    }
}

} // namespace
} // namespace weft::test
