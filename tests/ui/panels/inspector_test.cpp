// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/design/templates.hpp"
#include "fixture.hpp"
#include "ui/forms/hinted_edit.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/inspector.hpp"

#include <QSignalSpy>
#include <QUndoStack>

namespace weft::ui {

namespace {

class InspectorTest : public PanelTest {
protected:
    void select(const Id& id) { selection.set({text(id)}); }
    static HintedEdit* line(FormField* field) { return qobject_cast<HintedEdit*>(field->editor()); }
};

TEST_F(InspectorTest, typingPreviewsEnterCommitsUndoRestores) {
    openSuperPod();
    Inspector inspector(document, selection);
    inspector.show();
    select(fabric());
    FormField* servers = inspector.form()->field("servers");
    ASSERT_NE(servers, nullptr);
    HintedEdit* edit = line(servers);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("64"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return document.snapshot()->isPreview && metric("fabric.endpoints") == 512; }, 5000));
    EXPECT_EQ(document.undoStack()->count(), 0);
    QTest::keyClick(edit, Qt::Key_Return);
    waitForAnalysis();
    EXPECT_EQ(document.undoStack()->count(), 1);
    EXPECT_EQ(metric("fabric.endpoints"), 512);
    document.undoStack()->undo();
    waitForAnalysis();
    EXPECT_EQ(metric("fabric.endpoints"), 1016);
    EXPECT_EQ(edit->text(), QStringLiteral("127"));
}

TEST_F(InspectorTest, nonsenseIsRefusedInASentenceAndChangesNothing) {
    openSuperPod();
    Inspector inspector(document, selection);
    inspector.show();
    select(fabric());
    FormField* rate = inspector.form()->field("rate");
    ASSERT_NE(rate, nullptr);
    const Design before = document.design();
    for (const char* nonsense : {"400", "fast", "400 kg", "-400G"}) {
        line(rate)->setFocus();
        line(rate)->selectAll();
        QTest::keyClicks(line(rate), QLatin1String(nonsense));
        QTest::keyClick(line(rate), Qt::Key_Return);
        EXPECT_FALSE(rate->error().isEmpty()) << nonsense;
        EXPECT_TRUE(document.design() == before) << nonsense;
        QTest::keyClick(line(rate), Qt::Key_Escape);
        EXPECT_TRUE(rate->error().isEmpty());
    }
}

TEST_F(InspectorTest, aJoinsLinksLengthAndGatewaysAreEditsThatUndo) {
    const Result<Design> halls = loadTemplate("two-halls-h100");
    ASSERT_TRUE(halls) << halls.error().toString();
    document.openCopy(*halls, QStringLiteral("halls"));
    waitForAnalysis();
    Inspector inspector(document, selection);
    inspector.show();
    select("between-halls");
    const auto join = [&] { return *document.design().join("between-halls"); };
    const FabricJoin before = join();
    const auto type = [&](const char* key, const char* typed) {
        FormField* field = inspector.form()->field(key);
        ASSERT_NE(field, nullptr) << key;
        field->setTyped(QString::fromLatin1(typed));
        emit inspector.form()->committed(field, QString::fromLatin1(typed));
    };
    type("count", "128");
    type("rate", "200 Gb/s");
    type("length", "120 m");
    type("a-switches", "4");
    type("b-tier", "leaf");
    EXPECT_EQ(join().count, 128);
    EXPECT_EQ(join().rate, gbps(200));
    EXPECT_EQ(join().length, metres(120));
    EXPECT_EQ(join().a, (JoinEnd{"compute-a", NodeRole::Spine, 4}));
    EXPECT_EQ(join().b, (JoinEnd{"compute-b", NodeRole::Leaf, 0}));
    type("length", "");
    EXPECT_EQ(join().length, std::nullopt);
    type("a-switches", "");
    EXPECT_EQ(join().a.switches, 0);
    type("count", "many");
    EXPECT_FALSE(inspector.form()->field("count")->error().isEmpty());
    while (document.undoStack()->canUndo()) {
        document.undoStack()->undo();
    }
    EXPECT_EQ(join(), before);
    waitForAnalysis();
}

