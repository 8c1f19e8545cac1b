// SPDX-License-Identifier: GPL-3.0-or-later
// The slides of a deck, one function each, in the order they are shown. Each adds as many slides as
// it needs, none where it has nothing to say.
#pragma once

#include "ui/deck/deck.hpp"
#include "ui/deck/slide_layout.hpp"

namespace weft::ui {

using Designs = std::span<const WhatIf>;

void addCover(Deck& deck, Designs designs);
void addQuestion(Deck& deck, Designs designs, Designs leftOut);
void addDesigns(Deck& deck, Designs designs);
void addFigures(Deck& deck, Designs designs, std::size_t leftOut); // so many more what-ifs
void addReasons(Deck& deck, Designs designs);
void addCost(Deck& deck, Designs designs);
void addRisks(Deck& deck, Designs designs);
void addRoadmap(Deck& deck, Designs designs);
void addRecommendation(Deck& deck, Designs designs);
void addMethod(Deck& deck, Designs designs);

// "What-ifs that are not in this deck: …", by name as far as a cell holds them.
QString leftOutWords(Designs leftOut);

// What a reader calls it; the first is the baseline.
QString nameOf(Designs designs, std::size_t design);

// The compared figures an executive is shown: of each one row, of the whole design where there is
// one, else of the headline fabric, else of the scope where the baseline is worst.
std::vector<ComparedFigure> chosenFigures(Designs designs, std::span<const std::string> only = {});
QString labelOf(Designs designs, const ComparedFigure& figure);
QString valueOf(const ComparedFigure& figure, std::size_t design, Designs designs);

// Figures as rows and designs as columns; at most four designs are beside each other.
constexpr std::size_t kMostColumns = 4;
TableBlock figureTable(Designs designs, const std::vector<ComparedFigure>& figures,
                       std::span<const std::size_t> columns);
// The baseline with each handful of the others.
std::vector<std::vector<std::size_t>> columnsOf(Designs designs, std::size_t most);

} // namespace weft::ui
