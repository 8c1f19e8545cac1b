// SPDX-License-Identifier: GPL-3.0-or-later
// A plant page in sight over an analysed document.
#pragma once

#include "tests/ui/panels/fixture.hpp"
#include "ui/plant/plant_page.hpp"

namespace weft::ui {

class PlantTest : public PanelTest {
protected:
    PlantPage page{document, selection};

    // The shipped pod: several kinds of boxes, and policies of choosing optics that differ in cost.
    void openPod() {
        ASSERT_TRUE(document.openFile(
            QStringLiteral(WEFT_SOURCE_DIR "/resources/templates/dgx-superpod-h100-4su.weft")));
        waitForAnalysis();
    }
    void showPage() {
        page.resize(1400, 800);
        page.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    }
};

} // namespace weft::ui
