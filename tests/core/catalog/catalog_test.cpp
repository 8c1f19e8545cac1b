// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weft {
namespace {

Part named(const std::string& id, const std::string& model, bool own = false) {
    Part part = emptyPart(PartKind::Nic);
    part.id = id;
    part.model = model;
    part.own = own;
    return part;
}

TEST(Catalog, FindsById) {
    const Catalog catalog({named("b", "B"), named("a", "A")}, {});
    ASSERT_NE(catalog.find("a"), nullptr);
    EXPECT_EQ(catalog.find("a")->model, "A");
    EXPECT_EQ(catalog.find("c"), nullptr);
    EXPECT_EQ(catalog.find(""), nullptr);
}

TEST(Catalog, OwnPartWinsOverSeedAndLaterOverEarlier) {
    const Catalog catalog(
        {named("a", "own", true), named("a", "seed"), named("b", "1"), named("b", "2")}, {});
    EXPECT_EQ(catalog.parts().size(), 2u);
    EXPECT_EQ(catalog.find("a")->model, "own");
    EXPECT_EQ(catalog.find("b")->model, "2");
}

TEST(Catalog, PinnedCopiesWinEvenOverOwnParts) {
    const Catalog catalog({named("a", "own", true), named("b", "seed")},
                          {{"s", "p", "d", "", Grade::A}});
    const Catalog pinned = catalog.withPinned({named("a", "pinned"), named("z", "new")});
    EXPECT_EQ(pinned.find("a")->model, "pinned");
    EXPECT_EQ(pinned.find("b")->model, "seed");
    EXPECT_EQ(pinned.find("z")->model, "new");
    EXPECT_NE(pinned.findSource("s"), nullptr);
    EXPECT_EQ(catalog.find("a")->model, "own"); // the first is untouched
}

TEST(Catalog, SuggestsTheNearestId) {
    const Catalog catalog = test::seeds().catalog();
    EXPECT_EQ(catalog.nearestId("nvidia-qm970"), "nvidia-qm9700");
    EXPECT_EQ(catalog.nearestId("QM9700"), "nvidia-qm9700");
    EXPECT_EQ(catalog.nearestId("something else entirely"), "");
}

TEST(Parts, WordsReadBack) {
    for (std::size_t i = 0; i < std::variant_size_v<decltype(Part::body)>; ++i) {
        const auto kind = static_cast<PartKind>(i);
        EXPECT_EQ(partKindFrom(toString(kind)), kind);
        EXPECT_EQ(emptyPart(kind).kind(), kind);
    }
    EXPECT_EQ(partKindFrom("router"), std::nullopt);
    EXPECT_EQ(toString(Grade::User), "own");
}

TEST(Parts, PortsServeEachWordOfTheirRole) {
    ServerPorts ports;
    ports.role = "storage/in-band";
    EXPECT_TRUE(serves(ports, "storage"));
    EXPECT_TRUE(serves(ports, "in-band"));
    EXPECT_TRUE(serves(ports, "storage/in-band"));
    EXPECT_FALSE(serves(ports, "band"));
    EXPECT_FALSE(serves(ports, "compute"));
}

} // namespace
} // namespace weft
