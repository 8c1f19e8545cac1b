// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/glossary_finder.hpp"

#include "core/analysis/analysis.hpp"
#include "core/design/templates.hpp"

namespace weft::ui {

void GlossaryFinder::find(const Catalog& catalog) {
    start([this, catalog](const Run& run) {
        AnalysisOptions options;
        options.stop = run.stop();
        Glossary glossary;
        const std::vector<Template> shipped = listTemplates();
        std::vector<Analysis> answered;
        const auto add = [&](const Analysis& analysis) {
            gather(glossary, analysis.metrics);
            run.post([this, glossary] { emit found(glossary); });
        };
        for (const Template& each : shipped) {
            answered.push_back(
                analyse(each.design, catalog.withPinned(*each.design.parts), options));
            if (run.stop().stop_requested()) {
                return;
            }
            add(answered.back());
        }
        for (std::size_t i = 0; i < shipped.size(); ++i) {
            const Analysis whole = deepen(answered[i], shipped[i].design,
                                          catalog.withPinned(*shipped[i].design.parts), options);
            if (run.stop().stop_requested()) {
                return;
            }
            add(whole);
        }
    });
}

} // namespace weft::ui
