// SPDX-License-Identifier: GPL-3.0-or-later
// German: menus, forms and figures; and that no action and no word on the way lacks a translation.
#include "core/topology/topology.hpp"
#include "core/workload/workload.hpp"
#include "tests/ui/shell/window_fixture.hpp"
#include "ui/forms/form_field.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/forms/param_words.hpp"
#include "ui/help/help_window.hpp"
#include "ui/panels/inspector.hpp"
#include "ui/panels/kpi_strip.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/help_desk.hpp"
#include "ui/shell/preferences.hpp"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTranslator>

#include <set>

namespace weft::ui {
namespace {

// Counts what is asked for in our own contexts and is not there.
class Listening : public QTranslator {
public:
    mutable std::set<std::string> missing;

    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override {
        const QString found = QTranslator::translate(context, source, disambiguation, n);
        const std::string_view of(context);
        const bool isOurs = of.starts_with("weft::ui") || of == "Actions" || of == "Canvas" ||
                            of == "Card" || of == "Gallery" || of == "Gesture" || of == "Palette";
        if (found.isNull() && isOurs && *source != 0) {
            missing.insert(std::string(of) + ": " + source);
        }
        return found;
    }
    bool isEmpty() const override { return false; }
};

// Of a menu with all menus in it; every entry has one.
void expectNoSharedMnemonics(const QList<QAction*>& entries, const std::string& menu) {
    std::map<QChar, std::string> taken;
    for (const QAction* entry : entries) {
        if (entry->isSeparator()) {
            continue;
        }
        const std::string name = menu + " > " + entry->text().toStdString();
        const qsizetype mark = entry->text().indexOf(QLatin1Char('&'));
        ASSERT_TRUE(mark >= 0 && mark + 1 < entry->text().size()) << name;
        const auto [at, isNew] = taken.emplace(entry->text()[mark + 1].toLower(), name);
        EXPECT_TRUE(isNew) << name << " and " << at->second;
        if (entry->menu() != nullptr && !entry->menu()->isEmpty()) {
            expectNoSharedMnemonics(entry->menu()->actions(), name);
        }
    }
}

void expectNoSharedMnemonics(const QMenuBar& bar) {
    expectNoSharedMnemonics(bar.actions(), "bar");
    EXPECT_EQ(bar.actions().size(), 6);
}

class EnglishWindow : public WindowTest {};

TEST_F(EnglishWindow, NoTwoEntriesOfAMenuShareAMnemonic) {
    expectNoSharedMnemonics(*window.findChild<QMenuBar*>());
}

TEST_F(EnglishWindow, EveryActionHasATooltipAndAHelpTextThatTheKeysPageShows) {
    window.helpDesk().show(QStringLiteral("page/keys"));
    const QString page = window.helpDesk().window()->shownText();
    std::set<QString> said;
    for (const ActionRow& row : actionTable()) {
        const QAction& action = *window.actions().action(row.id);
        const QString help = QString::fromUtf8(row.help);
        EXPECT_FALSE(help.isEmpty()) << row.id;
        EXPECT_EQ(action.whatsThis(), help) << row.id;
        EXPECT_TRUE(action.toolTip().endsWith(help)) << row.id;
        EXPECT_TRUE(page.contains(help)) << row.id;
        EXPECT_TRUE(said.insert(help).second) << row.id << " says what another says";
    }
    EXPECT_TRUE(window.actions().action("calibrate")->toolTip().contains(QLatin1String("Ctrl+")));
}

class GermanWindow : public PanelTest {
protected:
    Listening words;
    Appearance appearance;
    std::unique_ptr<MainWindow> window;

