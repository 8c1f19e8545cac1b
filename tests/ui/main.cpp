// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.hpp"

#include <clocale>

#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // QApplication takes the user's
    QLocale::setDefault(QLocale::c());
    // Settings and crash journals of the tests are nobody's else.
    QTemporaryDir home;
    QApplication::setOrganizationName(QStringLiteral("weft-tests"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    qputenv("WEFT_STATE_DIR", home.filePath(QStringLiteral("state")).toUtf8());
    weft::ui::loadFonts();
    return RUN_ALL_TESTS();
}
