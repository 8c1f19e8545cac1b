// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of what runs between sites: what is typed is an edit, what is wrong is refused.
#include "fixture.hpp"
#include "ui/forms/form_field.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/forms/row_parts.hpp"
#include "ui/panels/inspector.hpp"

#include <QUndoStack>

namespace weft::ui {
namespace {

class FlowFormTest : public FlowsTest {
protected:
    std::unique_ptr<Inspector> inspector;
    void inspect(const char* id) {
        if (inspector == nullptr) {
            openFactory();
            inspector = std::make_unique<Inspector>(document, selection);
            inspector->show();
        }
        selection.set({QString::fromLatin1(id)});
    }
    void type(const char* key, const QString& typed) {
        FormField* field = inspector->form()->field(key);
        ASSERT_NE(field, nullptr) << key;
        field->setTyped(typed);
        emit inspector->form()->committed(field, typed);
    }
    QString error(const char* key) const { return inspector->form()->field(key)->error(); }
};

TEST_F(FlowFormTest, AFlowsFieldsAreEditsThatUndo) {
    inspect("robot-1");
    const Flow before = *document.design().flow("robot-1");
    type("budget", QStringLiteral("25 ms"));
    EXPECT_EQ(document.design().flow("robot-1")->budget, milliseconds(25));
    type("kind", QStringLiteral("rag-query"));
    EXPECT_EQ(document.design().flow("robot-1")->kind, FlowKind::RagQuery);
    type("availability", QStringLiteral("99.95 %"));
    EXPECT_NEAR(*document.design().flow("robot-1")->availability, 0.9995, 1e-12);
    type("to", QStringLiteral("train"));
    EXPECT_EQ(document.design().flow("robot-1")->to, "train");
    type("rate", QString());
    EXPECT_FALSE(document.design().flow("robot-1")->rate.has_value());
    while (document.undoStack()->canUndo()) {
        document.undoStack()->undo();
    }
    EXPECT_EQ(*document.design().flow("robot-1"), before);
    waitForAnalysis();
}

TEST_F(FlowFormTest, AnAvailabilityAboveOneIsRefusedBeneathItsField) {
    inspect("robot-1");
    const int steps = document.undoStack()->count();
    type("availability", QStringLiteral("101 %"));
    EXPECT_FALSE(error("availability").isEmpty());
    type("budget", QStringLiteral("fast"));
    EXPECT_FALSE(error("budget").isEmpty());
    EXPECT_EQ(document.undoStack()->count(), steps);
}

TEST_F(FlowFormTest, CoordinatesAreTwoNumbersOnTheGlobe) {
    inspect("plant-1");
    type("coordinates", QStringLiteral("52.5, 13.4"));
    EXPECT_EQ(document.design().site("plant-1")->coordinates, (GeoPoint{52.5, 13.4}));
    type("coordinates", QStringLiteral("91, 13.4"));
    EXPECT_FALSE(error("coordinates").isEmpty());
    EXPECT_EQ(document.design().site("plant-1")->coordinates, (GeoPoint{52.5, 13.4}));
    type("coordinates", QStringLiteral("here"));
    EXPECT_FALSE(error("coordinates").isEmpty());
    type("coordinates", QString());
    EXPECT_FALSE(document.design().site("plant-1")->coordinates.has_value());
    waitForAnalysis();
}

TEST_F(FlowFormTest, ALinkTakesTermsAndRiskGroups) {
    inspect("line-brno");
    type("availability", QStringLiteral("99.9 %"));
    EXPECT_NEAR(*document.design().wan("line-brno")->terms.availability, 0.999, 1e-12);
    type("encryption", QStringLiteral("ipsec"));
    EXPECT_EQ(document.design().wan("line-brno")->terms.encryption, Encryption::IpSec);
    type("distance", QString());
    EXPECT_EQ(document.design().wan("line-brno")->distance, Length());
    type("risk.core-entry", QStringLiteral("on"));
    EXPECT_EQ(riskGroup(document.design(), "core-entry")->members.back(), "line-brno");
    type("risk.core-entry", QStringLiteral("off"));
    EXPECT_EQ(riskGroup(document.design(), "core-entry")->members.size(), 2u);
    type("risk-group", QStringLiteral("Tunnel"));
    EXPECT_EQ(document.design().riskGroups->back().members, std::vector<Id>{"line-brno"});
    waitForAnalysis();
}

TEST_F(FlowFormTest, AGatewayIsBegunAtItsSiteAndChosenByALink) {
    inspect("plant-2");
    type("gateway", QStringLiteral("Spare router"));
    const Gateway made = document.design().gateways->back();
    EXPECT_EQ(made.name, "Spare router");
    EXPECT_EQ(made.site, "plant-2");
    inspect("line-brno");
    type("gateway-a", text(made.id));
    EXPECT_EQ(document.design().wan("line-brno")->terms.gatewayA, made.id);
    inspect(made.id.c_str());
    type("count", QStringLiteral("3"));
    EXPECT_EQ(document.design().gateway(made.id)->count, 3);
    waitForAnalysis();
}

TEST_F(FlowFormTest, EveryKindOfThingHasAFormWithNamesForTheScreenReader) {
    for (const char* id : {"robot-1", "gw-1", "core-entry", "ot", "line-brno", "plant-1"}) {
        SCOPED_TRACE(id);
        inspect(id);
        EXPECT_FALSE(inspector->form()->fields().empty());
        EXPECT_EQ(namelessFocusable(*inspector), QStringList());
    }
}

TEST_F(FlowFormTest, APlaceIsPutIntoAZoneAndOutOfItsOld) {
    inspect("plant-1");
    type("zone", QStringLiteral("dc"));
    const auto holds = [&](const char* zone) {
        const auto& members = document.design().zone(zone)->members;
        return std::find(members.begin(), members.end(), "plant-1") != members.end();
    };
    EXPECT_TRUE(holds("dc"));
    EXPECT_FALSE(holds("ot"));
    document.undoStack()->undo();
    EXPECT_TRUE(holds("ot"));
    waitForAnalysis();
}

TEST(TypedText, HasTheDigitsThatSaySomething) {
    EXPECT_EQ(rows::typedText("1.50000000000 TB"), QStringLiteral("1.5 TB"));
    EXPECT_EQ(rows::typedText("100 GB"), QStringLiteral("100 GB"));
    EXPECT_EQ(rows::typedText("2.000 s"), QStringLiteral("2 s"));
    EXPECT_EQ(rows::typedText("0.125"), QStringLiteral("0.125"));
}

// Whatever a risk group may name says so in its own form, and the group lists what it names.
TEST_F(FlowFormTest, EveryKindOfMemberJoinsARiskGroupAndLeavesIt) {
    inspect("plant-1");
    const auto group = [&] { return riskGroup(document.design(), "core-entry"); };
    const std::vector<Id> before = group()->members;
    const Id gateway = document.design().gateways->front().id,
             fabric = document.design().fabrics->front().id;
    for (const Id& member : {Id("plant-1"), gateway, fabric}) {
        inspect(member.c_str());
        type("risk.core-entry", QStringLiteral("on"));
        EXPECT_EQ(group()->members.back(), member);
    }
    inspect("core-entry");
    EXPECT_EQ(group()->members.size(), before.size() + 3);
    type(("member." + gateway).c_str(), QStringLiteral("off"));
    EXPECT_EQ(group()->members.size(), before.size() + 2);
    type("new-member", text(gateway));
    EXPECT_EQ(group()->members.back(), gateway);
    while (document.undoStack()->canUndo()) {
        document.undoStack()->undo();
    }
    EXPECT_EQ(group()->members, before);
    waitForAnalysis();
}

} // namespace
} // namespace weft::ui
