// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/deck_maker.hpp"

#include "ui/deck/deck.hpp"

namespace weft::ui {

void DeckMaker::make(const Design& baseline, const Catalog& catalog,
                     std::optional<DeckColours> colours) {
    Design shown = baseline;
    if (colours) {
        shown.presentation.write().colours = *colours;
    }
    start([this, shown, catalog](const Run& run) {
        AnalysisOptions options;
        options.stop = run.stop();
        options.progress = [&run](int percent, std::string_view what) { run.tell(percent, what); };
        for (const Depth depth : {Depth::Frame, Depth::Whole}) {
            const Result<std::vector<WhatIf>> all = whatIfs(shown, {}, catalog, depth, options);
            if (!all || run.stop().stop_requested()) {
                return; // none is named, so nothing can be unknown
            }
            run.post(
                [this, deck = std::make_shared<const Deck>(makeDeck(*all))] { emit made(deck); });
        }
    });
}

} // namespace weft::ui
