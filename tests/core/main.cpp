// SPDX-License-Identifier: GPL-3.0-or-later
// The engine keeps its own decimal point whatever the process's locale: the whole suite runs once
// more under each locale that ctest names in WEFT_TEST_LOCALE.
#include <gtest/gtest.h>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    setenv("LOCPATH", WEFT_LOCALE_FOLDER, 0);
    if (const char* name = std::getenv("WEFT_TEST_LOCALE")) {
        if (std::setlocale(LC_ALL, name) == nullptr) {
            std::fprintf(stderr, "no locale %s on this machine (Debian: package locales)\n", name);
            return 1;
        }
        std::locale::global(std::locale(name));
    }
    return RUN_ALL_TESTS();
}