TEST_F(InspectorTest, unitsAreTypedIn) {
    openSuperPod();
    Inspector inspector(document, selection);
    inspector.show();
    select(fabric());
    FormField* target = inspector.form()->field("oversubscription");
    ASSERT_NE(target, nullptr);
    line(target)->setFocus();
    line(target)->selectAll();
    QTest::keyClicks(line(target), QStringLiteral("2:1"));
    QTest::keyClick(line(target), Qt::Key_Return);
    EXPECT_EQ(target->error(), QString());
    const Params& params = document.design().fabrics->front().params;
    ASSERT_TRUE(params.contains("oversubscription"));
    EXPECT_EQ(std::get<double>(params.at("oversubscription")), 2.0);
    waitForAnalysis();
}

TEST_F(InspectorTest, germanNumbersParse) {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    openSuperPod();
    Inspector inspector(document, selection);
    inspector.show();
    select(fabric());
    FormField* servers = inspector.form()->field("servers");
    servers->editor()->setFocus();
    servers->setTyped(QStringLiteral("1.024"));
    QTest::keyClick(servers->editor(), Qt::Key_Return);
    EXPECT_EQ(std::get<std::int64_t>(document.design().fabrics->front().params.at("servers")),
              1024);
    QLocale::setDefault(QLocale::c());
    waitForAnalysis();
}

TEST_F(InspectorTest, severalThingsShareTheirFields) {
    openSuperPod();
    Site edge;
    edge.id = "edge-1";
    edge.name = "Werk Sieben mit einem sehr langen Namen";
    edge.kind = SiteKind::Edge;
    document.commit(PutSite{edge});
    waitForAnalysis();
    Inspector inspector(document, selection);
    inspector.show();
    const Id first = document.design().sites->front().id;
    selection.set({text(first), QStringLiteral("edge-1")});
    EXPECT_EQ(inspector.form()->field("name"), nullptr);
    FormField* power = inspector.form()->field("rack-power");
    ASSERT_NE(power, nullptr);
    const int before = document.undoStack()->count();
    power->editor()->setFocus();
    power->setTyped(QStringLiteral("40 kW"));
    QTest::keyClick(power->editor(), Qt::Key_Return);
    EXPECT_EQ(power->error(), QString());
    EXPECT_EQ(document.undoStack()->count(), before + 1);
    for (const Site& site : *document.design().sites) {
        ASSERT_TRUE(site.rackPower) << site.id;
        EXPECT_EQ(inWatts(*site.rackPower), 40000);
    }
    waitForAnalysis();
}

TEST_F(InspectorTest, notesOfTheDesignAreTypedKeptAndUndone) {
    Inspector inspector(document, selection);
    inspector.show();
    FormField* notes = inspector.form()->field("notes");
    ASSERT_NE(notes, nullptr);
    notes->editor()->setFocus();
    QTest::keyClicks(notes->editor(), QStringLiteral("For the new hall"));
    QTest::keyClick(notes->editor(), Qt::Key_Return); // a new line, not an end
    QTest::keyClicks(notes->editor(), QStringLiteral("Ask Ada"));
    QTest::keyClick(notes->editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(document.design().notes, "For the new hall\nAsk Ada");
    ASSERT_EQ(document.undoStack()->count(), 1);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Change the notes"));
    document.undoStack()->undo();
    EXPECT_EQ(document.design().notes, "");
    EXPECT_EQ(notes->typed(), QString());
    waitForAnalysis();
}

TEST_F(InspectorTest, factsAskWhy) {
    openSuperPod();
    Inspector inspector(document, selection);
    select(fabric());
    QSignalSpy asked(&inspector, &Inspector::whyRequested);
    for (QAbstractButton* button : inspector.findChildren<QAbstractButton*>()) {
        if (button->accessibleName().startsWith(Inspector::tr("Leaves"))) {
            button->click();
        }
    }
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].toString(), QStringLiteral("fabric.switches.leaf"));
}

TEST_F(InspectorTest, everyFocusableHasAName) {
    openSuperPod();
    Inspector inspector(document, selection);
    select(fabric());
    EXPECT_EQ(namelessFocusable(inspector), QStringList());
    selection.set({});
    EXPECT_EQ(namelessFocusable(inspector), QStringList());
}

} // namespace

} // namespace weft::ui
