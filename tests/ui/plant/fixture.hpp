// SPDX-License-Identifier: GPL-3.0-or-later
// A plant page in sight over an analysed document.
#pragma once

#include "tests/ui/panels/fixture.hpp"
#include "ui/plant/plant_page.hpp"

namespace weft::ui {

class PlantTest : public PanelTest {
protected:
    PlantPage page{document, selection};

    void showPage() {
        page.resize(1400, 800);
        page.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    }
};

} // namespace weft::ui
