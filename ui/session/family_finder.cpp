// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/family_finder.hpp"

namespace weft::ui {

void FamilyFinder::find(const FitWish& wish, const Catalog& catalog,
                        std::vector<std::string> metrics) {
    start([this, wish, catalog, metrics = std::move(metrics)](const Run& run) {
        AnalysisOptions options;
        options.stop = run.stop();
        options.only = metrics;
        options.progress = [&run](int percent, std::string_view what) { run.tell(percent, what); };
        for (const Depth depth : {Depth::Frame, Depth::Whole}) {
            auto made = std::make_shared<const std::vector<Family>>(
                families(wish, catalog, depth, options));
            if (run.stop().stop_requested()) {
                return;
            }
            run.post([this, made, whole = depth == Depth::Whole] { emit found(made, whole); });
        }
    });
}

} // namespace weft::ui
