// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/shapley.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace weft {
namespace {

struct Terms {
    std::vector<Term> terms;
    std::vector<const Term*> list() const {
        std::vector<const Term*> found;
        for (const Term& term : terms) {
            found.push_back(&term);
        }
        return found;
    }
};

Terms named(const std::vector<std::pair<std::string, double>>& values) {
    Terms made;
    for (const auto& [name, value] : values) {
        made.terms.push_back({name, value, "count", "here", {}, {}, {}});
    }
    return made;
}

// The definition: every order of changing the terms one by one, each as often.
std::vector<double> overAllOrders(const std::string& text, const Terms& from, const Terms& to) {
    std::vector<std::size_t> order(from.terms.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<double> shares(order.size(), 0);
    double orders = 0;
    do {
        Terms now = from;
        double before = evaluated(text, now.list());
        for (const std::size_t term : order) {
            now.terms[term].value = to.terms[term].value;
            const double after = evaluated(text, now.list());
            shares[term] += after - before;
            before = after;
        }
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    for (double& share : shares) {
        share /= orders;
    }
    return shares;
}

TEST(Shapley, OfAProductIsTheChangeTimesTheMean) {
    const Terms from = named({{"n", 16}, {"p", 30000}}), to = named({{"n", 32}, {"p", 20000}});
    const std::vector<double> shares = shapleyShares("n*p", from.list(), to.list());
    EXPECT_DOUBLE_EQ(shares[0], 16 * 25000.0);  // 16 more at the mean price
    EXPECT_DOUBLE_EQ(shares[1], -10000.0 * 24); // 10,000 less for the mean number
}

TEST(Shapley, IsTheMeanOverAllOrders) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> value(0.5, 9);
    for (const std::string text :
         {"a*b + c/d - e", "max(a, b*c) + d*e", "min(a, b, c, d, e)", "ceil(a*b)/floor(c + 1)*d^e",
          "2*(a - 1)*b + 2*(a - 1)/a*8e-9*c/d + 0*e"}) {
        for (int round = 0; round < 20; ++round) {
            Terms from, to;
            for (const char name : {'a', 'b', 'c', 'd', 'e'}) {
                from.terms.push_back({std::string(1, name), value(random), "", "", "", "", ""});
                to.terms.push_back({std::string(1, name), value(random), "", "", "", "", ""});
            }
            const auto found = shapleyShares(text, from.list(), to.list());
            const auto expected = overAllOrders(text, from, to);
            for (std::size_t i = 0; i < found.size(); ++i) {
                EXPECT_NEAR(found[i], expected[i], 1e-9 * (1 + std::abs(expected[i]))) << text;
            }
        }
    }
}

TEST(Shapley, BeyondTwelveTermsStillSharesAllOut) {
    std::string text = "t0";
    Terms from, to;
    for (int i = 0; i < 20; ++i) {
        const std::string name = "t" + std::to_string(i);
        from.terms.push_back({name, 1 + 0.1 * i, "", "", "", "", ""});
        to.terms.push_back({name, 1.5 + 0.05 * i, "", "", "", "", ""});
        text += i == 0 ? "" : "*" + name;
    }
    const auto shares = shapleyShares(text, from.list(), to.list());
    const double change = evaluated(text, to.list()) - evaluated(text, from.list());
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), change,
                1e-9 * std::abs(change));
}

TEST(Shapley, FormulasOfOneFormDifferInNamesAlone) {
    const Terms a = named({{"n1", 1}, {"p1", 2}}), b = named({{"n3", 1}, {"p3", 2}});
    EXPECT_EQ(withNumbers("n1*p1", a.list()), withNumbers("n3*p3", b.list()));
    EXPECT_NE(withNumbers("n1*p1", a.list()), withNumbers("n3 + p3", b.list()));
    EXPECT_TRUE(namesTerm("2*(n-1)*n1", "n1"));
    EXPECT_FALSE(namesTerm("2*(n-1)*n12", "n1"));
}

} // namespace
} // namespace weft
