// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/panels/fixture.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/theme/appearance.hpp"

namespace weft::ui {

class WindowTest : public PanelTest {
protected:
    Appearance appearance;
    MainWindow window{store, document, selection, appearance};

    void SetUp() override {
        window.resize(1280, 800);
        window.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    }
};

} // namespace weft::ui
