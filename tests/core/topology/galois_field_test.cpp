// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/topology/galois_field.hpp"

#include <set>

namespace weft {
namespace {

TEST(GaloisField, HoldsTheLawsOfAField) {
    for (const std::int64_t q : {2, 3, 4, 5, 7, 8, 9, 16, 25, 27}) {
        const auto field = GaloisField::of(q);
        ASSERT_TRUE(field.has_value()) << q;
        for (std::int64_t a = 0; a < q; ++a) {
            std::set<std::int64_t> sums, products;
            for (std::int64_t b = 0; b < q; ++b) {
                EXPECT_EQ(field->add(a, b), field->add(b, a));
                EXPECT_EQ(field->multiply(a, b), field->multiply(b, a));
                sums.insert(field->add(a, b));
                products.insert(field->multiply(a, b));
                for (std::int64_t c = 0; c < q; ++c) {
                    ASSERT_EQ(field->multiply(a, field->add(b, c)),
                              field->add(field->multiply(a, b), field->multiply(a, c)))
                        << q;
                    ASSERT_EQ(field->multiply(a, field->multiply(b, c)),
                              field->multiply(field->multiply(a, b), c))
                        << q;
                }
            }
            EXPECT_EQ(sums.size(), static_cast<std::size_t>(q));
            EXPECT_EQ(products.size(), a == 0 ? 1U : static_cast<std::size_t>(q));
            EXPECT_EQ(field->multiply(a, 1), a);
            EXPECT_EQ(field->add(a, 0), a);
        }
    }
}

TEST(GaloisField, OnlyPrimePowers) {
    const std::set<std::int64_t> powers = {2,  3,  4,  5,  7,  8,  9,  11, 13,
                                           16, 17, 19, 23, 25, 27, 29, 31, 32};
    for (std::int64_t q = -1; q <= 32; ++q) {
        EXPECT_EQ(primeOf(q).has_value(), powers.contains(q)) << q;
        EXPECT_EQ(GaloisField::of(q).has_value(), powers.contains(q)) << q;
    }
    EXPECT_FALSE(GaloisField::of(std::int64_t{1} << 40).has_value());
}

} // namespace
} // namespace weft
