// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.hpp"
#include "ui/forms/param_form.hpp"
#include "ui/models/part_compare.hpp"
#include "ui/models/part_facts.hpp"
#include "ui/models/parts_model.hpp"
#include "ui/paint/words.hpp"
#include "ui/panels/part_editor.hpp"
#include "ui/panels/parts_page.hpp"

#include <QMimeData>
#include <QTableView>

namespace weft::ui {

namespace {

class PartsPageTest : public PanelTest {};

TEST_F(PartsPageTest, filtersNarrowTheList) {
    PartsPage page(store, document);
    const int all = page.filter()->rowCount();
    EXPECT_GE(all, 45 + 30 + 70 + 25);
    page.filter()->setKind(PartKind::Switch);
    const int switches = page.filter()->rowCount();
    EXPECT_LT(switches, all);
    page.filter()->setWords(QStringLiteral("qm9700"));
    ASSERT_GE(page.filter()->rowCount(), 1);
    EXPECT_TRUE(page.filter()
                    ->index(0, PartsModel::Title)
                    .data()
                    .toString()
                    .contains(QStringLiteral("QM9700")));
    page.filter()->setWords({});
    page.filter()->setSpeed(gbps(800));
    for (int row = 0; row < page.filter()->rowCount(); ++row) {
        EXPECT_EQ(
            page.filter()->index(row, PartsModel::Speed).data(PartsModel::kSortRole).toDouble(),
            800);
    }
}

TEST_F(PartsPageTest, comparisonNamesWhatDiffers) {
    const Catalog catalog = store.catalog();
    const Part* a = catalog.find("nvidia-qm9700");
    const Part* b = catalog.find("nvidia-sn5600");
    ASSERT_NE(a, nullptr);
    ASSERT_NE(b, nullptr);
    const std::vector<CompareRow> rows = compareParts({a, b}, catalog);
    const auto model = std::find_if(rows.begin(), rows.end(),
                                    [](const CompareRow& row) { return row.label == "Model"; });
    const auto vendor = std::find_if(rows.begin(), rows.end(),
                                     [](const CompareRow& row) { return row.label == "Vendor"; });
    ASSERT_NE(model, rows.end());
    ASSERT_NE(vendor, rows.end());
    EXPECT_TRUE(model->differs);
    EXPECT_FALSE(vendor->differs);
}

TEST_F(PartsPageTest, everyKnownFactSaysHowItIsKnown) {
    const Catalog catalog = store.catalog();
    for (const Part& part : catalog.parts()) {
        for (const PartFact& fact : factsOf(part, catalog)) {
            EXPECT_FALSE(fact.label.isEmpty());
            EXPECT_FALSE(fact.isKnown && fact.value == QString(kDash))
                << part.id << ' ' << fact.key;
            for (const QString& source : fact.sources) {
                EXPECT_FALSE(source.isEmpty()) << part.id << ' ' << fact.key;
            }
        }
    }
}

TEST_F(PartsPageTest, ownPartIsAddedChangedAndDeleted) {
    PartsPage page(store, document);
    Part part = emptyPart(PartKind::Server);
    part.vendor = "Acme";
    part.model = "X-1";
    part.id = partIdFrom(part.vendor, part.model);
    EXPECT_EQ(part.id, "own-acme-x-1");
    std::get<Server>(part.body).kind = "gpu_server";
    ASSERT_TRUE(page.keep(part)) << page.message().toStdString();
    ASSERT_NE(store.catalog().find(part.id), nullptr);
    EXPECT_TRUE(store.catalog().find(part.id)->own);
    EXPECT_NE(document.catalog().find(part.id), nullptr); // the design can use it at once
    EXPECT_GE(page.model()->rowOf(part.id), 0);
    ASSERT_TRUE(page.remove(part.id)) << page.message().toStdString();
    EXPECT_EQ(store.catalog().find(part.id), nullptr);
    EXPECT_FALSE(page.remove("nvidia-qm9700")); // shipped parts stay
    EXPECT_FALSE(page.message().isEmpty());
}

TEST_F(PartsPageTest, editorChecksEachFieldAndTheWhole) {
    PartEditor editor(emptyPart(PartKind::Switch), true);
    editor.show();
    EXPECT_FALSE(editor.isComplete()); // no model yet
    FormField* power = editor.form()->field("power_max_w");
    ASSERT_NE(power, nullptr);
    power->setTyped(QStringLiteral("a lot"));
    EXPECT_FALSE(power->error().isEmpty());
    power->setTyped(QStringLiteral("1.2 kW"));
    EXPECT_EQ(power->error(), QString());
    QTest::keyClick(power->editor(), Qt::Key_Return);
    EXPECT_EQ(inWatts(std::get<Switch>(editor.part().body).powerMax.value_or(Power())), 1200);
}

TEST_F(PartsPageTest, aPartIsDraggedByItsId) {
    PartsModel model;
    model.setCatalog(store.catalog());
    const int row = model.rowOf("nvidia-qm9700");
    ASSERT_GE(row, 0);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(row, 0)}));
    EXPECT_EQ(data->data(QLatin1String(kPartMime)), QByteArray("nvidia-qm9700"));
}

TEST_F(PartsPageTest, everyFocusableHasAName) {
    const PartsPage page(store, document);
    EXPECT_EQ(namelessFocusable(page), QStringList());
    const PartEditor editor(emptyPart(PartKind::Optic), true);
    EXPECT_EQ(namelessFocusable(editor), QStringList());
}

} // namespace

} // namespace weft::ui
