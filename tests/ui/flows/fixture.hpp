// SPDX-License-Identifier: GPL-3.0-or-later
// The smart-factory sample, analysed: three plants, a core and a cloud region with flows and zones.
#pragma once

#include "core/design/file.hpp"
#include "tests/ui/panels/fixture.hpp"
#include "ui/flows/flows.hpp"
#include "ui/paint/words.hpp"

namespace weft::ui {

class FlowsTest : public PanelTest {
protected:
    Flows tab{document, selection};

    void openTemplate(const char* name) {
        const Result<Design> design =
            loadDesign(std::string(WEFT_SOURCE_DIR "/resources/templates/") + name);
        ASSERT_TRUE(design) << design.error().toString();
        document.openCopy(*design, QStringLiteral("test"));
        waitForAnalysis();
    }
    void openFactory() { openTemplate("smart-factory.weft"); }
    void show() {
        tab.resize(1100, 340);
        tab.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&tab));
    }
    // Until the searches have answered too.
    void waitForWhole() {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return document.snapshot()->analysis.depth == Depth::Whole; }, 60000));
    }
    const WideReport& wide() const { return *document.snapshot()->analysis.wide; }
    const FlowOutcome& outcome(std::string_view id) const {
        const auto& flows = wide().flows;
        return *std::find_if(flows.begin(), flows.end(),
                             [&](const FlowOutcome& each) { return each.id == id; });
    }
};

} // namespace weft::ui
