// SPDX-License-Identifier: GPL-3.0-or-later
// The executive deck of a document: the question, the designs side by side, what they are worth,
// why they differ, what they risk and cost, what is recommended, and how it was computed. Every
// number comes from the analyses given. Needs a QGuiApplication (offscreen will do).
#pragma once

#include "core/design/presentation.hpp"
#include "core/study/figures.hpp"
#include "ui/deck/slide.hpp"

namespace weft::ui {

constexpr std::size_t kMostDeckDesigns = 8; // the first; slides say which more there are

// `designs` begins with the baseline, whose presentation it is; never empty. Slides without
// anything to say are left out.
Deck makeDeck(std::span<const WhatIf> designs);

} // namespace weft::ui
