// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/verify.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weft {
namespace {

TEST(Verify, ShippedCatalogAgreesWithItself) {
    const Catalog catalog = test::seeds().catalog();
    ASSERT_GT(catalog.parts().size(), 500U); // an empty catalog agrees with anything
    for (const CatalogProblem& problem : verify(catalog)) {
        ADD_FAILURE() << problem.part << " " << problem.field << ": " << problem.message;
    }
}

TEST(Verify, FindsWhatIsPlanted) {
    Part part = test::ownSwitch();
    part.provenance = {Grade::A, {"nobody"}};
    part.fieldProvenance["asic"] = {Grade::B, {}};
    part.price.basis = PriceBasis::Band;
    part.price.band = "gone";
    auto& device = std::get<Switch>(part.body);
    device.powerMax = watts(-3);
    device.cages[0].formFactor = "QSFP-XX";
    device.cages[0].breakouts = {{5, gbps(100)}};
    std::vector<std::string> fields;
    for (const CatalogProblem& problem : verify(Catalog({part}, {}))) {
        fields.push_back(problem.field);
    }
    EXPECT_THAT(fields, testing::UnorderedElementsAre("cages", "", "asic", "power_max_w",
                                                      "price_band", "cages"));
}

} // namespace
} // namespace weft
