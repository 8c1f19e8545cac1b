// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/what_if_finder.hpp"

namespace weft::ui {

void WhatIfFinder::find(const Design& design, const Catalog& catalog) {
    start([this, design, catalog](const Run& run) {
        AnalysisOptions options;
        options.stop = run.stop();
        options.progress = [&run](int percent, std::string_view what) { run.tell(percent, what); };
        for (const Depth depth : {Depth::Frame, Depth::Whole}) {
            Result<std::vector<WhatIf>> made = whatIfs(design, {}, catalog, depth, options);
            if (!made || run.stop().stop_requested()) {
                return; // none is named, so nothing can be unknown
            }
            run.post([this, all = std::make_shared<const std::vector<WhatIf>>(*std::move(made))] {
                emit found(all);
            });
        }
    });
}

} // namespace weft::ui
