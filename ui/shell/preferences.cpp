// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.hpp"

#include "core/catalog/store.hpp"
#include "ui/paint/words.hpp"
#include "ui/session/document.hpp"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

namespace weft::ui {

namespace {

const QString kLanguage = QStringLiteral("window/language");
const QString kCatalogFolder = QStringLiteral("catalog/folder");
const QString kKeepAfter = QStringLiteral("files/keep-edits-after-ms");
const QString kBytes = QStringLiteral("figures/bytes");
const QString kLengths = QStringLiteral("figures/lengths");
const QString kCurrency = QStringLiteral("figures/currency");
const QString kRate = QStringLiteral("figures/per-dollar/");

constexpr const char* kByteWords[] = {"either", "binary", "decimal"};
constexpr const char* kLengthWords[] = {"metric", "imperial"};

template <class Unit, std::size_t n>
Unit unitOf(const char* const (&words)[n], const QString& word, Unit usual) {
    const auto found = std::find(std::begin(words), std::end(words), word);
    return found == std::end(words) ? usual : static_cast<Unit>(found - std::begin(words));
}

} // namespace

Preferences Preferences::read() {
    const QSettings settings;
    Preferences read;
    read.language = settings.value(kLanguage).toString();
    read.catalogFolder = settings.value(kCatalogFolder).toString();
    const int wait = settings.value(kKeepAfter, int(read.keepEditsAfter.count())).toInt();
    read.keepEditsAfter = std::chrono::milliseconds(std::clamp(wait, 100, 600'000));
    read.units.bytes = unitOf(kByteWords, settings.value(kBytes).toString(), ByteUnits::Either);
    read.units.lengths =
        unitOf(kLengthWords, settings.value(kLengths).toString(), LengthUnits::Metric);
    const std::string currency = utf8(settings.value(kCurrency).toString());
    if (const double rate = rememberedRate(currency); rate > 0) {
        read.units.currency = currency;
        read.units.perDollar = rate;
    }
    return read;
}

void Preferences::keep() const {
    QSettings settings;
    settings.setValue(kLanguage, language);
    settings.setValue(kCatalogFolder, catalogFolder);
    settings.setValue(kKeepAfter, int(keepEditsAfter.count()));
    settings.setValue(kBytes, QLatin1String(kByteWords[static_cast<int>(units.bytes)]));
    settings.setValue(kLengths, QLatin1String(kLengthWords[static_cast<int>(units.lengths)]));
    settings.setValue(kCurrency, text(units.currency));
    if (units.currency != "USD") {
        settings.setValue(kRate + text(units.currency), units.perDollar);
    }
}

void Preferences::applyTo(Document& document) const {
    document.keepEditsAfter(keepEditsAfter);
    if (!(ui::figureUnits() == units)) {
        setFigureUnits(units);
        document.reloadCatalog(); // a new snapshot: every view writes its figures anew
    }
}

double rememberedRate(const std::string& currency) {
    return currency == "USD" ? 1 : QSettings().value(kRate + text(currency)).toDouble();
}

std::string catalogFile(const Preferences& preferences) {
    return preferences.catalogFolder.isEmpty() || qEnvironmentVariableIsSet("WEFT_DATA_DIR")
               ? catalogPath()
               : utf8(preferences.catalogFolder) + "/catalog.sqlite";
}

QStringList languages() {
    return {QStringLiteral("de"), QStringLiteral("en")};
}

QString languageFor(const QString& chosen) {
    const QString wanted = chosen.isEmpty() ? QLocale::system().name().left(2) : chosen;
    return languages().contains(wanted) ? wanted : QStringLiteral("en");
}

void speak(const QString& chosen) {
    const QString code = languageFor(chosen);
    // A reader of another country keeps its numbers unless the language says otherwise.
    if (!chosen.isEmpty() && QLocale().name().left(2) != code) {
        QLocale::setDefault(QLocale(code));
    }
    const auto load = [&](const QString& file, const QString& folder) {
        auto* words = new QTranslator(qApp);
        if (words->load(file, folder)) {
            QCoreApplication::installTranslator(words);
        }
    };
    load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("weft_") + code, QStringLiteral(":/i18n"));
}

} // namespace weft::ui
