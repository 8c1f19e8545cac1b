// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/iso_lines.hpp"

#include <array>
#include <cmath>

namespace weft {

namespace {

struct Place {
    double x = 0, y = 0;
};

// One square between the middles of four cells. Corners and edges go round: edge i is from corner i
// to the next.
class Square {
public:
    Square(double x, double y, const std::array<double, 4>& heights, double level)
        : x_(x), y_(y), heights_(heights), level_(level) {}

    void addTo(std::vector<IsoPiece>& pieces) const {
        std::array<std::size_t, 4> crossed{};
        std::size_t count = 0;
        for (std::size_t edge = 0; edge < 4; ++edge) {
            if (isAbove(edge) != isAbove((edge + 1) % 4)) {
                crossed[count++] = edge;
            }
        }
        if (count == 2) {
            add(pieces, crossed[0], crossed[1]);
        } else if (count == 4) {
            // The middle belongs to the corners on its side of the level, and the lines cut off the
            // others: corner 0 where it is not on that side.
            const double middle = (heights_[0] + heights_[1] + heights_[2] + heights_[3]) / 4;
            const bool cutsFirst = (middle >= level_) != isAbove(0);
            add(pieces, 0, cutsFirst ? 3 : 1);
            add(pieces, 2, cutsFirst ? 1 : 3);
        }
    }

private:
    bool isAbove(std::size_t corner) const { return heights_[corner] >= level_; }

    Place corner(std::size_t i) const {
        return {x_ + (i == 1 || i == 2 ? 1 : 0), y_ + (i >= 2 ? 1 : 0)};
    }

    Place crossing(std::size_t edge) const {
        const std::size_t next = (edge + 1) % 4;
        const Place a = corner(edge), b = corner(next);
        const double share = (level_ - heights_[edge]) / (heights_[next] - heights_[edge]);
        return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    }

    void add(std::vector<IsoPiece>& pieces, std::size_t from, std::size_t to) const {
        const Place a = crossing(from), b = crossing(to);
        pieces.push_back({a.x, a.y, b.x, b.y});
    }

    double x_, y_;
    std::array<double, 4> heights_;
    double level_;
};

} // namespace

std::vector<IsoPiece> isoLine(const std::vector<std::optional<double>>& field, std::size_t columns,
                              double level) {
    std::vector<IsoPiece> pieces;
    const std::size_t rows = columns == 0 ? 0 : field.size() / columns;
    for (std::size_t y = 0; y + 1 < rows; ++y) {
        for (std::size_t x = 0; x + 1 < columns; ++x) {
            std::array<double, 4> heights{};
            bool isWhole = true;
            const std::array<std::size_t, 4> cells{y * columns + x, y * columns + x + 1,
                                                   (y + 1) * columns + x + 1,
                                                   (y + 1) * columns + x};
            for (std::size_t i = 0; i < 4; ++i) {
                const std::optional<double>& value = field[cells[i]];
                isWhole = isWhole && value && std::isfinite(*value);
                heights[i] = isWhole ? *value : 0;
            }
            if (isWhole) {
                Square(static_cast<double>(x), static_cast<double>(y), heights, level)
                    .addTo(pieces);
            }
        }
    }
    return pieces;
}

} // namespace weft
