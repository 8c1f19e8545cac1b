// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: kept, read back, taken over at once by everything that shows a figure.
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/kpi_strip.hpp"
#include "ui/shell/settings_dialog.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

namespace weft::ui {
namespace {

class Settings : public WindowTest {
protected:
    void TearDown() override {
        setFigureUnits({});
        QSettings().clear();
    }

    static QComboBox* choice(const QWidget& dialog, const char* name) {
        for (QComboBox* each : dialog.findChildren<QComboBox*>()) {
            if (each->accessibleName() == QLatin1String(name)) {
                return each;
            }
        }
        return nullptr;
    }
    static void choose(const QWidget& dialog, const char* name, const QVariant& value) {
        QComboBox* box = choice(dialog, name);
        ASSERT_NE(box, nullptr) << name;
        ASSERT_GE(box->findData(value), 0) << name;
        box->setCurrentIndex(box->findData(value));
    }
};

TEST_F(Settings, AreKeptAndReadBack) {
    Preferences wanted;
    wanted.language = QStringLiteral("de");
    wanted.catalogFolder = folder.path();
    wanted.keepEditsAfter = std::chrono::seconds(5);
    wanted.units = {ByteUnits::Binary, LengthUnits::Imperial, "EUR", 0.92};
    wanted.keep();
    EXPECT_EQ(Preferences::read(), wanted);
    EXPECT_EQ(rememberedRate("EUR"), 0.92);
    EXPECT_EQ(rememberedRate("GBP"), 0);
    EXPECT_EQ(catalogFile(wanted), folder.path().toStdString() + "/catalog.sqlite");
    // What someone else wrote into the file is no reason to fall over.
    QSettings().setValue(QStringLiteral("files/keep-edits-after-ms"), -7);
    QSettings().setValue(QStringLiteral("figures/bytes"), QStringLiteral("nonsense"));
    QSettings().setValue(QStringLiteral("figures/currency"), QStringLiteral("XXX"));
    const Preferences read = Preferences::read();
    EXPECT_GE(read.keepEditsAfter.count(), 100);
    EXPECT_EQ(read.units.bytes, ByteUnits::Either);
    EXPECT_EQ(read.units.currency, "USD");
}

TEST_F(Settings, FiguresAreWrittenAsWanted) {
    EXPECT_EQ(moneyWords(Money::fromDollars(2'000'000)), QStringLiteral("$2.000 M"));
    setFigureUnits({ByteUnits::Decimal, LengthUnits::Imperial, "EUR", 0.5});
    EXPECT_EQ(moneyWords(Money::fromDollars(2'000'000)), QStringLiteral("€1.000 M"));
    EXPECT_EQ(exactMoney(Money::fromDollars(2400)), QStringLiteral("€1,200"));
    EXPECT_EQ(exactDollars(Money::fromDollars(2400)), QStringLiteral("$2,400")); // of a field
    EXPECT_EQ(valueText(1e6, "USD", 3).joined(), moneyWords(Money::fromDollars(1e6), 3));
    EXPECT_EQ(figureWords(10, "USD/h"), QStringLiteral("5.000 EUR/h"));
    EXPECT_EQ(lengthWords(metres(30)), QStringLiteral("98.43 ft"));
    EXPECT_EQ(figureWords(1048576, "B"), QStringLiteral("1.049 MB"));
    setFigureUnits({ByteUnits::Either, LengthUnits::Metric, "EUR", 0}); // no rate: dollars
    EXPECT_EQ(moneyWords(Money::fromDollars(5)), QStringLiteral("$5"));
}

TEST_F(Settings, AppliedTheyReachTheStripAtOnce) {
    openSuperPod();
    const auto cost = [&]() -> QString {
        for (const KpiCell* cell : window.figures().cells()) {
            if (cell->figure().unit == "USD") {
                return cell->figure().value.joined();
            }
        }
        return {};
    };
    const QString before = cost();
    ASSERT_TRUE(before.startsWith(QLatin1Char('$'))) << before.toStdString();
    Preferences wanted;
    wanted.units.currency = "EUR";
    wanted.units.perDollar = 0.5;
    wanted.applyTo(document);
    EXPECT_TRUE(QTest::qWaitFor([&] { return cost().startsWith(QChar(0x20ac)); }, 5000))
        << cost().toStdString();
}

TEST_F(Settings, TheDialogTakesACurrencyOnlyWithARate) {
    SettingsDialog dialog({}, ThemeChoice::System);
    auto* take = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_TRUE(take->isEnabled());
    EXPECT_EQ(namelessFocusable(dialog), QStringList());
    choose(dialog, "Money", QStringLiteral("EUR"));
    EXPECT_FALSE(take->isEnabled());
    EXPECT_FALSE(dialog.problem().isEmpty());
    QLineEdit* rate = nullptr;
    for (QLineEdit* each : dialog.findChildren<QLineEdit*>()) {
        rate = each->accessibleName() == QLatin1String("Rate of exchange") ? each : rate;
    }
    ASSERT_NE(rate, nullptr);
    for (const char* bad : {"0", "-1", "much", "1e999"}) {
        rate->setText(QLatin1String(bad));
        EXPECT_FALSE(take->isEnabled()) << bad;
    }
    rate->setText(QStringLiteral("0,92")); // as a German types it
    EXPECT_TRUE(take->isEnabled());
    EXPECT_EQ(dialog.preferences().units.currency, "EUR");
    EXPECT_EQ(dialog.preferences().units.perDollar, 0.92);
    choose(dialog, "Theme", int(ThemeChoice::Dark));
    EXPECT_EQ(dialog.theme(), ThemeChoice::Dark);
    choose(dialog, "Lengths", int(LengthUnits::Imperial));
    choose(dialog, "Language", QStringLiteral("de"));
    EXPECT_EQ(dialog.preferences().units.lengths, LengthUnits::Imperial);
    EXPECT_EQ(dialog.preferences().language, QStringLiteral("de"));
}

TEST_F(Settings, AFolderThatIsNotThereIsSaid) {
    Preferences now;
    now.catalogFolder = QStringLiteral("/no/such/folder");
    const SettingsDialog dialog(now, ThemeChoice::Light);
    EXPECT_FALSE(dialog.problem().isEmpty());
    now.catalogFolder = folder.path();
    EXPECT_TRUE(SettingsDialog(now, ThemeChoice::Light).problem().isEmpty());
}

} // namespace
} // namespace weft::ui
