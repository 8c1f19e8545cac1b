// SPDX-License-Identifier: GPL-3.0-or-later
// Trials that every row of the topology table goes through.
#include "tests/core/topology/build.hpp"

#include <set>

namespace weft::test {
namespace {

class EveryTopology : public testing::TestWithParam<const Topology*> {};

TEST_P(EveryTopology, DefaultsParseAndStandInRange) {
    std::set<std::string_view> names;
    for (const ParamSpec& spec : GetParam()->params) {
        EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
        EXPECT_FALSE(spec.help.empty()) << spec.name;
        if (!spec.defaultText.empty()) {
            const auto value = parseParam(spec, spec.defaultText);
            ASSERT_TRUE(value.has_value()) << value.error().toString();
            EXPECT_TRUE(parseParam(spec, paramText(*value)).has_value()) << spec.name;
        }
    }
}

TEST_P(EveryTopology, BareFormExpandsToASoundFabric) {
    const auto built = tryExpand(GetParam()->id, {});
    ASSERT_TRUE(built.has_value()) << built.error().toString();
    checkInvariants(built->fabric);
    for (std::uint32_t i = 0; i < built->fabric.nodes.size(); ++i) {
        const std::string name = nodeName(built->fabric, NodeIndex(i));
        EXPECT_EQ(findNode(built->fabric, name), NodeIndex(i)) << name;
    }
}

TEST_P(EveryTopology, StarterIsSmallButNotNothing) {
    const auto design = starterFromTopology(*GetParam(), seedCatalog());
    ASSERT_TRUE(design.has_value()) << design.error().toString();
    const auto built = GetParam()->expand(design->fabrics->front(), {*design, seedCatalog()});
    ASSERT_TRUE(built.has_value()) << built.error().toString();
    EXPECT_GE(built->fabric.endpoints(), 2);
    EXPECT_LE(built->fabric.endpoints(), 5000);
    EXPECT_TRUE(built->findings.empty()) << built->findings.front().message;
    // What the window puts down must pass the checks of every edit.
    EXPECT_TRUE(weft::apply(*design, PutFabric{design->fabrics->front()}).has_value());
}

TEST_P(EveryTopology, EnormousCountsAreRefusedNotAllocated) {
    for (const ParamSpec& spec : GetParam()->params) {
        if (spec.kind != ParamKind::Count || spec.most < 1e9) {
            continue;
        }
        const auto built = tryExpand(GetParam()->id, {std::string(spec.name) + "=1000000000"});
        ASSERT_FALSE(built.has_value()) << spec.name;
        EXPECT_NE(built.error().message.find("more than"), std::string::npos)
            << built.error().message;
    }
}

TEST_P(EveryTopology, WrongParametersAreNamed) {
    const auto unknown = tryExpand(GetParam()->id, {"spinse=4"});
    ASSERT_FALSE(unknown.has_value());
    EXPECT_NE(unknown.error().message.find("spinse"), std::string::npos);
    for (const ParamSpec& spec : GetParam()->params) {
        if (spec.kind == ParamKind::Rate) {
            const auto naked = tryExpand(GetParam()->id, {std::string(spec.name) + "=400"});
            ASSERT_FALSE(naked.has_value()) << spec.name;
            EXPECT_EQ(naked.error().code, ErrorCode::Usage);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Table, EveryTopology,
                         testing::ValuesIn(topologies().begin(), topologies().end()),
                         [](const testing::TestParamInfo<const Topology*>& row) {
                             std::string name(row.param->id);
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace weft::test
