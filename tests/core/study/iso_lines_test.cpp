// SPDX-License-Identifier: GPL-3.0-or-later
// Iso-lines against fields whose lines are known: planes, a saddle, a hill.
#include "core/study/iso_lines.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace weft::test {
namespace {

using Field = std::vector<std::optional<double>>;

Field fieldOf(std::size_t columns, std::size_t rows, double (*height)(double x, double y)) {
    Field field;
    for (std::size_t y = 0; y < rows; ++y) {
        for (std::size_t x = 0; x < columns; ++x) {
            field.emplace_back(height(static_cast<double>(x), static_cast<double>(y)));
        }
    }
    return field;
}

double lengthOf(const std::vector<IsoPiece>& pieces) {
    double length = 0;
    for (const IsoPiece& piece : pieces) {
        length += std::hypot(piece.x1 - piece.x0, piece.y1 - piece.y0);
    }
    return length;
}

// On a plane the line is straight: x + 2y = 5.5 over 9 × 5 cells runs from (0, 2.75) to (5.5, 0).
TEST(IsoLines, OnAPlaneAreStraightAndWhole) {
    const Field plane = fieldOf(9, 5, [](double x, double y) { return x + 2 * y; });
    const std::vector<IsoPiece> pieces = isoLine(plane, 9, 5.5);
    ASSERT_FALSE(pieces.empty());
    for (const IsoPiece& piece : pieces) {
        EXPECT_NEAR(piece.x0 + 2 * piece.y0, 5.5, 1e-12);
        EXPECT_NEAR(piece.x1 + 2 * piece.y1, 5.5, 1e-12);
    }
    EXPECT_NEAR(lengthOf(pieces), std::hypot(5.5, 2.75), 1e-9);
    EXPECT_TRUE(isoLine(plane, 9, -1).empty());
    EXPECT_TRUE(isoLine(plane, 9, 17).empty());
}

// A cone's line is a circle, which closes: every end is met by exactly one other.
TEST(IsoLines, RoundAHillClose) {
    const Field hill =
        fieldOf(41, 41, [](double x, double y) { return -std::hypot(x - 20, y - 20); });
    const std::vector<IsoPiece> pieces = isoLine(hill, 41, -12.3);
    EXPECT_NEAR(lengthOf(pieces), 2 * M_PI * 12.3, 0.02 * 2 * M_PI * 12.3);
    std::vector<std::pair<double, double>> ends;
    for (const IsoPiece& piece : pieces) {
        ends.emplace_back(piece.x0, piece.y0);
        ends.emplace_back(piece.x1, piece.y1);
    }
    for (const auto& end : ends) {
        EXPECT_EQ(std::count_if(ends.begin(), ends.end(),
                                [&](const auto& other) {
                                    return std::hypot(other.first - end.first,
                                                      other.second - end.second) < 1e-9;
                                }),
                  2);
    }
}

TEST(IsoLines, OfASaddleGoByTheMeanOfItsCorners) {
    // High at opposite corners. The mean is 5: above 4 the high corners hang together, and the
    // lines cut off the low ones; below 6 the other way round.
    const Field saddle = {10.0, 0.0, 0.0, 10.0};
    const auto cuts = [&](double level, double x, double y) {
        const std::vector<IsoPiece> pieces = isoLine(saddle, 2, level);
        EXPECT_EQ(pieces.size(), 2U);
        return std::any_of(pieces.begin(), pieces.end(), [&](const IsoPiece& piece) {
            return std::hypot((piece.x0 + piece.x1) / 2 - x, (piece.y0 + piece.y1) / 2 - y) < 0.4;
        });
    };
    EXPECT_TRUE(cuts(4, 1, 0) && cuts(4, 0, 1));
    EXPECT_TRUE(cuts(6, 0, 0) && cuts(6, 1, 1));
}

TEST(IsoLines, KeepAwayFromWhatIsNotKnown) {
    Field plane = fieldOf(5, 5, [](double x, double) { return x; });
    plane[12] = std::nullopt;
    plane[0] = std::numeric_limits<double>::quiet_NaN();
    for (const IsoPiece& piece : isoLine(plane, 5, 1.5)) {
        EXPECT_FALSE(std::min(piece.y0, piece.y1) >= 1 && std::max(piece.y0, piece.y1) <= 3)
            << "beside the hole";
    }
    EXPECT_NEAR(lengthOf(isoLine(plane, 5, 1.5)), 2, 1e-12);
    EXPECT_NEAR(lengthOf(isoLine(plane, 5, 3.5)), 4, 1e-12);
    EXPECT_TRUE(isoLine({}, 0, 1).empty());
    EXPECT_TRUE(isoLine({1.0, 2.0}, 2, 1.5).empty()) << "one row has no squares";
}

// Between two cells lies a crossing exactly where one is above the level and the other is not.
TEST(IsoLines, CrossEveryEdgeThatHasTheLevelBetweenItsEnds) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> height(0, 20);
    for (int round = 0; round < 200; ++round) {
        Field field(36);
        for (auto& cell : field) {
            cell = height(random);
        }
        const double level = height(random) + 0.5;
        std::size_t expected = 0; // inner edges are of two squares
        for (std::size_t y = 0; y < 6; ++y) {
            for (std::size_t x = 0; x < 6; ++x) {
                const bool above = *field[y * 6 + x] >= level;
                if (x < 5 && above != (*field[y * 6 + x + 1] >= level)) {
                    expected += y == 0 || y == 5 ? 1 : 2;
                }
                if (y < 5 && above != (*field[(y + 1) * 6 + x] >= level)) {
                    expected += x == 0 || x == 5 ? 1 : 2;
                }
            }
        }
        EXPECT_EQ(2 * isoLine(field, 6, level).size(), expected);
    }
}

} // namespace
} // namespace weft::test
