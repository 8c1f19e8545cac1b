// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of several designs side by side: which to show, which way is better, and who comes first
// by weighted goals.
#pragma once

#include "core/study/what_ifs.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class Better : std::uint8_t { Higher, Lower, Neither };

// A row of the table of figures that a comparison shows unasked.
struct FigureRow {
    std::string_view metric; // its id
    Better better;
};
std::span<const FigureRow> figureRows();  // in the order they are shown
Better betterOf(std::string_view metric); // Neither where the table does not say

// One metric of one scope over several designs.
struct ComparedFigure {
    std::string metric, scope, unit;
    Better better = Better::Neither;
    std::vector<std::optional<double>> values; // per design; unset where it has no such metric
};

// The table's figures, or all whose id begins with one of `prefixes`; in the order of the table,
// then of the scopes in the designs. Pairs (metric, scope) that no design has are left out.
std::vector<ComparedFigure> figures(std::span<const WhatIf> designs,
                                    std::span<const std::string> prefixes = {});

// What matters, and how much. A weight is 0 or more.
struct Goal {
    std::string metric, scope;
    double weight = 1;
};

// Per design a score from 0 to 1: the weighted mean over the goals of where its figure lies between
// the worst (0) and the best (1) of all designs. Figures that are equal everywhere count 1; a
// figure a design does not have counts 0 for it; goals on no known figure are left out.
std::vector<double> scores(std::span<const ComparedFigure> all, std::span<const Goal> goals,
                           std::size_t designs);

// Which designs no other beats: none is better in one of the two figures and at least as good in
// the other. False where a design lacks either.
std::vector<bool> frontier(const ComparedFigure& x, const ComparedFigure& y);

std::string_view toString(Better better); // "higher", "lower", "neither"

} // namespace weft
