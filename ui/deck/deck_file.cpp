// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/deck_file.hpp"

#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "ui/deck/deck.hpp"

namespace weft::ui {

namespace {

// The analyses take most of the time, so they get most of the bar.
constexpr double kAnalysed = 0.7;

Result<std::vector<WhatIf>> analysed(const Design& baseline, const Catalog& catalog,
                                     const ExportProgress& progress) {
    std::stop_source stop;
    AnalysisOptions options;
    options.stop = stop.get_token();
    options.progress = [&](int percent, std::string_view) {
        if (progress && !progress(kAnalysed * percent / 100)) {
            stop.request_stop();
        }
    };
    Result<std::vector<WhatIf>> all = whatIfs(baseline, {}, catalog, Depth::Whole, options);
    if (stop.stop_requested()) {
        return fail(ErrorCode::Cancelled, "The deck was given up");
    }
    return all;
}

} // namespace

Result<void> writeDeck(const Design& baseline, const Catalog& catalog, const std::string& path,
                       const ExportProgress& progress) {
    WEFT_TRY(const std::vector<WhatIf> designs, analysed(baseline, catalog, progress));
    const Deck deck = makeDeck(designs);
    const ExportProgress painting = [&](double share) {
        return !progress || progress(kAnalysed + (1 - kAnalysed) * share);
    };
    QByteArray bytes;
    if (lowered(path).ends_with(".pptx")) {
        WEFT_TRY(bytes, deckAsPptx(deck, painting));
    } else {
        bytes = deckAsPdf(deck, painting);
    }
    if (bytes.isEmpty()) {
        return fail(ErrorCode::Cancelled, "The deck was given up");
    }
    return saveAtomically(
        path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace weft::ui
