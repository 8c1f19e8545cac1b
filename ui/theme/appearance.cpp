// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.hpp"

#include "ui/theme/fonts.hpp"
#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSettings>
#include <QStyleFactory>

namespace weft::ui {

namespace {

const QString kSetting = QStringLiteral("appearance/theme");
const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

// Qt 6.4 knows no colour scheme; the desktop portal does (1: dark; 0 and 2: light). Without a
// portal: light.
bool systemIsDark() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.interface()->isServiceRegistered(kPortal)) {
        return false;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings,
                                                       QStringLiteral("Read"));
    call << kGroup << kKey;
    const QDBusMessage reply = bus.call(call, QDBus::Block, 200);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) {
        return false;
    }
    QVariant value = reply.arguments().constFirst();
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt() == 1;
}

} // namespace

Appearance::Appearance(QObject* parent) : QObject(parent) {
    choice_ = fromWord(QSettings().value(kSetting).toString());
    QDBusConnection::sessionBus().connect(kPortal, kPortalPath, kPortalSettings,
                                          QStringLiteral("SettingChanged"), this,
                                          SLOT(portalSettingChanged(QString, QString)));
    apply();
}

ThemeChoice Appearance::fromWord(const QString& word) {
    return word == QLatin1String("dark")    ? ThemeChoice::Dark
           : word == QLatin1String("light") ? ThemeChoice::Light
                                            : ThemeChoice::System;
}

void Appearance::choose(ThemeChoice choice) {
    static const char* const kWords[] = {"system", "light", "dark"};
    QSettings().setValue(kSetting, QLatin1String(kWords[static_cast<int>(choice)]));
    overrideFor(choice);
}

void Appearance::overrideFor(ThemeChoice choice) {
    choice_ = choice;
    apply();
}

void Appearance::portalSettingChanged(const QString& group, const QString& key) {
    if (choice_ == ThemeChoice::System && group == kGroup && key == kKey) {
        apply();
    }
}

void Appearance::apply() {
    loadFonts();
    const bool dark =
        choice_ == ThemeChoice::Dark || (choice_ == ThemeChoice::System && systemIsDark());
    const Theme& theme = dark ? darkTheme() : lightTheme();
    if (QApplication::style()->objectName() != QLatin1String("fusion")) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    QApplication::setPalette(paletteOf(theme));
    QApplication::setFont(font(TextStyle::Body));
    qApp->setStyleSheet(styleSheetOf(theme));
    emit changed();
}

} // namespace weft::ui