    void SetUp() override {
        ASSERT_TRUE(words.load(QStringLiteral("weft_de"), QStringLiteral(":/i18n")));
        QCoreApplication::installTranslator(&words);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        window = std::make_unique<MainWindow>(store, document, selection, appearance);
        window->resize(1280, 800);
        window->show();
    }
    void TearDown() override {
        window.reset();
        QCoreApplication::removeTranslator(&words);
        QLocale::setDefault(QLocale::c());
    }
};

TEST_F(GermanWindow, EveryActionAndMenuIsGerman) {
    std::set<QString> same;
    for (const ActionRow& row : actionTable()) {
        const QString said = words.translate("Actions", row.text, nullptr, -1);
        EXPECT_FALSE(said.isEmpty()) << row.id << ": " << row.text;
        const QString help = words.translate("Actions", row.help, nullptr, -1);
        EXPECT_FALSE(help.isEmpty() || help == QString::fromUtf8(row.help)) << row.id;
        if (said == QLatin1String(row.text)) {
            same.insert(QLatin1String(row.id));
        }
    }
    EXPECT_EQ(same, std::set<QString>{QStringLiteral("show-workloads")}); // a word of both
    auto* bar = window->findChild<QMenuBar*>();
    ASSERT_NE(bar, nullptr);
    QStringList menus;
    for (const QAction* menu : bar->actions()) {
        menus += QString(menu->text()).remove(QLatin1Char('&'));
    }
    EXPECT_EQ(menus, (QStringList{QStringLiteral("Datei"), QStringLiteral("Bearbeiten"),
                                  QStringLiteral("Anordnen"), QStringLiteral("Variante"),
                                  QStringLiteral("Ansicht"), QStringLiteral("Hilfe")}));
}

TEST_F(GermanWindow, NoTwoEntriesOfAMenuShareAMnemonic) {
    expectNoSharedMnemonics(*window->findChild<QMenuBar*>());
}

TEST_F(GermanWindow, EverySettingOfTopologiesAndWorkloadsHasAGermanName) {
    std::set<std::string> listed(paramWords().begin(), paramWords().end());
    const auto check = [&](std::string_view name) {
        const std::string word(name);
        if (word.size() > 1) { // single letters are those of the papers
            EXPECT_TRUE(listed.contains(word)) << word;
            EXPECT_FALSE(words.translate("weft::ui::Params", word.c_str(), nullptr, -1).isEmpty())
                << word;
        }
    };
    for (const Topology* topology : topologies()) {
        for (const ParamSpec& spec : topology->params) {
            check(spec.name);
        }
    }
    for (const WorkloadKind* kind : workloadKinds()) {
        for (const ParamSpec& spec : kind->params) {
            check(spec.name);
        }
    }
}

TEST_F(GermanWindow, NoWordOnTheWayThroughTheWindowLacksATranslation) {
    openSuperPod();
    for (const auto page :
         {MainWindow::Page::Plant, MainWindow::Page::Parts, MainWindow::Page::Compare,
          MainWindow::Page::Readiness, MainWindow::Page::Design}) {
        window->showPage(page);
        QTest::qWait(20);
    }
    selection.set({QString::fromStdString(fabric())});
    window->showPerformance();
    window->showFlows();
    window->showWorkloads();
    window->showPalette();
    window->actions().action("why")->trigger();
    window->helpDesk().show(QStringLiteral("page/keys"));
    QTest::qWait(50);
    EXPECT_EQ(words.missing, std::set<std::string>());
}

TEST_F(GermanWindow, FiguresHaveADecimalCommaAndFieldsTakeOne) {
    openFabric("leaf-spine", {"leaves=4", "spines=2", "radix=32", "rate=400Gb/s"});
    selection.set({QString::fromStdString(fabric())});
    FormField* field = nullptr;
    for (FormField* each : window->findChildren<FormField*>()) {
        field = each->row().key == "oversubscription" ? each : field;
    }
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->row().label, QStringLiteral("Überbuchung"));
    const Result<Edit> edit = field->row().edit(document.design(), QStringLiteral("1,5:1"));
    ASSERT_TRUE(edit) << edit.error().toString();
    ASSERT_TRUE(document.commit(*edit));
    waitForAnalysis();
    const Params& params = document.design().fabrics->front().params;
    EXPECT_EQ(std::get<double>(params.at("oversubscription")), 1.5);
    Figure figure;
    for (const KpiCell* cell : window->figures().cells()) {
        figure = cell->figure().key == QStringLiteral("oversubscription") ? cell->figure() : figure;
    }
    EXPECT_EQ(figure.label, QStringLiteral("Überbuchung"));
    EXPECT_TRUE(figure.value.number.contains(QLatin1Char(',')))
        << figure.value.number.toStdString();
    EXPECT_FALSE(figure.value.number.contains(QLatin1Char('.')));
}

TEST(Language, IsTheChosenOneElseTheSystemsElseEnglish) {
    EXPECT_EQ(languageFor(QStringLiteral("de")), QStringLiteral("de"));
    EXPECT_EQ(languageFor(QStringLiteral("en")), QStringLiteral("en"));
    EXPECT_EQ(languageFor(QStringLiteral("tlh")), QStringLiteral("en"));
    const QString system = QLocale::system().name().left(2);
    EXPECT_EQ(languageFor({}),
              system == QLatin1String("de") ? QStringLiteral("de") : QStringLiteral("en"));
}

} // namespace
} // namespace weft::ui
